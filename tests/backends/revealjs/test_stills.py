"""Slides that stand still, at their end or at a step."""

import re

import pytest

from slidegen.backends.revealjs.stills import Stills, at_step
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.built import placed, write

STEPS = "## A\n\n- one {.step}\n- two {.step}\n\n[file](a.csv) [web](https://example.org/) [slide](#b)\n\n## B\n"


def stills(text: str, *, steps: bool = False) -> tuple[Stills, Report]:
    deck, theme, report = placed(text, "pdf")
    return Stills(deck, theme, Memory(), report, safe=False, steps=steps), report


def test_at_a_step_what_came_is_visible_and_what_came_last_is_current() -> None:
    first = '<p class="fragment custom fade" data-fragment-index="0">a</p>'
    html = first + '<g data-fragment-index="1" class="x fragment custom fade"/>'
    assert at_step(html, 0) == html
    assert at_step(html, 1) == html.replace("custom", "custom visible current-fragment", 1)
    assert at_step(html, 2) == html.replace("custom", "custom visible").replace(
        "x fragment custom visible", "x fragment custom visible current-fragment"
    )


def test_each_step_is_a_still_and_only_the_first_bears_the_slides_id_and_heading() -> None:
    made, _ = stills(STEPS, steps=True)
    assert [(each.slide.id, each.step) for each in made.stills] == [("a", 0), ("a", 1), ("a", 2), ("b", 0)]
    assert [len(re.findall(r'<section[^>]* id="', each.html)) for each in made.stills] == [1, 0, 0, 1]
    assert [len(re.findall(r"<h\d", each.html)) for each in made.stills] == [1, 0, 0, 1]


def test_links_are_those_of_a_page_of_its_own() -> None:
    made, _ = stills(STEPS)
    found = re.findall(r'href="([^"]*)"', made.stills[0].html)
    assert found == ["https://beside.invalid/a.csv", "https://example.org/", "#b"]


@pytest.mark.parametrize("output", ["pdf", "png", "handout"])
def test_of_hidden_slides_alone_nothing_is_written_and_that_is_told(
    output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("slidegen.browser.find_browser", lambda: "chromium")
    files, report = write("## A {.hidden}\n", output)
    assert files == {}
    assert [each.code for each in report if each.severity == "warning"] == ["all-hidden"]
