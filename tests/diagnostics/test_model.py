"""A report collects; unknown names are answered with the nearest."""

import msgspec

from slidegen.diagnostics import Report, did_you_mean, nearest
from slidegen.diagnostics.model import MOST_ALIKE
from slidegen.source import Source


def test_severity_comes_from_the_code_unless_given() -> None:
    report = Report()
    report.add("missing-alt", "m")
    report.add("missing-alt", "n", severity="error")
    assert [diagnostic.severity for diagnostic in report] == ["warning", "error"]
    assert (report.count("warning"), report.count("error"), report.count("info")) == (1, 1, 0)


def test_repeats_are_dropped_but_other_places_are_kept() -> None:
    source = Source("deck.md", "abcdef")
    report = Report()
    for span in (source.span(0, 1), source.span(0, 1), source.span(2, 3)):
        report.add("missing-file", "m", span)
    assert [str(diagnostic.span) for diagnostic in report] == ["deck.md:1:1", "deck.md:1:3"]


def test_nearest_ignores_case_and_gives_up_on_strangers() -> None:
    assert nearest("Titel", ("title", "author")) == "title"
    assert nearest("zzz", ("title", "author")) is None
    assert did_you_mean("titel", ("title", "author"), "keys") == "did you mean `title`?"
    assert did_you_mean("zzz", ("title", "author"), "keys") == "the keys are: author, title"


def test_long_lists_of_names_are_not_told() -> None:
    names = [f"slide-{number}" for number in range(1000)]
    assert did_you_mean("zzz", names, "slides' ids") == "none of the 1000 slides' ids is like it"


def test_what_is_noted_while_an_output_is_written_is_of_that_output() -> None:
    report = Report()
    report.add("shrunk", "before")
    for output in ("html", "pdf", "html"):
        with report.of(output):
            report.add("approximated", "both")
            report.add("shrunk", "before")
    with report.of("pptx"):
        report.add("approximated", "one")
    report.add("shrunk", "after")
    assert [(each.message, report.outputs(each)) for each in report] == [
        ("before", ()),
        ("both", ("html", "pdf")),
        ("one", ("pptx",)),
        ("after", ()),
    ]


def test_a_policy_rules_on_what_is_here_and_on_what_comes() -> None:
    report = Report()
    report.add("overflow", "before")
    report.add("shrunk", "before")
    report.heed(lambda each: None if each.code == "overflow" else msgspec.structs.replace(each, severity="error"))
    report.add("overflow", "after")
    report.add("shrunk", "after")
    assert [(each.code, each.severity, each.message) for each in report] == [
        ("shrunk", "error", "before"),
        ("shrunk", "error", "after"),
    ]


def test_what_another_report_has_is_taken_once() -> None:
    report, other = Report(), Report()
    report.add("overflow", "same")
    other.add("overflow", "same")
    other.add("overflow", "new")
    report.take(other)
    assert [each.message for each in report] == ["same", "new"]


def test_of_very_many_alike_the_first_are_told_and_that_there_are_more() -> None:
    report, source = Report(), Source("deck.md", "x" * 3000)
    for at in range(3000):
        report.add("unknown-key", f"slip {at}", source.span(at, at + 1))
    report.add("bad-value", "another", source.span(0, 1))
    codes = [each.code for each in report]
    assert codes == ["unknown-key"] * MOST_ALIKE + ["many-alike", "bad-value"]
    assert report.count("info") == 0, "what stands for warnings is one"
