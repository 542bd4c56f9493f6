"""The colours of a box in two pictures of a slide: what it stands on, what it is written in, and both together."""

from collections.abc import Iterator, Sequence

import msgspec
from PIL import Image, ImageStat

from tests.parity.compare import Placed

GROUND, INK, MEAN = 8, 48, 6
"""How far apart colours may be, as the largest difference of a channel (0 to 255).

What text is written in is seen through its anti-aliasing, which differs most where it is small.
"""

INKED = 0.008
"""The share of a box's pixels, those that differ most from its ground, that are taken for what is written."""

LEAST = 12
"""Boxes less wide or high, in pixels, are not looked at."""

RGB = tuple[int, int, int]


class Paint(msgspec.Struct, frozen=True):
    """The colours of a box: its median, the mean of what differs most from that, and the mean of all."""

    ground: RGB
    ink: RGB
    mean: RGB


def paint(picture: Image.Image, box: Placed) -> Paint | None:
    """The colours of *box* in *picture*; None where it is too small to tell."""
    width, height = picture.size
    left, top, wide, high = box.rect
    corners = (left * width, top * height, (left + wide) * width, (top + high) * height)
    area = (
        max(0, round(corners[0])),
        max(0, round(corners[1])),
        min(width, round(corners[2])),
        min(height, round(corners[3])),
    )
    if area[2] - area[0] < LEAST or area[3] - area[1] < LEAST:
        return None
    part = picture.crop(area)
    statistics = ImageStat.Stat(part)
    ground = _rgb(statistics.median)
    return Paint(ground, _ink(part, ground), _rgb(statistics.mean))


def _ink(part: Image.Image, ground: RGB) -> RGB:
    """The mean colour of the pixels that differ most from *ground*."""
    counted: list[tuple[int, RGB]] = part.getcolors(part.width * part.height)  # type: ignore[assignment]
    wanted = left = max(1, round(INKED * part.width * part.height))
    sums = [0.0, 0.0, 0.0]
    far = sorted(counted, key=lambda each: -sum(abs(a - b) for a, b in zip(each[1], ground, strict=True)))
    for count, colour in far:
        taken = min(count, left)
        sums = [total + taken * channel for total, channel in zip(sums, colour, strict=True)]
        left -= taken
        if not left:
            break
    return _rgb([total / wanted for total in sums])


def _rgb(channels: Sequence[float]) -> RGB:
    red, green, blue = (round(channel) for channel in channels)
    return red, green, blue


def _apart(one: RGB, other: RGB) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def differences(box: Placed, one: Image.Image, other: Image.Image) -> Iterator[str]:
    """How the colours of *box* differ in two pictures, in words; nothing: they are alike."""
    here, there = paint(one, box), paint(other, box)
    if here is None or there is None:
        return
    for what, allowed in (("ground", GROUND), ("ink", INK), ("mean", MEAN)):
        first, second = getattr(here, what), getattr(there, what)
        if _apart(first, second) > allowed:
            yield f"{box.text[:40]!r}: {what} is {first} in HTML, {second} in PowerPoint"
