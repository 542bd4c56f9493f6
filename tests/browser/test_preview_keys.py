"""The preview by keyboard, and the way to the author's editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.harness import until
from tests.browser.previewed import DECK, Shown, at, clipboard, deck, shown

pytestmark = pytest.mark.render


@pytest.fixture
def preview(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    with shown(browser, tmp_path) as running:
        yield running
        assert running.watch.complaints == []


def test_keys_work_wherever_the_focus_is(preview: Shown) -> None:
    page = preview.shell()
    page.click("#notes .words")
    page.keyboard.press("ArrowRight")
    at(page, "why-trains")
    page.click("[data-do=notes]")
    assert not page.is_visible("#notes")
    page.keyboard.press(" ")  # the button that was pressed by mouse does not take it
    at(page, "slow-is-fine")
    deck(page).click("section.present")
    page.keyboard.press("Escape")
    assert not deck(page).evaluate("Reveal.isOverview()")
    page.keyboard.press("n")
    assert page.is_visible("#notes")
    page.keyboard.press("m")
    assert not page.is_visible("#overview")
    page.keyboard.press("p")
    assert page.is_visible("#problems")
    page.keyboard.press("?")
    assert "open the slide in the editor" in page.inner_text("#help")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    assert not page.is_visible(".bar")
    page.keyboard.press("f")
    assert page.is_visible(".bar")
    page.keyboard.press("Home")
    at(page, "night-trains")
    page.reload()
    until(page, "document.querySelector('.tile[aria-current]')")
    assert not page.is_visible("#overview")  # what was closed stays closed


def test_the_source_opens_in_the_editor_that_was_chosen(preview: Shown) -> None:
    page = preview.shell("#/the-figures")
    at(page, "the-figures")
    line = DECK[: DECK.index("## The figures")].count("\n") + 1
    assert page.inner_text("#source") == f"talk.md:{line}"
    assert page.get_attribute("#source", "href") == f"vscode://file{preview.path}:{line}:1"
    page.click("#editors")
    page.click("text=Zed")
    page.click("text=Done")
    assert page.get_attribute("#source", "href") == f"zed://file{preview.path}:{line}:1"
    page.reload()
    at(page, "the-figures")
    until(page, f"document.querySelector('#source').href === 'zed://file{preview.path}:{line}:1'")
    page.click("#editors")
    page.click("text=Neovim")
    page.click("text=Done")
    preview.watch.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("e")
    until(page, f"document.querySelector('#news').textContent.includes('cursor({line},1)')")
    assert clipboard(preview.watch.context, page) == f"vim '+call cursor({line},1)' '{preview.path}'"
    page.click(".tile:has-text('Left out')", modifiers=["ControlOrMeta"])
    until(page, f"document.querySelector('#news').textContent.includes('cursor({line + 4},1)')")
    page.keyboard.press("o")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("e")
    until(page, "document.querySelector('#news').textContent.includes('cursor(8,1)')")
    at(page, "the-figures")
