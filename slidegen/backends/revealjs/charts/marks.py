"""Bars, lines, areas, points: what stands between axes."""

from collections.abc import Iterator
from itertools import groupby

from slidegen.backends.revealjs.charts.canvas import Canvas, paint, shade
from slidegen.backends.revealjs.charts.values import point_hover
from slidegen.backends.revealjs.markup import number, pt
from slidegen.model.chart import MarkerShape, Series
from slidegen.model.chart_places import Place
from slidegen.units import EMU_PER_PX, points

CURVE = 1 / 6
"""How far the handles of a smooth line reach, as a part of the way between a point's neighbours."""

CAP = 0.25
"""Half the width of the cap of an error bar, in ems."""

Stretch = list[tuple[int, Place]]
"""Points that follow one another without a gap."""


def series_marks(canvas: Canvas, number_: int) -> str:
    """The marks of one series."""
    series = canvas.frame.data.series[number_]
    match series.kind:
        case "column" | "bar":
            return "".join(_bars(canvas, number_))
        case "area":
            return "".join(_area(canvas, number_))
        case "line" | "scatter":
            line = _line(canvas, number_) if series.is_line else ""
            return line + "".join(_errors(canvas, number_)) + "".join(_markers(canvas, number_))
        case "bubble":
            return "".join(_bubbles(canvas, number_))
        case "radar":
            return _radar(canvas, number_)
        case "pie" | "doughnut":
            return ""


def _own(series: Series, at: int) -> str:
    own = shade(series, at)
    return paint(own) if own is not None else ""


def _bars(canvas: Canvas, number_: int) -> Iterator[str]:
    data, series = canvas.frame.data, canvas.frame.data.series[number_]
    for at in range(len(series.values)):
        bar = canvas.places.bar(number_, at)
        if bar is not None:
            size = f'width="{number(bar.width / EMU_PER_PX)}" height="{number(bar.height / EMU_PER_PX)}"'
            place = f'x="{canvas.x(bar.x)}" y="{canvas.y(bar.y)}"'
            title = point_hover(data, series, at)
            yield f'<rect class="mark" data-point="{at}" {place} {size}{_own(series, at)}>{title}</rect>'
    yield from _errors(canvas, number_)


def stretches(canvas: Canvas, number_: int) -> list[Stretch]:
    """The points of a series, parted where values are missing."""
    series = canvas.frame.data.series[number_]
    places = [(at, canvas.places.point(number_, at)) for at in range(len(series.values))]
    groups = groupby(places, lambda each: each[1] is None)
    return [[(at, place) for at, place in group if place is not None] for missing, group in groups if not missing]


def _path(canvas: Canvas, places: list[Place], *, smooth: bool) -> str:
    """The commands that draw from the first place through all others."""
    if not smooth or len(places) < 3:
        return "M" + "L".join(canvas.point(place) for place in places)
    out = [f"M{canvas.point(places[0])}"]
    for at in range(len(places) - 1):
        before, start = places[max(0, at - 1)], places[at]
        end, after = places[at + 1], places[min(len(places) - 1, at + 2)]
        first = Place(start.x + (end.x - before.x) * CURVE, start.y + (end.y - before.y) * CURVE)
        second = Place(end.x - (after.x - start.x) * CURVE, end.y - (after.y - start.y) * CURVE)
        out.append(f"C{canvas.point(first)} {canvas.point(second)} {canvas.point(end)}")
    return "".join(out)


def _line(canvas: Canvas, number_: int) -> str:
    smooth = canvas.frame.data.series[number_].smooth
    paths = [
        _path(canvas, [place for _, place in stretch], smooth=smooth)
        for stretch in stretches(canvas, number_)
        if len(stretch) > 1
    ]
    dashes = canvas.dashes(canvas.frame.looks[number_].dash)
    return f'<path class="line" data-line="{number_}" d="{"".join(paths)}"{dashes}/>' if paths else ""


def _markers(canvas: Canvas, number_: int) -> Iterator[str]:
    """A marker at every point; where there are none, a place for the pointer."""
    data, series = canvas.frame.data, canvas.frame.data.series[number_]
    look = canvas.frame.looks[number_].marker
    for at in range(len(series.values)):
        place = canvas.places.point(number_, at)
        if place is None:
            continue
        shape: MarkerShape = look or ("circle" if at in series.lit else "")
        title = point_hover(data, series, at)
        if shape:
            drawn = marker(canvas, shape, place)
            yield f'<g class="mark" data-point="{at}"{_own(series, at)}>{drawn}{title}</g>'
        else:
            circle = f'cx="{canvas.x(place.x)}" cy="{canvas.y(place.y)}" r="{pt(canvas.style.marker)[:-2]}"'
            yield f'<circle class="spot" data-point="{at}" {circle}>{title}</circle>'


