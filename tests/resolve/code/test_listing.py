"""Listings are told about at the word that is odd."""

import pytest

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.blocks import CodeBlock, Token
from slidegen.resolve.code.listing import coloured
from slidegen.source import Source


def read(text: str, fence: str = "```pyhton", language: str = "pyhton") -> tuple[CodeBlock, list[Diagnostic]]:
    source = Source("deck.md", f"# A\n\n{fence}\n{text}\n```\n")
    report = Report()
    block = CodeBlock(text=text, language=language, span=source.span(5, len(source.text) - 1))
    return coloured(block, report), list(report)


@pytest.mark.parametrize(
    "fence", ["```pyhton", "``` pyhton title=x", "```Pyhton", "```{.pyhton #id}", "~~~ pyhton {1}"]
)
def test_an_unknown_language_is_told_at_its_word(fence: str) -> None:
    _, (told,) = read("x = pyhton", fence)
    assert told.code == "unknown-language"
    assert told.help == "did you mean `python`?"
    assert told.span is not None
    assert told.span.text.lower() == "pyhton"
    assert told.span.first.line == 3


@pytest.mark.parametrize(
    ("language", "advice"), [("csv", "for a chart write `chart`"), ("plantuml", "diagrams are written in `mermaid`")]
)
def test_what_other_tools_draw_is_told_with_what_slidegen_draws(language: str, advice: str) -> None:
    _, (told,) = read("a,b", f"```{language}", language)
    assert told.help.startswith(advice)


@pytest.mark.parametrize("language", ["console", "ansi", "bash", "text", ""])
def test_a_recorded_session_has_its_colours_in_any_language(language: str) -> None:
    block, told = read("\x1b[32mok\x1b[0m\n\x1b[1;31mno\x1b[0m", f"```{language}", language)
    assert (block.text, block.lines) == ("ok\nno", ((Token("inserted", "ok"),), (Token("error", "no"),)))
    assert told == []


def test_the_prompt_of_a_session_keeps_its_own_colour() -> None:
    block, _ = read("$ make\n\x1b[31mfailed\x1b[0m", "```console", "console")
    assert block.lines[0][0] == Token("decorator", "$ ")
    assert block.lines[1] == (Token("error", "failed"),)


@pytest.mark.parametrize("spelt", ["\\e", "\\033", "\\x1b", "\\u001b", "␛"])
def test_a_session_may_be_typed_with_its_escapes_spelt(spelt: str) -> None:
    assert read(f"{spelt}[32mok{spelt}[0m", "```ansi", "ansi")[0].lines == ((Token("inserted", "ok"),),)
    assert read(f"{spelt}[32mok", "```text", "text")[0].text == f"{spelt}[32mok"


def test_other_control_characters_are_told_at_the_first_and_left_out() -> None:
    block, (told,) = read("a\n\x1b[2Kb\x07", "```text", "text")
    assert block.text == "a\nb"
    assert (told.code, told.severity) == ("control-characters", "info")
    assert told.message == "the listing has 2 control sequences that no slide can show"
    assert told.span is not None
    assert (told.span.first.line, told.span.first.column, told.span.text) == (5, 1, "\x1b[2K")


def test_control_characters_of_a_file_are_told_at_the_listing() -> None:
    report = Report()
    source = Source("deck.md", "```text file=log.txt\n```")
    coloured(CodeBlock(text="a\x07", language="text", span=source.span(0, len(source.text))), report)
    (told,) = report
    assert told.span is not None
    assert told.span.start == 0
