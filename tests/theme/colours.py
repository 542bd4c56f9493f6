"""Arithmetic on colours: contrast as WCAG 2 has it, lightness in grey, difference to colour-blind eyes.

The matrices simulate full protanopia, deuteranopia and tritanopia on linear RGB (Machado, Oliveira, Fernandes 2009).
"""

from collections.abc import Iterator
from math import dist
from typing import TypeAlias

from slidegen.model.style import Colour
from slidegen.theme.theme import Level, TextStyle, Theme

Triple: TypeAlias = tuple[float, float, float]

EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def shown(theme: Theme, colour: Colour, ground: str, *, inverse: bool = False) -> str:
    """What a colour of a theme looks like on *ground*."""
    return over(theme.value(colour, inverse=inverse), ground, colour.alpha)


def over(top: str, ground: str, alpha: float) -> str:
    """*top*, see-through by *alpha*, on *ground*, mixed as renderers mix: in sRGB."""
    parts = zip(_channels(top), _channels(ground), strict=True)
    return "#" + "".join(f"{round(255 * (one * alpha + other * (1 - alpha))):02x}" for one, other in parts)


def _channels(value: str) -> Triple:
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(value: str) -> Triple:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _channels(value)
    )
    return red, green, blue


def luminance(value: str) -> float:
    red, green, blue = _linear(value)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def needed(level: Level, *, bold: bool) -> float:
    """The contrast that text needs: 3 where it is large, from 18 points (24 pixels) or 14 points in bold, else 4.5."""
    return 3.0 if level.size >= (14 if bold else 18) else 4.5


def low(theme: Theme, style: TextStyle, ground: str, *, inverse: bool) -> Iterator[str]:
    """The levels of *style* that are hard to read on *ground*."""
    for number, level in enumerate(style.levels):
        found = contrast(shown(theme, level.colour, ground, inverse=inverse), ground)
        if found < needed(level, bold=style.bold):
            yield f"{style.name} level {number}: {found:.2f}"


def lightness(value: str) -> float:
    """CIE L*, 0 to 100: how light the colour is in grey print."""
    return 116 * _root(luminance(value)) - 16


def difference(one: str, other: str, eyes: str) -> float:
    """The distance of two colours in CIE L*a*b* as *eyes* see them; about 2 is just noticeable side by side."""
    return dist(_lab(one, eyes), _lab(other, eyes))


def _lab(value: str, eyes: str) -> Triple:
    linear = _linear(value)
    red, green, blue = (max(0.0, min(1.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in EYES[eyes])
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    return 116 * _root(y) - 16, 500 * (_root(x) - _root(y)), 200 * (_root(y) - _root(z))


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
