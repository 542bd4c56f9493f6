"""Decorations keep off the text, or are so faint, or hold it so wholly, that it reads as well as without them."""

import pytest
from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.theme.theme import Decoration, Layout, Theme
from slidegen.units import Fractions
from tests.theme.decorations import SIZE, holds, overlaps, problems
from tests.theme.shipped import in_each_mode, whole

PLAIN = whole("plain")
TITLE = Fractions(0.0, 0.0, 1.0, 0.24)
"""Holds the title of content slides and nothing else."""


def content(*decorations: Decoration, tone: str = "base") -> Layout:
    """The layout `content` of the theme `plain`, with *decorations* alone, and no chrome."""
    layout = PLAIN.layouts["content"]
    return replace(layout, decorations=decorations, master_decorations=False, chrome=False, tone=tone)


def shape(area: Fractions, fill: str, alpha: float = 1.0, **more: object) -> Decoration:
    return Decoration(**{"shape": "rect", "area": area, "fill": Colour(fill, alpha), **more})  # type: ignore[arg-type]


@in_each_mode
def test_decorations_leave_the_text_readable(theme: Theme) -> None:
    assert [each for layout in theme.layouts.values() for each in problems(theme, layout)] == []


WRONG = {
    "a loud one under text of any kind": ([shape(Fractions(0.5, 0.5, 0.1, 0.1), "accent1")], "under its body"),
    "a loud one under part of a title": ([shape(Fractions(0, 0, 0.5, 0.24), "surface", end=Colour("accent1"))], "part"),
    "a loud one that drowns the title": ([shape(TITLE, "heading")], "title level 0: 1.00 on #0a0f1a"),
    "an end of a gradient that does": ([shape(TITLE, "surface", end=Colour("text"))], "on #111827"),
    "a loud grid": ([shape(Fractions(0, 0, 1, 1), "accent1", shape="grid", step=0.01)], "under its body"),
    "corners rounded off the title": ([shape(TITLE, "accent2", shape="ellipse")], "in part"),
    "what shows through": ([shape(TITLE, "text"), shape(TITLE, "surface", 0.2)], "title level 0"),
}  # fmt: skip
RIGHT = {
    "a faint one under anything": [shape(Fractions(0.5, 0.5, 0.5, 0.5), "accent1", 0.05)],
    "a faint grid": [shape(Fractions(0, 0, 1, 1), "surface", shape="grid", step=0.01)],
    "a loud one that holds the title": [shape(TITLE, "accent1", 0.3)],
    "a loud one below one that hides it": [shape(TITLE, "text"), shape(TITLE, "surface")],
    "a loud one beside the text": [shape(Fractions(0, 0, 0.05, 1), "accent1")],
    "a loud ellipse whose box alone reaches the text": [shape(Fractions(0, 0.86, 0.07, 0.28), "text", shape="ellipse")],
}


@pytest.mark.parametrize("case", WRONG)
def test_what_hinders_reading_is_found(case: str) -> None:
    decorations, expected = WRONG[case]
    assert expected in "; ".join(problems(PLAIN, content(*decorations)))


@pytest.mark.parametrize("case", RIGHT)
def test_what_does_not_is_let_be(case: str) -> None:
    assert list(problems(PLAIN, content(*RIGHT[case]))) == []


def test_roles_change_places_on_inverse_slides() -> None:
    light = shape(TITLE, "text")
    assert list(problems(PLAIN, content(light, tone="base")))
    assert not list(problems(PLAIN, content(light, shape(TITLE, "background"), tone="inverse")))


def test_rounded_corners_and_ellipses_hold_less_than_their_areas() -> None:
    rect = TITLE.on(SIZE)
    assert holds(shape(TITLE, "text"), rect)
    assert not holds(shape(TITLE, "text", radius=0.2), rect)
    assert holds(shape(TITLE, "text", radius=0.2), rect.inset(rect.height // 8, rect.height // 8))
    assert not holds(shape(TITLE, "text", shape="ellipse"), rect)
    assert overlaps(shape(TITLE, "text", shape="ellipse"), rect)
