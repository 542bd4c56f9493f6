"""Labels at points, names of series, legends, the title."""

from collections.abc import Iterator

from slidegen.backends.revealjs.charts.canvas import Canvas, paint
from slidegen.backends.revealjs.charts.marks import marker
from slidegen.backends.revealjs.charts.pie import ring_label
from slidegen.backends.revealjs.markup import colour, escape, number, pt
from slidegen.layout.charts.labels import LABEL_GAP, is_inside
from slidegen.model.chart import LegendEntry
from slidegen.model.chart_places import Place, slices
from slidegen.model.style import Align
from slidegen.units import EMU_PER_PX


def title(canvas: Canvas) -> str:
    """The chart's title, larger and bold."""
    frame = canvas.frame
    if frame.title is None:
        return ""
    pitch = frame.title.rect.height / len(frame.title.lines)
    spans = "".join(
        f'<tspan x="0" y="{canvas.y(frame.title.rect.y + (at + 0.78) * pitch)}">{escape(line)}</tspan>'
        for at, line in enumerate(frame.title.lines)
    )
    return f'<text class="finding" style="font-size:{pt(frame.title_size)}">{spans}</text>'


def point_labels(canvas: Canvas, series_number: int) -> str:
    """The labels at the points of a series."""
    data = canvas.frame.data
    series, look = data.series[series_number], canvas.frame.looks[series_number]
    inside = ' class="inside"' if is_inside(series, data) else ""
    out = []
    for at, text in enumerate(series.labels):
        if not text or at >= len(look.label_colours):
            continue
        found = _label(canvas, series_number, at)
        if found is not None:
            place, align = found
            apart = at in look.beside
            tint = f' style="fill:{escape(colour(look.label_colours[at]))}"'
            point = f' data-point="{at}"'
            out.append(canvas.text((text,), place.x, place.y, align, f"{'' if apart else inside}{point}{tint}"))
    return "".join(out)


def _label(canvas: Canvas, series_number: int, at: int) -> tuple[Place, Align] | None:
    """The middle of a label's line, and how it is aligned there."""
    data, places = canvas.frame.data, canvas.places
    series, gap, half = data.series[series_number], LABEL_GAP * canvas.em, canvas.em * 1.25 / 2
    if series.kind == "doughnut":
        own = next((each for each in slices(data) if each.point == at), None)
        return (ring_label(canvas, own.start, own.end), "center") if own is not None else None
    if series.kind in ("column", "bar"):
        bar = places.bar(series_number, at)
        if bar is None:
            return None
        x, y = bar.x + bar.width / 2, bar.y + bar.height / 2
        if data.stacking:
            return Place(x, y), "center"
        if data.is_flat:
            return (Place(bar.x + bar.width + gap, y), "start") if bar.grows > 0 else (Place(bar.x - gap, y), "end")
        return Place(x, bar.y - gap / 2 - half if bar.grows > 0 else bar.y + bar.height + gap / 2 + half), "center"
    point = places.point(series_number, at) if series.kind in ("line", "scatter", "bubble") else None
    if point is None:
        return None
    if series.is_line:
        return Place(point.x, point.y - gap * 1.5 - half), "center"
    if series.kind == "bubble" and at in canvas.frame.looks[series_number].beside:
        return Place(point.x + places.radius(series_number, at) + gap, point.y), "start"
    return (Place(point.x + gap * 1.5, point.y), "start") if series.kind == "scatter" else (point, "center")


def series_name(canvas: Canvas, series_number: int) -> str:
    """The name of a line at its end."""
    name = canvas.frame.looks[series_number].name
    if name is None:
        return ""
    text = canvas.frame.data.series[series_number].name
    return canvas.text((text,), name.rect.x, name.rect.y + name.rect.height / 2, "start", ' class="name"')


def slice_labels(canvas: Canvas) -> Iterator[str]:
    """What stands around a pie, and the lines that lead there."""
    for label in canvas.frame.slices:
        if label.leader:
            corners = " ".join(canvas.point(Place(x, y)) for x, y in label.leader)
            yield f'<polyline class="leader" points="{corners}"/>'
        yield canvas.placed(label.text)


def legend(canvas: Canvas) -> str:
    """The legend's keys and texts."""
    if not canvas.frame.entries:
        return ""
    return f'<g class="legend">{"".join(_entry(canvas, entry) for entry in canvas.frame.entries)}</g>'


def _entry(canvas: Canvas, entry: LegendEntry) -> str:
    key, rect = entry.key_rect, entry.rect
    middle = Place(key.x + key.width / 2, key.y + key.height / 2)
    if entry.key in ("line", "radar"):
        drawn = canvas.line(Place(key.x, middle.y), Place(key.right, middle.y), "line", entry.dash)
        drawn += marker(canvas, entry.marker, middle) if entry.marker else ""
    elif entry.key == "scatter":
        drawn = marker(canvas, entry.marker or "circle", middle)
    else:
        side = number(key.width / EMU_PER_PX)
        place = f'x="{canvas.x(key.x)}" y="{canvas.y(middle.y - key.width / 2)}"'
        drawn = f'<rect {place} width="{side}" height="{side}"/>'
    x = key.right + 0.45 * canvas.em
    return f"<g{paint(entry.colour)}>{drawn}{canvas.text(entry.lines, x, rect.y + rect.height / 2)}</g>"
