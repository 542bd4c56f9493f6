"""Writes the blocks of one slide as slidegen has them."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks import tables
from slidegen.parse.dialects.pandoc.blocks.listings import write_fence
from slidegen.parse.dialects.pandoc.blocks.lists import is_item, plain_mark
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Fence, Heading, Node, Rule, Text
from slidegen.parse.dialects.pandoc.divs import write_div
from slidegen.parse.dialects.pandoc.divs.columns import write_loose_columns
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, step_words
from slidegen.parse.dialects.pandoc.sharing import Deck

_QUOTED = re.compile(r"[ \t]*>[ \t]?")
_LINE_BLOCK = re.compile(r"\|(?:[ \t]|$)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_ONLY_PICTURES = re.compile(r"(?:!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?[ \t\\]*)+$")
_WIDTHS = re.compile(r"tbl-colwidths=[\"']?\[([\d., ]+)\]")
_BREAKS = re.compile(r"(?:[ \t]*(?:<br[ \t]*/?>|&nbsp;|\\))*[ \t]*|[ \t]*[{}][ \t]*")
_HASHES = re.compile(r"[ \t]*#{1,6}(?:[ \t]|$)")
_TAG_ALONE = re.compile(r"[ \t]*</?(?:center|small|big|font|span|details|article|header|main|p|u|b)\b[^<>]*>[ \t]*$")
_FORMULA = re.compile(r"\$\$")


class Writer:
    """Writes to ``slide``. ``deck`` is what all slides of a deck share."""

    def __init__(self, deck: Deck, slide: SlideDraft) -> None:
        self.deck = deck
        self.slide = slide
        self.foreign = deck.foreign
        self.words = deck.words
        self._item = False
        self._captions: list[tuple[str, int]] = []

    def aside(self, line: Line) -> "Writer":
        """A writer to a slide of its own, whose lines are then taken elsewhere."""
        return Writer(self.deck, SlideDraft(self.foreign.scan.source, line.number))

    def write(self, nodes: Sequence[Node]) -> None:
        """Write *nodes*, each set apart by blank lines."""
        at = 0
        while at < len(nodes):
            node = nodes[at]
            self.slide.blank()
            match node:
                case Comment() | Rule():
                    if isinstance(node, Rule):
                        self.slide.block("***", node.line.number)
                case Heading():
                    self.heading(node)
                case Fence():
                    self.fence(node)
                case Div():
                    end = write_loose_columns(self, nodes, at)
                    if end > at:
                        at = end
                        continue
                    self.div(node)
                case Text():
                    near = nodes[at - 1] if at else None
                    self.text(node, near, nodes[at + 1] if at + 1 < len(nodes) else None)
            if not isinstance(node, Text | Comment) or self._is_table(node):
                self._take_caption()
            at += 1
        self.slide.blank()

    def div(self, node: Div) -> None:
        """A div, by its classes."""
        write_div(self, node)

    def heading(self, node: Heading, level: int | None = None) -> None:
        """A heading within a slide."""
        self._item = False
        words, lost = step_words(node.attributes)
        self.words.effects(node.line, node.attributes, lost)
        marks = "#" * (level or node.level)
        attributes = braced([*words, *([f"#{node.attributes.id}"] if node.attributes.id else [])])
        text = self.words.line(node.line, node.text)
        if text.strip():
            self.slide.block(f"{marks} {text} {attributes}".rstrip(), node.line.number)

    def text(self, node: Text, before: Node | None = None, following: Node | None = None) -> None:
        """A run of lines between two nodes: a caption stands above its table or below it."""
        lines = _joined(node.lines)
        while lines and _BREAKS.fullmatch(lines[0].text):
            lines = lines[1:]  # room between other things
        if not lines:
            return
        first = lines[0].text
        if node.table and (table := tables.read_table(lines)) is not None:
            for number, (text, line) in enumerate(tables.written(table)):
                self.slide.add(text if number == 1 else self.words.line(line, text), line.number)
            return
        if self._is_code(lines):
            for line in lines:
                self.slide.add(line.text, line.number)
            return
        if all(_QUOTED.match(line.text) for line in lines) and self._flipped(lines):
            return
        if tables.is_caption(first) and (self._is_table(before) or self._is_table(following)):
            self._caption(lines, above=not self._is_table(before))
            return
        self._item = is_item(first) or (self._item and first[:1] in " \t")
        if first.startswith("|") and _LINE_BLOCK.match(first) and not self._is_pipe_table(lines):
            self._line_block(lines)
            return
        if all(_ONLY_PICTURES.match(line.text.strip()) for line in lines):
            for line in lines:
                alone = (
                    len(lines) == 1
                    and line.text.count("![") == 1
                    and not self._item
                    and not line.text.rstrip().endswith("\\")
                )
                self.slide.add(self.words.line(line, alone=alone), line.number)
            return
        self._lines(lines)

    def _lines(self, lines: Sequence[Line]) -> None:
        formula = False
        environment = 0
        for number, line in enumerate(lines):
            text = line.text
            marks = len(_FORMULA.findall(text)) if "$$" in text else 0
            begins = text.count("\\begin{") - text.count("\\end{") if "\\" in text else 0
            if formula or environment or (marks % 2) or begins:
                self.slide.add(text, line.number)
                formula = formula != bool(marks % 2)
                environment = max(0, environment + begins)
                continue
            if _DELIMITERS.match(text) and "|" in text:
                self.slide.add(text.replace("+", "|"), line.number)
                continue
            if number and _HASHES.match(text):
                text = text.replace("#", "\\#", 1)  # a heading needs a blank line above it
            first = number == 0 or is_item(lines[number - 1].text) or self._item
            shown = self.words.line(line, plain_mark(line, text, self.deck.examples, first=first))
            if "<" in text and _TAG_ALONE.match(text):
                self.slide.block(shown, line.number)  # what is in it is Markdown
            elif shown.strip() or not text.strip():
                self.slide.add(shown, line.number)

    def _is_code(self, lines: Sequence[Line]) -> bool:
        """Whether *lines* are a listing by their margin."""
        return not self._item and all(line.text.startswith(("    ", "\t")) for line in lines)

    def _is_pipe_table(self, lines: Sequence[Line]) -> bool:
        return len(lines) > 1 and _DELIMITERS.match(lines[1].text) is not None

    def _flipped(self, lines: Sequence[Line]) -> bool:
        """Take a quote that holds nothing but a list: pandoc shows its items the other way than the deck's others."""
        inner = [Line(line.number, _QUOTED.sub("", line.text, count=1), line.kind) for line in lines]
        if not is_item(inner[0].text) or not all(is_item(each.text) or each.text[:1] in " \t" for each in inner):
            return False
        name = "nonincremental" if self.deck.options.incremental else "incremental"
        self.slide.block(f"::: {name}", inner[0].number)
        self._item = True
        self._lines(inner)
        self.slide.block(":::", inner[-1].number)
        return True

    def _is_table(self, node: Node | None) -> bool:
        return isinstance(node, Text) and (node.table or self._is_pipe_table(node.lines))

    def _take_caption(self) -> None:
        if self._captions:
            self.slide.block(*self._captions.pop())

    def _caption(self, lines: Sequence[Line], *, above: bool) -> None:
        """The caption of a table, which stands below it in slidegen's."""
        words = " ".join(line.text.strip() for line in lines)
        text = self.words.line(lines[0], tables.caption(words))
        widths = _WIDTHS.search(text)
        text = re.sub(r"[ \t]*\{[^{}]*\}[ \t]*$", "", text)
        given = f' {{widths="{widths[1]}"}}' if widths is not None else ""
        if not text and not given:
            return
        if above:
            self._captions = [(f": {text}{given}", lines[0].number)]
        else:
            self.slide.block(f": {text}{given}", lines[0].number)

    def _line_block(self, lines: Sequence[Line]) -> None:
        """``| text`` lines: their breaks and margins stay."""
        for number, line in enumerate(lines):
            text = line.text.removeprefix("|").removeprefix(" ") if line.text.startswith("|") else line.text
            margin = len(text) - len(text.lstrip(" "))
            shown = "&nbsp;" * min(margin, 40) + self.words.line(line, text.strip())
            self.slide.add((shown or "&nbsp;") + ("\\" if number + 1 < len(lines) else ""), line.number)

    def fence(self, node: Fence) -> None:
        """A listing, a cell, a diagram, or a piece for one output."""
        write_fence(self, node)

    def words_of(self, node: Heading) -> str:
        """The words of a heading, as slidegen has them."""
        return self.words.line(node.line, node.text)

    def take_notes(self, node: Div) -> None:
        """The notes that *node* holds."""
        inner = self.aside(node.line)
        inner.write(node.body)
        if inner.slide.lines:
            if self.slide.notes:
                self.slide.notes.append(("", inner.slide.lines[0][1]))
            self.slide.notes += inner.slide.lines


MOST_JOINED = 8
"""Lines over which the words about a picture may go on."""


def _joined(lines: list[Line]) -> list[Line]:
    """*lines*, with those in one over which the words about a picture go on."""
    if not any("![" in line.text for line in lines):
        return lines
    found: list[Line] = []
    at = 0
    while at < len(lines):
        text, end = lines[at].text, at + 1
        while "![" in text and "](" not in text[text.rfind("![") :] and end < min(len(lines), at + MOST_JOINED):
            text, end = f"{text.rstrip()} {lines[end].text.strip()}", end + 1
        if "](" not in text[text.rfind("![") :]:
            text, end = lines[at].text, at + 1
        found.append(Line(lines[at].number, text, lines[at].kind))
        at = end
    return found
