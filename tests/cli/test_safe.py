"""``--safe`` with options that would open more than the deck's own folder."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("option", ["--allow-remote", "--root"])
@pytest.mark.parametrize("command", ["build", "serve", "pack"])
def test_safe_opens_nothing(command: str, option: str, slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("# Deck\n")
    values = (option, str(tmp_path)) if option == "--root" else (option,)
    ended = slidegen(command, "--safe", *values, str(tmp_path / "deck.md"))
    assert ended.code == 2
    assert option in ended.err
