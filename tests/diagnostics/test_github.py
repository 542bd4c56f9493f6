"""GitHub marks the right lines, and no text can forge a command."""

from slidegen.diagnostics import Report
from slidegen.diagnostics.github import render_github
from slidegen.source import Source


def test_each_severity_has_its_command() -> None:
    report = Report()
    for code in ("missing-file", "missing-alt", "shrunk"):
        report.add(code, "m")
    assert render_github(report) == (
        "::error title=missing-file::m\n::warning title=missing-alt::m\n::notice title=shrunk::m\n"
    )


def test_columns_are_given_within_one_line_only() -> None:
    source = Source("a,b:c.md", "one\ntwo")
    report = Report()
    report.add("missing-file", "m", source.span(1, 3))
    report.add("missing-file", "m", source.span(1, 6))
    assert render_github(report).splitlines() == [
        "::error file=a%2Cb%3Ac.md,line=1,endLine=1,col=2,endColumn=3,title=missing-file::m",
        "::error file=a%2Cb%3Ac.md,line=1,endLine=2,title=missing-file::m",
    ]


def test_text_cannot_forge_a_command() -> None:
    report = Report()
    report.add("missing-file", "100%\n::error::forged", help="x\ry")
    assert render_github(report) == "::error title=missing-file::100%25%0A::error::forged%0Ax%0Dy\n"
