"""Tags, texts and comments, as sloppy as they come."""

import pytest

from slidegen.parse.content.html.syntax.tags import MOST_SLIPS, Remark, Tag, Words, events, read_tag


def short(text: str) -> list[str]:
    """The events of *text* in a few characters each; their places must join without a gap where nothing is dropped."""
    found = []
    for event in events(text):
        match event:
            case Tag():
                found.append(f"{'/' if event.closing else ''}{event.name}{'/' if event.empty else ''}")
            case Words():
                assert text[event.start : event.end] == event.text
                found.append(repr(event.text))
            case Remark():
                assert text[event.start : event.end] == f"<!--{event.text}-->"
                found.append(f"!{event.text}")
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>x</b>", ["b", "'x'", "/b"]),
        ("<BR/><br / >", ["br/", "br/"]),
        ("a < b > c", ["'a < b > c'"]),
        ("<!DOCTYPE html><?php x ?>y", ["'y'"]),
        ("a<!-- b -->c", ["'a'", "! b ", "'c'"]),
        ("a<!-- b", ["'a<!-- b'"]),
        ("<a href='x>y'>z", ["a", "'z'"]),
        ("<script>a < b </b></script>c", ["script", "'a < b </b>'", "/script", "'c'"]),
        ("<style>x", ["style", "'x'"]),
        ("<3 and <-", ["'<3 and <-'"]),
        ("<a b", ["'<a b'"]),
        ("<my-tag.x:y>", ["my-tag.x:y"]),
    ],
)
def test_what_is_a_tag(text: str, found: list[str]) -> None:
    assert short(text) == found


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("<a b=c d='e f' g=\"h\" i>", {"b": "c", "d": "e f", "g": "h", "i": ""}),
        ("<a B=c b=d>", {"b": "c"}),
        ("<a = b = c>", {"b": "c"}),
        ("<a href=x/y/>", {"href": "x/y/"}),
        ("<a\n  b\n  =\n  'c'\n>", {"b": "c"}),
        ('<a :x="1 > 0" @click="y">', {":x": "1 > 0", "@click": "y"}),
        ("<a b=''c>", {"b": "", "c": ""}),
    ],
)
def test_attributes(text: str, attributes: dict[str, str]) -> None:
    tag = read_tag(text)
    assert tag is not None
    assert tag.end == len(text)
    assert tag.attributes == attributes


def test_text_is_text_after_too_many_tags_without_their_end() -> None:
    few, many = ("<!-- " * count + "<b>x</b>" for count in (MOST_SLIPS - 1, MOST_SLIPS))
    assert short(few)[-3:] == ["b", "'x'", "/b"]
    assert short(many) == [repr(many)]
