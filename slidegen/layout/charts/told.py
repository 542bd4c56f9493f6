"""What of a chart's texts is not shown, so that its author is told."""

from collections.abc import Iterator, Sequence

from slidegen.diagnostics import Report
from slidegen.model.chart import ChartData
from slidegen.model.frames import ChartFrame
from slidegen.source import Span

_MOST_QUOTED = 3


def tell_left_out(frame: ChartFrame, written: ChartData, report: Report, span: Span | None) -> None:
    """Report what of the texts that are *written* is left out, at points, at the axis or in the legend, or cut off."""
    data = frame.data
    labels, kept = _labels(written), _labels(data)
    if kept < labels:
        report.add(
            "chart-labels-skipped", f"of {labels:,} labels at points {kept:,} are shown: the others have no room", span,
            help="show fewer points, or `labels: last` or `labels: max` alone",
        )  # fmt: skip
    if frame.label_every > 1:
        shown = sum(bool(lines) for lines in frame.categories)
        report.add(
            "chart-names-skipped", f"of {len(data.categories):,} names at the axis {shown:,} are shown", span,
            help="show fewer rows" if data.is_flat else "take `type: bar`, where names have room, or show fewer rows",
        )  # fmt: skip
    missing = _unlisted(frame)
    if missing > 0:
        report.add(
            "chart-text-cut", f"the legend has no room for {missing} of {missing + len(frame.entries)} names", span,
            help="sum the smallest ones up as `Other`: nobody tells so many colours apart",
        )  # fmt: skip
    alike = _alike(frame)
    if alike:
        report.add(
            "chart-crowded", f"series {' and '.join(f'`{name}`' for name in alike)} have the same colour", span,
            help="show fewer series, or highlight one of them: `highlight: ...`",
        )  # fmt: skip
    cut = list(dict.fromkeys(_cut(frame)))
    if cut:
        quoted = ", ".join(f"`{text}`" for text in cut[:_MOST_QUOTED])
        more = f" and {len(cut) - _MOST_QUOTED} more" if len(cut) > _MOST_QUOTED else ""
        report.add(
            "chart-text-cut", f"texts of the chart are cut off, since they have no room: {quoted}{more}", span,
            help="write shorter ones, or give the chart more room",
        )  # fmt: skip


def _labels(data: ChartData) -> int:
    return sum(bool(text) for series in data.series for text in series.labels)


def _alike(frame: ChartFrame) -> tuple[str, str] | None:
    """The first two series, none of them in the background, that look the same."""
    looks: dict[object, str] = {}
    for series, look in zip(frame.data.series, frame.looks, strict=True):
        key = (series.colour, look.marker, look.dash, series.kind)
        if not series.dimmed and looks.setdefault(key, series.name) != series.name:
            return looks[key], series.name
    return None


def _unlisted(frame: ChartFrame) -> int:
    """How many names the legend leaves out."""
    if frame.legend_rect is None:
        return 0
    data = frame.data
    return len(data.categories if data.is_round else [each for each in data.series if each.name]) - len(frame.entries)


def _cut(frame: ChartFrame) -> Iterator[str]:
    """The texts that end in an ellipsis which their author did not write."""
    data = frame.data
    for lines, text in zip(frame.categories, data.categories, strict=False):
        if _is_cut(lines, (text,)):
            yield " ".join(lines)
    names = data.categories if data.is_round else tuple(each.name for each in data.series)
    for entry in frame.entries:
        if _is_cut(entry.lines, names):
            yield " ".join(entry.lines)
    titles = (data.title, *(axis.title for axis in (data.x, data.y, data.y2) if axis is not None))
    for title in (frame.title, frame.x_title, frame.y_title, frame.y2_title):
        if title is not None and _is_cut(title.lines, titles):
            yield " ".join(title.lines)


def _is_cut(lines: Sequence[str], written: Sequence[str]) -> bool:
    return bool(lines) and lines[-1].endswith("…") and not any(text.endswith("…") for text in written)
