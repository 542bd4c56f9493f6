"""The speaker view, opened from a file on disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.harness import Watched, until, watched

pytestmark = pytest.mark.render


def opened(context: Watched, page: Page) -> Page:
    """The speaker view of the deck in *page*, once it shows where the deck is."""
    with context.context.expect_page() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    until(speaker, "document.querySelector('.where')?.textContent")
    return speaker


def where(speaker: Page, text: str) -> None:
    until(speaker, f"document.querySelector('.where')?.textContent === {text!r}")


def shown(speaker: Page, which: int, identifier: str) -> None:
    """Wait until the preview shows the slide."""
    frame = speaker.frames[1 + which]
    until(frame, f"window.Reveal?.getCurrentSlide()?.id === {identifier!r}")


@pytest.mark.parametrize("name", ["page_file", "linked_file"])
def test_shows_notes_the_slide_and_the_next(browser: Browser, name: str, request: pytest.FixtureRequest) -> None:
    with watched(browser) as context:
        page = context.open(request.getfixturevalue(name))
        speaker = opened(context, page)
        where(speaker, "1 / 10")
        assert "Say hello & wave." in speaker.inner_text(".notes")
        assert "00:0" in speaker.inner_text(".timer")
        assert "30:00" in speaker.inner_text(".timer")
        shown(speaker, 0, "start")
        shown(speaker, 1, "pictures")
        page.keyboard.press("ArrowRight")
        where(speaker, "2 / 10")
        shown(speaker, 0, "pictures")
        shown(speaker, 1, "table")
        assert context.complaints == []
        assert context.requests == []


def test_moves_the_deck(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        speaker = opened(context, page)
        where(speaker, "1 / 10")
        speaker.keyboard.press("ArrowRight")
        until(page, "Reveal.getCurrentSlide().id === 'pictures'")
        speaker.click("button[data-say=previous]")
        until(page, "Reveal.getCurrentSlide().id === 'start'")
        speaker.keyboard.press("End")
        until(page, "Reveal.getCurrentSlide().id === 'end'")
        where(speaker, "9 / 10")


def test_follows_after_either_window_was_reloaded(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        speaker = opened(context, page)
        page.reload()
        until(page, "window.Reveal?.isReady()")
        page.keyboard.press("ArrowRight")
        where(speaker, "2 / 10")
        speaker.reload()
        where(speaker, "2 / 10")
        speaker.keyboard.press("ArrowRight")
        until(page, "Reveal.getCurrentSlide().id === 'table'")
        where(speaker, "3 / 10")
        assert context.complaints == []


def test_notes_grow_and_stay_grown(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        speaker = opened(context, context.open(page_file))
        size = "parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)"
        before = speaker.evaluate(size)
        speaker.keyboard.press("+")
        speaker.click("button[data-size='1']")
        assert speaker.evaluate(size) == before + 4
        speaker.reload()
        where(speaker, "1 / 10")
        assert speaker.evaluate(size) == before + 4


def test_a_message_without_the_key_does_nothing(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        speaker = opened(context, page)
        speaker.evaluate("window.opener.postMessage({slidegen: 'next', key: 'guess'}, '*')")
        speaker.evaluate("window.opener.postMessage({slidegen: 'next'}, '*')")
        speaker.evaluate("window.opener.postMessage(JSON.stringify({method: 'next'}), '*')")
        page.wait_for_timeout(200)
        assert page.evaluate("Reveal.getCurrentSlide().id") == "start"
