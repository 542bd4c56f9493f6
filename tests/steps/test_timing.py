"""How long slides stay, and which go on by themselves."""

import pytest

from slidegen.model.motion import Transition
from tests.steps.timeline import slides_of


@pytest.mark.parametrize(
    ("deck", "own", "expected"),
    [
        ("10s auto", "", (10, True)),
        ("10s auto", "timing=1m", (60, False)),
        ("1m", 'timing="5s auto"', (5, True)),
        ("", "", (None, False)),
    ],
)
def test_a_slide_has_its_own_timing_or_that_of_the_deck(
    deck: str, own: str, expected: tuple[float | None, bool]
) -> None:
    front = f"---\ntiming: {deck}\n---\n\n" if deck else ""
    (slide,) = slides_of(f"{front}## A {{#a {own}}}\n\nx\n")
    assert (slide.timing, slide.auto_advance) == expected


def test_steps_share_the_time_of_a_slide_that_goes_on_by_itself() -> None:
    text = '## A {{timing="9s{}"}}\n\na {{.step}}\n\nb {{.step}}\n'
    assert [slides_of(text.format(word))[0].pace for word in (" auto", "")] == [3, None]


def test_a_slide_has_its_own_transition_or_that_of_the_deck() -> None:
    slides = slides_of("---\ntransition: push\n---\n\n## A\n\nx\n\n## B {transition=none}\n\ny\n")
    assert [slide.transition for slide in slides] == [Transition("push"), Transition("none")]
