"""What stands on slides of reveal.js: attributes of slides and elements, listings, words."""

import pytest

from tests.dialects.reading import dump, read, told

# attributes of slides


@pytest.mark.parametrize(
    ("attributes", "settings"),
    [
        ('data-background="#123"', "background=#112233"),
        ('data-background="tomato"', "background=#ff6347"),
        ('data-background-color="rgb(0, 0, 255)"', "background=#0000ff"),
        ('data-background="img/a.png"', "background_image=img/a.png"),
        ('data-background-image="url(\'a.png\')" data-background-opacity="0.4"', "a.png background_opacity=0.4"),
        ("data-background-image='a.png'", "background_image=a.png"),
        ('data-background-gradient="linear-gradient(#111111, red)"', "background=#111111"),
        ('data-transition="zoom"', "transition=zoom"),
        ('data-transition="fade-in slide-out" data-transition-speed="fast"', "transition=fade/0.4s"),
        ('data-transition="none"', "transition=none"),
        ("data-auto-animate", "auto_animate"),
        ('data-visibility="hidden"', "hidden"),
        ('data-visibility="uncounted"', "uncounted"),
        ('data-timing="90"', "timing=90"),
        ('data-autoslide="5000"', "timing=5 auto_advance"),
        ('class="dark center"', "classes=dark|center"),
        ('id="here"', "id=here"),
    ],
)
def test_attributes_of_slides_are_settings(attributes: str, settings: str) -> None:
    line = dump(f"<!-- .slide: {attributes} -->\n\n# A\n\nText\n", "reveal").split("\n")[0]
    assert settings in line


def test_attributes_of_slides_may_stand_anywhere_on_them() -> None:
    assert "background=#112233" in dump('# A\n\nText <!-- .slide: data-background="#123" -->\n', "reveal")


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        (
            'data-background-size="contain"',
            "`data-background-size` has no effect: a background picture covers the slide",
        ),
        ('data-state="x"', "`data-state` has no effect: no script or style of the deck's waits for it"),
        ('data-background="bluish"', "`bluish` is no colour that slidegen can read"),
        (
            'data-background-gradient="radial-gradient(red, blue)"',
            "a background can be a colour or a picture, so this gradient is its first colour",
        ),
    ],
)
def test_what_slides_have_not_is_told(attributes: str, message: str) -> None:
    assert told(f"<!-- .slide: {attributes} -->\n# A\n", "reveal") == [f"1: untranslated: {message}"]


def test_a_film_behind_an_empty_slide_is_shown_on_it() -> None:
    assert "Media kind=video source=a.mp4 autoplay loop muted" in dump(
        '<!-- .slide: data-background-video="a.mp4,a.webm" -->\n', "reveal"
    )


def test_a_film_behind_text_is_told() -> None:
    text = '<!-- .slide: data-background-video="a.mp4" -->\n\n# A\n'
    message = "the film behind this slide is left out: a background can be a colour or a picture"
    assert told(text, "reveal") == [f"1: untranslated: {message}"]


# attributes of elements


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Text <!-- .element: class="fragment" -->', 'Paragraph {.step} "Text"'),
        ('One\nTwo <!-- .element: class="fragment" -->\nThree', 'Paragraph {.step} "One Two Three"'),
        ('Text\n<!-- .element: class="fragment" -->', 'Paragraph {.step} "Text"'),
        ('- a <!-- .element: class="fragment" -->\n- b', 'ListItem {.step}\n        Paragraph "a"'),
        ('* <!-- .element: class="fragment" --> a\n* b', 'ListItem {.step}\n        Paragraph "a"'),
        ('- a\n  <!-- .element: class="fragment" -->\n- b', 'ListItem {.step}\n        Paragraph "a"'),
        ('- **a** b <!-- .element: class="fragment" -->', 'ListItem {.step}\n        Paragraph strong("a") " b"'),
        ('- a\n- b\n\n<!-- .element: class="fragment" -->', "List {.step}\n      ListItem\n"),
        ('> a\n> b\n\n<!-- .element: class="fragment" -->', 'Quote {.step}\n      Paragraph "a b"'),
        ('```js\na\n```\n<!-- .element: class="fragment" -->', "CodeBlock {.step} language=js"),
        ('| a |\n|---|\n| b |\n<!-- .element: class="fragment" -->', "Table {.step} aligns=auto"),
        ('| a |\n|---|\n| b <!-- .element: class="fragment" --> |', 'row span({.step} "b")'),
        ('## B <!-- .element: class="fragment" -->', 'title Heading level=2 span({.step} "B")'),
        ('![x](a.png) <!-- .element: class="fragment" width="50%" -->', "Picture {.step} source=a.png alt=x width=0.5"),
        ('![x](a.png)\n<!-- .element: height="350" -->', "Picture source=a.png alt=x height=0.5"),
        ('![x](a.png) <!-- .element: style="width: 480px" -->', "Picture source=a.png alt=x width=0.5"),
        ('<img src="a.png"> <!-- .element: class="fragment" -->', "Picture {.step} source=a.png"),
        ('<img src="a.png" width="480">', "Picture source=a.png width=0.5"),
        ('<div>\n\nText\n\n</div>\n<!-- .element: class="fragment" -->', "Group {.step}"),
        ('Text <!-- .element: style="color: red" -->', 'Paragraph {color=#ff0000} "Text"'),
        ('Text <!-- .element: style="text-align: center" -->', 'Paragraph {align=center} "Text"'),
        ('Text <!-- .element: class="small" -->', 'Paragraph {.small} "Text"'),
        ('Text <!-- .element class="fragment" -->', 'Paragraph {.step} "Text"'),
        ('Text<!--.element: class="fragment"-->', 'Paragraph {.step} "Text"'),
    ],
)
def test_attributes_go_to_what_stands_before_them(text: str, line: str) -> None:
    assert line in dump(f"{text}\n", "reveal")


