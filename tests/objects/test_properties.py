"""What holds for all objects, whatever is in them: both outputs are built, and their packages are whole."""

import csv
from collections.abc import Mapping
from io import StringIO

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.objects.everything import built
from tests.ooxml.checks import package_problems
from tests.resolve.media.samples import FILM, mp3, wav, webm

EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
KINDS = st.sampled_from((
    "column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar", "combo", "nonsense",
))  # fmt: skip
CELL = st.sampled_from((
    "", "0", "1", "-1", "5", "1e100", "-1e100", "1e-300", "5e-324", "1e309", "NaN", "inf", "1,5", "1.5.2", "12 %", "$3",
    "2024-01-01", "2024-02-30", "12:30", "n", "=1+1", "</script>", "]]>", "&", '"', "'", "\\", "\x01", "\u2028", "🎉",
    "שלום", "x" * 300, "日本", "\ufffe", "a\tb", "a\nb", "#", "%", "true", "~",
))  # fmt: skip
KEYS = st.sampled_from((
    "stacked: true", "percent: true", "log: true", "smooth: true", "min: 0", "max: 10", "min: 1e100",
    "max: -5", "min: abc",
    "legend: right", "legend: none", "labels: true", "labels: end", "format: .1f", "format: '0.0%'", "format: '%Y'",
    "unit: ms", "unit: '%'", "title: T", "source: https://example.org", "highlight: b", "highlight: [a, Q1]", "x: a",
    "y: [b, c]", "y: {b: {axis: right, type: line}}", "y: [{column: b, errors: c}]", "y: gone", "size: c", "width: 50%",
    "sort: true", "right: {min: 0, max: 4, log: true}", "steps: series", "title: [", "&a a: *a",
))  # fmt: skip
FIGURES = st.lists(st.lists(CELL, min_size=1, max_size=5), max_size=7)
TEX = st.sampled_from((
    "\\frac", "\\sqrt", "{", "}", "[", "]", "^", "_", "\\left", "\\right", "(", ")", "|", "\\begin{matrix}",
    "&", "\\\\",
    "\\end{matrix}", "\\begin{align}", "\\end{align}", "\\text{", "x", "1", "+", "=", "\\alpha ", "\\sum", "\\limits",
    "\\hat", "\\overline", "\\underbrace", "\\overset", "\\color{red}", "\\textcolor{accent1}{", "\\mathbb{R}",
    "\\tag{1}",
    "\\label{a}", "\\ref{a}", "\\newcommand{\\a}[1]{", "#1", "\\a", "\\def", "\\middle", "\\Bigg", ".", "<",
    ">", "%", "'",
    "\\substack{", "\\cancel", "\\boxed", "\\hspace{1em}", "\\not", "\\begin{cases}", "\\end{cases}",
    "\\hline", "é", "🎉",
    "\\xrightarrow{", "\\phantom{", "\\prescript", "\\DeclareMathOperator{\\b}{", "$", "\\$",
))  # fmt: skip
MERMAID = st.sampled_from((
    "A", "B", " --> ", " -.-> ", "--text-->", "|lab|", "[", "]", "(", ")", "{", "}", "\n", "\n  ",
    "subgraph S", "end", ";",
    ":::c", "classDef c fill:#f00", "style A fill:red", 'click A "javascript:x()"', "%% c", '"<img src=x>"',
    "A->>B: hi",
    "participant A", "Note over A: x", "loop x", "alt", "state X {", "[*] --> A", "class A {", "A <|-- B", "title x",
    "section S", "task :a, 2024-01-01, 3d", '"a" : 3', "root", "commit", "branch d", "🎉", "#55357;", "<br/>", "&",
))  # fmt: skip
DIAGRAMS = st.sampled_from((
    "flowchart LR", "graph TD", "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "gantt",
    "pie", "mindmap",
    "timeline", "gitGraph",
))  # fmt: skip
DOT = st.sampled_from((
    "a -> b", "b -> c", "a", '"x y"', "[", "]", "{", "}", ";", 'c [label="x"]', "node [shape=record]",
    'a [label="{a|<p>b}"]',
    "a:p -> b", "node [shape=polygon sides=9]", "edge [style=dashed]", "subgraph cluster_a { d }",
    "rankdir=LR", "<<b>x</b>>",
    "label=<<table><tr><td>x</td></tr></table>>", 'a [URL="javascript:x"]', "a [width=1000 height=-5]", "\x01", "# x\n",
    "a [penwidth=nan]", "/* c */", "size=1e9", "layout=neato", "a [image=x]", "é", "b [label=\"\\N\\l\"]", "=",
))  # fmt: skip
BIB = st.sampled_from((
    "@book{key,", "@article{k2,", "@", "{", "}", ",", "title = {A},", "author = {X and Y},", "year = 2000,",
    "#", "\n", '"',
    "@string{a = {b}}", "@comment", '\\"o', "{\\'e}", "$x^2$", "date = {2024-13-45},", "<b>", "&", "🎉",
    "crossref = {key},", "url = {javascript:x},",
))  # fmt: skip


