"""What stands on one of Deckset's slides."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.comments import without_comments
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.plain import as_note
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.deckset.commands import COMMAND, Commands
from slidegen.parse.dialects.deckset.pages import Page
from slidegen.parse.dialects.deckset.pictures import Pictures
from slidegen.parse.dialects.deckset.words import Words

_NOTE = re.compile(r" {0,3}\^[ \t]?(.*)$")
_ENDS_NOTE = re.compile(r" {0,3}(?:#{1,6}[^#]|!\[)")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")
_AUTHOR = re.compile(r"[ \t]*(?:--|—|–)[ \t]*(?=[^\s-])(.*)$")
_LINES = re.compile(r"[\d,-]+")
_LIT = re.compile(r",?[ \t]*\[\.(?:code-)?highlight:([^\]]*)\][ \t]*$")
"""What Deckset's first versions had behind the language of a listing."""


class Content:
    """Fills the slides of a deck, one after another."""

    def __init__(self, foreign: Foreign, words: Words, commands: Commands) -> None:
        self._foreign = foreign
        self._words = words
        self._commands = commands

    def fill(self, slide: SlideDraft, page: Page) -> None:
        """Give *slide* what stands on *page*."""
        _Filling(self._foreign, self._words, self._commands, slide).run(page.lines)


class _Filling:
    """One slide on its way: ``columns`` were begun on it, ``steps`` are for the listing to come."""

    def __init__(self, foreign: Foreign, words: Words, commands: Commands, slide: SlideDraft) -> None:
        self._foreign = foreign
        self._words = words
        self._commands = commands
        self._slide = slide
        self._pictures = Pictures(slide)
        self._columns = 0
        self._steps: list[str] = []
        self._fenced = False
        self._noting = False
        self._said = False
        self._listing = False

    def run(self, lines: Sequence[Line]) -> None:
        at = 0
        while at < len(lines):
            at = self._take(lines, at)
        if self._columns:
            self._slide.block(":::\n\n:::")
        self._pictures.place()

    def _take(self, lines: Sequence[Line], at: int) -> int:
        """Take what begins at line *at*; returns where the next thing begins."""
        line = lines[at]
        match line.kind:
            case "comment":
                behind = line.text.rpartition("-->")[2] if "-->" in line.text else ""
                if behind.strip():
                    self._text(Line(line.number, behind, "text"))
            case "fence":
                self._fence(line)
            case "code":
                self._slide.add(line.text, line.number)
            case "text":
                end = _formula_end(lines, at) if line.text.lstrip().startswith("$$") else at
                if end > at:
                    self._formula(lines[at:end])
                    return end
                if "<!--" in line.text and _goes_on(lines, at):
                    line = Line(line.number, line.text.rpartition("<!--")[0], "text")
                self._text(line)
        return at + 1

    def _fence(self, line: Line) -> None:
        self._noting = False
        text = line.text.rstrip()
        self._fenced = not self._fenced
        if self._fenced and (found := _LIT.search(text)) is not None:
            text = text[: found.start()].rstrip(" \t,")
            self._light(found[1])
        if self._fenced and self._steps:
            info = text.lstrip(" \t`~").strip()
            text = f"{text}{'' if info else 'text'} {{{'|'.join(self._steps)}}}"
            self._steps = []
        self._slide.add(text, line.number)

    def _formula(self, lines: Sequence[Line]) -> None:
        self._noting = False
        slide = self._slide
        slide.blank()
        for at, line in enumerate(lines):
            text = line.text.strip()
            if not at:
                slide.add("$$", line.number)
                text = text[2:]
            last = at == len(lines) - 1
            text = text.partition("$$")[0] if last else text
            if text.strip():
                slide.add(text.strip(), line.number)
            if last:
                slide.add("$$", line.number)
        slide.blank()

    def _text(self, line: Line) -> None:
        text = without_comments(line.text, lambda *_: None) if "<!--" in line.text else line.text
        if not text.strip():
            self._noting = False
            self._slide.blank()
        elif (command := COMMAND.match(text)) is not None:
            self._command(line, command[1], command[2] or "")
        elif (note := _NOTE.match(text)) is not None:
            self._noting, self._said = True, False
            self._say(note[1], line)
        elif self._noting and not _ENDS_NOTE.match(text):
            self._say(text, line)
        else:
            self._noting = False
            self._show(text, line)

    def _say(self, text: str, line: Line) -> None:
        if text.strip():
            text = self._words.translated(text)
            if self._said:
                self._slide.go_on(as_note(text), line.number)
            else:
                self._slide.note(text, line.number)
            self._said = True

    def _show(self, text: str, line: Line) -> None:
        slide = self._slide
        if text.startswith(("    ", "\t")) and not self._listing and not (slide.lines and slide.lines[-1][0].strip()):
            slide.add(text, line.number)  # code
            return
        self._listing = _ITEM.match(text) is not None or (self._listing and text[0] in " \t")
        shown = self._pictures.read(line, text, within=bool(self._columns))
        if not shown.strip(" \t#") and "![" in text:
            return
        if (author := _AUTHOR.match(shown)) is not None and (below := _quote_above(slide)):
            del slide.lines[below:]
            slide.add(f"> -- {self._words.translated(author[1])}", line.number)
            slide.blank()
            return
        if self._words.is_definition(shown):
            slide.blank()
        slide.add(self._words.translated(shown), line.number)

    def _command(self, line: Line, key: str, value: str) -> None:
        match key.lower():
            case "column":
                self._slide.block(f"{':::' if self._columns else '::: columns'}\n\n::: column", line.number)
                self._columns += 1
            case "code-highlight":
                self._light(value)
            case _:
                self._commands.apply(self._slide, line, key, value)

    def _light(self, lines: str) -> None:
        """Light *lines* of the listing to come, in one step more."""
        lines = "".join(lines.lower().split())
        if lines in ("all", "none"):
            self._steps.append("all")
        elif lines and _LINES.fullmatch(lines):
            self._steps.append(lines)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a comment that line *at* begins ends on a later line."""
    return at + 1 < len(lines) and lines[at + 1].kind == "comment" and "<!--" not in lines[at + 1].text[:8].lstrip()


def _formula_end(lines: Sequence[Line], at: int) -> int:
    """Behind the formula whose marks stand at the start of line *at* and at the end of it; *at*: it is none."""
    text = lines[at].text.strip()
    if text.count("$$") == 2:
        return at + 1 if text.endswith("$$") and len(text) > 4 else at
    if text.count("$$") != 1:
        return at
    for end in range(at + 1, len(lines)):
        if lines[end].kind != "text":
            return at
        if "$$" in lines[end].text:
            return end + 1 if lines[end].text.rstrip().endswith("$$") else at
    return at


def _quote_above(slide: SlideDraft) -> int:
    """How many lines *slide* has up to the end of a quote that stands last; 0: none stands there."""
    for at in range(len(slide.lines) - 1, -1, -1):
        if slide.lines[at][0].strip():
            return at + 1 if slide.lines[at][0].lstrip().startswith(">") else 0
    return 0
