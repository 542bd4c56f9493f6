"""A run of text blocks as one frame."""

from slidegen.model.frames import TextFrame
from tests.layout.helpers import one, paragraph, regions, words


def body(count: int) -> TextFrame:
    frame = regions(one(*[paragraph(words(30)) for _ in range(count)]))["body"].frames[0]
    assert isinstance(frame, TextFrame)
    return frame


def test_text_tells_whether_it_is_taller_than_its_frame() -> None:
    assert not body(1).overflows
    assert body(40).overflows
