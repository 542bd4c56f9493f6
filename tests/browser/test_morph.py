"""What neighbouring slides share moves over: from where it was to where it is, once, and nothing is left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.harness import until, watched
from tests.browser.talks import talk_of, write_talk
from tests.browser.test_changes import HOLD, go

pytestmark = pytest.mark.render

CHART = "```chart\ntype: column\ndata:\n  - [x, up, down]\n  - [p, {}, 47]\n  - [q, 31, {}]\n```"
FLOW = "```mermaid\nflowchart {}\n  client[Client] --> store[(Store)]{}\n```"
PAIRS = {
    "list": ("- alpha\n- beta\n- gamma", "- gamma\n- delta\n- alpha"),
    "code": ("```text linenos\nalpha\nbeta\n```", "```text linenos\nalpha\ngamma\n    beta\n```"),
    "chart": (CHART.format(23, 38), CHART.format(57, 12)),
    "flow": (FLOW.format("LR", ""), FLOW.format("TD", "\n  client --> log[Log]")),
    "table": ("| a | b |\n|---|---|\n| one | two |", "| a | b |\n|---|---|\n| new | more |\n| one | two |"),
    "panel": ("::: tip\nsmall\n:::", "Words above.\n\n::: tip\nsmall\n\nand more\n:::"),
    "size": (
        "::: left\n![s](icon:server){#pic}\n:::\n\n::: right\nwords\n:::",
        "words\n\n![s](icon:server){#pic width=30%}",
    ),
    "formula": ("$$a^2$$", "Words above.\n\n$$a^2$$"),
    "tone": ("stays", "stays\n\ncomes"),
}
STEPS = ("one\n\ntwo {.step}", "one\n\ntwo {.step}\n\nthree {.step}")


def deck() -> str:
    """A deck with two slides for each of the pairs, between others."""
    parts = []
    for name, (one, other) in {**PAIRS, "steps": STEPS}.items():
        tone = " .dark" if name == "tone" else ""
        parts += [f"## About {name} {{#{name}-1 auto-animate=true}}\n\n{one}"]
        parts += [
            f"## About {name} {{#{name}-2 auto-animate=true{tone}}}\n\n{other}",
            f"## {name} {{#after-{name}}}\n\nx",
        ]
    return "\n\n".join(parts) + "\n"


THINGS = """
id => {
  const origin = document.getElementById(id).getBoundingClientRect(), found = {};
  const put = (name, rect, opacity) => {
    while (name in found) name += '+';
    found[name] = [rect.left - origin.left, rect.top - origin.top, rect.width, rect.height, opacity]
      .map(each => Math.round(each * 10) / 10);
  };
  const seen = element => {
    if (element.closest('.unseen, title, desc, aside, style')) return 0;
    if (getComputedStyle(element).visibility !== 'visible') return 0;
    let share = 1;
    for (let at = element; at && at.tagName !== 'SECTION'; at = at.parentElement) share *= getComputedStyle(at).opacity;
    return share;
  };
  for (const slide of document.querySelectorAll('.present, .leaving, .entering')) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const share = node.data.trim() ? seen(node.parentElement) : 0, at = node.data.search(/\\S/);
      if (!share) continue;
      range.setStart(node, at); range.setEnd(node, node.data.trimEnd().length);
      put(node.data.trim(), range.getBoundingClientRect(), share);
    }
    const marks = 'rect.mark, .picture > svg, .text.panel, .code, [data-node] > :first-child';
    for (const mark of slide.querySelectorAll(marks)) {
      if (!seen(mark)) continue;
      const owner = mark.closest('[data-series], [data-node]')?.dataset ?? {};
      const name = ['mark', owner.series, owner.node, mark.dataset.point, mark.tagName].join(' ');
      put(name, mark.getBoundingClientRect(), seen(mark));
    }
  }
  return found;
}
"""
"""All words and shapes that can be seen, with place, size and opacity; of what is there twice, one has a plus."""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    talk, world = talk_of(deck())
    return write_talk(talk, "html", "morph", tmp_path_factory.mktemp("morph"), world)


@pytest.fixture
def opened(browser: Browser, page_file: Path) -> Iterator[Page]:
    with watched(browser, reduced_motion="no-preference") as context:
        yield context.open(page_file)
        assert context.complaints == []


def things(page: Page, identifier: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = page.evaluate(THINGS, identifier)
    return found


def far(one: list[float], other: list[float]) -> float:
    return max(abs(a - b) for a, b in zip(one[:4], other[:4], strict=True))


@pytest.mark.parametrize("on", [True, False], ids=["on", "back"])
@pytest.mark.parametrize("name", PAIRS)
def test_what_is_shared_moves_from_its_old_place_to_its_new_one(opened: Page, name: str, on: bool) -> None:
    first, second = (f"{name}-1", f"{name}-2") if on else (f"{name}-2", f"{name}-1")
    go(opened, first)
    before = things(opened, first)
    go(opened, second)
    after = things(opened, second)
    shared = before.keys() & after.keys()
    assert any(far(before[each], after[each]) > 5 for each in shared) or name == "tone"
    go(opened, first)
    go(opened, second, hold=0)
    start = things(opened, second)
    assert {each: before[each] for each in shared if far(start[each], before[each]) > 1.5} == {}
    ways = []
    for share in (0.2, 0.4, 0.6, 0.8):
        opened.evaluate(HOLD, share)
        now = things(opened, second)
        assert not [each for each in shared if f"{each}+" in now], "there twice"
        for each in shared:
            low = [min(a, b) - 1.5 for a, b in zip(before[each], after[each], strict=True)]
            high = [max(a, b) + 1.5 for a, b in zip(before[each], after[each], strict=True)]
            assert all(a <= b <= c for a, b, c in zip(low, now[each], high, strict=True)), (each, share, now[each])
        ways.append(sum(far(now[each], before[each]) for each in shared))
    assert ways == sorted(ways)
    go(opened, second)
    assert things(opened, second) == after


@pytest.mark.parametrize("name", PAIRS)
def test_all_else_dissolves(opened: Page, name: str) -> None:
    first, second = f"{name}-1", f"{name}-2"
    go(opened, first)
    before = things(opened, first)
    go(opened, second)
    after = things(opened, second)
    go(opened, first)
    go(opened, second, hold=0)
    start = things(opened, second)
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert {each: start[each] for each in gone} == {each: before[each] for each in gone}
    assert not new & {each for each, values in start.items() if values[4]}
    opened.evaluate(HOLD, 0.999)
    assert not gone & things(opened, second).keys()


def test_nothing_is_left_when_it_is_over(opened: Page) -> None:
    inner = "[...document.querySelectorAll('#list-1, #list-2')].map(slide => slide.innerHTML)"
    go(opened, "list-1")
    before = opened.evaluate(inner)
    go(opened, "list-2")
    assert opened.evaluate(inner) == before
    assert opened.evaluate("document.querySelector('.slides').getAnimations({subtree: true}).length") == 0


def test_steps_that_have_not_come_stay_away_and_come_afterwards(opened: Page) -> None:
    go(opened, "steps-1")
    opened.evaluate("Reveal.next()")
    go(opened, "steps-2", hold=0.5)
    now = things(opened, "steps-2")
    assert now["one"][4] == 1
    assert "three" not in now
    assert "two+" not in now
    go(opened, "steps-2")
    for count in (1, 2):
        opened.evaluate("Reveal.next()")
        until(opened, f"document.querySelectorAll('#steps-2 .visible').length === {count}")


def test_colours_turn_into_one_another(opened: Page) -> None:
    colour = "getComputedStyle(document.querySelector('#tone-2 .text:not([data-id=title]) .l0')).color"
    go(opened, "tone-2")
    end = opened.evaluate(colour)
    go(opened, "tone-1")
    go(opened, "tone-2", hold=0.5)
    assert opened.evaluate(colour) != end
    assert opened.evaluate("getComputedStyle(document.getElementById('tone-2')).backgroundColor").startswith("rgba")


def test_who_goes_on_meanwhile_finds_everything_in_its_place(opened: Page) -> None:
    go(opened, "chart-2")
    expected: dict[str, Any] = things(opened, "chart-2")
    go(opened, "chart-1")
    go(opened, "chart-2", hold=0.4)
    go(opened, "chart-1", hold=0.4)
    go(opened, "chart-2")
    assert things(opened, "chart-2") == expected


def test_what_is_printed_meanwhile_is_in_its_place(opened: Page) -> None:
    go(opened, "list-2")
    opened.emulate_media(media="print")
    expected = things(opened, "list-2")
    opened.emulate_media(media="screen")
    go(opened, "list-1")
    go(opened, "list-2", hold=0.4)
    opened.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    opened.emulate_media(media="print")
    assert things(opened, "list-2") == expected
