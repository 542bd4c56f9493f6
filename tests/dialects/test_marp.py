"""Marp's slides, directives and layouts, one behaviour a test. Whole decks are in the folder ``marp``."""

import pytest

from slidegen.model.deck import Slide
from slidegen.model.walk import inline_text
from tests.dialects.reading import read, told


def slides(body: str, front: str = "") -> tuple[Slide, ...]:
    deck, _ = read(f"---\nmarp: true\n{front}---\n{body}", "marp")
    return deck.slides


def one(body: str, front: str = "") -> Slide:
    found = slides(body, front)
    assert len(found) == 1
    return found[0]


def titles(body: str, front: str = "") -> list[str]:
    return [inline_text(slide.title.inlines) if slide.title else "" for slide in slides(body, front)]


# where slides begin


@pytest.mark.parametrize("rule", ["---", "***", "___", "- - -", "-----", " ---"])
def test_each_rule_begins_a_slide(rule: str) -> None:
    assert titles(f"# A\n\n{rule}\n\n# B\n") == ["A", "B"]


@pytest.mark.parametrize(
    "body",
    [
        "# A\n\ntext\n---\n\nmore\n",
        "# A\n\n- item\n\n  ---\n\n  more\n",
        "# A\n\n> quote\n>\n> ---\n",
        "# A\n\n```\n---\n```\n",
        "# A\n\n    ---\n",
        "# A\n\n<div>\n---\n</div>\n",
        "# A\n\n<!--\n---\n-->\n",
        "# A\n\n$$\na\n---\nb\n$$\n",
        "# A\n\ntext <!-- a\n--- b --> text\n",
    ],
    ids=["heading", "item", "quote", "fence", "indented", "html", "comment", "formula", "comment in text"],
)
def test_dashes_that_are_no_rule_for_marp_are_none(body: str) -> None:
    assert len(slides(body)) == 1


def test_a_rule_right_below_an_item_or_a_table_is_one() -> None:
    assert len(slides("# A\n* one\n* two\n---\n| a |\n|---|\n| b |\n---\n# C\n")) == 3


def test_slides_without_content_stay() -> None:
    found = slides("---\n# A\n---\n---\n# B\n---\n")
    assert [slide.title is None for slide in found] == [True, False, True, False, True]


@pytest.mark.parametrize(
    ("value", "count"), [("1", 2), ("2", 4), ("[2]", 3), ("[1, 3]", 3), ("false", 1), ("\n  - 3", 2)]
)
def test_a_heading_divider_splits(value: str, count: int) -> None:
    body = "# A\n\n## B\n\n### C\n\n# D\n\ntext\n\n## E\n" if value == "2" else "# A\n\n## B\n\n### C\n\n# D\n\n## E\n"
    found = {"1": 2, "2": 4, "[2]": 3, "[1, 3]": 3, "false": 1, "\n  - 3": 2}[value]
    assert len(slides(body, f"headingDivider: {value}\n")) == found == count


def test_a_heading_divider_in_a_comment_counts_from_the_start() -> None:
    assert titles("# A\n\n# B\n\n<!-- headingDivider: 1 -->\n\n# C\n") == ["A", "B", "C"]


def test_a_comment_above_a_heading_belongs_to_what_is_above() -> None:
    first, second = slides("# A\n\n<!-- one -->\n\n# B\n\n<!-- two -->\n", "headingDivider: 1\n")
    assert (len(first.notes), len(second.notes)) == (1, 1)


# directives


def test_local_directives_hold_on_and_scoped_ones_do_not() -> None:
    found = slides(
        "<!-- class: a -->\n<!-- _backgroundColor: tomato -->\n# A\n\n---\n\n# B\n\n---\n\n<!-- class: b -->\n# C\n"
    )
    assert [slide.settings.classes for slide in found] == [("a",), ("a",), ("b",)]
    assert [slide.settings.background for slide in found] == ["#ff6347", "", ""]


@pytest.mark.parametrize(
    "comment", ["<!-- _class: a b -->", "<!--_class: [a, b]-->", "<!--\n_class:\n  - a\n  - b\n-->"]
)
def test_classes_have_several_spellings(comment: str) -> None:
    assert one(f"{comment}\n\n- text\n").settings.classes == ("a", "b")


