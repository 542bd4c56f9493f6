"""From places in a text to slides."""

from bisect import bisect_right

from slidegen.cli.account.model import Place
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span


class Slides:
    """The slides of a placed deck, by their places in the text."""

    def __init__(self, placed: PlacedDeck) -> None:
        self._titles = [slide.title or slide.name for slide in placed.slides]
        self._starts: dict[int, list[tuple[int, int]]] = {}
        self._front: tuple[Span, int] | None = None
        title = placed.meta.spans.get("title")
        for number, slide in enumerate(placed.slides, 1):
            if slide.span is None:
                continue
            written = slide.span.written
            if slide.span == title:
                self._front = written, number
            else:
                starts = self._starts.setdefault(id(written.source), [])
                if not starts or starts[-1][0] != written.start:  # else it goes on with the slide before
                    starts.append((written.start, number))
        for starts in self._starts.values():
            starts.sort()

    def title(self, number: int | None) -> str:
        return self._titles[number - 1] if number is not None else ""

    def at(self, span: Span | None) -> int | None:
        """The number of the slide that *span* stands on, or of the slide that includes its file; None: of none."""
        while span is not None:
            span = span.written
            if span.start == span.end == 0:  # the file as a whole
                return None
            if self._front is not None and self._front[0] == span:
                return self._front[1]
            starts = self._starts.get(id(span.source), [])
            before = bisect_right(starts, (span.start, len(self._titles)))
            if before:
                return starts[before - 1][1]
            span = span.source.included_from
        return None


def place(span: Span | None) -> Place | None:
    """Where *span* begins, as people write it."""
    if span is None:
        return None
    written = span.written
    return Place(written.source.name, written.first.line, written.first.column)
