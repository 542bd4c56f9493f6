import pytest

from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.units import Size
from slidegen.yaml.nodes import Scalar
from slidegen.yaml.values import Values, parse_duration, parse_height, parse_number, parse_width
from tests.parse.helpers import codes


def scalar(value: str) -> Scalar:
    source = Source("a", value)
    return Scalar(value, source.span(0, len(value)))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30m", 1800),
        ("1h 30m", 5400),
        ("1h30m", 5400),
        ("90 s", 90),
        ("1.5 hours", 5400),
        ("2 min 30 sec", 150),
        ("12:30", 750),
        ("1:00:00", 3600),
        ("30", None),
        ("", None),
        ("soon", None),
        ("m", None),
        ("-5m", None),
    ],
)
def test_durations_have_a_unit(text: str, seconds: float | None) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "number"), [("40%", 0.4), ("0.4", 0.4), (".4", 0.4), (" 3 ", 3), ("x", None), ("", None), ("1e9", None)]
)
def test_numbers_may_be_percentages(text: str, number: float | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("60%", 0.6), ("0.6", 0.6), ("1", 1.0), ("640", 0.5), ("640px", 0.5), ("480pt", 0.5), ("200%", 1.0),
        ("0", None), ("3", None), ("1px", None), ("60 parsecs", None), ("wide", None), ("-5%", None),
    ],
)  # fmt: skip
def test_widths_are_shares_of_a_region(text: str, share: float | None) -> None:
    assert parse_width(text) == share


@pytest.mark.parametrize(
    ("text", "share"), [("40%", 0.4), ("360px", 0.5), ("900px", 1.0), ("0.5", 0.5), ("tall", None)]
)
def test_heights_are_shares_of_a_slide(text: str, share: float | None) -> None:
    assert parse_height(text) == share


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("16:9", Size(12_192_000, 6_858_000)),
        ("4:3", Size(9_144_000, 6_858_000)),
        ("16:10", Size(10_972_800, 6_858_000)),
        ("1920x1080", Size(12_192_000, 6_858_000)),
        ("1:0", None),
        ("100:1", None),
        ("wide", None),
    ],
)
def test_aspects_keep_the_slide_height(text: str, size: Size | None) -> None:
    report = Report()
    assert Values(report).size("aspect", scalar(text)) == size
    assert codes(report) == ([] if size else ["bad-value"])


@pytest.mark.parametrize(("text", "flag"), [("true", True), ("Yes", True), ("on", True), ("no", False), ("off", False)])
def test_flags_have_several_words(text: str, flag: bool) -> None:
    assert Values(Report()).flag("numbers", scalar(text)) is flag


def test_choices_tell_the_nearest() -> None:
    report = Report()
    assert Values(report).choice("split", scalar("ruels"), ["auto", "rules"]) is None
    (told,) = report
    assert told.help == "did you mean `rules`?"
    assert Values(report).choice("split", scalar("RULES"), ["auto", "rules"]) == "rules"


def test_lists_may_be_words_with_commas() -> None:
    assert Values(Report()).texts("outputs", scalar("pptx, html")) == ("pptx", "html")
