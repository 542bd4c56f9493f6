"""The lines of a diagram as SVG, with their heads."""

from math import atan2, cos, hypot, sin

from slidegen.backends.revealjs.diagrams.shapes import PX_PER_PT, dashes
from slidegen.backends.revealjs.markup import colour, number, styled
from slidegen.diagrams.outline import head_length
from slidegen.model.diagram import Edge, Head
from slidegen.units import EMU_PER_PX, Rect

Corner = tuple[float, float]


def line_svg(edge: Edge, origin: Rect) -> str:
    """The line of *edge* with its heads. It ends where a filled head begins, which would not be sharp otherwise."""
    points = [((point.x - origin.x) / EMU_PER_PX, (point.y - origin.y) / EMU_PER_PX) for point in edge.points]
    wide = edge.width * PX_PER_PT
    heads = []
    for head, end, step in ((edge.start_head, 0, 1), (edge.end_head, len(points) - 1, -1)):
        if head == "none":
            continue
        tip = points[end]
        before = next((at for at in points[end + step :: step] if hypot(at[0] - tip[0], at[1] - tip[1]) > 0.01), tip)
        turn = atan2(tip[1] - before[1], tip[0] - before[0])
        drawn, back = _head(head, tip, turn, wide, colour(edge.colour))
        heads.append(drawn)
        back = min(back, hypot(tip[0] - before[0], tip[1] - before[1]) * 0.9)
        points[end] = (tip[0] - cos(turn) * back, tip[1] - sin(turn) * back)
    style = {"stroke": colour(edge.colour), "stroke-width": number(wide), "fill": "none"}
    style |= dashes(edge.dash, wide)
    return f'<path d="{_path(points, curved=edge.curved)}"{styled(style)}/>{"".join(heads)}'


def _path(points: list[Corner], *, curved: bool) -> str:
    first, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{first}{'C' if curved else 'L'}{' '.join(rest)}"


def _head(head: Head, tip: Corner, turn: float, wide: float, shade: str) -> tuple[str, float]:
    """A head at *tip*, and how far before it the line ends."""
    size = head_length(wide / PX_PER_PT) * PX_PER_PT

    def at(back: float, aside: float) -> str:
        x = tip[0] - cos(turn) * back - sin(turn) * aside
        y = tip[1] - sin(turn) * back + cos(turn) * aside
        return f"{number(x)} {number(y)}"

    filled = styled({"fill": shade})
    drawn = styled({"stroke": shade, "stroke-width": number(wide), "fill": "none"})
    match head:
        case "arrow":
            return f'<path d="M{at(0, 0)}L{at(size, size / 2)} {at(size, -size / 2)}z"{filled}/>', size * 0.9
        case "open":
            return f'<path d="M{at(size, size / 2)}L{at(0, 0)} {at(size, -size / 2)}"{drawn}/>', wide / 2
        case "diamond":
            path = f"M{at(0, 0)}L{at(size / 2, size / 2)} {at(size, 0)} {at(size / 2, -size / 2)}z"
            return f'<path d="{path}"{filled}/>', size * 0.9
        case "circle":
            x, y = at(size / 2, 0).split()
            return f'<circle cx="{x}" cy="{y}" r="{number(size / 2)}"{filled}/>', size * 0.9
        case "cross":
            near, far, half = size * 0.4, size * 1.2, size * 0.4
            path = f"M{at(near, half)}L{at(far, -half)}M{at(near, -half)}L{at(far, half)}"
            return f'<path d="{path}"{drawn}/>', 0.0
        case _:
            return "", 0.0
