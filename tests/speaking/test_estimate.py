import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.frames import MediaFrame
from slidegen.model.placed import PlacedRegion, PlacedSlide
from slidegen.speaking.estimate import BRIEF, CHANGE, FREELY, GOING_ON, STEP, slide_time
from slidegen.speaking.rates import tempo
from slidegen.speaking.shown import CHART, DIAGRAM, FORMULA, LINE, PICTURE, TABLE
from slidegen.units import Rect
from tests.speaking.helpers import placed, seconds, times, words

EMPTY = round(FREELY + CHANGE + 60 / 140 * 0.6 * 2)
"""A slide with a title of two words."""


def test_notes_are_what_is_said() -> None:
    assert seconds(f"Text.\n\nNote:\n{words(140)}") == 60 + CHANGE
    assert times(f"## The slide {{#it}}\n\nText.\n\nNote:\n{words(140)}")["it"].basis == "notes"


def test_a_line_of_notes_is_a_hint_and_no_script() -> None:
    assert seconds("Note:\nSmile.") == seconds("") == EMPTY


def test_more_on_a_slide_takes_longer_though_not_all_of_it_is_read_out() -> None:
    assert seconds(words(70)) == pytest.approx(EMPTY + 0.6 * 30, abs=1)


def test_asides_formulas_and_code_are_not_spoken() -> None:
    note = f"Note:\n{words(140)}"
    assert seconds(note) == seconds(f"{note} [drink some water] `print(x)` $a^2 + b^2$\n\n```\nx = 1\ny = 2\n```\n")
    assert seconds("`some code here`") == EMPTY


@pytest.mark.parametrize(
    ("body", "look"),
    [
        ("```chart\ntype: column\ndata:\n  a: 1\n  b: 2\n```", CHART),
        ("$$x^2$$", FORMULA),
        ("```python\na = 1\n\nb = 2\nc = 3\n```", 3 * LINE),
        ("```python {1}\na = 1\n\nb = 2\nc = 3\n```", LINE),
        ("| 1 | 2 |\n|---|---|\n| 3 | 4 |", TABLE + 60 / 140 * 0.3 * 4),
    ],
)
def test_what_is_looked_at_takes_its_time(body: str, look: float) -> None:
    assert seconds(body) == pytest.approx(EMPTY + look, abs=1)


def test_diagrams_are_walked_through() -> None:
    assert seconds("```mermaid\ngraph LR\n  a --> b\n```") == pytest.approx(EMPTY + DIAGRAM, abs=1)


def test_each_step_takes_a_moment() -> None:
    items = "- a\n- b\n- c\n"
    assert seconds(f"::: incremental\n{items}:::") == seconds(items) + 3 * STEP


def test_lit_lines_are_those_that_any_step_lights() -> None:
    lines = "\n".join(f"line{at}" for at in range(1, 11))
    assert seconds(f"```python {{1-2|4}}\n{lines}\n```") == pytest.approx(EMPTY + 3 * LINE + STEP, abs=1)
    assert seconds(f"```python {{1|all}}\n{lines}\n```") == pytest.approx(EMPTY + 10 * LINE + STEP, abs=1)


@pytest.mark.parametrize(
    ("settings", "look", "played"),
    [
        ({}, PICTURE, 0),
        ({"autoplay": True}, 0, 42),
        ({"autoplay": True, "muted": True}, 42, 0),
        ({"autoplay": True, "loop": True, "muted": True}, PICTURE, 0),
        ({"autoplay": True, "start": 10.0, "end": 30.0}, 0, 20),
    ],
)
def test_films_that_start_by_themselves_take_their_clip(
    settings: dict[str, object], look: float, played: float
) -> None:
    frame = MediaFrame(rect=Rect(0, 0, 10, 10), kind="video", source="a.mp4", alt="", duration=42.0, **settings)  # type: ignore[arg-type]
    region = PlacedRegion(name="body", role="body", rect=Rect(0, 0, 10, 10), frames=(frame,))
    slide = PlacedSlide(id="a", index=0, number=1, layout="content", title="", regions=(region,))
    assert slide_time(slide, tempo("en")).seconds == round(FREELY + CHANGE + look + played)


def test_some_layouts_are_brief_unless_their_notes_say_more() -> None:
    head = "## {0} {{#{0} layout=section}}\n\n"
    found = times(f"{head.format('part')}{head.format('other')}Note:\n{words(140)}\n")
    assert (found["part"].seconds, found["part"].basis) == (BRIEF["section"], "brief")
    assert (found["other"].seconds, found["other"].basis) == (60 + CHANGE, "notes")


def test_a_timing_wins_and_hidden_and_backup_slides_take_nothing() -> None:
    text = f"Text.\n\nNote:\n{words(500)}\n\n"
    found = times(
        f"## A {{#a timing=10s}}\n\n{text}## B {{#b .backup}}\n\n{text}## C {{#c .hidden}}\n\n{text}## D\n\nd\n"
    )
    assert [(found[name].seconds, found[name].basis) for name in "abc"] == [(10, "timing"), (0, "none"), (0, "none")]


def test_a_slide_that_goes_on_with_the_one_before_it_is_talked_about_less() -> None:
    found = times("## A {#a auto-animate=true}\n\n- one\n\n## A {#b auto-animate=true}\n\n- one\n")
    assert found["a"].seconds - found["b"].seconds == FREELY - GOING_ON
    items = "\n".join(f"- item {at}" for at in range(60))
    split = times(f"## Long {{#a fit=split}}\n\n{items}\n")
    assert len(split) > 2
    assert all(time.seconds < FREELY for name, time in split.items() if name != "a")
    assert split["a"].seconds > FREELY


def test_chinese_is_counted_by_characters() -> None:
    note = "你" * 157
    assert seconds(f"Note:\n{note}", "lang: zh") == pytest.approx(60 + CHANGE, abs=1)


def test_placed_slides_carry_their_estimates() -> None:
    slides = placed(f"## A\n\nNote:\n{words(140)}\n\n## B {{.hidden}}\n\nb\n").slides
    assert [slide.estimate for slide in slides] == [62, 0]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400), st.integers(0, 400), st.integers(1, 200), st.booleans())
def test_more_words_never_take_less(shown: int, spoken: int, more: int, on_slide: bool) -> None:
    def at(shown: int, spoken: int) -> float:
        return seconds(f"{words(shown)}\n\nNote:\n{words(spoken)}")

    after = at(shown + more, spoken) if on_slide else at(shown, spoken + more)
    assert after >= at(shown, spoken)
