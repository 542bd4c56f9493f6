"""A teleprompter: one page without a network that scrolls the notes by itself, in large type on black."""

from slidegen.backends.notes.script import heading
from slidegen.backends.revealjs.content.text import notes_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.page import fill, policy, static
from slidegen.backends.revealjs.pictures import Pictures
from slidegen.backends.revealjs.shelf import Inside, style_element
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


def prompter_html(deck: PlacedDeck, theme: Theme, world: World, report: Report, *, safe: bool) -> str:
    """The page for *deck*."""
    shelf = Inside()
    context = Context(deck, theme, Pictures({}, shelf, world), report, safe=safe)
    element, text = shelf.script("prompter.js", static("prompter.js"))
    return fill(
        "prompter.html",
        {
            "lang": deck.meta.lang,
            "rtl": deck.rtl,
            "policy": policy((text,), (), linked=False),
            "title": deck.meta.title or (deck.slides[0].title if deck.slides else ""),
            "style": style_element(static("prompter.css")),
            "slides": [(heading(slide), notes_html(slide.notes, slide.note_steps, context)) for slide in deck.slides],
            "script": element,
        },
    )
