"""What people type comes back from the front matter as they typed it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.starting import Beginning, refused, starting_deck
from slidegen.world import Memory

LINES = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda text: text and refused(text) is None)
)

AWKWARD = (
    "Rust: a story", "# not a heading", "- list", "? key", "& anchor", "* alias", "!tag", "| block", "> folded", "%",
    "@me", "`code`", "[a, b]", "{a: b}", "null", "Null", "~", "no", "true", "1.10", "2031-05-12", "0x1f", "---",
    "...",
    "it's", 'say "hello"', "it's \"both\"", "back\\slash", 'a\\"b', "end:", "a #comment", "a: b: c", "<b>",
    "==a==",
    "\N{FAMILY}", "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}", "\N{BLACK HEART SUIT}\N{VARIATION SELECTOR-16}",
    "שלום", "你好", "a\N{NO-BREAK SPACE}b", "$x^2$", "C:\\new", "'", '"', "\\", "'\"", "a,b", "…", ":smile:", "key: 'v",
)  # fmt: skip


def front(title: str, author: str, event: str = "") -> tuple[str, str, str]:
    report = Report()
    text = starting_deck(Beginning(title=title, author=author, event=event, theme="plain"))
    deck = parse(Source("talk.md", text), Memory(), report)
    assert not report.count("error")
    return deck.meta.title, deck.meta.authors[0].name, deck.meta.event


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_come_back(text: str) -> None:
    assert refused(text) is None
    assert front(text, text, text) == (text, text, text)


@given(LINES, LINES, LINES)
@example("\ufffd", "\u200d", "\xa0a")
def test_any_text_of_one_line_comes_back(title: str, author: str, event: str) -> None:
    assert front(title, author, event) == (title, author, event)


@pytest.mark.parametrize("sign", ["\n", "\r", "\x85", "\u2028", "\u2029"])
def test_line_breaks_are_refused(sign: str) -> None:
    assert refused(f"a{sign}b") == "a line break"


@pytest.mark.parametrize("sign", ["\0", "\t", "\x1b", "\x7f", "\ud800", "\ue000", "\ufeff"])
def test_what_is_no_text_is_refused_by_its_number(sign: str) -> None:
    assert refused(f"a{sign}b") == f"the character U+{ord(sign):04X}"


def test_ordinary_names_need_no_quotes() -> None:
    text = starting_deck(Beginning(title="Why disks fill up, again", author="Renée O'Hara", theme="plain"))
    assert "\ntitle: Why disks fill up, again\n" in text
    assert "\n  name: Renée O'Hara\n" in text
