import pytest

from tests.parse.helpers import codes, read


def ids(text: str) -> list[str]:
    return [slide.id for slide in read(text)[0].slides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\nx\n\n## B\n\ny", ["a", "b"]),
        ("## A\n\nx\n\n---\n\n## B\n\n## C", ["a", "b"]),
        ("# A\n\n## B\n\n### C\n\nx", ["a", "b", "c"]),
        ("# A\n\n## B\n\nx\n\n### C\n\ny", ["a", "b"]),
        ("---\nslide-level: 1\n---\n# A\n\n## B\n\nx\n\n# C", ["a", "c"]),
        ("---\nsplit: rules\n---\n# A\n\nx\n\n# B", ["a"]),
        ("---\nsplit: both\n---\n# A\n\n## B\n\nx\n\n---\n\ny", ["a", "b", "slide-3"]),
        ("```\n---\n```\n\n## A\n\nx", ["slide-1", "a"]),
        ("> ---\n\n## A\n\nx", ["slide-1", "a"]),
        ("- a\n\n  ## Inner\n\n## A\n\nx", ["slide-1", "a"]),
        ("no headings at all", ["slide-1"]),
        ("## A\n\n***\n\nx\n\n___\n\ny", ["a"]),
    ],
)
def test_slides(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_settings_and_notes_under_a_heading_are_no_content() -> None:
    assert ids("# Part\n\n<!-- layout: section -->\n\n## A\n\nx") == ["part", "a"]


def test_a_note_under_a_heading_makes_it_a_slide() -> None:
    assert ids("# A\n\nNote:\nx\n\n# B\n\ny") == ["a", "b"]


def test_a_comment_above_a_heading_belongs_to_its_slide() -> None:
    deck, _ = read("<!-- layout: quote -->\n\n## A\n\nx\n\n## B\n\ny")
    assert [slide.settings.layout for slide in deck.slides] == ["quote", ""]


@pytest.mark.parametrize("below", ["text\n---", "> text\n>\n> more\n\n---", "- item\n---", "| a |\n|---|\n| b |\n---"])
def test_a_line_of_three_dashes_always_separates(below: str) -> None:
    assert len(ids(f"{below}\n\nnext")) == 2


def test_dashes_right_under_text_are_told() -> None:
    assert codes(read("text\n---\n\nnext")[1]) == ["rule-under-text"]
    assert codes(read("text\n\n---\n\nnext")[1]) == []
    assert codes(read("---\nsplit: headings\n---\ntext\n---\n\nnext")[1]) == []


def test_an_unclosed_div_ends_with_its_slide() -> None:
    deck, report = read("::: left\na\n\n---\n\n::: right\nb\n:::")
    assert codes(report) == ["unclosed-div"]
    assert len(deck.slides) == 2
