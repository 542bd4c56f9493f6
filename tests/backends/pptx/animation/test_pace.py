"""Slides that go on by themselves: their steps do so, too, spread over the time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.backends.pptx.animation.cue import Cue, paragraphs
from slidegen.backends.pptx.animation.pace import paced
from tests.backends.pptx.animation.clicks import clicks, written
from tests.backends.pptx.reading import Xml, slide_part


def slide(text: str, timing: str) -> Xml:
    return slide_part(written(f'## A {{timing="{timing}"}}\n\n{text}\n'), 1)


def times(found: Xml) -> list[int]:
    """When each effect starts, in milliseconds from when the slide is shown."""
    node = "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn/p:childTnLst/p:par[{}]"
    out = []
    for at in range(len(found.find(node.format("true()")))):
        start, own = (int(each) for each in found.values(node.format(at + 1) + "//p:stCondLst/p:cond/@delay")[:2])
        out.append(start + own)
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {.step}\n\nb {.step}", [4000, 8000]),
        ("a {.step}\n\nb {.step .after delay=0.25s}\n\nc {.step}", [4000, 4750, 8000]),
        ("a {.step .appear}", [6000]),
    ],
)
def test_steps_start_after_equal_times(text: str, expected: list[int]) -> None:
    found = slide(text, "12s auto")
    assert times(found) == expected
    assert found.values("//p:cTn[@presetID]/@nodeType") == ["afterEffect"] * len(expected)
    assert len(clicks(found)) == 1


def test_what_comes_together_still_does() -> None:
    found = slide("a {.step}\n\nb {.step .with}", "4s auto")
    assert found.values("//p:cTn[@presetID]/@nodeType") == ["afterEffect", "withEffect"]
    assert found.values("//p:cTn[@presetID]/p:stCondLst/p:cond/@delay") == ["2000", "2000"]


def test_lines_are_lit_in_turn() -> None:
    found = slide("```python {1|2|3}\na\nb\nc\n```", "9s auto")
    assert set(times(found)) == {0, 3000, 6000}


def test_with_a_timing_alone_steps_wait_for_clicks() -> None:
    found = slide("a {.step}\n\nb {.step}", "12s")
    assert len(clicks(found)) == 2
    assert found.find("//p:transition") == []


CUES = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 2), st.sampled_from(["fade", "appear", "out"]), st.booleans()),
    max_size=12,
)


@settings(deadline=None)
@given(CUES, st.floats(0.1, 20))
def test_no_effect_is_lost_and_none_starts_before_its_turn(
    given_: list[tuple[int, int, str, bool]], pace: float
) -> None:
    cues = [
        Cue(step=step, turn=turn, act=act, target=paragraphs(at, "text", 0, 0), follows=bool(turn) and follows)  # type: ignore[arg-type]
        for at, (step, turn, act, follows) in enumerate(given_)
    ]
    done = paced(cues, pace)
    assert {cue.target.shape for cue in done} == {cue.target.shape for cue in cues}
    assert all(cue.step == 0 and cue.delay >= 0 for cue in done)
    own = {cue.target.shape: cue.step for cue in cues}
    assert all(cue.wait >= pace * own[cue.target.shape] - 1e-9 for cue in done)
    turns = [cue.turn for cue in done]
    assert turns == sorted(turns)
