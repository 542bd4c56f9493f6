"""Rules are found by name and tell what they find."""

import pytest

from slidegen.check.run import RULES, check, rule
from slidegen.diagnostics import Report
from slidegen.diagnostics.codes import CODES
from slidegen.errors import UsageError
from tests.check.test_rules import deck, place, slide


def test_all_rules_run_by_default() -> None:
    report = Report()
    empty = deck(slide("a", title=""))
    check(empty, place(empty), report)
    assert [diagnostic.code for diagnostic in report] == ["empty-slide"]


def test_only_the_rules_asked_for_run() -> None:
    report = Report()
    empty = deck(slide("a", title=""))
    check(empty, place(empty), report, ("missing-alt",))
    assert not list(report)


@pytest.mark.parametrize("name", RULES)
def test_each_rule_is_documented_and_has_a_code(name: str) -> None:
    assert name in CODES
    module = __import__(rule(name).__module__, fromlist=["check"])
    assert module.__doc__


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean `missing-alt`"):
        rule("mising-alt")
