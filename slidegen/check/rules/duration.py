"""A talk that is longer than its ``duration`` is cut short by the chair; one that is much shorter leaves a gap.

How long it takes is estimated from its notes and from what slides show, or measured in rehearsals (``slidegen time``).
Up to a quarter too long, the estimate may be wrong or the speaker fast.
"""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.speaking.verdict import clock, fit, short

FAR = 1.25
"""Times its ``duration``: a talk that is longer than that is a warning."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    slot = deck.meta.duration
    seconds = sum(slide.estimate for slide in placed.slides)
    if not slot or not seconds:
        return
    long = seconds > slot
    if fit(seconds, slot) not in ("long", "short"):
        return
    name = deck.source.name
    advice = f"`slidegen time {name}` shows it slide by slide"
    if long:
        advice = f"`slidegen time {name} --cut {short(slot)}` proposes what to leave out"
    apart = f"{clock(abs(slot - seconds))} {'more' if long else 'less'} than its slot"
    report.add(
        "duration",
        f"the talk takes about {clock(seconds)}, {apart}",
        deck.meta.spans.get("duration"),
        help=advice,
        severity="warning" if seconds > FAR * slot else "info",
    )
