"""Rules are found by name and tell what they find."""

from pathlib import Path

import pytest

from slidegen.check.outside import Outside
from slidegen.check.run import ADVICE, RULES, check, documentation, rule
from slidegen.diagnostics import Report
from slidegen.diagnostics.codes import CODES
from slidegen.errors import UsageError
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.check.found import diagnostics
from tests.check.test_rules import deck, place, slide

OUTSIDE = Outside(theme=load_theme("", Memory(), Report()), world=Memory())


def test_all_rules_run_by_default() -> None:
    report = Report()
    empty = deck(slide("a", title=""))
    check(empty, place(empty), report, OUTSIDE)
    assert [diagnostic.code for diagnostic in report] == ["empty-slide"]


def test_only_the_rules_asked_for_run() -> None:
    report = Report()
    empty = deck(slide("a", title=""))
    check(empty, place(empty), report, OUTSIDE, ("missing-alt",))
    assert not list(report)


@pytest.mark.parametrize("name", (*RULES, *ADVICE))
def test_each_rule_is_documented_and_has_a_code(name: str) -> None:
    assert name in CODES
    assert documentation(name).partition("\n\n")[0].endswith(".")


def test_advice_gives_remarks_alone() -> None:
    assert {CODES[name].severity for name in ADVICE} <= {"info"}


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean `missing-alt`"):
        rule("mising-alt")


HOUSE = (
    '"""Words of the house are spelt right.\n\nThere are three of them.\n"""\n\ndef check(deck, placed, report):\n'
    + ('    report.add("house-style", "wrong", deck.slides[0].span, severity="warning")\n')
)


@pytest.fixture
def house_style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of somebody else's, installed."""
    (tmp_path / "their_house.py").write_text(HOUSE)
    info = tmp_path / "their_house-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: their-house\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[slidegen.rules]\nhouse-style = their_house:check\n")
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("house_style")
def test_rules_of_others_are_applied_documented_and_allowed() -> None:
    told = diagnostics("## A\n", "house-style")
    assert [(each.code, each.severity) for each in told] == [("house-style", "warning")]
    assert documentation("house-style").startswith("Words of the house are spelt right.")
    assert diagnostics("---\ncheck: {allow: [house-style]}\n---\n\n## A\n", "house-style") == []
    with pytest.raises(UsageError, match="did you mean `house-style`"):
        rule("house-stile")


def test_what_is_found_again_at_its_place_is_not_told_again() -> None:
    report = Report()
    for titles in (("A", "", ""), ("", "A", "")):
        whole = deck(*(slide(str(number), title=title) for number, title in enumerate(titles)))
        check(whole, place(whole), report, OUTSIDE, ("empty-slide",))
    assert len(report) == 1
