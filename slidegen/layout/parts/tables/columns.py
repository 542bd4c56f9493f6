"""Column widths: between the longest word and the unwrapped text of each column, as browsers lay out tables."""

from itertools import pairwise
from typing import NamedTuple

from slidegen.units import Emu


class Need(NamedTuple):
    """How wide a cell over ``over`` columns from ``column`` on is: with a word a line, and with nothing wrapped."""

    column: int
    over: int
    least: float
    most: float


def bounds(needs: list[Need], count: int) -> tuple[list[float], list[float]]:
    """The least and the most width of each of *count* columns.

    What a cell over several columns needs beyond what they have anyway is shared by them in proportion.
    """
    least, most = [1.0] * count, [1.0] * count
    for need in sorted(needs, key=lambda need: need.over):
        over = slice(need.column, need.column + need.over)
        for widths, wanted in ((least, need.least), (most, need.most)):
            factor = wanted / sum(widths[over])
            if factor > 1:
                widths[over] = [width * factor for width in widths[over]]
    return least, [max(pair) for pair in zip(least, most, strict=True)]


def columns(least: list[float], most: list[float], total: Emu) -> list[float]:
    """Column widths between *least* and *most* that fill *total*.

    If even the least do not fit, the widest columns give up as much as all need: their words are broken.
    """
    if sum(most) <= total:
        spare = total - sum(most)
        return [width + spare * width / sum(most) for width in most]
    if sum(least) >= total:
        cap = _cap(least, total)
        return [min(width, cap) for width in least]
    wish = [high - low for low, high in zip(least, most, strict=True)]
    spare = total - sum(least)
    return [low + spare * more / sum(wish) for low, more in zip(least, wish, strict=True)]


def _cap(widths: list[float], total: float) -> float:
    """The width to cut *widths* down to so that they are *total* together."""
    left = total
    ordered = sorted(widths)
    for at, width in enumerate(ordered):
        share = left / (len(ordered) - at)
        if width >= share:
            return share
        left -= width
    return ordered[-1]


def exact(widths: list[float], total: Emu) -> tuple[Emu, ...]:
    """*widths* in proportion, as integers that add up to *total*."""
    whole = sum(widths)
    edges = [0]
    running = 0.0
    for width in widths:
        running += width
        edges.append(round(total * running / whole))
    return tuple(right - left for left, right in pairwise(edges))
