"""SARIF has what code hosts and editors need, and the same of it for the same problems."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema

from slidegen.diagnostics import Diagnostic, Label, Report
from slidegen.diagnostics.codes import CODES
from slidegen.diagnostics.sarif import render_sarif
from slidegen.source import Source

DECK = Source("talks/a talk.md", "# Ä 😀 title\n\n![](a.png)\n")


def log(*diagnostics: Diagnostic) -> Any:
    return json.loads(render_sarif(diagnostics))


def result(diagnostic: Diagnostic) -> Any:
    (found,) = log(diagnostic)["runs"][0]["results"]
    return found


def problem(**changes: Any) -> Diagnostic:
    fields = {"code": "missing-alt", "severity": "warning", "message": "no text", "labels": (Label(DECK.span(14, 24)),)}
    return Diagnostic(**{**fields, **changes})


def test_a_run_names_the_tool_and_counts_characters() -> None:
    (run,) = log()["runs"]
    assert run["tool"]["driver"]["name"] == "slidegen"
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []


def test_each_result_refers_to_what_its_code_means() -> None:
    (run,) = log(problem(code="overflow"), problem(), problem(message="again"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["missing-alt", "overflow"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == ["overflow", "missing-alt", "missing-alt"]
    assert [each["ruleId"] for each in run["results"]] == ["overflow", "missing-alt", "missing-alt"]
    assert rules[0]["shortDescription"]["text"] == CODES["missing-alt"].summary
    assert rules[0]["help"]["text"] == CODES["missing-alt"].explanation


def test_codes_of_others_are_named() -> None:
    (run,) = log(problem(code="house-style"))["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "house-style"}]


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(severity: str, level: str) -> None:
    assert result(problem(severity=severity))["level"] == level


def test_a_code_has_its_own_level_whatever_a_deck_denies() -> None:
    (run,) = log(problem(severity="error"))["runs"]
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "warning"


def test_places_are_relative_and_end_behind_the_last_character() -> None:
    (place,) = result(problem(labels=(Label(DECK.span(4, 5), "here"),)))["locations"]
    assert place["message"]["text"] == "here"
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "talks/a%20talk.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6},
    }


def test_whole_files_have_no_region_and_what_is_nowhere_no_place() -> None:
    (place,) = result(problem(labels=(Label(DECK.span(0, 0)),)))["locations"]
    assert "region" not in place["physicalLocation"]
    assert "locations" not in result(problem(labels=()))


def test_addresses_of_files_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def uri(name: str) -> Any:
        (place,) = result(problem(labels=(Label(Source(name, "x").span(0, 1)),)))["locations"]
        return place["physicalLocation"]["artifactLocation"]

    assert uri(os.path.join(tmp_path, "in", "a.md")) == {"uri": "in/a.md", "uriBaseId": "%SRCROOT%"}
    assert uri("./in/../a.md") == {"uri": "a.md", "uriBaseId": "%SRCROOT%"}
    assert uri(os.path.join(tmp_path.parent, "ü.md")) == {"uri": f"file://{tmp_path.parent}/%C3%BC.md"}
    assert uri("<stdin>")["uri"] == "%3Cstdin%3E"


def test_help_is_part_of_the_message() -> None:
    assert result(problem(help="write one"))["message"]["text"] == "no text\nHelp: write one"


def test_further_places_and_includes_are_related() -> None:
    part = Source("part.md", "![](a.png)", DECK.span(14, 24))
    found = result(problem(labels=(Label(part.span(0, 10)), Label(DECK.span(2, 3), "first here"))))
    related = found["relatedLocations"]
    assert [each["id"] for each in related] == [0, 1]
    assert [each["message"]["text"] for each in related] == ["first here", "included from here"]
    assert related[1]["physicalLocation"]["region"]["startLine"] == 3


def test_what_is_written_follows_the_schema() -> None:
    part = Source("part.md", "![](a.png)", DECK.span(14, 24))
    labels = (Label(part.span(0, 10), "here"), Label(DECK.span(2, 3), "first here"))
    found = [
        problem(help="write one"),
        problem(code="house-style", labels=()),
        problem(labels=labels, severity="error"),
    ]
    found += [problem(code=code, severity=CODES[code].severity) for code in CODES]
    StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(render_sarif(found))


def test_the_schema_finds_slips() -> None:
    slip = render_sarif([problem()]).replace('"ruleIndex"', '"ruleIndx"')
    with pytest.raises(ValidationError, match="ruleIndx"):
        StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(slip)


def test_the_same_problems_give_the_same_bytes() -> None:
    report = Report()
    report.add("overflow", "too much", DECK.span(2, 3), help="less")
    report.add("missing-alt", "no text", DECK.span(14, 24))
    assert render_sarif(report) == render_sarif(list(report))
