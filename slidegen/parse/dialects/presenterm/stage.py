"""One slide while it is read: its title, its columns, and what holds for the rest of it."""

from collections.abc import Sequence

from slidegen.parse.dialects.common.draft import Piece, SlideDraft
from slidegen.parse.dialects.marp.settings import is_plain
from slidegen.parse.dialects.presenterm.steps import AT, FRAME, PAUSE, stepped
from slidegen.source import Source

Place = tuple[Source, int]


class Stage:
    """Collects the lines of a slide.

    ``alignment`` and ``incremental`` (None: as in the whole deck) hold for what comes next; ``touched`` tells whether
    anything but comments stands on it.
    """

    def __init__(self, slide: SlideDraft, place: Place) -> None:
        self.slide = slide
        self.place = place
        self.alignment = ""
        self.incremental: bool | None = None
        self.middle = False
        self.skipped: Place | None = None
        self.touched = False
        self.widths: tuple[int, ...] = ()
        self._title: list[Piece] = []
        self._columns: list[list[Piece]] = []
        self._target = slide.lines
        self._bare: list[Piece] = []
        self._open: tuple[str, ...] = ()
        self._steps = 0
        self._last: dict[int, int] = {}
        self._ordered = False

    @property
    def titled(self) -> bool:
        """Whether it has a title."""
        return bool(self._title)

    def title(self, text: str, place: Place) -> None:
        """A slide's title stands first, wherever it is written."""
        self.touched = True
        if not self._title:
            self._title = [(f"# {text}", place), ("", place)]
        else:
            self.add(f"# {text}", place)

    def add(self, text: str, place: Place) -> None:
        """A line that is shown."""
        if not text.strip():
            self._target.append(("", place))
            self._bare.append(("", place))
            return
        leads = text.startswith("#") and not (self._title or _shown(self._target))
        self._wrap(place, () if leads else self._wrappers())
        self.touched = True
        for line in text.split("\n"):
            self._target.append((line, place))
            self._bare.append((line, place))

    def pause(self, place: Place) -> None:
        """What follows comes at the next key."""
        self._wrap(place, ())
        self._steps += 1
        self._target.append((PAUSE, place))

    def begin_columns(self, widths: Sequence[int], place: Place) -> None:
        self.end_columns(place)
        self.widths = tuple(widths)
        self._columns = [[] for _ in widths]
        self._last = {}

    def enter(self, column: int, place: Place) -> None:
        """Go on in a *column*, from 0."""
        self._wrap(place, ())
        self._ordered = self._ordered or self._last.get(column, self._steps) < self._steps
        self._target = self._columns[column]
        self._target.append((f"{AT}{self._steps}", place))
        self._last[column] = self._steps

    def end_columns(self, place: Place) -> None:
        """Go on below the columns, if there are any."""
        self._wrap(place, ())
        self._target = self.slide.lines
        filled = [at for at, lines in enumerate(self._columns) if _shown(lines)]
        if len(filled) > 1:
            whole = sum(self.widths[at] for at in filled)
            self._block(f"{FRAME}::: columns", place)
            for at in filled:
                share = 100 * self.widths[at] / whole
                self._block(f"{FRAME}::: column {{width={share:.4g}%}}", self._columns[at][0][1])
                self._target += self._columns[at]
                self._block(f"{FRAME}:::", place)
            self._block(f"{FRAME}:::", place)
        else:
            for lines in self._columns:
                self._target += [("", place), *lines, ("", place)]
        if self._columns:
            self._target.append((f"{AT}{self._steps}", place))
        self.widths, self._columns = (), []

    def done(self, place: Place) -> None:
        """Put the slide together."""
        self.end_columns(place)
        slide = self.slide
        slide.lines[:] = stepped(slide.lines, ordered=self._ordered)
        bare = [*self._title, *self._bare]
        words = [text for text, _ in bare if text.strip()]
        if self.middle and words and not self._steps:
            headed = words[0].startswith("#")
            if is_plain(words if headed else ["#", *words]):
                slide.set("layout", "section" if headed else "statement")
                slide.lines[:] = bare
                return
        slide.lines[:0] = self._title
        if slide.bare:
            slide.set("layout", "blank")

    def _wrappers(self) -> tuple[str, ...]:
        found = []
        if self.incremental is not None:
            found.append("::: incremental" if self.incremental else "::: nonincremental")
        if self.alignment in ("center", "right"):
            found.append(f'<div align="{self.alignment}">')
        return tuple(found)

    def _wrap(self, place: Place, wanted: tuple[str, ...]) -> None:
        """Open what is to stand around the next lines, and close what is not."""
        if wanted == self._open:
            return
        for opened in reversed(self._open):
            self._block("</div>" if opened.startswith("<") else ":::", place)
        for opening in wanted:
            self._block(opening, place)
        self._open = wanted

    def _block(self, text: str, place: Place) -> None:
        self._target += [("", place), (text, place), ("", place)]


def _shown(lines: Sequence[Piece]) -> bool:
    return any(text.strip() and not text.startswith((PAUSE, AT)) for text, _ in lines)
