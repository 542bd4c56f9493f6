"""Placeholders whose text shows how it is set, where no list style says so.

Text on slides inherits ``a:lstStyle``, not what the prompt of a placeholder looks like. LibreOffice writes no list
styles for titles and bodies, so that its templates lose their type in PowerPoint: here they get it back. PowerPoint
itself always writes the element, even an empty one.
"""

from copy import deepcopy
from typing import TYPE_CHECKING

from slidegen.theme.template.parts.xml import A, P, elements, number, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_OF_THE_TEXT = frozenset(("lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "bmk", "kumimoji"))
"""Attributes of a run that tell of its words, not of its look."""

_LINKS = (f"{A}hlinkClick", f"{A}hlinkMouseOver", f"{A}extLst")


def with_list_styles(data: bytes, part: str) -> bytes:
    """The XML of a master in which every placeholder with text has a list style; its layouts inherit that."""
    if data.count(b"<a:lstStyle") >= data.count(b"<p:txBody"):
        return data
    from slidegen.theme.template.opc.mend import written

    root = parse(data, part)
    for body in root.iter(f"{P}txBody"):
        shape = body.getparent()
        if shape is None or body.find(f"{A}lstStyle") is not None or shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None:
            continue
        properties = body.find(f"{A}bodyPr")
        if properties is not None:
            properties.addnext(_list_style(body))
    return written(root)


def _list_style(body: "_Element") -> "_Element":
    """What the paragraphs of *body* look like, the first of each level; deeper levels are as the deepest."""
    from lxml import etree  # only decks with a template load it

    found: dict[int, _Element] = {}
    for paragraph in elements(body, f"{A}p"):
        properties = paragraph.find(f"{A}pPr")
        level = (number(properties.get("lvl")) or 0) if properties is not None else 0
        if level not in found and (run := _run(paragraph)) is not None:
            found[level] = _level(properties, run)
    style = etree.Element(f"{A}lstStyle")
    for level in range(LEVELS if len(found) > 1 else min(len(found), 1)):
        source = found.get(level)
        if source is None:
            source = deepcopy(found[max((each for each in found if each < level), default=min(found))])
        source.tag = f"{A}lvl{level + 1}pPr"
        style.append(source)
    return style


def _run(paragraph: "_Element") -> "_Element | None":
    """The properties of the first run of *paragraph*, else of its end; None: it has none."""
    for each in paragraph.iter(f"{A}rPr", f"{A}endParaRPr"):
        return each
    return None


def _level(properties: "_Element | None", run: "_Element") -> "_Element":
    from lxml import etree  # only decks with a template load it

    level = etree.Element(f"{A}lvl1pPr")
    if properties is not None:
        level.attrib.update({key: value for key, value in properties.attrib.items() if key != "lvl"})
        level.extend(deepcopy(each) for each in elements(properties) if each.tag not in (f"{A}defRPr", f"{A}extLst"))
    defaults = etree.SubElement(level, f"{A}defRPr")
    defaults.attrib.update({key: value for key, value in run.attrib.items() if key not in _OF_THE_TEXT})
    defaults.extend(deepcopy(each) for each in elements(run) if each.tag not in _LINKS)
    return level
