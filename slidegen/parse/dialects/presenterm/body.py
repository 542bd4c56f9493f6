"""The slides of presenterm: where one ends, and what the comments between its blocks do."""

import posixpath
import re
from typing import assert_never

from slidegen.diagnostics import did_you_mean
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import Draft
from slidegen.parse.dialects.loose import entries
from slidegen.parse.dialects.marp.blocks import Blocks, read_blocks
from slidegen.parse.dialects.marp.comments import without_comments
from slidegen.parse.dialects.own import own_settings
from slidegen.parse.dialects.plain import as_note
from slidegen.parse.dialects.presenterm.commands import NAMES, Command, Unknown, read_command
from slidegen.parse.dialects.presenterm.fences import Listings
from slidegen.parse.dialects.presenterm.front import Options
from slidegen.parse.dialects.presenterm.lines import Looks
from slidegen.parse.dialects.presenterm.stage import Stage
from slidegen.parse.dialects.scan import Line, Scan
from slidegen.source import Span

MAX_DEPTH = 16
MAX_FILES = 1_000
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FLOWING = re.compile(r"(?![-+*>|#]|\d{1,9}[.)]|<|:::)\S")
"""How a paragraph begins whose lines presenterm shows as lines."""

_BREAK = re.compile(r"(?<=[^\s\\])\n(?=[^\s\\*+\-#>|`~0-9])")
"""Where a note has a further line: presenterm shows notes as they are written."""

_NUMBER = re.compile(r"\d{1,3}")


