"""Where reveal.js begins a slide, what is said, and how its decks are known."""

import json
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.world import Memory
from tests.dialects.reading import dump, read, slide_titles, told

titles = partial(slide_titles, "reveal")


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
