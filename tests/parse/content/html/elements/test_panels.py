"""Boxes that are panels."""

import pytest

from slidegen.model.blocks import Heading, Panel, Paragraph
from tests.parse.helpers import read


@pytest.mark.parametrize(
    ("attributes", "tone"),
    [
        ('style="background: #eee; padding: 1em"', "note"),
        ('style="border-left: 4px solid red"', "note"),
        ('class="box"', "note"),
        ('class="alert alert-warning"', "warning"),
        ('class="admonition tip"', "tip"),
        ('class="danger"', "caution"),
    ],
)
def test_a_painted_box_is_a_panel(attributes: str, tone: str) -> None:
    deck, _ = read(f"<div {attributes}>\n\ntext\n\n</div>")
    (panel,) = deck.slides[0].blocks
    assert isinstance(panel, Panel)
    assert panel.tone == tone
    assert isinstance(panel.blocks[0], Paragraph)


@pytest.mark.parametrize(
    "attributes",
    ['style="border: none"', 'style="background: transparent"', 'class="text"', 'style="background: url(x)"'],
)
def test_other_boxes_are_none(attributes: str) -> None:
    deck, _ = read(f"<div {attributes}>text</div>")
    assert isinstance(deck.slides[0].blocks[0], Paragraph)


def test_a_box_around_a_title_is_none() -> None:
    deck, _ = read('<div class="card">\n\n# Title\n\ntext\n\n</div>')
    assert isinstance(deck.slides[0].title, Heading)
