"""A layout with places side by side wants something in each."""

import pytest

from tests.check.telling import told

RULE = "empty-region"


@pytest.mark.parametrize("layout", ["two-columns", "comparison"])
def test_an_empty_half_is_told_where_the_layout_is_chosen(layout: str) -> None:
    (found,) = told(RULE, f"## T {{layout={layout}}}\n\nWords.\n")
    assert (found.at, found.severity) == (layout, "info")
    assert "`right`" in found.message


@pytest.mark.parametrize(
    "slide",
    [
        "## T {layout=two-columns}\n\nOne.\n\nTwo.\n",
        "## T {layout=two-columns}\n\n::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::\n",
        "## T {layout=two-columns}\n\n::: right\na\n:::\n\nb\n",
        "## T {layout=content}\n\nWords.\n",
        "## T\n\nWords.\n",
        "## T {layout=two-columns}\n",
    ],
)
def test_slides_that_fill_their_places_are_right(slide: str) -> None:
    assert told(RULE, slide) == []
