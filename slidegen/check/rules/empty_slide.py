"""A slide without a title, content or picture shows nothing: usually a separator too many.

A slide of the layout ``blank`` is meant to be empty, as is one with a background. Agenda and speaker slides fill
themselves, so one that shows nothing but its title is told as well.
"""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck, Slide
from slidegen.model.placed import PlacedDeck

FILLED = ("agenda", "speaker")
"""The layouts whose content comes from elsewhere in the deck."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in deck.slides:
        if slide.blocks or _is_meant(slide):
            continue
        if slide.title is None or not slide.title.inlines:
            report.add("empty-slide", "the slide has nothing on it", slide.span, help=_help(slide))
        elif slide.settings.layout in FILLED:
            report.add("empty-slide", "the slide has nothing on it but its title", slide.span, help=_help(slide))


def _is_meant(slide: Slide) -> bool:
    return slide.settings.layout == "blank" or bool(slide.settings.background or slide.settings.background_image)


def _help(slide: Slide) -> str:
    match slide.settings.layout:
        case "agenda":
            return "an agenda lists the sections: the deck has none (a slide of its own with one `#` starts one)"
        case "speaker":
            return "a speaker slide shows `author` of the front matter, which is missing"
        case _:
            return "remove a separator, or set `layout: blank` if it is meant to be empty"
