"""A claim of performance stands alone; people ask than what, and measured how.

"3x faster", "40 % less memory", "doubles the throughput", "latency drops from 9 to 3 ms": such sentences are looked for
on slides and in notes, in English, German, French, Spanish, Italian, Portuguese and Dutch, as the deck's `lang` says.
What bears one out is a chart or a table of figures in its section or up to three slides away, a picture, a film or
a recorded terminal on its slide or beside it, and a source that it cites: a citation, a footnote or a link. Questions
and quotes claim nothing, nor does the title slide, which the whole talk bears out.
"""

import re
from collections.abc import Iterator, Sequence

from slidegen.check.claims import Claim, find_claim
from slidegen.check.talk import held
from slidegen.check.texts import Line, line, lines
from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Chart, CodeBlock, Media, Picture, Table
from slidegen.model.deck import Deck, Slide
from slidegen.model.inlines import Citation, FootnoteRef, Link
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks, all_inlines, inline_text

NEAR = 3
"""Slides before and after a claim in which figures still answer it: the audience remembers for some minutes."""

BESIDE = 1
"""Slides before and after a claim in which a picture is about it."""

FIGURES = 2
"""Cells with a number that make a table one of figures: what was, and what is."""

_TERMINALS = frozenset(("", "console", "terminal", "term", "ansi", "session", "shell-session", "text", "output"))
_NUMBER = re.compile(r"\d")
_SHOWLESS = frozenset(("decorative", "background", "qr"))


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    slides = held(deck)
    for at, slide in enumerate(slides):
        if slide.kind == "title" or slide.settings.layout == "agenda":
            continue
        found = next(_claims(slide, deck.meta.lang), None)
        if found is not None and not _is_shown(slides, at):
            claim, where = found
            report.add(
                "claim-without-chart",
                f"`{where.text[claim.start : claim.end]}` is claimed, and no chart near it shows the figures",
                where.span(claim.start, claim.end),
                help=_HELP.format(before=claim.before, after=claim.after),
            )


_HELP = """show them, each with what was measured, such as
```chart
type: bar
data:
  before: {before}
  after: {after}
```"""


def _claims(slide: Slide, lang: str) -> Iterator[tuple[Claim, Line]]:
    """The claims on *slide*, and in its notes, that cite no source."""
    title = [line(slide.title.inlines, slide.title)] if slide.title is not None else []
    for said in (*title, *lines(slide.blocks), *lines(slide.notes)):
        claim = find_claim(said.text, lang)
        if claim is not None and not _is_cited(said):
            yield claim, said


def _is_cited(said: Line) -> bool:
    return any(isinstance(inline, Citation | FootnoteRef | Link) for inline in all_inlines(said.inlines))


def _is_shown(slides: Sequence[Slide], at: int) -> bool:
    """Whether the claim on the slide *at* has its figures near it."""
    own = slides[at].section
    near = [
        slide
        for place, slide in enumerate(slides)
        if abs(place - at) <= NEAR or (own is not None and slide.section == own)
    ]
    beside = slides[max(0, at - BESIDE) : at + BESIDE + 1]
    return any(_has_figures(block) for slide in near for block in all_blocks(slide.blocks)) or any(
        _shows(block) for slide in beside for block in all_blocks(slide.blocks)
    )


def _has_figures(block: Block) -> bool:
    if isinstance(block, Table):
        cells = (inline_text(cell.inlines) for row in block.rows for cell in row)
        return sum(1 for cell in cells if _NUMBER.search(cell)) >= FIGURES
    return isinstance(block, Chart)


def _shows(block: Block) -> bool:
    match block:
        case Picture():
            return not (block.is_icon or _SHOWLESS.intersection(block.attributes.classes))
        case CodeBlock(language=language, text=text):
            return language in _TERMINALS and len(re.findall(r"\d+", text)) >= FIGURES
        case _:
            return isinstance(block, Media)
