"""Decks on companies' templates look alike in both outputs: boxes, line ends, and the colours of text and ground."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser

from slidegen.diagnostics import Report
from slidegen.pipeline import Request, decode, place_deck, read_deck
from slidegen.units import inches
from slidegen.world import Disk
from tests.browser.harness import launched
from tests.browser.talks import GALLERY
from tests.parity.built import Built, Slide, built, look, office_pictures
from tests.parity.colours import differences
from tests.rendering.office import to_pdf
from tests.templates.corporate import template

pytestmark = pytest.mark.render

NAMES = ("harbour", "granite")
"""Templates whose fonts ship; decks in others cannot break lines alike where these are not installed."""

NEAR = 0.002
"""How far apart boxes may stand, as a fraction of the slide."""

INSETS = (91_440 / inches(13.333), 45_720 / inches(7.5))
"""What PowerPoint keeps free around text, at each side, across and down; the browser's boxes are without."""

ALIKE = 0.97
"""The share of lines that must break alike."""

Box: TypeAlias = tuple[float, float, float, float]
Looking: TypeAlias = Callable[[str], list[Slide]]
each = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The gallery's deck on each template, and a PDF beside each PowerPoint file."""
    folder = tmp_path_factory.mktemp("templates")
    made = {name: on_template(name, folder) for name in NAMES}
    to_pdf([each.pptx for each in made.values()], folder)
    return made


def on_template(name: str, folder: Path) -> Built:
    """The gallery's deck on a template."""
    file = folder / f"{name}.potx"
    file.write_bytes(template(name))
    world, report = Disk(GALLERY.parent, (file,)), Report()
    request = Request(outputs=("pptx", "html"), theme=str(file), debug=True)
    text = decode(GALLERY.read_bytes(), GALLERY.name, report)
    assert text is not None
    deck = read_deck(text, world, report, request)
    assert deck is not None
    talk = place_deck(deck, world, report, request)
    assert talk is not None
    assert talk.theme.template is not None, [each.message for each in report]
    return built(talk, name, folder, world)


@pytest.fixture(scope="module")
def slides(decks: dict[str, Built], browser: Browser) -> Looking:
    """Looks at the slides of a deck, once for all tests."""
    return cache(lambda name: look(decks[name], browser, pictures=True))


@each
def test_boxes_stand_alike(name: str, slides: Looking) -> None:
    wrong = []
    for slide in slides(name):
        others = list(slide.office)
        for box in slide.boxes:
            twin = next((other for other in others if box.is_like(other)), None)
            if twin is None:
                wrong.append(f"{slide.id}: nothing like {box.text[:60]!r}")
                continue
            others.remove(twin)
            if min(apart(box.rect, twin.rect), apart(box.rect, inside(twin.rect))) > NEAR:
                wrong.append(f"{slide.id}: {box.text[:60]!r} is at {box.rect}, in PowerPoint at {twin.rect}")
    assert not wrong, "\n".join(wrong)


def apart(one: Box, other: Box) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def inside(box: Box) -> Box:
    """*box* without its insets."""
    x, y, width, height = box
    across, down = INSETS
    return x + across, y + down, width - 2 * across, height - 2 * down


@each
def test_lines_break_alike(name: str, slides: Looking) -> None:
    lines = [line for slide in slides(name) for line in slide.lines]
    different = [f"{line.slide}: {line.text}" for line in lines if not line.same]
    assert lines
    assert len(different) <= (1 - ALIKE) * len(lines), "\n".join(different)


@each
def test_colours_are_alike(name: str, slides: Looking, decks: dict[str, Built]) -> None:
    found = slides(name)
    wrong = []
    for slide, picture in zip(found, office_pictures(decks[name], [slide.sheet for slide in found]), strict=True):
        seen = slide.seen()
        texts = [box for box in slide.boxes if not box.is_drawn]
        wrong += [f"{slide.id}: {each}" for box in texts for each in differences(box, seen, picture)]
    assert not wrong, "\n".join(wrong)
