"""Shapes that were put anywhere, in the order in which people read them: bands from the top, columns from the left."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from slidegen.importing.pptx.shapes.found import Found
from slidegen.model.blocks import Block, Column, Columns, Heading, Paragraph, Picture
from slidegen.model.inlines import Inline, Marked
from slidegen.model.walk import inline_text
from slidegen.units import Rect

Made: TypeAlias = tuple[Found, tuple[Block, ...]]
"""A shape and the blocks that it shows."""

MOST_COLUMNS = 4
_DEEPEST = 20
"""Bands in columns in bands: what lies deeper is read line by line."""

_OVERLAP = 0.25
"""Shapes that share less than this part of the smaller one's length stand beside one another, not above."""

_SHORT = 60
"""Characters of a line that may head a column."""

_EVEN = 0.12
"""Columns whose widths differ by less have equal ones."""


def arranged(made: Sequence[Made], *, across: bool = True, depth: int = 0) -> tuple[Block, ...]:
    """The blocks of *made*, those that stand side by side in columns; *across*: columns are wanted."""
    if len(made) < 2 or depth > _DEEPEST:
        ordered = sorted(made, key=lambda each: (each[0].rect.y, each[0].rect.x))
        return tuple(block for _, blocks in ordered for block in blocks)
    bands = _cut(made, _down)
    if len(bands) > 1 and across:
        bands = _with_heads(bands)
    return tuple(block for band in bands for block in _band(band, across=across, depth=depth))


def _band(made: Sequence[Made], *, across: bool, depth: int) -> tuple[Block, ...]:
    """The blocks of shapes that overlap from top to bottom, or of columns with their heads."""
    columns = _cut(made, _across)
    if len(columns) == 1:
        ordered = sorted(made, key=lambda each: (each[0].rect.y, each[0].rect.x))
        return tuple(block for _, blocks in ordered for block in blocks)
    parts = [arranged(column, across=False, depth=depth + 1) for column in columns]
    if not across or len(parts) > MOST_COLUMNS:
        return tuple(block for part in parts for block in part)
    widths = _widths(columns)
    made_columns = (Column(blocks=part, width=width) for part, width in zip(parts, widths, strict=True))
    return (Columns(columns=tuple(made_columns)),)


def _with_heads(bands: list[list[Made]]) -> list[list[Made]]:
    """*bands*, of which those that are short lines above as many columns are one with these."""
    out: list[list[Made]] = []
    for band in bands:
        if out and _heads(out[-1], band):
            titled = [(shape, _headings(blocks)) for shape, blocks in out.pop()]
            out.append([*titled, *band])
        else:
            out.append(list(band))
    return out


def _heads(above: Sequence[Made], below: Sequence[Made]) -> bool:
    """Whether each of *above* is a short line over one column of *below*."""
    columns = _cut(below, _across)
    if not 2 <= len(columns) == len(above) <= MOST_COLUMNS or len(_cut([*above, *below], _across)) != len(columns):
        return False
    return all(len(blocks) == 1 and _is_short(blocks[0]) for _, blocks in above) and not all(
        len(blocks) == 1 and _is_short(blocks[0]) for _, blocks in below
    )


def _is_short(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(inline_text(block.inlines)) <= _SHORT


def _headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(Heading(level=3, inlines=_unbold(each.inlines)) for each in blocks if isinstance(each, Paragraph))


def _unbold(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if len(line) == 1 and isinstance(whole := line[0], Marked) and whole.mark == "strong":
        return whole.children
    return line


def _down(rect: Rect) -> tuple[int, int]:
    return rect.y, rect.bottom


def _across(rect: Rect) -> tuple[int, int]:
    return rect.x, rect.right


def _cut(made: Sequence[Made], ends: Callable[[Rect], tuple[int, int]]) -> list[list[Made]]:
    """*made* in groups that lie behind one another along an axis; shapes that overlap are in one."""
    groups: list[list[Made]] = []
    reach = least = 0
    for each in sorted(made, key=lambda each: ends(each[0].rect)):
        start, end = ends(each[0].rect)
        if groups and reach - start > max(0, _OVERLAP * min(least, end - start)):
            groups[-1].append(each)
            least = min(least, end - start)
        else:
            groups.append([each])
            least = end - start
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
