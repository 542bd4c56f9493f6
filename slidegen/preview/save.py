"""A save of a deck, and what came of it."""

import time

import msgspec

from slidegen.preview.build import Build


class Save:
    """A save of ``files`` (none: the first build), and what it changed: ``count`` slides, ``slide`` the first of them.

    ``seconds`` is how long it took until open pages were sent it; 0: they were not, yet.
    """

    def __init__(self, files: tuple[str, ...]) -> None:
        self.files = files
        self.slide: str | None = None
        self.count = 0
        self.seconds = 0.0
        self._began = time.perf_counter()

    @property
    def age(self) -> float:
        """Seconds since it was seen."""
        return time.perf_counter() - self._began

    def sent(self, slide: str | None) -> None:
        """Note that open pages were sent it, if they were not before."""
        self.slide = self.slide or slide
        self.seconds = self.seconds or self.age

    def found(self, slide: str | None, count: int) -> None:
        """Note what it changed."""
        self.slide = self.slide or slide
        self.count = count


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a save, for the terminal; *stale*: the last good deck is shown instead."""

    deck: str
    save: Save
    build: Build
    stale: bool

    @property
    def slides(self) -> int:
        """How many slides there are to see."""
        return len(self.build.drawn.slides) if self.build.drawn is not None else 0
