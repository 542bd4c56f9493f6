"""md2pptx's decks: keys above them, levels of headings, parts of slides, words that are said."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.dump import dump_deck
from slidegen.parse.dialects import translated
from slidegen.source import Source
from slidegen.world import Memory
from tests.dialects.reading import dump, read, told

HEAD = "pageTitleSize: 22\n\n"


def slides(text: str, world: Memory | None = None) -> list[str]:
    """The dumps of the slides of *text*, each without its id."""
    parts = re.split(r"^  Slide id=\S+ ", dump(text, "md2pptx", world), flags=re.MULTILINE)[1:]
    kept = (re.split(r"^  (?:Section|Footnote) ", part, flags=re.MULTILINE)[0] for part in parts)
    return ["\n".join(line.strip() for line in part.strip().split("\n")) for part in kept]


def only(text: str) -> str:
    """What stands below the title of the only slide of *text*."""
    (slide,) = slides(f"### T\n{text}")
    return slide.partition('Heading level=2 "T"')[2].strip()


def first_line(text: str, world: Memory | None = None) -> str:
    """What holds for the whole deck."""
    return dump_deck(read(text, "md2pptx", world)[0]).split("\n")[0].removesuffix(" fit=squeeze")


def test_levels_of_headings_make_the_talk_its_parts_and_its_slides() -> None:
    found = slides("# Talk\nby us\n\n## Part\n\n### Slide\n\n* a\n")
    assert [slide.partition(" section=")[0].split("\n")[0] for slide in found] == [
        "kind=title layout=title", "kind=section layout=section", "kind=content",
    ]  # fmt: skip
    assert 'Group name=subtitle\nParagraph "by us"' in found[0]


def test_the_top_level_may_be_another() -> None:
    text = "TopHeadingLevel: 2\n\n## Talk\n\n### Part\n\n#### Slide\n\n* a\n\n##### Card\n\n* b\n"
    assert [slide.split()[0] for slide in slides(text)] == ["kind=title", "kind=section", "kind=content"]
    assert 'Heading level=3 "Card"' in slides(text)[2]


@pytest.mark.parametrize("rule", ["---", "***", "___", "<hr/>", "### &nbsp;", "### "])
def test_a_rule_begins_a_slide_without_title(rule: str) -> None:
    assert slides(f"### One\n\n* a\n\n{rule}\n\n* b")[1] == 'kind=content\nList bullet="*"\nListItem\nParagraph "b"'


def test_lines_right_below_a_heading_belong_to_it() -> None:
    assert 'title Heading level=2 "One and two"' in slides("### One\nand two\n\n* a")[0]


def test_a_part_with_content_is_a_slide_like_others() -> None:
    assert slides("## Part\n\n* a")[0].startswith('kind=content\ntitle Heading level=1 "Part"')


def test_plain_paragraphs_are_said() -> None:
    assert only("\nfirst,\nstill first\n\n* a\n\nlast") == (
        'List bullet="*"\nListItem\nParagraph "a"\nnotes\nParagraph "first, still first"\nParagraph "last"'
    )


def test_a_line_below_an_item_belongs_to_it() -> None:
    assert only("\n* one\ntwo\n\nthree").split("\n")[2] == 'Paragraph "one two"'


@pytest.mark.parametrize("indent", ["  ", "\t", "    "])
def test_any_indentation_is_a_level(indent: str) -> None:
    text = f"\n1. a\n{indent}* b\n{indent * 2}* c\n2. d"
    nested = re.sub(r"ListItem\n|Paragraph ", "", only(text)).split("\n")
    assert nested == ["List ordered bullet=.", '"a"', 'List bullet="*"', '"b"', 'List bullet="*"', '"c"', '"d"']


def test_dashes_are_tasks() -> None:
    assert only("\n- a @due(May) @tags(x)\n- b @done(June)").split("\n") == [
        "List", "ListItem checked=no", 'Paragraph "a (May, x)"', "ListItem checked", 'Paragraph "b (June)"',
    ]  # fmt: skip


def test_dashes_may_be_bullets() -> None:
    assert "checked" not in slides("dashesAreBullets: yes\n\n### T\n\n- a")[0]


def test_cards_stand_side_by_side_or_below_one_another() -> None:
    cards = "\n#### A\n\n* a\n\n#### B\n\n* b\n"
    assert [line for line in only(cards).split("\n") if "Col" in line] == []
    assert only(f"<!-- md2pptx: cardLayout: horizontal -->\n{cards}").count("Column width=0.5") == 2


def test_parts_stand_side_by_side_in_their_shares() -> None:
    given = "<!-- md2pptx: contentsplit: 3 1 -->\n<!-- md2pptx: contentSplitDirection: horizontal -->\n"
    text = f"{given}\n* a\n\n|a|\n|-|\n|1|\n"
    assert re.findall(r"Column width=(\S+)", only(text)) == ["0.75", "0.25"]


def test_settings_hold_until_they_change() -> None:
    given = {"A": "yes", "B": "", "C": "pop", "D": "yes", "E": "pres", "F": "default"}
    comments = {name: f"<!-- md2pptx: hidden: {value} -->\n" if value else "" for name, value in given.items()}
    text = "hidden: no\n\n" + "\n".join(f"### {name}\n{comment}\n* x\n" for name, comment in comments.items())
    assert ["hidden" in slide.split("\n")[0] for slide in slides(text)] == [True, True, False, True, False, False]


def test_tables_have_relative_widths_spans_and_captions() -> None:
    assert only("\n|A|B|C|\n|:-|--:|-|\n|x||y|\n[What it is]") == (
        'Table aligns=start|end|auto widths=1|2|1 caption=("What it is")\nheader "A" | "B" | "C"\n'
        'row "x" columns=2 | . | "y"'
    )


def test_a_table_without_a_rule_has_a_header() -> None:
    assert only("\n|A|B|\n|1|2|").split("\n")[1:] == ['header "A" | "B"', 'row "1" | "2"']


def test_a_table_of_pictures_is_a_grid() -> None:
    assert only("\n|![](a.png)|![](b.png)|\n|-|-|\n|![](c.png)|![](d.png)|") == (
        "Columns\nColumn\nPicture source=a.png\nPicture source=c.png\n"
        "Column\nPicture source=b.png\nPicture source=d.png"
    )


def test_a_picture_has_its_caption() -> None:
    assert only("\n![](a.png)\n<figcaption>Here</figcaption>") == 'Picture source=a.png caption=("Here")'


def test_colours_and_emphasis_come_from_the_head() -> None:
    text = 'style.fgcolor.x: FF0000\nstyle.emphasis.x: bold\n\n### T\n\n* <span class="x">a</span>'
    assert slides(text)[0].endswith('Paragraph strong(span({color=#ff0000} "a"))')


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{++a++}", 'underline("a")'),
        ("{--a--}", 'strike("a")'),
        ("{~~a~>b~~}", 'strike("a") " " underline("b")'),
        ("{==a==}", 'highlight("a")'),
        ("`{++a++}`", 'code("{++a++}")'),
        ("$`a`$", 'formula("a")'),
    ],
)
def test_marks_within_a_line(written: str, shown: str) -> None:
    assert only(f"\n* {written}").endswith(f"Paragraph {shown}")


def test_remarks_of_editors_are_said() -> None:
    assert only("\n* a{>>why?<<}").split("\n")[-2:] == ["notes", 'Paragraph "why?"']


def test_fences_with_a_meaning() -> None:
    assert only("\n``` math 1.5\nx^2\n```") == 'FormulaBlock tex="x^2"'
    assert only("\n``` dot\na\n```") == "Directive name=diagram argument=dot\n| a"
    assert only("\n``` funnel\n10,Visits\n```") == 'List ordered bullet=.\nListItem\nParagraph strong("Visits") ": 10"'


def test_nothing_is_run() -> None:
    text = "### T\n\n``` run-python\nx()\n```"
    assert "CodeBlock language=python" in slides(text)[0]
    assert told(text, "md2pptx") == [
        "3: untranslated: the code is shown, not what it draws: slidegen runs nothing of a deck"
    ]


def test_the_template_is_the_theme_if_it_is_there() -> None:
    text = "template: a.pptx\n\n### T\n"
    assert read(text, "md2pptx", Memory({"a.pptx": b""}))[0].meta.theme == "a.pptx"
    assert told(text, "md2pptx") == [
        "1: untranslated: the template `a.pptx` is not there, so the default theme is used"
    ]


def test_footers_and_numbers_are_the_decks() -> None:
    assert first_line("leftFooterText: a\nrightFooterText: **b**\nnumbers: yes\n\n### T").endswith('footer="a · b"')
    assert first_line(f"{HEAD}### T").endswith("numbers=no")


def test_an_empty_list_of_topics_fills_itself() -> None:
    assert "layout=agenda" in slides("tocTitle: Agenda\n\n## Agenda\n\n## Part\n")[0]
    assert "layout=agenda" not in slides("## Topics\nand more\n\n## Part\n")[0]


def test_a_slip_in_a_key_is_told_at_the_key() -> None:
    assert told("### T\n<!-- md2pptx: contentsplt: 1 -->\n\n* a", "md2pptx") == [
        "2: untranslated: `contentsplt` is no key of md2pptx's"
    ]


def test_anchors_name_their_slides() -> None:
    assert "id=here " in dump('### T <a id="here"></a>\n\n* [x](#here)', "md2pptx")


PIECES = st.sampled_from(
    [
        "# ", "## ", "### ", "#### ", "##### ", "---", "* ", "  * ", "- ", "1. ", "|a|b|", "|-|--:|", "|![](a.png)|",
        "![](a.png)", "[caption] ", "```", "``` funnel", "``` run-python", "``` math", "    ", "<pre>", "</pre>",
        "<style>", "</style>", "<video src='a'>", "<!-- md2pptx: contentsplitdirn: h -->", "<!--", "-->", "Note:",
        "<!-- md2pptx: cardlayout: horizontal -->", "[^1]: ", "{>>", "<<}", "{++", "++}", "", "", "$`",
        "<span class='x'>", ":::",
    ]
)  # fmt: skip
SHOWN = ("# ", "## ", "### ", "#### ", "##### ", "* ", "  * ", "- ", "1. ", "Note:", "")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.integers(0, 99)), max_size=25))
def test_nothing_raises(pieces: list[tuple[str, int]]) -> None:
    text = "\n".join(f"{piece} word{at}" for piece, at in pieces)
    assert read(text, "md2pptx")[0] is not None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SHOWN), st.integers(0, 99)), max_size=25))
def test_no_word_is_lost(pieces: list[tuple[str, int]]) -> None:
    text = HEAD + "\n".join(f"{piece} word{at}" for piece, at in pieces)
    made = translated(Source("deck.md", text), Memory(), Report(), "md2pptx").text
    for word in re.findall(r"word\d+", text):
        assert word in made


ROWS = {
    "items": "* a\n\n" * 5_000,
    "bars": "|" * 50_000,
    "marks": "{++" * 20_000,
    "spans": "<span " * 10_000,
    "cards": "#### c\n" * 3_000,
    "anchors": "<a id=" * 10_000,
    "code": "    x\n\n" * 5_000,
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_long_rows_of_marks_are_read(text: str) -> None:
    assert read(f"{HEAD}### T\n\n{text}", "md2pptx")[0] is not None
