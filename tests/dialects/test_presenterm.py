"""presenterm's decks: where its slides end, and what its commands do."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.dump import dump_deck
from slidegen.parse.dialects import translated
from slidegen.parse.dialects.presenterm.commands import Command, Unknown, read_command
from slidegen.source import Source
from slidegen.world import Memory
from tests.dialects.reading import dump, read, told


def slides(text: str, world: Memory | None = None) -> list[str]:
    """The dumps of the slides of *text*, each without its first line's id."""
    parts = re.split(r"^  Slide id=\S+ ", dump(text, "presenterm", world), flags=re.MULTILINE)[1:]
    return ["\n".join(line.strip() for line in part.strip().split("\n")) for part in parts]


def only(text: str, world: Memory | None = None) -> str:
    """What stands on the only slide of *text*."""
    (slide,) = slides(text, world)
    return slide.partition("\n")[2]


@pytest.mark.parametrize(
    ("comment", "name", "value"),
    [
        ("<!-- pause -->", "pause", ""),
        ("<!--end_slide-->", "end_slide", ""),
        ("<!-- newlines: 2 -->", "new_lines", "2"),
        ("<!-- newline -->", "new_line", ""),
        ("<!-- column_layout: [3, 2] -->", "column_layout", "[3, 2]"),
        ('<!-- speaker_note: "a: b" -->', "speaker_note", "a: b"),
        ("<!-- speaker_note: |\n  a\n    b\n-->", "speaker_note", "a\n  b"),
        ("<!-- speaker_note: |\n-->", "speaker_note", ""),
        ("<!-- speaker_note: one\n   two -->", "speaker_note", "one\ntwo"),
    ],
)
def test_commands_are_read_with_their_values(comment: str, name: str, value: str) -> None:
    assert read_command(comment) == Command(name, value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "comment", ["<!-- // x -->", "<!-- Comment: x -->", "<!-- vim: x -->", "<!-- {{{ -->", "<!-- a\nb -->", "<!-- -->"]
)
def test_remarks_are_no_commands(comment: str) -> None:
    assert read_command(comment) is None


def test_an_unknown_command_is_known_by_its_first_word() -> None:
    assert read_command("<!-- puase: now -->") == Unknown("puase")


def test_with_a_prefix_other_comments_are_remarks() -> None:
    assert read_command("<!-- puase -->", "cmd:") is None
    assert read_command("<!-- cmd: pause -->", "cmd:") == Command("pause")
    assert read_command("<!-- cmd:puase -->", "cmd:") == Unknown("puase")
    assert read_command("<!-- pause -->", "cmd:") == Command("pause")


def test_slides_end_at_the_command_and_not_at_rules() -> None:
    assert len(slides("a\n\n---\n\nb\n\n<!-- end_slide -->\n\nc")) == 2


def test_what_stands_behind_the_last_end_is_an_empty_slide_as_in_presenterm() -> None:
    assert slides("a\n\n<!-- end_slide -->")[1].startswith("kind=content layout=blank")


def test_rules_end_slides_where_the_deck_says_so() -> None:
    text = "---\noptions:\n  end_slide_shorthand: true\n---\na\n\n---\n\nb\n\n***\n\nc"
    assert len(slides(text)) == 3


def test_titles_end_slides_where_the_deck_says_so() -> None:
    front = "---\noptions:\n  implicit_slide_ends: true\n---\n"
    text = f"{front}A\n===\n\na\n\nB\n===\n\n<!-- end_slide -->\n<!-- pause -->\n\nC\n---\n"
    assert [slide.partition('"')[2][0] for slide in slides(text)] == ["A", "B", "C"]


def test_first_headings_are_titles_where_the_deck_says_so() -> None:
    front = "---\noptions:\n  h1_slide_titles: true\n---\n"
    assert slides(f"{front}words\n\n# A #\n\n# B")[0].split("\n")[1:] == [
        'title Heading level=1 "A"', 'Paragraph "words"', 'Heading level=1 "B"',
    ]  # fmt: skip
    both = front.replace("---\n", "", 1).replace("---", "  implicit_slide_ends: true\n---")
    assert len(slides(f"---\n{both}# A\n\na\n\n# B\n\n## C")) == 2


