"""Custom geometries: freeforms, and everything that drawing programs make shapes of."""

from typing import TYPE_CHECKING, cast, get_args

from slidegen.theme.template.backdrop.geometry.guides import guides, radians_of, value
from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen, Shade
from slidegen.theme.template.parts.xml import A, elements, is_true, number

if TYPE_CHECKING:
    from lxml.etree import _Element


def custom(geometry: "_Element", box: Box) -> tuple[Outline, ...]:
    """The paths of an ``a:custGeom`` in a shape as large as *box*."""
    outlines = []
    for path in elements(geometry.find(f"{A}pathLst"), f"{A}path"):
        # A path may count in units of its own; what its geometry's formulas reckon with is the shape itself.
        wide, high = number(path.get("w")) or 0, number(path.get("h")) or 0
        unit = Box(wide or box.width * 9525, high or box.height * 9525)
        known = guides(unit.width, unit.height, geometry.find(f"{A}avLst"), geometry.find(f"{A}gdLst"))
        scale = (box.width / unit.width if unit.width else 1.0, box.height / unit.height if unit.height else 1.0)
        data = _path(path, known, scale)
        if data.startswith("M"):
            shade = path.get("fill", "norm")
            known_shade = cast(Shade, shade) if shade in get_args(Shade) else "norm"
            outlines.append(Outline(data, known_shade, path.get("stroke") is None or is_true(path.get("stroke"))))
    return tuple(outlines)


def text_box(geometry: "_Element", box: Box) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of where a custom geometry has its text, as fractions of the shape."""
    rect = geometry.find(f"{A}rect")
    if rect is None or not box.width or not box.height:
        return None
    unit = Box(box.width * 9525, box.height * 9525)
    known = guides(unit.width, unit.height, geometry.find(f"{A}avLst"), geometry.find(f"{A}gdLst"))
    left, top, right, bottom = (value(rect.get(side), known) for side in "ltrb")
    return left / unit.width, top / unit.height, right / unit.width, bottom / unit.height


def _path(path: "_Element", known: dict[str, float], scale: tuple[float, float]) -> str:
    pen = Pen()
    for step in elements(path):
        points = [
            (value(point.get("x"), known) * scale[0], value(point.get("y"), known) * scale[1])
            for point in elements(step, f"{A}pt")
        ]
        match (step.tag.removeprefix(A), len(points)):
            case ("moveTo", 1):
                pen.move(*points[0])
            case ("lnTo", 1):
                pen.line(*points)
            case ("cubicBezTo", 3):
                pen.curve(*points)
            case ("quadBezTo", 2):
                pen.quad(*points)
            case ("arcTo", _):
                across, down = value(step.get("wR"), known) * scale[0], value(step.get("hR"), known) * scale[1]
                angles = (radians_of(value(step.get(name), known)) for name in ("stAng", "swAng"))
                pen.arc(across, down, *angles)
            case ("close", _):
                pen.close()
    return pen.path
