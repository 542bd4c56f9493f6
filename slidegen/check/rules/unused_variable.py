"""A variable of the front matter is never used: its text was taken out, or its name is spelt otherwise there.

Looked through are the deck and the files that it includes, also what this build leaves out.
"""

import re
from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks
from slidegen.parse.syntax.inline_rules import VARIABLE
from slidegen.source import Source, Span


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    if not deck.meta.variables:
        return
    used = {found[1] for source in _sources(deck) for found in VARIABLE.finditer(source.text)}
    for name, _ in deck.meta.variables:
        if name not in used:
            report.add(
                "unused-variable",
                f"the variable `{name}` is never used",
                _place(deck, name),
                help=f"write `{{{{ {name} }}}}` where its text is to stand, or remove it",
            )


def _place(deck: Deck, name: str) -> Span | None:
    """Where *name* is declared."""
    whole = deck.meta.spans["vars"]
    found = re.search(rf"(?<![\w.-])({re.escape(name)})[\"']?\s*:", whole.text)
    return whole if found is None else whole.source.span(whole.start + found.start(1), whole.start + found.end(1))


def _sources(deck: Deck) -> Iterator[Source]:
    """The deck's own text and those that it includes, each once."""
    seen = {id(deck.source)}
    yield deck.source
    for slide in deck.slides:
        for block in (slide, *all_blocks(slide.blocks), *all_blocks(slide.notes)):
            if block.span is not None and id(block.span.source) not in seen:
                seen.add(id(block.span.source))
                yield block.span.source
