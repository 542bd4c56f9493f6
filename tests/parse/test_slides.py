import pytest

from slidegen.model.blocks import Group, Paragraph
from slidegen.model.deck import SlideKind
from slidegen.model.walk import inline_text
from tests.parse.helpers import codes, read


def kinds(text: str) -> list[tuple[SlideKind, str]]:
    deck, _ = read(text)
    return [(slide.kind, inline_text(slide.title.inlines) if slide.title else "") for slide in deck.slides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: T\n---\n\n## A\n\nx", [("title", "T"), ("content", "A")]),
        ("---\ntitle: T\n---\n\n# T\n\nme\n\n## A\n\nx", [("title", "T"), ("content", "A")]),
        ("---\ntitle: T\n---\n\n# Part\n\n## A\n\nx", [("title", "T"), ("section", "Part"), ("content", "A")]),
        ("---\ntitle: T\n---\n\n# A\n\nx\n\n# B\n\ny", [("title", "T"), ("content", "A"), ("content", "B")]),
        ("# T\n\nme\n\n---\n\n# A\n\n- x", [("title", "T"), ("content", "A")]),
        ("# T\n\n---\n\n## A\n\nx\n\n---\n\n# End", [("section", "T"), ("content", "A"), ("section", "End")]),
        ("# Agenda\n\n- x\n\n---\n\n# A\n\ny", [("content", "Agenda"), ("content", "A")]),
        ("---\ntitle: T\n---\n\n## Own {layout=title}\n\nx", [("title", "Own")]),
        ("## A {layout=section}\n\nx", [("section", "A")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[SlideKind, str]]) -> None:
    assert kinds(text) == expected


def test_what_stands_before_the_first_slide_is_the_title_slides() -> None:
    deck, report = read("---\ntitle: T\n---\n\n<!-- background: accent1 -->\n\nNote:\nWelcome\n\n## A\n\nx")
    assert codes(report) == []
    assert [slide.id for slide in deck.slides] == ["t", "a"]
    assert deck.slides[0].settings.background == "accent1"
    (note,) = deck.slides[0].notes
    assert isinstance(note, Paragraph)
    assert inline_text(note.inlines) == "Welcome"


def test_a_lone_title_takes_the_front_matters_rest() -> None:
    deck, _ = read("---\ntitle: T\nsubtitle: S\nauthor: [A, B]\nevent: E\ndate: D\n---\n\n# T\n\n## A\n\nx")
    groups = [block for block in deck.slides[0].blocks if isinstance(block, Group)]
    texts = {
        group.name: inline_text(group.blocks[0].inlines) for group in groups if isinstance(group.blocks[0], Paragraph)
    }
    assert texts == {"subtitle": "S", "author": "A, B", "date": "E · D"}


def test_slides_know_their_section() -> None:
    deck, _ = read("## Zero\n\nx\n\n# One\n\n## A\n\nx\n\n# Two\n\n## B\n\nx")
    assert [slide.section for slide in deck.slides] == [None, 0, 0, 1, 1]
    assert [(section.name, section.slide) for section in deck.sections] == [("One", "one"), ("Two", "two")]


def test_rules_at_both_ends_separate_nothing() -> None:
    deck, _ = read("---\n\n# A\n\nx\n\n---\n\n# B\n\ny\n\n---\n")
    assert len(deck.slides) == 2
