"""The declarations of a ``style`` attribute: lengths, colours, and what they make of boxes."""

import re

from slidegen.parse.content.html.style.colours import NAMES

SLIDE_WIDTH, SLIDE_HEIGHT = 1280.0, 720.0
"""Pixels of the slide that decks in HTML are written for."""

FONT_SIZE = 28.0
"""Pixels of the usual text on such a slide: what ``em`` is taken for."""

_LENGTH = re.compile(r"(-?\d{0,9}\.?\d{1,9})\s*(%|[a-z]*)$")
_UNITS = {
    "": 1.0, "px": 1.0, "pt": 96 / 72, "cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96.0, "em": FONT_SIZE, "rem": FONT_SIZE,
    "vw": SLIDE_WIDTH / 100, "vh": SLIDE_HEIGHT / 100, "ch": FONT_SIZE / 2, "ex": FONT_SIZE / 2,
}  # fmt: skip
_FUNCTION = re.compile(r"(rgb|hsl)a?\(\s*([^()]*?)\s*\)")
_SIZES = {
    "xx-small": 0.6, "x-small": 0.75, "small": 0.85, "smaller": 0.85, "medium": 1.0, "large": 1.2, "larger": 1.2,
    "x-large": 1.5, "xx-large": 2.0, "xxx-large": 3.0,
}  # fmt: skip
LEAST_SIZE, MOST_SIZE = 0.4, 4.0
MOST_VALUE = 500
"""Characters of a value that are read."""


def declarations(style: str) -> dict[str, str]:
    """Properties and values, both in lower case, without ``!important``."""
    found: dict[str, str] = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        if colon and value.strip():
            found[name.strip().lower()] = value[:MOST_VALUE].lower().replace("!important", "").strip()
    return found


def pixels(value: str, whole: float) -> float | None:
    """A length in pixels, where ``100%`` is *whole*; None: it is none."""
    found = _LENGTH.match(value.strip().lower())
    if found is None:
        return None
    number = float(found[1])
    if found[2] == "%":
        return number / 100 * whole
    return number * _UNITS[found[2]] if found[2] in _UNITS else None


def share(value: str) -> float | None:
    """A width as a share of the room's, between 0 and 1; None: it is none."""
    length = pixels(value, SLIDE_WIDTH)
    if length is None or length <= 0:
        return None
    return min(1.0, length / SLIDE_WIDTH)


def colour(value: str) -> str | None:
    """``#rrggbb`` for a colour's name, hexadecimal digits, ``rgb()`` or ``hsl()``; None: it is none, or unseen."""
    value = value.strip().lower()
    if value in NAMES:
        return f"#{NAMES[value]}"
    if re.fullmatch(r"#[0-9a-f]{3,8}", value) and len(value) in (4, 5, 7, 9):
        digits = value[1:]
        return "#" + (digits[:6] if len(digits) > 4 else "".join(digit * 2 for digit in digits[:3]))
    found = _FUNCTION.match(value)
    if found is None:
        return None
    parts = [part for part in re.split(r"[\s,/]+", found[2]) if part]
    numbers = [_LENGTH.match(part.removesuffix("deg")) for part in parts]
    if len(parts) < 3 or None in numbers[:3]:
        return None
    values = [float(number[1]) for number in numbers[:3] if number is not None]
    if found[1] == "hsl":
        return _from_hsl(values[0], values[1], values[2])
    channels = [value * 2.55 if part.endswith("%") else value for value, part in zip(values, parts, strict=False)]
    return "#" + "".join(f"{round(min(255.0, max(0.0, channel))):02x}" for channel in channels)


def _from_hsl(hue: float, saturation: float, lightness: float) -> str:
    from colorsys import hls_to_rgb

    lightness, saturation = (min(1.0, max(0.0, part / 100)) for part in (lightness, saturation))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in hls_to_rgb(hue / 360 % 1, lightness, saturation))


def text_size(value: str) -> float | None:
    """A font size as a factor of the usual one; None: it is none, or as usual."""
    value = value.strip().lower()
    if value in _SIZES:
        factor = _SIZES[value]
    else:
        length = pixels(value, FONT_SIZE)
        if length is None or length <= 0:
            return None
        factor = length / FONT_SIZE
    factor = round(min(MOST_SIZE, max(LEAST_SIZE, factor)), 2)
    return factor if factor != 1 else None


def tracks(value: str) -> list[float]:
    """The columns of ``grid-template-columns`` as relative widths; none, where it does not tell how many there are."""
    value = re.sub(
        r"repeat\(\s*(\d{1,2})\s*,([^()]*(?:\([^()]*\))?[^()]*)\)", lambda found: int(found[1]) * f"{found[2]} ", value
    )
    value = re.sub(r"minmax\([^,()]*,([^()]*)\)", r"\1", value)
    value = re.sub(r"\[[^\]]*\]", " ", value)
    found: list[float] = []
    for part in value.split():
        if part.endswith("fr"):
            length = pixels(part[:-2], 1)
            found.append((length or 1.0) * 100)
        elif part in ("auto", "min-content", "max-content"):
            found.append(100.0)
        else:
            length = pixels(part, SLIDE_WIDTH)
            if length is None:
                return []
            found.append(length)
    if any(part.endswith("fr") for part in value.split()) and not all(part.endswith("fr") for part in value.split()):
        return _mixed(value.split())
    return found


def _mixed(parts: list[str]) -> list[float]:
    """Widths where some are lengths and the others have parts of what they leave."""
    lengths = [None if part.endswith("fr") or not part[0].isdigit() else pixels(part, SLIDE_WIDTH) for part in parts]
    fractions = [pixels(part[:-2], 1) or 1.0 if part.endswith("fr") else 1.0 for part in parts]
    left = max(SLIDE_WIDTH * 0.1, SLIDE_WIDTH - sum(length or 0.0 for length in lengths))
    whole = sum(part for part, length in zip(fractions, lengths, strict=True) if length is None) or 1.0
    return [
        length if length is not None else left * part / whole for part, length in zip(fractions, lengths, strict=True)
    ]
