"""So many words are on a slide that its audience reads, and does not listen.

Adults read about 240 words a minute to themselves: 80 words take twenty seconds, in which nobody hears the speaker.
Counted is the running text of a slide, with its lists and callouts. Titles, tables, listings, captions and footnotes
are not, nor is a list of references: they are looked at as the speaker points there. Chinese and Japanese characters
count as two thirds of a word. Say the rest, and keep it in the notes: handouts have both.
"""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block
from slidegen.model.deck import Deck
from slidegen.model.frames import TextFrame
from slidegen.model.inlines import Text
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.walk import all_blocks, all_inlines, block_inlines
from slidegen.speaking.shown import words
from slidegen.speaking.words import NONE, count

MOST = 80
"""Words; twenty seconds of silent reading at 240 words a minute."""

CHARACTER = 2 / 3
"""How much of a word a Chinese or Japanese character is: words have one and a half on average."""

_RUNNING = frozenset(("text", "quote", "panel"))


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    made = _made(deck)
    for slide in placed.slides:
        number = running_words(slide)
        if number > MOST and slide.id not in made:
            report.add(
                "too-many-words",
                f"slide {slide.index + 1} has {number} words to read",
                slide.span,
                help="say most of them: move sentences below a line `Note:`, or split the slide",
            )


def running_words(slide: PlacedSlide) -> int:
    """How many words of running text *slide* shows."""
    found = NONE
    for region in slide.regions:
        for frame in region.frames:
            if isinstance(frame, TextFrame) and frame.role in _RUNNING:
                for paragraph in frame.paragraphs:
                    if paragraph.kind not in ("caption", "code", "footnote"):
                        found += count(words(paragraph))
    return round(found.words + CHARACTER * found.characters)


def _made(deck: Deck) -> frozenset[str]:
    """The slides whose words are all slidegen's own, such as a list of references."""
    return frozenset(
        slide.id for slide in deck.slides if not any(_is_written(block) for block in all_blocks(slide.blocks))
    )


def _is_written(block: Block) -> bool:
    lines = block_inlines(block)
    return any(isinstance(inline, Text) and inline.span is not None for line in lines for inline in all_inlines(line))
