"""The boxes of diagrams: their outlines, and the sites at which connectors hold on to them.

PowerPoint numbers the sites of each preset as ``presetShapeDefinitions.xml`` lists them; a geometry of its own
(``a:custGeom``) lists its sites itself.

Presets are used where they look as they should and have a site at each side. The one for cylinders has a pale lid, the
one for hexagons has its sites at the corners, and an upright trapezoid turned over would stand its text on its head.
"""

from collections.abc import Mapping
from math import sqrt
from typing import TypeAlias

from slidegen.backends.pptx.oxml import outline as preset
from slidegen.backends.pptx.oxml import place, step_to
from slidegen.diagrams.outline import SLANT, WAVE, outline
from slidegen.model.diagram import Node, NodeShape
from slidegen.units import Emu, Rect, pixels

Site: TypeAlias = tuple[float, float]
"""A place on an outline, as fractions of its box."""

_SIDES: tuple[Site, ...] = ((0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5))
_NEAR, _FAR = 0.5 - sqrt(0.125), 0.5 + sqrt(0.125)
_ROUND: tuple[Site, ...] = (
    (0.5, 0), (_NEAR, _NEAR), (0, 0.5), (_NEAR, _FAR), (0.5, 1), (_FAR, _FAR), (1, 0.5), (_FAR, _NEAR),
)  # fmt: skip
_PRESETS: Mapping[NodeShape, str] = {
    "rect": "rect",
    "plain": "rect",
    "ellipse": "ellipse",
    "circle": "ellipse",
    "diamond": "diamond",
    "parallelogram": "parallelogram",
    "parallelogram-alt": "parallelogram",
    "trapezoid": "trapezoid",
    "subroutine": "flowChartPredefinedProcess",
    "document": "flowChartDocument",
}
_GROUP_RADIUS = pixels(8)
_RING = pixels(4)


def node_outline(node: Node, radius: float) -> str:
    """Place and outline of *node*; *radius* is that of rounded boxes, as a fraction of the shorter side."""
    where = place(node.rect)
    if node.shape == "parallelogram-alt":
        where = where.replace("<a:xfrm>", '<a:xfrm flipH="1">')
    return where + _geometry(node, radius)


def _geometry(node: Node, radius: float) -> str:
    rect = node.rect
    shorter = max(1, min(rect.width, rect.height))
    if node.shape == "rounded":
        return preset("rect", min(radius, _GROUP_RADIUS / shorter) if node.group else radius)
    if node.shape == "stadium":
        return preset("rect", 0.5)
    if node.shape in _PRESETS:
        return preset(_PRESETS[node.shape])
    if node.shape == "double-circle":
        return _own_geometry(rect, _SIDES, _ring(rect, 0), _ring(rect, _RING))
    if node.shape == "cylinder":
        return _own_geometry(rect, sites(node), *_cylinder(rect))
    corners = [(round(x), round(y)) for x, y in outline(node.shape, rect.width, rect.height)]
    steps = step_to("moveTo", *corners[0]) + "".join(step_to("lnTo", *corner) for corner in corners[1:])
    return _own_geometry(rect, sites(node), f"{steps}<a:close/>")


def sites(node: Node) -> tuple[Site, ...]:
    """The sites of *node* in PowerPoint's order."""
    width, height = max(1, node.rect.width), max(1, node.rect.height)
    across = SLANT * min(width, height) / width
    match node.shape:
        case "ellipse" | "circle":
            return _ROUND
        case "document":
            return ((0.5, 0), (0, 0.5), (0.5, WAVE[2]), (1, 0.5))
        case "parallelogram":
            return _slanted(across)
        case "parallelogram-alt":
            return tuple((1 - x, y) for x, y in _slanted(across))
        case "trapezoid" | "trapezoid-alt":
            return ((0.5, 0), (across / 2, 0.5), (0.5, 1), (1 - across / 2, 0.5))
        case "flag":
            return ((0.5, 0), (across, 0.5), (0.5, 1), (1, 0.5))
        case _:
            return _SIDES


def _slanted(across: float) -> tuple[Site, ...]:
    """The sites of a parallelogram: in the middle of its box and of its edges."""
    half = across / 2
    return ((0.5, 0), (0.5 + half, 0), (1 - half, 0.5), (0.5 - half, 1), (0.5, 1), (half, 0.5))


def text_foot(node: Node) -> Emu:
    """What is left free below in the preset's text rectangle, so that its middle is that of the box."""
    if node.shape != "trapezoid":
        return 0
    width, height = max(1, node.rect.width), node.rect.height
    return round(height * min(width, height) / width / 6)


def nearest_site(node: Node, x: Emu, y: Emu) -> int:
    """The number of the site of *node* that is nearest to a place on the slide."""
    rect = node.rect
    distances = [
        (rect.x + across * rect.width - x) ** 2 + (rect.y + down * rect.height - y) ** 2 for across, down in sites(node)
    ]
    return distances.index(min(distances))


def _away(x: float, y: float) -> int:
    """The direction in which lines leave a site, in 1/60000 degrees clockwise from the right."""
    if abs(x - 0.5) > abs(y - 0.5):
        return 0 if x > 0.5 else 10_800_000
    return 5_400_000 if y > 0.5 else 16_200_000


def _ring(rect: Rect, inset: Emu) -> str:
    """An ellipse *inset* from the edges of a box, as steps from its left."""
    wide, high = max(1, rect.width // 2 - inset), max(1, rect.height // 2 - inset)
    half = f'<a:arcTo wR="{wide}" hR="{high}" stAng="{{}}" swAng="10800000"/>'
    return f"{step_to('moveTo', inset, rect.height // 2)}{half.format(10_800_000)}{half.format(0)}<a:close/>"


def _cylinder(rect: Rect) -> tuple[str, str]:
    """The body of a cylinder and the near edge of its lid. The preset's lid is paler than the theme's fill."""
    half, lid = max(1, rect.width // 2), max(1, round(SLANT * min(rect.width, rect.height) / 2))
    arc = f'<a:arcTo wR="{half}" hR="{lid}" stAng="{{}}" swAng="{{}}"/>'
    left = step_to("moveTo", 0, lid)
    over, under = arc.format(10_800_000, 10_800_000), arc.format(0, 10_800_000)
    body = f"{left}{over}{step_to('lnTo', rect.width, rect.height - lid)}{under}<a:close/>"
    return body, left + arc.format(10_800_000, -10_800_000)


def _own_geometry(rect: Rect, places: tuple[Site, ...], first: str, *more: str) -> str:
    """A geometry of outlines, the *first* of which is filled. Its sites are guides, which follow when it is resized."""
    size = f'w="{rect.width}" h="{rect.height}"'
    paths = f"<a:path {size}>{first}</a:path>" + "".join(f'<a:path {size} fill="none">{each}</a:path>' for each in more)
    guides = "".join(
        f'<a:gd name="{side}{at}" fmla="*/ {whole} {round(share * 100_000)} 100000"/>'
        for at, place in enumerate(places)
        for side, whole, share in zip("xy", "wh", place, strict=True)
    )
    listed = "".join(
        f'<a:cxn ang="{_away(*place)}"><a:pos x="x{at}" y="y{at}"/></a:cxn>' for at, place in enumerate(places)
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst>{guides}</a:gdLst><a:ahLst/><a:cxnLst>{listed}</a:cxnLst>"
        f'<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
    )
