"""Steps as PowerPoint animations: the same order as in the deck, its own presets, targets that exist."""

import pytest

from tests.backends.pptx.animation.clicks import clicks, slide_of

CASES = {
    "items of a list, each with its own click": (
        "::: incremental\n- a\n  - b\n- c\n:::",
        [["fade: a"], ["fade: b"], ["fade: c"]],
    ),
    "everything after a pause together": ("a\n\n. . .\n\nb\n\nc", [["fade: b", "fade with: c"]]),
    "effects by PowerPoint's own names": (
        "a {.step .appear}\n\nb {.step .rise}\n\nc {.step .zoom}\n\nd {.step .wipe}\n\ne {.step .out}\n\n"
        "f {.step .highlight}",
        [["appear: a"], ["rise: b"], ["zoom: c"], ["wipe: d"], ["out: e"], ["coloured: f"]],
    ),
    "with and after one another, with delays": (
        "a {.step}\n\nb {.step .with delay=.25s}\n\nc {.step .after delay=1s}\n\nd {.step .with}",
        [["fade: a", "fade with 0+250: b", "fade after 750+1000: c", "fade with 750+0: d"]],
    ),
    "words": ("one [two]{.step} three\n\nfour [five]{.step}", [["fade: two"], ["fade: five"]]),
    "what comes and goes": ("a {.step out=2}\n\nb {.step=2}", [["fade: a"], ["out: a", "fade with: b"]]),
    "rows of a table, its header from the start": (
        "{steps=rows}\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
        [["fade: 12"], ["fade: 34"]],
    ),
    "series of a chart": (
        "```chart {steps=series}\ntype: line\ndata:\n  - [x, a, b]\n  - [p, 1, 2]\n  - [q, 3, 4]\n```",
        [["fade: series 0"], ["fade: series 1"]],
    ),
    "points of a chart": (
        "```chart {steps=points}\ntype: bar\ndata:\n  - [x, a]\n  - [p, 1]\n  - [q, 3]\n```",
        [["fade: category 0"], ["fade: category 1"]],
    ),
    "a chart as a whole": (
        "```chart {.step}\ntype: bar\ndata:\n  - [x, a]\n  - [p, 1]\n  - [q, 3]\n```",
        [["fade: Chart"]],
    ),
    "nodes of a diagram, with the lines that lead to them": (
        "```dot {steps=nodes}\ndigraph { a -> b }\n```",
        [["fade: a"], ["fade: Connector a to b", "fade with: b"]],
    ),
    "a panel with its bar, and what comes in it later": (
        "::: note {.step}\none\n\ntwo {.step}\n:::",
        [["fade: Bar", "fade with: ground of Panel", "fade with: Note", "fade with: one"], ["fade: two"]],
    ),
    "pictures, which grow where they are lit": (
        "![a](icon:server){.step .highlight}\n\n![b](icon:server){.step}",
        [["grown: Picture"], ["fade: Picture"]],
    ),
    "all but one stand back for a step": (
        "a\n\nb {.step .dim-others}\n\nc {.step}",
        [["opacity0.3: a", "opacity0.3 with: c"], ["fade: c", "opacity1 with: a", "opacity1 with: c"]],
    ),
    "words in a cell, which are a text box on it": (
        "| a | b |\n|---|---|\n| 1 | x [2]{.step out=2} |",
        [["fade: 2"], ["out: 2"]],
    ),
    "rows of a table that comes itself": (
        "::: {.step}\n{steps=rows}\n| a |\n|---|\n| 1 |\n| 2 |\n:::",
        [["fade: a"], ["fade: 1"], ["fade: 2"]],
    ),
    "rows of a table that comes later than they would": (
        "x {.step}\n\n. . .\n\n{steps=rows .step=1}\n| a |\n|---|\n| 1 |\n| 2 |",
        [["fade: x"], ["fade: a", "fade with: 1", "fade with: 2"]],
    ),
    "series of a chart that comes itself": (
        "::: {.step}\n```chart {steps=series}\ntype: line\ndata:\n  - [x, a]\n  - [p, 1]\n  - [q, 3]\n```\n:::",
        [["fade: gridLegend -3"], ["fade: series 0"]],
    ),
    "what comes in a panel, and goes with it": (
        "::: note {.step out=3}\none\n\ntwo {.step=2}\n:::",
        [
            ["fade: Bar", "fade with: ground of Panel", "fade with: Note", "fade with: one"],
            ["fade: two"],
            ["out: Bar", "out with: ground of Panel", "out with: Note", "out with: one", "out with: two"],
        ],
    ),
    "one that all else stands back for, where there is nothing else": (
        "a {.step .dim-others}",
        [["opacity1: Slide"]],
    ),
    "lit lines of a listing": (
        "```python {1|2|all}\na\nb\n```",
        [
            ["opacity0.3 after: b"],
            ["move: Lit lines", "opacity0.3 with: a", "opacity1 with: b"],
            ["out: Lit lines", "opacity1 with: a"],
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_steps_are_clicks_of_the_main_sequence(text: str, expected: list[list[str]]) -> None:
    assert [sorted(step) for step in clicks(slide_of(text))] == [sorted(step) for step in expected]


ALL = "\n\n".join(text for text, _ in CASES.values())


def test_bars_move_from_one_set_of_lines_to_the_next() -> None:
    slide = slide_of('```python {1|3-4|1,4} title="a.py"\na\nb\nc\nd\n```')
    assert clicks(slide)[1:] == [
        ["move: Lit lines", "opacity0.3 with: a", "opacity1 with: c", "opacity1 with: d"],
        ["move: Lit lines", "fade with: Lit lines", "opacity1 with: a", "opacity0.3 with: c"],
    ]
    assert len(slide.find("//p:cNvPr[starts-with(@name, 'Lit lines')]")) == 2
    down, up = (path.split() for path in slide.values("//p:animMotion/@path"))
    assert float(down[2]) == float(up[5]) == 0
    assert float(down[5]) == float(up[2]) > 0
    assert slide.values("//p:animScale/p:to/@y") == ["200000", "100000"]


def test_nodes_of_all_kinds_are_numbered_once_each_and_their_targets_stand_on_the_slide() -> None:
    slide = slide_of(ALL)
    ids = slide.values("//p:cTn/@id")
    assert len(ids) == len(set(ids))
    shapes = set(
        slide.values("//p:spTree/*/*[1]/p:cNvPr/@id | //p:spTree/mc:AlternateContent/mc:Choice/*/*[1]/p:cNvPr/@id")
    )
    assert set(slide.values("//p:spTgt/@spid")) <= shapes
    assert slide.values("//p:bldLst/*/@spid")


def test_each_group_of_effects_is_listed_once_among_what_is_built() -> None:
    slide = slide_of(ALL)
    used = {
        (effect.xpath("string(.//p:spTgt/@spid)", namespaces={"p": slide.root.nsmap["p"]}), effect.get("grpId"))
        for effect in slide.find("//p:cTn[@presetID and @grpId]")
    }
    listed = [(row.get("spid"), row.get("grpId")) for row in slide.find("//p:bldLst/*")]
    assert len(listed) == len(set(listed))
    assert set(listed) == used


def test_texts_that_come_by_paragraph_say_so() -> None:
    slide = slide_of("::: incremental\n- a\n- b\n:::")
    assert slide.values("//p:bldLst/p:bldP/@build") == ["p"]
    assert slide.values("//p:bldLst/p:bldP/@grpId") == ["0"]
    assert slide.values("//p:bldLst/p:bldP/@animBg") == []


def test_charts_tell_what_they_are_built_from() -> None:
    chart = "```chart {}\ntype: bar\ndata:\n  - [x, a]\n  - [p, 1]\n  - [q, 3]\n```"
    builds = [slide_of(chart.replace("{}", how)) for how in ("{steps=series}", "{steps=points}", "{.step}")]
    assert [slide.values("//p:bldGraphic//a:bldChart/@bld") for slide in builds] == [["series"], ["category"], []]
    assert len(builds[2].find("//p:bldGraphic/p:bldAsOne")) == 1


def test_rows_that_a_cell_joins_come_together() -> None:
    slide = slide_of("{steps=rows}\n| a | b |\n|---|---|\n| 1 | 2 |\n| ^^ | 4 |\n| 5 | 6 |")
    assert clicks(slide) == [["fade: 12 4"], ["fade: 56"]]


def test_a_slide_without_steps_has_no_timing() -> None:
    assert slide_of("a").find("//p:timing") == []
