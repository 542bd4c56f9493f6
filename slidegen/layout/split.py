"""``fit: split``: a body that is too tall goes on with the next slide."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from slidegen.model.blocks import Block, Cell, CodeBlock, Heading, List, Table

STEPS = 2
"""How many steps of the scale a split may go down to save a slide."""

WINDOW = 64
"""How many pieces of a block are measured at first, so that the time for a long one grows only with its length.

Later on, twice as many as the last slide holds are measured.
"""

Fits: TypeAlias = Callable[[list[Block], float], bool]
"""Whether blocks fit the body at a scale."""


def split(blocks: list[Block], scales: tuple[float, ...], fits: Fits) -> list[list[Block]]:
    """*blocks* over as few slides as two steps of the scale need, cut for the largest scale that needs no more.

    Once there is a further slide, text need not be as small as it may be.

    Lists are cut between items, tables between rows (the header comes again), listings between lines; a
    paragraph that is too tall by itself stays whole.
    """
    tries = [_chunks(blocks, scale, fits) for scale in scales[: STEPS + 1]]
    fewest = len(tries[-1])
    return next(chunks for chunks in tries if len(chunks) <= fewest)


def _chunks(blocks: list[Block], scale: float, fits: Fits) -> list[list[Block]]:
    chunks: list[list[Block]] = [[]]
    waiting = list(reversed(blocks))
    window = WINDOW
    while waiting:
        block = waiting.pop()
        chunk = chunks[-1]
        near = block if length(block) <= window else cut(block, window)[0]
        if fits([*chunk, near], scale) and (near is block or fits([*chunk, block], scale)):
            chunk.append(block)
            continue
        halves = _largest(block, window, lambda head, chunk=chunk: fits([*chunk, head], scale))  # type: ignore[misc]
        if halves is not None:
            head, tail = halves
            window = 2 * length(head)
            chunk.append(head)
            waiting.append(tail)
        elif chunk and not (len(chunk) == 1 and isinstance(chunk[0], Heading)):
            if isinstance(chunk[-1], Heading):
                waiting.extend((block, chunk.pop()))
            else:
                waiting.append(block)
        else:
            chunk.append(block)
        if waiting:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _largest(block: Block, window: int, fits: Callable[[Block], bool]) -> tuple[Block, Block] | None:
    """*block* in two, the first part as large as fits; None where it cannot be cut so.

    That part is sought among the first *window* pieces, and in twice as many as long as all of them fit.
    """
    size = length(block)
    while window < size and fits(cut(block, window)[0]):
        window *= 2
    near = cut(block, window)[0] if window < size else block
    low, high = 0, min(window, size) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(cut(near, middle)[0]):
            low = middle
        else:
            high = middle - 1
    if isinstance(near, CodeBlock):
        low = _behind_blank(near, low)
    return cut(block, low) if low else None


def _behind_blank(block: CodeBlock, most: int) -> int:
    """Where to cut a listing of which *most* lines fit: behind the last blank line of their second half, if any."""
    lines = block.text.split("\n")
    return next((at for at in range(most, most // 2, -1) if not lines[at - 1].strip()), most)


def length(block: Block) -> int:
    """How many pieces a block may be cut into."""
    match block:
        case List(items=items):
            return len(items)
        case Table(rows=rows):
            return len(_seams(rows))
        case CodeBlock(text=text):
            return text.removesuffix("\n").count("\n") + 1
        case _:
            return 1


def cut(block: Block, at: int) -> tuple[Block, Block]:
    """*block* before its piece *at*, and from there on."""
    match block:
        case List(items=items, start=start):
            return replace(block, items=items[:at]), replace(block, items=items[at:], start=start + at)
        case Table(rows=rows):
            row = _seams(rows)[at]
            return replace(block, rows=rows[:row], caption=()), replace(block, rows=rows[row:])
        case CodeBlock():
            return _cut_code(block, at)
        case _:
            raise ValueError(f"{type(block).__name__} cannot be cut")


def _seams(rows: tuple[tuple[Cell, ...], ...]) -> list[int]:
    """The rows that a part of a table may begin with: those that no cell reaches into from above."""
    found = []
    reached = 0
    for at, cells in enumerate(rows):
        if at >= reached:
            found.append(at)
        reached = max(reached, at + max((cell.rows for cell in cells), default=1))
    return found


def _cut_code(block: CodeBlock, at: int) -> tuple[CodeBlock, CodeBlock]:
    lines = block.text.removesuffix("\n").split("\n")
    head = replace(
        block,
        text="\n".join(lines[:at]),
        lines=block.lines[:at],
        steps=_steps(block, lambda line: line if line <= at else 0),
    )
    tail = replace(
        block,
        text="\n".join(lines[at:]),
        lines=block.lines[at:],
        start=block.start + at,
        steps=_steps(block, lambda line: line - at),
    )
    return head, tail


def _steps(block: CodeBlock, line_of: Callable[[int], int]) -> tuple[frozenset[int], ...]:
    """The sets of lit lines of a part, in its own numbers; without those that light nothing in it (0 and below: a line
    of the other part)."""
    sets = (({line_of(line) for line in step}, step) for step in block.steps)
    kept = ((frozenset(line for line in lines if line > 0), step) for lines, step in sets)
    return tuple(lines for lines, step in kept if lines or not step)
