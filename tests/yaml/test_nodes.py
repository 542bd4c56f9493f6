"""The reader of plain lines agrees with PyYAML on everything that it accepts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.yaml import nodes
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence, read_yaml
from tests.parse.helpers import codes

VALUES = st.sampled_from((
    "x", "a b", "1.10", "no", "~", "null", "true", "a: b", "a:b", "a #b", "a#b", "# c", '"q"', "'q'", '"a\\n"', "",
    "[a, b]", "[a]", "[]", "{}", "{a: b}", "- a", "*a", "&a b", "!t x", "|", ">", "%x", "@x", "`x`", "é", "日本", "a,b",
    "[a, b: c]", "(x)", "./a", "_a", "-a", "?a", "=", "http://x.y/z#a", "16:9", "2026-11-24", '"a', "'it''s'",
    "[a b, c]", "a  b ",
))  # fmt: skip
LINES = st.one_of(
    st.builds(
        "{}:{}{}".format, st.sampled_from(("a", "b-c", "title", "1", "a b", '"k"')), st.sampled_from((" ", "")), VALUES
    ),
    st.sampled_from(("", "# comment", "  indented: x", "- a", "---", "\t", " ")),
)


def simplified(node: Node | None) -> object:
    match node:
        case None:
            return None
        case Scalar(value):
            return value
        case Sequence(items):
            return [simplified(item) for item in items]
        case Map(entries):
            return [(entry.key, simplified(entry.value)) for entry in entries]


def by_yaml(text: str) -> object:
    source = Source("a", text)
    return simplified(nodes._compose(source, 0, len(text), Report()))


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=5).map("\n".join))
def test_plain_lines_are_read_as_yaml_reads_them(text: str) -> None:
    simple = nodes._read_simple(Source("a", text), 0, len(text))
    if simple is not None and simple.entries:
        assert simplified(simple) == by_yaml(text)
        for entry in simple.entries:
            assert entry.key_span.text == entry.key
            if isinstance(entry.value, Scalar):
                assert entry.value.value in ("", entry.value.span.text)


def test_the_usual_front_matter_needs_no_yaml_library() -> None:
    text = 'title: A talk\nauthor: Me\n# a comment\ndate: "2026-11-24"\nkeywords: [a, b]\ntheme: ink\naspect: 16:9\n'
    simple = nodes._read_simple(Source("a", text), 0, len(text))
    assert simple is not None
    assert simplified(simple) == by_yaml(text)


def test_values_stay_as_written() -> None:
    text = "a: {b: 1.10, c: no}\nd: ~\n"
    report = Report()
    node = read_yaml(Source("a", text), 0, len(text), report)
    assert simplified(node) == [("a", [("b", "1.10"), ("c", "no")]), ("d", "")]
    assert codes(report) == []


def test_places_count_from_the_start_of_the_file() -> None:
    source = Source("a", "xxx\na:\n  - é: 'b'\n")
    node = read_yaml(source, 4, len(source.text), Report())
    assert isinstance(node, Map)
    inner = node.entries[0].value
    assert isinstance(inner, Sequence)
    item = inner.items[0]
    assert isinstance(item, Map)
    assert (item.entries[0].key_span.text, item.entries[0].value.span.text) == ("é", "b")


def test_an_error_is_told_where_it_is_and_the_rest_is_kept() -> None:
    source = Source("a", "---\ntitle: A\nb: [x\nauthor: Me\n---\n")
    report = Report()
    node = read_yaml(source, 4, source.text.rindex("---"), report)
    assert codes(report) == ["yaml-syntax"]
    assert simplified(node) == [("title", "A"), ("b", "[x"), ("author", "Me")]


def test_a_bomb_of_aliases_stays_small() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*{'a' if not n else f'b{n - 1}'}, *a]\n" for n in range(200))
    node = read_yaml(Source("a", text), 0, len(text), Report())
    assert isinstance(node, Map)
    assert len(node.entries) == 201


@pytest.mark.parametrize("rest", ["theme: ink", 'author: "Me"', "author: 'Me'\nkeywords: [a]"])
def test_a_quote_that_is_not_closed_is_told_where_it_opens(rest: str) -> None:
    source = Source("a", f'---\ntitle: "A talk\n{rest}\n---\n')
    report = Report()
    read_yaml(source, 4, source.text.rindex("---"), report)
    (told,) = report
    assert told.span is not None
    assert (told.span.first.line, told.span.first.column, told.help) == (2, 8, "close the quote")
    assert told.message == "the YAML cannot be read: this quote is not closed"


def test_a_percent_sign_or_a_comma_may_begin_a_value() -> None:
    source, report = Source("a.yaml", "unit: %\nlist: [1, 2]\nformat: ,.1f\n"), Report()
    node = read_yaml(source, 0, len(source.text), report)
    assert isinstance(node, Map) and not report.diagnostics
    found = {entry.key: entry.value for entry in node.entries}
    assert isinstance(unit := found["unit"], Scalar) and isinstance(form := found["format"], Scalar)
    assert (unit.value, unit.span.text, form.value, form.span.text) == ("%", "%", ",.1f", ",.1f")


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\r\n"])
def test_places_are_right_behind_what_only_yaml_takes_for_the_end_of_a_line(end: str) -> None:
    text = f'a: "x{end} y"\nb: [1, "two"]\n'
    node = read_yaml(Source("deck.md", text), 0, len(text), Report())
    assert isinstance(node, Map)
    last = node.entries[-1].value
    assert isinstance(last, Sequence)
    assert [item.span.text for item in last.items] == ["1", "two"]
