"""Marp: rules between slides, directives in comments, options in the alternative texts of pictures.

Read as Marpit and Marp Core read it (https://marpit.marp.app/directives, https://marpit.marp.app/image-syntax).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.draft import Draft
from slidegen.parse.dialects.marp.blocks import read_blocks
from slidegen.parse.dialects.marp.content import Content
from slidegen.parse.dialects.marp.directives import Directives
from slidegen.parse.dialects.marp.pages import pages
from slidegen.parse.dialects.marp.settings import apply
from slidegen.parse.dialects.scan import Scan

_FRONT = re.compile(r"^(marp|paginate|headingDivider|backgroundColor|backgroundImage|_class)[ \t]*:", re.MULTILINE)
_COMMENT = re.compile(r"\s*<!--\s*(_[a-zA-Z]+|class|paginate|backgroundColor|backgroundImage|headingDivider):")
_BACKGROUND = re.compile(r"!\[(?:[^\]\n]* )?bg(?:[ \]])")
_FIT = re.compile(r"\s*#{1,6}.*<!--\s*fit\s*-->")
_FOR_SURE = ("marp", "headingDivider", "_class")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        for found in _FRONT.finditer(scan.source.text, *scan.front):
            number = scan.source.position(found.start()).line - 1
            yield Sign(SURE if found[1] in _FOR_SURE else LIKELY, f"`{found[1]}:` in the front matter", number)
    for line in scan.lines:
        if line.kind == "comment" and (comment := _COMMENT.match(line.text)) is not None:
            weight = SURE if comment[1].startswith("_") else WEAK if comment[1] == "class" else LIKELY
            yield Sign(weight, f"a comment `{comment[1]}:`", line.number)
        elif line.kind == "text" and "![" in line.text and _BACKGROUND.search(line.text):
            yield Sign(LIKELY, "`![bg]`", line.number)
        elif line.kind == "text" and "fit" in line.text and _FIT.match(line.text):
            yield Sign(LIKELY, "`<!-- fit -->` in a heading", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    draft.set("hard-breaks", "true")
    blocks = read_blocks(foreign.scan)
    directives = Directives(foreign, draft, blocks)
    content = Content(foreign, blocks, directives)
    for number, page in enumerate(pages(foreign.scan, blocks, directives.dividers)):
        slide = draft.slide(page.start)
        content.fill(slide, page)
        apply(directives, slide, first=not number)
    return draft
