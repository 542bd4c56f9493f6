"""Attributes that do nothing are told, each at its place."""

import pytest

from slidegen.model.blocks import Heading, Picture
from slidegen.model.walk import inline_text
from tests.parse.helpers import codes, read

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"


@pytest.mark.parametrize(
    ("text", "key", "help"),
    [
        ("![x](a.png){widht=50%}", "widht", "did you mean `width`?"),
        (f"{TABLE}: Caption {{widhts=1,2}}", "widhts", "did you mean `widths`?"),
        (f"{TABLE}{{higlight=r1}}", "higlight", "did you mean `highlight`?"),
        ("```python lineno=1\nx\n```", "lineno", "did you mean `linenos`?"),
        ("::: columns\n::: column {with=40%}\na\n:::\n:::", "with", "did you mean `width`?"),
    ],
)
def test_a_slip_is_told_with_the_nearest_key(text: str, key: str, help: str) -> None:
    _, report = read(f"## A\n\n{text}\n")
    (told,) = report
    assert (told.code, told.help) == ("attribute-ignored", help)
    assert told.span is not None
    assert told.span.text == key


@pytest.mark.parametrize(
    "attributes", ["data-x=1", "aria-label=x", ".step=2", "step", ".a .b #c", "lang=de", "decorative"]
)
def test_what_any_block_may_have_is_not_told(attributes: str) -> None:
    _, report = read(f"## A\n\n![x](a.png){{{attributes}}}\n")
    assert codes(report) == []


@pytest.mark.parametrize(
    "braces", ["{layout = quote}", "{layout=quote", "{.dark layout=}", "{#results .x y}", '{layout="quote}']
)
def test_braces_of_a_heading_that_cannot_be_read_are_told_and_kept(braces: str) -> None:
    deck, report = read(f"## Results {braces}\n\ntext")
    (told,) = report
    assert told.code == "attributes-unread"
    assert told.span is not None
    assert told.span.text == braces
    assert isinstance(deck.slides[0].title, Heading)
    assert inline_text(deck.slides[0].title.inlines).startswith("Results {")


@pytest.mark.parametrize(
    "text",
    [
        "![x](a.png){width = 50%}",
        "Text ![x](a.png){.shadow bogus}",
        f"{TABLE}: Caption {{widths=1,2 heder}}",
    ],
)
def test_braces_behind_pictures_and_captions_that_cannot_be_read_are_told(text: str) -> None:
    _, report = read(f"## A\n\n{text}\n")
    (told,) = report
    assert told.code == "attributes-unread"
    assert told.span is not None
    assert told.span.text == text[text.rindex("{") :]


@pytest.mark.parametrize(
    "text",
    [
        'a {.step effect="zoom}',
        "- a {.step",
        '[a]{.step effect="zoom}',
        '{.step effect="zoom}\n- a',
        "a {effect = zoom}",
    ],
)
def test_braces_of_text_that_cannot_be_read_are_told(text: str) -> None:
    _, report = read(f"## A\n\n{text}\n")
    (told,) = report
    assert told.code == "attributes-unread"
    assert told.span is not None
    assert told.span.text == text[text.rindex("{") :].partition("\n")[0]


@pytest.mark.parametrize("text", ["write `{.step", "f(x) = {x = 1}", "sets {a, b}", "an {open brace", "$\\{.x$"])
def test_braces_in_text_are_text(text: str) -> None:
    assert codes(read(f"## A\n\n{text}\n")[1]) == []


@pytest.mark.parametrize(
    ("braces", "advice"),
    [
        ("{width=50% autoply}", "did you mean `autoplay` by `autoply`?"),
        ("{width=50% quite-other}", "write them like"),
        ("{width = muted}", "write them like"),
        ("{width=50", "close the brace"),
    ],
)
def test_what_is_wrong_with_braces_is_said(braces: str, advice: str) -> None:
    (told,) = read(f"## A\n\n![x](a.mp4){braces}\n")[1]
    assert told.help.startswith(advice)


@pytest.mark.parametrize("title", ["Sets {x = 1}", "A {", "The `{layout = x}` key", "{} and {a, b}", "f{x}"])
def test_braces_of_prose_are_prose(title: str) -> None:
    _, report = read(f"## {title}\n\ntext")
    assert codes(report) == []


@pytest.mark.parametrize("text", ["a\n. . .\n\nb", "a\n\n. . .\nb", "- a\n  . . .\n- b"])
def test_a_pause_within_a_paragraph_is_told(text: str) -> None:
    (told,) = read(f"## A\n\n{text}\n")[1]
    assert (told.code, told.help) == ("pause-in-text", "leave a blank line above it and below")
    assert told.span is not None
    assert told.span.text == ". . ."


@pytest.mark.parametrize("text", ["a\n\n. . .\n\nb", "wait . . . what", "so . . .\nyes"])
def test_other_pauses_and_dots_are_not_told(text: str) -> None:
    assert codes(read(f"## A\n\n{text}\n")[1]) == []


def test_a_picture_keeps_what_is_right() -> None:
    deck, _ = read("![x](a.png){widht=50% align=right}")
    (picture,) = deck.slides[0].blocks
    assert isinstance(picture, Picture)
    assert picture.align == "end"
