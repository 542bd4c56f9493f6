"""reveal.js's Markdown: its own plugin, reveal-md, mkslides, and editors that show decks by them.

Slides stand across and down, comments set attributes, and what follows ``Note:`` is said
(https://revealjs.com/markdown, https://github.com/webpro/reveal-md).
"""

import re
from itertools import pairwise

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.reveal.content.filling import fill, heading_alone
from slidegen.parse.dialects.reveal.content.hugo import without_front
from slidegen.parse.dialects.reveal.cutting.guessing import guessed
from slidegen.parse.dialects.reveal.cutting.pages import pages
from slidegen.parse.dialects.reveal.front import read_front
from slidegen.parse.dialects.reveal.options import Options
from slidegen.parse.dialects.reveal.signs import signs
from slidegen.parse.dialects.reveal.web.sections import is_page
from slidegen.parse.dialects.reveal.web.slides import translate_page

_HEADING = re.compile(r"#{1,2}[ \t][^\n]*|<(h[12])\b[^<>]*>[^<\n]*</\1>(?:\s*<aside(?:[^<]|<(?!/aside))*</aside>)?")
"""What makes the first slide the title's: a heading alone."""

__all__ = ["signs", "translate"]


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    options = read_front(foreign, draft)
    if is_page(foreign.scan):
        translate_page(foreign, draft, options)
    if not draft.slides:
        _slides(foreign, draft, options)
    while draft.slides and draft.slides[-1].empty:
        draft.slides.pop()
    if draft.slides and _HEADING.fullmatch("\n".join(text for text, _ in draft.slides[0].lines if text.strip())):
        draft.slides[0].settings.setdefault("layout", ("title", draft.slides[0].lines[0][1]))
    return draft


def _slides(foreign: Foreign, draft: Draft, options: Options) -> None:
    """Give *draft* the slides of a text. Headings alone above stacks begin sections, if there are several."""
    lines = without_front(foreign.scan.lines, draft)
    found = list(pages(lines, options.separators or guessed(lines)))
    heads = [heading_alone(page) and not page.below and below.below for page, below in pairwise(found)]
    several = heads.count(True) > 1
    for number, page in enumerate(found):
        slide = draft.slide(page.start)
        fill(foreign, slide, page, options)
        if several and number < len(heads) and heads[number]:
            slide.set("layout", "section", page.start)
