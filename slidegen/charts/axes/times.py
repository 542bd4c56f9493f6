"""Ticks of time within days: at whole seconds, minutes and hours."""

import math
from collections.abc import Sequence

from slidegen.charts.axes.moments import DAY_CODE, DateTicks, date_text, even_ticks
from slidegen.charts.figures.dates import DAY

_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200)
"""Distances of ticks, in seconds."""

_MOST_STEPS, _MOST_DATED = 8, 5
"""The most steps of an axis, and of one whose texts tell the day too."""

_SLACK = 1e-12
"""How far an axis reaches beyond its last tick: thirds have no exact number, and LibreOffice cuts a point there off."""

_SECONDS, _MINUTES = "hh:mm:ss", "hh:mm"


def moment_ticks(moments: Sequence[float], wanted: int = 6) -> DateTicks:
    """Evenly spaced ticks for *moments*, in days with fractions: times while a few days hold them all, else dates."""
    low, high = round(min(moments) * DAY), round(max(moments) * DAY)
    dated = low >= 2 * DAY and low // DAY != high // DAY
    most = _MOST_DATED if dated else _MOST_STEPS
    step = next((step for step in _STEPS if step * most >= high - low), None)
    if step is None or not any(moment % 1 for moment in moments):
        return even_ticks(moments, wanted)
    first, last = low // step, max(low // step + 1, math.ceil(high / step))
    values = tuple(number * step / DAY for number in range(first, last + 1))
    clock = _SECONDS if step < 60 else _MINUTES
    end = values[-1] * (1 + _SLACK)
    return DateTicks(values[0], end, step / DAY, values, f"{DAY_CODE} {clock}" if dated else clock)


def moment_text(moment: float, code: str) -> str:
    """A moment as Excel writes it by *code*."""
    day, blank, clock = code.rpartition(" ") if code.endswith((_SECONDS, _MINUTES)) else (code, "", "")
    written = date_text(moment, day) if day else ""
    if not clock:
        return written
    seconds = round(moment * DAY) % DAY
    texts = [f"{seconds // 3600:02d}", f"{seconds // 60 % 60:02d}", f"{seconds % 60:02d}"]
    return written + blank + ":".join(texts[: clock.count(":") + 1])