@pytest.mark.parametrize("underline", ["===", "---"])
def test_an_underlined_heading_is_the_title_wherever_it_stands(underline: str) -> None:
    assert (
        only(f"a\n\nTitle\nof two\n{underline}\n\nb").split("\n")[0] == 'title Heading level=1 "Title" break "of two"'
    )


def test_any_text_of_the_front_matter_brings_a_slide_of_its_own() -> None:
    assert slides("---\nauthor: Ann Example\n---\na")[0].startswith("kind=title")
    assert len(slides("---\ntheme:\n  name: dark\n---\na")) == 1


def test_the_first_slide_shows_all_that_the_front_matter_says() -> None:
    front = "---\ntitle: |\n  One\n  two\nsub_title: Sub\nevent: E\nlocation: L\ndate: D\nauthors: [A, B]\n---\na"
    shown = slides(front)[0]
    assert 'title Heading level=1 "One" break "two"' in shown
    for text in ('"Sub"', '"E · L · D"', '"A, B"'):
        assert f"Paragraph {text}" in shown


def test_lines_of_a_paragraph_stay_lines() -> None:
    assert only("one\ntwo\n\n- three\n  four") == (
        'Paragraph "one" break "two"\nList\nListItem\nParagraph "three four"'
    )


def test_a_pause_counts_only_if_something_follows() -> None:
    assert only("a\n\n<!-- pause -->\n\nb\n\n<!-- pause -->") == 'Paragraph "a"\nPause\nParagraph "b"'


def test_a_pause_within_a_paragraph_comes_behind_it() -> None:
    assert only("a <!-- pause -->\n\nb") == 'Paragraph "a"\nPause\nParagraph "b"'


def test_words_behind_a_command_are_shown() -> None:
    assert only("<!-- pause --> words <!-- no_footer -->") == 'Pause\nParagraph "words"'


def test_columns_have_their_shares() -> None:
    text = "<!-- column_layout: [3, 1] -->\n<!-- column: 0 -->\na\n<!-- column: 1 -->\nb\n<!-- reset_layout -->\nc"
    assert only(text) == 'Columns\nColumn width=0.75\nParagraph "a"\nColumn width=0.25\nParagraph "b"\nParagraph "c"'


def test_a_lone_column_is_no_column() -> None:
    assert only("<!-- column_layout: [1, 3, 1] -->\n<!-- column: 1 -->\na") == 'Paragraph "a"'


def test_columns_written_by_turns_come_in_that_order() -> None:
    text = (
        "<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\na\n<!-- column: 1 -->\n<!-- pause -->\nb\n"
        "<!-- column: 0 -->\n<!-- pause -->\nc\n<!-- reset_layout -->\nd"
    )
    steps = re.findall(r'step=(\d)\} name=""\nParagraph "(.)"', only(text))
    assert steps == [("2", "c"), ("1", "b"), ("2", "d")]


def test_a_title_in_the_middle_begins_a_part() -> None:
    assert slides("<!-- jump_to_middle -->\n\nPart\n===\n\nfew words")[0].startswith("kind=section layout=section")


def test_a_sentence_in_the_middle_is_a_statement() -> None:
    assert slides("<!-- jump_to_middle -->\n<!-- alignment: center -->\nOne sentence.")[0] == (
        'kind=content layout=statement\nParagraph "One sentence."'
    )


def test_lists_come_item_by_item_where_told() -> None:
    text = "<!-- incremental_lists: true -->\n* a\n* b\n\n<!-- incremental_lists: false -->\n* c"
    assert re.findall(r"List (?:\{(\S+)\} )?bullet", only(text)) == [".incremental", ""]


def test_text_is_aligned_until_told_otherwise() -> None:
    text = "# T\n\n<!-- alignment: center -->\na\n\n<!-- alignment: left -->\nb"
    assert only(text).split("\n")[1:] == ['Paragraph {align=center} "a"', 'Paragraph "b"']


