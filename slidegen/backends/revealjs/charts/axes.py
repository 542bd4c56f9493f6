"""Grid, axes and the texts at them."""

from collections.abc import Iterator

from slidegen.backends.revealjs.charts.canvas import LINE, Canvas
from slidegen.layout.charts.ticks import TICK_GAP, is_named
from slidegen.model.chart import Axis
from slidegen.model.chart_places import Place, share


def grid(canvas: Canvas) -> str:
    """The lines behind the marks: at the ticks of the first value axis, around the centre of a radar."""
    data, places = canvas.frame.data, canvas.places
    if data.kind == "radar":
        return "".join(_rings(canvas))
    out = []
    if data.y is not None and canvas.frame.values_shown:
        for tick in data.y.ticks:
            at = places.along_values(data.y, tick.value)
            out.append(_across(canvas, at, "grid"))
    return "".join(out)


def _across(canvas: Canvas, at: float, name: str) -> str:
    """A line at a value: level, or upright where bars lie."""
    plot = canvas.frame.plot
    if canvas.frame.data.is_flat:
        return canvas.line(Place(at, plot.y), Place(at, plot.bottom), name)
    return canvas.line(Place(plot.x, at), Place(plot.right, at), name)


def _rings(canvas: Canvas) -> Iterator[str]:
    data = canvas.frame.data
    count = len(data.categories)
    for tick in data.y.ticks if data.y is not None else ():
        corners = " ".join(canvas.point(canvas.places.rim(data.y or Axis(), at, tick.value)) for at in range(count))
        yield f'<polygon class="grid" points="{corners}"/>'
    for at in range(count):
        yield canvas.line(canvas.places.spoke(at, 0.0), canvas.places.spoke(at, 1.0), "grid")


def base(canvas: Canvas) -> str:
    """The line that bars and areas stand on, before them; of points, that at the foot of the plot."""
    data = canvas.frame.data
    if data.y is None or data.kind == "radar":
        return ""
    of_points = data.x is not None and data.x.kind == "value"
    return _across(canvas, canvas.frame.plot.bottom if of_points else canvas.places.zero(data.y), "axis")


def axis_texts(canvas: Canvas) -> str:
    """What stands at the axes."""
    data, frame = canvas.frame.data, canvas.frame
    if data.kind == "radar":
        return "".join(_radar_texts(canvas))
    out: list[str] = []
    if data.y is not None and frame.values_shown:
        out.extend(_values(canvas, data.y, right=False))
    if data.y2 is not None:
        out.extend(_values(canvas, data.y2, right=True))
    if is_named(data) and data.categories:
        out.extend(_categories(canvas))
    elif data.x is not None:
        top = frame.plot.bottom + TICK_GAP * canvas.em + canvas.em * LINE / 2
        for tick in data.x.ticks:
            out.append(
                canvas.text((tick.label,), frame.plot.x + share(data.x, tick.value) * frame.plot.width, top, "center")
            )
    out += [canvas.placed(title) for title in (frame.x_title, frame.y_title, frame.y2_title)]
    return "".join(out)


def _values(canvas: Canvas, axis: Axis, *, right: bool) -> Iterator[str]:
    plot, gap = canvas.frame.plot, TICK_GAP * canvas.em
    for tick in axis.ticks:
        at = canvas.places.along_values(axis, tick.value)
        if canvas.frame.data.is_flat:
            yield canvas.text((tick.label,), at, plot.bottom + gap + canvas.em * LINE / 2, "center")
        elif right:
            yield canvas.text((tick.label,), plot.right + gap, at)
        else:
            yield canvas.text((tick.label,), plot.x - gap, at, "end")


def _categories(canvas: Canvas) -> Iterator[str]:
    frame, gap = canvas.frame, TICK_GAP * canvas.em
    for at in range(0, len(frame.categories), frame.label_every):
        lines, middle = frame.categories[at], canvas.places.along_categories(at)
        if not lines:
            continue
        if frame.data.is_flat:
            yield canvas.text(lines, frame.plot.x - gap, middle, "end")
        else:
            yield canvas.text(lines, middle, frame.plot.bottom + gap + len(lines) * canvas.em * LINE / 2, "center")


def _radar_texts(canvas: Canvas) -> Iterator[str]:
    data = canvas.frame.data
    for tick in data.y.ticks if data.y is not None else ():
        place = canvas.places.rim(data.y or Axis(), 0, tick.value)
        yield canvas.text((tick.label,), place.x - TICK_GAP * canvas.em, place.y, "end")
    yield from (canvas.placed(label.text) for label in canvas.frame.slices)