def marker(canvas: Canvas, shape: MarkerShape, place: Place) -> str:
    """A marker of the theme's size around *place*."""
    half = points(canvas.style.marker) / 2
    if shape == "circle":
        return f'<circle cx="{canvas.x(place.x)}" cy="{canvas.y(place.y)}" r="{number(half / EMU_PER_PX)}"/>'
    corners = {
        "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
        "triangle": ((0, -1.15), (1.15, 0.95), (-1.15, 0.95)),
    }[shape]
    text = " ".join(canvas.point(Place(place.x + x * half, place.y + y * half)) for x, y in corners)
    return f'<polygon points="{text}"/>'


def _area(canvas: Canvas, number_: int) -> Iterator[str]:
    data, series = canvas.frame.data, canvas.frame.data.series[number_]
    opacity = canvas.frame.looks[number_].opacity
    faint = f' fill-opacity="{number(opacity)}"' if opacity < 1 else ""
    for stretch in stretches(canvas, number_):
        top = [place for _, place in stretch]
        foot = [Place(place.x, canvas.places.foot(number_, at)) for at, place in reversed(stretch)]
        d = _path(canvas, top, smooth=series.smooth) + "L" + "L".join(canvas.point(place) for place in foot)
        yield f'<path class="mark" d="{d}Z"{faint}/>'
        for at, place in stretch:
            circle = f'cx="{canvas.x(place.x)}" cy="{canvas.y(place.y)}" r="{pt(canvas.style.marker)[:-2]}"'
            yield f'<circle class="spot" data-point="{at}" {circle}>{point_hover(data, series, at)}</circle>'


def _bubbles(canvas: Canvas, number_: int) -> Iterator[str]:
    """The largest first, so that no bubble hides a smaller one."""
    data, series = canvas.frame.data, canvas.frame.data.series[number_]
    opacity = number(canvas.frame.looks[number_].opacity)
    for at in sorted(range(len(series.values)), key=lambda at: -canvas.places.radius(number_, at)):
        place, radius = canvas.places.point(number_, at), canvas.places.radius(number_, at)
        if place is not None and radius:
            circle = f'cx="{canvas.x(place.x)}" cy="{canvas.y(place.y)}" r="{number(radius / EMU_PER_PX)}"'
            title, own = point_hover(data, series, at), _own(series, at)
            yield f'<circle class="mark" data-point="{at}" {circle} fill-opacity="{opacity}"{own}>{title}</circle>'


def _radar(canvas: Canvas, number_: int) -> str:
    data, series = canvas.frame.data, canvas.frame.data.series[number_]
    axis = canvas.places.value_axis(series)
    rim = [canvas.places.rim(axis, at, value) if value is not None else None for at, value in enumerate(series.values)]
    whole = None not in rim
    runs = [list(group) for missing, group in groupby(rim, lambda place: place is None) if not missing]
    d = "".join(_path(canvas, [place for place in run if place is not None], smooth=False) for run in runs)
    shape, dashes = canvas.frame.looks[number_].marker, canvas.dashes(canvas.frame.looks[number_].dash)
    out = [f'<path class="line" d="{d}{"Z" if whole else ""}"{dashes}/>'] if d else []
    for at, place in enumerate(rim):
        if place is not None and (shape or at in series.lit):
            drawn = marker(canvas, shape or "circle", place)
            title = point_hover(data, series, at)
            out.append(f'<g class="mark" data-point="{at}"{_own(series, at)}>{drawn}{title}</g>')
    return "".join(out)


def _errors(canvas: Canvas, number_: int) -> Iterator[str]:
    """Error bars: a line from the least to the most that a value may be, with caps."""
    series, places = canvas.frame.data.series[number_], canvas.places
    axis, cap = places.value_axis(series), CAP * canvas.em
    for at, value in enumerate(series.values):
        plus = series.plus[at] if at < len(series.plus) else None
        minus = series.minus[at] if at < len(series.minus) else None
        if value is None or (plus is None and minus is None):
            continue
        bar = places.bar(number_, at) if series.kind in ("column", "bar") else None
        point = places.point(number_, at)
        if point is None:
            continue
        ends = [places.along_values(axis, value + (plus or 0)), places.along_values(axis, value - (minus or 0))]
        if places.data.is_flat:
            middle = bar.y + bar.height / 2 if bar is not None else point.y
            lines = [(Place(ends[0], middle), Place(ends[1], middle))]
            lines += [(Place(end, middle - cap), Place(end, middle + cap)) for end in ends]
        else:
            middle = bar.x + bar.width / 2 if bar is not None else point.x
            lines = [(Place(middle, ends[0]), Place(middle, ends[1]))]
            lines += [(Place(middle - cap, end), Place(middle + cap, end)) for end in ends]
        yield "".join(canvas.line(one, other, "error") for one, other in lines)
