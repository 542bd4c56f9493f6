"""pandoc's slides, and those of Quarto and R Markdown, which go through pandoc.

Headings and rulers begin slides, fenced divs hold what is special (https://pandoc.org/MANUAL.html#slide-shows,
https://quarto.org/docs/presentations).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan

_FRONT = re.compile(
    r"^[ \t]*(slide-level|slide_level|aspectratio|colortheme|fonttheme|header-includes|institute|innertheme|outertheme"
    r"|beamer\w*|revealjs-url|title-slide-attributes|reference-doc|section-titles|navigation|incremental|classoption"
    r"|documentclass|link-citations|nocite|theme-options|themeoptions|notes|fontsize"
    r"|mainfont|urlcolor|colorlinks|slideNumber|transitionSpeed|resource-path)[ \t]*:",
    re.MULTILINE,
)
_THEME = re.compile(
    r"^theme[ \t]*:[ \t]*[\"']?(metropolis|Madrid|Warsaw|Berlin|CambridgeUS|Copenhagen|Boadilla|AnnArbor|Singapore"
    r"|Frankfurt"
    r"|Montpellier|Szeged|Antibes|Darmstadt|Luebeck|Lublin|Goettingen|Hannover|Ilmenau|JuanLesPins|Malmoe|Marburg|Paloalto"
    r"|Pittsburgh|Rochester|Dresden|Bergen|Berkeley)\b",
    re.MULTILINE,
)
_STRONG = frozenset(
    {"aspectratio", "colortheme", "fonttheme", "innertheme", "outertheme", "revealjs-url", "section-titles"}
    | {"title-slide-attributes", "slide_level", "themeoptions", "theme-options"}
)
_DIV = re.compile(r" {0,3}:{3,}[ \t]*(?:\{[ \t]*\.?(\w[\w-]*)|(\w[\w-]*))")
_DIVS = frozenset({"columns", "column", "notes", "incremental", "nonincremental", "fragment"})


def signs(scan: Scan) -> Iterator[Sign]:
    lines = scan.source.text[:2_000].lstrip().split("\n")
    if lines and lines[0].startswith("%") and not lines[0].startswith("%%") and scan.front is None:
        yield Sign(SURE, "a title block with `%`", 0)
    if scan.front is not None:
        for found in _FRONT.finditer(scan.source.text, *scan.front):
            number = scan.source.position(found.start()).line - 1
            weight = LIKELY if found[1] in _STRONG or found[1].startswith("beamer") else WEAK
            if found[1] == "slide-level":
                none = scan.source.text[found.end() : found.end() + 3].strip() == "0"
                weight = LIKELY + 1 if none else 3
            if found[1] != "incremental":
                yield Sign(weight, f"`{found[1]}:` in the front matter", number)
        if (theme := _THEME.search(scan.source.text, *scan.front)) is not None:
            number = scan.source.position(theme.start()).line - 1
            yield Sign(LIKELY, f"`{theme[1]}`, a theme of Beamer's", number)
    for line in scan.lines:
        if (
            line.kind == "fence"
            and "{=" in line.text
            and line.text.rstrip().endswith(("{=openxml}", "{=latex}", "{=beamer}"))
        ):
            yield Sign(LIKELY, "a piece for one output", line.number)
        if line.kind != "text":
            continue
        if line.text.lstrip().startswith(":::") and (div := _DIV.match(line.text)) is not None:
            if div[1] in _DIVS:
                yield Sign(LIKELY - 1, f"`::: {{.{div[1]}}}`", line.number)
            elif div[2] in _DIVS:
                yield Sign(1, f"`::: {div[2]}`", line.number)
        elif line.text.rstrip() == ". . .":
            yield Sign(1, "a pause `. . .`", line.number)
        elif line.text.startswith(("\\pause", "\\note{", "\\begin{columns}", "\\column{")):
            yield Sign(LIKELY, "a command of Beamer's", line.number)
        elif line.text.startswith('<div class="notes">'):
            yield Sign(WEAK, '`<div class="notes">`', line.number)


def translate(foreign: Foreign) -> Draft:
    """The deck as slidegen's own Markdown."""
    from slidegen.parse.dialects.pandoc.deck import translate  # most decks that are looked at are not pandoc's

    return translate(foreign)
