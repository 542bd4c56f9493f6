"""From where to where the values of an axis reach: columns stacked, error bars and the zero of bars included."""

from collections.abc import Iterable, Iterator, Sequence

from slidegen.model.chart import Series, Stacking

FROM_ZERO = ("column", "bar", "area", "radar")
"""Kinds that show a value by a length or an area, which is right only from zero on.

Lines and points show it by their place and their slope: an axis that begins near the lowest value is no lie there, and
the only one on which small changes of large values can be seen.
"""

NEAR_ZERO = 0.5
"""Where the lowest value is less than this part of the highest one, zero costs little room and tells more."""


def value_range(series: Sequence[Series], stacking: Stacking) -> tuple[float, float]:
    """The lowest and the highest value that an axis of *series* has to show; both zero if there is none."""
    ends = [end for one in series for end in _ends(one)]
    if stacking:
        ends += _totals(series)
    if not ends:
        return 0.0, 0.0
    low, high = min(ends), max(ends)
    if low == high:  # no differences that could be shown
        return min(low, 0.0), max(high, 0.0)
    if any(one.kind in FROM_ZERO for one in series) or 0 < low <= high * NEAR_ZERO:
        low, high = min(low, 0.0), max(high, 0.0)
    elif low * NEAR_ZERO <= high < 0:
        high = high if high < low * NEAR_ZERO else 0.0
    return low, high


def _ends(series: Series) -> Iterator[float]:
    for at, value in enumerate(series.values):
        if value is not None:
            yield value
            yield value + _length(series.plus, at)
            yield value - _length(series.minus, at)


def _length(lengths: Sequence[float | None], at: int) -> float:
    return (lengths[at] or 0.0) if lengths else 0.0


def _totals(series: Sequence[Series]) -> Iterator[float]:
    """The ends of stacks: what is above zero and what is below pile up apart, columns and areas too."""
    for kind in ("column", "bar", "area"):
        for values in zip(*(one.values for one in series if one.kind == kind), strict=True):
            yield sum(value for value in values if value is not None and value > 0)
            yield sum(value for value in values if value is not None and value < 0)


def padded(low: float, high: float, share: float) -> tuple[float, float]:
    """The range widened by *share* at both ends, for marks that reach beyond their points.

    It is not widened beyond zero: an axis that goes on there would tell of values that cannot be.
    """
    pad = (high - low) * share
    return 0.0 if 0 <= low < pad else low - pad, 0.0 if -pad < high <= 0 else high + pad


def has_labels_below(series: Sequence[Series]) -> bool:
    """Whether labels may stand below the ends of standing columns, where the names of categories are near."""
    return any(one.kind == "column" and any((value or 0.0) < 0 for value in one.values) for one in series)


def all_whole(values: Iterable[float]) -> bool:
    """Whether *values* are whole numbers, of which there are no halves."""
    return all(value.is_integer() for value in values)
