"""reveal.js's Markdown, as its plugin, reveal-md, mkslides and editors read it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.model.walk import inline_text
from slidegen.world import Memory
from tests.dialects.reading import dump, read, told


def titles(text: str, world: Memory | None = None) -> list[str]:
    """The titles of the slides, empty for those that have none."""
    deck, _ = read(text, "reveal", world)
    return ["" if slide.title is None else inline_text(slide.title.inlines) for slide in deck.slides]


def guess(text: str) -> str:
    """What *text* is taken for; empty: slidegen's own."""
    found = [line for line in told(text) if "dialect:" in line]
    return found[0].partition("read as ")[2].partition(":")[0] if found else ""


# where slides begin


def test_rules_separate_slides_even_right_below_text() -> None:
    assert titles("# A\nText\n---\n# B\n") == ["A", "B"]


def test_slides_below_others_are_slides() -> None:
    assert titles("# A\n\n----\n\n## B\n\n---\n\n# C\n") == ["A", "B", "C"]


def test_two_dashes_lead_down_where_they_stand_apart() -> None:
    assert titles("# A\n\n---\n\n## B\n\n--\n\n## C\n") == ["A", "B", "C"]


def test_dashes_with_blanks_behind_are_a_line() -> None:
    assert titles("# A\n\n--- \n\n## B\n\n---\n\n# C\n") == ["A", "C"]


def test_longer_dashes_are_a_line_or_a_heading() -> None:
    text = dump("# A\n\nPart\n-----\n\nText\n\n-----\n\nMore\n\n---\n\n# B\n", "reveal")
    assert 'Heading level=2 "Part"' in text
    assert "Rule" in text


def test_rules_in_listings_and_comments_separate_nothing() -> None:
    assert titles("# A\n\n```yaml\na: 1\n---\nb: 2\n```\n\n<!--\n\n---\n\n-->\n\n---\n\n# B\n") == ["A", "B"]


@pytest.mark.parametrize(
    ("across", "down", "text"),
    [
        ("<!--s-->", "<!--v-->", "# A\n\n<!--s-->\n\n# B\n\n---\n\n<!--v-->\n\n# C\n"),
        (r"^\s*---\s*$", r"^\s*-v-\s*$", "# A\n  ---\n# B\n-v-\n# C\n"),
        (r"\r?\n===\r?\n", r"\r?\n---\r?\n", "# A\n===\n# B\n---\n# C\n"),
        (r"^\n\n\n", r"^\n\n", "# A\n\n\n\n# B\n\n\n# C\n"),
        (r"^(\r\n?|\n)---(\r\n?|\n)$", r"^(\r\n?|\n)----(\r\n?|\n)$", "# A\n\n---\n\n# B\n\n----\n\n# C\n"),
        ("##==##", "##--##", "# A\n\n##==##\n\n# B\n\n##--##\n\n# C\n"),
    ],
)
def test_separators_are_patterns_of_the_front_matter(across: str, down: str, text: str) -> None:
    front = f"---\nseparator: '{across}'\nverticalSeparator: '{down}'\n---\n\n"
    assert titles(front + text) == ["A", "B", "C"]


def test_patterns_may_be_written_with_escapes_of_yaml() -> None:
    front = '---\nseparator: "\\r?\\n---\\r?\\n"\nverticalSeparator: "\\r?\\n---v\\r?\\n"\n---\n\n'
    assert titles(front + "# A\n\n---\n\n# B\n\n---v\n\n# C\n") == ["A", "B", "C"]


def test_blank_lines_that_a_pattern_asks_for_must_be_there() -> None:
    front = "---\nseparator: '^\\n---\\n$'\n---\n\n"
    assert titles(front + "# A\n\n---\nText\n\n---\n\n# B\n") == ["A", "B"]


def test_a_pattern_that_cannot_be_read_is_told_and_the_usual_one_counts() -> None:
    text = "---\nseparator: '(?<x'\n---\n\n# A\n\n---\n\n# B\n"
    assert titles(text) == ["A", "B"]
    assert "2: untranslated: the pattern `(?<x` cannot be read, so the usual one counts" in told(text, "reveal")


def test_patterns_take_no_longer_for_hostile_text() -> None:
    text = f"---\nseparator: '^(-+)+x$'\n---\n\n# A\n\n{'-' * 150}\n\n# B\n"
    assert titles(text) == ["A"]


