"""What every backend must do, whatever it writes.

``FilesContract`` is for all of them, ``BackendContract`` for those whose files hold the words of the slides.
"""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from slidegen.backends.base import Backend, Options
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.frames import CodeFrame, Frame, HtmlFrame, PictureFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.output import Memory as Files
from slidegen.theme.theme import Theme
from slidegen.world import Memory


class FullDisk:
    """A sink that takes nothing."""

    def write(self, name: str, data: bytes) -> None:
        raise WorldError("write-failed", f"`{name}` cannot be written: no space left")


class FilesContract(ABC):
    """Subclass it and name what is tested."""

    backend: Backend
    theme: Theme

    @abstractmethod
    def deck(self) -> PlacedDeck:
        """A placed deck that shows every kind of frame."""

    def written(self) -> dict[str, bytes]:
        sink, report = Files(), Report()
        self.backend.write(self.deck(), self.theme, "talk", sink, Memory(), Options(), report)
        assert [each.message for each in report if each.severity == "error"] == []
        return sink.files

    def files(self) -> dict[str, bytes]:
        """What was written, once for all tests of a class."""
        return _files(type(self))

    def slides(self) -> list[PlacedSlide]:
        """The slides that the output shows."""
        return [slide for slide in self.deck().slides if self.backend.abilities.hidden_slides or not slide.hidden]

    def test_it_writes_its_main_file(self) -> None:
        assert self.files()["talk" + self.backend.suffix]

    def test_equal_decks_are_equal_to_the_byte(self) -> None:
        assert self.written() == self.files()

    def test_a_full_disk_is_not_hidden(self) -> None:
        with pytest.raises(WorldError):
            self.backend.write(self.deck(), self.theme, "talk", FullDisk(), Memory(), Options(), Report())


@cache
def _files(kind: type[FilesContract]) -> dict[str, bytes]:
    return kind().written()


class BackendContract(FilesContract):
    """Subclass it, name what is tested, and say how to read the words back."""

    @abstractmethod
    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        """The words that each slide shows, and those of its notes if the output has them, in order."""

    def test_it_shows_every_word(self) -> None:
        shown = self.slide_words(self.files())
        assert len(shown) == len(self.slides())
        for slide, words in zip(self.slides(), shown, strict=True):
            wanted = slide_words(slide, notes=self.backend.abilities.notes)
            assert not Counter(wanted) - Counter(words), slide.id

    def test_words_keep_their_order(self) -> None:
        """The words of a frame follow one another, and frames stand in reading order."""
        shown = self.slide_words(self.files())
        for slide, words in zip(self.slides(), shown, strict=True):
            text = " ".join(words)
            place = 0
            for phrase in phrases(slide):
                found = text.find(phrase, place)
                assert found >= 0, f"{slide.id}: {phrase!r} does not follow {text[:place]!r}"
                place = found + len(phrase)


def slide_words(slide: PlacedSlide, *, notes: bool) -> list[str]:
    """All words of *slide*, with or without its *notes*."""
    texts = [*phrases(slide), *(paragraph.text for paragraph in slide.notes if notes)]
    return [word for text in texts for word in text.split()]


def phrases(slide: PlacedSlide) -> list[str]:
    """The texts of *slide* in reading order, blanks evened out."""
    texts = [text for region in slide.regions for frame in region.frames for text in _texts(frame)]
    return [text for text in (" ".join(text.split()) for text in texts) if text]


def _texts(frame: Frame) -> Iterator[str]:
    if isinstance(frame, TextFrame):
        yield from (paragraph.text for paragraph in frame.paragraphs)
    elif isinstance(frame, TableFrame):
        yield from (cell.paragraph.text for row in frame.rows for cell in row.cells)
    elif isinstance(frame, CodeFrame):
        yield frame.title
        yield from ("".join(token.text for token in line.tokens) for line in frame.lines)
    elif isinstance(frame, HtmlFrame):
        yield from (paragraph.text for paragraph in frame.fallback.paragraphs)
    elif isinstance(frame, PictureFrame) and frame.asset is None:
        yield frame.source
        yield frame.alt
