"""Programs read diagnostics by stable keys."""

import json

from slidegen.diagnostics import Label, Report
from slidegen.diagnostics.json import diagnostic_object
from slidegen.source import Source


def test_all_keys_are_always_there() -> None:
    report = Report()
    report.add("internal", "broken")
    (found,) = map(diagnostic_object, report)
    assert found == {
        "code": "internal",
        "severity": "error",
        "message": "broken",
        "help": None,
        "place": None,
        "label": None,
        "related": [],
        "included_from": [],
    }


def test_places_labels_and_includes() -> None:
    outer = Source("deck.md", "\n<!-- include: part.md -->")
    inner = Source("part.md", "# A {#x}\nb", outer.span(1, 26))
    report = Report()
    report.add(
        "duplicate-id",
        "again",
        inner.span(5, 10),
        help="rename",
        label="here",
        related=(Label(outer.span(6, 13), "1st"),),
    )
    (found,) = map(diagnostic_object, report)
    assert found["place"] == {"file": "part.md", "line": 1, "column": 6, "end_line": 2, "end_column": 2}
    assert found["label"] == "here"
    assert found["help"] == "rename"
    assert found["related"] == [
        {"file": "deck.md", "line": 2, "column": 6, "end_line": 2, "end_column": 13, "label": "1st"}
    ]
    assert found["included_from"] == [{"file": "deck.md", "line": 2, "column": 1, "end_line": 2, "end_column": 26}]
    assert json.loads(json.dumps(found)) == found
