"""Nested inlines as flat runs."""

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.text.runs import LARGEST, SMALLEST, Links, colour, runs, size_factor, sized
from slidegen.model.attributes import Attributes
from slidegen.model.inlines import (
    Attributed,
    Code,
    FootnoteRef,
    Formula,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    Marked,
    RawInline,
    Text,
)
from slidegen.model.style import Colour
from slidegen.model.text import Break, Piece, Run
from tests.layout.helpers import SPAN, codes


def flat(*inlines: Inline, links: Links | None = None) -> tuple[Piece, ...]:
    return runs(inlines, links or Links({"there"}, "en", Report()))


def test_neighbours_set_alike_are_one_run() -> None:
    assert flat(Text("a"), Text(" "), Text("b")) == (Run(text="a b"),)


def test_marks_nest() -> None:
    found = flat(Marked("strong", (Text("b"), Marked("emphasis", (Text("bi"),)))))
    assert found == (Run(text="b", bold=True), Run(text="bi", bold=True, italic=True))


def test_every_mark_is_set() -> None:
    assert flat(Marked("strike", (Text("x"),))) == (Run(text="x", strike=True),)
    assert flat(Marked("highlight", (Text("x"),))) == (Run(text="x", highlight=True),)
    assert flat(Marked("underline", (Text("x"),))) == (Run(text="x", underline=True),)
    assert flat(Marked("subscript", (Text("2"),))) == (Run(text="2", script=-1),)
    assert flat(Marked("superscript", (Text("2"),))) == (Run(text="2", script=1),)
    assert flat(Code("x = 1")) == (Run(text="x = 1", code=True),)


def test_attributes_bring_colours_and_classes() -> None:
    found = flat(Attributed((Text("x"),), Attributes(classes=("mark", "big"), pairs=(("color", "accent2"),))))
    assert found == (Run(text="x", highlight=True, classes=("mark", "big"), colour=Colour("accent2")),)


def test_sizes_multiply_and_stay_within_what_can_be_read() -> None:
    small = Attributed((Text("x"),), Attributes(pairs=(("size", "0.5"),)))
    assert flat(small) == (Run(text="x", size=0.5),)
    assert flat(Attributed((Text("a"), small), Attributes(pairs=(("size", "3"),)))) == (
        Run(text="a", size=3.0),
        Run(text="x", size=1.5),
    )
    assert [size_factor(text) for text in ("0.001", "99", "big")] == [SMALLEST, LARGEST, 1.0]


def test_a_size_that_all_have_is_their_paragraphs() -> None:
    small, plain = Run(text="a", size=0.5), Run(text="b")
    assert sized((small, Break(), replace(small, bold=True))) == (
        (Run(text="a"), Break(), Run(text="a", bold=True)),
        0.5,
        1.0,
    )
    assert sized((small, plain)) == ((small, plain), 1.0, 1.0)
    assert sized((plain, replace(plain, size=2.0))) == ((plain, replace(plain, size=2.0)), 1.0, 2.0)


def test_colours_are_roles_or_hexadecimal() -> None:
    assert colour("accent1") == Colour("accent1")
    assert colour("#AABBCC") == Colour("#aabbcc")
    assert colour("red") is None
    assert colour("") is None


def test_links_go_out_or_to_a_slide() -> None:
    assert flat(Link("https://a.b", (Text("x"),), title="t")) == (Run(text="x", link="https://a.b", link_title="t"),)
    assert flat(Link("#there", (Text("x"),))) == (Run(text="x", link="#there"),)


def test_a_link_to_no_slide_is_told_and_its_text_kept() -> None:
    report = Report()
    found = flat(Link("#their", (Text("x"),), span=SPAN), links=Links({"there"}, "en", report))
    assert found == (Run(text="x"),)
    assert codes(report) == ["unknown-link"]
    assert report.diagnostics[0].span == SPAN
    assert "there" in report.diagnostics[0].help


def test_a_link_without_text_shows_its_target() -> None:
    assert flat(Link("https://a.b", ())) == (Run(text="https://a.b", link="https://a.b"),)


def test_footnotes_are_raised_and_remembered() -> None:
    links = Links(set(), "en", Report())
    assert flat(Text("x"), FootnoteRef("n", 3), links=links) == (Run(text="x"), Run(text="3", script=1, footnote=3))
    assert list(links.cited) == [3]


def test_formulas_keep_their_source() -> None:
    read = Formula("x^2\n+ 1", mathml="<mi>x</mi>", text="x² + 1")
    assert flat(read) == (Run(text="x² + 1", tex="x^2\n+ 1", mathml="<mi>x</mi>"),)


def test_formulas_that_cannot_be_read_are_shown_as_code() -> None:
    assert flat(Text("so "), Formula("\\frac\n{x")) == (Run(text="so "), Run(text="\\frac {x", code=True))


def test_raw_html_is_kept_and_its_line_ends_are_breaks() -> None:
    found = flat(RawInline("html", "<kbd>"), Text("k"), RawInline("html", "<BR />"), RawInline("latex", "\\x"))
    assert found == (Run(text="", html="<kbd>"), Run(text="k"), Break(), Run(text="\\x"))


def test_forced_ends_and_images_in_text() -> None:
    assert flat(Text("a"), LineBreak(), InlineImage("a.png", "")) == (Run(text="a"), Break(), Run(text="a.png"))


def test_tabs_and_line_ends_are_blanks() -> None:
    assert flat(Text("a\tb\nc")) == (Run(text="a b c"),)


def test_other_scripts_carry_their_language() -> None:
    assert flat(Text("see 漢字")) == (Run(text="see "), Run(text="漢字", lang="zh-CN"))
