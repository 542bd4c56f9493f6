"""What is not brought over, told at the slide where it stands.

A PowerPoint file has no lines: the source that diagnostics show is a list of its slides by title, a line each, so that
``talk.pptx:7`` is slide 7.
"""

from slidegen.diagnostics import Report
from slidegen.source import Source


class Losses:
    """Collects what is lost, by the number of its slide (from 1; 0: the file as a whole)."""

    def __init__(self) -> None:
        self.slide = 0
        self._found: dict[tuple[int, str], tuple[str, str]] = {}

    def lost(self, what: str, help: str = "", *, shape: str = "") -> None:
        """*what* of the present slide is not brought over."""
        self._note("import-lost", what, help, shape)

    def approximated(self, what: str, help: str = "", *, shape: str = "") -> None:
        """*what* of the present slide is brought over as the nearest that there is."""
        self._note("import-approximated", what, help, shape)

    def _note(self, code: str, what: str, help: str, shape: str) -> None:
        named = f" (“{shape}”)" if shape else ""
        where = f"slide {self.slide}: " if self.slide else ""
        self._found.setdefault((self.slide, f"{where}{what}{named}"), (code, help))

    def tell(self, source: Source, report: Report) -> None:
        """Report all, in the order of slides, at the lines of *source*."""
        for (slide, message), (code, advice) in sorted(self._found.items(), key=lambda each: each[0][0]):
            span = source.lines_span(slide - 1, slide) if slide else source.span(0, 0)
            report.add(code, message, span, help=advice)


def outline(name: str, titles: list[str]) -> Source:
    """The source of the file *name* whose slides have *titles*."""
    lines = [f"slide {number}: {' '.join(title.split())}" for number, title in enumerate(titles, 1)]
    return Source(name, "\n".join(lines))
