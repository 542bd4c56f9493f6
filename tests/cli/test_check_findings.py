"""``slidegen check`` and ``build``: links that are looked up, and what each of the two tells."""

from pathlib import Path

import pytest

from slidegen.diagnostics.codes import CODES
from tests.cli.conftest import Run


def test_links_are_looked_up_where_the_author_says_so(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("## T\n\nSee [this](http://127.0.0.1:9/) page.\n")
    assert "links-asked" not in slidegen("check", "deck.md").err
    ended = slidegen("check", "--online", "deck.md")
    assert ended.code == 0
    assert "info[links-asked]: 1 address asked: 1 cannot be told" in ended.err
    assert "which is not a public host" in ended.err


def test_builds_tell_of_links_that_are_misspelt_and_of_no_remarks(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("## T\n\n[a](htp://a.example) [b](data.csv)\n")
    (tmp_path / "data.csv").write_text("a,b\n")
    ended = slidegen("build", "deck.md", "-t", "html")
    assert "warning[broken-link]" in ended.err
    assert "link-left-behind" not in ended.err
    assert "info[link-left-behind]" in slidegen("check", "deck.md").err


@pytest.mark.parametrize("code", ["low-contrast", "small-text", "unused-file", "dead-link"])
def test_findings_are_explained(slidegen: Run, code: str) -> None:
    ended = slidegen("explain", code)
    assert ended.code == 0
    assert CODES[code].summary in ended.out
