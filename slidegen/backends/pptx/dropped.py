"""What text in PowerPoint cannot hold: icons inside a line."""

from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.frames import TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck
from slidegen.model.text import Paragraph, Run


def report_icons(deck: PlacedDeck, report: Report) -> None:
    """Tell once how many icons only HTML shows, and where the first of them is."""
    found = [paragraph for paragraph in _paragraphs(deck) for _ in range(_icons(paragraph))]
    if found:
        what = "an icon" if len(found) == 1 else f"{len(found)} icons"
        report.add(
            "icon-dropped",
            f"PowerPoint leaves out {what} inside a line of text",
            next((each.span for each in found if each.span is not None), None),
            help="put an icon first in its line, where it becomes the bullet, or on a line of its own",
        )


def _icons(paragraph: Paragraph) -> int:
    return sum(1 for piece in paragraph.pieces if isinstance(piece, Run) and piece.icon is not None)


def _paragraphs(deck: PlacedDeck) -> Iterator[Paragraph]:
    for slide in deck.slides:
        for region in slide.regions:
            for frame in region.frames:
                if isinstance(frame, TextFrame):
                    yield from frame.paragraphs
                elif isinstance(frame, TableFrame):
                    yield from (cell.paragraph for row in frame.rows for cell in row.cells)
        yield from slide.notes
