"""A whole deck of remark's: its options, its title slide, its slides."""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft, SlideDraft
from slidegen.parse.dialects.common.paragraphs import with_marked_headings
from slidegen.parse.dialects.common.scan import Line, kinds
from slidegen.parse.dialects.pandoc.gather import gathered
from slidegen.parse.dialects.pandoc.inlines.shortcodes import Shortcodes
from slidegen.parse.dialects.pandoc.inlines.words import Words
from slidegen.parse.dialects.pandoc.lines import without_comments
from slidegen.parse.dialects.pandoc.metadata.front import read_front as read_metadata
from slidegen.parse.dialects.pandoc.metadata.titles import title_slide
from slidegen.parse.dialects.pandoc.sharing import Deck
from slidegen.parse.dialects.pandoc.writing import Writer as CellWriter
from slidegen.parse.dialects.remark import looks, settings
from slidegen.parse.dialects.remark.classes import Box, boxes
from slidegen.parse.dialects.remark.cutting import Page, inherited, pages
from slidegen.parse.dialects.remark.options import Options, read_front
from slidegen.parse.dialects.remark.web import source_of
from slidegen.parse.dialects.remark.writing import Writer
from slidegen.yaml.write import quoted

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_BLOCK = re.compile(
    r"^\s*(?:```|~~~|\||!\[|\$\$|:::|[-*+][ \t]|\d+[.)][ \t]|<(?:img|table|iframe|video)|> )", re.MULTILINE
)
_ECHO = re.compile(r"opts_chunk\$set\([^()]{0,500}?\becho[ \t]*=[ \t]*([TF])")
_COMPUTED = re.compile(r"[ \t]*(?:\([^()`]*`r [^`]*`[^()`]*\)|`r [^`]*`)")
"""A day that R would put in, with the words about it in brackets: a deck is the same on whatever day it is built."""

_ROOM = 160
"""Characters that stand below the title of a section."""


def translate(foreign: Foreign) -> Draft:
    """The deck as slidegen's own Markdown."""
    draft = Draft(foreign.scan.source)
    options = Options()
    foreign, lines = source_of(foreign, draft, options)
    metadata = read_metadata(foreign, draft)
    read_front(foreign, draft, options)
    if metadata.echo is None and (told := _ECHO.search(foreign.scan.source.text)) is not None:
        metadata.echo = told[1] == "T"
    if "child" in foreign.scan.source.text and not options.page:
        foreign = gathered(foreign)
        draft.source = foreign.scan.source
        lines = [(line.number, line.text) for line in foreign.scan.lines]
    words = Words(foreign, Shortcodes(foreign, {}, {}))
    cells = Deck(foreign, metadata, words, {})
    if (dated := _COMPUTED.search(metadata.date)) is not None:
        metadata.date = f"{metadata.date[: dated.start()]}{metadata.date[dated.end() :]}".strip()
        draft.front.pop("date", None)
        if metadata.date:
            draft.set("date", quoted(metadata.date))
    if options.title and metadata.title:
        title_slide(foreign, draft, metadata, words)
    first = lines[0][0] if lines else 0
    found = list(inherited(pages(lines, first))) or list(pages(lines, first))[-1:]
    made = False
    for page in found:
        if not _shows(page) and not made and len(found) > 1 and options.knitr:
            if draft.slides:
                _notes(draft.slides[-1], page)
            continue  # setup chunks below the front matter
        made = True
        slide = draft.slide(page.line)
        _fill(foreign, slide, page, options, CellWriter(cells, slide), first=len(draft.slides) == 1)
    while len(draft.slides) > 1 and draft.slides[-1].empty:
        draft.slides.pop()
    return draft


def _shows(page: Page) -> bool:
    if any(name.startswith("background") for name in page.properties):
        return True
    inside = False
    for line in page.lines:
        if line.kind == "fence":
            inside = not inside
            hidden = re.search(r"\{.*(?:include|setup)", line.text) is not None or not inside
            if not hidden:
                return True
        elif line.kind == "text" and line.text.strip():
            return True
    return False


def _fill(foreign: Foreign, slide: SlideDraft, page: Page, options: Options, cells: CellWriter, *, first: bool) -> None:
    lines = list(with_marked_headings(list(without_comments(page.lines))))
    names = settings.classes(page)
    top = boxes(lines, looks.marks) if lines else None
    if top is not None:
        Writer(foreign, slide, options, cells).write(top)
    settings.apply(foreign, slide, page)
    _layout(slide, page, names, first=first)
    _notes(slide, page)


def _layout(slide: SlideDraft, page: Page, names: list[str], *, first: bool) -> None:
    """Pick the layout of a slide whose properties say that it has little on it."""
    shown = [text for text, _ in slide.lines if text.strip()]
    text = "\n".join(shown)
    line = page.properties["class"].line if "class" in page.properties else page.line
    heading = bool(shown) and _HEADING.match(shown[0]) is not None
    below = shown[1:] if heading else shown
    short = (
        len("".join(below)) <= _ROOM and not _BLOCK.search(text) and (first or not any(map(_HEADING.match, below[1:])))
    )
    if not shown:
        slide.set("layout", "blank", line)
    elif heading and not below and any(each.kind == "fence" for each in page.lines):
        slide.set("layout", "content", line)  # what a chunk would show is missing
    elif heading and short and ({"middle", "inverse", "title", "title-slide", "section"} & set(names)):
        slide.set("layout", "title" if first else "section", line)
        if not first and "class" in slide.settings:  # sections are in another tone by themselves
            kept, place = slide.settings.pop("class")
            if others := " ".join(name for name in kept.split() if name != "invert"):
                slide.settings["class"] = (others, place)
    elif not heading and "middle" in names and len(shown) == 1 and len(text) <= _ROOM and not _BLOCK.search(text):
        slide.set("layout", "statement", line)
    elif "center" in names and not _BLOCK.search(text):
        head = 1 + next(at for at, (text, _) in enumerate(slide.lines) if text.strip()) if heading else 0
        rest = slide.lines[head:]
        if any(text.strip() for text, _ in rest):
            slide.lines = slide.lines[:head]
            slide.block('<div style="text-align: center">', line)
            slide.lines += rest
            slide.block("</div>")


def _notes(slide: SlideDraft, page: Page) -> None:
    lines = list(_flat(boxes(list(kinds((each.number, each.text) for each in page.notes)), looks.marks)))
    while lines and lines[0].blank:
        lines.pop(0)
    if lines:
        slide.note("\n".join(each.text for each in lines).rstrip(), lines[0].number)


def _flat(box: Box) -> Iterator[Line]:
    """The lines in *box* without its classes."""
    for each in box.content:
        if isinstance(each, Box):
            yield from _flat(each)
        else:
            yield each
