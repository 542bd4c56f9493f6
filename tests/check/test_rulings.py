"""Authors allow what they know better, and deny what must not happen."""

from typing import Any

import pytest

from slidegen.check.run import rule
from slidegen.diagnostics import Diagnostic
from tests.check.found import diagnostics

BARE = "## A\n\n![](a.png)\n\n## B\n\n![](a.png)\n"
HEAD = "---\ncheck: {{{}}}\n---\n\n"


def told(text: str, **wanted: Any) -> list[tuple[str, str, int]]:
    """Code, severity and line of what is told of missing texts and titles."""
    rules = ("missing-alt", "missing-title", "duplicate-title")
    return [place(each) for each in diagnostics(text, *rules, **wanted) if each.code in rules]


def place(diagnostic: Diagnostic) -> tuple[str, str, int]:
    assert diagnostic.span is not None
    return diagnostic.code, diagnostic.severity, diagnostic.span.first.line


def slips(text: str) -> list[tuple[str, str]]:
    """Code and words of what is told of the lists themselves."""
    codes = ("unknown-check", "not-allowed", "bad-value", "unused-allow", "unknown-key")
    return [(each.code, each.span.text if each.span else "") for each in diagnostics(text) if each.code in codes]


def test_without_lists_all_is_told() -> None:
    assert told(BARE) == [("missing-alt", "warning", 3), ("missing-alt", "warning", 7)]


@pytest.mark.parametrize(
    "value",
    ["allow: [missing-alt]", "allow: missing-alt", "allow: [empty-slide, missing-alt]", '"allow": "a, missing-alt"'],
)
def test_a_deck_allows(value: str) -> None:
    assert told(HEAD.format(value) + BARE) == []


def test_lists_may_stand_in_lines() -> None:
    assert told("---\ncheck:\n  allow:\n    - missing-alt\n    - missing-title\n---\n\n" + BARE) == []


def test_a_deck_denies_what_then_is_an_error() -> None:
    assert told(HEAD.format("deny: [missing-alt]") + "## A\n\n![](a.png)\n") == [("missing-alt", "error", 7)]


@pytest.mark.parametrize(
    "slide",
    [
        "## A {allow=missing-alt}\n\n![](a.png)\n",
        '## A {allow="duplicate-title, missing-alt"}\n\n![](a.png)\n',
        "## A\n\n<!-- allow: missing-alt -->\n\n![](a.png)\n",
        "## A\n\n![](a.png)\n\n<!-- allow: [missing-alt, missing-title] -->\n",
        "## A {allow=duplicate-title}\n\n<!-- allow: missing-alt -->\n\n![](a.png)\n",
    ],
)
def test_a_slide_allows_for_itself_alone(slide: str) -> None:
    assert [code for code, _, line in told(slide + "\n## B\n\n![](a.png)\n")] == ["missing-alt"]


def test_a_slide_without_a_heading_may_allow_that() -> None:
    assert told("## A\n\nx\n\n---\n\n<!-- allow: missing-title -->\n\n- x\n\n---\n\n- x\n") == [
        ("missing-title", "info", 13)
    ]


def test_builds_look_for_what_is_denied_though_it_is_advice() -> None:
    text = "---\ncheck: {deny: [too-many-words]}\n---\n\n## A\n\n" + "word " * 100
    (problem,) = [each for each in diagnostics(text, hints=False) if each.severity == "error"]
    assert problem.code == "too-many-words"


def test_what_a_slide_allows_is_not_denied() -> None:
    text = HEAD.format("deny: [missing-alt]") + "## A {allow=missing-alt}\n\n![](a.png)\n"
    assert told(text) == []
    assert told(text, deny=("missing-alt",)) == []


def test_the_command_line_wins_over_the_front_matter() -> None:
    assert told(BARE, allow=("missing-alt",)) == []
    denying, allowing = HEAD.format("deny: [missing-alt]"), HEAD.format("allow: [missing-alt]")
    assert told(denying + BARE, allow=("missing-alt",)) == []
    assert [severity for _, severity, _ in told(allowing + BARE, deny=("missing-alt",))] == ["error", "error"]


