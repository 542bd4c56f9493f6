"""The dialects by name, and what a text must have before anyone looks closer."""

import re

import msgspec

OWN = "slidegen"


class Known(msgspec.Struct, frozen=True):
    """A dialect: the name that people know it by, and strings of which at least one is in each of its decks.

    ``suffixes`` are those of files that are always written in it.
    """

    title: str
    hints: tuple[str, ...]
    suffixes: tuple[str, ...] = ()


DIALECTS = {
    "marp": Known(
        "Marp",
        (
            "\nmarp:",
            "![bg",
            " bg]",
            " bg left",
            " bg right",
            "<!-- _",
            "<!--_",
            "\n_class:",
            "\n_footer:",
            "\n_paginate:",
            "<!-- fit",
            "<!--fit",
            "paginate:",
            "headingDivider:",
            "<!-- class:",
            "backgroundColor:",
            "backgroundImage:",
            "$theme:",
            "$size:",
            "page_number:",
            "template: invert",
            "template: gaia",
        ),
    ),
    "reveal": Known(
        "reveal.js",
        (
            "<!-- .slide",
            "<!-- .element",
            "<!--.slide",
            "<!--.element",
            "eparator:",
            "separator_vertical:",
            "revealOptions:",
            "slideOptions:",
            "reveal_hugo",
            '"Reveal"',
            "{{< slide ",
            "{{% fragment ",
            "{{% section ",
            " []\n",
            "\nrevealjs:",
            "highlightTheme:",
            "highlight_theme:",
            "customTheme:",
            "logoImg:",
            "enableMenu:",
            "enableTitleFooter:",
            "preprocess",
            "data-markdown",
            "data-template",
            'class="slides"',
            'class="notes"',
            'class="fragment',
            "<grid drag=",
            "<split ",
            "<!-- slide ",
            "<%?",
            "\n----\n",
            "\nNote: ",
            "\nnote: ",
            "\nNotes: ",
            "\n--\n",
        ),
    ),
    "slidev": Known(
        "Slidev",
        (
            "highlighter:",
            "drawings:",
            "routerMode:",
            "\nmdc:",
            "\ncomark:",
            "colorSchema:",
            "themeConfig:",
            "titleTemplate:",
            "lineNumbers:",
            "aspectRatio:",
            "canvasWidth:",
            "---\nlayout:",
            "---\nclass:",
            "::right::",
            "\n:: right",
            "v-click",
            "v-after",
            "$slidev",
            "magic-move",
            "{monaco",
            "hideInToc",
            "routeAlias",
            "theme: seriph",
            "theme: apple-basic",
            "theme: neversink",
            "slidev",
            "\nsrc:",
            "<Toc",
        ),
    ),
    "quarto": Known(
        "Quarto",
        (
            "revealjs",
            "_presentation",
            "\nformat:\n",
            "\nformat: pptx",
            "\nformat: beamer",
            "```{r",
            "```{python",
            "```{julia",
            "```{ojs",
            "```{mermaid",
            "{{< ",
            ".callout-",
            "panel-tabset",
            ".r-stack",
            ".absolute",
            "content-visible",
            "\nexecute:",
            "\njupyter:",
        ),
        (".qmd", ".rmd"),
    ),
    "pandoc": Known(
        "pandoc",
        (
            "::: {.column",
            ":::{.column",
            "::: {.notes",
            ":::{.notes",
            "::: {.incremental",
            ":::{.incremental",
            "::: {.nonincremental",
            "::: {.fragment",
            ":::{.fragment",
            "\\pause",
            "\\note",
            "\\begin{columns}",
            "\\columns",
            "slide-level: 0",
            "slide_level:",
            "aspectratio:",
            "colortheme:",
            "header-includes:",
            "theme: metropolis",
            "theme: Madrid",
            "theme: Warsaw",
            "theme: Berlin",
            "theme: CambridgeUS",
            "theme: Copenhagen",
            "mainfont:",
            "urlcolor:",
            "colorlinks:",
            "slideNumber:",
            "institute:",
            "classoption:",
            "revealjs-url:",
            "title-slide-attributes:",
            "{=openxml}",
            "{.smallcaps}",
            '<div class="notes">',
            "\n% ",
        ),
    ),
    "presenterm": Known(
        "presenterm",
        (
            "end_slide",
            "jump_to_middle",
            "column_layout",
            "<!-- pause -->",
            "<!--pause-->",
            "speaker_note:",
            "implicit_slide_ends",
            "h1_slide_titles",
            "incremental_lists",
            "sub_title:",
            "skip_slide",
            "no_footer",
            "font_size:",
            "new_line",
            "newline",
            "command_prefix",
            "+exec",
            "+line_numbers",
            "![image:w",
        ),
    ),
    "md2pptx": Known(
        "md2pptx",
        (
            "md2pptx:",
            "template:",
            "Template:",
            "master:",
            "PageTitleSize",
            "pageTitleSize",
            "pagetitlesize",
            "SectionTitleSize",
            "sectionTitleSize",
            "BaseTextSize",
            "baseTextSize",
            "basetextsize",
            "CompactTables",
            "compactTables",
            "TopHeadingLevel",
            "topHeadingLevel",
            "contentSplit",
            "contentsplit",
            "style.fgcolor",
            "style.bgcolor",
            "style.emphasis",
        ),
    ),
    "deckset": Known(
        "Deckset",
        (
            "\nautoscale:",
            "\nslidenumbers:",
            "\nslidecount:",
            "\nbuild-lists:",
            "\nslide-dividers:",
            "\nfit-headers:",
            "\nslide-transition:",
            "\n[.",
            "[fit]",
            "![inline",
            " inline](",
            "![right",
            "![left",
            "![fit",
            "![fill",
            "![original",
            "![filtered",
            "\n^",
        ),
    ),
}
"""Their names for ``--from``. Of equal guesses the first one counts."""


MOST_CHARACTERS = 400_000
"""How much of a deck tells its dialect: marks behind that would change nothing."""

_SAID = re.compile(r"---[ \t]*\n(?:(?!---|\.\.\.).*\n){0,60}?split[ \t]*:")
"""Front matter with ``split``, by which a deck says that it is slidegen's: all other tools decide that themselves."""


def candidates(name: str, text: str) -> tuple[str, ...]:
    """The dialects that the deck in the file *name* may be written in; looking for them takes next to no time."""
    if _SAID.match(text):
        return ()
    lowered = name.lower()
    text = text[:MOST_CHARACTERS]
    text = f"\n{text}"  # hints may say that a line begins so
    return tuple(
        dialect
        for dialect, known in DIALECTS.items()
        if lowered.endswith(known.suffixes or "\0") or any(hint in text for hint in known.hints)
    )
