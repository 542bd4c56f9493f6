"""A whole deck of pandoc's: metadata, title slide, slides."""

import re

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.pandoc.blocks.environments import divs
from slidegen.parse.dialects.pandoc.blocks.lists import examples
from slidegen.parse.dialects.pandoc.blocks.tree import parse
from slidegen.parse.dialects.pandoc.divs.columns import halved
from slidegen.parse.dialects.pandoc.gather import gathered
from slidegen.parse.dialects.pandoc.inlines.shortcodes import Shortcodes
from slidegen.parse.dialects.pandoc.inlines.words import Words
from slidegen.parse.dialects.pandoc.labels import numbered
from slidegen.parse.dialects.pandoc.lines import without_comments, without_metadata
from slidegen.parse.dialects.pandoc.metadata.front import read_front, variables
from slidegen.parse.dialects.pandoc.metadata.macros import set_macros
from slidegen.parse.dialects.pandoc.metadata.titles import title_block, title_slide
from slidegen.parse.dialects.pandoc.pages import Page, pages, slide_level
from slidegen.parse.dialects.pandoc.settings import apply
from slidegen.parse.dialects.pandoc.sharing import Deck
from slidegen.parse.dialects.pandoc.writing import Writer
from slidegen.parse.dialects.reveal.settings import show_behind
from slidegen.yaml.nodes import read_yaml

_ECHO = re.compile(r"opts_chunk\$set\([^()]{0,500}?\becho[ \t]*=[ \t]*([TF])")
_NOTHING = ("", ". . .")
_REFERENCES = re.compile(r"(?:references?|bibliography|literature|works cited|sources)$", re.IGNORECASE)


def translate(foreign: Foreign) -> Draft:
    """The deck as slidegen's own Markdown."""
    draft = Draft(foreign.scan.source)
    options = read_front(foreign, draft)
    has_front = foreign.scan.front is not None
    foreign = gathered(foreign)
    draft.source = foreign.scan.source
    lines = list(foreign.scan.lines)
    if not has_front:
        lines = lines[title_block(tuple(lines[:40]), options, draft) :]
    lines = list(divs(without_comments(without_metadata(lines))))
    set_macros(draft, (line.text.strip().strip("$") for line in lines if line.kind == "text"))
    if options.echo is None and (told := _ECHO.search(foreign.scan.source.text)) is not None:
        options.echo = told[1] == "T"
    nodes = parse(foreign, lines)
    words = Words(foreign, Shortcodes(foreign, options.variables, _file_variables(foreign)))
    by_line, words.examples = examples(lines)
    words.numbers = numbered(lines)
    deck = Deck(foreign, options, words, by_line)
    if options.title:
        title_slide(foreign, draft, options, words)
    if options.toc:
        slide = draft.slide(0)
        slide.set("layout", "agenda")
        slide.block(f"## {options.toc_title or 'Contents'}")
    level = slide_level(nodes) if options.level is None else options.level
    found = list(pages(nodes, level))
    for page in found:
        _slide(deck, draft, page, level)
    if options.bibliography and found and not any("::: references" in text for text, _ in draft.slides[-1].lines):
        heading = found[-1].heading
        if heading is not None and _REFERENCES.match(heading.text.strip()):
            draft.slides[-1].block("::: references")
            draft.slides[-1].block(":::")
    return draft


def _slide(deck: Deck, draft: Draft, page: Page, level: int) -> None:
    slide = draft.slide(page.line.number)
    writer = Writer(deck, slide)
    behind = None
    if page.heading is not None:
        heading = page.heading
        for attributes, line in [(div.attributes, div.line) for div in page.around] + [
            (heading.attributes, heading.line)
        ]:
            behind = apply(deck.foreign, slide, attributes, line) or behind
        text = writer.words_of(heading)
        shown = "#" * min(max(heading.level, 1), 6)
        if text.strip():
            slide.block(f"{shown} {text}", heading.line.number)
            if page.above and not page.body and heading.level > 1:
                slide.set("layout", "section", heading.line.number)
    columned = page.heading is not None and "columns-2" in page.heading.attributes.classes
    writer.write(halved(page.body) if columned else page.body)
    if behind is not None:
        show_behind(deck.foreign, slide, behind, alone=page.heading is None or not page.body)
    shows = page.heading is not None or slide.settings or any(text.strip() not in _NOTHING for text, _ in slide.lines)
    if not shows and (len(draft.slides) > 1 or not slide.notes):
        draft.slides.pop()  # a cell that shows nothing, or notes to the title slide
        if draft.slides:
            draft.slides[-1].notes += slide.notes


def _file_variables(foreign: Foreign) -> dict[str, str]:
    """What ``_variables.yml`` says, if the deck asks for any of it."""
    if "{{< var " not in foreign.scan.source.text or "_variables.yml" not in foreign.world.names(""):
        return {}
    at = foreign.scan.source.text.find("{{< var ")
    source = foreign.read("_variables.yml", foreign.scan.source.span(at, at + 7))
    return variables(read_yaml(source, 0, len(source.text), foreign.report)) if source is not None else {}
