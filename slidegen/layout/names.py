"""What slides are called where they are not seen: in outlines, in lists of slides, by screen readers."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from slidegen.model.frames import (
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Paragraph, Run

LONGEST = 60
"""How many characters of what a slide says name it."""


def named(slides: Sequence[PlacedSlide]) -> list[PlacedSlide]:
    """*slides* with a name each: its title, else the first that it says or shows. No two have the same."""
    used = {slide.title for slide in slides}
    found: list[PlacedSlide] = []
    seen: set[str] = set()
    for at, slide in enumerate(slides, 1):
        name = slide.title if slide.title not in seen else ""
        name = name or _other(slide.title or _said(slide) or f"Slide {at}", used | seen)
        seen.add(name)
        found.append(replace(slide, name=name))
    return found


def _other(name: str, used: set[str]) -> str:
    """*name*, with a number behind it if it is *used*."""
    number, other = 1, name
    while other in used:
        number += 1
        other = f"{name} ({number})"
    return other


def _said(slide: PlacedSlide) -> str:
    frames = (frame for region in slide.regions for frame in region.frames)
    text = next((text for frame in frames for text in _texts(frame) if text), "")
    return text if len(text) <= LONGEST else text[: LONGEST + 1].rsplit(" ", 1)[0][:LONGEST].rstrip(" ,;:–—") + " …"


def _texts(frame: Frame) -> Iterator[str]:
    """What *frame* says or shows, in plain words on one line."""
    match frame:
        case TextFrame(paragraphs=paragraphs):
            texts = [_words(paragraph) for paragraph in paragraphs]
        case TableFrame(rows=rows):
            texts = [frame.caption, *(_words(cell.paragraph) for row in rows[:1] for cell in row.cells)]
        case CodeFrame():
            texts = [frame.title, *("".join(token.text for token in line.tokens) for line in frame.lines)]
        case PictureFrame():
            texts = ["" if frame.decorative else frame.alt]
        case ChartFrame() | DiagramFrame() | MediaFrame():
            texts = [frame.alt]
        case FormulaFrame():
            texts = [frame.text]
        case HtmlFrame():
            texts = [_words(paragraph) for paragraph in frame.fallback.paragraphs]
        case _:
            texts = []
    yield from (" ".join(text.split()) for text in texts)


def _words(paragraph: Paragraph) -> str:
    """The text of *paragraph* without the names of icons."""
    return "".join(
        " " if not isinstance(piece, Run) else "" if piece.icon is not None else piece.text
        for piece in paragraph.pieces
    )
