"""A talk that is rehearsed in the page: real times are kept beside the deck."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from slidegen.cli.job import Job
from slidegen.cli.timing.rehearsing import Kept, Rehearsing
from slidegen.preview.session import Settings
from tests.browser.harness import until, watched
from tests.preview.sample import REQUEST
from tests.preview.served import served

pytestmark = pytest.mark.render

TALK = "---\ntitle: Caches\n---\n\n## One {#one}\n\na\n\n## Two {#two}\n\nb\n\n## Three {#three}\n\nc\n"


def shown(page: Page) -> Frame:
    """The deck in *page*; its other frames are small pictures of slides."""
    frame = page.locator("#deck[src]").element_handle().content_frame()
    assert frame is not None
    return frame


class Rehearsal:
    """A deck that is served to be rehearsed, and its page."""

    def __init__(self, page: Page, rehearsing: Rehearsing, told: list[Kept], record: Path) -> None:
        self.page = page
        self.rehearsing = rehearsing
        self.told = told
        self.record = record

    def press(self, button: str) -> None:
        self.page.locator("#rehearsal").get_by_role("button", name=button).click()

    def go(self, key: str, slide: str, seconds: float) -> None:
        """Press *key*, and stay at *slide* for a while."""
        self.page.keyboard.press(key)
        until(shown(self.page), f"window.Reveal?.getCurrentSlide()?.id === {slide!r}")
        self.page.wait_for_timeout(seconds * 1000)

    @property
    def runs(self) -> list[dict[str, Any]]:
        return list(json.loads(self.record.read_text(encoding="utf-8"))["runs"])


@pytest.fixture
def rehearsal(browser: Browser, tmp_path: Path) -> Iterator[Rehearsal]:
    deck = tmp_path / "talk.md"
    deck.write_text(TALK, encoding="utf-8")
    told: list[Kept] = []
    rehearsing = Rehearsing(Job(path=str(deck), request=REQUEST), told.append)
    with (
        served(Settings(path=str(deck), request=REQUEST), rehearsal=rehearsing) as running,
        watched(browser) as watcher,
    ):
        page = watcher.context.new_page()
        page.goto(f"http://127.0.0.1:{running.port}/")
        page.wait_for_selector("#rehearsal:not([hidden])")
        until(shown(page), "window.Reveal?.isReady() && window.slidegenLive?.version")
        yield Rehearsal(page, rehearsing, told, tmp_path / "talk.rehearsal.json")


def test_slides_are_timed_while_one_presents(rehearsal: Rehearsal) -> None:
    rehearsal.press("Start")
    rehearsal.go("ArrowRight", "one", 2.2)
    rehearsal.go("ArrowRight", "two", 0.4)
    rehearsal.go("ArrowLeft", "one", 0.6)
    rehearsal.press("Pause")
    rehearsal.page.wait_for_timeout(700)
    rehearsal.press("Go on")
    rehearsal.press("Stop")
    rehearsal.page.wait_for_selector("text=Kept in talk.rehearsal.json")
    (run,) = rehearsal.runs
    slides = {slide["id"]: slide for slide in run["slides"]}
    assert list(slides) == ["caches", "one", "two"]
    assert slides["one"]["seconds"] >= 2.7 and slides["one"]["visits"] == 2
    assert slides["two"]["seconds"] >= 0.3
    assert slides["one"]["estimate"] > 20 and slides["one"]["words"] == 2
    assert run["paused"] >= 0.6
    assert run["seconds"] == pytest.approx(sum(slide["seconds"] for slide in run["slides"]), abs=0.3)
    assert run["finished"] and len(rehearsal.told) == 1


def test_a_page_that_is_closed_loses_nothing(rehearsal: Rehearsal) -> None:
    rehearsal.press("Start")
    rehearsal.go("ArrowRight", "one", 2.2)
    rehearsal.go("ArrowRight", "two", 0.2)
    rehearsal.page.close()
    rehearsal.rehearsing.end()
    (run,) = rehearsal.runs
    assert not run["finished"]
    assert {slide["id"] for slide in run["slides"]} >= {"caches", "one"}
