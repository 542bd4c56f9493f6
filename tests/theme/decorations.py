"""What decorations do to the text that stands on them: which of them lie under a region, and in which colours.

A faint decoration, as grids and soft shapes are, may lie under anything. A loud one may lie under a title or another
short text if it holds the text's region wholly and the text stands out from it; from all else it keeps off.
"""

from collections.abc import Iterable, Iterator, Sequence

from slidegen.theme.theme import Decoration, Layout, Region, RegionRole, Theme
from slidegen.units import Rect, Size, inches
from tests.theme.colours import contrast, low, shown

SIZE = Size(inches(40 / 3), inches(7.5))
FAINT = 1.1
"""The contrast with a layout's background up to which a decoration hinders no reading."""

ON_LOUD: frozenset[RegionRole] = frozenset(
    {"title", "subtitle", "text", "caption", "figure", "step", "footer", "number"}
)
"""The roles of regions that may stand on a loud decoration: they hold text alone, in one style."""


def problems(theme: Theme, layout: Layout) -> Iterator[str]:
    """What is wrong with decorations under the regions of *layout*.

    Footnotes are left out: what they need is taken from other regions when there are any.
    """
    inverse = layout.tone == "inverse"
    page = theme.value(layout.background, inverse=inverse)
    chrome = [region for region in theme.chrome if region.role != "footnotes"] if layout.chrome else []
    for region in (*layout.regions, *chrome):
        rect = region.area.on(SIZE)
        under = [shape for shape in stack(theme, layout) if overlaps(shape, rect)]
        top = max((at for at, shape in enumerate(under) if _hides(shape, rect)), default=0)
        loud = [shape for shape in under[top:] if not is_faint(theme, shape, page, inverse=inverse)]
        for shape in loud:
            if region.role not in ON_LOUD:
                yield f"{layout.name}, {region.name}: {shape.shape} in {shape.fill.name} under its {region.role}"
            elif not holds(shape, rect):
                yield f"{layout.name}, {region.name}: {shape.shape} in {shape.fill.name} holds it in part only"
        if loud and all(holds(shape, rect) for shape in loud):
            for ground in sorted(grounds(theme, under, rect, page, inverse=inverse)):
                for problem in low(theme, region.style, ground, inverse=inverse):
                    yield f"{layout.name}, {region.name}: {problem} on {ground}"


def stack(theme: Theme, layout: Layout) -> Sequence[Decoration]:
    """The decorations of *layout*, lowest first: the theme's lie below its own."""
    return (*(theme.decorations if layout.master_decorations else ()), *layout.decorations)


def region_grounds(theme: Theme, layout: Layout, region: Region) -> set[str]:
    """All colours that text of *region* may stand on; footnotes stand at the foot of theirs, off decorations."""
    inverse = layout.tone == "inverse"
    rect = region.area.on(SIZE)
    free = region.role == "footnotes"
    under = [shape for shape in stack(theme, layout) if overlaps(shape, rect) and not free]
    return grounds(theme, under, rect, theme.value(layout.background, inverse=inverse), inverse=inverse)


def grounds(theme: Theme, under: Iterable[Decoration], rect: Rect, page: str, *, inverse: bool) -> set[str]:
    """All colours that text in *rect* may stand on: those of *under*, lowest first, on each other and on *page*."""
    found = {page}
    for shape in under:
        covered = {each for ground in found for each in colours(theme, shape, ground, inverse=inverse)}
        found = covered if holds(shape, rect) else found | covered
    return found


def colours(theme: Theme, shape: Decoration, ground: str, *, inverse: bool) -> set[str]:
    """What *shape* looks like on *ground*; both ends of a gradient."""
    return {shown(theme, colour, ground, inverse=inverse) for colour in (shape.fill, shape.end) if colour is not None}


def is_faint(theme: Theme, shape: Decoration, page: str, *, inverse: bool) -> bool:
    """Whether *shape* hardly differs from the *page* that it is on."""
    return all(contrast(each, page) <= FAINT for each in colours(theme, shape, page, inverse=inverse))


def _hides(shape: Decoration, rect: Rect) -> bool:
    """Whether nothing below *shape* shows through it in *rect*."""
    return holds(shape, rect) and all(colour.alpha == 1 for colour in (shape.fill, shape.end) if colour is not None)


def overlaps(shape: Decoration, rect: Rect) -> bool:
    """Whether *shape* covers some of *rect*."""
    area = shape.area.on(SIZE)
    if not (area.x < rect.right and rect.x < area.right and area.y < rect.bottom and rect.y < area.bottom):
        return False
    x = min(max(area.x + area.width / 2, rect.x), rect.right)
    y = min(max(area.y + area.height / 2, rect.y), rect.bottom)
    return shape.shape != "ellipse" or _in_ellipse(area, x, y)


def holds(shape: Decoration, rect: Rect) -> bool:
    """Whether *shape* covers all of *rect*: all four corners of it, as shapes are convex. A grid covers nothing."""
    area = shape.area.on(SIZE)
    corners = [(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    match shape.shape:
        case "grid":
            return False
        case "ellipse":
            return all(_in_ellipse(area, *corner) for corner in corners)
        case "rect":
            radius = shape.radius * min(area.width, area.height)
            return all(_in_rounded(area, radius, *corner) for corner in corners)


def _in_ellipse(area: Rect, x: float, y: float) -> bool:
    across = (x - area.x - area.width / 2) / (area.width / 2)
    down = (y - area.y - area.height / 2) / (area.height / 2)
    return across * across + down * down <= 1


def _in_rounded(area: Rect, radius: float, x: float, y: float) -> bool:
    """Whether a point is in *area*, whose corners are rounded: *radius* or less from the rectangle in by *radius*."""
    across = max(area.x + radius - x, 0, x - area.right + radius)
    down = max(area.y + radius - y, 0, y - area.bottom + radius)
    return across * across + down * down <= radius * radius
