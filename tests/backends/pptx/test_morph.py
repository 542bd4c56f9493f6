"""Things that move from slide to slide with Morph: their names, and what it cannot move."""

from pathlib import Path

import pytest
from lxml import etree

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.pptx.animation.clicks import written
from tests.backends.pptx.reading import Xml, slide_part
from tests.backends.pptx.shown import Shown, shown
from tests.browser.talks import talk_of
from tests.ooxml.sdk import sdk_problems

CHART = "```chart\ntype: bar\ndata:\n  - [x, a]\n  - [p, {}]\n  - [q, 3]\n```"
BODIES = {
    "text": ("- a\n- b", "- b\n- a"),
    "listing": ('```python {1|2} title="a.py" linenos\na\nb\n```', '```python {1|2} title="a.py" linenos\nb\na\n```'),
    "diagram": ("```mermaid\nflowchart LR\n  a --> b\n```", "```mermaid\nflowchart LR\n  a -- x --> b --> c\n```"),
    "chart": (CHART.format(1), CHART.format(2)),
    "table": ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 3 |"),
    "panel": ("::: tip\nhello\n:::", "words\n\n::: tip\nhello\n:::"),
    "formula": ("$$a^2$$", "before\n\n$$a^2$$"),
    "rows": ("{steps=rows}\n| a |\n|---|\n| 1 |\n| 2 |", "{steps=rows}\n| a |\n|---|\n| 1 |\n| 3 |"),
}


def deck(one: str, other: str) -> str:
    return f"## A {{auto-animate=true #a}}\n\n{one}\n\n## A {{auto-animate=true #b}}\n\n{other}\n"


def names(slide: Xml) -> dict[str, set[str]]:
    """The kinds of element that have each name of Morph's; a name is one shape's, and that of what stands in for it."""
    found: dict[str, set[str]] = {}
    ids: dict[str, set[str]] = {}
    for properties in slide.find("//p:cNvPr[starts-with(@name, '!!')]"):
        name, number = str(properties.get("name")), str(properties.get("id"))
        shape = _kind(properties)
        found.setdefault(name, set()).add(shape)
        ids.setdefault(name, set()).add(number)
    assert all(len(own) == 1 for own in ids.values()), ids
    return found


def _kind(properties: "etree._Element") -> str:
    """The kind of the shape whose properties these are."""
    shape = next(each for at, each in enumerate(properties.iterancestors()) if at == 1)
    return str(shape.tag).rpartition("}")[2]


@pytest.mark.parametrize(("one", "other"), BODIES.values(), ids=BODIES)
def test_twins_are_called_the_same_and_are_of_one_type(one: str, other: str) -> None:
    data = written(deck(one, other))
    first, second = names(slide_part(data, 1)), names(slide_part(data, 2))
    shared = first.keys() & second.keys()
    assert "!!title" in shared
    assert len(shared) > 1
    assert all(first[name] == second[name] for name in shared)


def test_parts_of_a_thing_have_names_of_their_own() -> None:
    found = names(slide_part(written(deck(*BODIES["listing"])), 2))
    assert {"!!body", "!!body-code-panel", "!!body-code-title", "!!body-line-numbers", "!!body-lit-lines"} <= set(found)
    found = names(slide_part(written(deck(*BODIES["diagram"])), 2))
    assert {"!!diagram-node-a", "!!diagram-node-b", "!!diagram-node-c", "!!diagram-connector-a-to-b"} <= set(found)


def test_the_later_slide_morphs_in_the_time_that_its_transition_says() -> None:
    data = written(deck("a", "a").replace("#a", "#a transition=push").replace("#b", '#b transition="fade 2s"'))
    assert slide_part(data, 1).find("//p:transition/p:push")
    morph = slide_part(data, 2)
    assert 'p14:dur="2000"><p159:morph option="byObject"/>' in morph.text
    assert len(morph.find("//mc:Fallback/p:transition/p:fade")) == 1


@pytest.mark.parametrize(("body", "option"), [("text", "byWord"), ("listing", "byWord"), ("formula", "byObject")])
def test_words_move_where_a_text_changes(body: str, option: str) -> None:
    assert f'<p159:morph option="{option}"/>' in slide_part(written(deck(*BODIES[body])), 2).text


def test_slides_apart_have_no_such_names() -> None:
    assert names(slide_part(written("## A\n\na\n\n## A {#b}\n\na\n"), 2)) == {}


def test_charts_that_cannot_move_are_told_once() -> None:
    talk, _ = talk_of(deck(*BODIES["chart"]) + deck(*BODIES["chart"]).replace("#a", "#c").replace("#b", "#d"))
    report = Report()
    deck_bytes(talk.placed["pptx"], talk.theme, Memory(), report)
    (told,) = [each for each in report if each.code == "approximated"]
    assert told.severity == "info"
    assert told.span is not None
    assert told.span.first.line == 3


@pytest.mark.render
def test_the_sdk_finds_nothing_wrong(tmp_path: Path) -> None:
    files = []
    for name, (one, other) in BODIES.items():
        files.append(tmp_path / f"{name}.pptx")
        files[-1].write_bytes(written(deck(one, other)))
    assert sdk_problems(files) == {str(file): [] for file in files}


@pytest.mark.render
def test_libreoffice_which_does_not_know_morph_fades(tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(written(deck("a", "b")))
    assert shown(file, tmp_path) == [Shown(), Shown("fade", "crossfade")]
