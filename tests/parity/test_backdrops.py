"""What templates draw behind slides looks in a browser as it does in an office program, in every view of the page."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pptx
import pytest
from msgspec import structs
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from slidegen.backends.base import Options
from slidegen.backends.revealjs import BACKEND
from slidegen.diagnostics import Report
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Memory
from tests.browser.harness import WIDTH, launched, watched
from tests.browser.talks import Folder
from tests.rendering.office import pictures, to_pdf
from tests.templates.corporate import LOOKS, template
from tests.templates.markup import shape, solid
from tests.templates.parts import Look, Slide, potx
from tests.theme.template.test_geometry import PRESETS

pytestmark = pytest.mark.render

NAMES = ("harbour", "granite", "forms")
SMALL = (160, 90)
ALIKE = 2.5
"""The mean difference of two pictures, of 255, that edges and shadows may make."""

SPOT = 60
"""The largest difference that may remain anywhere once a picture is made small."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


def forms() -> Look:
    """A template whose one layout has all preset forms, a dozen a row."""
    line, drawn = f'<a:ln w="12700">{solid("accent2")}</a:ln>', []
    for number, name in enumerate(PRESETS):
        row, column = divmod(number, 12)
        drawn.append(
            shape(name, (0.15 + column * 1.1, 0.12 + row * 0.92, 0.95, 0.6), name, solid("accent1"), line=line)
        )
    layout = Slide(name="Forms", attributes=' showMasterSp="0"', shapes="".join(drawn))
    return structs.replace(LOOKS["harbour"](), layouts=[layout])


def file_of(name: str, main: str = "template") -> bytes:
    return potx(forms(), main) if name == "forms" else template(name, main)


def theme_of(name: str) -> Theme:
    report = Report()
    theme = load_theme(f"{name}.potx", Memory({f"{name}.potx": file_of(name)}), report)
    assert theme.template is not None, [each.message for each in report]
    return theme


def bare_deck(theme: Theme, titles: list[str]) -> PlacedDeck:
    """A slide of each layout, in the template's order, with nothing on it."""
    layouts = {layout.title: layout for layout in reversed(list(theme.layouts.values()))}
    assert theme.size is not None
    slides = tuple(
        PlacedSlide(
            id=f"s{number}",
            index=number,
            number=number + 1,
            layout=layouts[title].name,
            title=title,
            regions=(),
            inverse=layouts[title].tone == "inverse",
        )
        for number, title in enumerate(titles)
    )
    return PlacedDeck(meta=Meta(title="Bare"), size=theme.size, slides=slides, sections=(), total=len(slides))


def office_slides(name: str, folder: Path) -> tuple[list[str], list[Image.Image]]:
    """The names of a template's layouts, and LibreOffice's picture of a slide of each with nothing on it."""
    talk = pptx.Presentation(BytesIO(file_of(name, "presentation")))
    for layout in talk.slide_layouts:
        slide = talk.slides.add_slide(layout)
        for holder in list(slide.placeholders):
            holder._element.getparent().remove(holder._element)
    file = folder / f"{name}.pptx"
    talk.save(str(file))
    (pdf,) = to_pdf([file], folder)
    return [layout.name for layout in talk.slide_layouts], [Image.open(each) for each in pictures(pdf, folder)]


def page_of(name: str, titles: list[str], folder: Path) -> Path:
    theme = theme_of(name)
    world = Memory()
    BACKEND.write(bare_deck(theme, titles), theme, name, Folder(folder), world, Options(), Report())
    return folder / f"{name}.html"


def differences(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The mean and the largest difference of two pictures once they are small."""
    small = [each.convert("RGB").resize(SMALL, Image.Resampling.BOX) for each in (one, other)]
    found = ImageStat.Stat(ImageChops.difference(*small))
    return sum(found.mean) / 3, max(high for _, high in found.extrema)


@pytest.mark.parametrize("name", NAMES)
def test_drawings_look_as_in_an_office_program(name: str, browser: Browser, tmp_path: Path) -> None:
    titles, office = office_slides(name, tmp_path)
    with watched(browser) as context:
        shown = context.open(page_of(name, titles, tmp_path))
        for number, (title, expected) in enumerate(zip(titles, office, strict=True)):
            shown.evaluate(f"Reveal.slide({number})")
            shown.wait_for_timeout(100)
            found = Image.open(BytesIO(shown.screenshot()))
            mean, worst = differences(expected, found)
            assert mean < ALIKE, f"{title}: {mean:.1f}"
            assert worst < SPOT, f"{title}: {worst}"


TITLES = ["Title Slide", "Section Header", "Title and Content"]
"""Layouts with a picture, a gradient and a colour behind all."""


@pytest.fixture(scope="module")
def harbour(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Image.Image]]:
    """A page in the first template, and what its slides usually look like."""
    folder = tmp_path_factory.mktemp("harbour")
    file = page_of("harbour", TITLES, folder)
    found: list[Image.Image] = []
    with watched(browser) as context:
        page = context.open(file)
        for number in range(len(TITLES)):
            page.evaluate(f"Reveal.slide({number})")
            page.wait_for_timeout(100)
            found.append(Image.open(BytesIO(page.screenshot())))
        assert context.complaints == []
        assert context.requests == []
    return file, found


def assert_alike(found: list[Image.Image], usual: list[Image.Image]) -> None:
    for title, one, other in zip(TITLES, found, usual, strict=True):
        mean, worst = differences(one, other)
        assert mean < ALIKE, f"{title}: {mean:.1f}"
        assert worst < SPOT, f"{title}: {worst}"


def test_paper_has_the_drawings_without_asking_for_backgrounds(
    harbour: tuple[Path, list[Image.Image]], browser: Browser, tmp_path: Path
) -> None:
    file, usual = harbour
    with watched(browser) as context:
        pdf = tmp_path / "paper.pdf"
        context.open(file).pdf(path=pdf, prefer_css_page_size=True, print_background=False)
    assert_alike([Image.open(each) for each in pictures(pdf, tmp_path)], usual)


@pytest.mark.parametrize("view", ["overview", "phone", "no script"])
def test_views_of_all_slides_have_the_drawings(
    view: str, harbour: tuple[Path, list[Image.Image]], browser: Browser
) -> None:
    file, usual = harbour
    phone = {"viewport": {"width": 400, "height": 800}}
    with watched(browser, **(phone if view == "phone" else {}), java_script_enabled=view != "no script") as context:
        page = context.context.new_page()
        page.goto(file.as_uri())
        page.wait_for_timeout(600)
        if view == "overview":
            page.evaluate("Reveal.toggleOverview(true)")
            page.wait_for_timeout(900)
        shown = 0
        for number, title in enumerate(TITLES):
            section = page.locator(f"section#s{number}")
            if view != "overview":
                section.scroll_into_view_if_needed()
                page.wait_for_timeout(300)
            box = section.bounding_box()
            assert box is not None
            if box["x"] < 0 or box["x"] + box["width"] > WIDTH:
                continue  # the overview goes on beyond the screen
            shown += 1
            mean, worst = differences(Image.open(BytesIO(page.screenshot(clip=box))), usual[number])
            assert mean < ALIKE, f"{title}: {mean:.1f}"
            assert worst < 2 * SPOT, f"{title}: {worst}"
        assert shown >= 2
