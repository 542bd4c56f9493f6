"""Colours and looks as Mermaid and DOT write them."""

import re
from collections.abc import Iterable

from slidegen.diagrams.graph import PLAIN, Paint
from slidegen.model.diagram import Dash
from slidegen.model.style import ROLES, Colour

NOTHING = Colour("background", 0)
"""The fill of what has none."""

_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$")
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+%?)\s*)?\)$")
_GREY = re.compile(r"gr[ae]y(\d{1,3})$")
_NUMBERED = re.compile(r"([a-z]+)([1-4])$")
_SHADES = {"1": 1.0, "2": 0.932, "3": 0.804, "4": 0.548}
_LENGTH = re.compile(r"\s*([\d.]+)\s*(?:px|pt)?\s*$")


def read_colour(text: str) -> Colour | None:
    """The colour that *text* names: a role of the palette, ``#f96``, ``rgb()``, a name of CSS or X11; None: none."""
    text = text.strip().lower()
    if text in ROLES:
        return Colour(text)
    if text in ("none", "transparent"):
        return NOTHING
    if _HEX.match(text):
        return _from_hex(text[1:])
    if (found := _RGB.match(text)) is not None:
        red, green, blue = (min(255, int(part)) for part in found.group(1, 2, 3))
        return Colour(f"#{red:02x}{green:02x}{blue:02x}", _alpha(found[4]))
    if (found := _GREY.match(text)) is not None:
        level = round(min(100, int(found[1])) * 2.55)
        return Colour(f"#{level:02x}{level:02x}{level:02x}")
    return _named(text)


def _from_hex(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    return Colour(f"#{digits[:6]}", round(int(digits[6:] or "ff", 16) / 255, 3))


def _alpha(text: str | None) -> float:
    if not text:
        return 1.0
    value = text.removesuffix("%")
    try:
        return min(1.0, float(value) / (100 if text.endswith("%") else 1))
    except ValueError:
        return 1.0


def _named(name: str) -> Colour | None:
    from PIL.ImageColor import colormap  # the names of CSS

    known = colormap.get(name)
    if known is None and (found := _NUMBERED.match(name)) is not None:  # as X11 has: four shades of many colours
        base = _named(found[1])
        if base is not None:
            parts = [round(int(base.name[at : at + 2], 16) * _SHADES[found[2]]) for at in (1, 3, 5)]
            return Colour("#" + "".join(f"{part:02x}" for part in parts))
    if isinstance(known, tuple):
        return Colour("#" + "".join(f"{part:02x}" for part in known[:3]))
    return Colour(known.lower()) if known else None


def read_styles(declarations: Iterable[str]) -> Paint:
    """The look that the CSS of ``style``, ``classDef`` and ``linkStyle`` asks for; the last declaration wins."""
    values: dict[str, str] = {}
    for declaration in declarations:
        key, colon, value = declaration.partition(":")
        if colon:
            values[key.strip().lower()] = value.strip().removesuffix("!important").strip()
    if not values:
        return PLAIN
    width = _LENGTH.match(values.get("stroke-width", ""))
    return Paint(
        fill=read_colour(values.get("fill", values.get("background", ""))),
        line=read_colour(values.get("stroke", "")),
        text=read_colour(values.get("color", "")),
        width=min(12.0, float(width[1]) * 0.75) if width is not None else None,
        dash=_dash(values.get("stroke-dasharray", "")),
    )


def _dash(text: str) -> Dash | None:
    lengths = [float(part) for part in re.findall(r"[\d.]+", text) if part.count(".") < 2 and part != "."]
    if not lengths or not any(lengths):
        return None
    return "dotted" if lengths[0] <= 2 else "dashed"


def laid_over(base: Paint, own: Paint) -> Paint:
    """*own* where it says something, else *base*."""
    return Paint(
        fill=own.fill or base.fill,
        line=own.line or base.line,
        text=own.text or base.text,
        width=own.width if own.width is not None else base.width,
        dash=own.dash or base.dash,
    )


def readable_on(fill: Colour) -> Colour:
    """Black or white, whichever stands out on a *fill* of a literal colour."""
    red, green, blue = (int(fill.name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    luminance = sum(
        share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
        for share, part in ((0.2126, red), (0.7152, green), (0.0722, blue))
    )
    return Colour("#1a1a1a" if luminance > 0.19 else "#ffffff")
