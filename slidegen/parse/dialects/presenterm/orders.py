"""What presenterm's commands do to the slide at hand, and to what comes after."""

import re
from collections.abc import Callable
from typing import assert_never

from slidegen.diagnostics import did_you_mean
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.loose import entries
from slidegen.parse.dialects.common.plain import as_note
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.own import own_settings
from slidegen.parse.dialects.presenterm.commands import NAMES, Command, Unknown, read_command
from slidegen.parse.dialects.presenterm.front import Options
from slidegen.parse.dialects.presenterm.stage import Stage
from slidegen.source import Span

_BREAK = re.compile(r"(?<=[^\s\\])\n(?=[^\s\\*+\-#>|`~0-9])")
"""Where a note has a further line: presenterm shows notes as they are written."""

_NUMBER = re.compile(r"\d{1,3}")


class Orders:
    """Obeys the comments of a deck. ``scan`` is the file at hand, ``stage`` the slide; ``include`` reads a file."""

    def __init__(self, foreign: Foreign, draft: Draft, options: Options, include: Callable[[str, int], None]) -> None:
        self._foreign = foreign
        self._draft = draft
        self._options = options
        self._include = include
        self._told: set[str] = set()
        self.scan: Scan = foreign.scan
        self.stage = self._begin(foreign.scan.body)

    def _begin(self, line: int) -> Stage:
        source = self.scan.source
        return Stage(self._draft.slide(line, source), (source, line))

    def end(self, line: int) -> None:
        """The slide at hand is over."""
        stage = self.stage
        stage.done((self.scan.source, line))
        if stage.skipped is not None:
            self._draft.slides.pop()
            source, number = stage.skipped
            self._foreign.lost(
                "this slide is left out: it says `skip_slide`", source.lines_span(number, number + 1), severity="info"
            )

    def next(self, line: int) -> None:
        """The slide at hand is over, and the next one begins at *line*."""
        self.end(line)
        self.stage = self._begin(line)

    def take(self, comment: str, number: int) -> None:
        """Do what a *comment* says, which begins on line *number*."""
        command = read_command(comment, self._options.prefix)
        if isinstance(command, Command):
            self._obey(command, number)
        elif isinstance(command, Unknown):
            inner = comment[4:-3].strip()
            own = own_settings(list(entries([(number, inner)])))
            if own is not None:
                for entry in own:
                    self.stage.slide.set(entry.key, entry.value, number)
                return
            near = did_you_mean(command.word, NAMES, "commands")
            self._foreign.lost(
                f"`{command.word}` is no command of presenterm's: the comment is left out",
                self.word(number, command.word),
                near if near.startswith("did you mean") else "remarks begin with `//`",
                severity=None if near.startswith("did you mean") else "info",
            )

    def _obey(self, command: Command, number: int) -> None:
        stage, place = self.stage, (self.scan.source, number)
        match command.name:
            case "pause":
                stage.pause(place)
            case "end_slide":
                self.next(number + 1)
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
                    self.word(number, "snippet_output"),
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
            self._foreign.lost(what, self.word(number, name), severity="info")

    def _columns(self, command: Command, number: int) -> None:
        widths = [int(found[0]) for found in _NUMBER.finditer(command.value)]
        if not widths or not all(widths):
            self._foreign.report.add(
                "bad-value",
                f"`column_layout` cannot be `{command.value}`",
                self.word(number, command.value or "column_layout"),
                help="write a share for each column: `column_layout: [3, 2]`",
            )
            return
        self.stage.begin_columns(widths, (self.scan.source, number))

    def _column(self, command: Command, number: int) -> None:
        count = len(self.stage.widths)
        if not count:
            self._foreign.lost(
                "there are no columns here", self.word(number, "column"), "write `column_layout: [1, 1]` above it"
            )
        elif not command.value.isdecimal() or int(command.value) >= count:
            self._foreign.lost(
                f"there is no column `{command.value}`: there are {count}, and the first is 0",
                self.word(number, command.value or "column"),
            )
        else:
            self.stage.enter(int(command.value), (self.scan.source, number))

    def _note(self, command: Command, number: int) -> None:
        source, notes = self.scan.source, self.stage.slide.notes
        text = _BREAK.sub(r"\\\n", as_note(command.value))
        if not text.strip():
            return
        if notes:
            notes.append(("", notes[-1][1]))
        lines = range(number, len(source.line_starts))
        first = next((each for each in lines[:2] if text.split("\n")[0].strip() in source.line(each + 1)), number)
        notes += [(line, (source, first + at)) for at, line in enumerate(text.split("\n"))]

    def word(self, number: int, word: str) -> Span:
        """The first *word* on line *number*, else the whole line."""
        scan = self.scan
        return scan.word_span(Line(number, scan.text(number), "comment"), word)
