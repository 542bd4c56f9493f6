"""The teleprompter scrolls, stops and changes its type, without a network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.backends.built import write

TALK = "\n".join(f"## Slide {at}\n\n::: notes\n{'Some words to say aloud. ' * 30}\n:::\n" for at in range(6))

pytestmark = pytest.mark.render


def opened(browser: Browser, folder: Path, problems: list[str]) -> Page:
    file = folder / "talk.prompter.html"
    file.write_bytes(write(TALK, "notes")[0][file.name])
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: problems.extend([request.url] * (not request.url.startswith("file:"))))
    page.goto(file.as_uri())
    return page


def test_it_scrolls_until_it_is_stopped(browser: Browser, tmp_path: Path) -> None:
    problems: list[str] = []
    page = opened(browser, tmp_path, problems)
    page.keyboard.press(" ")
    for _ in range(50):
        page.wait_for_timeout(100)
        if page.evaluate("scrollY") > 5:
            break
    page.keyboard.press(" ")
    place = page.evaluate("scrollY")
    assert place > 5
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == place
    assert problems == []
    page.close()


def test_keys_and_buttons_change_speed_type_side_and_slide(browser: Browser, tmp_path: Path) -> None:
    problems: list[str] = []
    page = opened(browser, tmp_path, problems)
    page.keyboard.press("ArrowRight")
    assert page.locator("output").inner_text() == "22"
    before = page.evaluate("getComputedStyle(document.querySelector('p')).fontSize")
    page.get_by_text("A+").click()
    assert page.evaluate("getComputedStyle(document.querySelector('p')).fontSize") != before
    page.keyboard.press("m")
    assert page.locator("[data-do=mirror]").get_attribute("aria-pressed") == "true"
    page.keyboard.press("PageDown")
    top = page.evaluate("document.querySelectorAll('section')[1].getBoundingClientRect().top")
    assert abs(top - 240) < 2
    assert problems == []
    page.close()
