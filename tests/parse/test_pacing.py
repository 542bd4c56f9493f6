"""How authors say how slides follow one another, and when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.motion import TRANSITIONS, Transition
from slidegen.parse.pacing import LONGEST
from tests.parse.helpers import codes, read, slide


def transition(value: str) -> Transition | None:
    return slide(f"## A\n\n<!-- transition: {value} -->\n\nx").settings.transition


def told(text: str) -> list[tuple[str, str, str]]:
    """Message, place and help of each diagnostic."""
    _, report = read(text)
    return [(each.message, each.span.text if each.span else "", each.help) for each in report]


@pytest.mark.parametrize(("name", "change"), TRANSITIONS.items())
def test_each_name_is_a_transition(name: str, change: str) -> None:
    assert transition(name) == transition(name.title()) == Transition(change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("fade", 0.7),
        ("fade 300ms", 0.3),
        ("fade 1.5s", 1.5),
        ("fade .5s", 0.5),
        ("fade, 300 ms", 0.3),
        ("fade 2 s", 2),
        ("{name: fade, duration: 300ms}", 0.3),
    ],
)
def test_a_transition_may_say_how_long_it_takes(value: str, seconds: float) -> None:
    found = transition(value)
    assert found is not None
    assert (found.change, found.seconds) == ("fade", seconds)


def test_headings_front_matter_and_reveals_spelling_say_the_same() -> None:
    for text in ('## A {transition="push 1s"}\n\nx', '## A {data-transition="push 1s"}\n\nx'):
        assert slide(text).settings.transition == Transition("push", 1)
    deck, report = read("---\ntransition: slide 1s\n---\n\n## A\n\nx")
    assert (deck.meta.transition, codes(report)) == (Transition("push", 1), [])


@pytest.mark.parametrize(
    ("value", "message", "place", "advice"),
    [
        ("fadee", "`transition` cannot be `fadee`", "fadee", "did you mean `fade`?"),
        ("wipe-left 1s", "`transition` cannot be `wipe-left`", "wipe-left", "did you mean `wipe`?"),
        ("morph", "`transition` cannot be `morph`", "morph", "write `auto-animate: true` on both slides"),
        ("fade 300", "`300` is no duration of a transition", "300", "write `300ms` or `0.5s`; the longest is 10s"),
        ("fade slow", "`slow` is no duration of a transition", "slow", "write `300ms` or `0.5s`; the longest is 10s"),
        ("fade 30s", "a transition cannot last `30s`", "30s", "write `300ms` or `0.5s`; the longest is 10s"),
        ("{name: fade, time: 1s}", "unknown key `time` in `transition`", "time", "the keys are: duration, name"),
        ("{duration: 1s}", "`transition` cannot be a map", "{duration: 1s}", "write `transition: {name: fade"),
        ("[fade]", "`transition` cannot be a list", "[fade]", "write `transition: fade` or"),
    ],
)
def test_what_is_no_transition_is_told_at_its_place(value: str, message: str, place: str, advice: str) -> None:
    for text in (f"## A\n\n<!-- transition: {value} -->\n\nx", f"---\ntransition: {value}\n---\n\n## A\n\nx"):
        ((said, where, help_),) = told(text)
        assert (said, where) == (message, place)
        assert help_.startswith(advice)


def test_a_wrong_duration_leaves_the_transition() -> None:
    deck, _ = read("## A\n\n<!-- transition: cube 30s -->\n\nx")
    assert deck.slides[0].settings.transition == Transition("cube")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30))
def test_whatever_stands_there_is_a_transition_or_is_told(value: str) -> None:
    quoted = value.replace("'", "''")
    deck, report = read(f"---\ntransition: '{quoted}'\n---\n\n## A\n\nx")
    found = deck.meta.transition
    assert (found is not None and 0 < found.seconds <= LONGEST) or "bad-value" in codes(report)


def test_the_front_matter_may_pace_all_slides_and_let_them_run_in_a_loop() -> None:
    deck, report = read("---\ntiming: 10s auto\nloop: true\n---\n\n## A\n\nx")
    assert codes(report) == []
    assert (deck.meta.timing, deck.meta.auto_advance, deck.meta.loop) == (10, True, True)


@pytest.mark.parametrize("value", ["long", "auto", "0s", "12", "[1, 2]"])
def test_a_timing_that_is_none_is_told(value: str) -> None:
    assert [where for _, where, _ in told(f"---\ntiming: {value}\n---\n\n## A\n\nx")] == [value]


@pytest.mark.parametrize(
    ("key", "advice"),
    [("auto-slide: 5000", "write `timing: 10s auto`"), ("transition-speed: fast", "write `transition")],
)
def test_keys_of_other_tools_have_their_likes(key: str, advice: str) -> None:
    ((_, _, help_),) = told(f"---\n{key}\n---\n\n## A\n\nx")
    assert help_.startswith(advice)
