"""Slides in the elements of a web page: their Markdown, or their HTML as it is."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft, SlideDraft
from slidegen.parse.dialects.common.scan import Line, Scan, kinds
from slidegen.parse.dialects.reveal.beside import separators_of
from slidegen.parse.dialects.reveal.content.body import Body
from slidegen.parse.dialects.reveal.content.canvas import Canvas
from slidegen.parse.dialects.reveal.content.filling import fill
from slidegen.parse.dialects.reveal.content.listings import of_element
from slidegen.parse.dialects.reveal.cutting.guessing import guessed
from slidegen.parse.dialects.reveal.cutting.pages import Page, pages
from slidegen.parse.dialects.reveal.front import options, take_options
from slidegen.parse.dialects.reveal.options import Options
from slidegen.parse.dialects.reveal.settings import Behind, apply, show_behind
from slidegen.parse.dialects.reveal.web.sections import Section, leaves, sections
from slidegen.source import Source
from slidegen.yaml.nodes import Entry, Scalar
from slidegen.yaml.write import scalar

_TITLE = re.compile(r"<title>([^<]{1,300})</title>", re.IGNORECASE)
_META = re.compile(r"<meta\s+name=[\"'](author|description)[\"']\s+content=[\"']([^\"'<>]{1,500})[\"']", re.IGNORECASE)
_START = re.compile(r"Reveal\.(?:initialize|configure)\(|new Reveal\(")
_OPTION = re.compile(
    r"\b(transition|slideNumber|loop|autoSlide|defaultTiming|width|height)[\"']?\s*:\s*[\"']?([\w.%/-]+)"
)
MOST_SCRIPT = 20_000
_PRE = re.compile(r"<pre\b[^<>]*>\s*<code\b([^<>]*)>((?:(?!<pre\b).)*?)</code>\s*</pre>", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(
    r"\s*</?(?:h[1-6]|p|div|ul|ol|li|table|blockquote|section|aside|figure|pre|dl|iframe|video|article)\b"
)


def translate_page(foreign: Foreign, draft: Draft, given: Options) -> None:
    """Give *draft* the slides of the page."""
    source = foreign.scan.source
    given.canvas = _head(source, draft) or given.canvas
    for section, stack in leaves(sections(source, source.line_starts[foreign.scan.body])):
        if section.markdown:
            _markdown(foreign, draft, given, section, stack)
            continue
        number = source.position(section.start).line - 1
        slide = draft.slide(number)
        lines = tuple(_html_lines(source, section))
        _set(foreign, slide, section, stack, number, shows=any(line.text.strip() for line in lines))
        body = Body(foreign, given.canvas)
        for line in lines:
            body.add(line.text, line, line.kind)
        body.write(slide)


def _head(source: Source, draft: Draft) -> Canvas | None:
    """Give *draft* what the page says of itself; the slide that it is written for, if a script starts reveal.js."""
    if "title" not in draft.front and (title := _TITLE.search(source.text)) is not None and title[1].strip():
        draft.set("title", scalar(" ".join(unescape(title[1]).split())), source.position(title.start()).line - 1)
    for meta in _META.finditer(source.text):
        if meta[1].lower() not in draft.front and meta[2].strip():
            draft.set(
                meta[1].lower(), scalar(" ".join(unescape(meta[2]).split())), source.position(meta.start()).line - 1
            )
    if (start := _START.search(source.text)) is not None:
        script = source.text[start.end() : start.end() + MOST_SCRIPT].partition("</script")[0]
        found: dict[str, Entry] = {}
        for option in _OPTION.finditer(script):
            first = start.end() + option.start(1)
            span = source.span(first, first + len(option[1]))
            found.setdefault(option[1], Entry(option[1], span, Scalar(option[2], span)))
        return take_options(draft, found)
    return None


def _set(
    foreign: Foreign, slide: SlideDraft, section: Section, stack: Section | None, number: int, *, shows: bool
) -> None:
    """The attributes of a section, and the backgrounds of the stack that it is in."""
    of_stack = {} if stack is None else {key: text for key, text in stack.attributes.items() if "background" in key}
    line = Line(number, foreign.scan.source.line(number + 1), "text")
    behind: Behind | None = apply(foreign, slide, {**of_stack, **section.attributes}, line)
    if behind is not None:
        show_behind(foreign, slide, behind, alone=not shows)


def _markdown(foreign: Foreign, draft: Draft, given: Options, section: Section, stack: Section | None) -> None:
    """A section of Markdown, in the page or in a file of its own, may be several slides."""
    source = foreign.scan.source
    number = source.position(section.start).line - 1
    own = options(foreign, {entry.key: (entry.value.value, entry.value.span)
                            for entry in separators_of(section.attributes, source, section.start)
                            if isinstance(entry.value, Scalar)})  # fmt: skip
    own.canvas = given.canvas
    if "data-separator-notes" not in section.attributes:
        own.notes = given.notes
    path = section.attributes.get("data-markdown", "")
    lines: Sequence[Line]
    if path:
        span = source.lines_span(number, number + 1)
        if "://" in path:
            foreign.lost(
                f"`{path}` is on the network, so its slides are left out", span, "download it, and name the copy"
            )
            return
        text = foreign.read(path, span)
        if text is None:
            return
        foreign = Foreign(Scan(text, front=False), foreign.world, foreign.report)
        lines = foreign.scan.lines
    else:
        lines = tuple(kinds(_dedented(source, section)))
    apart = own.separators or (
        guessed(lines) if path and given.separators is None else given.separators if path else None
    )
    found = pages(lines, apart) if apart is not None else [Page(tuple(lines), lines[0].number if lines else number)]
    for page in found:
        slide = draft.slide(page.start, foreign.scan.source)
        if not path:
            _set(foreign, slide, section, stack, number, shows=any(not line.blank for line in page.lines))
        fill(foreign, slide, page, own)


def _dedented(source: Source, section: Section) -> Iterator[tuple[int, str]]:
    """The lines of a section's Markdown, without the margin of the first."""
    start, end = section.template or (section.start, section.end)
    first = source.position(start).line - 1
    texts = source.text[start:end].split("\n")
    if section.escaped:
        texts = [unescape(text) if "&" in text else text for text in texts]
    shown = next((text for text in texts if text.strip()), "")
    margin = len(shown) - len(shown.lstrip())
    for number, text in enumerate(texts, first):
        cut = min(margin, len(text) - len(text.lstrip()))
        yield number, text[cut:]


def _html_lines(source: Source, section: Section) -> Iterator[Line]:
    """The lines of a section's HTML, with its listings as fences; blank lines would end HTML in Markdown."""
    at = section.start
    for listing in _PRE.finditer(source.text, section.start, section.end):
        yield from _elements(source, at, listing.start())
        number = source.position(listing.start()).line - 1
        yield Line(number, "", "text")
        for offset, (text, kind) in enumerate(of_element(listing[1], listing[2])):
            yield Line(number if kind == "fence" else number + offset - 1, text, kind)
        yield Line(number, "", "text")
        at = listing.end()
    yield from _elements(source, at, section.end)


def _elements(source: Source, start: int, end: int) -> Iterator[Line]:
    first = source.position(start).line - 1
    inside = False
    for number, text in enumerate(source.text[start:end].split("\n"), first):
        text = text.strip()
        if inside or (text.startswith("<!--") and "-->" not in text):
            inside = "-->" not in text
            text = text.partition("-->")[2].strip()
        if text:
            yield Line(number, text, "text")