def test_what_an_included_file_has_is_allowed_where_it_is_included() -> None:
    part = {"part.md": b"![](a.png)\n"}
    text = "## A {allow=missing-alt}\n\n<!-- include: part.md -->\n\n## B\n\nx\n"
    assert told(text, files=part) == []
    assert told(text.replace(" {allow=missing-alt}", ""), files=part) == [("missing-alt", "warning", 1)]


def test_slides_of_an_included_file_allow_for_themselves() -> None:
    part = {"part.md": b"## A {allow=missing-alt}\n\n![](a.png)\n\n## B\n\n![](b.png)\n"}
    assert told("## Z\n\nx\n\n<!-- include: part.md -->\n", files=part) == [("missing-alt", "warning", 7)]


def test_errors_stay_and_that_is_told() -> None:
    text = HEAD.format("allow: [missing-file]") + "## A\n\n![a](gone.png)\n"
    assert "missing-file" in [each.code for each in diagnostics(text)]
    assert slips(text) == [("not-allowed", "missing-file")]


def test_what_is_found_before_the_lists_are_read_is_allowed_as_well() -> None:
    text = "---\nnonsense: 1\ncheck: {allow: [unknown-key]}\n---\n\n## A\n"
    assert "unknown-key" not in [each.code for each in diagnostics(text)]


@pytest.mark.parametrize("text", [HEAD.format("allow: [mising-alt]") + "## A\n", "## A {allow=mising-alt}\n\nx\n"])
def test_slips_are_told_with_the_nearest_name(text: str) -> None:
    (slip,) = [each for each in diagnostics(text) if each.code == "unknown-check"]
    assert (slip.span.text if slip.span else "", slip.help) == ("mising-alt", "did you mean `missing-alt`?")


def test_what_is_denied_may_be_a_slip_too() -> None:
    assert slips(HEAD.format("deny: [overflw]") + "## A\n") == [("unknown-check", "overflw")]


def test_both_is_denied_and_told() -> None:
    text = HEAD.format("allow: [missing-alt], deny: [missing-alt]") + "## A\n\n![](a.png)\n"
    assert told(text) == [("missing-alt", "error", 7)]
    assert ("bad-value", "missing-alt") in slips(text)


@pytest.mark.parametrize("value", ["check: [missing-alt]", "check: yes", "check: {allow: {a: b}}"])
def test_what_is_no_list_is_told(value: str) -> None:
    assert [code for code, _ in slips(f"---\n{value}\n---\n\n## A\n")] == ["bad-value"]


def test_unknown_keys_are_told() -> None:
    assert slips("---\ncheck: {alow: [missing-alt]}\n---\n\n## A\n") == [("unknown-key", "alow")]


def unused(text: str, **wanted: Any) -> list[str]:
    told = diagnostics(text, **{"outputs": (), **wanted})
    return [each.span.text for each in told if each.code == "unused-allow" and each.span is not None]


def test_what_is_allowed_in_vain_is_told_when_all_rules_ran() -> None:
    text = HEAD.format("allow: [missing-alt, duplicate-title]") + "## A\n\n![](a.png)\n\n## B {allow=empty-slide}\n"
    assert unused(text) == ["duplicate-title", "empty-slide"]
    assert unused(text, outputs=("html",)) == []
    assert unused(text, hints=False) == []


def test_what_other_stages_find_may_be_allowed_in_vain() -> None:
    assert unused(HEAD.format("allow: [overflow, html-stands-still]") + "## A\n") == []


def test_a_rule_that_fails_is_told_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(f"{rule('empty-slide').__module__}.check", broken)
    told = diagnostics("## A\n", debug=False)
    assert [each.message.partition(":")[0] for each in told if each.code == "internal"] == ["checking failed"]
