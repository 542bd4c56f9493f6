"""The shapes of a diagram's nodes as SVG."""

from collections.abc import Mapping

from slidegen.backends.revealjs.markup import attributes, colour, number, styled
from slidegen.diagrams.outline import BAR, SLANT, WAVE, outline
from slidegen.model.diagram import Dash, Node

PX_PER_PT = 4 / 3
RING = 4.0
"""Between the two lines of a double circle, in pixels."""

Area = tuple[float, float, float, float]

DASHES: Mapping[Dash, tuple[int, ...]] = {"solid": (), "dashed": (4, 3), "dotted": (1, 1)}
"""Strokes and gaps in widths of the line, as PowerPoint has them."""


def shape_svg(node: Node, area: Area, radius: float) -> str:
    """The shape of *node* in *area* (x, y, width, height, in pixels); *radius* is that of rounded boxes."""
    if node.shape == "plain" and node.fill is None and node.line is None:
        return ""
    x, y, wide, high = area
    style = {"fill": "none" if node.fill is None else colour(node.fill)}
    if node.line is not None and node.line_width:
        style["stroke"] = colour(node.line)
        style["stroke-width"] = number(node.line_width * PX_PER_PT)
        style |= dashes(node.dash, node.line_width * PX_PER_PT)
    drawn = styled(style)
    match node.shape:
        case "rect" | "plain":
            return _rect(area, 0, drawn)
        case "rounded":
            return _rect(area, radius * min(wide, high) if not node.group else min(radius * min(wide, high), 8), drawn)
        case "stadium":
            return _rect(area, min(wide, high) / 2, drawn)
        case "ellipse" | "circle":
            return _ellipse(area, drawn)
        case "double-circle":
            return _ellipse(area, drawn) + _ellipse((x + RING, y + RING, wide - 2 * RING, high - 2 * RING), drawn)
        case "cylinder":
            return _cylinder(area, drawn, styled({**style, "fill": "none"}))
        case "subroutine":
            bar = wide * BAR
            bars = f"M{number(x + bar)} {number(y)}v{number(high)}M{number(x + wide - bar)} {number(y)}v{number(high)}"
            return _rect(area, 0, drawn) + f'<path d="{bars}"{drawn}/>'
        case "document":
            start, turn, end = (number(y + high * part) for part in WAVE)
            left, middle = number(x), number(x + wide / 2)
            wave = f"M{left} {number(y)}h{number(wide)}V{start}C{middle} {start} {middle} {turn} {left} {end}z"
            return f'<path d="{wave}"{drawn}/>'
        case _:
            corners = outline(node.shape, wide, high)
            points = " ".join(f"{number(x + px)},{number(y + py)}" for px, py in corners)
            return f'<polygon points="{points}"{drawn}/>'


def dashes(dash: Dash, wide: float) -> dict[str, str]:
    """The style of a line *wide* pixels wide."""
    parts = DASHES[dash]
    return {"stroke-dasharray": " ".join(number(part * wide) for part in parts)} if parts else {}


def _rect(area: Area, radius: float, drawn: str) -> str:
    x, y, wide, high = (number(side) for side in area)
    values = {"x": x, "y": y, "width": wide, "height": high, "rx": number(radius) if radius else None}
    return f"<rect{attributes(values)}{drawn}/>"


def _ellipse(area: Area, drawn: str) -> str:
    x, y, wide, high = area
    values = {
        "cx": number(x + wide / 2),
        "cy": number(y + high / 2),
        "rx": number(wide / 2),
        "ry": number(high / 2),
    }
    return f"<ellipse{attributes(values)}{drawn}/>"


def _cylinder(area: Area, drawn: str, line: str) -> str:
    """A cylinder, and the near edge of its lid: *line* alone, lest the two overlapping leave a hole."""
    x, y, wide, high = area
    lid = SLANT * min(wide, high) / 2
    arc = f"a{number(wide / 2)} {number(lid)} 0 0"
    start = f"M{number(x)} {number(y + lid)}"
    body = f"{start}{arc} 1 {number(wide)} 0v{number(high - 2 * lid)}{arc} 1 {number(-wide)} 0z"
    return f'<path d="{body}"{drawn}/><path d="{start}{arc} 0 {number(wide)} 0"{line}/>'
