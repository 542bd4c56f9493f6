"""SmartArt: its texts, as the nested list that its author wrote."""

from typing import TYPE_CHECKING

from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.text.body import Line, blocks
from slidegen.importing.pptx.text.pieces import inlines
from slidegen.importing.pptx.text.runs import pieces
from slidegen.importing.pptx.text.styles import Styles
from slidegen.model.blocks import Block
from slidegen.theme.template.parts.xml import A, R, number

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DEEPEST = 8


def smartart(shape: Found, reader: "SlideReader") -> tuple[Block, ...]:
    """The list that *shape* draws."""
    ids = next(shape.element.iter(f"{DGM}relIds"), None)
    link = reader.links.get(ids.get(f"{R}dm", "")) if ids is not None else None
    root = reader.root.package.find_root(link.target) if link is not None else None
    if root is None:
        reader.losses.lost("a SmartArt drawing cannot be read", shape=shape.name)
        return ()
    points = {each.get("modelId", ""): each for each in root.iter(f"{DGM}pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for joint in root.iter(f"{DGM}cxn"):
        if joint.get("type", "parOf") == "parOf":
            order = number(joint.get("srcOrd")) or 0
            below.setdefault(joint.get("srcId", ""), []).append((order, joint.get("destId", "")))
    top = [each for each, point in points.items() if point.get("type") == "doc"]
    found: list[Line] = []
    seen: set[str] = set()
    waiting = [(each, -1) for each in reversed(top)]
    while waiting:
        each, level = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        if level >= 0 and each in points:
            found += _lines(points[each], min(level, _DEEPEST), reader)
        waiting += [(child, level + 1) for _, child in sorted(below.get(each, ()), reverse=True)]
    reader.losses.approximated("a SmartArt drawing becomes a list of its texts", shape=shape.name)
    return blocks(found)


def _lines(point: "_Element", level: int, reader: "SlideReader") -> list[Line]:
    styles = Styles(())
    out = []
    for paragraph in point.iterfind(f"{DGM}t/{A}p"):
        content = inlines(list(pieces(paragraph, styles.level(0), reader)))
        if content:
            out.append(Line(level, "bullet", 1, 0, content))
    return out
