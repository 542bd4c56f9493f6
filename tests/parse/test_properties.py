"""What holds for every text: parsing never raises, loses nothing, and points into the text."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen.model.dump import dump_deck
from tests.parse.helpers import codes, read

FILES = {
    "a.md": b"# inc\n<!-- include: b.md -->\n[^1]: y\n",
    "b.md": b"---\ntitle: z\n---\n<!-- include: a.md -->\n`x` ::: left\n:::left\nq",
}
PIECES = st.sampled_from((
    "# ", "## ", "---", "\n", "\n\n", "- ", "* ", "1. ", "> ", "```", "```python {1|2}", "~~~", ":::", "::: left",
    "::: columns", "::: column {width=40%}", "::: notes", "Note:", "???", "<!-- layout: quote -->", "<!-- hi", "-->",
    "<!-- include: a.md -->", "<!-- include: b.md -->", "**", "*", "~", "~~", "^", "^[", "==", "[", "](", "](x)",
    "![", "![](a.png)", "![bg right:40%](x)", "{.a}", "{#b}", "{k=v", "}", "{{ x }}", "{{ y }}", "[^1]", "[^1]: ",
    "$", "$$", "\\", "\\begin{align}", "\\end{align}", "|a|b|", "|-|-|", "| c | d", "\t", "    ", "  ", ":", ":smile:",
    "\r\n", "\r", "\0", "\ufeff", "[!NOTE]", "— Name", "-- N", ": def", ': cap {widths="1,2"}',
    '{widths="1,2" highlight="r1,c2"}', "<br>", "<sub>", "</sub>", "<b>", "</i>", ". . .", "::: only pptx",
    "::: for x", "é", "日本", "\u2028", "\x0c", "&amp;", "`", "``", "!", "[x] ", "- [ ] ", "===", "***", "___", "...",
    "[a]: b", "::: incremental", "{.background}", "{.chart type=bar}", "```chart", "```mermaid", "{=html}", '"', "'",
    "(", ")",
))  # fmt: skip
DECKS = st.lists(PIECES, max_size=40).map("".join)
FRONT = st.sampled_from(("", "---\nsplit: headings\n---\n", "---\nsplit: both\nvars: {x: 1}\n---\n", "---\ntitle: ["))
BLOCK = re.compile(r"---\n.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
EXAMPLES = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@EXAMPLES
@given(FRONT, DECKS | st.text(max_size=200))
def test_any_text_is_read_and_every_place_lies_in_its_text(front: str, body: str) -> None:
    deck, report = read(front + body, FILES)
    assert dump_deck(deck, spans=True)
    for diagnostic in report:
        for label in diagnostic.labels:
            assert 0 <= label.span.start <= label.span.end <= len(label.span.source.text)


@EXAMPLES
@given(FRONT, DECKS)
def test_reading_twice_gives_the_same(front: str, body: str) -> None:
    first, second = read(front + body, FILES), read(front + body, FILES)
    assert dump_deck(first[0]) == dump_deck(second[0])
    assert [str(one) for one in codes(first[1])] == [str(one) for one in codes(second[1])]


@EXAMPLES
@given(FRONT, st.lists(st.tuples(PIECES, st.booleans(), st.sampled_from(("", "\n", " ", "\n\n"))), max_size=25))
def test_every_word_is_in_the_deck_or_in_a_diagnostic(front: str, pieces: list[tuple[str, bool, str]]) -> None:
    text, words = [], []
    for number, (piece, with_word, end) in enumerate(pieces):
        text.append(piece)
        if with_word:
            words.append(f"w{number}q")
            text.append(f" {words[-1]} ")
        text.append(end)
    deck, report = read(front + "".join(text), FILES)
    found = dump_deck(deck)
    told = " ".join(label.span.text for diagnostic in report for label in diagnostic.labels)
    if "yaml-syntax" in codes(report) and (broken := BLOCK.match(deck.source.text)) is not None:
        told += broken[0]  # the error is about the whole of the front matter, comments in it included
    assert [word for word in words if word not in found and word not in told] == []


HOSTILE = {
    "quotes": ">" * 10_000,
    "quotes with blanks": "> " * 10_000,
    "lists": "- " * 10_000,
    "nested lists": "".join("  " * depth + "- a\n" for depth in range(500)),
    "brackets": "[" * 10_000,
    "closed brackets": "[" * 10_000 + "]" * 10_000,
    "stars": "*a **b " * 3_000,
    "nested stars": "*" * 8_000 + "a" + "*" * 8_000,
    "tags": "<b>" * 5_000 + "a" + "</b>" * 5_000,
    "inline footnotes": "^[" * 5_000 + "a" + "]" * 5_000,
    "comments": "<!-- x\n" * 10_000,
    "quoted comments": "> <!-- x\n" * 5_000 + "\n-->",
    "divs": "::: a\n" * 10_000,
    "closed divs": "::: a\n" * 5_000 + ":::\n" * 5_000,
    "notes": "Note:\n" * 10_000,
    "formulas": "$$a\n" * 10_000,
    "environments": "\\begin{align}\n" * 10_000,
    "wide table": "|a" * 20_000 + "\n" + "|-" * 20_000,
    "variables": "{{ a }}" * 5_000,
    "flow": "---\na: " + "[" * 100_000 + "\n---\n",
    "aliases": "---\na: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(50)) + "---\n",
    "one line": "a b *c* " * 600_000,
    "one word": "a" * 5_000_000,
    "one title": "---\ntitle: " + "a" * 5_000_000 + "\n---\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_bounded_time(name: str) -> None:
    start = time.process_time()
    deck, _ = read(HOSTILE[name])
    assert time.process_time() - start < 10
    assert dump_deck(deck)


def test_deep_text_stays() -> None:
    deck, report = read(">" * 10_000 + " word")
    assert "too-deep" in codes(report)
    assert "word" in dump_deck(deck)


def test_a_long_line_stays_and_is_told() -> None:
    deck, report = read("*word* " * 10_000)
    assert codes(report) == ["long-line"]
    assert dump_deck(deck).count("word") == 10_000


def test_cost_grows_with_the_number_of_slides_only() -> None:
    def seconds(slides: int) -> float:
        text = "## Slide\n\n- a *b*\n- c\n\n| d |\n|---|\n| e |\n\nNote:\nf\n\n" * slides
        start = time.process_time()
        read(text)
        return time.process_time() - start

    seconds(10)
    few, many = min(seconds(100) for _ in range(3)), min(seconds(1000) for _ in range(3))
    assert many < few * 10 * 2
