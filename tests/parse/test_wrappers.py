"""Which headings begin slides where elements stand around them, and what belongs to the slide below."""

import pytest
from markdown_it.token import Token

from slidegen.parse.syntax.markdown import Markdown
from slidegen.parse.texts import Doc
from slidegen.parse.wrappers import leading, opens, wrapped
from slidegen.source import Source
from tests.parse.helpers import codes, read


def tokens(text: str) -> list[Token]:
    return Markdown().blocks(Doc(Source("deck.md", text), "", 0))


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("<style>\n\nh1 {}\n</style>", True),
        ("<STYLE>a</style>\n<script>b</script>", True),
        ("<style>a</style> text", False),
        ("<style>open", False),
        ('<div class="a">\n<p>', True),
        ("<div>text", False),
        ("<div></div>", False),
        ("<hr>", False),
    ],
)
def test_what_belongs_to_the_slide_below(text: str, belongs: bool) -> None:
    assert bool(leading(tokens(text))) == belongs


def test_only_start_tags_open() -> None:
    (block,) = tokens("<div><center>")
    assert opens(block)
    assert not opens(tokens("text")[0])


def test_an_element_around_one_heading_wraps_a_title() -> None:
    assert wrapped(tokens("<div>\n\n# A\n\n</div>")) == set()
    found = tokens("<div>\n\n# A\n\n# B\n\n</div>")
    assert wrapped(found) == {at for at, token in enumerate(found) if token.type == "heading_open"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# A\n\na\n\n<center>\n\n# B\n\n</center>\n\nb", ["a", "b"]),
        ("# A\n\n<div>\n\n# B\n\n# C\n\n</div>\n\n# D\n\nd", ["a", "d"]),
        ("# A\n\na\n\n<style>x</style>\n\n# B\n\nb", ["a", "b"]),
        ("<style>x</style>\n\n# A\n\na", ["a"]),
        ("# A\n\na\n\n<div>\n\n# B\n\nb", ["a", "b"]),
    ],
)
def test_slides(text: str, ids: list[str]) -> None:
    deck, report = read(f"---\nsplit: headings\n---\n{text}")
    assert [slide.id for slide in deck.slides] == ids
    assert set(codes(report)) <= {"html-approximated", "html-unbalanced"}
