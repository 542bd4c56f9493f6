"""Deckset's decks: keys above them, commands and notes on slides, what the words in pictures' texts mean."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.dump import dump_deck
from tests.dialects.reading import dump, read, slide_titles, told

RULE = "\n\n---\n\n"


def slides(text: str) -> list[str]:
    """The dumps of the slides of *text*, each without its id."""
    parts = re.split(r"^  Slide id=\S+ ", dump(text, "deckset"), flags=re.MULTILINE)[1:]
    kept = (re.split(r"^  (?:Section|Footnote) ", part, flags=re.MULTILINE)[0] for part in parts)
    return ["\n".join(line.strip() for line in part.strip().split("\n")) for part in kept]


def only(text: str) -> str:
    """What stands below the title of the last slide of a deck: *text*."""
    return slides(f"# A{RULE}# T\n\n{text}")[-1].partition('Heading level=1 "T"')[2].strip()


def first_line(text: str) -> str:
    """What holds for the whole deck."""
    return dump_deck(read(text, "deckset")[0]).split("\n")[0]


def remarks(text: str) -> list[str]:
    return [each.partition(": untranslated: ")[2] for each in told(text, "deckset") if "untranslated" in each]


def test_the_head_sets_what_holds_for_all_slides() -> None:
    head = "footer: **We** · [us](https://example.com)\nbuild-lists: true\nslide-transition: fade(0.3)\n\n# A"
    assert 'incremental transition=fade/0.3s footer="We · us" numbers=no' in first_line(head)
    assert "numbers=no" not in first_line("slidenumbers: true\n\n# A")


@pytest.mark.parametrize("value", ["true", "all", "notFirst"])
def test_lists_come_one_by_one(value: str) -> None:
    assert "incremental" in first_line(f"build-lists: {value}\n\n# A")
    assert "incremental" not in first_line("build-lists: false\n\n# A")


def test_blank_lines_may_part_the_head_and_words_end_it() -> None:
    text = "theme: Next, 1\n\nautoscale: true\n\nAgenda: all of it\n\nfooter: shown"
    assert slides(text) == ['kind=content\nParagraph "Agenda: all of it"\nParagraph "footer: shown"']


def test_words_that_only_look_like_keys_stay() -> None:
    assert slides("Text: is shown\n\nautoscale: true")[0].endswith(
        'Paragraph "Text: is shown"\nParagraph "autoscale: true"'
    )


def test_a_head_between_rules_is_read_as_well() -> None:
    text = "---\ntitle: T\nfooter: F\nslidenumbers: true\n---\n\n# A"
    assert first_line(text).startswith("Deck title=T ")
    assert " footer=F " in first_line(text)


def test_a_picture_in_the_footer_is_the_logo() -> None:
    found = first_line("footer: ![inline 8%](a.png) us\n\n# A")
    assert " footer=us " in found
    assert " logo=a.png " in found


@pytest.mark.parametrize(
    ("value", "change"),
    [
        ("true", "fade"), ("fade(0.3)", "fade/0.3s"), ("push(horizontal, 0.5)", "push/0.5s"),
        ("reveal(top)", "uncover"), ("move(left)", "cover"), ("fadeThroughColor(#000000)", "fade"),
    ],
)  # fmt: skip
def test_transitions_are_the_nearest_of_slidegens(value: str, change: str) -> None:
    assert f"transition={change} " in first_line(f"slide-transition: {value}\n\n# A") + " "


def test_looks_and_themes_are_told_once_quietly() -> None:
    text = (
        "theme: Fira, 2\ntext: Helvetica\nheader-strong: #ff0000\n\n# A\n\n[.text: #fff]\n\n---\n\n[.text: #000]\n\n# B"
    )
    _, report = read(text, "deckset")
    assert {each.severity for each in report} == {"info"}
    assert remarks(text) == [
        "Deckset's theme `Fira, 2` is not brought over",
        "the look of `text`, `header-strong` is left to the theme",
        "the look of `text` is left to the theme",
    ]


def test_a_theme_of_slidegens_is_taken() -> None:
    assert "theme=ink" in first_line("theme: ink\nautoscale: true\n\n# A")


@pytest.mark.parametrize("rule", ["\n\n---\n\n", "\n---\n", "\n----\n\n", "\n\n--- \n", "\n\n***\n\n"])
def test_a_rule_begins_a_slide(rule: str) -> None:
    assert slide_titles("deckset", f"# A\n\nwords{rule}# B") == ["A", "B"]


def test_rules_in_listings_begin_none() -> None:
    assert len(slides("# A\n\n```\n---\n```")) == 1


def test_a_slide_may_be_empty_but_not_the_ends_of_a_deck() -> None:
    assert len(slides("---\n\n# A\n\n---\n\n---\n\n# B\n\n---\n")) == 3


def test_headings_begin_slides_where_the_head_says_so() -> None:
    text = "slide-dividers: #, ##\n\n# A\n\n## B\n\n- b\n\n### C\n\n# D"
    assert slide_titles("deckset", text) == ["A", "B", "D"]


def test_notes_are_paragraphs_behind_a_caret() -> None:
    assert only("shown\n\n^ one\nand more\n\n^two\n\nshown, too").split("\n") == [
        'Paragraph "shown"', 'Paragraph "shown, too"', "notes", 'Paragraph "one" break "and more"', 'Paragraph "two"',
    ]  # fmt: skip


def test_a_list_below_a_caret_is_said() -> None:
    assert only("^\n- one\n- two\n\n- shown").split("\n")[:3] == ["List", "ListItem", 'Paragraph "shown"']
    assert only("^\n- one\n- two\n\n- shown").count("ListItem") == 3


@pytest.mark.parametrize("below", ["![inline](a.png)", "## Heading", "[.column]"])
def test_what_can_only_be_seen_ends_a_note(below: str) -> None:
    assert only(f"^ said\n{below}").endswith('notes\nParagraph "said"')


@pytest.mark.parametrize("mark", ["# [fit] Big", "#[fit]Big", "#Big", "# Big"])
def test_headings_need_no_blank_and_lose_fit(mark: str) -> None:
    assert slide_titles("deckset", mark) == ["Big"]


def test_headings_alone_are_a_statement() -> None:
    (_, lines, below, rising) = slides(f"# A{RULE}# One\n# Two{RULE}# One\n## Two{RULE}## One\n# Two")
    assert lines == 'kind=content layout=statement\ntitle Heading level=1 "One" break "Two"'
    assert below == 'kind=content layout=statement\ntitle Heading level=1 "One"\nParagraph "Two"'
    assert rising == 'kind=content layout=statement\ntitle Heading level=2 "One" break "Two"'


def test_the_first_slide_is_the_talks_title() -> None:
    assert slides("# A\n## B\nwords")[0] == (
        'kind=title layout=title\ntitle Heading level=1 "A"\nParagraph "B"\nParagraph "words"'
    )


@pytest.mark.parametrize("words", ["- item", "1. first", "> said", "* star", "| cell |", "--- x", "**bold** no"])
def test_words_of_headings_stay_words(words: str) -> None:
    shown = slides(f"# A\n## {words}{RULE}# B\n### {words}")
    assert [slide.count("\n") for slide in shown] == [2, 2]
    assert all("Paragraph" in slide for slide in shown)


def test_commands_hold_on_their_slide() -> None:
    commands = "[.hide-footer]\n[.slidenumbers: false]\n[.build-lists: false]\n[.background-color: #fff]"
    found = slides(f"footer: F\nslidenumbers: true\n\n# A{RULE}{commands}\n[.slide-transition: false]\n\n# B{RULE}# C")
    assert found[1].split("\n")[0] == (
        "kind=section background=#ffffff classes=nonincremental transition=none footer=no numbers=no section=0"
    )
    assert found[2].split("\n")[0] == "kind=section section=1"


def test_a_footer_of_one_slide() -> None:
    assert 'footer="See it"' in slides(f"# A{RULE}[.footer: [See](https://example.com) _it_]\n\n# B")[1]


def test_an_unknown_command_is_told_with_the_nearest() -> None:
    _, report = read("# A\n\n[.build-list: true]", "deckset")
    (found,) = report
    assert found.message == "`[.build-list]` is no command of Deckset's"
    assert found.help == "did you mean `build-lists`?"
    assert found.span is not None
    assert (found.span.first.line, found.span.first.column) == (3, 3)


def test_lines_of_a_listing_are_lit_in_turn() -> None:
    lit = "".join(f"[.code-highlight: {lines}]\n" for lines in ("none", "1-2", "1, 3"))
    first, second = re.findall(r"CodeBlock.*", only(f"{lit}\n```js\na\nb\nc\n```\n\n```js\nd\n```"))
    assert first == "CodeBlock language=js steps=all|1,2|1,3"
    assert second == "CodeBlock language=js"


def test_lines_are_lit_behind_the_language_as_in_old_decks() -> None:
    assert only("```kotlin, [.highlight: 1]\na\n```").startswith("CodeBlock language=kotlin steps=1")


def test_columns_stand_below_the_title() -> None:
    assert only("[.column]\n\none\n\n[.column]\n\ntwo") == ('Columns\nColumn\nParagraph "one"\nColumn\nParagraph "two"')


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("![](a.png)", "layout=blank background_image=a.png"),
        ("![original](a.png)\n\n# T", "background_image=a.png"),
        ("![right](a.png)\n\n# T\n\nwords", "layout=image-right"),
        ("# T\n\nwords\n![fit left](a.png)", "layout=image-left"),
    ],
)
def test_pictures_stand_behind_or_beside_the_text(text: str, layout: str) -> None:
    assert layout in slides(f"# A{RULE}{text}")[1].split("\n")[0]


def test_a_whole_picture_is_a_picture() -> None:
    assert only("![fit](a.png)") == "Picture {.decorative} source=a.png"


def test_several_backgrounds_share_the_slide() -> None:
    assert slides(f"# A{RULE}![](a.png)\n![](b.png)")[1].count("Column\n") == 2


def test_pictures_in_the_text_stay_with_their_sizes() -> None:
    assert only("![inline, 50%](a.png)") == "Picture source=a.png width=0.5"
    assert only("![inline 100%](a.png)") == "Picture source=a.png"
    assert only("![right inline What it shows](a.png)") == 'Picture source=a.png alt="What it shows" align=end'


def test_many_pictures_are_a_grid() -> None:
    lines = "\n".join(f"![inline](p{at}.png)" for at in range(5))
    assert only(lines).count("Columns") == 2
    assert only(f"words\n\n{lines}\n\nmore").count("Picture") == 5
    assert only(lines.replace("inline", "")).count("Columns") == 2
    assert "Columns" not in only("![inline](a.png)\n![inline](b.png)")


def test_addresses_may_have_blanks() -> None:
    assert only("![fit](the plan.png)") == 'Picture {.decorative} source="the plan.png"'
    assert only("![inline](a film.mp4)") == 'Media kind=video source="a film.mp4"'


def test_pictures_on_a_line_stand_side_by_side() -> None:
    assert only("![inline](a.png) ![inline, fill](b.png)\n![inline](c.png)![inline](d.png)").count("Columns") == 2


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("![](a.mov)", "Media kind=video source=a.mov"),
        ("![inline, autoplay, loop, mute](a.mp4)", "Media kind=video source=a.mp4 autoplay loop muted"),
        ("![autoplay hide](a.mp3)", "Media kind=audio source=a.mp3 autoplay"),
    ],
)
def test_films_and_sounds(text: str, media: str) -> None:
    assert only(text) == media


def test_a_film_on_the_web() -> None:
    assert only("![](https://www.youtube.com/watch?v=aaaaaaaaaaa)").startswith("Media kind=online")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_quote_has_its_author(between: str) -> None:
    assert only(f"> words{between}-- Somebody") == 'Quote attribution=("Somebody")\nParagraph "words"'


def test_formulas_stand_between_two_dollars_and_one_is_money() -> None:
    assert only("$$x$$ costs $5 or $6") == 'Paragraph formula("x") " costs $5 or $6"'
    assert only("$$\na\n\nb\n$$") == 'FormulaBlock tex="a\\nb"'
    assert only("$$ a = b $$") == 'FormulaBlock tex="a = b"'
    assert only("$$ never closed") == 'Paragraph "$$ never closed"'
    assert only("`$5` and\n\n    $5") == 'Paragraph code("$5") " and"\nCodeBlock\n| $5'


def test_a_caret_before_a_bracket_is_a_caret() -> None:
    assert only("a ^[b] c") == 'Paragraph "a ^[b] c"'


def test_footnotes_may_have_names() -> None:
    text = "# A\n\nTrue[^Wiles, 1995] and so[^1].\n\n[^1]: One\n\n---\n\n[^Wiles, 1995]: A proof\n\nB"
    found = dump(text, "deckset")
    assert 'strong("Wiles, 1995") ": A proof"' in found
    assert 'Paragraph "One"' in found
    assert remarks(text) == []


def test_links_lead_to_anchors_and_numbers() -> None:
    text = f"# A\n\n[b](#b) [c](#c) [three](#3){RULE}<a name=\"b\"></a>\n<a name='c'/>\n\n# B\n\nb{RULE}# C"
    deck, report = read(text, "deckset")
    assert [slide.id for slide in deck.slides][1:] == ["b", "3"]
    assert dump_deck(deck).count("link(#b ") == 2
    assert not report.diagnostics


def test_the_end_of_a_line_is_the_end_of_a_line() -> None:
    assert only("one\ntwo") == 'Paragraph "one" break "two"'


@pytest.mark.parametrize("text", ["::: left", "Note:", ". . .", "???"])
def test_marks_of_slidegens_are_words(text: str) -> None:
    assert only(f"{text}\n\nmore") == f'Paragraph "{text}"\nParagraph "more"'


@pytest.mark.parametrize(
    "line",
    ["^ say this", "^Say this, too", "^\n- say", "^言う", "# [fit] Big", "![Inline, 50%](a.png)", "[.column]"],
)
def test_each_of_these_tells_a_deck(line: str) -> None:
    _, report = read(f"# A\n\n{line}\n\n---\n\n# B\n")
    assert [each.message[:15] for each in report if each.code == "dialect"] == ["read as Deckset"]


@pytest.mark.parametrize(
    "line",
    [
        "^block-of-words", "^2^ raised", "^^^^ here", "![what fits](a.png)", "`[.column]`", "    [.column]()",
        "```\n^ say this\n# [fit] Big\n```",
    ],
)  # fmt: skip
def test_none_of_these_tells_one(line: str) -> None:
    _, report = read(f"# A\n\n{line}\n\n---\n\n# B\n")
    assert [each for each in report if each.code == "dialect"] == []


def test_comments_are_nothing() -> None:
    text = "one <!-- a --> two\n\n<!-- over\n\nlines -->three\n\nfour <!-- on\nand on -->\n\n`<!-- code -->`"
    assert only(text).split("\n") == [
        'Paragraph "one  two"', 'Paragraph "three"', 'Paragraph "four"', 'Paragraph code("<!-- code -->")',
    ]  # fmt: skip


def test_a_comment_without_end_hides_nothing() -> None:
    text = "# A\n\n<!-- open\n\n---\n\n# B\n\n```\n<!-- code\n```\n\n<!-- again\n\n---\n\n# C"
    assert slide_titles("deckset", text) == ["A", "B", "C"]
    assert "| <!-- code" in dump(text, "deckset")


WORDS = st.text("abcdefgh", min_size=3, max_size=8)
MARKS = st.sampled_from(
    (
        "# ", "#[fit]", "## ", "- ", "1. ", "> ", "-- ", "^ ", "^", "    ", "[.column]\n", "[.footer: x]\n", "$", "$$",
        "[.code-highlight: 2]\n", "```\n", "![inline](a.png) ", "![](a.png)", "![left](", "\n", "\n\n", "---\n", "| ",
        "[^a b]: ", "[^a b]", "<a name=q>", "<!-- ", " -->", "`", "**", ":::", "Note:\n", "{", "}",
        "![autoplay](a.mp4)",
    )
)  # fmt: skip
PARTS = st.lists(st.one_of(MARKS, WORDS.map(lambda word: f"{word}\n")), max_size=40)


@settings(max_examples=150, deadline=None)
@given(PARTS)
def test_nothing_makes_it_fail(parts: list[str]) -> None:
    deck, _ = read("".join(parts), "deckset")
    dump_deck(deck)


LINES = st.tuples(
    st.sampled_from(("# ", "#[fit] ", "", "- ", "1. ", "> ", "-- ", "^ ", "[.column]\n\n", "![inline](a.png)\n", "$")),
    WORDS,
    st.sampled_from(("\n", "\n\n", "\n\n---\n\n")),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=12))
def test_no_word_is_lost(lines: list[tuple[str, str, str]]) -> None:
    marked = [(mark, f"{word}x{at}x", end) for at, (mark, word, end) in enumerate(lines)]
    found = dump("".join("".join(line) for line in marked), "deckset")
    assert [word for _, word, _ in marked if word not in found] == []


ROWS = {
    "formulas": "$$ x\n" * 10_000,
    "dollars": "$" * 15_000,
    "anchors": "<a name=" * 2_000,
    "pictures": "![inline](" * 1_500,
    "footnotes": "[^a" * 5_000,
    "commands": "[.column]\n" * 500,
    "authors": "> q\n\n-- a\n\n" * 2_000,
    "blank lines": "\n" * 50_000,
    "notes": "^ n\n" * 5_000,
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_long_rows_of_marks_are_read(text: str) -> None:
    assert read(f"# A\n\n{text}", "deckset")[0].slides