def holds(body: str, files: Mapping[str, bytes] | None = None, front: str = "") -> None:
    """Build a deck; places of all that is told lie in their texts."""
    report = Report()
    given = files or {}
    outputs = built(f"{front}## Slide\n\n{body}\n", given, Memory(given), report=report)
    assert package_problems(outputs["deck.pptx"]) == []
    for diagnostic in report:
        for label in diagnostic.labels:
            assert 0 <= label.span.start <= label.span.end <= len(label.span.source.text)


@EXAMPLES
@seed(1)
@given(KINDS, st.lists(KEYS, max_size=4), FIGURES, st.sampled_from(("fence", "file", "table")))
def test_any_chart(kind: str, keys: list[str], figures: list[list[str]], form: str) -> None:
    head = "\n".join(("```chart", f"type: {kind}", *keys))
    text = StringIO()
    csv.writer(text).writerows([["a", "b", "c"], *figures])
    match form:
        case "fence":
            holds(f"{head}\n---\n{text.getvalue()}```")
        case "file":
            holds(f"{head}\nfile: f.csv\n```", {"f.csv": text.getvalue().encode()})
        case _:
            rows = [[cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in figures]
            lines = [f"| {' | '.join(row)} |" for row in (["a", "b", "c"], ["---"] * 3, *rows)]
            holds(f"{{.chart type={kind}}}\n\n" + "\n".join(lines))


@EXAMPLES
@seed(2)
@given(KINDS, st.lists(st.sampled_from(b"0123456789,;\t\n\r\"'ab.-%|{}[]:\x00\xff\xe9\xfe"), max_size=120).map(bytes))
def test_any_file_of_figures(kind: str, data: bytes) -> None:
    for name in ("f.csv", "f.json"):
        holds(f"```chart\ntype: {kind}\nfile: {name}\n```", {name: data})


@EXAMPLES
@seed(3)
@given(st.lists(TEX, max_size=12).map("".join), st.sampled_from(("$${}$$", "Text ${}$ more", "# ${}$", "- a ${}$")))
def test_any_formula(tex: str, form: str) -> None:
    holds(form.replace("{}", tex))


@EXAMPLES
@seed(4)
@given(DIAGRAMS, st.lists(MERMAID, max_size=12).map("".join))
def test_any_mermaid(kind: str, text: str) -> None:
    holds(f"```mermaid\n{kind}\n{text}\n```")


@EXAMPLES
@seed(5)
@given(st.lists(DOT, max_size=8).map(" ".join), st.booleans())
def test_any_graph(text: str, whole: bool) -> None:
    holds(f"```dot\ndigraph {{ {text} }}\n```" if whole else f"```dot\n{text}\n```")


@EXAMPLES
@seed(6)
@given(
    st.sampled_from((FILM, mp3(), wav(1), webm(), b"GIF89a" + b"\xff" * 30, b"\0\0\0\x18ftypavif" + bytes(40))),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=10),
    st.integers(0, 2_000),
    st.sampled_from(("", "{start=1 end=2}", "{autoplay loop}", "{poster=d}", "{width=1%}")),
)
def test_any_header(data: bytes, changes: list[tuple[int, int]], length: int, attributes: str) -> None:
    changed = bytearray(data)
    for at, value in changes:
        changed[at % len(changed)] = value
    for name in ("d.mp4", "d.png"):
        holds(f"![What]({name}){attributes}", {name: bytes(changed[:length]), "d": bytes(changed)})


@EXAMPLES
@seed(7)
@given(st.lists(BIB, max_size=25).map(" ".join))
def test_any_bibliography(text: str) -> None:
    body = "See [@key; @k2, p. 3] and @key [-@key].\n\n## R\n\n::: references\n:::"
    holds(body, {"r.bib": text.encode()}, "---\nbibliography: r.bib\n---\n")
