"""Several windows on one deck: the presenter view, the timer they share, servers that come and go, rehearsals."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from slidegen.preview.session import Settings
from tests.browser.harness import until, watched
from tests.browser.previewed import DECK, MINIATURES, Shown, at, deck, overflow, pictures, shown
from tests.browser.test_accessibility import faults
from tests.preview.sample import REQUEST
from tests.preview.served import served

pytestmark = pytest.mark.render

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def preview(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    with shown(browser, tmp_path) as running:
        yield running
        assert running.watch.complaints == []


def where(page: Page, text: str) -> None:
    until(page, f"document.querySelector('.where').textContent === '{text}'")


def swipe(page: Page, by: int) -> None:
    """A finger that goes *by* pixels to the right."""
    touch = page.context.new_cdp_session(page)
    points = [{"x": 180 + by * part // 4, "y": 300} for part in range(5)]
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[:1]})
    for point in points[1:]:
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_the_presenter_view_follows_and_steers(preview: Shown) -> None:
    page = preview.shell("#/slow-is-fine")
    at(page, "slow-is-fine")
    page.keyboard.press("ArrowRight")
    at(page, "slow-is-fine", 1)
    speaker = preview.speaker()
    where(speaker, "3 / 6")
    assert speaker.inner_text(".steps") == "step 1 of 2"
    assert speaker.inner_text(".words .now") == "Say that slow is fine, see the end."
    speaker.click("[data-say=next]")
    at(page, "slow-is-fine", 2)
    speaker.keyboard.press("ArrowRight")
    at(page, "the-figures")
    where(speaker, "4 / 6")
    assert pictures(speaker) == ["The figures", "Where to"]
    speaker.click("[data-say=back]")  # to the end of the slide before
    at(page, "slow-is-fine", 2)
    page.keyboard.press("End")
    where(speaker, "6 / 6")
    assert speaker.is_visible(".end")
    assert speaker.is_disabled("[data-say=next]")


def test_the_pictures_of_the_presenter_view_show_steps(preview: Shown) -> None:
    page = preview.shell("#/slow-is-fine")
    at(page, "slow-is-fine")
    speaker = preview.speaker()
    all_of = f"[...{MINIATURES}.querySelectorAll('.miniature')]"
    visible = f"{all_of}.map(each => each.querySelectorAll('.fragment.visible').length)"
    until(speaker, f"{visible}.join() === '0,1'")
    page.keyboard.press("ArrowRight")
    until(speaker, f"{visible}.join() === '1,2'")


def test_a_save_reaches_the_presenter_view(preview: Shown) -> None:
    preview.shell("#/the-figures")
    speaker = preview.speaker()
    where(speaker, "4 / 6")
    preview.save(DECK.replace("One line.", "One line.\n\n## In between"))
    where(speaker, "5 / 7")  # all windows go to what was written
    until(speaker, f"{MINIATURES}.body.textContent.includes('In between')")


def test_the_timer_is_shared(preview: Shown) -> None:
    page = preview.shell()
    speaker = preview.speaker()
    assert page.inner_text("#timer") == "0:00 / 10:00"
    page.keyboard.press("t")
    until(speaker, "document.querySelector('#timer').getAttribute('aria-pressed') === 'true'")
    until(speaker, "document.querySelector('#timer').textContent.startsWith('0:01')")
    until(page, "/on pace|ahead/.test(document.querySelector('#pace').textContent)")
    speaker.click("#timer")
    until(page, "document.querySelector('#timer').getAttribute('aria-pressed') === 'false'")
    speaker.click("#reset")
    until(page, "document.querySelector('#timer').textContent === '0:00 / 10:00'")


def test_pace_is_told_by_what_slides_take(preview: Shown) -> None:
    page = preview.open()
    told = page.evaluate(
        """async () => {
          const { plan, pace } = await import('/page/scripts/pace.js');
          const starts = plan([{estimate: 10}, {estimate: 20, hidden: true}, {estimate: 30}], 80);
          const times = [[5, 0], [25, 0], [10, 2], [90, 2]];
          return [starts, ...times.map(([elapsed, index]) => pace(elapsed, starts, index))];
        }"""
    )
    assert told == [
        [0, 20, 20, 80],
        {"mood": "on", "seconds": 0},
        {"mood": "behind", "seconds": 5},
        {"mood": "ahead", "seconds": 10},
        {"mood": "over", "seconds": 10},
    ]


def test_a_phone_has_large_buttons_and_swipes(browser: Browser, tmp_path: Path) -> None:
    with shown(browser, tmp_path, **PHONE) as preview:
        speaker = preview.speaker()
        assert overflow(speaker) == 0
        for name in ("back", "next"):
            box = speaker.locator(f"[data-say={name}]").bounding_box()
            assert box is not None
            assert box["height"] >= 60
            assert box["y"] + box["height"] <= 740
        assert faults(speaker) == []
        swipe(speaker, -120)
        where(speaker, "2 / 6")
        swipe(speaker, 120)
        where(speaker, "1 / 6")


def test_a_server_that_comes_back_is_shown_again(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(DECK, encoding="utf-8")
    settings = Settings(path=str(path), request=REQUEST)
    with watched(browser) as watch:
        with served(settings) as server:
            port = server.port
            page = Shown(path, server, watch).shell("#/the-figures")
            at(page, "the-figures")
        until(page, "document.querySelector('#news').textContent.includes('trying again')")
        path.write_text(DECK.replace("The figures", "Renewed figures {#the-figures}"), encoding="utf-8")
        with served(settings, port=port):
            until(page, "document.querySelector('.tile[aria-current] .title').textContent === 'Renewed figures'")
            until(deck(page), "document.querySelector('section.present').textContent.includes('Renewed')")
            assert "trying" not in page.inner_text("#news")
            page.keyboard.press("ArrowRight")
            at(page, "where-to")


class Recorder:
    """Keeps what a rehearsal posts."""

    def __init__(self) -> None:
        self.runs: list[dict[str, Any]] = []

    def take(self, body: bytes) -> bytes:
        self.runs.append(json.loads(body))
        return b'{"message": "Kept <b>well</b>."}'

    def state(self) -> dict[str, Any]:
        return {"last": {"seconds": 61, "slides": {"night-trains": 7}}}


def test_a_rehearsal_is_measured_and_sent(browser: Browser, tmp_path: Path) -> None:
    recorder = Recorder()
    with shown(browser, tmp_path, rehearsal=recorder) as preview:
        page = preview.shell()
        until(page, "document.querySelector('.measure').textContent.includes('last time 0:07 here, 1:01 in all')")
        page.click("#rehearsal button:has-text('Start')")
        until(page, "document.querySelector('#rehearsal').textContent.includes('talk 0:01')")
        page.keyboard.press("ArrowRight")
        at(page, "why-trains")
        page.keyboard.press("ArrowLeft")
        at(page, "night-trains")
        page.click("#rehearsal button:has-text('Pause')")
        assert "paused" in page.inner_text("#rehearsal")
        preview.save(DECK.replace("One line.", "Another line."))  # nobody is moved while speaking
        until(deck(page), "document.body.textContent.includes('Another line.')")
        at(page, "night-trains")
        page.click("#rehearsal button:has-text('Stop')")
        until(page, "document.querySelector('#summary').textContent.includes('Kept <b>well</b>.')")
        assert page.locator("#summary tbody tr").count() == 2
        last = recorder.runs[-1]
        assert last["finished"]
        assert {run["run"] for run in recorder.runs} == {last["run"]}
        assert not any(run["finished"] for run in recorder.runs[:-1])
        assert [(each["id"], each["visits"]) for each in last["slides"]] == [("night-trains", 2), ("why-trains", 1)]
        assert last["seconds"] == pytest.approx(sum(each["seconds"] for each in last["slides"]), abs=0.2)
        assert last["duration"] == 600
        assert faults(page) == []
