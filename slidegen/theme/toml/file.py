"""One ``theme.toml``: read, and rid of what is not usable."""

from functools import cached_property
from typing import Any

import msgspec
from msgspec import UNSET

from slidegen.diagnostics import Report
from slidegen.source import Source, Span
from slidegen.theme.raw import PER_LEVEL, RawTheme
from slidegen.theme.toml.places import KeyPath, Places


class ThemeFile:
    """A theme's file with what it says, and the ``folder`` in which the fonts that it names by path are."""

    def __init__(self, source: Source, raw: RawTheme, folder: str = "") -> None:
        self.source = source
        self.raw = raw
        self.folder = folder

    @cached_property
    def places(self) -> Places:
        return Places(self.source)

    def value_span(self, path: KeyPath) -> Span | None:
        """Where the file gives the value at *path*; None: it does not."""
        return self.places.value(path)

    @property
    def inherits(self) -> str | None:
        return None if self.raw.inherit is UNSET else self.raw.inherit


def read_file(source: Source, report: Report, folder: str = "") -> ThemeFile:
    """What *source*, in *folder*, says. Unknown keys and values of a wrong kind are reported and left out."""
    import tomllib

    try:
        data = tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        report.add("theme-syntax", f"{source.name} is not valid TOML: {_words(error)}", _place(error, source))
        return ThemeFile(source, RawTheme(), folder)
    _make_lists(data)
    try:
        return ThemeFile(source, msgspec.convert(data, RawTheme), folder)
    except msgspec.ValidationError:
        from slidegen.theme.toml.faults import without_faults

        return ThemeFile(source, msgspec.convert(without_faults(data, Places(source), report), RawTheme), folder)


def _make_lists(data: dict[str, Any]) -> None:
    """Turn one value where a style may have one a level into a list of one."""
    styles = data.get("styles")
    for style in styles.values() if isinstance(styles, dict) else ():
        for key in PER_LEVEL:
            if isinstance(style, dict) and key in style and not isinstance(style[key], list):
                style[key] = [style[key]]


def _words(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    message = str(error).split(" (at ")[0]
    return message[:1].lower() + message[1:]


def _place(error: Exception, source: Source) -> Span:
    """The place that tomllib's message names at its end."""
    import re

    if found := re.search(r"\(at line (\d+), column (\d+)\)$", str(error)):
        line, column = int(found[1]), int(found[2])
        start = source.line_starts[line - 1] + column - 1
        return source.span(min(start, len(source.text)), min(start + 1, len(source.text)))
    end = len(source.text.rstrip())
    return source.span(max(0, end - 1), end)
