"""The last slide stays on the wall while people ask, and says neither what to remember nor whom to write.

A last slide will do if it has the layout `end`, `speaker`, `statement` or `quote`, an address (a link, an e-mail
address, a QR code), or a title such as "Thank you", "Questions" or "Summary". Backup slides after it, hidden ones and
a list of references are no last slides. Told of talks: where the front matter has a `duration` or an `event`.
"""

import re

from slidegen.check.talk import SHORT, contents, held, is_talk, texts, title, titled
from slidegen.check.titles import ENDING, REFERENCES
from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Picture
from slidegen.model.deck import Deck, Slide
from slidegen.model.inlines import Link
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks, all_inlines, block_inlines

LAYOUTS = frozenset(("end", "speaker", "statement", "quote"))
"""Layouts of slides that end a talk well."""

_ADDRESS = re.compile(r"https?://|www\.|[\w.+-]+@[\w-]+\.\w|(?<!\w)@\w{2,}")


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    if not is_talk(deck) or len(contents(deck)) < SHORT:
        return
    slides = [slide for slide in held(deck) if not titled((slide,), REFERENCES)]
    if not slides or _ends(slides[-1]):
        return
    last = slides[-1]
    report.add(
        "no-ending",
        f"the talk ends with `{title(last)[:60]}`" if title(last) else "the talk ends with a slide like any other",
        last.span,
        help="this slide stays up while people ask: end with `## Thank you {layout=end}`, and how to reach you",
    )


def _ends(slide: Slide) -> bool:
    if slide.settings.layout in LAYOUTS or titled((slide,), ENDING):
        return True
    return any(map(_ADDRESS.search, texts(slide))) or any(map(_leads_out, all_blocks(slide.blocks)))


def _leads_out(block: Block) -> bool:
    """Whether *block* has a link to elsewhere, or is a code to scan."""
    if isinstance(block, Picture) and (block.attributes.has("qr") or block.link):
        return True
    inlines = (inline for line in block_inlines(block) for inline in all_inlines(line))
    return any(isinstance(inline, Link) and not inline.target.startswith("#") for inline in inlines)
