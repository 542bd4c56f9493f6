"""remark and xaringan: how their decks are read, one thing at a time."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.parse.dialects import translated
from slidegen.source import Source
from slidegen.world import Memory
from tests.dialects.reading import dump, read, slide_titles, told

XARINGAN = "---\ntitle: Talk\nauthor: Ann\noutput:\n  xaringan::moon_reader:\n    {}\n---\n\n"


def titles(text: str) -> list[str]:
    return slide_titles("remark", text)


def settings_of(text: str) -> str:
    """The settings of the only slide that *text* is."""
    (line,) = [line for line in dump(text, "remark").split("\n") if line.startswith("  Slide")]
    return line.partition("kind=")[2]


def body(text: str) -> list[str]:
    """What is below the settings of the slides of *text*."""
    shown = dump(text, "remark").split("\n")
    return [line.strip() for line in shown if line.startswith("    ") and not line.strip().startswith("title")]


@pytest.mark.parametrize("rule", ["---", "<!-- break -->", "<!--break-->"])
def test_a_rule_begins_a_slide(rule: str) -> None:
    assert titles(f"# A\n{rule}\n# B") == ["A", "B"]


@pytest.mark.parametrize("rule", ["----", "***", "- - -"])
def test_other_rules_are_lines(rule: str) -> None:
    assert titles(f"# A\n\n{rule}\n\nb") == ["A"]


@pytest.mark.parametrize("mark", ["---", "--", "???"])
def test_marks_in_listings_are_code(mark: str) -> None:
    assert body(f"# A\n\n```\n{mark}\n```")[1] == f"| {mark}"


def test_a_slide_grows_by_steps() -> None:
    assert body("# A\n\none\n--\n\ntwo") == ['Paragraph "one"', "Pause", 'Paragraph "two"']


def test_numbers_go_on_over_steps() -> None:
    assert "List ordered start=2 bullet=." in body("# A\n\n1. one\n\n--\n\n1. two")


def test_an_inner_item_stays_inside_over_a_step() -> None:
    assert "ListItem {.step}" in body("# A\n\n- one\n\n--\n\n  - inner\n")


def test_what_is_said_ends_with_its_step() -> None:
    assert body("# A\n\n???\n\nsay\n\n--\n\nshow") == ["Pause", 'Paragraph "show"', "notes", 'Paragraph "say"']


def test_properties_are_no_text() -> None:
    assert settings_of("name: here\nclass: wide\ncount: false\nbackground-color: red\n\nb") == (
        "content background=#ff0000 classes=wide uncounted"
    )
    assert settings_of("<!-- class: wide -->\n\nb") == "content classes=wide"


def test_a_line_with_a_colon_is_text() -> None:
    assert body("# A\n\nTip: go") == ['Paragraph "Tip: go"']
    assert body("Tip: go") == ['Paragraph "Tip: go"']
    assert body("https://example.org/x") != []


@pytest.mark.parametrize(
    ("names", "layout"), [("center, middle", "title"), ("inverse", "title"), ("title-slide", "title")]
)
def test_the_first_slide_with_little_on_it_is_the_title(names: str, layout: str) -> None:
    assert f"layout={layout}" in settings_of(f"class: {names}\n\n# A\n\nB")


def test_a_heading_in_the_middle_begins_a_section() -> None:
    assert "kind=section layout=section section=0" in dump("# A\n\na\n---\nclass: middle, inverse\n# B", "remark")


def test_a_full_slide_in_the_middle_stays_one() -> None:
    assert "kind=content" in dump("class: middle\n\n# A\n\n- a\n- b", "remark")


def test_centred_text_is_centred() -> None:
    assert body("class: center\n\n# A\n\nb") == ['Paragraph {align=center} "b"']


def test_a_background_is_one() -> None:
    assert settings_of("background-image: url('a b.jpg')\n\n# A\n\n- b") == 'content background_image="a b.jpg"'


def test_a_picture_that_is_to_be_seen_whole_is_shown() -> None:
    assert body("background-image: url(a.png)\nbackground-size: contain\n") == ["Picture source=a.png"]


def test_a_small_picture_behind_a_slide_is_told() -> None:
    text = "background-image: url(a.png)\nbackground-size: 50px\n\n# A"
    assert next(each for each in told(text, "remark") if "small picture" in each).startswith("1: untranslated")


def test_layouts_are_no_slides_and_hold_until_the_next() -> None:
    text = "layout: true\nclass: wide\n\n# L\n\n---\na\n\n---\nb\n\n---\nlayout: false\n\n# C"
    assert titles(text) == ["L", "L", "C"]
    assert dump(text, "remark").count("classes=wide") == 2


def test_templates_give_their_properties_and_content() -> None:
    assert titles("name: t\nlayout: true\n\n# T\n\n---\nlayout: false\n\n# A\n\n---\ntemplate: t\n\nb") == ["A", "T"]


def test_content_stands_where_the_template_says() -> None:
    assert body("layout: true\n\nabove\n\n{{content}}\n\nbelow\n\n---\n\nb") == [
        f'Paragraph "{word}"' for word in ("above", "b", "below")
    ]


def test_properties_stand_for_themselves() -> None:
    assert titles("venue: Rome\n\n# In {{venue}} and {{other}}") == ["In Rome and {{other}}"]


def test_excluded_slides_are_left_out() -> None:
    assert titles("# A\n---\nexclude: true\n\n# B\n---\n# C") == ["A", "C"]


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        (".red[x]", 'span({color=#ff0000} "x")'),
        (".red.bold[x]", 'span({color=#ff0000} strong("x"))'),
        (".red.bold[*]", 'span({color=#ff0000} strong("*"))'),
        (".big[x]", 'span({size=1.4} "x")'),
        (".footnote[x]", 'span({size=0.7} "x")'),
        (".thing[x]", '"a x b"'),
        ("\\.red[x]", '"a .red[x] b"'),
        ("`.red[x]`", 'code(".red[x]")'),
        (".red[x [y] z]", 'span({color=#ff0000} "x [y] z")'),
    ],
)
def test_words_in_classes(marked: str, shown: str) -> None:
    assert shown in body(f"a {marked} b")[0]


@pytest.mark.parametrize("names", [("left-column", "right-column"), ("pull-left", "pull-right"), ("col-6", "col-6")])
def test_blocks_side_by_side_are_columns(names: tuple[str, str]) -> None:
    shown = body(f"# A\n\n.{names[0]}[\na\n]\n.{names[1]}[\nb\n]")
    assert [line.split(" ")[0] for line in shown] == ["Columns", "Column", "Paragraph", "Column", "Paragraph"]


def test_columns_come_one_by_one() -> None:
    shown = body("# A\n\n.pull-left[\na\n]\n--\n.pull-right[\nb\n]")
    assert shown == ["Columns", "Column", 'Paragraph "a"', "Column", "Pause", 'Paragraph "b"']


@pytest.mark.parametrize(("name", "width"), [("pull-left-30", "0.3"), ("left-narrow", "0.34"), ("c40", "0.4")])
def test_columns_have_the_widths_of_their_names(name: str, width: str) -> None:
    assert f"Column width={width}" in body(f"# A\n\n.{name}[\na\n]\n.right-column[\nb\n]")


def test_a_heading_at_the_left_is_the_title() -> None:
    assert titles(".left-column[\n## A\n]\n.right-column[\nb\n]") == ["A"]


def test_text_beside_a_lone_column_is_the_other() -> None:
    assert body("# A\n\n.pull-right[\na\n]\n\nb") == ["Columns", "Column", 'Paragraph "b"', "Column", 'Paragraph "a"']


def test_a_block_that_nothing_closes_holds_what_follows() -> None:
    assert body("# A\n\n.center[\na\n\n---\nb")[0] == 'Paragraph {align=center} "a"'


def test_brackets_of_the_text_close_no_block() -> None:
    assert body("# A\n\n.center[\n$[0, 1)$ a\n]\n\nb")[1] == 'Paragraph "b"'


def test_notes_at_the_foot_come_last() -> None:
    assert body("# A\n\n.footnote[\na\n]\n\nb")[0] == 'Paragraph "b"'


@pytest.mark.parametrize("code", ["*b = 2", "b = 2 #<<"])
def test_marked_lines_are_lit(code: str) -> None:
    assert body(f"```python\na = 1\n{code}\n```")[0] == "CodeBlock language=python steps=2"


def test_stars_of_markdown_stay() -> None:
    assert body("```md\n* a\n```")[1] == "| * a"


@pytest.mark.parametrize(
    ("macro", "shown"),
    [
        ("![:scale 50%](a.png)", "Picture source=a.png width=0.5"),
        ("![:img words, 40%](a.png)", "Picture source=a.png width=0.4"),
    ],
)
def test_macros_of_pictures_give_their_width(macro: str, shown: str) -> None:
    assert body(macro) == [shown]


def test_other_macros_keep_their_words_and_are_told() -> None:
    assert body("![:random one](two)") == ['Paragraph "one two"']
    assert any("macro `random`" in each for each in told("![:random one](two)", "remark"))


@pytest.mark.parametrize("formula", ["$a_1$", "\\\\(a_1\\\\)", "`\\(a_1\\)`", "`$a_1$`"])
def test_formulas(formula: str) -> None:
    assert body(f"a {formula}") == ['Paragraph "a " formula("a_1")']


def test_comments_are_nothing() -> None:
    assert body("# A\n\n<!-- layout: quote -->\n\nb <!-- c --> d") == ['Paragraph "b  d"']


def test_what_means_something_to_slidegen_alone_stays_words() -> None:
    assert body("a\n\nNote:\n\n::: columns\n\n. . .") == [
        'Paragraph "a"', 'Paragraph "Note:"', 'Paragraph "::: columns"', 'Paragraph ". . ."',
    ]  # fmt: skip


PAGE = """<!DOCTYPE html>
<html><head><title>A &amp; B</title></head><body>
<textarea id="source">
class: center, middle

