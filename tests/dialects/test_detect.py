"""Whose Markdown a deck is, and what tells it."""

from pathlib import Path

import pytest

from slidegen.parse.dialects import detect
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.names import DIALECTS, OWN, candidates
from slidegen.source import Source
from tests.dialects.reading import read

ROOT = Path(__file__).parents[2]

DECKS = sorted((ROOT / "tests/dialects/telling").glob("*/*.md"))
"""Short decks in folders that are called by their dialects; ``slidegen`` has its own and Markdown that is nobody's."""


def guessed(text: str, name: str = "deck.md") -> str:
    found = detect.guess(Scan(Source(name, text)), candidates(name, text))
    return found.dialect if found is not None else OWN


@pytest.mark.parametrize("path", DECKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_deck_is_read_in_its_own_dialect(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert guessed(text) == path.parent.name
    told = [each.code for each in read(text)[1] if each.code == "dialect"]
    assert told == ([] if path.parent.name == OWN else ["dialect"])


def test_each_dialect_is_tried() -> None:
    assert {path.parent.name for path in DECKS} == {*DIALECTS, OWN}


FOLDERS = ("decks", "tests/cases", "tests/decks", "tests/objects", "tests/backends", "slidegen/starting", "themes")
PAGES = [path for folder in FOLDERS for path in (ROOT / folder).glob("**/*.md")]
REAL = sorted([*PAGES, *ROOT.glob("docs/*.md"), *ROOT.glob("*.md")])


@pytest.mark.parametrize("path", REAL, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_deck_and_no_page_of_slidegens_is_taken_for_another_tools(path: Path) -> None:
    assert guessed(path.read_text(encoding="utf-8"), path.name) == OWN


def test_the_guess_says_what_told_it_strongest_first() -> None:
    text = "# A\n\n![bg](a.png)\n\n---\n\n<!-- _class: lead -->\n\n# B\n"
    _, report = read(text)
    (told,) = [each for each in report if each.code == "dialect"]
    assert told.message == "read as Marp: a comment `_class:`"
    assert told.severity == "info"
    assert told.span is not None
    assert told.span.first.line == 7
    assert told.labels[0].text == "and `![bg]`"


def test_what_the_author_says_wins_over_all_signs() -> None:
    signs = "vars:\n  a: b\n---\n\n## A {layout=quote}\n\n```chart\ntype: bar\n```\n\n<!-- _class: lead -->\n"
    assert guessed(f"---\nmarp: true\n{signs}") == "marp"
    assert guessed(f"---\nsplit: rules\n{signs}") == OWN


@pytest.mark.parametrize("dialect", [*DIALECTS, OWN])
def test_any_deck_can_be_read_as_any_dialect(dialect: str) -> None:
    for path in DECKS:
        deck, _ = read(path.read_text(encoding="utf-8"), dialect)
        assert deck.slides
