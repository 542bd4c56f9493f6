"""Writes the blocks of one slide as slidegen has them."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import SlideDraft
from slidegen.parse.dialects.pandoc.blocks import tables
from slidegen.parse.dialects.pandoc.blocks.fences import Cell, info, pictures, read_fence
from slidegen.parse.dialects.pandoc.blocks.lists import is_item, plain_mark
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Fence, Heading, Node, Rule, Text
from slidegen.parse.dialects.pandoc.divs import write_div, write_loose_columns
from slidegen.parse.dialects.pandoc.front import Options
from slidegen.parse.dialects.pandoc.inlines import latex
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, step_words, value
from slidegen.parse.dialects.pandoc.inlines.words import Words
from slidegen.parse.dialects.scan import Line

_QUOTED = re.compile(r"[ \t]*>[ \t]?")
_LINE_BLOCK = re.compile(r"\|(?:[ \t]|$)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_ONLY_PICTURES = re.compile(r"(?:!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?[ \t\\]*)+$")
_WIDTHS = re.compile(r"tbl-colwidths=[\"']?\[([\d., ]+)\]")
_FORMULA = re.compile(r"\$\$")


class Writer:
    """Writes to ``slide``. ``deck`` is what all slides of a deck share."""

    def __init__(self, deck: "Deck", slide: SlideDraft) -> None:
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
                    write_div(self, node)
                case Text():
                    near = nodes[at - 1] if at else None
                    self.text(node, near, nodes[at + 1] if at + 1 < len(nodes) else None)
            if not isinstance(node, Text | Comment) or self._is_table(node):
                self._take_caption()
            at += 1
        self.slide.blank()

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
        lines = node.lines
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
                alone = len(lines) == 1 and line.text.count("![") == 1 and not self._item
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
            first = number == 0 or is_item(lines[number - 1].text) or self._item
            shown = self.words.line(line, plain_mark(line, text, self.deck.examples, first=first))
            if shown.strip() or not text.strip():
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
        cell = read_fence(node.lines)
        if cell is None:
            for line in node.lines:
                self.slide.add(line.text, line.number)
            return
        match cell.kind:
            case "raw":
                self._raw(node, cell)
            case "drawn":
                self._write_cell(node, cell, cell.language)
                self._cell_caption(node, cell)
            case "cell":
                self._cell(node, cell)
            case "listing":
                words, lost = step_words(cell.attributes)
                self.words.effects(node.line, cell.attributes, lost)
                self._write_cell(node, cell, " ".join((info(cell), braced(words))).strip())

    def _write_cell(self, node: Fence, cell: Cell, behind: str) -> None:
        self.slide.add(f"{cell.lead}{cell.mark}{behind}", node.line.number)
        for line in cell.body:
            self.slide.add(line.text, line.number)
        if cell.closing is not None:
            self.slide.add(cell.closing.text, cell.closing.number)
        else:
            self.slide.add(cell.mark)

    def _raw(self, node: Fence, cell: Cell) -> None:
        if cell.language.startswith("html") or cell.language == "revealjs":
            for line in cell.body:
                self.slide.add(line.text, line.number)
        elif cell.language in ("latex", "tex", "beamer"):
            for line in cell.body:
                if (text := latex.inline(self.foreign, line, line.text)).strip():
                    self.slide.add(text, line.number)
        else:
            self.words.tell(f"this is for {cell.language} only, so it is left out", node.line, cell.language)

    def _cell(self, node: Fence, cell: Cell) -> None:
        """A cell, which is not run: its code is shown where its tool shows it."""
        if shown := pictures(cell):
            self._cell_pictures(node, cell, shown)
            return
        if not cell.off("include"):
            hidden = cell.off("echo") or (self.deck.options.echo is False and not cell.option("echo"))
            if not hidden and any(line.text.strip() for line in cell.body):
                self._write_cell(node, cell, info(cell))
            self._cell_caption(node, cell)
            if not cell.off("eval"):
                self.deck.not_run(node.line, cell, shown=not hidden)

    def _cell_pictures(self, node: Fence, cell: Cell, shown: list[str]) -> None:
        """A cell that does nothing but show pictures."""
        if cell.off("include") or cell.off("eval"):
            return
        width = cell.option("out-width", "fig-width") if cell.option("out-width") else ""
        words = []
        if re.fullmatch(r"\d{1,3}(?:\.\d+)?%|\d{1,4}(?:px)?", width):
            words.append(f"width={width}")
        if (align := cell.option("fig-align")) in ("left", "center", "right"):
            words.append(f"align={align}")
        caption = cell.option("fig-cap")
        alt = cell.option("fig-alt") or caption
        if caption:
            words.append(f"caption={value(caption)}")
        for path in shown:
            self.slide.block(f"![{alt}]({path}){braced(words)}", node.line.number)

    def _cell_caption(self, node: Fence, cell: Cell) -> None:
        if text := cell.option("fig-cap", "tbl-cap"):
            self.slide.block(f"*{text.strip('*')}*", node.line.number)

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


class Deck:
    """What the slides of a deck share: how they are read, its labels and examples, and what is told once."""

    def __init__(self, foreign: Foreign, options: Options, words: Words, examples: dict[int, int]) -> None:
        self.foreign = foreign
        self.options = options
        self.words = words
        self.examples = examples
        self._cells = 0

    def not_run(self, line: Line, cell: Cell, *, shown: bool) -> None:
        """Tell that a cell is not run: the first as a warning, others as worth knowing."""
        self._cells += 1
        instead = "its code is shown instead of what it makes" if shown else "what it makes is missing"
        self.foreign.lost(
            f"this `{cell.language}` cell is not run, so {instead}",
            self.foreign.scan.line_span(line),
            "save what it draws as a picture, and show that",
            severity="info" if self._cells > 1 else None,
        )
