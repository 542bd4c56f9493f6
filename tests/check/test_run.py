"""Rules are found by name and tell what they find."""

import pytest

from slidegen.check.outside import Outside
from slidegen.check.run import ADVICE, RULES, check, documentation, rule
from slidegen.diagnostics import Report
from slidegen.diagnostics.codes import CODES
from slidegen.errors import UsageError
from slidegen.theme.load import load_theme
from slidegen.world import Memory
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


def test_what_is_found_again_at_its_place_is_not_told_again() -> None:
    report = Report()
    for titles in (("A", "", ""), ("", "A", "")):
        whole = deck(*(slide(str(number), title=title) for number, title in enumerate(titles)))
        check(whole, place(whole), report, OUTSIDE, ("empty-slide",))
    assert len(report) == 1
