"""A long evening's work, shortened; ``python -m tests.preview.stress 1000`` is the whole."""

from pathlib import Path

from tests.preview.stress import stress


def test_saves_in_a_row_with_broken_states_between_leave_nothing_behind(tmp_path: Path) -> None:
    early, late, _ = stress(tmp_path, 40)
    assert late.files <= early.files
    assert late.threads == early.threads
    assert late.megabytes < early.megabytes + 40
