"""The slides of presenterm: what stands on them, and the files that they include."""

import posixpath
import re
from collections.abc import Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.blocks import Blocks, read_blocks
from slidegen.parse.dialects.common.comments import without_comments
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.presenterm.fences import Listings
from slidegen.parse.dialects.presenterm.front import Options
from slidegen.parse.dialects.presenterm.lines import Looks
from slidegen.parse.dialects.presenterm.orders import Orders

MAX_DEPTH = 16
MAX_FILES = 1_000
_MARKS = re.compile(r"^[ \t]*#[ \t]*|[ \t]+#+[ \t]*$")
_FLOWING = re.compile(r"(?![-+*>|#]|\d{1,9}[.)]|<|:::)\S")
"""How a paragraph begins whose lines presenterm shows as lines."""


class Body:
    """Reads the lines of a deck, and of the files that it includes, into slides."""

    def __init__(self, foreign: Foreign, draft: Draft, options: Options, looks: Looks) -> None:
        self._foreign = foreign
        self._options = options
        self._looks = looks
        self._listings = Listings(foreign, options.drawn)
        self._orders = Orders(foreign, draft, options, self._include)
        self._folder = ""
        self._chain: tuple[str, ...] = (posixpath.basename(foreign.scan.source.name),)
        self._files = 0

    def read(self) -> None:
        """The whole deck."""
        self._walk(self._orders.scan)
        self._orders.end(max(len(self._orders.scan.source.line_starts) - 1, 0))

    def _walk(self, scan: Scan) -> None:
        blocks = read_blocks(scan)
        lines = scan.lines
        at = 0
        while at < len(lines):
            number = lines[at].number
            end = number + 1
            if number in blocks.comments:
                end = blocks.comments[number]
                self._comments(scan, number, end)
            elif number in blocks.underlined:
                end = blocks.underlined[number]
                self._title([scan.text(each) for each in range(number, end - 1)], number)
            elif self._options.first_headings and blocks.headings.get(number) == 1 and self._is_title():
                self._title([_MARKS.sub("", scan.text(number))], number)
            elif number in blocks.rules:
                self._rule(number)
            elif lines[at].kind == "fence":
                end = self._fence(lines, at)
            elif number in blocks.texts and number not in blocks.code:
                end = max(end, blocks.texts[number])
                self._text(scan, blocks, number, end)
            else:
                self._line(number, lines[at].text, code=number in blocks.code)
            at = max(at + 1, end - scan.body)

    def _line(self, number: int, text: str, *, code: bool = False) -> None:
        shown = text if code or not text.strip() else self._looks.translated(text, self._folder)
        self._orders.stage.add(shown, (self._orders.scan.source, number))

    def _is_title(self) -> bool:
        """Whether a heading with ``#`` is a slide's title, where the deck says that the first one is."""
        return self._options.implicit or not self._orders.stage.titled

    def _title(self, lines: Sequence[str], number: int) -> None:
        if self._options.implicit and self._orders.stage.touched:
            self._orders.next(number)
        heard: list[tuple[str, int]] = []
        texts = without_comments("\n".join(lines), lambda text, at: heard.append((text, at)))
        words = (self._looks.translated(text.strip(), self._folder) for text in texts.split("\n") if text.strip())
        self._orders.stage.title("<br>".join(words), (self._orders.scan.source, number))
        for comment, offset in heard:
            self._orders.take(comment, number + offset)

    def _rule(self, number: int) -> None:
        if self._options.shorthand:
            self._orders.next(number + 1)
        else:
            place = (self._orders.scan.source, number)
            for text in ("", "***", ""):
                self._orders.stage.add(text, place)

    def _fence(self, lines: tuple[Line, ...], at: int) -> int:
        end = at + 1
        while end < len(lines) and lines[end].kind == "code":
            end += 1
        end += end < len(lines) and lines[end].kind == "fence"
        for text, number in self._listings.read(self._orders.scan, lines[at:end], self._folder):
            self._orders.stage.add(text, (self._orders.scan.source, number))
        return lines[end - 1].number + 1

    def _text(self, scan: Scan, blocks: Blocks, number: int, end: int) -> None:
        """A paragraph, a heading, a row: with each comment in it obeyed at its end."""
        heard: list[tuple[str, int]] = []
        whole = "\n".join(scan.text(each) for each in range(number, end))
        kept = without_comments(whole, lambda text, at: heard.append((text, at))).split("\n")
        flowing = len(kept) > 1 and _FLOWING.match(kept[0]) is not None
        for offset, text in enumerate(kept):
            if not text.strip() and scan.text(number + offset).strip():
                continue
            if flowing and offset + 1 < len(kept) and kept[offset + 1].strip() and not text.endswith(("  ", "\\")):
                text = f"{text}\\"
            self._line(number + offset, text)
        for comment, offset in heard:
            self._orders.take(comment, number + offset)

    def _comments(self, scan: Scan, number: int, end: int) -> None:
        """Lines that begin with a comment: several may stand on one, and words behind them."""
        text = "\n".join(scan.text(each) for each in range(number, end))
        at = 0
        while (start := text.find("<!--", at)) >= 0 and (close := text.find("-->", start + 4)) >= 0:
            self._words(text[at:start], number)
            number += text.count("\n", at, start)
            self._orders.take(text[start : close + 3], number)
            number += text.count("\n", start, close)
            at = close + 3
        self._words(text[at:], number)

    def _words(self, text: str, number: int) -> None:
        for offset, line in enumerate(text.split("\n")):
            if line.strip():
                self._line(number + offset, line.lstrip() if not offset else line)

    def _include(self, written: str, number: int) -> None:
        """The lines of another file, as if they stood here."""
        report, span = self._foreign.report, self._orders.word(number, written or "include")
        if not written:
            self._foreign.lost("this include names no file", span, "write `include: FILE`")
            return
        path = posixpath.normpath(posixpath.join(self._folder, written))
        if path in self._chain:
            report.add("include-cycle", f"`{written}` is included inside itself", span, help="take this include out")
            return
        self._files += 1
        if len(self._chain) > MAX_DEPTH or self._files > MAX_FILES:
            limit = f"{MAX_DEPTH} levels" if len(self._chain) > MAX_DEPTH else f"{MAX_FILES} files"
            report.add("include-depth", f"`{written}` is not included: at most {limit} are read", span)
            return
        source = self._foreign.read(path, span)
        if source is None:
            return
        before = self._orders.scan, self._folder, self._chain
        scan = Scan(source)
        self._orders.scan, self._folder, self._chain = scan, posixpath.dirname(path), (*self._chain, path)
        self._walk(scan)
        self._orders.scan, self._folder, self._chain = before
