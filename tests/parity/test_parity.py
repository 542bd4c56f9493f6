"""Both outputs of all decks in all themes show the same: boxes in the same places, lines broken at the same words.

And the PowerPoint files are sound: their schema, their placeholders, and what LibreOffice draws of them.
"""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser

from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.units import Rect
from tests.backends.pptx.reading import opened
from tests.browser.harness import launched
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems
from tests.parity.built import GALLERY, PAIRS, Built, Slide, build, look, office_pictures
from tests.parity.colours import differences
from tests.rendering.office import Word, pages, to_pdf

pytestmark = pytest.mark.render

NEAR = 0.01
"""How far apart boxes may stand, as a fraction of the slide."""

ALIKE = 0.97
"""The share of lines that must break alike."""

FILLED = 0.95
"""The share of text frames that must be placeholders."""

ACROSS, UP_AND_DOWN = 0.004, 0.2
"""How far a word's box may reach out of its frame: a fraction of the slide's width, and of the word's own height.

A word's box is as tall as its font says, which is more than the line it stands on and more than is drawn.
"""

COLOURED = [pair for pair in PAIRS if pair[0] == GALLERY or pair in (("tour", "plain"), ("tour", "ink"))]
"""The decks whose colours are compared: every layout in every theme, and everything that the language has."""

Looking = Callable[[str, str], list[Slide]]
every_pair = pytest.mark.parametrize(("deck", "theme"), PAIRS)


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


@pytest.fixture(scope="module")
def looking(built: dict[tuple[str, str], Built], browser: Browser) -> Looking:
    """Looks at the slides of a deck in a theme, once for all tests."""

    @cache
    def slides(deck: str, theme: str) -> list[Slide]:
        return look(built[deck, theme], browser, pictures=(deck, theme) in COLOURED)

    return slides


@every_pair
def test_lines_break_alike(deck: str, theme: str, looking: Looking) -> None:
    lines = [line for slide in looking(deck, theme) for line in slide.lines]
    different = [f"{line.slide}: {line.text}" for line in lines if not line.same]
    assert lines
    assert len(different) <= (1 - ALIKE) * len(lines), "\n".join(different)


@every_pair
def test_boxes_stand_alike(deck: str, theme: str, looking: Looking) -> None:
    wrong = []
    compared = 0
    for slide in looking(deck, theme):
        others = list(slide.office)
        for box in slide.boxes:
            twin = next((other for other in others if box.is_like(other)), None)
            if twin is None:
                wrong.append(f"{slide.id}: nothing like {box.text[:60]!r}")
                continue
            others.remove(twin)
            compared += 1
            if max(abs(one - two) for one, two in zip(box.rect, twin.rect, strict=True)) > NEAR:
                wrong.append(f"{slide.id}: {box.text[:60]!r} is at {box.rect}, in PowerPoint at {twin.rect}")
    assert compared
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("deck", "theme"), COLOURED)
def test_colours_are_alike(deck: str, theme: str, looking: Looking, built: dict[tuple[str, str], Built]) -> None:
    slides = looking(deck, theme)
    pictures = office_pictures(built[deck, theme], [slide.sheet for slide in slides])
    wrong = []
    for slide, picture in zip(slides, pictures, strict=True):
        seen = slide.seen()
        texts = [box for box in slide.boxes if not box.is_drawn]
        wrong += [f"{slide.id}: {each}" for box in texts for each in differences(box, seen, picture)]
    assert not wrong, "\n".join(wrong)


def test_powerpoint_files_are_sound(built: dict[tuple[str, str], Built]) -> None:
    files = [pair.pptx for pair in built.values()]
    assert sdk_problems(files) == {str(file): [] for file in files}
    assert {file.name: package_problems(file.read_bytes()) for file in files} == {file.name: [] for file in files}


@every_pair
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
    assert filled >= FILLED * (filled + free)


@every_pair
def test_drawn_words_stay_in_their_frames(deck: str, theme: str, built: dict[tuple[str, str], Built]) -> None:
    pair = built[deck, theme]
    shown_slides = [slide for slide in pair.placed.slides if not slide.hidden]
    sheets = pages(pair.pdf)
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
