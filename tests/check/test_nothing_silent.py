"""What does not fit, and what outputs show differently, is told at its place: never in silence."""

from collections.abc import Mapping

import pytest

from slidegen.world import Memory
from tests.backends.media import FILES
from tests.templates.specimens import specimen
from tests.test_pipeline import run

WORDS = "Many words that go on and on without an end in sight. " * 40
LINES = "\n".join(f"line_{number} = {number}" for number in range(60))
ROWS = "\n".join(f"| {number} | words |" for number in range(60))
ITEMS = "\n".join(f"- Item {number}" for number in range(60))
TOLD = {
    "overflow", "title-long", "region-crowded", "chart-small", "chart-text-cut", "small-diagram",
}  # fmt: skip

TOO_MUCH: Mapping[str, str] = {
    "text": f"## T\n\n{WORDS}",
    "list": f"## T\n\n{ITEMS}",
    "title": f"## {WORDS[:400]}\n\nText.",
    "table": f"## T\n\n| a | b |\n|---|---|\n{ROWS}",
    "wide table": "## T\n\n" + "\n".join(cell * 15 + "|" for cell in ("| extraordinary ", "|-", "| unbelievable ")),
    "listing": f"## T\n\n```python\n{LINES}\n```",
    "wide listing": f"## T\n\n```python\n{'x' * 300}\n```",
    "quote": f"## T\n\n> {WORDS}\n",
    "callout": f"## T\n\n::: note\n{WORDS}\n:::",
    "columns": f"## T\n\n::: columns\n::: column\n{ITEMS}\n:::\n::: column\na\n:::\n:::",
    "definitions": "## T\n\n" + "\n\n".join(f"Term {number}\n: Words" for number in range(30)),
    "footnotes": "## T\n\n" + " ".join(f"a^[{WORDS[:300]}]" for _ in range(12)),
    "figure": "## T {layout=big-number}\n\n* **1234567890123456789012345678901234567890** words",
    "steps": "## T {layout=timeline}\n\n" + "\n".join(f"1. **A** {WORDS[:500]}" for _ in range(5)),
    "agenda": "## T {layout=agenda}\n\n" + "\n\n".join(f"# Section {number}\n\n## S\n\nText." for number in range(40)),
    "statement": f"## T {{layout=statement}}\n\n{WORDS}",
    "section": f"# {WORDS[:600]}\n\n## S\n\nText.",
    "caption": f"## T\n\n![A](poster.png){{caption='{WORDS}'}}",
    "chart": "## T\n\n```chart\ntype: line\n---\na" + f",{WORDS[:90]}" * 30 + "\nx" + ",1" * 30 + "\n```",
    "diagram": "## T\n\n```mermaid\nflowchart LR\n" + "\n".join(f"n{n} --> n{n + 1}" for n in range(60)) + "\n```",
    "formula": "## T\n\n$$" + "a + b + " * 90 + "c$$",
}  # fmt: skip


@pytest.mark.parametrize("theme", ["plain", "office.pptx"])
@pytest.mark.parametrize("what", TOO_MUCH)
def test_what_does_not_fit_is_told(what: str, theme: str) -> None:
    world = Memory({**FILES, "office.pptx": specimen("office.pptx")})
    _, _, report = run(f"---\ntheme: {theme}\noutputs: [html]\n---\n{TOO_MUCH[what]}\n", world=world)
    found = [each for each in report if each.code in TOLD]
    assert found
    assert all(each.span is not None and each.span.text for each in found)


CHART = "## C {auto-animate}\n\n```chart {#c}\ntype: bar\n---\na,b\nx,1\n```\n\n"
DIFFERENT = [
    ("icon-dropped", "pptx", "## T\n\nSome :icon-server: words.", "Some :icon-server: words."),
    ("icon-dropped", "pptx", "## T\n\n| a |\n|---|\n| b :icon-server: |", ""),
    ("media-not-played", "pptx", "## T\n\n![A](demo.webm)", "![A](demo.webm)"),
    ("approximated", "pptx", CHART + CHART, "```chart"),
    ("raw-html-dropped", "pptx", "## T\n\n<canvas id='c'></canvas>", "<canvas id='c'>"),
    (
        "html-network",
        "html",
        "## T\n\n<iframe src='https://example.org'></iframe>",
        "<iframe src='https://example.org'>",
    ),
    ("fonts-not-embedded", "pptx", "---\ntheme: ink\n---\n## T\n\nWords.", "ink"),
    ("template-shape", "html", "---\ntheme: shouting.pptx\n---\n## T\n\nWords.", "shouting.pptx"),
]


@pytest.mark.parametrize(("code", "output", "text", "at"), DIFFERENT)
def test_what_an_output_shows_otherwise_is_told_where_it_stands(code: str, output: str, text: str, at: str) -> None:
    world = Memory({**FILES, "shouting.pptx": specimen("shouting.pptx")})
    _, _, report = run(f"{text}\n", world=world, hints=True, outputs=(output,))
    found = [each for each in report if each.code == code]
    assert len(found) == 1
    assert found[0].span is not None
    assert found[0].span.text.startswith(at)
