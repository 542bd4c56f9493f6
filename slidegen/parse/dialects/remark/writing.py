"""Writes what is on a slide: its lines, and its blocks in classes by what they mean."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.common.star_steps import as_step
from slidegen.parse.dialects.pandoc.blocks.extents import listing_end
from slidegen.parse.dialects.pandoc.blocks.listings import write_fence
from slidegen.parse.dialects.pandoc.blocks.tree import Fence
from slidegen.parse.dialects.pandoc.writing import Writer as CellWriter
from slidegen.parse.dialects.remark import looks
from slidegen.parse.dialects.remark.beside import HEADING, loose_beside, only_heading, run_of, shows, widths
from slidegen.parse.dialects.remark.classes import Box
from slidegen.parse.dialects.remark.cutting import STEP
from slidegen.parse.dialects.remark.listings import is_chunk, lit, opening
from slidegen.parse.dialects.remark.options import Options
from slidegen.parse.dialects.remark.words import line_words
from slidegen.yaml.write import quoted

_FOOTER = re.compile(r"[ \t]*<div class=[\"'][\w -]*\b(?:my-)?footer\b[\w -]*[\"']>(.*)</div>[ \t]*$")
_FOOTER_OPENS = re.compile(r"[ \t]*<div class=[\"'][\w -]*\b(?:my-)?footer\b[\w -]*[\"']>[ \t]*$")
MOST_FOOTER = 12
"""Lines of a footer."""

_INNER_ITEM = re.compile(r"[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]")
_NUMBERED = re.compile(r"(\d{1,9})[.)][ \t]")
_AT_FOOT = re.compile(r"foot|bottom|banner|-bar\b|header|course|logo|corner")
_TAG = re.compile(r"<[^<>]*>")
MOST_TABS = 3
"""Tabs that stand side by side."""


class Writer:
    """Writes to ``slide``. ``cells`` writes chunks of code, which nothing runs."""

    def __init__(self, foreign: Foreign, slide: SlideDraft, options: Options, cells: CellWriter) -> None:
        self.foreign = foreign
        self.slide = slide
        self._options = options
        self._cells = cells
        self._low: list[Box] = []
        self._items = 0  # numbered ones of the list that the lines above are in
        self._stepped = False

    def write(self, top: Box) -> None:
        """Write all that is on the slide; what belongs at its foot comes last."""
        self._content(loose_beside(top.content), outermost=True)
        for box in self._low:
            self._styled(box)

    def _content(self, content: Sequence[Line | Box], *, outermost: bool = False) -> None:
        at = 0
        while at < len(content):
            node = content[at]
            if isinstance(node, Line):
                at = self._line(content, at)
                continue
            run, end = run_of(content, at)
            if len([each for each in run if isinstance(each, Box)]) > 1:
                self._columns(run, outermost=outermost)
                at = end
                continue
            self._box(node, outermost=outermost)
            at += 1

    def _line(self, content: Sequence[Line | Box], at: int) -> int:
        """Write the line at *at*, or the listing that begins there; behind it."""
        line = content[at]
        assert isinstance(line, Line)
        if line.text == STEP:
            following = next((content[at] for at in range(at + 1, len(content)) if shows(content[at])), None)
            if isinstance(following, Line) and _INNER_ITEM.match(following.text):
                self._stepped = True  # a pause would end the list
            elif self.slide.lines and following is not None:
                self.slide.block(". . .", line.number)
        elif line.kind == "fence":
            return self._listing(content, at)
        elif line.kind == "comment":
            self.slide.blank()
        elif line.kind == "code":
            self.slide.add(line.text, line.number)
        elif _FOOTER_OPENS.match(line.text) and (end := self._long_footer(content, at)):
            return end
        elif (footer := _FOOTER.match(line.text)) is not None:
            if words := _TAG.sub("", footer[1]).strip():
                self.slide.set("footer", quoted(words), line.number)
        else:
            text = line_words(self.foreign, line, self._counted(line.text), knitr=self._options.knitr)
            self._stepped = self._stepped and (not text.strip() or _INNER_ITEM.match(text) is not None)
            if self._stepped and text.strip():
                text = as_step(text, "-*+.)")
            self.slide.add(text, line.number)
        return at + 1

    def _counted(self, text: str) -> str:
        """*text*, where its number goes on from the items above: steps part lists of which each would begin anew."""
        found = _NUMBERED.match(text)
        if found is None:
            if text.strip() and text[:1] not in " \t":
                self._items = 0
            return text
        self._items += 1
        return f"{self._items}{text[found.end(1) :]}" if found[1] == "1" and self._items > 1 else text

    def _listing(self, content: Sequence[Line | Box], at: int) -> int:
        run: list[Line] = []
        for index in range(at, len(content)):
            each = content[index]
            if isinstance(each, Box) or (run and each.kind not in ("code", "fence")):
                break
            run.append(each)
            if len(run) > 1 and each.kind == "fence":
                break
        end = listing_end(run, 0)
        lines = run[:end]
        code, numbers = lit(lines, stars=self._options.stars, spans=self._options.spans)
        first = lines[0]
        if self._options.knitr and is_chunk(first):
            lights = [Line(first.number, f"#| code-line-numbers: {numbers}", "code")] if numbers else []
            write_fence(self._cells, Fence([first, *lights, *code]))
        else:
            self.slide.add(opening(first, numbers), first.number)
            for line in code:
                self.slide.add(line.text, line.number)
        if lines[-1].kind != "fence" or len(lines) == 1:
            self.slide.add(first.text.strip(" \t>")[:1] * 3)
        return at + len(lines)

    def _box(self, box: Box, *, outermost: bool) -> None:
        classes = box.classes
        if "panelset" in classes or "tabset" in classes:
            self._tabs(box)
        elif "panel-name" in classes or "tab-name" in classes:
            words = " ".join(each.text.strip() for each in box.content if isinstance(each, Line))
            self.slide.block(f"**{words.strip('*')}**", box.line)
        elif outermost and not looks.style(classes) and self._footer(box):
            return
        elif "footnote" in classes and outermost:
            self._low.append(box)
        elif (kind := next((looks.CALLOUTS[name] for name in classes if name in looks.CALLOUTS), "")) and box.content:
            self._callout(box, kind)
        else:
            self._styled(box)

    def _long_footer(self, content: Sequence[Line | Box], at: int) -> int:
        """Take the footer in a ``<div>`` over several lines; behind it, 0: it has no end nearby."""
        words: list[str] = []
        for index in range(at + 1, min(len(content), at + MOST_FOOTER)):
            node = content[index]
            if isinstance(node, Box):
                return 0
            before, closed, _ = node.text.partition("</div>")
            words.append(_TAG.sub("", before).strip())
            if closed:
                if text := " ".join(filter(None, words)):
                    self.slide.set("footer", quoted(text), node.number)
                return index + 1
        return 0

    def _footer(self, box: Box) -> bool:
        """Take words that a layout shows at an edge of each slide for the footer."""
        words = [each for each in box.content if shows(each)]
        if not any(map(_AT_FOOT.search, box.classes)) or len(words) != 1 or not isinstance(words[0], Line):
            return False
        text = words[0].text.strip()
        if any(mark in text for mark in ("![", "](", "<", "`", "$")) or HEADING.match(text):
            return False
        self.slide.set("footer", quoted(text.strip("*_")), words[0].number)
        return True

    def _styled(self, box: Box) -> None:
        """What is in *box*, in its look."""
        style = looks.style(box.classes)
        before, behind = looks.marks(tuple(name for name in box.classes if looks.marks((name,))[0][:1] in "*~"))
        words = [each for each in box.content if isinstance(each, Line) and each.text.strip()]
        if before and len(words) == 1 and len(box.content) == 1:
            only = words[0]
            box.content = [Line(only.number, f"{before}{only.text.strip()}{behind}", only.kind)]
        self.slide.blank()
        heading = [at for at, each in enumerate(box.content) if isinstance(each, Line) and HEADING.match(each.text)]
        alone = all(isinstance(each, Line) and (each.blank or HEADING.match(each.text)) for each in box.content)
        if not style or not box.content or (heading and alone):
            self._content(box.content)
        else:
            lead = heading[0] + 1 if heading and not any(shows(each) for each in box.content[: heading[0]]) else 0
            self._content(box.content[:lead])
            self.slide.block(f'<div style="{style}">', box.line)
            self._content(box.content[lead:])
            self.slide.block("</div>")
        self.slide.blank()

    def _callout(self, box: Box, kind: str) -> None:
        kept, self.slide.lines = self.slide.lines, []
        self._content(box.content)
        shown, self.slide.lines = self.slide.lines, kept
        self.slide.blank()
        self.slide.add(f"> [!{kind}]", box.line)
        while shown and not shown[-1][0].strip():
            shown.pop()
        self.slide.lines += [(f"> {text}".rstrip(), place) for text, place in shown]
        self.slide.blank()

    def _columns(self, run: Sequence[Line | Box], *, outermost: bool) -> None:
        """Columns side by side, with the steps between them."""
        columns = [each for each in run if isinstance(each, Box)]
        first = columns[0]
        if outermost and only_heading(first) and not any(HEADING.match(text) for text, _ in self.slide.lines):
            self._content(first.content)  # remark's own slides have their titles at the left
            columns = columns[1:]
            run = run[run.index(first) + 1 :]
            if len(columns) == 1:
                self._content([each for each in run if isinstance(each, Line)])
                self._styled(columns[0])
                return
        number = iter(widths(columns))
        self.slide.block("::: columns", first.line)
        step: Line | None = None
        for node in run:
            if isinstance(node, Line):
                step = node if node.text == STEP else step
                continue
            share = next(number)
            self.slide.block(f"::: {{.column width={share}%}}" if share else "::: column", node.line)
            if step is not None:
                self.slide.block(". . .", step.number)
                step = None
            self._styled(node)
            self.slide.block(":::")
        self.slide.block(":::")
        if step is not None:
            self.slide.block(". . .", step.number)

    def _tabs(self, box: Box) -> None:
        panels = [each for each in box.content if isinstance(each, Box) and {"panel", "tab"} & set(each.classes)]
        others = [each for each in box.content if not (isinstance(each, Box) and each in panels)]
        beside = 1 < len(panels) <= MOST_TABS and not any(
            isinstance(each, Box) and looks.is_column(each.classes) for panel in panels for each in panel.content
        )
        how = "side by side" if beside else "below one another"
        span = self.foreign.scan.source.lines_span(box.line, box.line + 1)
        self.foreign.lost(f"tabs stand {how}: all of them are seen", span, severity="info")
        self._content(others)
        if beside:
            self._columns([Box(("column",), each.line, each.content) for each in panels], outermost=False)
        else:
            self._content([each for panel in panels for each in (*panel.content, Line(panel.line, "", "text"))])