def test_skipped_slides_are_left_out_and_told() -> None:
    text = "a\n\n<!-- end_slide -->\n\n<!-- skip_slide -->\n\nb"
    assert len(slides(text)) == 1
    assert told(text, "presenterm") == ["5: untranslated: this slide is left out: it says `skip_slide`"]


def test_notes_keep_their_lists_and_lines() -> None:
    note = "<!-- speaker_note: |\n  first\n  second\n\n  - x\n    - y\n-->"
    assert only(f"a\n\n{note}").split("\n")[1:] == [
        "notes", 'Paragraph "first" break "second"', "List", "ListItem", 'Paragraph "x"', "List", "ListItem",
        'Paragraph "y"',
    ]  # fmt: skip


def test_included_files_stand_where_they_are_named() -> None:
    world = Memory({"sub/b.md": b"![](x.png)\n\n<!-- include: c.md -->\n", "sub/c.md": b"words\n"})
    assert only("a\n\n<!-- include: sub/b.md -->\n\nz", world) == (
        'Paragraph "a"\nPicture source=sub/x.png\nParagraph "words"\nParagraph "z"'
    )


def test_a_file_that_includes_itself_is_told() -> None:
    world = Memory({"b.md": b"b\n\n<!-- include: b.md -->\n"})
    _, report = read("<!-- include: b.md -->", "presenterm", world)
    assert [each.code for each in report] == ["include-cycle"]


def test_listings_keep_what_is_lit_and_lose_what_is_run() -> None:
    text = "```python +exec +line_numbers {1|2-3|all}\na\nb\nc\n```"
    assert only(text).split("\n")[0] == "CodeBlock language=python line_numbers steps=1|2,3|all"
    assert told(text, "presenterm") == ["1: untranslated: `+exec` is left out: slidegen runs nothing of a deck"]


def test_hidden_lines_of_code_stay_hidden() -> None:
    assert only("```rust\n# use x;\n#[test]\nfn a() {}\n```").split("\n")[1:] == ["| #[test]", "| fn a() {}"]
    assert only("```python\n/// import x\n# shown\n```").split("\n")[1:] == ["| # shown"]


def test_a_file_is_shown_as_a_listing() -> None:
    world = Memory({"x.rs": b"one\ntwo\nthree\n"})
    text = "```file +line_numbers\npath: x.rs\nlanguage: rust\nstart_line: 2\nend_line: 3\n```"
    assert only(text, world) == "CodeBlock language=rust line_numbers start=2\n| two\n| three"


def test_a_formula_of_latex_is_a_formula() -> None:
    for tex in (r"\[ x^2 \]", "$x^2$", "$$x^2$$"):
        assert only(f"```latex +render\n{tex}\n```") == 'FormulaBlock tex="x^2"'


@pytest.mark.parametrize("alt", ["image:width:50%", "image:w:50%"])
def test_pictures_have_their_widths(alt: str) -> None:
    assert only(f"![{alt}](a.png)") == "Picture source=a.png width=0.5 align=center"


def test_a_prefix_for_pictures_may_be_none() -> None:
    text = '---\noptions:\n  image_attributes_prefix: ""\n---\n![width:50%](a.png)'
    assert only(text) == "Picture source=a.png width=0.5 align=center"


def test_a_dark_theme_stays_dark() -> None:
    text = "---\ntheme:\n  name: gruvbox-dark\n---\na"
    assert read(text, "presenterm")[0].meta.theme == "ink"
    assert told(text, "presenterm") == [
        "3: untranslated: the theme `gruvbox-dark` is shown as `ink`, which is dark, too"
    ]
    assert told(text.replace("gruvbox-dark", "light"), "presenterm") == [
        "3: untranslated: the theme `light` of presenterm's is left out: `--theme` names one of slidegen's"
    ]


