"""All ways to write that something comes later: which step it gets, and what is told of slips."""

import pytest

from slidegen.diagnostics import Report
from tests.steps.timeline import slides_of, steps_of

CASES = {
    "items of an incremental list, at any depth": (
        "::: incremental\n- a\n  - b\n- c\n:::",
        ["1 fade: a", "2 fade: b", "3 fade: c"],
    ),
    "a list that is not incremental within one that is": (
        "::: incremental\n- a\n\n  {.nonincremental}\n  - b\n\n- c\n:::",
        ["1 fade: a", "1 fade: b", "2 fade: c"],
    ),
    "a list that says so itself": ("{.incremental}\n- a\n- b", ["1 fade: a", "2 fade: b"]),
    "terms of an incremental list of definitions": (
        "::: incremental\n\nA\n: one\n\nB\n: two\n\n:::",
        ["1 fade: A", "1 fade: one", "2 fade: B", "2 fade: two"],
    ),
    "an item alone": ("- a\n- b {.step}\n- c", ["1 fade: b"]),
    "a further paragraph of an item comes with it": (
        "::: incremental\n- a\n\n  more\n\n- b\n:::",
        ["1 fade: a", "1 fade: more", "2 fade: b"],
    ),
    "blocks, words, and words in blocks that come": (
        "one {.step}\n\nthe [word]{.step} and **[strong]{.step}**",
        ["1 fade: one", "2 fade: word", "3 fade: strong"],
    ),
    "everything after a pause, up to the next one": (
        "a\n\n. . .\n\nb\n\n- c\n- d\n\n. . .\n\ne",
        ["1 fade: b", "1 fade: c", "1 fade: d", "2 fade: e"],
    ),
    "a step after a pause comes later": ("a\n\n. . .\n\nb\n\nc {.step}\n\nd", ["1 fade: b", "1 fade: d", "2 fade: c"]),
    "numbered steps, gaps closed": (
        "a {.step=5}\n\nb {.step=2}\n\nc {.step=5}",
        ["1 fade: b", "2 fade: a", "2 fade: c"],
    ),
    "numbers beside steps that count by themselves": (
        "a {.step}\n\nb {.step}\n\nc {.step=1}",
        ["1 fade: a", "1 fade: c", "2 fade: b"],
    ),
    "with and after the one before": (
        "a {.step}\n\nb {.step start=with}\n\nc {.step .after delay=0.5s}",
        ["1 fade: a", "1 fade with: b", "1 fade after +1s: c"],
    ),
    "a row of what follows by itself": (
        "a {.step .appear delay=1s}\n\nb {.step .after}\n\nc {.step .after}\n\nd {.step .with delay=.25s}\n\ne {.step}",
        ["1 appear +1s: a", "1 fade after +1s: b", "1 fade after +1.5s: c", "1 fade with +1.75s: d", "2 fade: e"],
    ),
    "a group of a diagram comes with its first node": (
        "```mermaid {steps=nodes}\nflowchart LR\n a --> b\n subgraph g\n  b --> c\n end\n```",
        ["1-3 fade nodes: diagram"],
    ),
    "effects": (
        "a {.step effect=zoom}\n\nb {.step .rise delay=250ms}\n\nc {.step .out}",
        ["1 zoom: a", "2 rise +0.25s: b", "3 out: c"],
    ),
    "what comes and goes": (
        "a {.step out=3}\n\nb {.step}\n\nc {.step=3}",
        ["1 fade: a", "2 fade: b", "3 out: a", "3 fade: c"],
    ),
    "lit lines of a listing": ("```python {1|2|3}\na\nb\nc\n```", ["1-2 highlight lines: code"]),
    "lit lines that are lit already": ("```python {1|1|1-2|all|2}\na\nb\n```", ["1-2 highlight lines: code"]),
    "lit lines that never change": ("```python {all|1-2}\na\nb\n```", []),
    "what is lit in something that comes": (
        "::: {.step}\na {.step .highlight}\n\nb\n:::",
        ["1 fade: a", "1 fade: b", "2 highlight: a"],
    ),
    "what comes in something that goes": (
        "- a {.step out=3}\n  - b {.step}\n- c",
        ["1 fade: a", "2 fade: b", "3 out: a", "3 out: b"],
    ),
    "nodes of a diagram in a box that comes": (
        "::: {.step}\n```dot {steps=nodes}\ndigraph { a -> b }\n```\n:::",
        ["1-2 fade nodes: diagram"],
    ),
    "a listing that comes, and its lit lines": (
        "```python {1|2} .step\na\nb\n```\n\nb {.step}",
        ["1 fade: code", "2 highlight lines: code", "3 fade: b"],
    ),
    "rows of a table": (
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n{steps=rows}\n\nb {.step}",
        ["1-2 fade rows: table", "3 fade: b"],
    ),
    "series of a chart": (
        "```chart {steps=series}\ntype: line\ndata:\n  - [x, a, b]\n  - [p, 1, 2]\n  - [q, 3, 4]\n```",
        ["1-2 fade series: chart"],
    ),
    "points of a chart": (
        "```chart {steps=points}\ntype: bar\ndata:\n  - [x, a]\n  - [p, 1]\n  - [q, 3]\n  - [r, 3]\n```",
        ["1-3 fade points: chart"],
    ),
    "nodes of a diagram": ("```dot {steps=nodes}\ndigraph { a -> b -> c }\n```", ["1-3 fade nodes: diagram"]),
    "a panel, and what comes in it": (
        "::: note {.step}\none\n\ntwo {.step}\n:::",
        ["1 fade: text", "2 fade: two"],
    ),
    "columns": (
        "::: columns\n::: column\na\n:::\n::: {.column .step}\nb\n\n- c\n:::\n:::",
        ["1 fade: b", "1 fade: c"],
    ),
    "a quote with its author": ("{.step}\n> a\n> — B", ["1 fade: a", "1 fade: — B"]),
    "a box of any name": ("a\n\n::: {.step}\nb\n\nc\n:::", ["1 fade: b", "1 fade: c"]),
    "a formula and a picture": (
        "a {.step}\n\n$$x$$ {.step}\n\n![b](icon:server){.step}",
        ["1 fade: a", "2 fade: formula", "3 fade: picture"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_steps_are_counted_in_the_order_of_the_source(text: str, expected: list[str]) -> None:
    report = Report()
    assert steps_of(f"## Slide\n\n{text}\n", report) == expected
    assert [diagnostic.code for diagnostic in report if diagnostic.severity != "info"] == []


def test_a_deck_may_be_incremental_as_a_whole() -> None:
    deck = "---\nincremental: true\n---\n\n## Slide\n\n- a\n- b\n\n{.nonincremental}\n1. c\n"
    assert steps_of(deck) == ["1 fade: a", "2 fade: b"]


def test_a_slide_may_be_incremental_or_not() -> None:
    assert steps_of("## Slide {.incremental}\n\n- a\n- b\n") == ["1 fade: a", "2 fade: b"]
    assert steps_of("---\nincremental: true\n---\n\n## Slide {.nonincremental}\n\n- a\n") == []


def test_a_slide_has_no_step() -> None:
    report = Report()
    slides_of("## Slide {#a .step}\n\na\n", report)
    (slip,) = report
    assert (slip.code, slip.labels[0].span.text) == ("bad-step", "step")
    assert slip.help == "for its title write `## [Title]{.step}`"


def test_a_slide_knows_how_many_steps_it_has() -> None:
    one, two = slides_of("## A\n\na {.step}\n\n```python {1|2|3}\na\nb\nc\n```\n\n## B\n\nb\n")
    assert (one.steps, two.steps) == (3, 0)


def test_slides_that_a_split_makes_count_by_themselves() -> None:
    items = "".join(f"- {'long ' * 30}{number}\n" for number in range(12))
    first, *others = slides_of(f"---\nfit: split\nincremental: true\n---\n\n## A\n\n{items}")
    assert others
    assert first.steps + sum(slide.steps for slide in others) == 12


SLIPS = {
    "a word where a number is wanted": ("a {.step=soon}", "soon", "steps count from 1"),
    "an effect that there is not": ("a {.step effect=fad}", "fad", "did you mean `fade`?"),
    "a start that there is not": ("a {.step start=befor}", "befor", "the starts are: after, click, with"),
    "a delay without a number": ("a {.step delay=long}", "long", "delay=0.5s"),
    "a delay that outlasts the talk": ("a {.step delay=900s}", "900s", "delay=0.5s"),
    "a step in a footnote": ("a[^1]\n\n[^1]: Foot [note]{.step}.", "{.step}", "put `.step` on what refers to it"),
    "parts that a paragraph has not": ("a {steps=rows}", "rows", "it comes as a whole"),
    "parts that a chart has not": (
        "```chart {steps=serie}\ntype: bar\ndata:\n  - [x, a]\n  - [p, 1]\n```",
        "serie",
        "did you mean `series`?",
    ),
    "an effect's class": ("a {.step .zooom}", "zooom", "did you mean `.zoom`?"),
    "a start's class": ("[a]{.step .affter}", "affter", "did you mean `.after`?"),
    "a class alone": ("a {.stpe}", "stpe", "did you mean `.step`?"),
    "a list's class": ("{.incremntal}\n- a", "incremntal", "did you mean `.incremental`?"),
    "an effect alone": ("a {effect=zoom}", "effect", "write `.step` beside it"),
    "gone before it comes": ("a {.step=3 out=3}", "3", "write a number above 3"),
}


@pytest.mark.parametrize(("text", "word", "advice"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told_at_their_place(text: str, word: str, advice: str) -> None:
    report = Report()
    slides_of(f"## Slide\n\n{text}\n", report)
    (slip,) = [diagnostic for diagnostic in report if diagnostic.code == "bad-step"]
    assert slip.labels[0].span.text == word
    assert advice in slip.help


def test_classes_of_the_authors_own_are_left_alone() -> None:
    report = Report()
    slides_of("## Slide\n\na {.step .accent2}\n\n[b]{.right .mine}\n\n{.nonincremental .compact}\n- c\n", report)
    assert list(report) == []


NOTES = "## A\n\na {.step}\n\nNote:\nFirst.\n\n[step 1]\nThen *this*.\n\nAnd that.\n\n[Step 2] Last.\n"


def test_notes_may_be_for_a_step() -> None:
    (slide,) = slides_of(NOTES)
    assert [paragraph.text for paragraph in slide.notes] == ["First.", "Then this.", "And that.", "Last."]
    assert slide.note_steps == (0, 1, 1, 2)


def test_notes_without_marks_are_for_the_whole_slide() -> None:
    (slide,) = slides_of("## A\n\na\n\nNote:\nSee [step 2] and `[step 3]`.\n")
    assert slide.note_steps == ()
    assert slide.notes[0].text == "See [step 2] and [step 3]."


LAYOUTS = {
    "a timeline, with its dots": (
        "## Slide {layout=timeline}\n\n::: incremental\n1. **2030** a\n2. b\n:::",
        ["1 fade: 2030", "1 fade: a", "1 fade: box", "2 fade: b", "2 fade: box"],
    ),
    "big numbers": (
        "## Slide {layout=big-number}\n\n::: incremental\n- **7** seals\n- **8** whales\n:::",
        ["1 fade: 7", "1 fade: seals", "2 fade: 8", "2 fade: whales"],
    ),
    "sides that are compared": (
        "---\nslide-level: 2\n---\n\n## Slide {layout=comparison}\n\n### A\n\na\n\n. . .\n\n### B\n\nb",
        ["1 fade: B", "1 fade: b"],
    ),
    "a title": ("## Slide [more]{.step}\n\na {.step}", ["1 fade: more", "2 fade: a"]),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts_keep_the_steps_of_what_they_arrange(text: str, expected: list[str]) -> None:
    assert steps_of(text) == expected
