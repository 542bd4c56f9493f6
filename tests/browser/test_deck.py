"""A deck in a browser: quiet, offline, in its place, on paper, on a phone and without scripts."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import msgspec
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page

from slidegen.model.frames import PictureFrame
from slidegen.model.placed import PlacedDeck
from slidegen.units import Rect, to_pixels
from tests.backends.revealjs.sample import BLUE, everything
from tests.browser.conftest import write_deck
from tests.browser.harness import HEIGHT, LINES, WIDTH, until, watched

pytestmark = pytest.mark.render

BOXES = """
section => {
  const origin = section.getBoundingClientRect();
  const box = element => {
    const rect = element.getBoundingClientRect();
    return [rect.left - origin.left, rect.top - origin.top, rect.width, rect.height];
  };
  const frames = region => [...region.children].flatMap(
    each => each.matches('figure:not(.code)') ? [...each.children] : [each]);
  return [...section.querySelectorAll(':scope > .region')].map(
    region => ({name: region.className, box: box(region), frames: frames(region).map(box)}));
}
"""


@pytest.fixture(scope="module")
def deck() -> PlacedDeck:
    whole = everything()
    return type(whole)(
        **{name: getattr(whole, name) for name in whole.__struct_fields__ if name != "slides"},
        slides=tuple(slide for slide in whole.slides if not slide.hidden),
    )


def current(page: Page) -> str:
    return str(page.evaluate("Reveal.getCurrentSlide().id"))


@pytest.mark.parametrize("name", ["page_file", "linked_file"])
def test_is_quiet_and_asks_the_network_for_nothing(browser: Browser, name: str, request: pytest.FixtureRequest) -> None:
    with watched(browser) as context:
        page = context.open(request.getfixturevalue(name))
        for _ in range(page.evaluate("Reveal.getTotalSlides()")):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)
        assert page.evaluate("[...document.fonts].every(font => font.status !== 'error')")
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
        assert context.complaints == []
        assert context.requests == []


def test_the_policy_stops_foreign_scripts(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        page.evaluate("""() => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = 1';
            document.body.append(script);
        }""")
        assert page.evaluate("window.ran") is None
        assert any("Content Security Policy" in text for text in context.complaints)


@pytest.mark.parametrize("name", ["page_file", "linked_file"])
def test_regions_and_frames_stand_where_they_were_placed(
    browser: Browser, deck: PlacedDeck, name: str, request: pytest.FixtureRequest
) -> None:
    with watched(browser) as context:
        page = context.open(request.getfixturevalue(name))
        for index, slide in enumerate(deck.slides):
            page.evaluate("index => Reveal.slide(index)", index)
            section = page.query_selector("section.present")
            assert section is not None
            found = section.evaluate(BOXES)
            assert len(found) == len(slide.regions)
            for box, region in zip(found, slide.regions, strict=True):
                wanted = [region.rect, *(frame.rect for frame in region.frames)]
                for got, rect in zip([box["box"], *box["frames"]], wanted, strict=True):
                    expected = [to_pixels(each) for each in (rect.x, rect.y, rect.width, rect.height)]
                    assert got == pytest.approx(expected, abs=1), (slide.id, region.name)


def test_no_line_leaves_its_region(browser: Browser, deck: PlacedDeck, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        for index, slide in enumerate(deck.slides):
            page.evaluate("index => Reveal.slide(index)", index)
            section = page.query_selector("section.present")
            assert section is not None
            lines = section.evaluate(LINES)
            assert lines, slide.id
            for line in lines:
                assert -1 <= line["x"] <= line["right"] <= WIDTH + 1, (slide.id, line)
                assert -1 <= line["y"] <= line["bottom"] <= HEIGHT + 1, (slide.id, line)


def test_items_start_at_their_margin_and_bullets_hang_before(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        section = page.query_selector("section.present")
        assert section is not None
        lines = {line["text"]: line["x"] for line in section.evaluate(LINES)}
        left = 0.05 * WIDTH
        assert lines["First, strong and quiet"] == pytest.approx(left + 20 * 4 / 3, abs=2)
        assert lines["Nested code()"] == pytest.approx(left + 40 * 4 / 3, abs=2)
        assert lines["Third of them"] == pytest.approx(left + 20 * 4 / 3, abs=2)


def test_lines_are_exactly_as_high_as_their_pitch(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        tops = page.evaluate("""() => [...document.querySelectorAll('section.present .region-body p.l0')]
            .map(each => each.getBoundingClientRect().height)""")
        assert tops
        assert tops == pytest.approx([24 * 1.25 * 4 / 3] * len(tops), abs=0.02)


def test_keys_move_through_the_deck(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        assert current(page) == "start"
        page.keyboard.press("ArrowRight")
        assert current(page) == "pictures"
        page.keyboard.press("ArrowDown")
        assert current(page) == "table"
        page.keyboard.press("Space")
        assert current(page) == "code"
        page.keyboard.press("ArrowLeft")
        assert current(page) == "table"
        page.keyboard.press("End")
        assert current(page) == "end"
        page.keyboard.press("Home")
        assert current(page) == "start"
        page.keyboard.press("o")
        assert page.evaluate("Reveal.isOverview()")
        page.keyboard.press("Escape")
        page.keyboard.press("Shift+/")
        page.wait_for_selector(".r-overlay-help")
        assert "Speaker view" in page.inner_text(".r-overlay-help")


def test_addresses_lead_to_slides_and_links_jump(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file, "#/end")
        assert current(page) == "end"
        page.click("section.present a")
        until(page, "Reveal.getCurrentSlide().id === 'slide-2024'")
        until(page, "location.hash === '#/slide-2024'")


def test_hidden_slides_are_left_out(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        assert page.query_selector("#secret") is None
        assert page.evaluate("Reveal.getTotalSlides()") == 9


def test_can_be_read_by_screen_readers(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        assert page.query_selector("[role=application]") is None
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.evaluate("[...document.querySelectorAll('section.slide')].every(each => each.ariaLabel)")
        assert page.evaluate("[...document.images].every(each => each.hasAttribute('alt'))")
        assert page.evaluate("[...document.querySelectorAll('[role=img]')].every(each => each.ariaLabel)")
        assert page.evaluate("[...document.querySelectorAll('th')].every(each => each.scope)")
        skips = page.evaluate("""() => [...document.querySelectorAll('section.slide')].filter(section => {
            const levels = [...section.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1]));
            return levels[0] > 2 || levels.some((level, index) => index && level > levels[index - 1] + 1);
        }).map(each => each.id)""")
        assert skips == []
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
        assert len(ids) == len(set(ids))


def test_links_of_other_slides_take_no_focus(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        reached = []
        for _ in range(4):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("document.activeElement.closest('section')?.id ?? document.activeElement.className")
            )
        assert reached[:2] == ["start", "start"]
        assert "end" not in reached


@pytest.mark.parametrize("backgrounds", [True, False])
def test_prints_one_page_a_slide(browser: Browser, deck: PlacedDeck, page_file: Path, backgrounds: bool) -> None:
    with watched(browser, viewport={"width": 1366, "height": 768}) as context:
        page = context.open(page_file, "#/table")
        data = page.pdf(prefer_css_page_size=True, print_background=backgrounds)
    document = pypdfium2.PdfDocument(BytesIO(data))
    try:
        assert len(document) == len(deck.slides)
        for sheet, slide in zip(document, deck.slides, strict=True):
            assert sheet.get_size() == pytest.approx((960, 540), abs=1)
            text = re.sub(r"\s+", " ", sheet.get_textpage().get_text_range())
            assert slide.title in text
        inverse = document[5].render(scale=0.25).to_pil().convert("RGB").getpixel((10, 10))
        assert inverse == (29, 35, 48)
    finally:
        document.close()


def test_is_readable_without_scripts(browser: Browser, deck: PlacedDeck, page_file: Path) -> None:
    with watched(browser, java_script_enabled=False) as context:
        page = context.context.new_page()
        page.goto(page_file.as_uri())
        tops = []
        for slide in deck.slides:
            words = page.locator(f"section[aria-label='{slide.title}'] :is(h1, h2)")
            assert words.is_visible(), slide.id
            box = words.bounding_box()
            assert box is not None
            tops.append(box["y"])
        assert tops == sorted(tops)
        assert all(later - earlier > 300 for earlier, later in pairwise(tops))
        assert not page.locator("aside.notes").first.is_visible()


def test_the_logo_stands_in_its_rectangle(browser: Browser, deck: PlacedDeck, tmp_path: Path) -> None:
    inch = 914_400
    logo = PictureFrame(
        rect=Rect(10 * inch, 6 * inch, inch, inch // 2), asset=BLUE, source="b.png", alt="", decorative=True
    )
    with watched(browser) as context:
        page = context.open(write_deck(msgspec.structs.replace(deck, logo=logo), tmp_path))
        places = page.evaluate("""() => [...document.querySelectorAll('.slide > .picture')]
            .map(each => getComputedStyle(each))
            .map(style => [style.position, style.left, style.top, style.width, style.height])""")
    assert places
    assert all(place == ["absolute", "960px", "576px", "96px", "48px"] for place in places)


def test_prints_a_page_for_each_slide_without_scripts(browser: Browser, deck: PlacedDeck, page_file: Path) -> None:
    with watched(browser, java_script_enabled=False) as context:
        page = context.context.new_page()
        page.goto(page_file.as_uri())
        document = pypdfium2.PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True)))
    try:
        assert len(document) == len(deck.slides)
    finally:
        document.close()


def test_scrolls_on_a_phone(browser: Browser, page_file: Path) -> None:
    with watched(browser, viewport={"width": 390, "height": 780}, has_touch=True, is_mobile=True) as context:
        page = context.open(page_file)
        page.wait_for_selector(".reveal-viewport.reveal-scroll")
        wide = page.evaluate("document.querySelector('section.slide').getBoundingClientRect().width")
        assert wide == pytest.approx(390, abs=6)
        assert page.evaluate("document.querySelector('.reveal-viewport').scrollHeight") > 5 * 200
        assert context.complaints == []


def test_stands_still_where_motion_is_unwelcome(browser: Browser, page_file: Path) -> None:
    with watched(browser, reduced_motion="reduce") as context:
        page = context.open(page_file)
        moving = page.evaluate("""() => [...document.querySelectorAll('.reveal *')].map(each => getComputedStyle(each))
            .filter(style => style.transitionProperty !== 'none' && style.transitionDuration !== '0s').length""")
        assert moving == 0
