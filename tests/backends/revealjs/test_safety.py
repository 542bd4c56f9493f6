import pytest

from slidegen.backends.revealjs.safety import link_address, sanitise
from slidegen.diagnostics import Report
from slidegen.source import Source


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        " java\tscript:x",
        "java\nscript:x",
        "vbscript:x",
        "data:text/html,x",
        "\x01javascript:x",
    ],
)
def test_links_that_run_code_are_refused_and_told(address: str) -> None:
    report = Report()
    span = Source("deck.md", "[x](y)").span(0, 6)
    assert link_address(address, report, span, safe=False) == ""
    assert [each.code for each in report] == ["unsafe-link"]
    assert report.diagnostics[0].span == span


@pytest.mark.parametrize(
    "address", ["https://example.org/?a:b", "mailto:a@b.c", "tel:+1", "notes/a.pdf", "/x:y", "?q=javascript:"]
)
@pytest.mark.parametrize("safe", [True, False])
def test_other_links_stay(address: str, safe: bool) -> None:
    report = Report()
    assert link_address(address, report, None, safe=safe) == address
    assert len(report) == 0


def test_a_stranger_may_not_link_into_programs() -> None:
    report = Report()
    assert link_address("vscode://open", Report(), None, safe=False)
    assert link_address("vscode://open", report, None, safe=True) == ""
    assert len(report) == 1


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ('<p onclick="x()">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'),
        ("<script>alert(1)</script>ok", "ok"),
        ("<style>*{color:red}</style>ok", "ok"),
        ('<iframe src="https://example.org"></iframe>', ""),
        ('<img src="https://example.org/track.png" alt="t">', '<img alt="t">'),
        ('<img src="//example.org/track.png">', "<img>"),
        ('<img src="data:image/svg+xml,&lt;svg onload=alert(1)&gt;">', "<img>"),
        ('<p style="background:url(https://example.org/x);color:red">s</p>', "<p>s</p>"),
        ('<p style="position:fixed;color:red">s</p>', '<p style="color:red">s</p>'),
        ("</section></div><p>out</p>", "<p>out</p>"),
        ("<form action='https://example.org'><input></form>", ""),
        ("<svg><script>alert(1)</script></svg>", ""),
    ],
)
def test_a_strangers_html_is_cleaned_and_told(raw: str, clean: str) -> None:
    report = Report()
    assert sanitise(raw, report, None) == clean
    assert [each.code for each in report] == ["html-sanitised"]


@pytest.mark.parametrize(
    "raw",
    [
        "<kbd>Ctrl</kbd>+<kbd>C</kbd>",
        "<details open><summary>a</summary>b &amp; c</details>",
        '<img src="data:image/png;base64,AAAA" alt="x">',
        "<p class='big' lang=\"fr\">x<br/>y</p>",
        '<a href="https://example.org">x</a>',
        '<p style="line-height:2">x</p>',
    ],
)
def test_harmless_html_is_kept_without_a_word(raw: str) -> None:
    report = Report()
    kept = sanitise(raw, report, None)
    assert len(report) == 0
    assert kept.count("<") == raw.count("<")
