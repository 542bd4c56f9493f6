"""pandoc's slides, as its writers for reveal.js, Beamer and PowerPoint show them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.deck import Deck
from slidegen.model.walk import inline_text
from tests.dialects.reading import dump, read, told


def titles(text: str) -> list[str]:
    """The titles of the slides, empty for those that have none."""
    deck, _ = read(text, "pandoc")
    return ["" if slide.title is None else inline_text(slide.title.inlines) for slide in deck.slides]


# where slides begin


def test_the_highest_heading_with_content_right_below_it_begins_slides() -> None:
    assert titles("# Part\n\n## A\n\ntext\n\n### inside\n\ntext\n\n## B\n\ntext\n") == ["Part", "A", "B"]


def test_content_below_the_highest_heading_makes_it_the_slides() -> None:
    assert titles("# A\n\ntext\n\n## inside\n\ntext\n\n# B\n\n## inside, too\n") == ["A", "B"]


def test_a_comment_is_content_when_levels_are_looked_for() -> None:
    assert titles("# A\n\n<!-- for us -->\n\n## B\n\ntext\n") == ["A"]


def test_the_level_may_be_told() -> None:
    text = "---\nslide-level: 3\n---\n\n# Part\n\n## Chapter\n\n### A\n\ntext\n\n### B\n\ntext\n"
    assert titles(text) == ["Part", "Chapter", "A", "B"]
    assert "kind=section layout=section" in dump(text, "pandoc")


def test_at_level_none_only_rulers_begin_slides() -> None:
    assert titles("---\nslide-level: 0\n---\n\n# A\n\ntext\n\n# Inside\n\n---\n\ntext\n") == ["A", ""]


@pytest.mark.parametrize("rule", ["---", "***", "* * *", "- - -", "___", "-------------"])
def test_any_ruler_begins_a_slide(rule: str) -> None:
    assert titles(f"# A\n\ntext\n\n{rule}\n\nmore\n") == ["A", ""]


def test_a_ruler_right_above_a_slides_heading_begins_one_slide() -> None:
    assert titles("## A\n\ntext\n\n---\n\n## B\n\ntext\n") == ["A", "B"]


def test_underlined_headings_begin_slides() -> None:
    assert titles("Part\n====\n\nA\n---\n\ntext\n\nB\n---\n\ntext\n") == ["Part", "A", "B"]


def test_a_heading_right_below_text_is_text() -> None:
    assert titles("## A\n\ntext\n## no heading\n") == ["A"]


def test_headings_in_divs_and_listings_begin_no_slides() -> None:
    text = (
        "## A\n\n::: {.columns}\n::: {.column}\n## left\n:::\n::: {.column}\n## right\n:::\n:::\n\n```\n## code\n```\n"
    )
    assert titles(text) == ["A"]


def test_a_div_around_one_slide_is_part_of_it() -> None:
    assert titles("::: {.dark}\n## A\n\ntext\n:::\n\n## B\n\ntext\n") == ["A", "B"]


# who and what


def test_a_title_block_makes_the_title_slide() -> None:
    text = dump("% A *title*\n  that goes on\n% Ann; Bob\n% May\n\n# A\n\ntext\n", "pandoc")
    assert "Author name=Ann\n  Author name=Bob" in text
    assert 'title Heading level=1 "A " emphasis("title") " that goes on"' in text
    assert 'Paragraph "Ann, Bob"' in text
    assert 'Paragraph "May"' in text


def test_institutes_stand_below_the_authors() -> None:
    text = dump("---\ntitle: T\nauthor: [Ann, Bob]\ninstitute: The *Lab*\n---\n\n# A\n\ntext\n", "pandoc")
    assert 'Paragraph "Ann, Bob" break "The Lab"' in text


def test_notes_in_the_metadata_are_those_of_the_title_slide() -> None:
    deck, _ = read("---\ntitle: T\nnotes: Say hello.\n---\n\n# A\n\ntext\n", "pandoc")
    assert deck.slides[0].notes


def test_notes_above_all_headings_are_those_of_the_title_slide() -> None:
    deck, _ = read("% T\n\n::: notes\nHello.\n:::\n\n# A\n\ntext\n", "pandoc")
    assert [bool(slide.notes) for slide in deck.slides] == [True, False]


def test_a_date_that_is_computed_is_left_out_and_told() -> None:
    text = "---\ntitle: T\ndate: \\today\n---\n"
    assert "date=" not in dump("---\ntitle: T\ndate: today\n---\n\n# A\n", "pandoc")
    assert not [each for each in told(text, "pandoc") if "error" in each]
    assert told("---\ntitle: T\ndate: today\n---\n\n# A\n", "pandoc") == [
        "3: untranslated: the date is left out: a deck is the same on whatever day it is built"
    ]


def test_metadata_may_stand_between_slides() -> None:
    assert titles("# A\n\ntext\n\n---\nkeywords: [a]\n---\n\n# B\n\ntext\n") == ["A", "B"]


def test_commands_of_formulas_are_taken_from_the_head() -> None:
    text = "---\nheader-includes: |\n  \\newcommand{\\R}{\\mathbb{R}}\n---\n\n# A\n\n$\\R$\n"
    assert read(text, "pandoc")[0].meta.math_macros == (("\\R", "\\mathbb{R}"),)


# blocks


def test_columns_keep_their_widths_and_empty_ones_are_room_only() -> None:
    text = (
        '# A\n\n::: {.columns}\n::: {.column width="45%"}\nleft\n:::\n::: {.column width="10%"}\n:::\n'
        '::: {.column width="45%"}\nright\n:::\n:::\n'
    )
    assert dump(text, "pandoc").count("Column width=0.45") == 2


def test_a_div_that_is_not_closed_is_told_and_its_text_stays() -> None:
    text = "# A\n\n::: {.columns}\ntext\n\n# B\n\ntext\n"
    assert titles(text) == ["A", "B"]
    assert told(text, "pandoc") == ["3: unclosed-div: this `::: columns` is not closed, so it is passed over"]


def test_comments_are_no_notes() -> None:
    deck, _ = read("# A\n\ntext <!-- not said -->\n\n<!--\nnor this\n-->\n", "pandoc")
    assert not deck.slides[0].notes
    assert "said" not in dump("# A\n\ntext <!-- not said -->\n", "pandoc")


def test_a_line_that_begins_notes_elsewhere_is_text() -> None:
    assert 'Paragraph "Note:"' in dump("# A\n\nNote:\n\nmore\n", "pandoc")


@pytest.mark.parametrize("given", ["false", "true"])
def test_a_quoted_list_comes_the_other_way(given: str) -> None:
    text = dump(f"---\nincremental: {given}\n---\n\n# A\n\n> - a\n> - b\n", "pandoc")
    assert f"List {{.{'incremental' if given == 'false' else 'nonincremental'}}}" in text


def test_a_pause_of_beamers_is_one() -> None:
    assert "Pause" in dump("# A\n\none\n\n\\pause\n\ntwo\n", "pandoc")


def test_notes_of_beamers_are_said() -> None:
    deck, _ = read("# A\n\ntext\n\n\\note{Say it.\n\nTwice.}\n", "pandoc")
    assert len(deck.slides[0].notes) == 2


def test_columns_of_beamers_are_columns() -> None:
    text = "# A\n\n\\begin{columns}\n\\column{0.3\\textwidth}\nleft\n\\column{0.7\\textwidth}\nright\n\\end{columns}\n"
    assert "Column width=0.3" in dump(text, "pandoc")
    assert "Column width=0.7" in dump(text, "pandoc")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("\\textbf{a} b", 'strong("a") " b"'),
        ("\\emph{a}", 'emphasis("a")'),
        ("\\textcolor{red}{a}", 'span({color=#ff0000} "a")'),
        ("\\texttt{a}", 'code("a")'),
        ("\\href{https://example.org}{a}", 'link(https://example.org "a")'),
        ("\\Large a\\vspace{1cm}", '"a"'),
    ],
)
def test_commands_of_latex_become_marks(given: str, made: str) -> None:
    assert f"Paragraph {made}" in dump(f"# A\n\n{given}\n", "pandoc")


def test_environments_of_latex_that_are_no_formulas_are_shown_as_written() -> None:
    text = dump("# A\n\n\\begin{tikzpicture}\n\\draw (0,0);\n\\end{tikzpicture}\n", "pandoc")
    assert "CodeBlock language=latex" in text
    assert "| \\draw (0,0);" in text


def test_grid_tables_join_the_lines_of_a_cell() -> None:
    text = "# A\n\n+---+-----+\n| a | b   |\n+===+====:+\n| 1 | two |\n|   | 2   |\n+---+-----+\n"
    assert 'row "1" | "two 2"' in dump(text, "pandoc")
    assert "aligns=auto|end" in dump(text, "pandoc")


def test_simple_tables_align_by_their_header() -> None:
    text = "# A\n\n  Right  Left\n-------  ------\n     12  ab\n\nTable: Cap\n"
    assert 'Table aligns=end|start caption=("Cap")' in dump(text, "pandoc")


def test_a_caption_may_stand_above_its_table() -> None:
    assert 'caption=("Cap")' in dump("# A\n\nTable: Cap\n\n| a |\n|---|\n| 1 |\n", "pandoc")


def test_tables_without_header_have_none() -> None:
    assert 'row "a" | "b"' in dump("# A\n\n---- ----\na    b\nc    d\n---- ----\n", "pandoc")


def test_examples_are_counted_through_the_deck() -> None:
    text = dump("# A\n\n(@) a\n\n# B\n\n(@good) b\n\nSee (@good).\n", "pandoc")
    assert "start=2" in text
    assert 'Paragraph "See (2)."' in text


@pytest.mark.parametrize(("mark", "start"), [("a.", 1), ("c)", 3), ("iv.", 4), ("#.", 1), ("(2)", 2), ("ii)", 2)])
def test_letters_and_other_marks_become_numbers(mark: str, start: int) -> None:
    deck, _ = read(f"# A\n\n{mark} one\n", "pandoc")
    (made,) = deck.slides[0].blocks
    assert (made.ordered, made.start) == (True, start)  # type: ignore[union-attr]


def test_line_blocks_keep_breaks_and_margins() -> None:
    assert 'Paragraph "one" break "\xa0\xa0two"' in dump("# A\n\n| one\n|   two\n", "pandoc")


def test_a_lone_picture_shows_its_caption() -> None:
    assert 'caption=("Cap")' in dump("# A\n\n![Cap](a.png)\n", "pandoc")
    assert "caption" not in dump("# A\n\n![Cap](a.png) text\n", "pandoc")


def test_pieces_for_other_outputs_are_left_out_and_told() -> None:
    text = "# A\n\n```{=openxml}\n<w:p/>\n```\n"
    assert told(text, "pandoc") == ["3: untranslated: this is for openxml only, so it is left out"]


def test_words_about_a_picture_may_go_on_over_lines() -> None:
    assert 'caption=("One two")' in dump("# A\n\n![One\ntwo](a.png){width=50%}\n", "pandoc")


def test_columns_with_room_only_are_left_out() -> None:
    column = "::: {.column}\n"
    text = f"# A\n\n::: {{.columns}}\n{column}<br>\n\na\n:::\n{column}<br>\n:::\n:::\n"
    assert "Columns" not in dump(text, "pandoc")


def test_a_title_may_stand_on_several_lines() -> None:
    text = dump(
        "---\ntitle: |\n  | One\n  | two\ninstitute: |\n  | Lab\n  | Street 1\nauthor: Ann\n---\n\n# A\n", "pandoc"
    )
    assert 'title Heading level=1 "One two"' in text
    assert "Lab · Street 1" in text


def test_a_picture_with_a_space_behind_it_is_no_figure() -> None:
    assert "caption" not in dump("# A\n\n![Alt](a.png)\\ \n", "pandoc")
    assert 'Paragraph "a\xa0b"' in dump("# A\n\na\\ b\n", "pandoc")


def test_quotes_beside_code_know_their_side() -> None:
    assert 'Paragraph "“see " code("x") "” and “" code("y") "”"' in dump('# A\n\n"see `x`" and "`y`"\n', "pandoc")


def test_markdown_goes_on_in_html() -> None:
    assert 'Paragraph {align=center} strong("a")' in dump("# A\n\n<center>\n**a**\n</center>\n", "pandoc")


def test_attributes_that_mean_nothing_leave_the_words() -> None:
    assert 'Paragraph "a b"' in dump("# A\n\n[a]{.r-fit-text} [b]{.external}\n", "pandoc")


# in lines


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("\"a\" and 'b'", "“a” and ‘b’"),
        ("it's", "it’s"),
        ("a -- b --- c...", "a – b — c…"),
        ('`"a" -- b`', None),
        ("<!-- -->--x--", "–x–"),
    ],
)
def test_typography_is_pandocs(given: str, made: str | None) -> None:
    shown = f'Paragraph "{made}"' if made is not None else 'code("\\"a\\" -- b")'
    assert shown in dump(f"# A\n\n{given}\n", "pandoc")


def test_fragments_are_steps_with_their_effects() -> None:
    text = dump("# A\n\n[a]{.fragment .fade-up fragment-index=2}\n\n::: {.fragment}\nb\n:::\n", "pandoc")
    assert 'span({.step step=3 effect=rise} "a")' in text
    assert "Group {.step}" in text


def test_the_attributes_of_a_heading_are_settings_of_its_slide() -> None:
    text = dump(
        '# A {#first .inverse background-color="#112233" transition="fade" visibility="hidden"}\n\ntext\n', "pandoc"
    )
    (slide,) = [line for line in text.splitlines() if "Slide " in line]
    for setting in ("id=first", "hidden", "background=#112233", "transition=fade", "classes=invert"):
        assert setting in slide


def test_a_free_place_is_told_at_its_word() -> None:
    assert told('# A\n\n![](a.png){.absolute top="20"}\n', "pandoc") == [
        "3: untranslated: what has a free place on the slide stands in the order of the text"
    ]


_MARKS = (
    "# H",
    "## H {.a #b}",
    "---",
    ". . .",
    "::: {.columns}",
    "::: {.column width=50%}",
    ":::",
    "::: notes",
    "```",
    "- item",
    "a. item",
    "| a | b |",
    "|---|---|",
    "+---+",
    "| 1 |",
    "---- ----",
    "a    b",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "$$",
    "\\begin{columns}",
    "\\column{.5\\textwidth}",
    "\\note{",
    "}",
    "> - q",
    "| line",
    ": def",
    "",
    "",
    "key: v",
    "![c](a.png){width=50%}",
    "[x]{.fragment}",
    "'q' \"d\" -- ...",
    "Title",
    "=====",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_MARKS), max_size=30), st.sampled_from(["", "% T\n% A\n\n", "---\ntitle: T\n---\n\n"]))
def test_nothing_raises(lines: list[str], front: str) -> None:
    text = front + "\n".join(lines)
    deck, _ = read(text, "pandoc")
    assert isinstance(deck, Deck)


_BLOCKS = (
    "# {0}",
    "## {0} {{.a}}",
    "{0}",
    "- {0}\n- b",
    "1. {0}",
    "a) {0}",
    "> {0}",
    "| {0} | b |\n|---|---|\n| c | d |",
    "::: {{.columns}}\n::: {{.column}}\n{0}\n:::\n::: {{.column}}\nb\n:::\n:::",
    "::: {{.unknown}}\n{0}\n:::",
    "[{0}]{{.b}}",
    "::: {{.fragment}}\n{0}\n:::",
    "```\n{0}\n```",
    "~~~ {{.r}}\n{0}\n~~~",
    "| {0}\n| b",
    "Term\n\n:   {0}",
    "\\textbf{{{0}}}",
    "  {0}      b\n---------- ---\n  c        d",
    "+------------+---+\n| {0} | b |\n+------------+---+",
    "<div>\n{0}\n</div>",
    "::: notes\n{0}\n:::",
    "---",
    '"{0}" -- b',
    '[link](#{0} "b") {0}',
    "::: {{.r-stack}}\n{0}\n:::",
    ". . .",
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_BLOCKS), max_size=15))
def test_no_word_is_lost(blocks: list[str]) -> None:
    words = [f"word{chr(97 + number)}xyz" for number in range(len(blocks))]
    text = "\n\n".join(block.format(word) for block, word in zip(blocks, words, strict=True))
    shown = dump(text, "pandoc")
    assert [word for block, word in zip(blocks, words, strict=True) if "{0}" in block and word not in shown] == []
