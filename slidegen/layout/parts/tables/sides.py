"""At which side of its columns a table's text stands, and from which side it runs."""

from typing import Literal, TypeAlias

from slidegen.layout.text.scripts import direction, language_direction
from slidegen.model.blocks import Table
from slidegen.model.style import Align

Side: TypeAlias = Literal["left", "center", "right"]


def runs_right_to_left(texts: list[str], *, default: str) -> bool:
    """Whether most of *texts* that have letters are written right to left; if as many are not, as in *default*.

    *default* is the deck's language.
    """
    balance = 0
    for text in texts:
        if (found := direction(text, "ltr")) == direction(text, "rtl"):
            balance += 1 if found == "rtl" else -1
    return balance > 0 if balance else language_direction(default) == "rtl"


def sides(block: Table, numeric: frozenset[int], count: int, *, rtl: bool) -> list[Side]:
    """The side of each column's text: as written, else where reading begins.

    Numbers stand at the right in every direction, so that their digits are below one another.
    """
    written = [*block.aligns, *[None] * count][:count]
    found: list[Side] = []
    for column, align in enumerate(written):
        if align == "center":
            found.append("center")
        elif column in numeric and align != "start":
            found.append("right")
        else:
            found.append("right" if (align == "end") != rtl else "left")
    return found


def logical(side: Side, *, rtl: bool) -> Align:
    """The alignment that puts a paragraph of that direction at *side*."""
    if side == "center":
        return "center"
    return "start" if (side == "right") == rtl else "end"