def test_colours_come_from_the_palette() -> None:
    front = "---\ntheme:\n  override:\n    palette:\n      colors:\n        sea: 0000ff\n---\n"
    assert only(f'{front}<span style="color: palette:sea">x</span>') == 'Paragraph span({color=#0000ff} "x")'
    assert only('<span style="color: ff0000">x</span>') == 'Paragraph span({color=#ff0000} "x")'


@pytest.mark.parametrize(
    ("footer", "settings_told"),
    [
        ("style: template\n      left: '**My** {author}'", 'footer="My Ann" numbers=no'),
        ('style: template\n      right: "{current_slide} of {total_slides}"', ""),
        ("style: empty", "numbers=no"),
        ("style: template\n      left:\n        image: l.png", "numbers=no logo=l.png"),
    ],
)
def test_a_footer_of_the_deck_is_its_footer(footer: str, settings_told: str) -> None:
    text = f"---\nauthor: Ann\ntheme:\n  override:\n    footer:\n      {footer}\n---\na"
    deck, _ = read(text, "presenterm")
    line = dump_deck(deck).split("\n")[0]
    assert line.partition("title_slide=no")[2].removesuffix(" fit=squeeze").strip() == settings_told


def test_what_means_something_to_slidegen_alone_stays_words() -> None:
    assert only("Note:\n\n::: columns\n\n. . .\n\n???") == "\n".join(
        f'Paragraph "{text}"' for text in ("Note:", "::: columns", ". . .", "???")
    )


def test_settings_of_slidegen_hold() -> None:
    assert slides("<!-- timing: 2m -->\n\na")[0].startswith("kind=content timing=")


PIECES = st.sampled_from(
    [
        "<!-- end_slide -->", "<!-- pause -->", "<!-- column_layout: [2, 1] -->", "<!-- column: 0 -->",
        "<!-- column: 1 -->", "<!-- column: 9 -->", "<!-- reset_layout -->", "<!-- jump_to_middle -->",
        "<!-- alignment: center -->", "<!-- alignment: left -->", "<!-- incremental_lists: true -->",
        "<!-- speaker_note: |", "<!-- new_lines: 3 -->", "-->", "<!--", "```", "```rust +exec {1|2}", "```file",
        "path: x", "===", "---", "***", "- ", "1. ", "> [!note]", "> ", "| a | b |", "|---|---|",
        "![image:width:5%](x)",
        '<span style="color: palette:x">', "</span>", "# ", "<div>", ":::", "", "", "[](https://a.b)", "<!-- x",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.integers(0, 99)), max_size=25))
def test_nothing_raises_and_no_word_is_lost(pieces: list[tuple[str, int]]) -> None:
    text = "\n".join(
        f"{piece}{'' if piece.startswith(('<!', '`', '=', '-')) else f' word{at}'}" for piece, at in pieces
    )
    assume(not re.match(r"---\n(?:.*\n)*?---", text))  # front matter
    assert read(text, "presenterm")[0].slides
    made = translated(Source("deck.md", text), Memory(), Report(), "presenterm").text
    visible = re.sub(r"<!--.*?(?:-->|\Z)", "", text, flags=re.DOTALL)
    visible = re.sub(r"^ *```.*?(?:^ *```[ \t]*$|\Z)", "", visible, flags=re.DOTALL | re.MULTILINE)
    for word in re.findall(r"word\d+", visible):
        assert word in made


TURN = "<!-- column: 0 -->\n<!-- pause -->\na\n<!-- column: 1 -->\nb\n"
ROWS = {
    "pauses": "<!-- pause -->\n" * 5_000,
    "comments on one line": "<!-- column: 1 -->" * 5_000,
    "comments without end": "<!-- " * 20_000,
    "pictures": "![" * 20_000,
    "links": "[](" * 20_000,
    "spans": "<span " * 10_000,
    "items": "- " * 5_000,
    "turns": f"<!-- column_layout: [1,1] -->\n{TURN * 500}",
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_long_rows_of_marks_are_read(text: str) -> None:
    assert read(text, "presenterm")[0] is not None
