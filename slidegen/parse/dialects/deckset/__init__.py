"""Deckset: keys above the deck, rules between slides, `[.command: value]` on them, notes behind `^`.

Read as Deckset's manual tells it (https://docs.deckset.com).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.deckset.commands import Commands
from slidegen.parse.dialects.deckset.content import Content
from slidegen.parse.dialects.deckset.head import apply_head, read_head
from slidegen.parse.dialects.deckset.pages import pages
from slidegen.parse.dialects.deckset.stage import lay_out
from slidegen.parse.dialects.deckset.words import Words
from slidegen.yaml.write import quoted

_WEIGHTS = {
    **dict.fromkeys(("autoscale", "slidenumbers", "slidecount", "build-lists", "slide-dividers"), SURE),
    **dict.fromkeys(("fit-headers", "slide-transition", "presenter-notes"), SURE),
    **dict.fromkeys(("theme", "footer", "text", "header", "code"), WEAK),
}
_COMMAND = re.compile(r"[ \t]*\[\.[a-z][a-z-]*(?:[ \t]*:.*)?\][ \t]*$")
_FITTED = re.compile(r" {0,3}#{1,6}[ \t]*\[fit\]")
_PICTURE = re.compile(
    r"!\[(?=[^\]\n]{0,80}\]\()(?:(?:inline|fit|fill|left|right|original|filtered|autoplay|loop|mute|\d{1,3}%)[ ,]*)+\]",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\^(?:[ \t]*$|[ \t]+\w|[^\W\d_][\w,.;:'’-]*[ \t]+\S|[^\x00-\x7f])")
"""A name alone behind the mark is one of Obsidian's blocks."""


def signs(scan: Scan) -> Iterator[Sign]:
    for entry in read_head(scan).entries:
        weight = _WEIGHTS.get(entry.key, 0)
        if weight > WEAK or (weight and scan.front is None):
            yield Sign(weight, f"`{entry.key}:` in the first lines", entry.line)
    for line in scan.lines:
        if line.kind != "text":
            continue
        if line.text.lstrip().startswith("[.") and _COMMAND.match(line.text):
            yield Sign(SURE, "a command in `[.` brackets", line.number)
        elif "[fit]" in line.text and _FITTED.match(line.text):
            yield Sign(SURE, "`[fit]` in a heading", line.number)
        elif line.text.startswith("^") and _NOTE.match(line.text):
            yield Sign(LIKELY, "a note behind `^`", line.number)
        elif "![" in line.text and (found := _PICTURE.search(code_free(line.text))) is not None:
            yield Sign(LIKELY, f"`{found[0]}`", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    draft.set("hard-breaks", "true")
    head = read_head(foreign.scan)
    background = apply_head(foreign, draft, head)
    cut = list(pages(foreign.scan, head))
    words = Words(cut)
    content = Content(foreign, words, Commands(foreign))
    for number, page in enumerate(cut):
        slide = draft.slide(page.start)
        if background:
            slide.set("background", *background)
        if (name := words.names.get(number)) is not None:
            slide.set("id", quoted(name))
        content.fill(slide, page)
        lay_out(slide, first=not number)
    return draft
