"""Diagnostics for people: the message, the line with a caret, and what would help.

Columns in messages count characters, as editors do; the caret line counts terminal cells, so that
tabs and East Asian wide characters do not shift it. Control characters of a source are shown as
symbols: a deck cannot move the cursor of who builds it.
"""

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from slidegen.diagnostics.cells import cells, first_cells
from slidegen.diagnostics.model import Diagnostic, Label
from slidegen.source import Source, Span

TAB = 4
CONTEXT = 30
"""How many cells of a clipped line stay before the caret."""

_COLOURS = {"error": "\033[1;31m", "warning": "\033[1;33m", "info": "\033[1;36m"}
_BOLD, _BLUE, _RESET = "\033[1m", "\033[1;34m", "\033[0m"


class Style(msgspec.Struct, frozen=True):
    """How text is rendered: with colours or without, in lines of at most ``width`` cells."""

    colour: bool = False
    width: int = 100

    def paint(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.colour and text else text


PLAIN = Style()


def render_text(diagnostics: Iterable[Diagnostic], style: Style = PLAIN) -> str:
    """All *diagnostics*, a blank line between two."""
    return "\n".join("\n".join(_diagnostic(diagnostic, style)) + "\n" for diagnostic in diagnostics)


def _diagnostic(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    colour = _COLOURS[diagnostic.severity]
    head = style.paint(colour, f"{diagnostic.severity}[{diagnostic.code}]")
    yield f"{head}{style.paint(_BOLD, ': ' + printable(diagnostic.message))}"
    margin = max((len(str(label.span.last.line)) for label in diagnostic.labels), default=1)
    bar = style.paint(_BLUE, " " * margin + " |")
    for number, label in enumerate(diagnostic.labels):
        arrow = "-->" if number == 0 else ":::"
        if label.span.start == label.span.end == 0:  # the file as a whole
            yield f"{' ' * margin}{style.paint(_BLUE, arrow)} {printable(label.span.source.name)}"
            continue
        yield f"{' ' * margin}{style.paint(_BLUE, arrow)} {printable(str(label.span))}"
        yield from _snippet(label, margin, colour if number == 0 else _BLUE, style)
    if diagnostic.span is not None:
        for source in _includers(diagnostic.span.source):
            yield f"{' ' * margin} {style.paint(_BLUE, '=')} included from {printable(str(source))}"
    if diagnostic.help:
        first, *rest = diagnostic.help.split("\n")
        yield f"{' ' * margin} {style.paint(_BLUE, '=')} {style.paint(_BOLD, 'help')}: {printable(first)}"
        for line in rest:
            yield f"{bar} {printable(line)}"


def _includers(source: Source) -> Iterator[Span]:
    while source.included_from is not None:
        yield source.included_from
        source = source.included_from.source


def _snippet(label: Label, margin: int, colour: str, style: Style) -> Iterator[str]:
    """The labelled lines with their carets: one line, or the first and the last of several."""
    bar = style.paint(_BLUE, " " * margin + " |")
    span = label.span
    first, last = span.first, span.last
    if last.line > first.line and last.column == 1:  # the span ends with a line end: it does not reach the next line
        last = span.source.position(max(span.start, span.end - 1))
    yield bar
    for number in (first.line, last.line) if last.line > first.line else (first.line,):
        if number == last.line > first.line + 1:
            yield style.paint(_BLUE, " " * margin + "...")
        line = span.source.line(number)
        start = first.column - 1 if number == first.line else len(line) - len(line.lstrip())
        end = last.column - 1 if number == last.line else len(line)
        shown, before, under = _clip(line, start, end, max(20, style.width - margin - 3))
        text = printable(label.text) if number == last.line else ""
        yield f"{style.paint(_BLUE, f'{number:>{margin}} |')} {shown}".rstrip()
        yield f"{bar} {' ' * before}{style.paint(colour, ('^' * under + ' ' + text).rstrip())}"


def _clip(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """*line* as shown in *width* cells, with the cells before and under the characters *start* to *end*."""
    end = max(end, start + 1)
    begin = max(0, start - 4 * width)
    line, start, end = line[begin : start + 4 * width], start - begin, end - begin  # more than fits, less than a book
    before = _expand(line[:start])
    marked = _expand(line[start:end], cells(before)) or " "
    after = _expand(line[end:], cells(before + marked))
    before = _keep_end(before, max(CONTEXT, width - cells(marked + after)))
    marked = _keep_start(marked, width - cells(before))
    after = _keep_start(after, width - cells(before + marked))
    return before + marked + after, cells(before), cells(marked)


def _keep_start(text: str, width: int) -> str:
    return text if cells(text) <= width else first_cells(text, width - 1) + "…"


def _keep_end(text: str, width: int) -> str:
    return text if cells(text) <= width else "…" + _last_cells(text, width - 1)


def _last_cells(text: str, width: int) -> str:
    return first_cells(text[::-1], width)[::-1]


def _expand(text: str, column: int = 0) -> str:
    """*text* with tabs as blanks to the next stop and control characters as symbols."""
    if text.isascii() and text.isprintable():
        return text
    parts: list[str] = []
    for character in text:
        part = " " * (TAB - column % TAB) if character == "\t" else printable(character)
        column += cells(part)
        parts.append(part)
    return "".join(parts)


def printable(text: str) -> str:
    """*text* with its control characters shown as symbols, also those that turn the direction of writing."""
    if text.isprintable():
        return text
    return "".join(
        chr(0x2400 + ord(character)) if character < " " else "�" if _is_control(character) else character
        for character in text
    )


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") or unicodedata.bidirectional(character) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip
