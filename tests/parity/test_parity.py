"""Both outputs of all decks in all themes show the same: boxes in the same places, lines broken at the same words.

And the PowerPoint files are sound: their schema, their placeholders, and what LibreOffice draws of them.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, ElementHandle, Page

from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.theme.theme import Theme
from slidegen.units import Rect
from tests.backends.pptx.reading import opened
from tests.browser.harness import launched, watched
from tests.browser.talks import PAIRS, placed_talk, shown, write_talk
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems
from tests.parity.compare import Line, browser_boxes, browser_lines, compare_lines, office_boxes
from tests.rendering.office import Word, pages, to_pdf

pytestmark = pytest.mark.render

NEAR = 0.01
"""How far apart boxes may stand, as a fraction of the slide."""

ALIKE = 0.95
"""The share of lines that must break alike, and of text frames that must be placeholders."""

ACROSS, UP_AND_DOWN = 0.004, 0.2
"""How far a word's box may reach out of its frame: a fraction of the slide's width, and of the word's own height.

A word's box is as tall as its font says, which is more than the line it stands on and more than is drawn.
"""


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
    return Built(html, pptx, talk.placed["pptx"], talk.theme, slides, len(in_pptx))


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
                twin = next((other for other in others if box.is_like(other)), None)
                if twin is None:
                    wrong.append(f"{identifier}: nothing like {box.text[:60]!r}")
                    continue
                others.remove(twin)
                compared += 1
                if max(abs(one - two) for one, two in zip(box.rect, twin.rect, strict=True)) > NEAR:
                    wrong.append(f"{identifier}: {box.text[:60]!r} is at {box.rect}, in PowerPoint at {twin.rect}")
    assert compared
    assert not wrong, "\n".join(wrong)


def test_powerpoint_files_are_sound(built: dict[tuple[str, str], Built]) -> None:
    files = [pair.pptx for pair in built.values()]
    assert sdk_problems(files) == {str(file): [] for file in files}
    assert {file.name: package_problems(file.read_bytes()) for file in files} == {file.name: [] for file in files}


@pytest.mark.parametrize(("deck", "theme"), PAIRS)
def test_titles_and_text_are_in_placeholders(deck: str, theme: str, built: dict[tuple[str, str], Built]) -> None:
    pair = built[deck, theme]
    free = filled = 0
    for slide, placed in zip(opened(pair.pptx.read_bytes()).slides, pair.placed.slides, strict=True):
        texts = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text.strip()]
        filled += sum(shape.is_placeholder for shape in texts)
        free += sum(not shape.is_placeholder for shape in texts)
        if placed.title:
            assert slide.shapes.title is not None, placed.id
            assert " ".join(slide.shapes.title.text_frame.text.split()) == placed.title
    assert filled >= ALIKE * (filled + free)


@pytest.mark.parametrize(("deck", "theme"), PAIRS)
def test_drawn_words_stay_in_their_frames(deck: str, theme: str, built: dict[tuple[str, str], Built]) -> None:
    pair = built[deck, theme]
    shown_slides = [slide for slide in pair.placed.slides if not slide.hidden]
    sheets = pages(pair.pptx.with_suffix(".pdf"))
    astray = [
        f"{slide.id}: {word.text!r} at {word.left:.3f}, {word.top:.3f}, {word.right:.3f}, {word.bottom:.3f}"
        for slide, sheet in zip(shown_slides, sheets, strict=True)
        for word in sheet.words
        if not any(holds(rect, word, pair.placed) for rect in frames(slide, pair))
    ]
    assert sum(len(sheet.words) for sheet in sheets) > 10 * len(sheets)
    assert not astray, "\n".join(astray)


def frames(slide: PlacedSlide, pair: Built) -> list[Rect]:
    """Where something of *slide* may be drawn."""
    inside = [frame.rect for region in slide.regions for frame in region.frames]
    return inside + [region.area.on(pair.placed.size) for region in pair.theme.chrome if region.role != "footnotes"]


def holds(rect: Rect, word: Word, deck: PlacedDeck) -> bool:
    """Whether *word* is drawn inside *rect*."""
    across, down, size = ACROSS, UP_AND_DOWN * (word.bottom - word.top), deck.size
    return (
        word.left >= rect.x / size.width - across
        and word.right <= rect.right / size.width + across
        and word.top >= rect.y / size.height - down
        and word.bottom <= rect.bottom / size.height + down
    )
