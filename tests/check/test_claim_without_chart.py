"""Claims of performance want figures near them."""

import pytest

from tests.check.found import diagnostics, found, slides

RULE = "claim-without-chart"
CHART = "## Figures\n\n```chart\ntype: bar\ndata:\n  a: 1\n  b: 2\n```\n\n"
TABLE = "## Figures\n\n| a | b |\n|---|---|\n| x | 9 ms |\n| y | 3 ms |\n\n"
CLAIM = "## Speed\n\n- It is **3x** faster\n\n"
PLAIN = "## Other\n\n- words\n\n"


def told(text: str) -> list[str]:
    return [place for place, _ in found(RULE, text)]


def test_a_claim_alone_is_told_at_its_words() -> None:
    assert found(RULE, CLAIM) == [("3x** faster", "`3x faster` is claimed, and no chart near it shows the figures")]


def test_claims_in_titles_and_in_notes_count() -> None:
    assert told("## Twice as fast\n\nx\n") == ["Twice as fast"]
    assert told("## A\n\nx\n\nNote:\nIt saves 40 % less memory.\n") == ["40 % less memory"]
    assert told("## A\n\nx\n\n<!-- It is 3x faster. -->\n") == ["3x faster"]


def test_one_a_slide_is_enough() -> None:
    assert told("## Twice as fast\n\n- 3x faster\n- 4x faster\n\nNote:\n5x faster\n") == ["Twice as fast"]


def test_the_help_can_be_pasted() -> None:
    (problem,) = diagnostics("## A\n\n- Latency drops from 9 ms to 3 ms\n", RULE)
    block = problem.help.partition("\n")[2]
    assert diagnostics(f"## A\n\n{block}\n") == []
    assert "before: 9\n  after: 3\n" in block


@pytest.mark.parametrize("shown", [CHART, TABLE])
@pytest.mark.parametrize("apart", [0, 2])
def test_figures_on_a_slide_near_it_bear_it_out(shown: str, apart: int) -> None:
    assert told(CLAIM + PLAIN * apart + shown) == []
    assert told(shown + PLAIN * apart + CLAIM) == []


def test_figures_far_away_do_not_but_in_the_same_section_they_do() -> None:
    assert told(CLAIM + PLAIN * 3 + CHART) == ["3x** faster"]
    head = "---\ntitle: A talk\n---\n\n# One\n\n"
    assert told(head + CLAIM + PLAIN * 5 + CHART) == []
    assert told(head + CLAIM + PLAIN * 5 + "# Two\n\n" + CHART) == ["3x** faster"]


def test_a_table_of_words_has_no_figures() -> None:
    assert told(CLAIM + "| a | b |\n|---|---|\n| x | y |\n") == ["3x** faster"]


@pytest.mark.parametrize(
    "shown", ["![Latencies](a.png)", "![A demo](a.mp4)", "```console\n$ time a\n9.1 s\n3.2 s\n```"]
)
def test_what_is_shown_beside_it_will_do(shown: str) -> None:
    assert told(CLAIM + shown + "\n") == []
    assert told(f"{CLAIM}## B\n\n{shown}\n") == []
    assert told(f"{CLAIM}{PLAIN}## B\n\n{shown}\n") == ["3x** faster"]


@pytest.mark.parametrize(
    "shown",
    ["![](a.png){.decorative}", "![](icon:server)", "![qr](https://example.org)", "```c\nint a = 1, b = 2;\n```"],
)
def test_decoration_and_code_show_nothing(shown: str) -> None:
    assert told(CLAIM + shown + "\n") == ["3x** faster"]


@pytest.mark.parametrize(
    "text",
    [
        "- 3x faster[^1]\n\n[^1]: Measured by others.\n",
        "- [3x faster](https://example.org)\n",
        "> 3x faster!\n",
        "- Is it 3x faster?\n",
    ],
)
def test_sources_quotes_and_questions_claim_nothing(text: str) -> None:
    assert told(f"## A\n\n{text}") == []


def test_the_title_slide_and_hidden_slides_are_left_alone() -> None:
    assert told("---\ntitle: How it became 3x faster\n---\n\n## A\n\nx\n") == []
    assert told("## A {hidden=true}\n\n- 3x faster\n\n## B\n\nx\n") == []


def test_the_language_is_the_decks() -> None:
    assert told("---\nlang: de\n---\n\n## A\n\n- Das ist 3x schneller.\n") == ["3x schneller"]
    assert told("---\nlang: cs\n---\n\n## A\n\n- 3x faster\n") == []


def test_words_that_are_not_in_the_source_as_shown_point_at_their_line() -> None:
    assert told("---\nvars: {n: 3x}\n---\n\n## A\n\n- It is {{ n }} faster\n") == ["- It is {{ n }} faster"]


def test_it_may_be_allowed_and_denied() -> None:
    assert told("## A {allow=claim-without-chart}\n\n- 3x faster\n") == []
    (problem,) = diagnostics("---\ncheck: {deny: [claim-without-chart]}\n---\n\n" + CLAIM, RULE)
    assert problem.severity == "error"


def test_plain_decks_have_none() -> None:
    assert told(slides(12)) == []
