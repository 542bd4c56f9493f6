"""Colours and styles as Mermaid and DOT write them."""

import pytest

from slidegen.diagrams.graph import Paint
from slidegen.diagrams.paints import NOTHING, read_colour, read_styles, readable_on
from slidegen.model.style import Colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("accent2", Colour("accent2")),
        ("#F96", Colour("#ff9966")),
        ("#ff996680", Colour("#ff9966", 0.502)),
        ("rgb(1, 2, 3)", Colour("#010203")),
        ("rgba(1,2,3,50%)", Colour("#010203", 0.5)),
        ("LightYellow", Colour("#ffffe0")),
        ("gray50", Colour("#7f7f7f")),
        ("red3", Colour("#cd0000")),
        ("none", NOTHING),
        ("url(x)", None),
        ("", None),
    ],
)
def test_colours(text: str, colour: Colour | None) -> None:
    assert read_colour(text) == colour


def test_styles() -> None:
    css = ["fill:#fff", "stroke:red", "stroke-width:4px", "stroke-dasharray: 5 5", "color:accent1", "nonsense"]
    assert read_styles(css) == Paint(
        fill=Colour("#ffffff"), line=Colour("#ff0000"), text=Colour("accent1"), width=3.0, dash="dashed"
    )


@pytest.mark.parametrize(("fill", "ink"), [("#ffffe0", "#1a1a1a"), ("#102030", "#ffffff")])
def test_text_stands_out_on_its_fill(fill: str, ink: str) -> None:
    assert readable_on(Colour(fill)).name == ink
