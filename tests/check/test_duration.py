"""Talks that do not fit their slots."""

import pytest

from slidegen.diagnostics import Diagnostic, Report
from tests.speaking.helpers import placed, words


def found(duration: str, spoken: int) -> list[Diagnostic]:
    report = Report()
    placed(f"---\ntitle: T\nduration: {duration}\n---\n\n## A\n\nNote:\n{words(spoken)}\n", report=report)
    return [each for each in report if each.code == "duration"]


@pytest.mark.parametrize(
    ("duration", "severity", "message"),
    [
        ("10m", "warning", "the talk takes about 20:17, 10:17 more than its slot"),
        ("18m", "info", "the talk takes about 20:17, 2:17 more than its slot"),
        ("1h", "info", "the talk takes about 20:17, 39:43 less than its slot"),
    ],
)
def test_a_talk_that_does_not_fit_is_told_at_its_duration(duration: str, severity: str, message: str) -> None:
    (told,) = found(duration, 2800)
    assert (told.severity, told.message) == (severity, message)
    assert told.span is not None and told.span.text == duration
    assert told.help.startswith("`slidegen time talk.md")


def test_what_would_help_can_be_copied() -> None:
    (told,) = found("10m", 2800)
    assert told.help == "`slidegen time talk.md --cut 10m` proposes what to leave out"


@pytest.mark.parametrize("duration", ["21m", "30m", "0s"])
def test_a_talk_that_fits_is_not_told_of(duration: str) -> None:
    assert found(duration, 2800) == []


def test_a_talk_without_a_duration_is_not_told_of() -> None:
    report = Report()
    placed(f"## A\n\nNote:\n{words(5000)}\n", report=report)
    assert [each.code for each in report if each.code == "duration"] == []
