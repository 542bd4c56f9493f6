"""reveal.js's Markdown: its own plugin, reveal-md, mkslides, and editors that show decks by them.

Slides stand across and down, comments set attributes, and what follows ``Note:`` is said
(https://revealjs.com/markdown, https://github.com/webpro/reveal-md).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.draft import Draft
from slidegen.parse.dialects.reveal.content import fill, heading_alone
from slidegen.parse.dialects.reveal.front import read_front
from slidegen.parse.dialects.reveal.pages import guessed, pages
from slidegen.parse.dialects.scan import Scan

_FRONT = re.compile(
    r"^[ \t]*(separator|verticalSeparator|notesSeparator|revealOptions|highlightTheme|preprocessor|separator_vertical"
    r"|separator_notes|highlight_theme|revealjs|enableMenu|enableChalkboard)[ \t]*:",
    re.MULTILINE,
)
_COMMENT = re.compile(r"<!--\s*\.(slide|element)\b")
_LINES = re.compile(r"\s*(?:`{3,}|~{3,})[ \t]*[\w+#-]*[ \t]*\[[\d\s,|:-]*\]")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        for found in _FRONT.finditer(scan.source.text, *scan.front):
            number = scan.source.position(found.start()).line - 1
            yield Sign(LIKELY if found[1] == "revealjs" else SURE, f"`{found[1]}:` in the front matter", number)
    vertical = None
    for line in scan.lines:
        if line.kind in ("comment", "text") and "<!--" in line.text and (comment := _COMMENT.search(line.text)):
            yield Sign(SURE, f"a comment `.{comment[1]}`", line.number)
        elif line.kind == "fence" and "[" in line.text and _LINES.match(line.text):
            yield Sign(LIKELY, "lines to light in `[]` behind a fence", line.number)
        elif line.kind != "text":
            continue
        elif line.text.rstrip() in ("----", "--") and vertical is None:
            vertical = line
            yield Sign(WEAK, f"`{line.text.rstrip()}` between slides", line.number)
        elif "<section" in line.text and "data-markdown" in line.text:
            yield Sign(SURE, "`<section data-markdown>`", line.number)
        elif line.text[:5].lower() in ("note:", "notes") and line.text.lower().startswith(("note:", "notes:")):
            yield Sign(WEAK, "`Note:`", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    options = read_front(foreign, draft)
    separators = options.separators or guessed(foreign.scan.lines)
    found = list(pages(foreign.scan.lines, separators))
    for number, page in enumerate(found):
        slide = draft.slide(page.start)
        fill(foreign, slide, page, options.notes)
        if not page.below and number + 1 < len(found) and found[number + 1].below and heading_alone(page):
            slide.set("layout", "section", page.start)
    while draft.slides and draft.slides[-1].empty:
        draft.slides.pop()
    return draft