def test_a_directive_may_stand_in_a_line() -> None:
    slide = one("- text <!-- _class: a --> more\n")
    assert slide.settings.classes == ("a",)


@pytest.mark.parametrize(
    ("value", "numbers", "uncounted"),
    [("true", None, False), ("false", False, False), ("hold", None, True), ("skip", False, True)],
)
def test_pages_are_numbered_held_and_skipped(value: str, numbers: bool | None, uncounted: bool) -> None:
    slide = one(f"# A\n\n<!-- _paginate: {value} -->\n\n- text\n", "paginate: true\n")
    assert (slide.settings.numbers, slide.settings.uncounted) == (numbers, uncounted)


def test_headers_and_footers_are_words_in_one_line() -> None:
    deck, _ = read("---\nmarp: true\nheader: '**Bold** [link](x)<br>more'\nfooter: A &amp; B\n---\n# A\n", "marp")
    assert deck.meta.footer == "Bold link more · A & B"


def test_a_picture_in_the_footer_is_the_logo() -> None:
    deck, _ = read("---\nmarp: true\nfooter: '![h:30](logo.png) Text'\n---\n# A\n", "marp")
    assert (deck.meta.logo, deck.meta.footer) == ("logo.png", "Text")


def test_an_empty_footer_takes_it_away() -> None:
    found = slides("# A\n\n---\n<!-- _footer: '' -->\n# B\n", "footer: F\n")
    assert [slide.settings.footer for slide in found] == [None, False]


def test_a_white_ground_of_the_whole_deck_is_left_to_the_theme() -> None:
    found = slides("# A\n\n---\n\n<!-- _backgroundColor: white -->\n# B\n", "backgroundColor: '#fff'\n")
    assert [slide.settings.background for slide in found] == ["", "#ffffff"]


def test_colours_need_no_quotes() -> None:
    assert one("- text\n", "backgroundColor: #123\n").settings.background == "#112233"


def test_a_gradient_becomes_its_first_colour_and_is_told() -> None:
    text = "---\nmarp: true\n---\n- a\n\n<!-- _backgroundImage: linear-gradient(to right, rgb(1,2,3), red) -->\n"
    deck, _ = read(text, "marp")
    assert deck.slides[0].settings.background == "#010203"
    assert [line for line in told(text, "marp") if "gradient" in line] == [
        "6: untranslated: a background can be a colour or a picture: a gradient becomes its first colour"
    ]


def test_what_is_left_out_is_told_at_its_word() -> None:
    _, report = read("---\nmarp: true\ntheme: gaia\n---\n- a <!-- _color: red -->\n", "marp")
    spans = [each.span.written for each in report if each.span is not None]
    assert [(span.first.line, span.first.column, span.text) for span in spans] == [
        (3, 1, "theme: gaia"),
        (5, 11, "color: red"),
    ]
    assert {each.severity for each in report} == {"info"}


def test_a_theme_of_slidegens_is_taken() -> None:
    deck, report = read("---\nmarp: true\ntheme: ink\n---\n# A\n", "marp")
    assert (deck.meta.theme, list(report)) == ("ink", [])


def test_old_marp_has_other_names() -> None:
    found = slides(
        "<!-- $theme: gaia -->\n<!-- page_number: true -->\n<!-- *page_number: false -->\n<!-- *template: invert -->\n"
        "- a\n\n---\n\n- b\n"
    )
    assert [slide.settings.classes for slide in found] == [("invert",), ()]
    assert [slide.settings.numbers for slide in found] == [None, True]


# layouts


def test_the_first_slide_is_the_title_and_lead_begins_a_part() -> None:
    found = slides(
        "# Talk\n\nby me\n\n---\n\n<!-- _class: lead -->\n# Part\n\nwords\n\n"
        "---\n<!-- _class: lead -->\n# List\n\n- a\n"
    )
    assert [slide.kind for slide in found] == ["title", "section", "content"]
    assert [slide.settings.layout for slide in found] == ["title", "section", ""]


def test_a_first_slide_with_a_list_is_no_title() -> None:
    assert slides("# Talk\n\n- a\n\n---\n\n# B\n\n- c\n")[0].kind == "content"
