"""How slides follow one another in the browser: each transition at its middle, its end, and who does without."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page

from slidegen.model.motion import CHANGING, MORPHING, TRANSITIONS
from tests.browser.harness import WIDTH, Watched, until, watched
from tests.browser.talks import talk_of, write_talk

pytestmark = pytest.mark.render

NAMES = [*TRANSITIONS]
DECK = "# Start\n" + "".join(
    f"\n## {name} {{transition={name} #{name} {'.dark' * (at % 2)}}}\n\nText\n" for at, name in enumerate(NAMES)
)
DECK += "\n## One {#one auto-animate=true}\n\na\n\n## Two {#two auto-animate=true transition='fade 3s'}\n\na\n"

MOVING = "document.querySelector('.slides').getAnimations({subtree: true})"

HOLD = """
share => document.querySelector(".slides").getAnimations({subtree: true}).forEach(each => {
  each.pause();
  each.currentTime = each.effect.getComputedTiming().duration * share;
})
"""
"""Halts all that moves at a share of its time."""

ROLES = """
() => Object.fromEntries([...document.querySelectorAll('.leaving, .entering')].map(slide => {
  const style = getComputedStyle(slide), matrix = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
  return [slide.classList.contains('entering') ? 'new' : 'old', {
    x: Math.round(matrix.e), size: Math.round(matrix.a * 10) / 10, opacity: Math.round(style.opacity * 10) / 10,
    turn: style.rotate === 'none' ? 0 : Math.round(Number(style.rotate.match(/-?[\\d.]+(?=deg)/)[0])),
    mask: style.maskImage === 'none' ? '' : style.maskPosition, id: slide.id, shown: style.display}];
}))
"""
"""Where the two slides are that change places, and what they look like."""

STILL = {"x": 0, "size": 1, "opacity": 1, "turn": 0, "mask": "", "shown": "block"}
HALF = WIDTH // 2
MIDDLE: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "fade": ({}, {"opacity": 0.5}),
    "push": ({"x": -HALF}, {"x": HALF}),
    "wipe": ({}, {"mask": "50% 0px"}),
    "cover": ({}, {"x": HALF}),
    "uncover": ({"x": -HALF}, {}),
    "zoom": ({"size": 1.7, "opacity": 0.5}, {"size": 0.8}),
    "flip": ({"turn": -90}, {"turn": 90}),
    "cube": ({"turn": -45}, {"turn": 45}),
    "box": ({"turn": 45}, {"turn": -45}),
}


def page_of(text: str, folder: Path) -> Path:
    talk, world = talk_of(text)
    return write_talk(talk, "html", "deck", folder, world)


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(DECK, tmp_path_factory.mktemp("changes"))


@pytest.fixture
def opened(browser: Browser, page_file: Path) -> Iterator[Page]:
    with watched(browser, reduced_motion="no-preference") as context:
        yield context.open(page_file)
        assert context.complaints == []


def go(page: Page, identifier: str, *, hold: float | None = None) -> None:
    """Show the slide; halted in the middle of what moves, or with all of it over."""
    page.evaluate("id => Reveal.slide(Reveal.getSlides().findIndex(slide => slide.id === id))", identifier)
    if hold is not None:
        page.evaluate(HOLD, hold)
    else:
        page.evaluate(f"{MOVING}.forEach(each => each.finish())")
        until(page, "!document.querySelector('[data-change]')")


def before(name: str) -> str:
    return "start" if name == NAMES[0] else NAMES[NAMES.index(name) - 1]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_each_transition_moves_the_two_slides_as_in_powerpoint(opened: Page, name: str) -> None:
    go(opened, before(name))
    go(opened, name, hold=0.5)
    old, new = MIDDLE[TRANSITIONS[name]]
    assert opened.evaluate(ROLES) == {
        "old": {**STILL, **old, "id": before(name)},
        "new": {**STILL, **new, "id": name},
    }


EDGES = 1.0
"""How much edges of letters may differ where a slide is a layer of its own: up to 0.6 was seen. Where 15 % of a
transition have passed, it is 1.2 for a wipe and more than 9 for all others."""


def difference(one: bytes, other: bytes) -> float:
    """How much two screenshots differ, in parts of 255 on average."""
    pictures = (Image.open(BytesIO(data)).convert("L") for data in (one, other))
    return float(ImageStat.Stat(ImageChops.difference(*pictures)).mean[0])


@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_each_begins_with_the_old_slide_and_ends_with_the_new_one(opened: Page, name: str) -> None:
    go(opened, before(name))
    old = opened.screenshot()
    go(opened, name, hold=0)
    assert difference(opened.screenshot(), old) < EDGES
    go(opened, name)
    assert opened.evaluate("document.querySelectorAll('.leaving, .entering, .slides[class*=back]').length") == 0
    assert opened.evaluate(f"{MOVING}.length") == 0
    seen = "[...document.querySelectorAll('section')].filter(each => each.checkVisibility({opacityProperty: true}))"
    assert opened.evaluate(f"{seen}.map(each => each.id)") == [name]


@pytest.mark.parametrize("name", ["cover", "uncover", "cube"])
def test_going_back_the_same_motion_runs_backwards(opened: Page, name: str) -> None:
    go(opened, before(name))
    go(opened, name, hold=0.25)
    on = opened.evaluate(ROLES)
    go(opened, name)
    go(opened, before(name), hold=0.75)
    assert opened.evaluate(ROLES) == on


def test_none_is_none(opened: Page) -> None:
    go(opened, "start")
    opened.evaluate("Reveal.next()")
    assert opened.evaluate(f"[Reveal.getCurrentSlide().id, {MOVING}.length]") == ["none", 0]


def test_who_goes_on_meanwhile_sees_the_next_one(opened: Page) -> None:
    go(opened, "none")
    for name in ("fade", "push"):
        go(opened, name, hold=0.3)
    roles = opened.evaluate(ROLES)
    assert (roles["old"]["id"], roles["new"]["id"]) == ("fade", "push")
    go(opened, "push")
    assert opened.evaluate("Reveal.getCurrentSlide().id") == "push"


def test_a_jump_shows_how_its_aim_comes(opened: Page) -> None:
    go(opened, "start")
    go(opened, "cube", hold=0.5)
    roles = opened.evaluate(ROLES)
    assert (roles["old"]["id"], roles["new"]["turn"]) == ("start", 45)
    go(opened, "start")
    go(opened, "two", hold=0.5)
    assert opened.evaluate("document.querySelector('.slides').dataset.change") == "fade"


@pytest.mark.parametrize(("name", "seconds"), [("push", CHANGING), ("one", 0), ("two", 3.0)])
def test_it_takes_as_long_as_in_powerpoint(opened: Page, name: str, seconds: float) -> None:
    go(opened, {"push": "fade", "one": NAMES[-1], "two": "one"}[name])
    go(opened, name, hold=0.5)
    times = opened.evaluate(f"{MOVING}.map(each => each.effect.getComputedTiming().duration)")
    assert set(times) == ({seconds * 1000} if seconds else set())


def test_things_move_for_as_long_as_in_powerpoint(browser: Browser, tmp_path: Path) -> None:
    text = "## One {auto-animate=true #a}\n\na\n\n## One {auto-animate=true #b}\n\nb\n"
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(text, tmp_path))
        go(page, "b", hold=0.5)
        times = page.evaluate(f"{MOVING}.map(each => each.effect.getComputedTiming().duration)")
        assert set(times) == {MORPHING * 1000}


def test_where_lines_run_to_the_left_slides_move_to_the_right(browser: Browser, tmp_path: Path) -> None:
    text = (
        "---\nlang: ar\n---\n\n# Start {#start}\n\n## A {#a transition=push}\n\nx\n\n## B {#b transition=wipe}\n\ny\n"
    )
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(text, tmp_path))
        go(page, "a", hold=0.5)
        roles = page.evaluate(ROLES)
        assert (roles["old"]["x"], roles["new"]["x"]) == (HALF, -HALF)
        go(page, "a")
        go(page, "b", hold=0)
        assert page.evaluate(ROLES)["new"]["mask"] == "100% 0px"


def test_who_does_not_want_motion_sees_none(browser: Browser, page_file: Path) -> None:
    with watched(browser, reduced_motion="reduce") as context:
        page = context.open(page_file)
        for name in (*NAMES, "one", "two"):
            page.evaluate("Reveal.next()")
            assert page.evaluate(f"[Reveal.getCurrentSlide().id, {MOVING}.length]") == [name, 0]


def test_slides_do_not_move_in_the_overview(opened: Page) -> None:
    opened.evaluate("Reveal.toggleOverview(true)")
    opened.evaluate("Reveal.slide(4)")
    assert opened.evaluate("document.querySelector('.slides').dataset.change") is None


def speaker_of(context: Watched, page: Page) -> Page:
    with context.context.expect_page() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    until(speaker, "document.querySelector('.where')?.textContent")
    return speaker


def test_previews_of_the_speaker_view_show_slides_at_once(browser: Browser, page_file: Path) -> None:
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_file)
        speaker = speaker_of(context, page)
        for name in ("fade", "one", "two"):
            go(page, name)
            until(speaker.frames[1], f"window.Reveal?.getCurrentSlide()?.id === {name!r}")
            assert speaker.frames[1].evaluate(f"{MOVING}.length") == 0
            assert speaker.frames[1].evaluate("document.querySelector('.slides').dataset.change") is None
        assert context.complaints == []


KIOSK = """---
loop: true
timing: 0.6s auto
transition: fade 100ms
---

