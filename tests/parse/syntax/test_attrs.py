import pytest

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes, value_span
from slidegen.parse.syntax.attrs import (
    MOST_PARTS,
    ends_in_target,
    merged,
    placed,
    read_attributes,
    read_bare,
    trailing_attributes,
    without,
)
from slidegen.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{#a}", Attributes(id="a")),
        ("{ .a .b }", Attributes(classes=("a", "b"))),
        ("{a=1 b=\"two words\" c='x'}", Attributes(pairs=(("a", "1"), ("b", "two words"), ("c", "x")))),
        ("{background=#123}", Attributes(pairs=(("background", "#123"),))),
        ("{.step=3}", Attributes(classes=("step",), pairs=(("step", "3"),))),
        ("{header-column .x}", Attributes(classes=("x",), pairs=(("header-column", "true"),))),
        ("{-}", Attributes(classes=("unnumbered",))),
        ("{#größe .日本}", Attributes(id="größe", classes=("日本",))),
        ("{a=}", None),
        ("{}", None),
        ("{word}", None),
        ("{1,3}", None),
        ("{.a", None),
        ("{.a {.b}", None),
        ("{{ a }}", None),
        ('{a="b}', None),
    ],
)
def test_attributes_are_read_exactly_or_not_at_all(text: str, expected: Attributes | None) -> None:
    read = read_attributes(text, 0)
    assert (None if read is None else read[0]) == expected
    if read is not None:
        assert read[1] == len(text)


def test_bare_attributes_go_as_far_as_they_can() -> None:
    attributes, end = read_bare('title="a b" linenos {1|2}', 0, None)
    assert attributes.pairs == (("title", "a b"), ("linenos", "true"))
    assert end == len('title="a b" linenos')
    assert read_bare("!", 0, None) == (NO_ATTRIBUTES, 0)


def test_trailing_attributes_need_a_blank_before_them() -> None:
    found = trailing_attributes("some text {.step}")
    assert found is not None
    attributes, end, first, last = found
    assert (attributes.classes, end, first, last) == (("step",), 9, 10, 17)
    assert trailing_attributes("text{.step}") is None
    assert trailing_attributes("text {not attributes}") is None
    assert trailing_attributes("text") is None


def test_the_later_attributes_win() -> None:
    both = merged(
        Attributes(id="a", classes=("x",), pairs=(("k", "1"),)),
        Attributes(id="b", classes=("x", "y"), pairs=(("k", "2"),)),
    )
    assert (both.id, both.classes, both.get("k")) == ("b", ("x", "y"), "2")
    assert merged(NO_ATTRIBUTES, both) is both
    assert merged(both, NO_ATTRIBUTES) is both


def test_used_up_attributes_are_left_out() -> None:
    attributes = Attributes(classes=("a",), pairs=(("k", "1"),))
    assert without(attributes, frozenset({"k"}), frozenset({"a"})) is NO_ATTRIBUTES
    assert without(attributes, frozenset({"k"})).pairs == ()


def test_a_value_is_found_in_its_attributes() -> None:
    source = Source("a", 'x {width=wide title="a b" hidden #id}')
    read = read_attributes(source.text, 2)
    assert read is not None
    attributes = placed(read[0], source.span(2, len(source.text)))

    def shown(key: str) -> str:
        span = value_span(attributes, key)
        assert span is not None
        return span.text

    assert shown("width") == "wide"
    assert shown("title") == "a b"
    assert shown("hidden") == "hidden"
    assert shown("#id") == "#id"
    assert shown("nothing") == '{width=wide title="a b" hidden #id}'
    assert value_span(read[0], "width") is None


@pytest.mark.parametrize("text", ["[a](b)", "x ![a](b)", "[a](b (c))", '[a](b "c")', "![](a)"])
def test_attributes_behind_a_link_are_not_those_of_the_text(text: str) -> None:
    assert ends_in_target(text)


@pytest.mark.parametrize(
    "text", ["", "Results (2011)", "[a] (b)", "[a](b) (c)", "(", "f(x)", "[a](b) c", ")" * 100_000]
)
def test_brackets_alone_are_no_link(text: str) -> None:
    assert not ends_in_target(text)


def test_braces_without_end_are_prose() -> None:
    assert read_attributes("{" + "a=b " * MOST_PARTS + "}", 0) is not None
    assert read_attributes("{" + "a=b " * (MOST_PARTS + 1) + "}", 0) is None
