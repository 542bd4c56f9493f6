"""Marp: rules between slides, directives in comments, options in the alternative texts of pictures.

Read as Marpit and Marp Core read it (https://marpit.marp.app/directives, https://marpit.marp.app/image-syntax).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SAID, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.blocks import read_blocks
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.marp.content import Content
from slidegen.parse.dialects.marp.directives import Directives
from slidegen.parse.dialects.marp.pages import pages
from slidegen.parse.dialects.marp.settings import apply
from slidegen.yaml.write import quoted

_FRONT = re.compile(
    r"^(marp|paginate|headingDivider|backgroundColor|backgroundImage|_class|theme|size)[ \t]*:[ \t]*(.*)$", re.MULTILINE
)
_COMMENT = re.compile(
    r"\s*<!--+\s*(?P<name>_(?:class|paginate|header|footer|color|background\w+|transition)|\$(?:theme|size|width)"
    r"|\*(?:template|page_number|footer)|page_number|template(?=:[ \t]*(?:gaia|invert|default))"
    r"|class|paginate|backgroundColor|backgroundImage|headingDivider)[ \t]*:",
)
_BACKGROUND = re.compile(r"!\[(?:[^\]\n]{0,200} )?bg(?:[ \]])")
_TO_PAGE = re.compile(r"(?:\]\(|href=[\"']?)#(\d{1,4})\b")
"""Pages are called by their numbers."""

_FIT = re.compile(r"\s*#{1,6}[^\n]*<!--\s*fit\s*-->")
_WEIGHTS = {"marp": SAID, "headingDivider": SURE, "_class": SURE, "theme": WEAK, "size": WEAK}
_THEMES = ("gaia", "uncover")
_SIZES = ("16:9", "4:3", "4K")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        for found in _FRONT.finditer(scan.source.text, *scan.front):
            value = found[2].strip().strip("\"'")
            if (found[1] == "theme" and value not in _THEMES) or (found[1] == "size" and value not in _SIZES):
                continue
            number = scan.source.position(found.start()).line - 1
            yield Sign(_WEIGHTS.get(found[1], LIKELY), f"`{found[1]}:` in the front matter", number)
    for line in scan.lines:
        if line.kind == "comment":
            # a comment of several lines may have its first word on the second one
            text = line.text if line.text.strip() != "<!--" else f"<!-- {scan.text_behind(line)}"
            if (comment := _COMMENT.match(text)) is not None:
                name = comment["name"]
                weight = SURE if name[0] in "_$*" else WEAK if name == "class" else LIKELY
                yield Sign(weight, f"a comment `{name}:`", line.number)
        elif line.kind == "text" and "![" in line.text and _BACKGROUND.search(code_free(line.text)):
            yield Sign(LIKELY, "`![bg]`", line.number)
        elif line.kind == "text" and "fit" in line.text and _FIT.match(code_free(line.text)):
            yield Sign(LIKELY, "`<!-- fit -->` in a heading", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    draft.set("hard-breaks", "true")
    blocks = read_blocks(foreign.scan)
    directives = Directives(foreign, draft, blocks)
    content = Content(foreign, blocks, directives)
    targets = {int(found[1]) for found in _TO_PAGE.finditer(foreign.scan.source.text)}
    for number, page in enumerate(pages(foreign.scan, blocks, directives.dividers)):
        slide = draft.slide(page.start)
        content.fill(slide, page)
        apply(directives, slide, first=not number)
        if number + 1 in targets:
            slide.set("id", quoted(str(number + 1)))
        if slide.bare:
            slide.set("layout", "blank")
    return draft