class Body:
    """Reads the lines of a deck, and of the files that it includes, into slides."""

    def __init__(self, foreign: Foreign, draft: Draft, options: Options, looks: Looks) -> None:
        self._foreign = foreign
        self._draft = draft
        self._options = options
        self._looks = looks
        self._listings = Listings(foreign, options.drawn)
        self._scan = foreign.scan
        self._folder = ""
        self._chain: tuple[str, ...] = (posixpath.basename(foreign.scan.source.name),)
        self._files = 0
        self._stage = self._begin(foreign.scan.body)
        self._told: set[str] = set()

    def read(self) -> None:
        """The whole deck."""
        self._walk(self._scan)
        self._end(max(len(self._scan.source.line_starts) - 1, 0))

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
                self._title(scan, number, end)
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

    def _begin(self, line: int) -> Stage:
        source = self._scan.source
        return Stage(self._draft.slide(line, source), (source, line))

    def _end(self, line: int) -> None:
        stage = self._stage
        stage.done((self._scan.source, line))
        if stage.skipped is not None:
            self._draft.slides.pop()
            source, number = stage.skipped
            self._foreign.lost(
                "this slide is left out: it says `skip_slide`", source.lines_span(number, number + 1), severity="info"
            )

    def _next(self, line: int) -> None:
        self._end(line)
        self._stage = self._begin(line)

    def _line(self, number: int, text: str, *, code: bool = False) -> None:
        shown = text if code or not text.strip() else self._looks.translated(text, self._folder)
        self._stage.add(shown, (self._scan.source, number))

    def _title(self, scan: Scan, number: int, end: int) -> None:
        if self._options.implicit and self._stage.touched:
            self._next(number)
        heard: list[tuple[str, int]] = []
        texts = without_comments(
            "\n".join(scan.text(each) for each in range(number, end - 1)), lambda text, at: heard.append((text, at))
        )
        words = (self._looks.translated(text.strip(), self._folder) for text in texts.split("\n") if text.strip())
        self._stage.title("<br>".join(words), (scan.source, number))
        for comment, offset in heard:
            self._comment(comment, number + offset)

    def _rule(self, number: int) -> None:
        if self._options.shorthand:
            self._next(number + 1)
        else:
            place = (self._scan.source, number)
            for text in ("", "***", ""):
                self._stage.add(text, place)

    def _fence(self, lines: tuple[Line, ...], at: int) -> int:
        end = at + 1
        while end < len(lines) and lines[end].kind == "code":
            end += 1
        end += end < len(lines) and lines[end].kind == "fence"
        for text, number in self._listings.read(self._scan, lines[at:end], self._folder):
            self._stage.add(text, (self._scan.source, number))
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
            self._comment(comment, number + offset)

    def _comments(self, scan: Scan, number: int, end: int) -> None:
        """Lines that begin with a comment: several may stand on one, and words behind them."""
        text = "\n".join(scan.text(each) for each in range(number, end))
        at = 0
        for found in _COMMENT.finditer(text):
            self._words(text[at : found.start()], number + text.count("\n", 0, at))
            self._comment(found[0], number + text.count("\n", 0, found.start()))
            at = found.end()
        self._words(text[at:], number + text.count("\n", 0, at))

    def _words(self, text: str, number: int) -> None:
        for offset, line in enumerate(text.split("\n")):
            if line.strip():
                self._line(number + offset, line.lstrip() if not offset else line)

    def _comment(self, comment: str, number: int) -> None:
        command = read_command(comment, self._options.prefix)
        if isinstance(command, Command):
            self._obey(command, number)
        elif isinstance(command, Unknown):
            inner = comment[4:-3].strip()
            own = own_settings(list(entries([(number, inner)])))
            if own is not None:
                for entry in own:
                    self._stage.slide.set(entry.key, entry.value, number)
                return
            near = did_you_mean(command.word, NAMES, "commands")
            self._foreign.lost(
                f"`{command.word}` is no command of presenterm's: the comment is left out",
                self._word(number, command.word),
                near if near.startswith("did you mean") else "remarks begin with `//`",
                severity=None if near.startswith("did you mean") else "info",
            )

    def _obey(self, command: Command, number: int) -> None:
        stage, place = self._stage, (self._scan.source, number)
        match command.name:
            case "pause":
                stage.pause(place)
            case "end_slide":
                self._next(number + 1)
            case "column_layout":
                self._columns(command, number)
            case "column":
                self._column(command, number)
            case "reset_layout":
                stage.end_columns(place)
            case "incremental_lists":
                stage.incremental = None if command.flag == self._options.incremental else command.flag
            case "alignment":
                stage.alignment = command.value
            case "jump_to_middle":
                stage.middle = True
            case "skip_slide":
                stage.skipped = place
            case "no_footer":
                stage.slide.set("footer", "false", number)
                stage.slide.set("numbers", "false", number)
            case "speaker_note":
                self._note(command, number)
            case "include":
                self._include(command.value, number)
            case "snippet_output":
                self._foreign.lost(
                    "what a listing puts out is not shown: slidegen runs nothing of a deck",
                    self._word(number, "snippet_output"),
                    "write its output as a listing of its own",
                )
            case "font_size":
                self._once("font_size", "sizes of text are left out: slidegen chooses what fits", number)
            case "incremental_tables":
                if command.flag:
                    self._once("incremental_tables", "tables do not come row by row here", number)
            case "new_line" | "new_lines" | "list_item_newlines":
                pass
            case _:
                assert_never(command.name)

    def _once(self, name: str, what: str, number: int) -> None:
        if name not in self._told:
            self._told.add(name)
            self._foreign.lost(what, self._word(number, name), severity="info")

    def _columns(self, command: Command, number: int) -> None:
        widths = [int(found[0]) for found in _NUMBER.finditer(command.value)]
        if not widths or not all(widths):
            self._foreign.report.add(
                "bad-value",
                f"`column_layout` cannot be `{command.value}`",
                self._word(number, command.value or "column_layout"),
                help="write a share for each column: `column_layout: [3, 2]`",
            )
            return
        self._stage.begin_columns(widths, (self._scan.source, number))

    def _column(self, command: Command, number: int) -> None:
        count = len(self._stage.widths)
        if not count:
            self._foreign.lost(
                "there are no columns here", self._word(number, "column"), "write `column_layout: [1, 1]` above it"
            )
        elif not command.value.isdecimal() or int(command.value) >= count:
            self._foreign.lost(
                f"there is no column `{command.value}`: there are {count}, and the first is 0",
                self._word(number, command.value or "column"),
            )
        else:
            self._stage.enter(int(command.value), (self._scan.source, number))

    def _note(self, command: Command, number: int) -> None:
        source, notes = self._scan.source, self._stage.slide.notes
        text = _BREAK.sub(r"\\\n", as_note(command.value))
        if not text.strip():
            return
        if notes:
            notes.append(("", notes[-1][1]))
        lines = range(number, len(source.line_starts))
        first = next((each for each in lines[:2] if text.split("\n")[0].strip() in source.line(each + 1)), number)
        notes += [(line, (source, first + at)) for at, line in enumerate(text.split("\n"))]

    def _include(self, written: str, number: int) -> None:
        """The lines of another file, as if they stood here."""
        report, span = self._foreign.report, self._word(number, written)
        path = posixpath.normpath(posixpath.join(self._folder, written))
        if path in self._chain:
            report.add("include-cycle", f"`{written}` is included inside itself", span, help="take this include out")
            return
        self._files += 1
        if len(self._chain) > MAX_DEPTH or self._files > MAX_FILES:
            limit = f"{MAX_DEPTH} levels" if len(self._chain) > MAX_DEPTH else f"{MAX_FILES} files"
            report.add("include-depth", f"`{written}` is not included: at most {limit} are read", span)
            return
        source = self._foreign.read(path, span) if written else None
        if source is None:
            return
        before = self._scan, self._folder, self._chain
        self._scan, self._folder, self._chain = Scan(source), posixpath.dirname(path), (*self._chain, path)
        self._walk(self._scan)
        self._scan, self._folder, self._chain = before

    def _word(self, number: int, word: str) -> Span:
        scan = self._scan
        return scan.word_span(Line(number, scan.text(number), "comment"), word)
