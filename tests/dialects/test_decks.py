"""Decks as people write them for other tools, in the folders beside this file.

Each ``NAME.md`` has beside it ``NAME.txt``: what it is read as, and what is said about it. ``pytest tests/dialects
--accept`` writes these anew; read the difference before committing it. ``_NAME.md`` are parts of other decks.
"""

from pathlib import Path

import pytest

from slidegen.parse.dialects.names import DIALECTS
from tests.dialects.reading import account, decks, read

DECKS = [deck for dialect in DIALECTS for deck in decks(dialect) if not deck.name.startswith("_")]


@pytest.mark.parametrize("path", DECKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_deck_is_read_as_expected(path: Path, accept: bool) -> None:
    expected = path.with_suffix(".txt")
    found = account(path)
    if accept:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DECKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_deck_tells_its_dialect(path: Path) -> None:
    _, report = read(path.read_text(encoding="utf-8"), name=path.name)
    assert [each.code for each in report][:1] == ["dialect"]
    _, other = read(path.read_text(encoding="utf-8"), path.parent.name, name=path.name)
    assert {each.message for each in report} - {each.message for each in other} == {report.diagnostics[0].message}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_there_are_decks_of_each_dialect(dialect: str) -> None:
    assert len(decks(dialect)) >= 12
