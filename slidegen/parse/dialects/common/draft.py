"""The slidegen text that a foreign deck is translated to, line by line, each with the line that it comes from."""

from collections.abc import Iterable, Mapping

from slidegen.parse.dialects.common.plain import as_note
from slidegen.source import Source

Piece = tuple[str, "tuple[Source, int]"]


class SlideDraft:
    """One slide: settings, what is shown, and what is said. Blank lines around each are added by the draft."""

    def __init__(self, source: Source, line: int) -> None:
        self._place = (source, line)
        self.settings: dict[str, Piece] = {}
        self.lines: list[Piece] = []
        self.notes: list[Piece] = []

    @property
    def empty(self) -> bool:
        """Whether there is nothing to make a slide of."""
        return self.bare and not (self.settings or self.notes)

    @property
    def bare(self) -> bool:
        """Whether nothing is shown on it."""
        return not any(text.strip() for text, _ in self.lines)

    def set(self, key: str, value: str, line: int | None = None) -> None:
        """A setting of the slide; *value* is YAML. ``class`` adds to what is set, others replace it."""
        if key == "class" and key in self.settings:
            value = f"{self.settings[key][0]} {value}"
        self.settings[key] = (value, self._at(line))

    def add(self, text: str, line: int | None = None) -> None:
        """What is shown: *text*, of one or several lines that all come from *line* (None: the last one's)."""
        _add(self.lines, text, self._at(line) if line is not None or not self.lines else self.lines[-1][1])

    def block(self, text: str, line: int | None = None) -> None:
        """*text* with a blank line above and below."""
        self.blank()
        self.add(text, line)
        self.blank()

    def blank(self) -> None:
        """A blank line, unless there is one or nothing stands above."""
        if self.lines and self.lines[-1][0].strip():
            self.lines.append(("", self.lines[-1][1]))

    def note(self, text: str, line: int | None = None) -> None:
        """What is said: a paragraph or more in Markdown."""
        if self.notes:
            self.notes.append(("", self.notes[-1][1]))
        _add(self.notes, as_note(text), self._at(line))

    def go_on(self, text: str, line: int) -> None:
        """A further line of what is said."""
        self.notes.append((text, self._at(line)))

    def _at(self, line: int | None) -> tuple[Source, int]:
        return self._place if line is None else (self._place[0], line)


class Draft:
    """A whole deck."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.front: dict[str, Piece] = {
            "split": ("rules", (source, 0)),
            "title-slide": ("false", (source, 0)),
            "fit": ("squeeze", (source, 0)),
        }
        self.kept: list[Piece] = []
        self.slides: list[SlideDraft] = []

    def keep(self, lines: Iterable[int]) -> None:
        """Lines of the deck's own front matter that stay as they are."""
        pieces = [(self.source.line(line + 1), (self.source, line)) for line in lines]
        self.kept += [piece for piece in pieces if piece not in self.kept]

    def set(self, key: str, value: str, line: int = 0) -> None:
        """A key of the front matter; *value* is YAML, of several lines where it is a map or a list."""
        self.front[key] = (value, (self.source, line))

    def slide(self, line: int, source: Source | None = None) -> SlideDraft:
        """A new slide that begins at *line* of *source* (None: the deck's own file)."""
        made = SlideDraft(source or self.source, line)
        self.slides.append(made)
        return made

    def _front(self) -> Mapping[str, Piece]:
        """The keys of the front matter that are not kept as they are."""
        kept = {text.partition(":")[0] for text, _ in self.kept}
        return {key: piece for key, piece in self.front.items() if key not in kept}

    def written(self) -> Source:
        """The text, whose lines know where they come from."""
        pieces: list[Piece] = [("---", (self.source, 0))]
        pieces += _map_lines(self._front())
        pieces += self.kept
        pieces.append(("---", pieces[-1][1]))
        for number, slide in enumerate(self.slides):
            pieces.append(("", slide._place))
            if number:
                pieces += [("---", slide._place), ("", slide._place)]
            if slide.settings:
                pieces += [
                    ("<!--", slide._place),
                    *_map_lines(slide.settings),
                    ("-->", slide._place),
                    ("", slide._place),
                ]
            pieces += _trimmed(slide.lines)
            if slide.notes:
                place = slide.notes[0][1]
                pieces += [("", place), ("Note:", place), *slide.notes]
        pieces.append(("", pieces[-1][1]))
        text = "\n".join(text for text, _ in pieces)
        return Source(self.source.name, text, self.source.included_from, tuple(origin for _, origin in pieces))


def _map_lines(entries: Mapping[str, Piece]) -> Iterable[Piece]:
    for key, (value, place) in entries.items():
        first, *rest = value.split("\n")
        yield (f"{key}: {first}".rstrip(), place)
        yield from ((line, place) for line in rest)


def _trimmed(lines: list[Piece]) -> list[Piece]:
    start, end = 0, len(lines)
    while start < end and not lines[start][0].strip():
        start += 1
    while end > start and not lines[end - 1][0].strip():
        end -= 1
    return lines[start:end]


def _add(lines: list[Piece], text: str, place: tuple[Source, int]) -> None:
    lines.extend((line, place) for line in text.split("\n"))
