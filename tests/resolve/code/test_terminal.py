"""Recorded sessions keep their colours and lose what only steers terminals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.model.blocks import Token
from slidegen.resolve.code.highlight import plain
from slidegen.resolve.code.terminal import read_terminal

ESC = "\x1b"


def kinds(text: str) -> list[tuple[str, str]]:
    recorded = read_terminal(text)
    return [(token.kind, token.text) for line in recorded.painted(plain(recorded.text)) for token in line]


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ("31", "error"),
        ("91", "error"),
        ("32", "inserted"),
        ("92", "inserted"),
        ("33", "heading"),
        ("34", "keyword"),
        ("35", "type"),
        ("36", "builtin"),
        ("90", "output"),
        ("30", ""),
        ("37", ""),
        ("97", ""),
        ("1", "heading"),
        ("1;37", "heading"),
        ("01;31", "error"),
        ("31;1", "error"),
        ("31;0", ""),
        ("31;39", ""),
        ("1;22", ""),
        ("38;5;2", "inserted"),
        ("38;5;200", ""),
        ("38;2;1;31;31", ""),
        ("48;5;1", ""),
        ("41;4;3", ""),
        ("", ""),
        ("99999999999", ""),
    ],
)
def test_colours_and_bold_become_kinds_of_tokens(codes: str, kind: str) -> None:
    assert kinds(f"a{ESC}[{codes}mb{ESC}[0mc") == (
        [("", "a"), (kind, "b"), ("", "c")] if kind else [("", "a"), ("", "b"), ("", "c")]
    )


def test_colours_go_on_over_lines_until_they_are_reset() -> None:
    assert kinds(f"{ESC}[31ma\n\nb{ESC}[mc") == [("error", "a"), ("error", "b"), ("", "c")]


def test_the_language_colours_what_the_terminal_left_alone() -> None:
    recorded = read_terminal(f"ab{ESC}[32mcd")
    assert recorded.painted(((Token("string", "abcd"),),)) == ((Token("string", "ab"), Token("inserted", "cd")),)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (f"{ESC}[2Ka", "a"),
        (f"{ESC}[1;1Ha", "a"),
        (f"{ESC}[?25la", "a"),
        ("\x9b2Ka", "a"),
        (f"{ESC}]0;title\x07a", "a"),
        (f"{ESC}]8;;https://example.org{ESC}\\a{ESC}]8;;{ESC}\\", "a"),
        (f"{ESC}Pq#0;2{ESC}\\a", "a"),
        (f"{ESC}]0;never closed\na", "\na"),
        (f"{ESC}(Ba", "a"),
        (f"{ESC}=a", "a"),
        (f"a{ESC}", "a"),
        (f"a{ESC}[", "a"),
        ("a\x07b\x00c", "abc"),
        ("N\x08NA\x08A", "NA"),
        ("_\x08x", "x"),
        ("a\tb\n", "a\tb\n"),
    ],
)
def test_all_else_is_left_out(given: str, shown: str) -> None:
    assert read_terminal(given).text == shown


def test_what_is_left_out_is_told_but_colours_are_not() -> None:
    assert read_terminal(f"{ESC}[31ma{ESC}[0m").dropped == ()
    assert read_terminal(f"{ESC}[2K{ESC}[31ma\x07").dropped == (f"{ESC}[2K", "\x07")


@given(st.text(st.sampled_from("ab\n\t\x1b[]0123;m\x07\x08\\\x9b"), max_size=40))
def test_no_control_characters_are_left_whatever_comes(text: str) -> None:
    recorded = read_terminal(text)
    assert all(character in "\n\t" or character.isprintable() for character in recorded.text)
    lines = recorded.painted(plain(recorded.text))
    assert "\n".join("".join(token.text for token in line) for line in lines) == recorded.text
