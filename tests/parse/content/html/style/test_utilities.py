"""Utility classes of Tailwind and UnoCSS."""

import pytest

from slidegen.parse.content.html.style.utilities import panel_tone, text_colour


@pytest.mark.parametrize(
    ("classes", "tone"),
    [
        ("bg-blue-100 p-4 rounded-lg", "note"),
        ("mt-4 p-3 bg-yellow-100 dark:bg-yellow-900", "warning"),
        ("rounded bg-red-500/10", "caution"),
        ("bg-emerald-50 border border-emerald-300", "tip"),
        ("px-4 bg-purple-200", "important"),
        ("bg-gray-100 p-2", "note"),
    ],
)
def test_a_padded_box_on_a_pale_ground_is_a_panel(classes: str, tone: str) -> None:
    assert panel_tone(classes.split()) == tone


@pytest.mark.parametrize(
    "classes", ["bg-blue-100", "p-4 rounded", "bg-blue-600 p-4", "bg-white p-4", "bg-opacity-10 p-1", ""]
)
def test_other_boxes_are_none(classes: str) -> None:
    assert panel_tone(classes.split()) == ""


def test_words_take_the_colour_of_their_class() -> None:
    assert text_colour(["font-bold", "text-red-500"]) == "#dc2626"


@pytest.mark.parametrize("classes", ["text-gray-500", "text-xl", "text-red", "text-white", "red-500"])
def test_other_classes_colour_nothing(classes: str) -> None:
    assert text_colour(classes.split()) == ""
