"""Diagrams as inline SVG: shapes and lines in the theme's colours, text that can be selected, a group for each part."""

from slidegen.backends.revealjs.content.motion import identity, in_parts, part_mark
from slidegen.backends.revealjs.context import Context, anchor
from slidegen.backends.revealjs.diagrams.lines import line_svg
from slidegen.backends.revealjs.diagrams.shapes import shape_svg
from slidegen.backends.revealjs.markup import attributes, colour, escape, number, styled
from slidegen.backends.revealjs.safety import link_address
from slidegen.diagrams.outline import WAVE
from slidegen.model.diagram import Edge, Node
from slidegen.model.frames import DiagramFrame
from slidegen.model.motion_parts import edge_part, node_parts
from slidegen.model.text import Paragraph, Run
from slidegen.units import EMU_PER_PX, Emu, Rect

PX_PER_PT = 4 / 3
BASELINE = 0.35
"""How far below a line's middle its letters stand, in text sizes."""

GROUP_INSET = 8.0
"""Above the text of a group, in pixels at 14 points; it is scaled with the text."""


def drawing(frame: DiagramFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as one drawing; what it shows is its title, and its words are its description."""
    origin = frame.rect
    groups = [node for node in frame.nodes if node.group]
    others = [node for node in frame.nodes if not node.group]
    nodes, edges = _marks(frame)
    parts = [
        *(_node(node, nodes[node.id], origin, frame, context) for node in groups),
        *(_edge(edge, mark, origin) for edge, mark in zip(frame.edges, edges, strict=True)),
        *(_node(node, nodes[node.id], origin, frame, context) for node in others),
        *(_label(edge, mark, origin) for edge, mark in zip(frame.edges, edges, strict=True) if edge.label_rect),
    ]
    size = {
        "viewBox": f"0 0 {number(origin.width / EMU_PER_PX)} {number(origin.height / EMU_PER_PX)}",
        "role": "img",
        "aria-label": frame.alt,
    }
    return f'<div class="diagram"{identity(frame)}{styled(place)}><svg{attributes(size)}>{"".join(parts)}</svg></div>'


def _marks(frame: DiagramFrame) -> tuple[dict[str, str], list[str]]:
    """The attributes that tell the step of each node, by id, and of each edge; empty where the diagram comes whole."""
    motion = in_parts(frame.motions)
    if motion is None:
        return {node.id: "" for node in frame.nodes}, ["" for _ in frame.edges]
    parts = node_parts(frame)
    nodes = {name: part_mark(motion, part) for name, part in parts.items()}
    return nodes, [part_mark(motion, edge_part(edge, parts)) for edge in frame.edges]


def _node(node: Node, mark: str, origin: Rect, frame: DiagramFrame, context: Context) -> str:
    rect = _inside(node.rect, origin)
    content = shape_svg(node, rect, context.theme.diagram.radius)
    if node.shape == "document":
        x, y, wide, high = rect
        rect = x, y, wide, high * WAVE[0]
    content += _lines(node.paragraphs, rect, top=node.group)
    if node.link.startswith("#"):
        content = f'<a href="#/{escape(anchor(node.link[1:]))}">{content}</a>'
    elif node.link and (address := link_address(node.link, context.report, frame.span, safe=context.safe)):
        content = f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{content}</a>'
    return f'<g{mark} data-node="{escape(node.id)}">{content}</g>'


def _edge(edge: Edge, mark: str, origin: Rect) -> str:
    return f'<g{mark} data-edge="{escape(edge.start)} {escape(edge.end)}">{line_svg(edge, origin)}</g>'


def _label(edge: Edge, mark: str, origin: Rect) -> str:
    assert edge.label_rect is not None
    rect = _inside(edge.label_rect, origin)
    x, y, wide, high = rect
    patch = f'<rect class="patch" x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}"/>'
    text = _lines(edge.label, rect, top=False)
    return f'<g{mark} data-edge="{escape(edge.start)} {escape(edge.end)}">{patch}{text}</g>'


def _inside(rect: Rect, origin: Rect) -> tuple[float, float, float, float]:
    return _px(rect.x - origin.x), _px(rect.y - origin.y), _px(rect.width), _px(rect.height)


def _px(value: Emu) -> float:
    return value / EMU_PER_PX


def _lines(paragraphs: tuple[Paragraph, ...], rect: tuple[float, float, float, float], *, top: bool) -> str:
    """Text line by line, in the middle of *rect* or at its top."""
    if not paragraphs:
        return ""
    x, y, wide, high = rect
    pitch, size = paragraphs[0].pitch * PX_PER_PT, paragraphs[0].size * PX_PER_PT
    first = y + (size * GROUP_INSET / 14 if top else (high - pitch * len(paragraphs)) / 2)
    out = []
    for at, paragraph in enumerate(paragraphs):
        start = paragraph.align == "start"
        values = {
            "x": number(x + size * 12 / 14 if start else x + wide / 2),
            "y": number(first + pitch * (at + 0.5) + size * BASELINE),
            "font-size": number(size),
            "text-anchor": "start" if start else None,
            "fill": None,
        }
        style = styled({"fill": colour(paragraph.colour)})
        out.append(f"<text{attributes(values)}{style}>{''.join(map(_run, paragraph.pieces))}</text>")
    return "".join(out)


def _run(piece: object) -> str:
    if not isinstance(piece, Run):
        return ""
    style = {}
    if piece.bold:
        style["font-weight"] = "700"
    if piece.italic:
        style["font-style"] = "italic"
    text = escape(piece.text)
    return f"<tspan{styled(style)}>{text}</tspan>" if style else text
