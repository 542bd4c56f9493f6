"""Whatever a deck says, all its words come back from PowerPoint in their order."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, CodeBlock, Quote
from slidegen.model.walk import all_blocks, block_inlines, inline_text
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory
from tests.importing.files import built, imported

WORD = st.sampled_from(
    (
        "water",
        "sill",
        "7",
        "tide_gauge",
        "a*b",
        "50%",
        "Übung",
        "日本語",
        "`x`",
        "<t>",
        "#1",
        "—",
        "$5",
        "[q]",
        "\\",
        "!",
    )
)
LINE = st.lists(WORD, min_size=1, max_size=6).map(lambda words: "z" + " ".join(words))


KINDS = ("paragraph", "list", "numbers", "nested", "quote", "table", "code", "marks", "heading")


@st.composite
def block(draw: st.DrawFn) -> str:
    """A block of plain Markdown; its marks are escaped where they are no marks."""
    line = st.builds(escaped, LINE)
    kind = draw(
        st.sampled_from(("paragraph", "list", "numbers", "nested", "quote", "table", "code", "marks", "heading"))
    )
    a, b, c = draw(line), draw(line), draw(line)
    match kind:
        case "paragraph":
            return a
        case "list":
            return f"- {a}\n- {b}"
        case "numbers":
            return f"1. {a}\n2. {b}\n3. {c}"
        case "nested":
            return f"- {a}\n  - {b}\n    1. {c}\n- {a}"
        case "quote":
            return f"> {a}\n>\n> — {b}"
        case "table":
            cells = [each.replace("|", "") for each in (a, b, c)]
            return f"| h1 | h2 |\n| --- | --- |\n| {cells[0]} | {cells[1]} |\n| {cells[2]} | 1 |"
        case "code":
            return f"```python\n{draw(LINE)}\n    {draw(LINE)}\n```"
        case "marks":
            return f"**{a}** and *{b}*, ~~{c}~~ x^2^"
        case _:
            return f"### {a}\n\n{b}"


def escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]()#+.!|<>$~^=:-])", r"\\\1", text)


@st.composite
def deck(draw: st.DrawFn) -> str:
    """A deck of up to four slides, with notes."""
    slides = []
    for number in range(draw(st.integers(1, 4))):
        title = draw(st.builds(escaped, LINE))
        blocks = draw(st.lists(block(), max_size=3))
        notes = draw(st.lists(st.builds(escaped, LINE), max_size=2))
        said = "\n\nNote:\n" + "\n\n".join(notes) if notes else ""
        slides.append(f"## {title} {number}\n\n" + "\n\n".join(blocks) + said)
    return "---\nsplit: headings\nslide-level: 2\n---\n\n" + "\n\n".join(slides) + "\n"


def words(text: str) -> list[list[str]]:
    """The words of each slide, the notes' behind them."""
    made = parse(Source("talk.md", text), Memory(), Report())
    parts = [((slide.title,) if slide.title else (), slide.blocks, slide.notes) for slide in made.slides]
    return [[word for part in each for word in _words(part)] for each in parts]


def _words(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for each in all_blocks(blocks):
        if isinstance(each, CodeBlock):
            found += each.text.split()
        found += [word for line in block_inlines(each) for word in inline_text(line).split()]
    if any(isinstance(each, Quote) for each in all_blocks(blocks)):
        found.sort()  # who said a thing stands before or behind it, as the quote is a block or a text
    return found


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(deck())
def test_all_words_come_back_in_order(text: str) -> None:
    found, report = imported(built(text))
    before, after = words(text), words(found.text)
    assert after == before
    assert [each.message for each in report if each.code == "import-differs"] == []