# A &lt; B

---

```python
* a = 1
```
</textarea>
<script>
  var slideshow = remark.create({ratio: '16:9', highlightLines: true, slideNumberFormat: ''});
</script></body></html>
"""


def test_a_page_holds_its_markdown_and_its_options() -> None:
    deck, report = read(PAGE)
    assert [each.code for each in report] == ["dialect"]
    assert slide_titles("remark", PAGE) == ["A < B", ""]
    assert deck.meta.title == "A & B"
    assert "CodeBlock language=python steps=1" in body(PAGE)


def test_a_page_names_the_file_of_its_markdown() -> None:
    world = Memory({"slides.md": b"# One\n---\n# Two"})
    page = "<script>\nremark.create({sourceUrl: 'slides.md'})\n</script>"
    assert slide_titles("remark", page, world) == ["One", "Two"]
    assert any("missing.md" in each for each in told(page.replace("slides", "missing"), "remark"))


def test_xaringan_makes_a_title_slide_unless_told_not_to() -> None:
    assert titles(XARINGAN.format("css: a") + "# A") == ["Talk", "A"]
    assert titles(XARINGAN.format("seal: false") + "# A") == ["A"]


def test_chunks_that_show_nothing_are_no_slides() -> None:
    text = XARINGAN.format("css: a") + "```{r setup, include=FALSE}\nx\n```\n\nclass: wide\n\n# A\n\nb"
    assert titles(text) == ["Talk", "A"]
    assert "classes=wide" in dump(text, "remark")


def test_chunks_are_shown_and_not_run() -> None:
    text = XARINGAN.format("seal: false") + "# A\n\n```{r}\nplot(x)\n```\n\n```{r, echo=FALSE}\nhidden(x)\n```"
    assert "| plot(x)" in body(text)
    assert "hidden" not in dump(text, "remark")
    assert len([each for each in told(text, "remark") if "is not run" in each]) == 2


def test_a_chunk_that_shows_a_picture_is_it() -> None:
    chunk = '```{r, out.width="50%", echo=FALSE}\nknitr::include_graphics("a.png")\n```'
    assert "Picture source=a.png width=0.5" in body(XARINGAN.format("seal: false") + f"# A\n\n{chunk}")


def test_code_in_a_line_is_shown() -> None:
    assert body(XARINGAN.format("seal: false") + "# A\n\n`r 1 + 1` is")[0] == 'Paragraph code("1 + 1") " is"'


def test_tabs_stand_side_by_side() -> None:
    text = "# A\n\n.panelset[\n.panel[.panel-name[One]\n\na\n]\n.panel[.panel-name[Two]\n\nb\n]\n]"
    shown = body(text)
    assert shown[:3] == ["Columns", "Column", 'Paragraph strong("One")']
    assert shown.count("Column") == 2


def test_a_footer_on_all_slides_is_the_footer() -> None:
    text = 'layout: true\n\n<div class="my-footer"><span>Here</span></div>\n\n---\n# A\n\n- b'
    assert settings_of(text) == "content footer=Here"


PIECES = st.sampled_from(
    [
        "---", "--", "???", "class: center, middle", "layout: true", "layout: false", "name: a", "template: a",
        "{{content}}", ".left-column[", ".right-column[", ".pull-left[", "]", "]]", ".red[", "a .red[", ".panelset[",
        ".panel[", ".footnote[", ".center[", "[", "\\.x[", "```", "```{r}", "```{r, include=FALSE}", "```python", "- ",
        "  - ", "1. ", "# ", "<!--", "-->", "![:scale 5%](", "![", "](", "`", "$", "$$", "===", "-----", "<div>",
        "</div>", ":::", "> ", "| a |", "",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.integers(0, 99)), max_size=25))
def test_nothing_raises_and_no_word_is_lost(pieces: list[tuple[str, int]]) -> None:
    marks = ("---", "--", "???", "`", "class:", "layout:", "name:", "template:", "{{", "<!--", "-->", "===", "-----")
    lines = [piece if piece.startswith(marks) else f"{piece} word{at}" for piece, at in pieces]
    text = "\n".join(lines)
    assert read(text, "remark")[0].slides
    if any(piece.startswith(("`", "layout", "<!--", "-->")) for piece, _ in pieces):
        return  # what stands in chunks, layouts and comments may be nowhere
    made = translated(Source("deck.md", text), Memory(), Report(), "remark").text
    for word in re.findall(r"word\d+", text):
        assert word in made


ROWS = {
    "openings": ".red[" * 10_000,
    "spans": ".a[]" * 20_000,
    "nested": ".a[\n\n" * 3_000 + "]\n" * 3_000,
    "text's own": "[\n" * 10_000 + "]\n" * 10_000,
    "blocks": ".center[\n" * 5_000,
    "closings": "]\n" * 20_000,
    "brackets": "[" * 20_000,
    "classes": ".a" * 10_000,
    "steps": "a\n--\n" * 3_000,
    "columns": ".pull-left[\na\n]\n" * 2_000,
    "layouts": "layout: true\n\nL\n---\na\n---\n" * 1_000,
    "templates": "name: a\ntemplate: a\n\nb\n---\n" * 1_500,
    "fences": "```\n" * 5_001,
    "chunks": "```{r}\n" * 5_000,
    "macros": "![:a " * 10_000,
    "formulas": "`$" * 10_000,
    "comments": "<!-- class: x" * 5_000,
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_long_rows_of_marks_are_read(text: str) -> None:
    assert read(text, "remark")[0] is not None


def test_a_footer_may_take_several_lines() -> None:
    footer = '<div class="my-footer">\n  <span>\n  Here | <a href="#">there</a>\n  </span>\n</div>'
    text = f"layout: true\n\n{footer}\n\n---\n- b"
    assert settings_of(text) == 'content footer="Here | there"'


def test_a_day_that_r_would_put_in_is_left_out() -> None:
    front = '---\ntitle: T\ndate: "May 2 (updated: `r Sys.Date()`)"\noutput: xaringan::moon_reader\n---\n\n# A\n\nb'
    assert 'date="May 2"' in dump(front, "remark") or 'Paragraph "May 2"' in body(front)


def test_an_escaped_hole_is_none() -> None:
    assert body("layout: true\n\n- a \\{{content}}\n\n---\n\nb")[-1] == 'Paragraph "b"'


def test_classes_in_notes_are_no_words() -> None:
    assert body("# A\n\n- b\n\n???\n.task[Say] this")[-1] == 'Paragraph "Say this"'


def test_a_sidebar_of_headings_is_narrow() -> None:
    assert "Column width=0.28" in body(".left-column[\n## A\n### B\n]\n.right-column[\nb\n]")


def test_what_is_pulled_to_the_middle_is_no_column() -> None:
    assert body("- a\n\n.pull-center[\nb\n]\n\nc")[-2:] == ['Paragraph {align=center} "b"', 'Paragraph "c"']
