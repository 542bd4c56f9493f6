"""Text that the last rows cannot read is told once a slide, with what to do."""

import pytest
from msgspec.structs import replace

from slidegen import pipeline
from slidegen.check.rules import small_text
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.source import Source
from slidegen.units import Size
from slidegen.world import Memory
from tests.check.telling import Told, told

RULE = "small-text"
LONG = "\n".join(f"- Item {number} of a list that goes on for a while\n  - with one below it" for number in range(14))
TABLE = "\n".join(["| a | b |", "|---|---|", *(f"| {number} | words |" for number in range(15))])
NESTED = "\n".join(f"- Item {number}\n  - below\n    - and below that" for number in range(5))
SMALL = "[styles]\n" + "".join(f"{name} = {{{{ size = {{}}, minimum = 5 }}}}\n" for name in ("body", "table", "code"))


def themed(slides: str, *sizes: float) -> list[Told]:
    """What is told of *slides* in a theme with those sizes of text, tables and listings."""
    return told(RULE, f"---\ntheme: mine\n---\n{slides}", {"mine/theme.toml": SMALL.format(*sizes).encode()})


@pytest.mark.parametrize(
    "slide",
    [
        "## T\n\n- one\n  - two\n    - three\n      - four\n\na[^1]\n\n[^1]: A footnote.",
        "## T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTable: A caption",
        "## T\n\n```python\na = 1\n```",
        "## T\n\n$$x^2$$",
        "## T\n\n```chart\ntype: bar\n---\na,b\nx,1\n```",
    ],
)
def test_sizes_of_the_theme_can_be_read(slide: str) -> None:
    assert told(RULE, slide) == []


@pytest.mark.parametrize(
    ("body", "message", "advice"),
    [
        (NESTED, "the smallest text is 12 pt: hard to read from the last rows", "leave out words"),
        (TABLE, "the text of the table is 12 pt: hard to read from the last rows", "leave out columns or rows"),
    ],
)
def test_what_was_made_small_to_fit_is_told(body: str, message: str, advice: str) -> None:
    (found,) = told(RULE, f"## T\n\n{body}")
    assert (found.message, found.severity) == (message, "info")
    assert found.help.startswith(advice)
    assert found.help.endswith("14 pt can be read")


def test_a_slide_is_told_at_its_smallest_text() -> None:
    assert told(RULE, f"## T\n\n{NESTED}")[0].at == "- and below that"


@pytest.mark.parametrize(
    ("size", "severity"),
    [((11.5, 20, 20), "warning"), ((13, 20, 20), "info"), ((20, 20, 9), "warning"), ((20, 20, 11), "info")],
)
def test_what_is_hard_to_read_is_a_remark_and_what_nobody_can_read_a_warning(
    size: tuple[float, float, float], severity: str
) -> None:
    (found,) = themed("## T\n\nWords.\n\n```python\na = 1\n```\n", *size)
    assert found.severity == severity
    assert ("too small to be read" if severity == "warning" else "hard to read") in found.message


def test_listings_are_told_with_advice_of_their_own() -> None:
    (found,) = themed("## T\n\n```python\na = 1\n```\n", 20, 20, 9)
    assert found.message == "the smallest listing is 9 pt: too small to be read from the last rows"
    assert found.help == "show fewer and shorter lines; 12 pt can be read"


def test_text_that_is_too_tall_at_its_smallest_size_is_told_as_such_alone() -> None:
    assert told(RULE, f"## T\n\n{LONG}") == []


def test_what_the_theme_sets_small_is_told_once_a_deck() -> None:
    (found,) = themed("## A\n\nWords.\n\n## B\n\nWords.\n", 13, 20, 20)
    assert found.help.startswith("the theme sets `body` so small")


def test_levels_that_the_theme_sets_small_are_told_as_levels() -> None:
    theme = b"[styles.body]\nsize = [24, 20, 13]\n"
    (found,) = told(RULE, "---\ntheme: mine\n---\n## A\n\n- a\n  - b\n    - c\n", {"mine/theme.toml": theme})
    assert found.help.startswith("write fewer levels of lists")


def test_sizes_are_in_proportion_to_the_slide() -> None:
    """Slides that are half as high are shown as large: half the size will do."""
    deck, placed = laid("## T\n\nWords.\n", 8)
    report = Report()
    small_text.check(deck, placed, report)
    assert len(report) == 1
    report = Report()
    half = replace(placed, size=Size(placed.size.width // 2, placed.size.height // 2))
    small_text.check(deck, half, report)
    assert len(report) == 0


def laid(slides: str, size: float) -> tuple[Deck, PlacedDeck]:
    report = Report()
    world = Memory({"mine/theme.toml": SMALL.format(size, 20, 20).encode()})
    deck = pipeline.read_deck(Source("talk.md", f"---\ntheme: mine\n---\n{slides}"), world, report, REQUEST)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, REQUEST)
    assert talk is not None
    return deck, talk.placed["html"]


REQUEST = pipeline.Request(outputs=("html",), debug=True)
