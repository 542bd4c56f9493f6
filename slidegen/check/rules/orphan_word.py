"""The last line of a title, a quote or a paragraph is one short word, which looks left behind and takes a line's room.

Lines are measured as layout does; PowerPoint and browsers break nearly all of them at the same places. Titles of the
themes that ship do not end so: their lines are made about equally long. Items of lists are left alone, as is what ends
so because its author broke the line.
"""

from collections.abc import Iterator

from slidegen.check.outside import Outside
from slidegen.check.places import word_span
from slidegen.diagnostics import Report
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.words import words
from slidegen.layout.text.wrap import SAFETY, starts
from slidegen.model.deck import Deck
from slidegen.model.frames import TextFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph
from slidegen.units import EMU_PER_PT, Emu

LETTERS = 5
"""The longest word that is told: "later" looks left behind, "afterwards" hardly."""

SHARE = 0.15
"""The part of a line that it takes at most: in narrow columns a word is a good line."""

KINDS = frozenset(("paragraph", "heading", "quote"))
ROLES = frozenset(("title", "text", "quote", "panel"))


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    ruler = Ruler(outside.theme.fonts, outside.world, Report())
    for slide in placed.slides:
        if (found := next(_orphans(slide, ruler), None)) is not None:
            word = found.text.rstrip().split(" ")[-1]
            report.add(
                "orphan-word",
                f"the last line of this text is `{word}` alone",
                word_span(found.span, word, last=True) if found.span is not None else slide.span,
                help="write a word less or more, or join it to the one before it: `&nbsp;` is a blank too",
            )


def _orphans(slide: PlacedSlide, ruler: Ruler) -> Iterator[Paragraph]:
    for region in slide.regions:
        for frame in region.frames:
            if isinstance(frame, TextFrame) and frame.role in ROLES:
                width = frame.rect.width - 2 * frame.inset_x
                yield from (each for each in frame.paragraphs if _may_be(each) and _is_orphaned(each, width, ruler))


def _may_be(paragraph: Paragraph) -> bool:
    """What needs no measuring: there are lines, and the last word is short."""
    if paragraph.lines < 2 or paragraph.kind not in KINDS:
        return False
    last = paragraph.text.rstrip().split(" ")[-1]
    return len(last.strip(".,;:!?)")) <= LETTERS


def _is_orphaned(paragraph: Paragraph, width: Emu, ruler: Ruler) -> bool:
    limit = max(0.0, (width - paragraph.margin) / EMU_PER_PT * SAFETY / paragraph.size)
    found = words(
        paragraph.pieces, ruler, paragraph.font, bold=paragraph.bold, italic=paragraph.italic, caps=paragraph.caps
    )
    last = found[-1]
    return starts(found, limit)[-1] == len(found) - 1 and last.glue > 0 and last.width <= SHARE * limit
