"""What stands side by side, and how wide it is."""

import re

from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.html.elements.media import width_of
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.syntax.tree import Element, Node, Piece
from slidegen.source import Span

MOST = 6
"""Columns in a row; more go on in a row below."""

COLUMN = re.compile(r"column|col(?:-(?:xs|sm|md|lg|xl))?(?:-(?P<twelfths>\d{1,2}))?|col\d?|column\d")
"""Class names of a column; ``col-4`` is four twelfths wide."""

_FRACTION = re.compile(r"(?:w|basis)-(?:(\d{1,2})/(\d{1,2})|\[(\d{1,2}(?:\.\d+)?)%\])")


class Row:
    """What stands side by side: the nodes of each column, and its width as a share or None."""

    __slots__ = ("cells", "count", "span", "widths")

    def __init__(self, cells: list[list[Node]], widths: list[float | None], span: Span | None, count: int = 0) -> None:
        self.cells = cells
        self.widths = widths
        self.span = span
        self.count = count or min(len(cells), MOST)


def is_blank(node: Node) -> bool:
    return (isinstance(node, Piece) and not node.text.strip()) or (isinstance(node, Draft) and not node.blocks)


def names_of(element: Element) -> set[str]:
    return {*element.attributes.get("class", "").lower().split(), element.attributes.get("id", "").lower()}


def width_in_row(element: Element) -> float | None:
    """The width of a column, as a share of its row."""
    style = css.declarations(element.attributes.get("style", ""))
    for value in (style.get("flex-basis"), style.get("flex", "").split(" ")[-1]):
        if value and not value.replace(".", "").isdigit() and (share := css.share(value)) is not None:
            return share
    if (width := width_of(element.attributes)) is not None:
        return width if width < 1 else None
    for name in names_of(element):
        if (fraction := _FRACTION.fullmatch(name)) is not None:
            share = float(fraction[3]) / 100 if fraction[3] else int(fraction[1]) / max(1, int(fraction[2]))
            return share if 0 < share < 1 else None
        found = COLUMN.fullmatch(name)
        if found is not None and found["twelfths"] and 0 < int(found["twelfths"]) < 12:
            return int(found["twelfths"]) / 12
    return None


def shares(widths: list[float | None]) -> list[float | None]:
    """*widths*, or None for all where they are alike; shares that leave nothing to the others are made smaller."""
    given = [width for width in widths if width]
    if len(given) == len(widths) and max(given) - min(given) < 0.01:
        return [None] * len(widths)
    total = sum(given)
    if total > 1 or len(given) == len(widths):
        room = 1.0 if len(given) == len(widths) else 0.9
        return [width / total * room if width else None for width in widths]
    return widths
