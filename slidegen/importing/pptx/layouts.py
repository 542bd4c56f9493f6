"""The layouts of a file: which of slidegen's each is, and what slides take from it."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from slidegen.importing.pptx.package import Package
from slidegen.theme.template.match.names import use
from slidegen.theme.template.parts.holders import MASTER_TYPES, kind, placeholder, shapes
from slidegen.theme.template.parts.masters import Master
from slidegen.theme.template.parts.xml import P
from slidegen.units import Rect

if TYPE_CHECKING:
    from lxml.etree import _Element

OWN_TITLES = {
    "Title slide": "title", "Section": "section", "Title and text": "content", "Two columns": "two-columns",
    "Three columns": "three-columns", "Comparison": "comparison", "Picture": "image", "Picture left": "image-left",
    "Picture right": "image-right", "Full picture": "image-full", "Quote": "quote", "Statement": "statement",
    "Big numbers": "big-number", "Code": "code", "Table": "table", "Chart": "chart", "Speaker": "speaker",
    "Agenda": "agenda", "Timeline": "timeline", "End": "end", "Blank": "blank",
}  # fmt: skip
"""What slidegen's themes call their layouts."""

_TYPES = {
    "title": "title", "secHead": "section", "obj": "content", "tx": "content", "twoObj": "two-columns",
    "twoColTx": "two-columns", "twoTxTwoObj": "comparison", "titleOnly": "content", "blank": "blank",
    "picTx": "image-right", "tbl": "table", "chart": "chart", "objTx": "content", "txObj": "content",
    "txAndObj": "two-columns", "objAndTx": "two-columns", "txAndChart": "two-columns", "chartAndTx": "two-columns",
}  # fmt: skip
_VARIANT = re.compile(r"(?: with .*)?(?: #\d+)?$")
_FROM_NAMES = {"title-only": "content"}


class LayoutPart:
    """One layout, with its master: ``title`` in the file, and which of slidegen's it is by ``name``; empty: none."""

    def __init__(self, root: "_Element", master: Master, *, own: bool) -> None:
        self.root = root
        self.master = master
        common = root.find(f"{P}cSld")
        self.title = (common.get("name") or "").strip() if common is not None else ""
        self.name = _own_name(self.title) if own else _TYPES.get(root.get("type", "")) or _by_name(self.title)
        self._holders: dict[tuple[str, str], _Element] = {}
        tree = common.find(f"{P}spTree") if common is not None else None
        for shape, _ in shapes(tree):
            if (ph := placeholder(shape)) is not None:
                self._holders.setdefault((kind(ph), ph.get("idx", "0")), shape)

    def holder(self, type: str, index: str) -> "_Element | None":
        """The placeholder that one of a slide, of *type* and number *index*, takes after."""
        found = self._holders.get((type, index))
        if found is None and type in ("title", "ctrTitle"):
            found = next((each for (sort, _), each in self._holders.items() if sort in ("title", "ctrTitle")), None)
        if found is None:
            found = next((each for (sort, at), each in self._holders.items() if at == index and index != "0"), None)
        return found

    def chain(self, type: str, index: str) -> list["_Element"]:
        """The shapes that a placeholder takes after: its layout's, its master's."""
        parent = self.master.placeholder(MASTER_TYPES.get(type, "body"))
        return [each for each in (self.holder(type, index), parent) if each is not None]

    def text_styles(self, type: str) -> Sequence["_Element"]:
        """The list styles that follow those of placeholders."""
        return tuple(self.master.text_styles(type))

    def rect(self, type: str, index: str) -> Rect | None:
        """Where the layout has such a placeholder."""
        from slidegen.importing.pptx.shapes.place import rect_of

        return next((rect for each in self.chain(type, index) if (rect := rect_of(each)) is not None), None)


def _own_name(title: str) -> str:
    """The name of one of slidegen's layouts, variants included, by its title."""
    return OWN_TITLES.get(title) or OWN_TITLES.get(_VARIANT.sub("", title), "")


def _by_name(title: str) -> str:
    found = use(title)
    return _FROM_NAMES.get(found, found)


class Layouts:
    """The layouts that slides use, read when they are asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._found: dict[str, LayoutPart | None] = {}
        self._masters: dict[str, Master] = {}
        self._defaults = package.root(package.main).find(f"{P}defaultTextStyle")

    @property
    def defaults(self) -> "_Element | None":
        """How text is set that is in no placeholder."""
        return self._defaults

    def of(self, slide: str, *, own: bool) -> LayoutPart | None:
        """The layout of the part *slide*; None: it has none that can be read."""
        part = self._package.linked(slide, "slideLayout")
        if part is None:
            return None
        if part not in self._found:
            root, master = self._package.find_root(part), self._master(part)
            self._found[part] = LayoutPart(root, master, own=own) if root is not None and master is not None else None
        return self._found[part]

    def _master(self, layout: str) -> Master | None:
        part = self._package.linked(layout, "slideMaster")
        if part is None:
            return None
        if part not in self._masters:
            root = self._package.find_root(part)
            if root is None:
                return None
            theme = self._package.find_root(self._package.linked(part, "theme"))
            self._masters[part] = Master(part, root, theme, self._defaults)
        return self._masters[part]
