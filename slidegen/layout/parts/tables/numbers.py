"""Which cells of a table hold numbers, and how they are measured."""

import re

from msgspec.structs import replace

from slidegen.layout.text.draft import Draft
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.words import words
from slidegen.model.blocks import Table
from slidegen.model.text import Run

_NUMBER = (
    r"[-+−–~≈<>≤≥±]?\s*[$€£¥]?\s*\d[\d\s.,'’  ]*(?:[eE][-+]?\d+)?\s*(?:[%‰°×x€$£¥]|[^\W\d]{1,4}(?:/[^\W\d]{1,4})?)?$"
)
_NOTHING = frozenset(("", "-", "–", "—", "n/a", "?"))
"""What stands in place of a number."""

_DIGITS = "0123456789"


def is_number(text: str) -> bool:
    """Whether a cell holds a number, perhaps with a sign, a currency or a short unit."""
    return bool(re.match(_NUMBER, text.strip()))


def numeric_columns(block: Table, texts: list[list[str]], count: int) -> frozenset[int]:
    """The columns of *count* whose cells below the header all hold numbers, or nothing; a header column has names."""
    found = set()
    for column in range(block.header_column, count):
        body = [
            row[column].strip()
            for row, cells in zip(texts[len(block.header) :], block.rows, strict=True)
            if column < len(cells) and not cells[column].covered and cells[column].columns == 1
        ]
        numbers = [text for text in body if text.lower() not in _NOTHING]
        if numbers and all(map(is_number, numbers)):
            found.add(column)
    return frozenset(found)


def tabular(draft: Draft, ruler: Ruler) -> Draft:
    """*draft* measured as if all its digits were as wide as the widest.

    Where a font has digits that are alike and others that are not, outputs differ in which they can set.
    """
    face = ruler.face(draft.font, draft.bold, draft.italic)
    widest = max(_DIGITS, key=face.width)
    alike = str.maketrans(dict.fromkeys(_DIGITS, widest))
    pieces = tuple(
        replace(piece, text=piece.text.translate(alike)) if isinstance(piece, Run) else piece for piece in draft.pieces
    )
    measured = words(pieces, ruler, draft.font, bold=draft.bold, italic=draft.italic, caps=draft.caps)
    return replace(draft, words=measured)
