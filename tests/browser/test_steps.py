"""Steps in the browser: what is seen at each advance is what layout counted, and at the end everything is there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from slidegen.model.placed import PlacedSlide
from tests.browser.harness import until, watched
from tests.browser.talks import talk_of, write_talk
from tests.steps.timeline import timeline

pytestmark = pytest.mark.render

DECK = """
## List

::: incremental
- alpha
  - beta
- gamma
:::

Note:
Nothing yet.

[step 2] About beta.

## Effects

one {.step .rise}

two {.step .zoom}

three {.step .wipe out=5}

four {.step .appear}

five {.step .after}

six [seven]{.step}

## Code

```python {1|2-3|all}
first = 1
second = 2
third = 3
```

## Parts

{steps=rows}
| a | b |
|---|---|
| r1 | 1 |
| r2 | 2 |

## Chart

```chart {steps=series}
type: line
data:
  - [x, up, down]
  - [p, 1, 4]
  - [q, 3, 2]
```

## Diagram

```dot {steps=nodes}
digraph { left -> right }
```

## Stand back

one

two {.step .dim-others}

three {.step .highlight}
"""

SEEN = """
section => {
  const found = [];
  const words = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const text = node.data.trim(), element = node.parentElement;
    if (!text || element.closest('aside, .unseen, style, title, desc, table.unseen, .chrome, h2')) continue;
    let opacity = 1;
    for (let at = element; at && at !== section; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    if (getComputedStyle(element).visibility === 'visible' && opacity > 0.5) found.push(text);
  }
  return found;
}
"""
"""The words of a slide that can be seen."""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    talk, world = talk_of(DECK)
    return write_talk(talk, "html", "steps", tmp_path_factory.mktemp("steps"), world)


@pytest.fixture(scope="module")
def slides() -> dict[str, PlacedSlide]:
    talk, _ = talk_of(DECK)
    return {slide.id: slide for slide in talk.placed["html"].slides}


def go(page: Page, identifier: str) -> None:
    """Show slide *identifier* before its first step, with nothing in motion."""
    page.add_style_tag(content="*, *::before, *::after { transition: none !important; }")
    page.evaluate("id => Reveal.slide(Reveal.getSlides().findIndex(slide => slide.id === id), 0, -1)", identifier)
    until(page, f"Reveal.getCurrentSlide().id === {identifier!r}")


def seen(page: Page) -> set[str]:
    found: list[str] = page.evaluate(f"({SEEN})(Reveal.getCurrentSlide())")
    return set(found)


@pytest.mark.parametrize("identifier", ["list", "effects", "parts", "diagram", "stand-back", "code", "chart"])
def test_a_slide_has_as_many_steps_as_layout_counted(
    browser: Browser, page_file: Path, slides: dict[str, PlacedSlide], identifier: str
) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        go(page, identifier)
        for _ in range(slides[identifier].steps):
            assert page.evaluate("Reveal.availableFragments().next")
            page.evaluate("Reveal.next()")
            assert page.evaluate("Reveal.getCurrentSlide().id") == identifier
        assert not page.evaluate("Reveal.availableFragments().next")
        assert context.complaints == []


@pytest.mark.parametrize("identifier", ["list", "effects"])
def test_each_step_shows_what_comes_with_it(
    browser: Browser, page_file: Path, slides: dict[str, PlacedSlide], identifier: str
) -> None:
    slide = slides[identifier]
    moves = [(motion, name) for motion, name in timeline(slide)]
    with watched(browser) as context:
        page = context.open(page_file)
        go(page, identifier)
        for step in range(slide.steps + 1):
            gone = {name for motion, name in moves if motion.effect == "out" and motion.step <= step}
            come = {name for motion, name in moves if motion.effect != "out" and motion.step <= step}
            late = {name for motion, name in moves if motion.effect != "out" and motion.step > step}
            found = seen(page)
            assert (come - gone) <= found, step
            assert not (late | gone) & found, step
            page.evaluate("Reveal.next()")


def test_rows_nodes_and_series_come_one_by_one(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        for identifier, stages in {
            "parts": [{"a", "b"}, {"r1"}, {"r2"}],
            "diagram": [set(), {"left"}, {"right"}],
            "chart": [{"p", "q"}, {"up"}, {"down"}],
        }.items():
            go(page, identifier)
            everything = set.union(*stages)
            for at in range(len(stages)):
                assert seen(page) & everything == set.union(*stages[: at + 1]), (identifier, at)
                page.evaluate("Reveal.next()")


def test_lines_are_lit_in_turn_and_at_last_all_are_as_they_were(browser: Browser, page_file: Path) -> None:
    colours = "[...document.querySelectorAll('#code .line')].map(line => getComputedStyle(line).color)"
    grounds = "[...document.querySelectorAll('#code .line')].map(line => getComputedStyle(line).backgroundColor)"
    with watched(browser) as context:
        page = context.open(page_file)
        go(page, "code")
        first = page.evaluate(colours)
        assert first[0] != first[1] == first[2]
        assert len(set(page.evaluate(grounds))) == 2
        page.evaluate("Reveal.next()")
        second = page.evaluate(colours)
        assert second == [first[1], first[0], first[0]]
        page.evaluate("Reveal.next()")
        assert page.evaluate(colours) == [first[0]] * 3
        assert len(set(page.evaluate(grounds))) == 1


def test_what_stands_back_comes_forward_with_the_next_step(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        go(page, "stand-back")
        page.evaluate("Reveal.next()")
        assert seen(page) == {"two"}
        page.evaluate("Reveal.next()")
        assert seen(page) == {"one", "two", "three"}


def test_a_slide_that_is_gone_back_to_shows_all_its_steps(browser: Browser, page_file: Path) -> None:
    with watched(browser) as context:
        page = context.open(page_file)
        go(page, "effects")
        page.keyboard.press("ArrowLeft")
        until(page, "Reveal.getCurrentSlide().id === 'list'")
        assert {"alpha", "beta", "gamma"} <= seen(page)


def test_without_scripts_and_on_paper_everything_is_there_that_stays(browser: Browser, page_file: Path) -> None:
    everything = {"alpha", "beta", "gamma", "one", "two", "four", "five", "seven", "r2", "right", "down", "third"}
    read = f"() => [...document.querySelectorAll('.slides > section')].flatMap({SEEN})"
    context = browser.new_context(java_script_enabled=True)
    try:
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.emulate_media(media="print")
        words = " ".join(page.evaluate(read))
        assert [word for word in sorted(everything) if word not in words] == []
        assert "three" not in page.evaluate(f"({SEEN})(document.getElementById('effects'))")
    finally:
        context.close()


def test_motion_is_off_where_people_do_not_want_it(browser: Browser, page_file: Path) -> None:
    context = browser.new_context(reduced_motion="reduce")
    try:
        page = context.new_page()
        page.goto(page_file.as_uri())
        until(page, "window.Reveal?.isReady()")
        length = "getComputedStyle(document.querySelector('#effects .zoom')).transitionDuration"
        assert page.evaluate(length) == "0s"
    finally:
        context.close()


def test_the_speaker_view_lights_the_notes_of_the_step(browser: Browser, page_file: Path) -> None:
    lit = "document.querySelector('.notes > [data-step]:not(.later)')?.textContent"
    with watched(browser) as context:
        page = context.open(page_file)
        with context.context.expect_page() as popup:
            page.keyboard.press("s")
        speaker = popup.value
        until(speaker, f"{lit} === 'Nothing yet.'")
        assert speaker.inner_text(".where").endswith("step 0 of 3")
        page.evaluate("Reveal.next()")
        page.evaluate("Reveal.next()")
        until(speaker, f"{lit} === 'About beta.'")
        assert speaker.inner_text(".where").endswith("step 2 of 3")
