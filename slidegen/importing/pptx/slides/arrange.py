"""Shapes that were put anywhere, in the order in which people read them: bands from the top, columns from the left."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from slidegen.importing.pptx.shapes.found import Found
from slidegen.model.blocks import Block, Column, Columns, Picture
from slidegen.units import Rect

Made: TypeAlias = tuple[Found, tuple[Block, ...]]
"""A shape and the blocks that it shows."""

MOST_COLUMNS = 4
_OVERLAP = 0.25
"""Shapes that share less than this part of the smaller one's length stand beside one another, not above."""

_EVEN = 0.12
"""Columns whose widths differ by less have equal ones."""


def arranged(made: Sequence[Made], across: bool = True) -> tuple[Block, ...]:
    """The blocks of *made*, those that stand side by side in columns; *across*: columns are wanted."""
    if len(made) < 2:
        return tuple(block for _, blocks in made for block in blocks)
    bands = _cut(made, lambda rect: (rect.y, rect.bottom))
    if len(bands) > 1:
        return tuple(block for band in bands for block in arranged(band, across))
    columns = _cut(made, lambda rect: (rect.x, rect.right))
    if len(columns) == 1:
        ordered = sorted(made, key=lambda each: (each[0].rect.y, each[0].rect.x))
        return tuple(block for _, blocks in ordered for block in blocks)
    parts = [arranged(column, across=False) for column in columns]
    if not across or len(parts) > MOST_COLUMNS:
        return tuple(block for part in parts for block in part)
    widths = _widths(columns)
    return (
        Columns(columns=tuple(Column(blocks=part, width=width) for part, width in zip(parts, widths, strict=True))),
    )


def _cut(made: Sequence[Made], ends: Callable[[Rect], tuple[int, int]]) -> list[list[Made]]:
    """*made* in groups that lie behind one another along an axis; shapes that overlap are in one."""
    ordered = sorted(made, key=lambda each: ends(each[0].rect))
    groups: list[list[Made]] = []
    reach = 0
    for each in ordered:
        start, end = ends(each[0].rect)
        shared = reach - start
        least = (
            min((end - start, *(ends(other[0].rect)[1] - ends(other[0].rect)[0] for other in groups[-1:][0])))
            if groups
            else 0
        )
        if groups and shared > max(0, _OVERLAP * least):
            groups[-1].append(each)
        else:
            groups.append([each])
        reach = max(reach, end)
    return groups


def _widths(columns: Sequence[Sequence[Made]]) -> list[float | None]:
    """The shares of columns that differ in width."""
    spans = [max(each.rect.right for each, _ in column) - min(each.rect.x for each, _ in column) for column in columns]
    whole = sum(spans)
    shares = [span / whole if whole else 1 / len(spans) for span in spans]
    if max(shares) - min(shares) < _EVEN:
        return [None] * len(spans)
    return [round(share * 20) / 20 or 0.05 for share in shares]


def picture_beside_text(made: Sequence[Made]) -> str:
    """``image-left`` or ``image-right`` where one picture stands beside all else; empty: it is not so."""
    pictures = [shape for shape, blocks in made if len(blocks) == 1 and isinstance(blocks[0], Picture)]
    others = [shape for shape, blocks in made if not (len(blocks) == 1 and isinstance(blocks[0], Picture))]
    if len(pictures) != 1 or not others or any(shape.sort != "text" for shape in others):
        return ""
    rect = pictures[0].rect
    if all(each.rect.right <= rect.x + rect.width * _OVERLAP for each in others):
        return "image-right"
    if all(each.rect.x >= rect.right - rect.width * _OVERLAP for each in others):
        return "image-left"
    return ""
