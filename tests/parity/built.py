"""Decks built both ways, and each of their slides as a browser and as LibreOffice show it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path

import msgspec
from PIL import Image
from playwright.sync_api import Browser, ElementHandle, Page
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from slidegen.model.placed import PlacedDeck
from slidegen.pipeline import Talk
from slidegen.theme.find import theme_names
from slidegen.theme.theme import Theme
from slidegen.world import Disk
from tests.browser import talks
from tests.browser.harness import watched
from tests.browser.talks import placed_talk, shown, write_talk
from tests.parity.compare import Line, Placed, browser_boxes, browser_lines, compare_lines, office_boxes

GALLERY = talks.GALLERY.stem
PAIRS = [*talks.PAIRS, *((GALLERY, theme) for theme in theme_names())]
"""Each deck, the gallery among them, in each theme."""

SIZE = (1280, 720)
"""How large pictures of slides are taken, in pixels."""


class Built(msgspec.Struct, frozen=True):
    """A deck in one theme, written both ways.

    ``slides`` are those that say the same in both: an id, and the place among the slides shown in HTML and in PPTX.
    """

    html: Path
    pptx: Path
    placed: PlacedDeck
    theme: Theme
    slides: tuple[tuple[str, int, int], ...]
    pages: int

    @property
    def pdf(self) -> Path:
        return self.pptx.with_suffix(".pdf")


class Slide(msgspec.Struct, frozen=True):
    """A slide in both outputs: its lines, its boxes in HTML and in PPTX; ``picture`` is a PNG, empty: not taken.

    ``place`` and ``sheet`` are where it stands among the slides shown in HTML and in PPTX.
    """

    id: str
    place: int
    sheet: int
    lines: tuple[Line, ...]
    boxes: tuple[Placed, ...]
    office: tuple[Placed, ...]
    picture: bytes = b""

    def seen(self) -> Image.Image:
        """The slide as the browser shows it."""
        return Image.open(BytesIO(self.picture)).convert("RGB")


def build(deck: str, theme: str, folder: Path) -> Built:
    """Write *deck* in *theme* to *folder*."""
    talk, world = placed_talk(deck, theme)
    return built(talk, f"{deck}-{theme}", folder, world)


def built(talk: Talk, stem: str, folder: Path, world: Disk) -> Built:
    """Write *talk* both ways to *folder*, with names that begin with *stem*."""
    html, pptx = (write_talk(talk, output, stem, folder, world) for output in ("html", "pptx"))
    in_html, in_pptx = (shown(talk.placed[output]) for output in ("html", "pptx"))
    places = {slide.id: slide.regions for slide in talk.placed["pptx"].slides}
    slides = tuple(
        (slide.id, in_html.index(slide.id), in_pptx.index(slide.id))
        for slide in talk.placed["html"].slides
        if slide.id in in_html and slide.id in in_pptx and places[slide.id] == slide.regions
    )
    return Built(html, pptx, talk.placed["pptx"], talk.theme, slides, len(in_pptx))


def look(built: Built, browser: Browser, *, pictures: bool = False) -> list[Slide]:
    """Every slide of *built*, whose PDF must be there; with *pictures* of what the browser shows."""
    office = office_boxes(built.pptx)
    with watched(browser) as context, closing(PdfDocument(built.pdf)) as document:
        assert len(document) == built.pages
        page = context.open(built.html)
        if pictures:
            page.add_style_tag(content=".reveal .controls, .meter { display: none }")
            page.evaluate("Reveal.configure({transition: 'none', backgroundTransition: 'none'})")
        return [_slide(page, *place, office, document, pictures=pictures) for place in built.slides]


def _slide(
    page: Page, name: str, at: int, sheet: int, office: Sequence[list[Placed]], document: PdfDocument, *, pictures: bool
) -> Slide:
    section = shown_slide(page, at)
    lines = tuple(compare_lines(name, browser_lines(section), document[sheet]))
    picture = page.screenshot(animations="disabled") if pictures else b""
    return Slide(name, at, sheet, lines, tuple(browser_boxes(section)), tuple(office[sheet]), picture)


def shown_slide(page: Page, index: int) -> ElementHandle:
    """The section of slide *index*, once it is shown to its last step, as on paper."""
    page.evaluate("index => Reveal.slide(index, 0, 1000)", index)
    section = page.query_selector("section.present")
    assert section is not None
    return section


def office_pictures(built: Built, sheets: Sequence[int]) -> Iterator[Image.Image]:
    """The pages *sheets* as LibreOffice draws them."""
    with closing(PdfDocument(built.pdf)) as document:
        for sheet in sheets:
            page = document[sheet]
            scale = SIZE[0] / page.get_width()
            yield page.render(scale=scale).to_pil().convert("RGB").resize(SIZE)
