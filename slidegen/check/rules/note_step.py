"""Notes for a step that their slide does not have are never lit in the speaker view: steps were taken away since.

Such a mark, ``[step 4]``, begins a paragraph of the notes.
"""

from slidegen.diagnostics import Report
from slidegen.layout.notes import STEP
from slidegen.model.blocks import Paragraph
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks, inline_text
from slidegen.source import Span


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    steps = {slide.id: slide.steps for slide in placed.slides}
    for slide in deck.slides:
        last = steps.get(slide.id)
        if last is None:  # it is for another output
            continue
        for block in all_blocks(slide.notes):
            mark = STEP.match(inline_text(block.inlines)) if isinstance(block, Paragraph) else None
            if mark is not None and int(mark[1]) > last:
                has = f"its slide has {last}" if last else "its slide has no steps"
                message = f"these notes are for step {mark[1]}; {has}"
                report.add("note-step", message, _place(block.span, mark[0].strip()), help=_HELP)


_HELP = "steps are counted from 1, one for each press of the key; the speaker view shows how many there are"


def _place(span: Span | None, mark: str) -> Span | None:
    """Where *mark* stands in a paragraph at *span*."""
    at = span.text.find(mark) if span is not None else -1
    return span if span is None or at < 0 else span.source.span(span.start + at, span.start + at + len(mark))