@pytest.mark.parametrize(
    ("classes", "attributes"),
    [
        ("fade-up", "{.step effect=rise}"),
        ("fade-left", "{.step effect=wipe}"),
        ("highlight-red", "{.step effect=highlight}"),
        ("current-visible", "{.step out=true}"),
        ("fade-out", "{out=true}"),
        ('" data-fragment-index="2', "{.step step=3}"),
    ],
)
def test_fragments_have_effects_and_an_order(classes: str, attributes: str) -> None:
    assert f'Paragraph {attributes} "Text"' in dump(f'Text <!-- .element: class="fragment {classes}" -->\n', "reveal")


def test_effects_without_counterpart_are_told_at_their_word() -> None:
    _, report = read('Text <!-- .element: class="fragment grow" -->\n', "reveal")
    (found,) = report
    assert found.message == "the fragment effect `grow` is left out: what it is on stays"
    assert found.span is not None
    assert found.span.text == "grow"


def test_attributes_above_everything_are_the_slides() -> None:
    assert "classes=wide" in dump('<!-- .element: class="wide" -->\n# A\n\nText\n', "reveal")


def test_a_second_list_has_attributes_of_its_own() -> None:
    text = "- a\n\n<!-- .element: class='fragment' -->\n\n1. b\n\n<!-- .element: class='fragment fade-up' -->\n"
    assert "List {.step}\n" in dump(text, "reveal")
    assert "List {.step effect=rise} ordered" in dump(text, "reveal")


# listings


@pytest.mark.parametrize(
    ("info", "listing"),
    [
        ("js [1,3-4]", "language=js line_numbers steps=1,3,4"),
        ("js [1|3-4|2]", "language=js line_numbers steps=1|3,4|2"),
        ("js [|2]", "language=js line_numbers steps=all|2"),
        ("js []", "language=js line_numbers"),
        ("js [10: 1|2]", "language=js line_numbers start=10 steps=1|2"),
        ("js[2]", "language=js line_numbers steps=2"),
        ('js data-trim data-noescape data-line-numbers="1|2"', "language=js line_numbers steps=1|2"),
    ],
)
def test_lines_to_light_stand_in_brackets(info: str, listing: str) -> None:
    text = f"```{info}\na\nb\nc\nd\n```\n"
    assert f"CodeBlock {listing}\n" in dump(text, "reveal")
    assert told(text, "reveal") == []


def test_diagrams_in_elements_are_diagrams() -> None:
    text = '<div class="mermaid">\nflowchart TD\n  a --> b\n</div>\n\nText\n'
    assert (
        'Directive name=diagram argument=mermaid\n      | flowchart TD\n      |   a --> b\n    Paragraph "Text"'
        in dump(text, "reveal")
    )


# words


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Let `$a_1$` be", 'Paragraph "Let " formula("a_1") " be"'),
        (r"`$$ \sum_{i=0} $$`", r'FormulaBlock tex="\\sum_{i=0}"'),
        ("See `$HOME` and `$x$`", 'Paragraph "See " code("$HOME") " and " code("$x$")'),
        (r"Let \\(\alpha\\) be", r'Paragraph "Let " formula("\\alpha") " be"'),
        ("![x](a.png =480x)", "Picture source=a.png alt=x width=0.5"),
        ("![x](a.png =50%x)", "Picture source=a.png alt=x width=0.5"),
        (":::info\nText\n:::", "Directive name=callout argument=callout-note"),
        ("{%youtube abcdefghijk %}", 'Media kind=online source="https://www.youtube.com/watch?v=abcdefghijk"'),
        ("<br>\n\nText", 'Slide id=slide-1 kind=content\n    Paragraph "Text"'),
    ],
)
def test_marks_of_tools_around_it(text: str, line: str) -> None:
    assert line in dump(f"{text}\n", "reveal")
