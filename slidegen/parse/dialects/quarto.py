"""Quarto's slides and R Markdown's: pandoc's Markdown with cells, shortcodes and more kinds of divs.

They are read as pandoc's are; nothing is run.
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SAID, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan

_FORMAT = re.compile(
    r"^(?:(?:format|output|to)[ \t]*:[ \t]*\[?[ \t]*|[ \t]+)((?:[\w-]+::)?(?:[\w-]*revealjs(?:_presentation)?"
    r"|ioslides_presentation"
    r"|slidy_presentation|beamer_presentation|powerpoint_presentation|rmdshower\w*"
    r"|[\w-]+-(?:revealjs|beamer|pptx)|beamer|pptx))\b",
    re.MULTILINE,
)
_KEY = re.compile(
    r"^(format|execute|code-annotations|knitr|jupyter|bibliography|title-slide-attributes|output)[ \t]*:", re.MULTILINE
)
_DIV = re.compile(
    r"[ \t]*:{3,}[ \t]*\{[^}]*"
    r"\.(callout-\w+|panel-tabset|absolute|r-stack|content-visible|content-hidden|aside|smaller)\b"
)
_CELL = re.compile(r"[ \t]*`{3,}[ \t]*\{(r|python|julia|ojs|mermaid|dot)\b[^`]*\}[ \t]*$")
_HEADING = re.compile(
    r"#{1,3} .*\{[^}]*(?:\.smaller|\.scrollable|background-color=|auto-animate=|\.unnumbered|visibility=)"
)


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None and "xaringan" in scan.source.text[slice(*scan.front)]:
        return  # R Markdown that is remark's
    name = scan.source.name.lower()
    if name.endswith((".qmd", ".rmd")):
        yield Sign(LIKELY if name.endswith(".qmd") else WEAK, f"a name with `{scan.source.name[-4:]}`")
    if scan.front is not None:
        start, end = scan.front
        for found in _FORMAT.finditer(scan.source.text, start, end):
            number = scan.source.position(found.start(1)).line - 1
            yield Sign(SAID, f"`{found[1]}` in the front matter", number)
        for found in _KEY.finditer(scan.source.text, start, end):
            if found[1] not in ("bibliography", "output", "title-slide-attributes"):
                yield Sign(WEAK, f"`{found[1]}:` in the front matter", scan.source.position(found.start()).line - 1)
    for line in scan.lines:
        if line.kind == "fence" and "{" in line.text and _CELL.match(line.text):
            yield Sign(LIKELY, "a cell of code", line.number)
        elif line.kind != "text":
            continue
        elif "{{< " in line.text and "{{< " in code_free(line.text):
            yield Sign(LIKELY, "a shortcode `{{< ... >}}`", line.number)
        elif ":::" in line.text and (div := _DIV.match(line.text)) is not None:
            yield Sign(LIKELY, f"`::: {{.{div[1]}}}`", line.number)
        elif line.text.startswith("#") and "{" in line.text and _HEADING.match(line.text):
            yield Sign(WEAK, "a heading with Quarto's attributes", line.number)


def translate(foreign: Foreign) -> Draft:
    """The deck as slidegen's own Markdown."""
    from slidegen.parse.dialects.pandoc.deck import translate  # most decks that are looked at are not pandoc's

    return translate(foreign)
