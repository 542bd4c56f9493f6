import pytest

from slidegen.model.blocks import Block, CodeBlock, List, Paragraph
from slidegen.model.walk import all_blocks, inline_text
from tests.parse.helpers import read, slide


def words(blocks: tuple[Block, ...]) -> str:
    return " ".join(inline_text(one.inlines) for one in all_blocks(blocks) if isinstance(one, Paragraph))


@pytest.mark.parametrize(
    "note",
    [
        "Note:\nsaid",
        "Notes:\n\nsaid",
        "note:\nsaid",
        "???\nsaid",
        "::: notes\nsaid\n:::",
        "::: {.notes}\nsaid\n:::",
        "<!-- said -->",
        "<!--\nsaid\n-->",
        "<!-- Note: said -->",
        "<!-- notes: said -->",
    ],
)
def test_every_spelling(note: str) -> None:
    found = slide(f"## A\n\nshown\n\n{note}")
    assert (words(found.blocks), words(found.notes)) == ("shown", "said")


@pytest.mark.parametrize("above", ["text", "- item", "> quote", "| a |\n|---|\n| b |"])
def test_a_note_line_ends_what_stands_above(above: str) -> None:
    found = slide(f"{above}\nNote:\nsaid")
    assert words(found.notes) == "said"


@pytest.mark.parametrize("text", ["```\nNote:\n```", "> Note:", "- a\n  Note:", "`Note:`", "    Note:"])
def test_other_places_are_not_notes(text: str) -> None:
    assert slide(text).notes == ()


def test_notes_are_markdown() -> None:
    found = slide("x\n\nNote:\n*a*\n\n- b\n\n```\nc\n```")
    assert [type(note) for note in found.notes] == [Paragraph, List, CodeBlock]


def test_notes_keep_their_order() -> None:
    found = slide("x <!-- a -->\n\n::: notes\nb\n:::\n\nNote:\nc\n\n<!-- d -->\n\ne")
    assert words(found.notes) == "a b c d e"


def test_an_indented_comment_is_no_code() -> None:
    found = slide("x\n\n<!--\n    four blanks\n    on each line\n-->")
    assert words(found.notes) == "four blanks on each line"


def test_places_in_comments() -> None:
    found = slide("x\n\n<!-- one\n     *two* -->")
    (note,) = found.notes
    assert isinstance(note, Paragraph)
    assert [node.span.text for node in note.inlines if node.span is not None] == ["one\n", "*two*"]


@pytest.mark.parametrize("text", ["Note: say this", "notes: say", "NOTE:x"])
def test_text_that_begins_like_a_note_is_told(text: str) -> None:
    deck, report = read(f"## A\n\n{text}\n")
    (told,) = report
    assert told.code == "note-on-slide"
    assert told.span is not None
    assert told.span.text == text.partition(":")[0] + ":"
    assert len(deck.slides[0].blocks) == 1
