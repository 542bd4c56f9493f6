"""Ticks at round numbers: steps of 1, 2, 2.5 and 5 times a power of ten."""

import math
from collections.abc import Iterator
from typing import NamedTuple

_MANTISSAS = (10, 20, 25, 50)
_MAX_TICKS = 12

_LEAST = 1e-290
"""What is nearer to zero is drawn as zero: parts of it have no digits left, and spreadsheets cannot hold them."""


class Step(NamedTuple):
    """``mantissa`` times ten to ``exponent``, kept as whole numbers so that its multiples are exact."""

    mantissa: int
    exponent: int

    def times(self, count: int) -> float:
        """*count* steps, as the number nearest to that."""
        product = self.mantissa * count
        return float(product * 10**self.exponent) if self.exponent >= 0 else product / 10**-self.exponent

    @property
    def value(self) -> float:
        return self.times(1)


class Ticks(NamedTuple):
    """``low`` + number * ``step``, up to ``high``."""

    low: float
    high: float
    step: float
    values: tuple[float, ...]


def steps_from(size: float) -> Iterator[Step]:
    """The round steps of at least *size* (about), ascending without end."""
    exponent = math.floor(math.log10(size)) - 1
    while True:
        for mantissa in _MANTISSAS:
            step = Step(mantissa, exponent)
            if step.value >= size * (1 - 1e-9):
                yield step
        exponent += 1


def nice_ticks(low: float, high: float, wanted: int = 5, *, whole: bool = False) -> Ticks:
    """Ticks around *low* to *high*, with about *wanted* steps; *whole*: at whole numbers only.

    Both ends are ticks, so that the data lie between them.
    """
    low, high = _apart(low, high)
    best: tuple[float, Ticks] | None = None
    for step in steps_from((high - low) / (wanted * 2)):
        if whole and not step.value.is_integer():
            continue
        first, last = _floor(low, step), _ceil(high, step)
        count = last - first
        waste = (count * step.value - (high - low)) / (high - low)
        score = abs(count - wanted) + 2 * waste + (step.mantissa == 25)
        if best is None or score < best[0]:
            best = score, ticks_of(step, first, last)
        if count <= 2:
            break
    assert best is not None
    return best[1]


def ticks_of(step: Step, first: int, last: int) -> Ticks:
    """The ticks from *first* to *last* steps."""
    values = tuple(step.times(number) for number in range(first, last + 1))
    return Ticks(values[0], values[-1], step.value, values)


def ticks_between(low: float, high: float, wanted: int = 5) -> Ticks:
    """Ticks on an axis whose ends an author chose.

    They count from *low*, as PowerPoint does; a step of which *low* is a multiple is taken if there is one.
    """
    size = (high - low) / wanted
    choices = []
    for step in steps_from(size / 2.5):
        count = (high - low) / step.value
        if count < 1:
            break
        if count <= _MAX_TICKS:
            fits = _is_whole(low / step.value), _is_whole(count)
            choices.append((-sum(fits), abs(count - wanted), step))
    if not choices:
        return Ticks(low, high, high - low, (low, high))
    step = min(choices)[2]
    if _is_whole(low / step.value):
        first = round(low / step.value)
        count = math.floor((high - low) / step.value + 1e-9)
        values = tuple(step.times(first + number) for number in range(count + 1))
    else:
        count = math.floor((high - low) / step.value + 1e-9)
        values = tuple(_clean(low + step.times(number)) for number in range(count + 1))
    return Ticks(low, high, step.value, values)


def log_ticks(low: float, high: float) -> Ticks:
    """Powers of ten around *low* to *high*, both above zero."""
    first = math.floor(math.log10(low) + 1e-9)
    last = max(first + 1, math.ceil(math.log10(high) - 1e-9))
    values = tuple(float(f"1e{power}") for power in range(first, last + 1))
    return Ticks(values[0], values[-1], 10.0, values)


def paired_ticks(left: tuple[float, float], right: tuple[float, float], wanted: int = 5) -> tuple[Ticks, Ticks]:
    """Ticks of two axes that share grid lines: as many steps on both, and zero at the same height if both have it."""
    one = nice_ticks(*left, wanted)
    low, high = _apart(*right)
    if not (one.low <= 0 <= one.high and low <= 0 <= high):
        return one, matched_ticks(one, low, high)
    below, above = round(-one.low / one.step), round(one.high / one.step)
    if low < 0 and not below:
        below = max(1, math.ceil(above * -low / max(high, -low) / 2))
    if high > 0 and not above:
        above = max(1, math.ceil(below * high / max(-low, high) / 2))
    size = max(-low / below if below else 0.0, high / above if above else 0.0)
    own, other = (next(steps_from(step)) for step in (one.step, size))
    return ticks_of(own, -below, above), ticks_of(other, -below, above)


def matched_ticks(one: Ticks, low: float, high: float) -> Ticks:
    """Ticks around *low* to *high* that have as many steps as *one*, so that the two share grid lines."""
    low, high = _apart(low, high)
    count = len(one.values) - 1
    for step in steps_from((high - low) / count):
        first = _floor(low, step)
        if first + count >= _ceil(high, step):
            return ticks_of(step, first, first + count)
    raise AssertionError("steps grow without end")


def _apart(low: float, high: float) -> tuple[float, float]:
    """*low* and *high* with a distance that can be divided, also where all values are the same."""
    low, high = (0.0 if abs(value) < _LEAST else value for value in (low, high))
    if high - low > max(abs(low), abs(high)) * 1e-9:
        return low, high
    pad = max(abs(low), abs(high)) * 0.1 or 1.0
    return low - pad, high + pad


def _floor(value: float, step: Step) -> int:
    return math.floor(value / step.value + 1e-9)


def _ceil(value: float, step: Step) -> int:
    return math.ceil(value / step.value - 1e-9)


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-6


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
