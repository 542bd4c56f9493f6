"""What stands on one of Marp's slides: comments, pictures with options, items that come one by one."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.base import Foreign, comment_text
from slidegen.parse.dialects.common.blocks import Blocks
from slidegen.parse.dialects.common.comments import without_comments
from slidegen.parse.dialects.common.diagrams import with_diagrams
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.plain import as_words
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.common.star_steps import as_step
from slidegen.parse.dialects.marp.backgrounds import place_backgrounds
from slidegen.parse.dialects.marp.directives import Directives, comment_entries
from slidegen.parse.dialects.marp.pictures import BESIDE, WHOLE, Pictures
from slidegen.parse.dialects.own import own_settings

IN_BOX = 590.0
"""How wide a column of two is."""

_GROUND = re.compile(r"!\[(?:[^\]]{0,200} )?bg[ \]]")
_FOR_TOOLS = re.compile(r"prettier-ignore|markdownlint-|lint (?:dis|en)able|lint ignore")


class Content:
    """Fills the slides of a deck, one after another."""

    def __init__(self, foreign: Foreign, blocks: Blocks, directives: Directives) -> None:
        self._foreign = foreign
        self._blocks = blocks
        self._directives = directives
        self._pictures = Pictures(foreign, directives.styles.centred)
        self._styles_told = False

    def fill(self, slide: SlideDraft, page: range) -> None:
        """Give *slide* what stands on *page*; directives are noted, other comments are notes."""
        lines = list(with_diagrams(list(self._shown(slide, page))))
        room = _room(lines)
        depth = 0
        for line in lines:
            text = line.text
            if line.kind == "text" and text.strip():
                self._pictures.room = room if not depth else IN_BOX
                depth = max(0, depth + text.count("<div") - text.count("</div"))
                had_picture = "![" in text
                text = self._pictures.read(line, self._directives.styles.applied(text))
                if had_picture and not text.strip(" \t#"):
                    continue
                text = as_words(text)
            if line.number in self._blocks.items:
                text = as_step(text, "*)")
            slide.add(text, line.number)
        place_backgrounds(slide, self._pictures.grounds)
        self._pictures.grounds.clear()

    def _shown(self, slide: SlideDraft, page: range) -> Iterator[Line]:
        """The lines of *page* that are to be seen, underlined headings in one."""
        blocks, text = self._blocks, self._foreign.scan.text
        at = page.start
        while at < page.stop:
            if at in blocks.comments:
                end = blocks.comments[at]
                yield from self._comment(slide, [Line(number, text(number), "comment") for number in range(at, end)])
            elif at in blocks.styles:
                end = blocks.styles[at]
                self._style(at)
                _, closed, behind = text(end - 1).rpartition("</style>")
                if not closed:
                    span = self._foreign.scan.source.lines_span(at, at + 1)
                    self._foreign.lost(
                        "the CSS is not closed: all below it is taken for CSS", span, "end it with `</style>`"
                    )
                elif behind.strip():
                    yield Line(end - 1, behind, "text")
            elif at in blocks.underlined:
                end = blocks.underlined[at]
                words = (line.text.strip() for line in self._heard(slide, range(at, end - 1)))
                yield Line(at, f"{'#' * blocks.headings[at]} {'<br>'.join(words)}", "text")
            elif at in blocks.texts:
                end = min(blocks.texts[at], page.stop)
                yield from self._heard(slide, range(at, end))
            else:
                end = at + 1
                yield Line(at, text(at), "code" if at in blocks.code else "text")
            at = max(end, at + 1)

    def _heard(self, slide: SlideDraft, numbers: range) -> list[Line]:
        """The lines of a text without its comments, each of which is taken, and without lines of comments only."""
        lines = [self._foreign.scan.text(number) for number in numbers]

        def take(comment: str, at: int) -> None:
            found = [Line(numbers[at] + more, each, "comment") for more, each in enumerate(comment.split("\n"))]
            self._take(slide, found)

        left = without_comments("\n".join(lines), take).split("\n")
        return [
            Line(number, after, "text")
            for number, before, after in zip(numbers, lines, left, strict=True)
            if after.strip() or not before.strip()
        ]

    def _comment(self, slide: SlideDraft, lines: list[Line]) -> Iterator[Line]:
        """Take the comments that begin *lines*; what stands behind them stays."""
        whole = "\n".join(line.text for line in lines)
        if "-->" not in whole:
            self._foreign.lost(
                "the comment is not closed: all below it is a note",
                self._foreign.scan.line_span(lines[0]),
                "end it with `-->`",
            )
            whole += " -->"
        taken: list[tuple[str, int]] = []
        left = without_comments(whole, lambda comment, at: taken.append((comment, at)), most=len(whole))
        for comment, at in taken:
            found = [Line(lines[at].number + more, each, "comment") for more, each in enumerate(comment.split("\n"))]
            self._take(slide, found)
        for line, text in zip(lines, left.split("\n"), strict=True):
            if text.strip():
                yield Line(line.number, text.strip(), "text")

    def _take(self, slide: SlideDraft, lines: list[Line]) -> None:
        """What a comment says: to Marp, to slidegen, to another tool, or, in all other cases, to the speaker."""
        text = comment_text(lines)
        if not text or text == "fit" or _FOR_TOOLS.match(text):
            return
        found = comment_entries(lines)
        if self._directives.take(found):
            return
        if (settings := own_settings(found)) is not None:
            for entry in settings:
                slide.set(entry.key, entry.value, entry.line)
            return
        slide.note(text, lines[0].number)

    def _style(self, number: int) -> None:
        if self._styles_told:
            return
        self._styles_told = True
        span = self._foreign.scan.source.lines_span(number, number + 1)
        message = "CSS of Marp's pages is left out, but for columns and the look of words"
        self._foreign.lost(message, span, severity="info")


def _room(lines: Sequence[Line]) -> float:
    """How wide the place is that a picture gets: beside text, where it is the only one, half a slide."""
    texts = [line.text.strip() for line in lines if line.text.strip()]
    pictures = [text for text in texts if "![" in text and not _GROUND.search(text)]
    alone = len(pictures) == 1 and pictures[0].count("![") == 1
    words = [text for text in texts if text not in pictures and not text.startswith(("#", "![bg"))]
    blocks = any(line.kind != "text" for line in lines) or any(text.startswith(("|", "<")) for text in texts)
    return BESIDE if alone and words and not blocks else WHOLE
