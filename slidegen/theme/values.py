"""Single values of a theme, from how they are written to how they are used."""

from functools import lru_cache
from typing import TypeVar

from msgspec import UNSET, UnsetType

from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.theme.raw import CANVAS, NONE, Area, RawTheme
from slidegen.theme.toml.file import ThemeFile
from slidegen.theme.toml.places import KeyPath, dotted
from slidegen.units import Fractions

T = TypeVar("T")


class Written:
    """The files of a theme, the most particular first, and where to report what does not fit together."""

    def __init__(self, files: tuple[ThemeFile, ...], report: Report) -> None:
        self._files = files
        self.report = report

    @property
    def default(self) -> RawTheme:
        """What the default theme says, which all others inherit."""
        return self._files[-1].raw

    def span(self, path: KeyPath) -> Span | None:
        """Where the value at *path* is, or the closest table around it, in the file that gives it."""
        spans = (file.value_span(path[:depth]) for depth in range(len(path), 0, -1) for file in self._files)
        return next((span for span in spans if span is not None), None)

    def folders(self, path: KeyPath) -> tuple[str, ...]:
        """The folder of the file that gives the value at *path*, as :meth:`slidegen.world.World.font` knows it."""
        return tuple(file.folder for file in self._files if file.value_span(path) is not None)[:1]

    def bad(self, path: KeyPath, message: str, help: str = "") -> None:
        """Report the value at *path*, at the file that gives it."""
        self.report.add("theme-value", f"`{dotted(path)}`: {message}", self.span(path), help=help)


def given(value: T | UnsetType) -> T:
    """*value*, which the default theme gives to all."""
    assert value is not UNSET, "the default theme is complete"
    return value


@lru_cache(maxsize=256)
def colour(text: str) -> Colour:
    """``accent1``, ``#rrggbb``, either see-through as ``accent1/40%``."""
    name, _, percent = text.partition("/")
    return Colour(name.lower(), int(percent[:-1]) / 100 if percent else 1.0)


def optional(text: str) -> Colour | None:
    return None if text == NONE else colour(text)


def fractions(area: Area) -> Fractions:
    """*area*, x y width height on the canvas, in fractions of the slide."""
    x, y, width, height = area
    return Fractions(x / CANVAS[0], y / CANVAS[1], width / CANVAS[0], height / CANVAS[1])
