"""Films and sounds in a browser, without a network; codes that a camera reads."""

from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

from slidegen.backends.base import Options
from slidegen.backends.pptx.deck import deck_bytes
from slidegen.backends.revealjs import BACKEND
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.media import EVERYTHING, talk
from tests.backends.pptx.reading import parts
from tests.browser.harness import until, watched
from tests.browser.talks import Folder

pytestmark = pytest.mark.render


def page_of(text: str, folder: Path, *, safe: bool = False, linked: bool = False) -> Path:
    placed, theme = talk(text)
    BACKEND.write(placed, theme, "deck", Folder(folder), Memory(), Options(safe=safe, linked=linked), Report())
    return folder / "deck.html"


@pytest.mark.parametrize("linked", [False, True])
def test_sounds_play_from_the_page_and_from_files(browser: Browser, tmp_path: Path, linked: bool) -> None:
    file = page_of("![x](tone.wav){start=1 end=2}\n", tmp_path, linked=linked)
    with watched(browser) as watch:
        page = watch.open(file)
        until(page, "document.querySelector('audio').readyState >= 1")
        assert page.evaluate("document.querySelector('audio').duration") == pytest.approx(4, abs=0.1)
        until(page, "document.querySelector('audio').currentTime >= 1")
        page.evaluate("document.querySelector('audio').muted = true; document.querySelector('audio').play(); 0")
        until(page, "document.querySelector('audio').currentTime > 1.2")
        assert (watch.complaints, watch.requests) == ([], [])


def test_a_sound_starts_with_its_slide(browser: Browser, tmp_path: Path) -> None:
    file = page_of("## A\n\ntext\n\n## B\n\n![x](tone.wav){autoplay muted loop start=1 end=2}\n", tmp_path)
    with watched(browser) as watch:
        page = watch.open(file)
        assert page.evaluate("document.querySelector('audio').paused")
        page.evaluate("Reveal.next()")
        until(page, "!document.querySelector('audio').paused")
        until(page, "document.querySelector('audio').currentTime > 1.7")
        until(page, "document.querySelector('audio').currentTime < 1.5")
        page.evaluate("Reveal.prev()")
        until(page, "document.querySelector('audio').paused")


def test_a_poster_is_a_link_on_a_disk_and_a_player_on_a_site(browser: Browser, tmp_path: Path) -> None:
    file = page_of("https://youtu.be/dQw4w9WgXcQ\n\nhttps://vimeo.com/123456789\n", tmp_path)
    with watched(browser, offline=False) as watch:
        page = watch.open(file)
        assert watch.requests == []
        watch.context.route("https://**", lambda route: route.fulfill(body="<p>player</p>", content_type="text/html"))
        page.locator('a[data-player*="vimeo"]').click()
        until(page, "document.querySelector('iframe')")
        assert [each.split("?")[0] for each in watch.requests] == ["https://player.vimeo.com/video/123456789"]
        assert watch.complaints == []
        with watch.context.expect_page():
            page.locator('a[data-player*="youtube"]').click()
        assert page.evaluate("document.querySelectorAll('iframe').length") == 1


def test_the_code_can_be_read_from_both_outputs(browser: Browser, tmp_path: Path) -> None:
    file = page_of("## A\n\n![qr](https://example.org/talk)\n", tmp_path)
    with watched(browser) as watch:
        picture = Image.open(BytesIO(watch.open(file).screenshot()))
        assert [each.text for each in zxingcpp.read_barcodes(picture)] == ["https://example.org/talk"]
    placed, theme = talk("## A\n\n![qr](https://example.org/talk)\n", "ink")
    (drawn,) = [
        data for name, data in parts(deck_bytes(placed, theme, Memory(), Report())).items() if name.endswith(".png")
    ]
    assert [each.text for each in zxingcpp.read_barcodes(Image.open(BytesIO(drawn)))] == ["https://example.org/talk"]


def test_paper_shows_the_posters(browser: Browser, tmp_path: Path) -> None:
    file = page_of(EVERYTHING, tmp_path)
    with watched(browser) as watch:
        page = watch.open(file)
        page.emulate_media(media="print")
        shown = "(each => getComputedStyle(each).display)"
        assert set(page.evaluate(f"[...document.querySelectorAll('video,audio')].map{shown}")) == {"none"}
        assert set(page.evaluate(f"[...document.querySelectorAll('.printed')].map{shown}")) == {"block"}
