"""A slide has so many steps that its speaker presses a key every few seconds, and loses count.

Each step is a press. Ten on a slide that is shown for a minute or two are one every ten seconds. Slides that go on by
themselves, and listings that are walked through line by line, may have more: `{allow=too-many-steps}`.
"""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck

MOST = 10
"""Steps: in a minute and a half one every nine seconds, about as long as a sentence."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in placed.slides:
        if slide.steps > MOST and not slide.auto_advance:
            report.add(
                "too-many-steps",
                f"slide {slide.index + 1} has {slide.steps} steps",
                slide.span,
                help="let things come in groups (`{.step=2}` on several), or split the slide",
            )
