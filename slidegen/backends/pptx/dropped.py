"""What PowerPoint cannot hold: icons inside a line, and HTML."""

from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.frames import HtmlFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph, Run

_IN_MARKDOWN = {
    "video": "`![what it shows](film.mp4)`",
    "audio": "`![what is heard](sound.mp3)`",
    "img": "`![what it shows](picture.png)`",
    "div": "`::: columns` with `::: column` for columns, or `::: {.name}` for another box",
    "iframe": "the address on a line of its own, if it is a film on YouTube or Vimeo",
    "table": "a table with bars between its cells",
}
"""What to write instead of a tag, so that both outputs show it."""


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


def report_html(slide: PlacedSlide, report: Report) -> None:
    """Tell of each piece of HTML on *slide* of which only the text is shown."""
    for region in slide.regions:
        for frame in region.frames:
            if isinstance(frame, HtmlFrame):
                message = "PowerPoint shows no HTML; its text stands in its place"
                report.add("raw-html-dropped", message, frame.span, help=_instead(frame.html))


def _instead(html: str) -> str:
    for tag, markdown in _IN_MARKDOWN.items():
        if html.lstrip().lower().startswith(f"<{tag}"):
            return f"write {markdown}, which both outputs show"
    return "put it into `::: only html`, and what the file shows instead into `::: only pptx`"
