"""Bullets stay visible on a background of the author's."""

import pytest

from slidegen.model.frames import TextFrame
from slidegen.model.text import Bullet
from tests.browser.talks import talk_of


def bullets(background: str) -> list[str]:
    talk, _ = talk_of(f"## A {{{background}}}\n\n- one\n- two\n  - three\n")
    frames = [frame for region in talk.placed["html"].slides[0].regions for frame in region.frames]
    paragraphs = [paragraph for frame in frames if isinstance(frame, TextFrame) for paragraph in frame.paragraphs]
    return [paragraph.marker.colour.name for paragraph in paragraphs if isinstance(paragraph.marker, Bullet)]


@pytest.mark.parametrize("background", ["background=accent1", "background=#0c5bf0"])
def test_bullets_in_the_colour_of_the_background_are_set_as_the_text(background: str) -> None:
    assert bullets(background) == ["text", "text", "text"]


@pytest.mark.parametrize("background", [".dark", "background=background"])
def test_others_keep_their_colour(background: str) -> None:
    assert bullets(background) == ["accent1", "accent1", "muted"]
