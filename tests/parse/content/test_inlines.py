import re

import pytest

from slidegen.model.blocks import Paragraph
from slidegen.model.inlines import (
    Attributed,
    Code,
    FootnoteRef,
    Formula,
    Inline,
    LineBreak,
    Link,
    Marked,
    RawInline,
    Text,
)
from slidegen.model.walk import all_inlines, inline_text
from tests.parse.helpers import block, codes, read


def inlines(text: str) -> tuple[Inline, ...]:
    found = block(text)
    assert isinstance(found, Paragraph)
    return found.inlines


def only(text: str) -> Inline:
    (found,) = inlines(text)
    return found


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("*x*", "emphasis"),
        ("__x__", "strong"),
        ("~~x~~", "strike"),
        ("==x==", "highlight"),
        ("~x~", "subscript"),
        ("^x^", "superscript"),
        ("<u>x</u>", "underline"),
        ("<sup>x</sup>", "superscript"),
    ],
)
def test_marks(text: str, mark: str) -> None:
    found = only(text)
    assert isinstance(found, Marked)
    assert found.mark == mark
    (inner,) = found.children
    assert isinstance(inner, Text)
    assert inner.text == "x"


@pytest.mark.parametrize("text", ["a == b == c", "2 * 3 * 4", "a ~ b ~ c", "x =1=", "1 ^ 2", "a===b==="])
def test_marks_need_their_text_close(text: str) -> None:
    found = only(text)
    assert isinstance(found, Text)
    assert found.text == text


def test_other_inlines() -> None:
    assert isinstance(only("`x`"), Code)
    assert isinstance(only("$x$"), Formula)
    assert isinstance(only("[x](y)"), Link)
    assert isinstance(only("[x]{.y}"), Attributed)
    assert isinstance(inlines("a<br>b")[1], LineBreak)
    assert isinstance(inlines("a `<q>`{=html}")[1], RawInline)
    assert isinstance(inlines("a <kbd>b</kbd>")[1], Marked)
    assert isinstance(inlines("a^[b]")[1], FootnoteRef)


def test_prices_are_no_formulas() -> None:
    found = only("from $5 to $10, or $ 3 $")
    assert isinstance(found, Text)


@pytest.mark.parametrize(
    "target", ["javascript:x", "JavaScript:x", "vbscript:x", "data:text/html,x", "&#106;avascript:x", "blob:x"]
)
def test_links_that_run_code_lose_their_address(target: str) -> None:
    deck, report = read(f"[x]({target})")
    assert codes(report) == ["unsafe-link"]
    (paragraph,) = deck.slides[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert not any(isinstance(node, Link) for node in all_inlines(paragraph.inlines))


def test_addresses_stay_as_written() -> None:
    found = only("[x](<a b.html?q=ü&r={s}>)")
    assert isinstance(found, Link)
    assert found.target == "a b.html?q=ü&r={s}"


def test_tags_that_cross_marks_end_with_them() -> None:
    deck, report = read("**a <i>b** c</i>")
    assert codes(report) == ["html-unbalanced", "html-unbalanced"]
    (paragraph,) = deck.slides[0].blocks
    assert isinstance(paragraph, Paragraph)
    marks = [node for node in all_inlines(paragraph.inlines) if isinstance(node, Marked)]
    assert [(node.mark, inline_text(node.children)) for node in marks] == [("strong", "a b"), ("emphasis", "b")]
    assert inline_text(paragraph.inlines) == "a b c"


def test_footnotes_are_numbered_as_they_are_met() -> None:
    deck, report = read("a[^x] b^[i] c[^y] d[^x]\n\n[^y]: Y\n\n[^x]: X")
    assert codes(report) == []
    assert [(note.label, note.number) for note in deck.footnotes] == [("x", 1), ("^1", 2), ("y", 3)]


def test_deep_marks_keep_their_text() -> None:
    found = inlines("*a **b " * 60 + "x" + "** c*" * 60)
    text = "".join(node.text for node in all_inlines(found) if isinstance(node, Text))
    assert text.count("a ") == text.count("b ") == 60


def test_colours_of_spans() -> None:
    (found,) = inlines("[x]{color=#F00}")
    assert isinstance(found, Attributed)
    assert found.attributes.pairs == (("color", "#ff0000"),)
    _, report = read("a [x]{.y color=acent2} b")
    (told,) = report
    assert (told.code, told.help) == ("bad-value", "did you mean `accent2`?")
    assert told.span is not None
    assert told.span.text == "acent2"


@pytest.mark.parametrize(
    ("written", "told", "help"),
    [
        ("{{< fa rocket >}} up", "{{< fa rocket >}}", "write an icon's name between colons: `:icon-rocket:`"),
        ("{{% other %}}", "{{% other %}}", "slidegen has no shortcodes; the tour shows what it has"),
        ("a :fa-database: b", ":fa-database:", "write `:icon-database:`"),
        (r"so \(x^2\) is", r"\(x^2\)", "write a formula between dollars: `$x^2$`"),
        (r"\[ \vec p \]", r"\[ \vec p \]", "write `$$` on lines above and below the formula"),
        ("!!! note", "!!! note", "write `> [!NOTE]`, and its text behind `>` on the lines below"),
    ],
)
def test_marks_of_other_tools_are_told_and_shown(written: str, told: str, help: str) -> None:
    deck, report = read(f"# T\n\n{written}\n")
    (diagnostic,) = report
    assert (diagnostic.code, diagnostic.help) == ("foreign-syntax", help)
    assert diagnostic.span is not None and diagnostic.span.text == told
    (paragraph,) = deck.slides[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert re.sub(r"\\([][()])", r"\1", told) in inline_text(paragraph.inlines)


@pytest.mark.parametrize(
    "written",
    ["`{{< fa rocket >}}`", r"`\(x^2\)`", r"\(not a link\)", "10:fa-3:4", "what!!! no", r"$\(a_1\)$"],
)
def test_what_only_looks_so_is_not_told(written: str) -> None:
    assert codes(read(f"# T\n\n{written}\n")[1]) == []