@pytest.mark.parametrize("name", ["reveal-md.json", "mkslides.yml"])
def test_settings_beside_the_deck_tell_separators(name: str) -> None:
    settings = {"separator": "^===$"} if name.endswith("json") else {"slides": {"separator": "^===$"}}
    world = Memory({name: json.dumps(settings).encode()})
    assert titles("# A\n\n---\n\n===\n\n# B\n", world) == ["A", "B"]


def test_the_page_beside_the_deck_tells_separators() -> None:
    page = b'<section data-markdown="slides/deck.md" data-separator="^\\n\\n\\n" data-separator-vertical="^\\n\\n">'
    assert titles("# A\n\n\n\n# B\n\n\n# C\n", Memory({"index.html": page})) == ["A", "B", "C"]


def test_front_matter_wins_over_files_beside() -> None:
    world = Memory({"reveal-md.json": b'{"separator": "^===$"}'})
    assert titles("---\nseparator: '^:::$'\n---\n\n# A\n\n===\n\n:::\n\n# B\n", world) == ["A", "B"]


def test_broken_files_beside_tell_nothing() -> None:
    world = Memory(
        {"reveal-md.json": b"{broken", "mkslides.yml": b"[a, b]", "index.html": b"<section data-markdown='x"}
    )
    assert titles("# A\n\n---\n\n# B\n", world) == ["A", "B"]


def test_blank_lines_separate_where_nothing_else_does() -> None:
    assert titles("<!-- .slide: class='x' -->\n# A\n\nText\n\n\n## B\n\nText\n\n\n\n# C\n") == ["A", "B", "C"]


def test_blank_lines_separate_beside_rules_where_all_are_above_headings() -> None:
    assert titles("# A\n\n\n## B\n\nText\n\n\n## C\n\n---\n\n# D\n\n\n## E\n") == ["A", "B", "C", "D", "E"]


def test_blank_lines_above_text_separate_nothing() -> None:
    assert titles("# A\n\n\n## B\n\n\nText\n\n\n## C\n\n---\n\n# D\n\n\n## E\n") == ["A", "D"]


def test_headings_alone_above_stacks_begin_sections() -> None:
    text = "# T\n\nText\n\n---\n\n## One\n\n----\n\n### A\n\n---\n\n## Two\n\n----\n\n### B\n"
    assert [section.name for section in read(text, "reveal")[0].sections] == ["One", "Two"]


def test_a_single_such_heading_begins_none() -> None:
    assert read("# T\n\nText\n\n---\n\n## One\n\n----\n\n### A\n\n---\n\n## B\n\nC\n", "reveal")[0].sections == ()


# notes


@pytest.mark.parametrize("mark", ["Note:", "Notes:", "note:", "NOTES:"])
def test_notes_begin_on_the_line_of_their_mark(mark: str) -> None:
    text = dump(f"# A\n\nShown\n\n{mark} said\nand *said*\n\n- so\n\n---\n\n# B\n", "reveal")
    assert 'Paragraph "Shown"\n    notes\n      Paragraph "said and " emphasis("said")\n      List' in text


def test_notes_that_begin_twice_are_shown_and_told() -> None:
    text = "# A\n\nNote: one\n\nNotes:\n\ntwo\n"
    deck, _ = read(text, "reveal")
    assert deck.slides[0].notes == ()
    assert 'Paragraph "Note: one"' in dump(text, "reveal")
    assert 'Paragraph "Notes:"' in dump(text, "reveal")
    assert told(text, "reveal") == [
        "5: untranslated: notes begin twice on this slide, so reveal.js shows all of them to the audience"
    ]


def test_the_word_note_within_a_line_begins_none() -> None:
    assert "notes" not in dump("# A\n\nPlease note: it rains.\n\n- Note: here, too\n", "reveal")


def test_notes_have_a_mark_of_their_own_by_the_front_matter() -> None:
    text = dump("---\nnotesSeparator: '^Speaker:'\n---\n\n# A\n\nNote: shown\n\nSpeaker: said\n", "reveal")
    assert 'Paragraph "Note: shown"\n    notes\n      Paragraph "said"' in text


