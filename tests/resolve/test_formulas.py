"""Formulas of a deck: read wherever they stand, numbered in their order, found by their labels."""

import pytest

from slidegen.diagnostics import Report
from slidegen.model.blocks import FormulaBlock
from slidegen.model.deck import Deck
from slidegen.model.inlines import Formula, Link
from slidegen.model.walk import all_blocks, all_inlines, block_inlines, inline_text
from slidegen.parse import parse
from slidegen.resolve import resolve
from slidegen.source import Source
from slidegen.world import Memory


def resolved(text: str) -> tuple[Deck, Report]:
    report, world = Report(), Memory()
    return resolve(parse(Source("deck.md", text), world, report), world, report), report


def formulas(deck: Deck) -> list[Formula | FormulaBlock]:
    found: list[Formula | FormulaBlock] = []
    for slide in deck.slides:
        title = () if slide.title is None else (slide.title,)
        for block in all_blocks((*title, *slide.blocks, *slide.notes)):
            if isinstance(block, FormulaBlock):
                found.append(block)
            for inlines in block_inlines(block):
                found += [each for each in all_inlines(inlines) if isinstance(each, Formula)]
    return found


def numbers(deck: Deck) -> list[tuple[str, ...]]:
    return [each.numbers for each in formulas(deck) if isinstance(each, FormulaBlock)]


def words(deck: Deck) -> str:
    blocks = [block for slide in deck.slides for block in all_blocks(slide.blocks)]
    return " | ".join(inline_text(inlines) for block in blocks for inlines in block_inlines(block))


def places(report: Report) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.span), each.span.text if each.span else "") for each in report]


def test_formulas_are_read_wherever_text_stands() -> None:
    text = "## On $a$\n\n* **$b$** [$c$](https://x.y)\n\n| $d$ |\n|---|\n| $e$ |\n\n: On $f$\n\n> $g$\n\nNote:\n\n$h$\n"
    deck, report = resolved(text)
    assert not report.count("error")
    assert [each.text for each in formulas(deck)] == list("abcfdegh")
    assert all(each.mathml for each in formulas(deck))


def test_equations_are_numbered_through_the_deck() -> None:
    deck, _ = resolved(
        "## A\n\n$$\\begin{equation}a\\end{equation}$$\n\n$$b$$\n\n"
        "\\begin{align}\nc &= d \\\\\ne &= f\n\\end{align}\n\n"
        "## B\n\n$$x \\tag{*}$$\n\n\\begin{align*}\ny\n\\end{align*}\n\n$$z$$ {#eq:z}\n"
    )
    assert numbers(deck) == [("(1)",), (), ("(2)", "(3)"), ("(*)",), (), ("(4)",)]


def test_references_show_the_number_before_and_behind_the_equation() -> None:
    deck, report = resolved(
        "## A\n\nsee \\eqref{my_two}, \\ref{eq:one}\n\n$$a$$ {#eq:one}\n\n$$b \\label{my_two}$$\n\n$\\eqref{eq:one}$\n"
    )
    assert not list(report)
    assert words(deck) == "see (2), 1 | (1)"


def test_a_bad_formula_is_told_at_its_column_and_keeps_its_source() -> None:
    deck, report = resolved("## A\n\n> so $a +\n> \\fracc{1}$\n\n| a |\n|---|\n| $\\|x\\| \\oops$ |\n")
    assert places(report) == [
        ("bad-formula", "deck.md:4:3", "\\fracc"),
        ("bad-formula", "deck.md:8:10", "\\oops"),
    ]
    assert [each.mathml for each in formulas(deck)] == ["", ""]


def test_references_that_lead_nowhere_and_labels_given_twice_are_told() -> None:
    deck, report = resolved("## A\n\nsee \\eqref{tvo}\n\n$$a \\label{two}$$\n\n$$b \\label{two}$$\n")
    assert [each.code for each in report] == ["duplicate-equation", "unknown-equation"]
    assert [each.help for each in report][1] == "did you mean `two`?"
    assert words(deck) == "see \\eqref{tvo}"


def test_macros_of_the_front_matter_are_used_and_bad_ones_told() -> None:
    text = "---\nmath: {macros: {'\\RR': '\\mathbb{R}', '\\bad': '\\frac{1'}}\n---\n\n## A\n\n$\\RR$\n"
    deck, report = resolved(text)
    assert [each.text for each in formulas(deck)] == ["ℝ"]
    assert [(each.code, each.message) for each in report] == [
        ("bad-macro", "the macro `\\bad` cannot be used: `{` is not closed")
    ]


def test_bad_macros_are_told_at_the_word_that_is_wrong() -> None:
    _, report = resolved("---\nmath:\n  macros:\n    \\a: x\n    \\b: 1 + \\ooops\n    c1: y\n---\n\n## A\n\n$\\a$\n")
    assert places(report) == [("bad-macro", "deck.md:5:13", "\\ooops"), ("bad-macro", "deck.md:6:9", "y")]
    assert [each.help for each in report] == [
        "define it under `math: macros:` in the front matter",
        "write `\\name: ...`, without digits or signs in the name",
    ]


def test_links_jump_to_the_slides_of_equations() -> None:
    deck, report = resolved(
        "## A\n\n[a](#eq:e), [b](#two), [c](#b), [d](#eq:x)\n\n## B\n\n$$e$$ {#eq:e}\n\n"
        "## C\n\n\\begin{align}\nx \\label{two}\n\\end{align}\n"
    )
    links = [each for block in deck.slides[0].blocks for text in block_inlines(block) for each in all_inlines(text)]
    assert [each.target for each in links if isinstance(each, Link)] == ["#b", "#c", "#b", "#eq:x"]
    assert not list(report)  # layout tells the last one: it knows all that links may lead to


def test_titles_of_the_front_matter_may_have_formulas() -> None:
    deck, report = resolved('---\ntitle: The $x^2$ of \\$5\nsubtitle: "On $\\\\frac{a}{b}$"\n---\n\n## A\n')
    assert [each.tex for each in formulas(deck)] == ["x^2", "\\frac{a}{b}"]
    assert (deck.meta.title, deck.meta.subtitle) == ("The x² of $5", "On a/b")
    _, report = resolved('---\ntitle: "On $\\\\fracc{a}{b}$"\n---\n\n## A\n')
    assert places(report) == [("bad-formula", "deck.md:2:14", "\\fracc")]


def test_prices_in_titles_are_text() -> None:
    deck, report = resolved("---\ntitle: From $5 to $6\n---\n\n## A\n")
    assert deck.meta.title == "From $5 to $6" and formulas(deck) == [] and not list(report)


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and $6, or US$7 to $8.",
        "It costs $5.",
        "US$5 or $ 5 $",
        "$HOME/bin and $PATH",
        "`$x$` and `$HOME`",
        "\\$x\\$ and \\$5$",
        "$5-$10, $1.50/$2",
        "between $5m and $6m, and 10 $ more",
        "| $5 | $6 |\n|----|----|\n| $7 | a$ |",
    ],
)
def test_other_dollars_are_text(text: str) -> None:
    deck, report = resolved(f"## A\n\n{text}\n")
    assert formulas(deck) == [] and not list(report)
