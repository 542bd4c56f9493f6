"""The caret stands under the right cells, whatever is in the line."""

from typing import Any

import pytest

from slidegen.diagnostics import Diagnostic, Label, Report, Severity
from slidegen.diagnostics.codes import CODES
from slidegen.diagnostics.text import PLAIN, Style, render_text
from slidegen.source import Source


def shown(
    text: str,
    start: int,
    end: int,
    *,
    message: str = "it is wrong",
    help: str = "",
    label: str = "",
    related: tuple[Label, ...] = (),
    style: Style = PLAIN,
    name: str = "deck.md",
) -> list[str]:
    report = Report()
    report.add("missing-file", message, Source(name, text).span(start, end), help=help, label=label, related=related)
    return render_text(report, style).splitlines()


def marked(text: str, word: str, **options: Any) -> list[str]:
    start = text.index(word)
    return shown(text, start, start + len(word), **options)


def test_the_whole_shape() -> None:
    lines = marked("# A\n\n![](a.png) text\n", "a.png", help="did you mean `b.png`?", label="named here")
    assert lines == [
        "error[missing-file]: it is wrong",
        " --> deck.md:3:5",
        "  |",
        "3 | ![](a.png) text",
        "  |     ^^^^^ named here",
        "  = help: did you mean `b.png`?",
    ]


def test_line_numbers_make_the_margin() -> None:
    lines = marked("\n" * 99 + "word", "word")
    assert lines[1:] == ["   --> deck.md:100:1", "    |", "100 | word", "    | ^^^^"]


def test_tabs_are_expanded_before_and_under_the_caret() -> None:
    lines = marked("\ta\tword\tb", "word")
    assert lines[3:] == ["1 |     a   word    b", "  |         ^^^^"]
    assert shown("a\tb", 1, 2)[3:] == ["1 | a   b", "  |  ^^^"]


def test_wide_characters_take_two_cells_and_combining_ones_none() -> None:
    assert marked("漢字 word", "word")[3:] == ["1 | 漢字 word", "  |      ^^^^"]
    assert marked("word 漢字", "漢字")[3:] == ["1 | word 漢字", "  |      ^^^^"]
    assert marked("e\u0301 word", "word")[3:] == ["1 | e\u0301 word", "  |   ^^^^"]


def test_an_empty_span_points_at_a_character_and_an_end_behind_the_line() -> None:
    assert shown("abc", 1, 1)[3:] == ["1 | abc", "  |  ^"]
    assert shown("abc\nd", 3, 3)[3:] == ["1 | abc", "  |    ^"]


def test_a_whole_file_has_no_snippet() -> None:
    assert shown("abc", 0, 0) == ["error[missing-file]: it is wrong", " --> deck.md"]


def test_two_lines_and_many_lines() -> None:
    assert shown("ab cd\nef gh", 3, 8)[2:] == ["  |", "1 | ab cd", "  |    ^^", "2 | ef gh", "  | ^^"]
    assert shown("one\ntwo\n  three\n", 0, 15, label="all")[2:] == [
        "  |",
        "1 | one",
        "  | ^^^",
        " ...",
        "3 |   three",
        "  |   ^^^^^ all",
    ]


def test_a_span_that_ends_with_a_line_end_stays_in_its_line() -> None:
    assert shown("one\ntwo", 0, 4)[2:] == ["  |", "1 | one", "  | ^^^"]


@pytest.mark.parametrize("at", [0, 40, 150, 5_000, 99_990])
def test_long_lines_are_clipped_around_the_caret(at: int) -> None:
    text = "x" * at + "MARK" + "x" * (100_000 - at)
    _, _, _, line, caret = marked(text, "MARK", style=Style(width=80))
    assert len(line) <= 80
    assert line[caret.index("^") : caret.rindex("^") + 1] == "MARK"


def test_a_span_longer_than_the_line_is_clipped() -> None:
    _, _, _, line, caret = shown("a" * 1_000, 100, 900, style=Style(width=80))
    assert len(line) <= 80
    assert line.startswith("1 | …a")
    assert line.endswith("…")
    assert len(caret) == len(line)


def test_wide_characters_are_clipped_by_cells() -> None:
    _, _, _, line, caret = marked("漢" * 500 + "MARK" + "字" * 500, "MARK", style=Style(width=80))
    before = line[: line.index("MARK")]
    assert 4 + 2 * before.count("漢") + 1 == caret.index("^")
    assert len(line) + line.count("漢") + line.count("字") <= 80


def test_a_very_long_line_is_quick() -> None:
    text = "a" * 5_000_000 + "MARK" + "b" * 100
    assert "MARK" in marked(text, "MARK")[3]


def test_related_places_and_includes() -> None:
    outer = Source("deck.md", "<!-- include: part.md -->")
    inner = Source("part.md", "# A {#x}", outer.span(0, 25))
    report = Report()
    report.add("duplicate-id", "again", inner.span(5, 7), related=(Label(outer.span(5, 12), "first"),))
    assert render_text(report).splitlines() == [
        "warning[duplicate-id]: again",
        " --> part.md:1:6",
        "  |",
        "1 | # A {#x}",
        "  |      ^^",
        " ::: deck.md:1:6",
        "  |",
        "1 | <!-- include: part.md -->",
        "  |      ^^^^^^^ first",
        "  = included from deck.md:1:1",
    ]


def test_control_characters_never_reach_the_terminal() -> None:
    lines = marked("\x1b[31mred\u202e MARK", "MARK", message="bad \x1b]0;x\x07", name="a\x1bb.md")
    text = "\n".join(lines)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert lines[3].startswith("1 | ␛[31mred")
    assert lines[3].index("MARK") == lines[4].index("^")


def test_colours_only_on_demand() -> None:
    plain, coloured = marked("abc", "b"), marked("abc", "b", style=Style(colour=True))
    assert "\033" not in "".join(plain)
    assert coloured[0].startswith("\033[1;31merror[missing-file]\033[0m")


def test_several_diagnostics_are_apart() -> None:
    report = Report()
    report.add("missing-file", "one")
    report.add("missing-alt", "two")
    assert render_text(report) == "error[missing-file]: one\n\nwarning[missing-alt]: two\n"


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_each_severity_is_named(severity: Severity) -> None:
    code = next(name for name, code in CODES.items() if code.severity == severity)
    assert render_text([Diagnostic(code=code, severity=severity, message="m")]) == f"{severity}[{code}]: m\n"
