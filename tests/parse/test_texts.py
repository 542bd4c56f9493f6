from slidegen.diagnostics import Report
from slidegen.parse.texts import Texts, clean
from slidegen.source import Source
from tests.parse.helpers import codes


def test_a_clean_text_stays_the_same_object() -> None:
    source = Source("a", "text\n")
    assert clean(source, Report()) is source


def test_other_line_ends_and_the_byte_order_mark_go() -> None:
    assert clean(Source("a", "\ufeffa\r\nb\rc\n"), Report()).text == "a\nb\nc\n"


def test_a_binary_file_is_told_at_its_first_nul() -> None:
    report = Report()
    cleaned = clean(Source("a", "PK\n\0\0"), report)
    assert cleaned.text == "PK\n\ufffd\ufffd"
    assert codes(report) == ["not-text"]
    assert str(report.diagnostics[0].span) == "a:2:1"


def test_a_line_number_tells_its_text() -> None:
    texts = Texts()
    first = texts.add(Source("a", "one\ntwo\n"))
    second = texts.add(Source("b", "three\n  four  \n"), "parts/b.md")
    assert texts.at(first.base + 1) is first
    assert texts.at(second.base) is second
    assert texts.line(second.base + 1) == "four"
    assert texts.span(second.base, second.base + 2).text == "three\n  four"
    assert str(texts.span(first.base + 1, first.base + 2)) == "a:2:1"


def test_paths_are_relative_to_the_text_that_has_them() -> None:
    texts = Texts()
    assert texts.add(Source("a", "")).locate("x.png") == "x.png"
    part = texts.add(Source("b", ""), "parts/b.md")
    assert part.locate("x.png") == "parts/x.png"
    assert part.locate("https://x/y.png") == "https://x/y.png"
    assert part.locate("/x.png") == "/x.png"
