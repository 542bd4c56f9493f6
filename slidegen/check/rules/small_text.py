"""Text is too small to be read from the last rows: it was shrunk to fit, or is set so by the theme or template.

From a seat six times as far away as the slide is high, small letters of 14 points on a slide of 7.5 inches are 8
minutes of arc high. Good eyes need 5 to tell letters at all, and more to read: below 14 points text is told as a
remark, below 12 as a warning. Listings are narrower and known by their shape, so that 12 and 10 will do. Captions,
footnotes and the labels of charts may be small print, but not below 9. Slides of other sizes have other points in
proportion; upright ones are taken to be shown on upright screens.

It is told once a slide, at the smallest text; what a theme sets so small on all slides, once a deck.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from slidegen.diagnostics import Report, Severity
from slidegen.model.deck import Deck
from slidegen.model.frames import ChartFrame, CodeFrame, FormulaFrame, Frame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph
from slidegen.source import Span
from slidegen.units import Pt, inches

Kind: TypeAlias = Literal["text", "table", "listing", "formula", "chart", "small print"]

HEIGHT = inches(7.5)
"""The height of the slide on which the sizes below are meant."""

EASY: dict[Kind, Pt] = {"text": 14, "table": 14, "listing": 12, "formula": 14, "chart": 9, "small print": 9}
"""Smaller is hard to read from afar."""

LEAST: dict[Kind, Pt] = {"text": 12, "table": 12, "listing": 10, "formula": 12, "chart": 9, "small print": 9}
"""Smaller cannot be read from afar."""

_SMALL_PRINT = frozenset(("caption", "footnotes"))
_ROUNDING = 0.05
"""Sizes are told to a tenth of a point."""


class Text(msgspec.Struct, frozen=True):
    """What is set in one ``size``. ``style`` names the theme's own size, empty: it was made smaller than that."""

    kind: Kind
    size: Pt
    style: str
    span: Span | None
    level: int = 0


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    ratio = HEIGHT / min(placed.size.height, placed.size.width)
    told: set[tuple[str, Pt]] = set()
    for slide in placed.slides:
        small = [text for text in _texts(slide) if text.size * ratio < EASY[text.kind] - _ROUNDING]
        fresh = [text for text in small if not text.style or (text.style, text.size) not in told]
        if not fresh:
            continue
        told |= {(text.style, text.size) for text in fresh if text.style}
        _tell(min(fresh, key=lambda text: text.size / LEAST[text.kind]), ratio, slide, report)


def _tell(text: Text, ratio: float, slide: PlacedSlide, report: Report) -> None:
    unreadable = text.size * ratio < LEAST[text.kind] - _ROUNDING
    severity: Severity = "warning" if unreadable else "info"
    how = "too small to be read" if unreadable else "hard to read"
    report.add(
        "small-text",
        f"the {_noun(text)} is {text.size:.3g} pt: {how} from the last rows",
        text.span or slide.span,
        help=f"{_advice(text)}; {EASY[text.kind] / ratio:.3g} pt can be read",
        severity=severity,
    )


def _noun(text: Text) -> str:
    return f"text of the {text.kind}" if text.kind in ("table", "chart") else f"smallest {text.kind}"


def _advice(text: Text) -> str:
    match text.kind:
        case "table":
            return "leave out columns or rows, or divide the table between two slides"
        case "listing":
            return "show fewer and shorter lines"
        case "chart":
            return "give the chart more room"
        case _ if text.style and text.level:
            return "write fewer levels of lists"
        case _ if text.style:
            return f"the theme sets `{text.style}` so small: choose another layout, or make it larger in the theme"
        case _:
            return "leave out words, go on with a new slide, or set `fit: split`"


def _texts(slide: PlacedSlide) -> Iterator[Text]:
    for region in slide.regions:
        for frame in region.frames:
            yield from _of_frame(frame)


def _of_frame(frame: Frame) -> Iterator[Text]:
    match frame:
        case TextFrame(overflows=False):  # what overflows is told with the same advice
            kind: Kind = "small print" if frame.role in _SMALL_PRINT else "text"
            style = frame.style if frame.scale == 1 else ""
            for paragraph in frame.paragraphs:
                yield from _of_paragraph(kind, paragraph, style, frame.span)
        case TableFrame():
            for row in frame.rows:
                for cell in row.cells:
                    yield from _of_paragraph("table", cell.paragraph, "", cell.span or frame.span)
        case CodeFrame():
            yield Text("listing", frame.size, "", frame.span)
        case ChartFrame():
            yield Text("chart", frame.size, "", frame.span)
        case FormulaFrame():
            yield Text("formula", frame.size, "", frame.span)
        case _:
            return


def _of_paragraph(kind: Kind, paragraph: Paragraph, style: str, span: Span | None) -> Iterator[Text]:
    if not paragraph.text.strip():
        return
    if paragraph.kind in ("caption", "footnote"):
        kind = "small print"
    yield Text(kind, paragraph.size, style, paragraph.span or span, paragraph.level)
