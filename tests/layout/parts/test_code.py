"""Listings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.layout.parts.build import build
from slidegen.layout.parts.code import CodePart, columns, cut, title_lines
from slidegen.model.blocks import CodeBlock, Token
from slidegen.model.frames import CodeFrame
from slidegen.source import Source
from slidegen.units import Rect, inches, points
from tests.layout.helpers import STYLES, deck, kit, placed, regions, setting, slide

WIDTH = inches(10)


def part(text: str, **more: object) -> CodePart:
    made = build((CodeBlock(text=text, **more),), setting(), kit()).entries[0].part  # type: ignore[arg-type]
    assert isinstance(made, CodePart)
    return made


def frame(text: str, width: int = WIDTH, scale: float = 1.0, **more: object) -> CodeFrame:
    made = part(text, **more)
    (only,) = made.frames(Rect(0, 0, width, made.least(width, scale)), scale)
    assert isinstance(only, CodeFrame)
    return only


def shown(made: CodeFrame) -> list[str]:
    return ["".join(token.text for token in line.tokens) for line in made.lines]


def test_a_short_listing_has_the_styles_size_and_is_as_tall_as_its_lines() -> None:
    made = frame("a = 1\nb = 2\n")
    assert made.size == STYLES["code"].size
    assert shown(made) == ["a = 1", "b = 2"]
    assert made.rect.height == points(2 * made.pitch) + 2 * made.padding


def test_long_lines_make_the_listing_smaller() -> None:
    made = frame("x" * 90)
    assert 12 < made.size < STYLES["code"].size
    assert shown(made) == ["x" * 90]


def test_lines_that_do_not_fit_at_the_smallest_size_go_on_below_without_a_number() -> None:
    made = frame("x" * 250 + "\ny", line_numbers=True)
    assert made.size == 12
    assert "".join(shown(made)[:-1]) == "x" * 250
    assert [line.rest for line in made.lines] == [False, *[True] * (len(made.lines) - 2), False]
    assert [line.number for line in made.lines if not line.rest] == [1, 2]


def test_how_much_too_long_a_line_is() -> None:
    made = part("short\n" + "x" * 250)
    line, excess = made.too_long(WIDTH)
    assert line == 2
    assert excess == 250 - made.room(WIDTH, 12)
    assert part("short").too_long(WIDTH) == (1, 0)


def test_the_place_of_a_line_is_found_below_its_fence() -> None:
    source = Source("deck.md", "```python\none\ntwo\n```\n")
    made = part("one\ntwo", span=source.span(0, 21))
    span = made.line_span(2)
    assert span is not None
    assert span.text == "two"


def test_numbers_start_where_the_author_says() -> None:
    made = frame("a\nb", line_numbers=True, start=9)
    assert [line.number for line in made.lines] == [9, 10]
    assert made.gutter > 0
    assert frame("a").gutter == 0


def test_steps_light_lines_and_an_empty_step_lights_all() -> None:
    made = frame("a\nb\nc", steps=(frozenset({1}), frozenset({2, 3}), frozenset()))
    assert made.steps == 3
    assert [line.lit for line in made.lines] == [{0, 2}, {1, 2}, {1, 2}]


def test_a_title_has_a_bar_of_its_own() -> None:
    made = frame("a", title="app.py")
    assert made.title == "app.py"
    assert made.rect.height == points(made.pitch) + 2 * made.padding + made.title_height
    assert made.title_size >= 12


def test_tabs_stay_and_reach_to_the_next_stop() -> None:
    assert shown(frame("a\tb\n\tc")) == ["a\tb", "\tc"]
    assert [columns((Token("", text),)) for text in ("a\tb", "\tc", "abcd\t", "abcde\t", "漢\t")] == [5, 5, 8, 8, 4]
    assert columns((Token("", "abc"), Token("keyword", "\t"))) == 4


def test_tokens_keep_their_kinds() -> None:
    made = frame("if x", lines=((Token("keyword", "if"), Token("", " x")),))
    assert made.lines[0].tokens == (Token("keyword", "if"), Token("", " x"))


def test_full_width_characters_take_two_columns() -> None:
    assert columns((Token("", "漢a"),)) == 3


def test_an_empty_listing_has_one_line() -> None:
    assert len(frame("").lines) == 1


@given(st.lists(st.text(st.sampled_from("ab\t漢\u0301"), max_size=12), max_size=4), st.integers(4, 9))
def test_cutting_loses_nothing_and_fits(texts: list[str], room: int) -> None:
    line = tuple(Token("", text) for text in texts)
    pieces = cut(line, room)
    assert "".join(token.text for piece in pieces for token in piece) == "".join(texts)
    assert all(columns(piece) <= room for piece in pieces)


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_a_listing_never_goes_below_the_minimum(scale: float) -> None:
    assert frame("x" * 500, scale=scale).size == 12


def test_lines_to_light_count_from_the_first_line_whatever_its_number() -> None:
    made = frame("a\nb\nc", steps=(frozenset({2}),), start=10, line_numbers=True)
    assert [(line.number, sorted(line.lit)) for line in made.lines] == [(10, []), (11, [0]), (12, [])]


def test_ten_thousand_lines_are_set_and_told() -> None:
    report = Report()
    text = "\n".join(f"value_{at} = {at}" for at in range(10_000))
    (only,) = placed(deck(slide(CodeBlock(text=text))), report).slides
    (made,) = regions(only)["body"].frames
    assert isinstance(made, CodeFrame)
    assert len(made.lines) == 10_000
    (told,) = (each for each in report if each.code == "overflow")
    room = regions(only)["body"].rect.height - 2 * made.padding
    over = 10_000 - int(room / points(made.pitch))
    assert told.message.startswith(f"the listing is {over} lines (")
    assert told.help.startswith(f"leave out {over} lines")


def test_a_title_that_is_too_long_has_a_taller_bar() -> None:
    name = "src/" + "very/" * 30 + "long.py"
    made = frame("a", title=name, width=inches(4))
    lines = made.title.split("\n")
    assert len(lines) > 2
    assert "".join(lines) == name
    assert made.title_height - frame("a", title="a.py").title_height == points((len(lines) - 1) * made.title_pitch)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("app.py", ["app.py"]),
        ("an example", ["an example"]),
        ("an example of one", ["an example", "of one"]),
        ("src/a/module.py", ["src/a/", "module.py"]),
        ("abcdefghijklm", ["abcdefghij", "klm"]),
        ("x abcdefghijklm y", ["x", "abcdefghij", "klm y"]),
    ],
)
def test_titles_break_behind_blanks_and_in_paths(title: str, lines: list[str]) -> None:
    assert title_lines(title, 10) == lines
