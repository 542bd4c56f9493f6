"""The characters that a deck sets in each face of its fonts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from slidegen.model.frames import (
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.style import FontRole
from slidegen.model.text import Bullet, Number, Paragraph, Run
from slidegen.theme.theme import FontFace, FontFamily, Theme

ALWAYS = " 0123456789.,-–…"
"""Kept in every face that is used: list numbers, and what browsers put in by themselves."""

Used = dict[tuple[FontRole, bool, bool], set[str]]


def used_characters(deck: PlacedDeck, theme: Theme) -> Used:
    """The characters by font role, weight and slant."""
    used: Used = defaultdict(set)
    for slide in deck.slides:
        for region in slide.regions:
            for frame in region.frames:
                _add_frame(used, frame, theme)
        _add_chrome(used, slide, theme)
    for name in dict.fromkeys(slide.layout for slide in deck.slides):
        for piece in theme.layouts[name].backdrop.words():
            used[piece.font, piece.bold, piece.italic].update(deck.meta.date if piece.field == "date" else piece.text)
    return used


def _add_frame(used: Used, frame: Frame, theme: Theme) -> None:
    match frame:
        case TextFrame():
            _add_paragraphs(used, frame.paragraphs)
        case TableFrame():
            _add_paragraphs(used, (cell.paragraph for row in frame.rows for cell in row.cells))
        case CodeFrame():
            _add_code(used, frame, theme)
        case ChartFrame():
            _add_chart(used, frame)
        case DiagramFrame():
            for node in frame.nodes:
                _add_paragraphs(used, node.paragraphs)
            for edge in frame.edges:
                _add_paragraphs(used, edge.label)
        case FormulaFrame():
            _add_words(used, frame.mathml)
            used["body", False, False].update(*(number.text for number in frame.numbers))
        case HtmlFrame():
            for bold in (False, True):
                used["body", bold, False].update(frame.html)
        case _:
            pass


def _add_paragraphs(used: Used, paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            if isinstance(piece, Run) and piece.mathml:
                _add_words(used, piece.mathml)
            elif isinstance(piece, Run):
                role: FontRole = "mono" if piece.code else paragraph.font
                bold = paragraph.bold if piece.bold is None else piece.bold
                italic = paragraph.italic if piece.italic is None else piece.italic
                text = piece.text + piece.html
                used[role, bold, italic].update(text.upper() + text if paragraph.caps else text)
        if isinstance(paragraph.marker, Bullet | Number):
            mark = paragraph.marker.character if isinstance(paragraph.marker, Bullet) else "0"
            used[paragraph.font, paragraph.bold, paragraph.italic].update(mark)


def _add_words(used: Used, mathml: str) -> None:
    """The text in a formula."""
    from slidegen.math.characters import math_words  # most decks have no formulas

    for text, variant in math_words(mathml):
        role: FontRole = "mono" if variant == "monospace" else "body"
        used[role, variant == "bold", variant == "italic"].update(text)


def _formulas(deck: PlacedDeck) -> Iterator[str]:
    """All formulas that the deck shows."""
    for slide in deck.slides:
        paragraphs: list[Paragraph] = []
        for frame in (frame for region in slide.regions for frame in region.frames):
            match frame:
                case FormulaFrame(mathml=mathml):
                    yield mathml
                case TextFrame():
                    paragraphs += frame.paragraphs
                case TableFrame():
                    paragraphs += [cell.paragraph for row in frame.rows for cell in row.cells]
                case _:
                    pass
        for paragraph in (*paragraphs, *slide.notes):
            yield from (piece.mathml for piece in paragraph.pieces if isinstance(piece, Run) and piece.mathml)


def math_face(deck: PlacedDeck, theme: Theme) -> Iterator[tuple[FontFamily, FontFace, str]]:
    """The face for formulas with its characters in order, if the deck has formulas."""
    formulas = set(_formulas(deck))
    if formulas:
        from slidegen.math.characters import math_characters  # most decks have no formulas

        family = theme.fonts.math
        characters = set[str]().union(*map(math_characters, sorted(formulas)))
        yield family, family.face(bold=False, italic=False), "".join(sorted(characters))


def _add_chart(used: Used, frame: ChartFrame) -> None:
    """All texts of a chart, in both weights: which is bold is decided by a few of its marks."""
    data = frame.data
    placed = (frame.title, frame.x_title, frame.y_title, frame.y2_title, *(label.text for label in frame.slices))
    axes = (data.x, data.y, data.y2)
    texts = [line for text in placed if text is not None for line in text.lines]
    texts += [line for lines in frame.categories for line in lines]
    texts += [tick.label for axis in axes if axis is not None for tick in axis.ticks]
    texts += [text for series in data.series for text in (series.name, *series.labels)]
    texts += [line for entry in frame.entries for line in entry.lines]
    for bold in (False, True):
        used["body", bold, False].update(*texts)


def _add_code(used: Used, frame: CodeFrame, theme: Theme) -> None:
    used["mono", False, False].update(frame.title)
    for line in frame.lines:
        for token in line.tokens:
            used["mono", token.kind in theme.code.bold, token.kind in theme.code.italic].update(token.text)


def _add_chrome(used: Used, slide: PlacedSlide, theme: Theme) -> None:
    for region in theme.chrome:
        style = region.style
        text = slide.footer if region.role == "footer" else "0" if slide.show_number else ""
        if text:
            used[style.font, style.bold, style.italic].update(text.upper() + text if style.caps else text)


def font_faces(deck: PlacedDeck, theme: Theme) -> list[tuple[FontFamily, FontFace, str]]:
    """Each face that the deck needs, with its characters in order."""
    files: dict[FontFace, tuple[FontFamily, set[str]]] = {}
    for (role, bold, italic), characters in used_characters(deck, theme).items():
        family = theme.fonts.role(role)
        if family.faces:
            face = family.face(bold=bold, italic=italic)
            files.setdefault(face, (family, set(ALWAYS)))[1].update(characters)
    faces = [(family, face, "".join(sorted(chars))) for face, (family, chars) in sorted(files.items(), key=_order)]
    return [*faces, *math_face(deck, theme)]


def _order(entry: tuple[FontFace, object]) -> tuple[str, int, bool, bool]:
    face, _ = entry
    return face.file, face.number, face.bold, face.italic
