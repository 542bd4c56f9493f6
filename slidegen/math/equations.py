"""Numbered equations: the numbers of a formula's lines, taken out of it."""

import msgspec

from slidegen.math.tree import Node, text


class Line(msgspec.Struct, frozen=True):
    """How a line is numbered: in turn (``counted``), by a ``tag``, or not at all. References name its ``label``."""

    counted: bool = False
    tag: str = ""
    label: str = ""


def take_numbers(math: Node, tags: list[str], labels: list[str]) -> tuple[Line, ...]:
    """The lines of *math* if it is a numbered environment; its table is left without the columns of numbers.

    Those are what makes math-core's table as wide as its place: an empty first and a last column. *tags* and *labels*
    are what stands behind the numbers that went into it in their place.
    """
    if len(math) != 1 or not (table := math[0]).get("style", "").startswith("width: 100%"):
        return ()
    del table.attrib["style"]
    lines = []
    for row in table:
        lines.append(_line(row[-1], tags, labels))
        row[:] = row[1:-1]
    if len(table) == 1 and len(table[0]) == 1:
        math[:] = list(table[0][0])
    return tuple(lines) if any(line.counted or line.tag for line in lines) else ()


def _line(cell: Node, tags: list[str], labels: list[str]) -> Line:
    number, name = text(cell), cell.get("id", "")
    label = labels[int(name[1:])] if name else ""
    mark = number.strip("()")
    if not mark.startswith("T"):
        return Line(counted=bool(mark), label=label)
    tag = tags[int(mark[1:])]
    return Line(tag=f"({tag})" if number.startswith("(") else tag, label=label)
