"""Runs -> words: what wrapping works on, measured in ems of the paragraph's size."""

from slidegen.layout.text.measure import Face, Ruler
from slidegen.layout.text.wrap import Word, may_part, units
from slidegen.model.style import FontRole
from slidegen.model.text import Break, Piece

SCRIPT_SIZE = 0.66
"""The size of sub- and superscripts as a factor, as PowerPoint and browsers have it."""


ICON_SIZE = 1.1
"""The width of an icon inside a line, in ems."""


def words(
    pieces: tuple[Piece, ...], ruler: Ruler, font: FontRole, *, bold: bool, italic: bool, caps: bool
) -> list[Word]:
    """The words of a paragraph; a word may go on over several runs (``**un**done``)."""
    found: list[Word] = []
    glue: float | None = 0.0  # None: the next word sticks to the last one
    last = ""
    for piece in pieces:
        if isinstance(piece, Break):
            found.append(Word(-1.0, 0.0))
            glue, last = None, ""
            continue
        if piece.icon is not None:
            found.append(Word(glue or 0.0, ICON_SIZE))
            glue, last = 0.0, ""
            continue
        if piece.mathml:
            factor = piece.size * (SCRIPT_SIZE if piece.script else 1.0)
            width = ruler.gauge.size(piece.mathml, display=False).width * factor
            _stick(width, glue, found)
            glue, last = None, ""
            continue
        text = piece.text.upper() if caps else piece.text
        if not text:
            continue
        face = ruler.face(
            "mono" if piece.code else font,
            bold if piece.bold is None else piece.bold,
            italic if piece.italic is None else piece.italic,
        )
        factor = piece.size * (SCRIPT_SIZE if piece.script else 1.0)
        if glue is None and last and text[0] != " " and may_part(last, text[0]):
            glue = 0.0
        glue = _add(text, face, factor, glue, found)
        last = text[-1]
    return found


def _add(text: str, face: Face, factor: float, glue: float | None, found: list[Word]) -> float | None:
    """Append the words of *text*; returns the glue that stands before what follows."""
    blank = face.width(" ") * factor
    for at, part in enumerate(text.split(" ")):
        if at:
            glue = blank if glue is None else glue + blank
        if not part:
            continue
        for unit in units(part):
            _stick(face.width(unit) * factor, glue, found)
            glue = 0.0
        glue = None
    return glue


def _stick(width: float, glue: float | None, found: list[Word]) -> None:
    """Append a word, or make the last one longer where no glue is between them."""
    if glue is None and found:
        before = found[-1]
        found[-1] = Word(before.glue, before.width + width)
    else:
        found.append(Word(glue or 0.0, width))