def test_notes_in_an_aside_are_notes() -> None:
    assert 'notes\n      Paragraph "said"' in dump('# A\n\n<aside class="notes">\nsaid\n</aside>\n', "reveal")


def test_other_comments_are_nothing() -> None:
    text = dump("# A <!-- todo -->\n\n<!--\ndraft\n-->\n\nText <!-- hm --> more\n", "reveal")
    assert "notes" not in text
    assert 'Paragraph "Text  more"' in text


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


# the front matter


def test_options_of_the_deck() -> None:
    front = (
        "---\ntitle: T\nauthor: [A, B]\nrevealOptions:\n  transition: fade\n  slideNumber: false\n  loop: true\n"
        "  autoSlide: 3000\n  width: 1024\n  height: 768\n---\n\n# A\n"
    )
    deck, _ = read(front, "reveal")
    assert (deck.meta.title, [author.name for author in deck.meta.authors]) == ("T", ["A", "B"])
    assert (deck.meta.numbers, deck.meta.loop, deck.meta.timing, deck.meta.auto_advance) == (False, True, 3, True)


def test_options_may_stand_at_the_top() -> None:
    deck, _ = read('---\ntransition: "zoom"\nslideNumber: true\n---\n\n# A\n', "reveal")
    assert deck.meta.transition is not None
    assert deck.meta.numbers


def test_a_preprocessor_is_told() -> None:
    text = "---\npreprocessor: x.js\n---\n\n# A\n"
    assert told(text, "reveal") == ["2: untranslated: the preprocessor is not run: the deck is read as it is written"]


# pages

PAGE = """<!doctype html>
<title>T &amp; U</title>
<body><div class="reveal"><div class="slides">
<section id="first" data-background-color="navy"><h1>A</h1><aside class="notes">said</aside></section>
<!-- <section><h2>X</h2></section> -->
<section data-background="stack.png">
  <section><h2>B</h2>
    <ul><li class="fragment">b</li>

    <li>c</li></ul>
  </section>
  <section><pre><code class="language-js" data-trim data-line-numbers="1">
    let a = 1 &lt; 2

    let b
  </code></pre></section>
</section>
<section data-markdown data-separator="^\\n---\\n$"><textarea data-template>
  ## C

  1 &lt; 2

  Note: spoken

  ---

  ## D
</textarea></section>
<section data-markdown="more.md"></section>
</div></div>
<script>Reveal.initialize({ transition: 'fade', width: 1920, height: 1080 })</script>
"""


def test_pages_have_their_slides_in_sections() -> None:
    assert titles(PAGE, Memory({"more.md": b"## E\n\n---\n\n## F\n"})) == ["A", "B", "", "C", "D", "E", "F"]


def test_what_stands_in_the_sections_of_a_page() -> None:
    text = dump(PAGE, "reveal", Memory({"more.md": b"## E\n"}))
    assert "Slide id=first kind=title layout=title background=#000080" in text
    assert 'notes\n      Paragraph "said"' in text
    assert "Slide id=b kind=content background_image=stack.png" in text
    assert 'ListItem {.step}\n        Paragraph "b"\n      ListItem\n        Paragraph "c"' in text
    assert "CodeBlock language=js line_numbers steps=1\n      | let a = 1 < 2\n      |\n      | let b" in text
    assert 'Paragraph "1 < 2"\n    notes\n      Paragraph "spoken"' in text
    assert read(PAGE, "reveal")[0].meta.title == "T & U"


def test_a_file_of_a_page_that_is_not_there_is_told() -> None:
    assert "29: missing-file: `more.md` is not there" in told(PAGE, "reveal")


def test_problems_of_pages_are_told_at_their_lines() -> None:
    text = (
        '<div class="slides">\n<section data-markdown>\n<textarea data-template>\n\n[^a] x\n</textarea></section></div>'
    )
    assert [line.split(":")[0] for line in told(text, "reveal")] == ["5"]


def test_a_page_in_a_listing_is_no_page() -> None:
    text = '# A\n\n    <div class="slides"><section data-markdown="x.md"></section></div>\n\n---\n\n# B\n'
    assert titles(text) == ["A", "B"]


def test_a_page_without_sections_is_text() -> None:
    assert titles('<div class="slides"></div>\n\n# A\n\n---\n\n# B\n') == ["A", "B"]


