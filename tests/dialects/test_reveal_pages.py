"""Decks of reveal.js that are pages, options of decks, and what tools around it add."""

from functools import partial

from slidegen.world import Memory
from tests.dialects.reading import dump, read, slide_titles, told

titles = partial(slide_titles, "reveal")


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


# Hugo


def test_shortcodes_of_hugo() -> None:
    text = (
        '+++\ntitle = "T"\noutputs = ["Reveal"]\n+++\n\n{{% section %}}\n\n# A\n\n'
        "{{% fragment index=2 %}}Text{{% /fragment %}}"
        '\n\n{{% note %}}\nsaid\n{{% /note %}}\n\n---\n\n{{< slide class="x" transition="zoom" >}}\n\n# B\n\n'
        "{{< highlight js >}}\na --\n{{< /highlight >}}\n\n{{% /section %}}\n"
    )
    found = dump(text, "reveal")
    assert 'Paragraph {.step step=3} "Text"\n    notes\n      Paragraph "said"' in found
    assert "Slide id=b kind=content classes=x transition=zoom" in found
    assert "CodeBlock language=js\n      | a --" in found
    assert read(text, "reveal")[0].meta.title == "T"
