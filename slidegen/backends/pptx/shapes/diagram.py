"""Diagrams: a group of boxes, whose text can be edited, and of connectors that follow them.

PowerPoint writes ``p:grpSp`` with the group's place in ``p:grpSpPr``; what is in it has places on the slide as long as
the group is as large as its contents' space (``a:chExt``).

Boxes and lines are a group in the diagram's group: PowerPoint moves lines along with the boxes of their own group, and
LibreOffice, which leads lines to other places than they are written with, leaves those that are two groups deep alone.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.diagrams.connectors import DASHES, connector, crosses
from slidegen.backends.pptx.diagrams.nodes import node_outline, text_foot
from slidegen.backends.pptx.oxml import non_visual, outline, place
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.backends.pptx.shapes.text import hyperlink, list_style, own, paragraph_looks, paragraphs_xml
from slidegen.model.diagram import Edge, Node
from slidegen.model.frames import DiagramFrame
from slidegen.model.motion_parts import edge_part, node_parts
from slidegen.model.text import Paragraph, Run
from slidegen.units import Emu, Rect, points

_GROUP_INSET = 8 / 14
"""Above the text of a group, in sizes of its letters."""

_START_INSET = 12 / 14
"""Before text that is not centred, in sizes of its letters."""


def diagram_shape(frame: DiagramFrame, slide: SlideContext) -> dict[int, list[int]]:
    """Draw a diagram: groups of nodes, then lines, nodes and the texts on lines.

    Where its nodes come one by one, or move over from slide to slide, shapes stand on the slide itself, for PowerPoint
    moves groups as a whole only; returned are their ids by the part of the diagram that they belong to.
    """
    if frame.pair or any(motion.parts == "nodes" for motion in frame.motions):
        return _loose(frame, slide)
    whole, inner = slide.number(), slide.number()
    numbers = {node.id: slide.number() for node in frame.nodes}
    nodes = {node.id: node for node in frame.nodes}
    behind = [_node(node, numbers[node.id], slide) for node in frame.nodes if node.group]
    before = [_node(node, numbers[node.id], slide) for node in frame.nodes if not node.group]
    lines, texts = [], []
    for edge in frame.edges:
        start, end = ((numbers[name], nodes[name]) if name in nodes else None for name in (edge.start, edge.end))
        lines.append(connector(edge, slide.number(), (start, end)))
        texts += [_cross(cross, edge, slide) for cross in crosses(edge)]
        if edge.label_rect is not None:
            texts.append(_label(edge, slide))
    drawing = _group(inner, f"Boxes and lines {inner}", "", frame.rect, (*behind, *lines, *before))
    slide.shapes.append(_group(whole, f"Diagram {whole}", frame.alt, frame.rect, (drawing, *texts)))
    return {}


def _loose(frame: DiagramFrame, slide: SlideContext) -> dict[int, list[int]]:
    numbers = {node.id: slide.number() for node in frame.nodes}
    nodes = {node.id: node for node in frame.nodes}
    parts = node_parts(frame)
    found: dict[int, list[int]] = {}

    def add(part: int, number: int, text: str) -> None:
        found.setdefault(part, []).append(number)
        slide.shapes.append(text)

    for node in frame.nodes:
        if node.group:
            add(parts[node.id], numbers[node.id], _node(node, numbers[node.id], slide))
    for edge in frame.edges:
        start, end = ((numbers[name], nodes[name]) if name in nodes else None for name in (edge.start, edge.end))
        number = slide.number()
        add(edge_part(edge, parts), number, connector(edge, number, (start, end)))
    for node in frame.nodes:
        if not node.group:
            add(parts[node.id], numbers[node.id], _node(node, numbers[node.id], slide))
    for edge in frame.edges:
        for paint in crosses(edge):
            shape = _cross(paint, edge, slide)
            add(edge_part(edge, parts), slide.last, shape)
        if edge.label_rect is not None:
            shape = _label(edge, slide)
            add(edge_part(edge, parts), slide.last, shape)
    return found


def _group(number: int, name: str, about: str, rect: Rect, shapes: Iterable[str]) -> str:
    """``p:grpSp`` of *shapes*, which have their places on the slide."""
    inner = f'<a:chOff x="{rect.x}" y="{rect.y}"/><a:chExt cx="{rect.width}" cy="{rect.height}"/></a:xfrm>'
    return (
        f"<p:grpSp><p:nvGrpSpPr>{non_visual(number, name, about)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{place(rect).replace('</a:xfrm>', inner)}</p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )


def _node(node: Node, number: int, slide: SlideContext) -> str:
    radius = slide.root.theme.diagram.radius
    edge = "<a:ln><a:noFill/></a:ln>"
    if node.line is not None and node.line_width > 0:
        edge = f'<a:ln w="{points(node.line_width)}">{fill(node.line)}{DASHES[node.dash]}</a:ln>'
    inner = hyperlink(node.link, "", slide) if node.link else ""
    head = non_visual(number, f"{'Group' if node.group else 'Node'} {node.id}", inner=inner)
    paint = f"{node_outline(node, radius)}{fill(node.fill)}{edge}"
    paragraphs = tuple(map(_underlined, node.paragraphs)) if inner else node.paragraphs
    text = _text(paragraphs, slide, top=node.group, foot=text_foot(node))
    return f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{paint}</p:spPr>{text}</p:sp>"


def _underlined(paragraph: Paragraph) -> Paragraph:
    pieces = (replace(piece, underline=True) if isinstance(piece, Run) else piece for piece in paragraph.pieces)
    return replace(paragraph, pieces=tuple(pieces))


def _label(edge: Edge, slide: SlideContext) -> str:
    """What stands on a line, on a patch in the slide's colour."""
    assert edge.label_rect is not None
    number = slide.number()
    head = non_visual(number, f"Label {edge.start} to {edge.end}")
    paint = f"{place(edge.label_rect)}{outline()}{fill(slide.ground)}<a:ln><a:noFill/></a:ln>"
    text = _text(edge.label, slide)
    return f'<p:sp><p:nvSpPr>{head}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{paint}</p:spPr>{text}</p:sp>'


def _cross(paint: str, edge: Edge, slide: SlideContext) -> str:
    number = slide.number()
    head = non_visual(number, f"Cross {edge.start} to {edge.end}", inner=DECORATIVE)
    return f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{paint}</p:spPr></p:sp>"


def _text(paragraphs: tuple[Paragraph, ...], slide: SlideContext, *, top: bool = False, foot: Emu = 0) -> str:
    """Lines of text, centred in their shape above its *foot* or at its top, not to be broken again."""
    above = before = 0
    wrap = "none"
    if paragraphs:
        size = paragraphs[0].size
        above = points(size * _GROUP_INSET) if top else 0
        if any(paragraph.align == "start" for paragraph in paragraphs):
            before, wrap = points(size * _START_INSET), "square"
    body = (
        f'<a:bodyPr wrap="{wrap}" lIns="{before}" tIns="{above}" rIns="0" bIns="{foot}" rtlCol="0" '
        f'anchor="{"t" if top else "ctr"}"><a:noAutofit/></a:bodyPr>'
    )
    looks = paragraph_looks(paragraphs, slide)
    levels = own(paragraphs, looks, slide.root.other)
    lines = paragraphs_xml(paragraphs, looks, levels, slide) or "<a:p/>"
    return f"<p:txBody>{body}{list_style(levels, slide.root.other, slide)}{lines}</p:txBody>"
