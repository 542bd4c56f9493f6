"""reveal.js's Markdown: its own plugin, reveal-md, mkslides, and editors that show decks by them.

Slides stand across and down, comments set attributes, and what follows ``Note:`` is said
(https://revealjs.com/markdown, https://github.com/webpro/reveal-md).
"""

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import Draft
from slidegen.parse.dialects.reveal.content import fill, heading_alone
from slidegen.parse.dialects.reveal.front import Options, read_front
from slidegen.parse.dialects.reveal.guessing import guessed
from slidegen.parse.dialects.reveal.page import translate_page
from slidegen.parse.dialects.reveal.pages import pages
from slidegen.parse.dialects.reveal.sections import is_page
from slidegen.parse.dialects.reveal.signs import signs

__all__ = ["signs", "translate"]


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    options = read_front(foreign, draft)
    if is_page(foreign.scan):
        translate_page(foreign, draft, options)
    else:
        _slides(foreign, draft, options)
    while draft.slides and draft.slides[-1].empty:
        draft.slides.pop()
    return draft


def _slides(foreign: Foreign, draft: Draft, options: Options) -> None:
    """Give *draft* the slides of a text. A heading alone above a stack begins a section."""
    lines = foreign.scan.lines
    found = list(pages(lines, options.separators or guessed(lines)))
    for number, page in enumerate(found):
        slide = draft.slide(page.start)
        fill(foreign, slide, page, options.notes)
        if not page.below and number + 1 < len(found) and found[number + 1].below and heading_alone(page):
            slide.set("layout", "section", page.start)
