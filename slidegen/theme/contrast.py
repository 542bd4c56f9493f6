"""How well one colour can be read on another (WCAG 2.2, "contrast ratio" and "relative luminance")."""

READABLE = 4.5
"""The least contrast of text of ordinary size."""

LARGE = 3.0
"""The least contrast of large text, and of signs that are no text."""


def needed(size: float, *, bold: bool) -> float:
    """The least contrast of text *size* points high. From 18 points, or 14 in bold, it is large."""
    return LARGE if size >= (14 if bold else 18) else READABLE


def contrast(one: str, other: str) -> float:
    """The contrast of two colours ``#rrggbb``: 1 (none) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def blend(over: str, alpha: float, under: str) -> str:
    """What *over*, covering by *alpha* (0..1), looks like on *under*."""
    mixed = (round(alpha * a + (1 - alpha) * b) for a, b in zip(_channels(over), _channels(under), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _channels(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def _luminance(value: str) -> float:
    red, green, blue = (
        channel / 12.92 if (channel := number / 255) <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for number in _channels(value)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
