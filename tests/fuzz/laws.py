"""What holds for every text that is given as a deck, in whichever dialect."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from io import BytesIO
from itertools import chain
from zipfile import ZipFile

from lxml import etree, html

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.diagnostics.text import render_text
from slidegen.importing.pptx import read_presentation
from slidegen.model.blocks import Block, Directive, Heading, Paragraph, Variant
from slidegen.model.deck import Deck
from slidegen.model.inlines import Inline, Text
from slidegen.model.walk import all_inlines, child_blocks
from slidegen.output import Memory as Files
from slidegen.pipeline import Request
from slidegen.world import Memory
from tests.ooxml.checks import package_problems

OUTPUTS = ("pptx", "html", "md", "notes")
_WORD = re.compile(r"[a-z0-9]{3,}")


class BrokenError(AssertionError):
    """A law does not hold."""


def build(data: bytes, dialect: str, beside: Mapping[str, bytes]) -> tuple[dict[str, bytes], Deck | None, int, Report]:
    """All outputs of the deck *data*, the deck, how many slides it shows, and what is said about it. Faults raise."""
    report, files, world = Report(), Files(), Memory(beside)
    request = Request(outputs=OUTPUTS, dialect=dialect, debug=True)
    source = pipeline.decode(data, "deck.md", report)
    deck = pipeline.read_deck(source, world, report, request) if source is not None else None
    talk = pipeline.place_deck(deck, world, report, request) if deck is not None else None
    if talk is None:
        return files.files, None, 0, report
    for name in talk.placed:
        pipeline.write_output(talk, name, "deck", nullcontext(files), world, report, request)
    return files.files, deck, sum(not slide.hidden for slide in talk.placed["html"].slides), report


def hold(data: bytes, dialect: str = "", beside: Mapping[str, bytes] | None = None) -> None:
    """Raise unless all laws hold for the deck *data*, read as *dialect*, with what lies *beside* it."""
    beside = beside or {}
    files, deck, slides, report = build(data, dialect, beside)
    _places_lie_in_their_texts(report)
    if deck is None:
        return
    _need(not package_problems(files["deck.pptx"]), f"the package has faults: {package_problems(files['deck.pptx'])}")
    page = html.fromstring(files["deck.html"].decode())
    found = len(page.findall(".//*[@class='slides']/section"))
    _need(found == slides, f"{found} sections for {slides} slides")
    for name, text, hidden in (("html", page_text(page), False), ("pptx", package_text(files["deck.pptx"]), True)):
        lost = [word for word in shown_words(deck, hidden=hidden) if word not in text]
        _need(not lost, f"{name} has lost {sorted(lost)[:9]}")
    again, _, _, _ = build(data, dialect, beside)
    _need(again == files, "a second build gives other bytes")
    told = Report()
    read_presentation(files["deck.pptx"], "deck.pptx", "deck_files", told)
    _need("internal" not in [each.code for each in told], "the PowerPoint file cannot be imported")


def _need(holds: bool, message: str) -> None:
    if not holds:
        raise BrokenError(message)


def _places_lie_in_their_texts(report: Report) -> None:
    render_text(report)
    for each in report:
        _need(each.code != "internal", each.message)
        for label in each.labels:
            span = label.span
            _need(0 <= span.start <= span.end <= len(span.source.text), f"{each.code} lies outside of its text")


def shown_words(deck: Deck, *, hidden: bool) -> set[str]:
    """The words of titles, paragraphs, lists, quotes and columns, which every output shows; also of *hidden* slides."""
    slides = [slide for slide in deck.slides if hidden or not slide.settings.hidden]
    lines = [slide.title.inlines for slide in slides if slide.title is not None]
    lines += chain.from_iterable(_lines(slide.blocks) for slide in slides)
    inlines = chain.from_iterable(map(all_inlines, lines))
    return {word for each in inlines if isinstance(each, Text) for word in _WORD.findall(each.text.lower())}


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.inlines
        elif not isinstance(block, Variant | Directive):
            yield from _lines(child_blocks(block))


def page_text(page: html.HtmlElement) -> str:
    """What a page says, in its title and beside its pictures, too."""
    etree.strip_elements(page, "script", "style", with_tail=False)
    return "".join(map(str, page.itertext())).lower()


def package_text(data: bytes) -> str:
    """What the slides of a PowerPoint file say."""
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        trees = [etree.fromstring(archive.read(name)) for name in names]
    return " ".join("".join(map(str, tree.itertext())) for tree in trees).lower()
