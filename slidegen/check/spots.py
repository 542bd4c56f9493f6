"""Where on a slide text stands: about where its letters are, and on what fill of its own."""

from collections.abc import Iterator

import msgspec

from slidegen.model.frames import ChartFrame, DiagramFrame, FormulaFrame, Frame, PictureFrame, TableFrame, TextFrame
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph, Run
from slidegen.theme.theme import Theme
from slidegen.units import Pt, Rect, points

_LETTER = 0.55
"""About how wide a letter is, as a part of its size."""


_LARGE: Pt = 18
"""Marks and icons need as much contrast as large text."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph and about where its letters stand; in a table it is in a ``part``: header, body or lit.

    ``fill`` is what is painted below it alone. ``authored``: all its colours are the author's.
    """

    paragraph: Paragraph
    rect: Rect
    part: str = ""
    fill: Colour | None = None
    authored: bool = False


def spots(frame: Frame, theme: Theme) -> Iterator[Spot]:
    """The texts of *frame*; a formula, a chart, a series and an icon of a colour of its own count as a line each."""
    match frame:
        case TextFrame():
            fill = frame.box.fill if frame.box is not None else None
            for paragraph, rect in _lines(frame):
                yield Spot(paragraph=paragraph, rect=rect, fill=fill)
        case TableFrame():
            for row in frame.rows:
                for cell in row.cells:
                    part = "lit" if cell.highlight else "header" if row.header else "body"
                    yield Spot(paragraph=cell.paragraph, rect=frame.rect, part=part)
        case DiagramFrame():
            for node in frame.nodes:
                if node.fill is not None and node.fill.is_literal:
                    for paragraph in node.paragraphs:
                        own = paragraph.colour.is_literal
                        yield Spot(paragraph=paragraph, rect=node.rect, fill=node.fill, authored=own)
        case FormulaFrame():
            yield Spot(paragraph=_line(frame.text or frame.tex, frame.size, frame.colour), rect=frame.rect)
        case ChartFrame():
            yield Spot(paragraph=_line(frame.alt, frame.size, theme.chart.label), rect=frame.rect)
            for series in frame.data.series:
                if series.colour is not None and series.colour.is_literal:
                    yield Spot(paragraph=_line(series.name, _LARGE, series.colour), rect=frame.plot, authored=True)
        case PictureFrame(tint=Colour() as tint) if tint.is_literal:
            name = frame.source.partition(":")[2]
            yield Spot(paragraph=_line(name, _LARGE, tint), rect=frame.rect, authored=True)
        case _:
            return


def _line(text: str, size: Pt, colour: Colour) -> Paragraph:
    return Paragraph(kind="paragraph", pieces=(Run(text=text),), size=size, pitch=size, colour=colour)


def _lines(frame: TextFrame) -> Iterator[tuple[Paragraph, Rect]]:
    """The paragraphs of *frame* and about where their letters stand."""
    rect = frame.rect.inset(frame.inset_x, frame.inset_y)
    heights = [
        points(each.lines * each.pitch + (each.space_before if at else 0)) for at, each in enumerate(frame.paragraphs)
    ]
    spare = rect.height - sum(heights)
    y = rect.y + {"top": 0, "middle": spare // 2, "bottom": spare}[frame.anchor]
    for paragraph, height in zip(frame.paragraphs, heights, strict=True):
        yield paragraph, _narrowed(paragraph, Rect(rect.x, y, rect.width, max(1, height)))
        y += height


def _narrowed(paragraph: Paragraph, rect: Rect) -> Rect:
    """*rect*, as wide as *paragraph*, where that is one line, probably is."""
    room = rect.width - paragraph.margin
    width = min(room, points(len(paragraph.text) * paragraph.size * _LETTER)) if paragraph.lines == 1 else room
    left, right = rect.x + paragraph.margin, rect.right - width
    starts = {"start": left, "center": left + (room - width) // 2, "end": right}
    mirrored = {"start": right - paragraph.margin, "center": left + (room - width) // 2, "end": rect.x}
    return Rect((mirrored if paragraph.rtl else starts)[paragraph.align], rect.y, max(1, width), rect.height)


def mostly_on(place: Rect, outer: Rect) -> bool:
    """Whether most of *place* lies on *outer*."""
    across = min(place.right, outer.right) - max(place.x, outer.x)
    down = min(place.bottom, outer.bottom) - max(place.y, outer.y)
    return across > 0 and down > 0 and 2 * across * down > place.width * place.height
