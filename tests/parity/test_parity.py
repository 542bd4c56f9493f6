"""Both outputs of all decks in all themes show the same: boxes in the same places, lines broken at the same words."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, ElementHandle, Page

from tests.browser.harness import launched, watched
from tests.browser.talks import PAIRS, placed_talk, shown, write_talk
from tests.parity.compare import Line, browser_boxes, browser_lines, compare_lines, office_boxes
from tests.rendering.office import to_pdf

pytestmark = pytest.mark.render

NEAR = 0.01
"""How far apart boxes may stand, as a fraction of the slide."""

ALIKE = 0.95
"""The share of lines that must break alike."""


class Built(msgspec.Struct, frozen=True):
    """A deck in one theme, written both ways.

    ``slides`` are those that say the same in both: an id, and the place among the slides shown in HTML and in PPTX.
    """

    html: Path
    pptx: Path
    slides: tuple[tuple[str, int, int], ...]
    pages: int


def build(deck: str, theme: str, folder: Path) -> Built:
    """Write *deck* in *theme* to *folder*."""
    talk, world = placed_talk(deck, theme)
    stem = f"{deck}-{theme}"
    html, pptx = (write_talk(talk, output, stem, folder, world) for output in ("html", "pptx"))
    in_html, in_pptx = (shown(talk.placed[output]) for output in ("html", "pptx"))
    places = {slide.id: slide.regions for slide in talk.placed["pptx"].slides}
    slides = tuple(
        (slide.id, in_html.index(slide.id), in_pptx.index(slide.id))
        for slide in talk.placed["html"].slides
        if slide.id in in_html and slide.id in in_pptx and places[slide.id] == slide.regions
    )
    return Built(html, pptx, slides, len(in_pptx))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Built]:
    """All decks in all themes, and a PDF beside each PowerPoint file."""
    folder = tmp_path_factory.mktemp("parity")
    all_built = {pair: build(*pair, folder) for pair in PAIRS}
    to_pdf([each.pptx for each in all_built.values()], folder)
    return all_built


def shown_slide(page: Page, index: int) -> ElementHandle:
    """The section of slide *index*, once it is shown."""
    page.evaluate("index => Reveal.slide(index)", index)
    section = page.query_selector("section.present")
    assert section is not None
    return section


@pytest.mark.parametrize(("deck", "theme"), PAIRS)
def test_lines_break_alike(deck: str, theme: str, built: dict[tuple[str, str], Built], browser: Browser) -> None:
    pair = built[deck, theme]
    document = pypdfium2.PdfDocument(pair.pptx.with_suffix(".pdf"))
    lines: list[Line] = []
    try:
        assert len(document) == pair.pages
        with watched(browser) as context:
            page = context.open(pair.html)
            for identifier, index, sheet in pair.slides:
                lines += compare_lines(identifier, browser_lines(shown_slide(page, index)), document[sheet])
    finally:
        document.close()
    different = [f"{line.slide}: {line.text}" for line in lines if not line.same]
    assert lines
    assert len(different) <= (1 - ALIKE) * len(lines), "\n".join(different)


@pytest.mark.parametrize(("deck", "theme"), PAIRS)
def test_boxes_stand_alike(deck: str, theme: str, built: dict[tuple[str, str], Built], browser: Browser) -> None:
    pair = built[deck, theme]
    office = office_boxes(pair.pptx)
    wrong = []
    compared = 0
    with watched(browser) as context:
        page = context.open(pair.html)
        for identifier, index, sheet in pair.slides:
            others = list(office[sheet])
            for box in browser_boxes(shown_slide(page, index)):
                twin = next((other for other in others if other.text == box.text), None)
                if twin is None:
                    wrong.append(f"{identifier}: nothing like {box.text[:60]!r}")
                    continue
                others.remove(twin)
                compared += 1
                if max(abs(one - two) for one, two in zip(box.rect, twin.rect, strict=True)) > NEAR:
                    wrong.append(f"{identifier}: {box.text[:60]!r} is at {box.rect}, in PowerPoint at {twin.rect}")
    assert compared
    assert not wrong, "\n".join(wrong)
