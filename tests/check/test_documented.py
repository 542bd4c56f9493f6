"""docs/check.md names every rule, and its examples are right."""

import re
from pathlib import Path

import pytest

from slidegen.check.claims.languages import LANGUAGES
from slidegen.check.run import ADVICE, RULES
from tests.check.found import diagnostics

TEXT = (Path(__file__).parents[2] / "docs" / "check.md").read_text("utf-8")
IN_BUILDS, _, IN_CHECKS = TEXT.partition("In each build:")[2].partition("In `slidegen check` besides")


def listed(part: str) -> list[str]:
    return re.findall(r"^\| `([\w-]+)` \| .+ \|$", part, re.MULTILINE)


def test_all_rules_are_listed_once_in_order() -> None:
    assert listed(IN_BUILDS) == sorted(RULES)
    assert listed(IN_CHECKS) == sorted(ADVICE)


def test_the_languages_of_claims_are_named() -> None:
    names = {
        "en": "English",
        "de": "German",
        "fr": "French",
        "es": "Spanish",
        "it": "Italian",
        "pt": "Portuguese",
        "nl": "Dutch",
    }
    assert set(LANGUAGES) == set(names)
    assert all(name in TEXT for name in names.values())


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(check:.*?)```", TEXT, re.DOTALL))
def test_the_front_matter_that_is_shown_is_understood(block: str) -> None:
    told = diagnostics(f"---\n{block}---\n\n## A\n\nx\n", "missing-alt")
    assert [each.code for each in told] == []


def test_the_settings_that_are_shown_are_understood() -> None:
    (block,) = re.findall(r"```markdown\n(.*?)```", TEXT, re.DOTALL)
    told = {each.code for each in diagnostics(block, "missing-alt")}
    assert not told & {"unknown-check", "unknown-setting", "bad-value", "attributes-unread"}
