"""A whole deck of pandoc's: metadata, title slide, slides."""

import re
from collections.abc import Iterable, Iterator, Sequence

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import Draft, SlideDraft
from slidegen.parse.dialects.pandoc.blocks.environments import divs
from slidegen.parse.dialects.pandoc.blocks.lists import examples
from slidegen.parse.dialects.pandoc.blocks.tree import parse
from slidegen.parse.dialects.pandoc.front import Options, read_front, read_macros, title_block, variables
from slidegen.parse.dialects.pandoc.gather import gathered
from slidegen.parse.dialects.pandoc.inlines.plain import unmarked
from slidegen.parse.dialects.pandoc.inlines.shortcodes import Shortcodes
from slidegen.parse.dialects.pandoc.inlines.words import KINDS, Words
from slidegen.parse.dialects.pandoc.pages import Page, pages, slide_level
from slidegen.parse.dialects.pandoc.settings import apply
from slidegen.parse.dialects.pandoc.writing import Deck, Writer
from slidegen.parse.dialects.reveal.settings import show_behind
from slidegen.parse.dialects.scan import Line
from slidegen.yaml.nodes import read_yaml
from slidegen.yaml.write import quoted, scalar

_LABELLED = re.compile(r"\{[^{}\n]*#((?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|def|exm|exr)-[\w-]*\w)")
_OPTION = re.compile(r"[ \t]*(?:#|//|%%)\|[ \t]*label:[ \t]*[\"']?((?:fig|tbl|lst)-[\w-]*\w)")
_METADATA = re.compile(r"---[ \t]*$")
_KEY = re.compile(r"[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)")
_REFERENCES = re.compile(r"(?:references?|bibliography|literature|works cited|sources)$", re.IGNORECASE)

LONGEST_LINE = 90
"""Characters that stand on one line below the title of a talk."""


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
    lines = list(divs(_without_comments(_without_metadata(lines))))
    _macros(draft, lines)
    nodes = parse(foreign, lines)
    words = Words(foreign, Shortcodes(foreign, options.variables, _file_variables(foreign)))
    by_line, words.examples = examples(lines)
    words.numbers = _numbered(lines)
    deck = Deck(foreign, options, words, by_line)
    if options.title:
        _title_slide(foreign, draft, options, words)
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
    writer.write(page.body)
    if behind is not None:
        show_behind(deck.foreign, slide, behind, alone=page.heading is None or not page.body)
    if slide.empty and page.heading is None:
        draft.slides.pop()  # a cell that shows nothing, before the first heading


def _title_slide(foreign: Foreign, draft: Draft, options: Options, words: Words) -> None:
    slide = draft.slide(options.title_line)
    slide.set("layout", "title")
    line = Line(options.title_line, "", "text")
    people = options.people
    names = [unmarked(name) for name in people.names]
    if names:
        draft.set("author", people.written(), people.line)
    for key, text in (("title", options.title), ("subtitle", options.subtitle)):
        if "{{<" in text:
            draft.set(key, scalar(unmarked(words.line(line, text))), options.title_line)
    if options.slide:
        attributes = Attributes(pairs=tuple((key, value) for key, value in options.slide.items() if '"' not in value))
        apply(foreign, slide, attributes, line)
    slide.block(f"# {words.line(line, options.title)}")
    if institutes := " \u00b7 ".join(people.institutes):
        everybody = ", ".join(names)
        short = max(len(institutes), len(everybody)) <= LONGEST_LINE
        subtitle = [words.line(line, options.subtitle), "" if short else f"[{institutes}]{{size=0.7}}"]
        _region(slide, "subtitle", "\n\n".join(filter(None, subtitle)))
        _region(slide, "author", "\\\n".join(filter(None, (everybody, institutes if short else ""))))
        _region(slide, "date", words.line(line, options.date))
    if options.notes:
        slide.note(options.notes)


def _region(slide: SlideDraft, name: str, text: str) -> None:
    if text.strip():
        slide.block(f"::: {name}")
        slide.add(text)
        slide.block(":::")


def _without_comments(lines: Iterable[Line]) -> Iterator[Line]:
    """*lines* without comments of HTML, but for one line for each that is a block."""
    inside = False
    for line in lines:
        if line.kind not in ("text", "comment") or ("<!--" not in line.text and not inside and line.kind == "text"):
            yield line
            continue
        text = line.text
        if inside:
            _, end, text = text.partition("-->")
            inside = not end
            if inside:
                continue
        kept, inside = _shown(text)
        if kept.strip():
            yield Line(line.number, kept, "text")
        elif not text.strip() or line.kind == "text":
            yield Line(line.number, "", "text")
        else:
            yield Line(line.number, "", "comment")


def _shown(text: str) -> tuple[str, bool]:
    """*text* without its comments, and whether the last of them goes on."""
    kept: list[str] = []
    while True:
        before, begun, rest = text.partition("<!--")
        kept.append(before)
        _, end, text = rest.partition("-->")
        if not end:
            return "".join(kept), bool(begun)


def _without_metadata(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* without further blocks of metadata, which pandoc takes anywhere."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if (
            line.kind == "text"
            and line.text.startswith("---")
            and _METADATA.match(line.text)
            and (at == 0 or lines[at - 1].blank)
            and at + 1 < len(lines)
            and _KEY.match(lines[at + 1].text)
        ):
            end = at + 1
            while (
                end < len(lines)
                and end < at + 200
                and not lines[end].blank
                and lines[end].text.rstrip() not in ("---", "...")
            ):
                end += 1
            if end < len(lines) and lines[end].text.rstrip() in ("---", "..."):
                at = end + 1
                continue
        yield line
        at += 1


def _macros(draft: Draft, lines: Sequence[Line]) -> None:
    texts = [
        line.text.strip().strip("$")
        for line in lines
        if (line.kind == "text" and "command" in line.text) or "DeclareMathOperator" in line.text
    ]
    if "math" not in draft.front and (found := read_macros(texts)):
        draft.set("math", "\n".join(("", "  macros:", *(f"    {name}: {quoted(tex)}" for name, tex in found.items()))))


def _file_variables(foreign: Foreign) -> dict[str, str]:
    """What ``_variables.yml`` says, if the deck asks for any of it."""
    if "{{< var " not in foreign.scan.source.text or "_variables.yml" not in foreign.world.names(""):
        return {}
    at = foreign.scan.source.text.find("{{< var ")
    source = foreign.read("_variables.yml", foreign.scan.source.span(at, at + 7))
    return variables(read_yaml(source, 0, len(source.text), foreign.report)) if source is not None else {}


def _numbered(lines: Sequence[Line]) -> dict[str, int]:
    """The numbers of figures, tables and all else with a label, by kind, in the order of the text."""
    numbers: dict[str, int] = {}
    counts: dict[str, int] = {}
    for line in lines:
        if line.kind in ("text", "fence") and "#" in line.text:
            found = [each[1] for each in _LABELLED.finditer(line.text)]
        elif line.kind == "code" and "label" in line.text:
            option = _OPTION.match(line.text)
            found = [option[1]] if option is not None else []
        else:
            continue
        for label in found:
            kind = label.partition("-")[0]
            if label not in numbers and kind in KINDS:
                counts[kind] = counts.get(kind, 0) + 1
                numbers[label] = counts[kind]
    return numbers
