"""Placeholders by size and place: which hold content, which headings and captions, what stands beside what."""

from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.masters import SlideLayout
from slidegen.units import Rect, Size

LARGE = 0.06
"""The share of a slide from which on a place is one for content, and not for a heading or a caption."""
FULL = 0.75
"""The share from which on a picture is all that a slide shows."""


def share(holder: Holder, size: Size) -> float:
    """The part of the slide that a placeholder covers."""
    return holder.rect.width * holder.rect.height / (size.width * size.height)


def bodies(layout: SlideLayout, size: Size) -> list[Holder]:
    """The places for content, from left to right and down."""
    found = [each for each in layout.content if each.is_body and share(each, size) >= LARGE]
    return sorted(found, key=lambda each: (each.rect.x, each.rect.y))


def texts(layout: SlideLayout, size: Size) -> list[Holder]:
    """The smaller places for text, in the order of the layout."""
    return [each for each in layout.content if each.is_body and share(each, size) < LARGE]


def pictures(layout: SlideLayout) -> list[Holder]:
    return [each for each in layout.content if each.is_picture]


def are_beside(one: Rect, other: Rect) -> bool:
    """Whether two rectangles stand side by side, the first at the left."""
    level = min(one.bottom, other.bottom) - max(one.y, other.y)
    return one.right <= other.x + one.width // 10 and level > min(one.height, other.height) // 2


def columns(holders: list[Holder]) -> list[list[Holder]]:
    """*holders* in columns from the left, each from the top."""
    found: list[list[Holder]] = []
    for holder in sorted(holders, key=lambda each: (each.rect.x, each.rect.y)):
        if found and holder.rect.x < found[-1][0].rect.x + found[-1][0].rect.width // 2:
            found[-1].append(holder)
        else:
            found.append([holder])
    return [sorted(column, key=lambda each: each.rect.y) for column in found]
