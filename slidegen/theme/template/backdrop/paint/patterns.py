"""PowerPoint's patterns: 8 by 8 dots of two colours (ECMA-376 part 1, 20.1.10.51)."""

from collections.abc import Callable

_BAYER = (
    (0, 32, 8, 40, 2, 34, 10, 42), (48, 16, 56, 24, 50, 18, 58, 26), (12, 44, 4, 36, 14, 46, 6, 38),
    (60, 28, 52, 20, 62, 30, 54, 22), (3, 35, 11, 43, 1, 33, 9, 41), (51, 19, 59, 27, 49, 17, 57, 25),
    (15, 47, 7, 39, 13, 45, 5, 37), (63, 31, 55, 23, 61, 29, 53, 21),
)  # fmt: skip
"""The order in which dots are inked so that they are spread evenly, however many there are."""

_RULES: dict[str, Callable[[int, int], bool]] = {
    "horz": lambda x, y: y == 0, "vert": lambda x, y: x == 0,
    "ltHorz": lambda x, y: y % 4 == 0, "ltVert": lambda x, y: x % 4 == 0,
    "dkHorz": lambda x, y: y % 4 < 2, "dkVert": lambda x, y: x % 4 < 2,
    "narHorz": lambda x, y: y % 2 == 0, "narVert": lambda x, y: x % 2 == 0,
    "dashHorz": lambda x, y: (y == 0 and x < 4) or (y == 4 and x >= 4),
    "dashVert": lambda x, y: (x == 0 and y < 4) or (x == 4 and y >= 4),
    "cross": lambda x, y: x == 0 or y == 0,
    "dnDiag": lambda x, y: x == y, "upDiag": lambda x, y: (x + y) % 8 == 7,
    "ltDnDiag": lambda x, y: (x - y) % 4 == 0, "ltUpDiag": lambda x, y: (x + y) % 4 == 3,
    "dkDnDiag": lambda x, y: (x - y) % 4 < 2, "dkUpDiag": lambda x, y: (x + y) % 4 > 1,
    "wdDnDiag": lambda x, y: (x - y) % 8 in (0, 1, 7), "wdUpDiag": lambda x, y: (x + y) % 8 in (0, 6, 7),
    "dashDnDiag": lambda x, y: 2 <= y < 6 and (x - y) % 4 == 2,
    "dashUpDiag": lambda x, y: 2 <= y < 6 and (x + y) % 4 == 1,
    "diagCross": lambda x, y: x == y or (x + y) % 8 == 0,
    "smCheck": lambda x, y: (x // 2 + y // 2) % 2 == 0, "lgCheck": lambda x, y: (x // 4 + y // 4) % 2 == 0,
    "smGrid": lambda x, y: x % 4 == 0 or y % 4 == 0, "lgGrid": lambda x, y: x == 0 or y == 0,
    "dotGrid": lambda x, y: (y == 0 and x % 2 == 0) or (x == 0 and y % 2 == 0),
    "openDmnd": lambda x, y: x == y or (x + y) % 8 == 0,
    "solidDmnd": lambda x, y: abs(x - 3) + abs(y - 3) <= 3,
    "dotDmnd": lambda x, y: (x % 8, y % 8) in ((0, 0), (4, 4), (2, 2), (6, 6), (2, 6), (6, 2)),
    "smConfetti": lambda x, y: x == (y * 5) % 8,
    "lgConfetti": lambda x, y: (x // 2, y // 2) in ((0, 0), (2, 1), (1, 2), (3, 3)),
    "trellis": lambda x, y: y % 2 == 0 or (x // 2 + y // 2) % 2 == 0,
    "horzBrick": lambda x, y: y % 4 == 0 or (x == 0 and y < 4) or (x == 4 and y >= 4),
    "diagBrick": lambda x, y: (x + y) % 8 == 7 or (x == y and x >= 4),
    "zigZag": lambda x, y: y % 4 == min(x % 8, 7 - x % 8) % 4,
}  # fmt: skip


def bitmap(name: str) -> bytes | None:
    """The dots of the pattern called *name*, a byte a row, the high bit leftmost; None for one that is not known."""
    if name.startswith("pct") and name[3:].isdigit():
        inked = round(int(name[3:]) * 64 / 100)
        return bytes(sum(1 << 7 - x for x in range(8) if _BAYER[y][x] < inked) for y in range(8))
    rule = _RULES.get(name)
    if rule is None:
        return None
    return bytes(sum(1 << 7 - x for x in range(8) if rule(x, y)) for y in range(8))
