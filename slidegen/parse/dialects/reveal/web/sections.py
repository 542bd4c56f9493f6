"""Decks in a web page's elements: each ``<section>`` is a slide, or a stack of some."""

import re
from collections.abc import Iterator

import msgspec

from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.reveal.content.attributes import read_pairs
from slidegen.parse.dialects.reveal.content.canvas import Attributes
from slidegen.source import Source

_TOKEN = re.compile(
    r"<!--|<(/?)(section|textarea|script|pre|style)\b((?:[^<>\"']|\"[^\"<]{0,2000}\"|'[^'<]{0,2000}')*)>", re.IGNORECASE
)
_PAGE = re.compile(
    r"<section\b[^<>]*\bdata-markdown|<textarea\b[^<>]*\bdata-(?:template|markdown)|class=[\"']slides[\"']",
    re.IGNORECASE,
)
_CLOSING = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in ("textarea", "script", "pre", "style")}
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|section|textarea)\b", re.IGNORECASE)
MOST_SECTIONS = 20_000


class Section(msgspec.Struct):
    """An element, and the text in it as offsets. ``template`` is that of its Markdown, where an element holds it."""

    attributes: Attributes
    start: int
    end: int = 0
    template: tuple[int, int] | None = None
    escaped: bool = False
    """Whether characters of the template are written as entities."""

    children: list["Section"] = msgspec.field(default_factory=list)

    @property
    def markdown(self) -> bool:
        return "data-markdown" in self.attributes or self.template is not None


def is_page(scan: Scan) -> bool:
    """Whether slides are in elements: the deck begins with one, or one with Markdown in it stands at the margin."""
    text = scan.source.text
    if _PAGE.search(text) is None:
        return False
    shown = [line for line in scan.lines if not line.blank and line.kind == "text"]
    if shown and _MARKUP.match(shown[0].text):
        return True
    return any(_PAGE.match(line.text) for line in shown)


def sections(source: Source, start: int) -> list[Section]:
    """The sections from *start* on, those below one another in their stack; deeper ones are part of their slide."""
    text = source.text
    top: list[Section] = []
    open_ones: list[Section] = []
    at, count = start, 0
    while count < MOST_SECTIONS and (token := _TOKEN.search(text, at)) is not None:
        at = token.end()
        name = (token[2] or "").lower()
        if not name:
            at = _behind(text, "-->", at)
        elif name == "section":
            if token[1]:
                if open_ones:
                    open_ones.pop().end = token.start()
                continue
            count += 1
            made = Section(read_pairs(token[3] or ""), token.end(), len(text))
            if len(open_ones) < 2:
                (open_ones[-1].children if open_ones else top).append(made)
            open_ones.append(made)
        elif not token[1] and not (token[3] or "").rstrip().endswith("/"):
            closing = _CLOSING[name].search(text, at)
            end = len(text) if closing is None else closing.start()
            if name in ("textarea", "script"):
                _template(token, name, at, end, open_ones, top)
            at = end
    return top


def _behind(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _template(
    token: re.Match[str], name: str, start: int, end: int, open_ones: list[Section], top: list[Section]
) -> None:
    """Note a template's Markdown with its section; one that stands in none is a section of its own."""
    pairs = read_pairs(token[3] or "")
    if name == "script" and "template" not in pairs.get("type", "") and "markdown" not in pairs.get("type", ""):
        return
    if name == "textarea" and not {"data-template", "data-markdown"} & pairs.keys():
        return
    if open_ones:
        open_ones[-1].template = (start, end)
        open_ones[-1].escaped = name == "textarea"
    elif "data-markdown" in pairs:
        top.append(Section(pairs, start, end, (start, end), name == "textarea"))


def leaves(found: list[Section]) -> Iterator[tuple[Section, Section | None]]:
    """The sections that are slides, each with the stack that it is in."""
    for section in found:
        if section.children:
            yield from ((child, section) for child in section.children)
        else:
            yield section, None
