"""Boxes that lines join as a diagram in Mermaid's language, which is drawn anew."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.shapes.place import rect_of
from slidegen.importing.pptx.text.runs import clean
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Directive
from slidegen.theme.template.parts.xml import A, P
from slidegen.units import Rect

if TYPE_CHECKING:
    from lxml.etree import _Element

_OUTLINES = {
    "roundRect": ("(", ")"), "ellipse": ("((", "))"), "diamond": ("{", "}"), "flowChartDecision": ("{", "}"),
    "can": ("[(", ")]"), "flowChartMagneticDisk": ("[(", ")]"), "hexagon": ("{{", "}}"),
    "flowChartTerminator": ("([", "])"), "parallelogram": ("[/", "/]"),
}  # fmt: skip
_NODE = re.compile(r"(?:Node |Group |!!diagram-node-)(\S+)$")
_MADE_ALT = re.compile(r"Diagram: ")
_LABEL = re.compile(r"Label (\S+) to (\S+)$")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_WORDS = frozenset(("end", "graph", "subgraph", "style", "class", "click", "flowchart", "default", "direction"))


class _Box(msgspec.Struct, frozen=True):
    name: str
    text: str
    marks: tuple[str, str]
    rect: Rect
    around: bool


def flowchart(shapes: Sequence["_Element"], about: str) -> Directive | None:
    """The diagram that *shapes*, boxes and lines, make; None: its lines join nothing that has a text."""
    boxes: dict[str, _Box] = {}
    labels: dict[tuple[str, str], str] = {}
    for at, shape in enumerate((each for each in shapes if each.tag == f"{P}sp"), 1):
        number, name, text = _told(shape)
        if (label := _LABEL.match(name)) is not None:
            labels[label[1], label[2]] = text
        elif text:
            own = _NODE.match(name)
            made = own[1].removeprefix("cluster_") if own is not None else f"n{at}"
            made = made if _PLAIN.fullmatch(made) and made not in _WORDS else f"n{at}"
            around = own is not None and name.startswith("Group ")
            boxes[number] = _Box(made, text, _marks(shape), rect_of(shape) or Rect(0, 0, 0, 0), around)
    if len({box.name for box in boxes.values()}) != len(boxes):
        boxes = {
            number: msgspec.structs.replace(box, name=f"n{at}") for at, (number, box) in enumerate(boxes.items(), 1)
        }
    lines = [each for each in shapes if each.tag == f"{P}cxnSp"]
    edges = [edge for line in lines if (edge := _edge(line, boxes, labels)) is not None]
    if not edges:
        return None
    text = "\n".join(
        [f"flowchart {_direction(edges)}", *_nodes(list(boxes.values())), *(f"    {line}" for *_, line in edges)]
    )
    pairs = (("alt", about),) if about and not _MADE_ALT.match(about) else ()
    return Directive(name="diagram", argument="mermaid", text=text, attributes=Attributes(pairs=pairs))


def _told(shape: "_Element") -> tuple[str, str, str]:
    about = shape.find(f"{P}nvSpPr/{P}cNvPr")
    lines = [
        clean("".join(each.text or "" for each in paragraph.iter(f"{A}t"))).strip()
        for paragraph in shape.iterfind(f"{P}txBody/{A}p")
    ]
    text = "<br>".join(line.replace('"', "'") for line in lines if line)
    return (about.get("id", ""), about.get("name", ""), text) if about is not None else ("", "", text)


def _marks(shape: "_Element") -> tuple[str, str]:
    preset = shape.find(f"{P}spPr/{A}prstGeom")
    return _OUTLINES.get(preset.get("prst", ""), ("[", "]")) if preset is not None else ("[", "]")


def _edge(
    line: "_Element", boxes: dict[str, _Box], labels: dict[tuple[str, str], str]
) -> tuple[_Box, _Box, str] | None:
    start, end = (next(line.iter(A + tag), None) for tag in ("stCxn", "endCxn"))
    if start is None or end is None:
        return None
    one, other = boxes.get(start.get("id", "")), boxes.get(end.get("id", ""))
    if one is None or other is None:
        return None
    look = line.find(f"{P}spPr/{A}ln")
    head, tail = (look is not None and _has_tip(look, each) for each in ("headEnd", "tailEnd"))
    dashed = look is not None and (dash := look.find(f"{A}prstDash")) is not None and dash.get("val") != "solid"
    if head and not tail:
        one, other, head, tail = other, one, False, True
    sign = ("-.->" if tail else "-.-") if dashed else ("<-->" if head and tail else "-->" if tail else "---")
    label = labels.get((one.name, other.name), "")
    said = f'|"{label}"|' if label else ""
    return one, other, f"{one.name} {sign}{said} {other.name}"


def _has_tip(look: "_Element", end: str) -> bool:
    tip = look.find(A + end)
    return tip is not None and tip.get("type", "none") != "none"


def _direction(edges: Sequence[tuple[_Box, _Box, str]]) -> str:
    across = sum(abs(_middle(one)[0] - _middle(other)[0]) for one, other, _ in edges)
    down = sum(abs(_middle(one)[1] - _middle(other)[1]) for one, other, _ in edges)
    return "LR" if across > down else "TD"


def _middle(box: _Box) -> tuple[float, float]:
    return box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2


def _nodes(boxes: list[_Box]) -> list[str]:
    """A line a box; those that stand in a frame are in its subgraph."""
    out: list[str] = []
    inside: set[str] = set()
    for frame in (each for each in boxes if each.around):
        members = [box for box in boxes if not box.around and _holds(frame.rect, box.rect)]
        out += [f'    subgraph {frame.name}["{frame.text}"]', *(f"        {_node(box)}" for box in members), "    end"]
        inside |= {box.name for box in members}
    return [*(f"    {_node(box)}" for box in boxes if not box.around and box.name not in inside), *out]


def _node(box: _Box) -> str:
    return f'{box.name}{box.marks[0]}"{box.text}"{box.marks[1]}'


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom
