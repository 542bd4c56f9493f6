"""From places in a text to slides."""

from slidegen.cli.account.model import Place
from slidegen.model.placed import PlacedDeck
from slidegen.source import Source, Span


class Slides:
    """The slides of a placed deck, by their places in the text."""

    def __init__(self, placed: PlacedDeck) -> None:
        self._titles = [slide.title or slide.name for slide in placed.slides]
        self._spans: dict[int, list[tuple[int, int, int]]] = {}
        for number, slide in enumerate(placed.slides, 1):
            if slide.span is not None:
                written = slide.span.written
                self._spans.setdefault(id(written.source), []).append((written.start, written.end, number))

    def title(self, number: int | None) -> str:
        return self._titles[number - 1] if number is not None else ""

    def at(self, span: Span | None) -> int | None:
        """The number of the slide that *span* stands on, or of the slide that includes its file; None: of none."""
        while span is not None:
            span = span.written
            for start, end, number in self._spans.get(id(span.source), ()):
                if start <= span.start <= end and (start, end) != (0, 0):
                    return number
            span = _include(span.source)
        return None


def _include(source: Source) -> Span | None:
    return source.included_from


def place(span: Span | None) -> Place | None:
    """Where *span* begins, as people write it."""
    if span is None:
        return None
    written = span.written
    return Place(written.source.name, written.first.line, written.first.column)
