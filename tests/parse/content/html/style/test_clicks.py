"""Slidev's clicks in HTML."""

import pytest

from slidegen.parse.content.html.style.clicks import read_click


@pytest.mark.parametrize(
    ("given", "pairs"),
    [
        ({"v-click": ""}, ()),
        ({"v-click": "3"}, (("step", "3"),)),
        ({"v-click": "'+1'"}, ()),
        ({"v-click": "[2, 4]"}, (("step", "2"), ("out", "4"))),
        ({"v-click": "['2', '+3']"}, (("step", "2"), ("out", "5"))),
        ({"v-click": "['+1', '+1']"}, (("out", "true"),)),
        ({"v-click": "[4, 2]"}, (("step", "4"),)),
        ({"v-click": "$slidev.nav.clicks"}, ()),
        ({"v-click.up": ""}, (("effect", "rise"),)),
        ({"v-click.left.300": "2"}, (("step", "2"), ("effect", "wipe"))),
        ({"v-after": ""}, (("start", "with"),)),
        ({"v-mark.circle.red": "2"}, (("step", "2"), ("effect", "highlight"))),
    ],
)
def test_a_click_is_a_step(given: dict[str, str], pairs: tuple[tuple[str, str], ...]) -> None:
    click = read_click("div", given, None)
    assert click is not None
    assert click.classes == ("step",)
    assert click.pairs == pairs


@pytest.mark.parametrize(
    ("given", "gone"), [({"v-click.hide": ""}, "true"), ({"v-click-hide": "5"}, "5"), ({"v-after.hide": ""}, "true")]
)
def test_what_is_hidden_goes(given: dict[str, str], gone: str) -> None:
    click = read_click("div", given, None)
    assert click is not None
    assert click.classes == ()
    assert click.pairs == (("out", gone),)


def test_an_element_says_when_by_its_place() -> None:
    click = read_click("v-click", {":at": "2"}, None)
    assert click is not None
    assert click.pairs == (("step", "2"),)


def test_an_element_goes_at_its_place() -> None:
    click = read_click("v-click", {"at": "3", "hide": ""}, None)
    assert click is not None
    assert click.pairs == (("out", "3"),)


@pytest.mark.parametrize("given", [{}, {"class": "v-click"}, {"v-motion": ""}, {"v-clicks": ""}, {"v-if": "x"}])
def test_other_elements_have_none(given: dict[str, str]) -> None:
    assert read_click("div", given, None) is None