## One

a

b {.step}

## Two

c
"""


def test_a_kiosk_goes_on_by_itself_step_by_step_and_begins_again(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(KIOSK, tmp_path))
        shown = "[Reveal.getCurrentSlide().id, document.querySelectorAll('#one .visible').length].join()"
        until(page, f"{shown} === 'one,1'", 2)
        until(page, f"{shown} === 'two,1'", 2)
        until(page, f"{shown} === 'one,0'", 2)
        assert context.complaints == []


def test_a_loop_goes_on_over_its_end_and_back_over_its_start(browser: Browser, tmp_path: Path) -> None:
    text = "---\nloop: true\ntransition: push\n---\n\n" + "".join(f"## {name} {{#{name}}}\n\nx\n\n" for name in "abc")
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(text, tmp_path))
        go(page, "c")
        page.evaluate("Reveal.next()")
        page.evaluate(HOLD, 0.25)
        on = page.evaluate(ROLES)
        assert (on["old"]["id"], on["new"]["id"], on["new"]["x"] > HALF) == ("c", "a", True)
        page.evaluate(f"{MOVING}.forEach(each => each.finish())")
        until(page, "!document.querySelector('[data-change]')")
        page.evaluate("Reveal.prev()")
        page.evaluate(HOLD, 0.75)
        assert page.evaluate(ROLES) == on


def test_a_key_halts_it_and_another_lets_it_go_on(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(KIOSK, tmp_path))
        page.keyboard.press("ArrowRight")
        until(page, "!Reveal.isAutoSliding()")
        page.wait_for_timeout(800)
        assert page.evaluate("Reveal.getCurrentSlide().id") == "one"
        page.keyboard.press("a")
        until(page, "Reveal.getCurrentSlide().id === 'two'", 2)


def test_previews_do_not_go_on_by_themselves(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(
            page_of(
                KIOSK.replace("loop: true\ntiming: 0.6s auto\n", "").replace("## One", "## One {timing='0.4s auto'}"),
                tmp_path,
            )
        )
        page.keyboard.press("a")
        speaker = speaker_of(context, page)
        until(speaker.frames[1], "window.Reveal?.getCurrentSlide()")
        page.evaluate("Reveal.slide(0)")
        until(speaker.frames[1], "Reveal.getCurrentSlide().id === 'one'")
        speaker.wait_for_timeout(900)
        assert speaker.frames[1].evaluate("Reveal.isAutoSliding()") is False


def test_the_speaker_is_paced_by_the_timings_of_slides(browser: Browser, tmp_path: Path) -> None:
    text = "---\nduration: 10m\n---\n\n## A {timing=8m}\n\na\n\n## B\n\nb\n\n## C\n\nc\n"
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(text, tmp_path))
        speaker = speaker_of(context, page)
        speaker.evaluate("sessionStorage.setItem('slidegen-started', Date.now() - 7 * 60000)")
        speaker.reload()
        until(speaker, "document.querySelector('.pace').textContent === 'on pace'")
        speaker.evaluate("sessionStorage.setItem('slidegen-started', Date.now() - 8.5 * 60000)")
        speaker.reload()
        until(speaker, "document.querySelector('.pace').textContent.endsWith('behind')")
        page.evaluate("Reveal.slide(1)")
        until(speaker, "document.querySelector('.pace').textContent === 'on pace'")


def test_slides_without_a_timing_share_the_time_as_they_are_estimated(browser: Browser, tmp_path: Path) -> None:
    text = f"---\nduration: 10m\n---\n\n## Short\n\na\n\n## Long\n\nb\n\nNote:\n{'word ' * 1200}\n"
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of(text, tmp_path))
        speaker = speaker_of(context, page)
        speaker.evaluate("sessionStorage.setItem('slidegen-started', Date.now() - 2 * 60000)")
        speaker.reload()
        until(
            speaker, "document.querySelector('.pace').textContent.endsWith('behind')"
        )  # half of the time is not its own
        page.evaluate("Reveal.slide(1)")
        until(speaker, "document.querySelector('.pace').textContent === 'on pace'")


def test_without_a_duration_the_talk_is_to_take_what_its_slides_do(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, reduced_motion="no-preference") as context:
        page = context.open(page_of("## A {timing=8m}\n\na\n\n## B {timing=90s}\n\nb\n", tmp_path))
        speaker = speaker_of(context, page)
        until(speaker, "document.querySelector('.timer').textContent.endsWith('/ 09:30')")