# Obsidian


def test_boxes_side_by_side_are_columns() -> None:
    text = '<grid drag="50 60" drop="5 10">\nA\n</grid>\n\n<grid drag="40 60" drop="55 10">\nB\n</grid>\n'
    assert 'Column width=0.5\n        Paragraph "A"\n      Column width=0.4\n        Paragraph "B"' in dump(
        text, "reveal"
    )


def test_boxes_elsewhere_stand_where_they_are_written() -> None:
    text = '<grid drag="50 60" drop="5 10">\nA\n</grid>\n\nText\n'
    assert 'Paragraph "A"\n    Paragraph "Text"' in dump(text, "reveal")
    assert told(text, "reveal") == [
        "1: untranslated: boxes that are placed freely stand in the text where they are written"
    ]


def test_parts_of_a_split_are_columns() -> None:
    text = "<split even>\n\nA\n\n- b\n- c\n\n</split>\n\nText\n"
    assert 'Column\n        Paragraph "A"\n      Column\n        List' in dump(text, "reveal")
    assert 'Paragraph "Text"' in dump(text, "reveal")


def test_links_and_pictures_by_name() -> None:
    text = dump("<% ? %>\n\n![[a.png|480]]\n\nSee [[Other|that]] and [[more]] %%not this%%\n", "reveal")
    assert "Picture source=a.png width=" in text
    assert "See that and more" in text


# telling the dialect


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n<!-- .slide: class='x' -->\n",
        "---\nrevealOptions:\n  loop: true\n---\n\n# A\n",
        "# A\n\nNote: hello\n\n---\n\n# B\n\nText\n\nNote: bye\n\n---\n\n# C\n",
        "# A\n\n---\n\n# B\n\n--\n\n## C\n\n--\n\n## D\n",
        "<section data-markdown><textarea data-template>\n# A\n</textarea></section>\n",
    ],
)
def test_decks_of_reveal_are_known(text: str) -> None:
    assert guess(text) == "reveal.js"


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nText\n\n---\n\n# B\n",
        "# A\n\nNote:\nsaid\n\n---\n\n# B\n\nNote:\nsaid\n",
        "# A\n\n----\n\n# B\n\nText\n",
        "Note: this is prose.\n\n# A heading\n\nNote: and this, too.\n",
        "# A\n\n```markdown\n<!-- .slide: class='x' -->\n```\n",
        "# A\n\n- one -- two\n\n--\n",
    ],
)
def test_other_markdown_is_not_taken_for_it(text: str) -> None:
    assert guess(text) == ""


# whatever the text

MARKS = [
    "---", "----", "--", "Note:", "note: x", "# Head", "- item", "* item", "> quote", "| a | b |", "|---|---|",
    "```js [1|2]", "```", "", "", "<!-- .slide: data-background='red' class='x' -->",
    "<!-- .element: class='fragment' -->",
    "text <!-- .element: class='fragment fade-up' -->", "- x <!-- .element: style='color:red' -->", "<!--", "-->",
    "![a](b.png) <!-- .element: width='10%' -->", "<section data-markdown>", "<textarea data-template>", "</textarea>",
    "</section>", "<div class='mermaid'>", "</div>", "<grid drag='50 50' drop='0 0'>", "</grid>", "<split even>",
    "</split>", ":::", "::: block", "![[x.png|100]]", "%%", "<br>", "Title\n-----", "\t- tab", "  indented",
    "<img src='a.png' width='3'>",
]  # fmt: skip
WORDS = st.sampled_from(["alpha", "beta", "gamma", "delta"])
LINES = st.lists(st.one_of(st.sampled_from(MARKS), WORDS), max_size=30)


@given(LINES)
def test_no_text_raises(lines: list[str]) -> None:
    deck, _ = read("\n".join(lines), "reveal")
    assert deck is not None


@given(
    st.lists(
        st.one_of(st.sampled_from([mark for mark in MARKS if mark[:1] not in ("<", "%", "`")]), WORDS), max_size=30
    )
)
def test_no_word_is_lost(lines: list[str]) -> None:
    text = "\n".join(["# start", "", *lines])
    found = dump(text, "reveal")
    for word in ("alpha", "beta", "gamma", "delta"):
        assert found.count(word) >= text.count(word)
