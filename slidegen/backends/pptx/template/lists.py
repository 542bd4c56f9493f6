"""What masters list: layouts in their order, under ids that they share and names that tell them apart; text styles.

``p:sldMasterIdLst`` of the presentation and the ``p:sldLayoutIdLst`` of all masters have one sequence of ids, from 2³¹
on. PowerPoint offers to repair files in which two are the same.
"""

import re
from typing import TYPE_CHECKING

from slidegen.backends.pptx.looks import Typefaces
from slidegen.backends.pptx.oxml import NAMESPACES
from slidegen.backends.pptx.parts.master import MASTER_ID, text_styles_xml
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.theme.template.parts.xml import P, R, elements, number
from slidegen.theme.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_ID = 0xFFFF_FFFF
_NAME = re.compile(rb"<p:cSld\b[^>]*?\bname=(?:\"([^\"]*)\"|'([^']*)')")
_LISTS_AFTER = (f"{P}timing", f"{P}transition", f"{P}hf", f"{P}txStyles", f"{P}extLst")


def masters(parts: TemplateParts) -> list[str]:
    """The template's masters in the order in which PowerPoint lists them."""
    rows = elements(parts.tree(parts.main).find(f"{P}sldMasterIdLst"), f"{P}sldMasterId")
    listed = [parts.target(parts.main, each.get(f"{R}id", "")) for each in rows]
    return list(dict.fromkeys([each for each in listed if each] or parts.targets(parts.main, "slideMaster")))


class LayoutIds:
    """Lists layouts under ids that no other has. Those of a template that has some twice are given anew."""

    def __init__(self, parts: TemplateParts, masters: list[str]) -> None:
        self._parts = parts
        rows = [*elements(parts.tree(parts.main).find(f"{P}sldMasterIdLst"), f"{P}sldMasterId")]
        for master in masters:
            rows += elements(parts.tree(master).find(f"{P}sldLayoutIdLst"), f"{P}sldLayoutId")
        ids = [number(each.get("id")) or 0 for each in rows]
        if len(ids) != len(set(ids)) or not all(MASTER_ID <= each < _MAX_ID - len(rows) for each in ids):
            for part in (parts.main, *masters):
                parts.change(part)
            ids = list(range(MASTER_ID, MASTER_ID + len(rows)))
            for row, fresh in zip(rows, ids, strict=True):
                row.set("id", str(fresh))
        self._last = max(ids, default=MASTER_ID)

    def add(self, master: str, layout: str) -> None:
        """List the part *layout* as the last of *master*."""
        from lxml import etree  # only decks with a template load it

        root = self._parts.change(master)
        self._last += 1
        related = self._parts.links(master).add("slideLayout", f"../{layout.removeprefix('ppt/')}")
        attributes = {"id": str(self._last), f"{R}id": related}
        etree.SubElement(_layout_list(root), f"{P}sldLayoutId", attributes)


def _layout_list(root: "_Element") -> "_Element":
    """The ``p:sldLayoutIdLst`` of a master, which a template may lack."""
    from lxml import etree  # only decks with a template load it

    listed = root.find(f"{P}sldLayoutIdLst")
    if listed is None:
        listed = etree.Element(f"{P}sldLayoutIdLst")
        following = next((each for each in root if each.tag in _LISTS_AFTER), None)
        if following is None:
            root.append(listed)
        else:
            following.addprevious(listed)
    return listed


def add_text_styles(master: "_Element", theme: Theme, typefaces: Typefaces) -> None:
    """Give a *master* without ``p:txStyles`` those of *theme*: LibreOffice writes such, and reads them otherwise."""
    from lxml import etree  # only decks with a template load it

    (made,) = etree.fromstring(f"<p:sldMaster {NAMESPACES}>{text_styles_xml(theme, typefaces)}</p:sldMaster>")
    end = master.find(f"{P}extLst")
    if end is None:
        master.append(made)
    else:
        end.addprevious(made)


class LayoutNames:
    """Gives layouts names that no other of the template has."""

    def __init__(self, parts: TemplateParts) -> None:
        layouts = (name for name in parts.names if name.startswith("ppt/slideLayouts/"))
        found = (_NAME.search(parts.data(name)) for name in layouts)
        self._taken = {(each[1] or each[2] or b"").decode("utf-8", "replace") for each in found if each is not None}

    def take(self, wanted: str) -> str:
        """*wanted*, with a number where there is one of that name."""
        name, at = wanted, 2
        while name in self._taken:
            name, at = f"{wanted} {at}", at + 1
        self._taken.add(name)
        return name
