"""What is read of Slidev's decks, one behaviour at a time."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.parse.dialects import translated
from slidegen.source import Source
from slidegen.world import Memory
from tests.dialects.reading import dump, read, told


def deck(text: str, world: Memory | None = None) -> Deck:
    return read(text, "slidev", world)[0]


def titles(text: str, world: Memory | None = None) -> list[str]:
    """The titles of the slides; empty: a slide has none."""
    lines = dump(text, "slidev", world).split("\n")
    return [
        (re.sub(r'.*?"(.*)"$', r"\1", following) if following.lstrip().startswith("title ") else "")
        for line, following in pairwise([*lines, ""])
        if line.startswith("  Slide ")
    ]


def shown(text: str, world: Memory | None = None) -> str:
    """The dump of the slides of *text* but the first, without their first lines."""
    lines = dump(text, "slidev", world).split("\n")
    starts = [at for at, line in enumerate(lines) if line.startswith("  Slide ")]
    return "\n".join(line.strip() for line in lines[starts[1] + 1 :]).strip()


def slide(text: str, world: Memory | None = None) -> str:
    """The dump of a slide that holds *text*, behind a cover."""
    return shown(f"# Cover\n\n{text}" if text.startswith("---") else f"# Cover\n\n---\n\n{text}", world)


def first_line(text: str) -> str:
    """The settings of the only slide but the cover, whose front matter and text *text* is."""
    lines = dump(f"# Cover\n\n---\n{text}", "slidev").split("\n")
    return [line for line in lines if line.startswith("  Slide ")][1].partition("kind=")[2]


# Where slides begin


def test_a_rule_ends_a_slide() -> None:
    assert titles("# A\n\n---\n\n# B") == ["A", "B"]


def test_a_rule_with_settings_below_it_begins_one() -> None:
    assert titles("# A\n\n---\nlayout: default\n---\n\n# B") == ["A", "B"]


def test_four_dashes_have_no_settings() -> None:
    assert titles("# A\n\n----\ntitle: b\n\n---\n\n# C") == ["A", "", "C"]


def test_a_rule_right_below_text_ends_a_slide_too() -> None:
    assert titles("# A\ntext\n---\n\n# B") == ["A", "B"]


def test_rules_in_listings_and_comments_end_none() -> None:
    assert titles("# A\n\n```\n---\n```\n\n<!--\n---\n-->\n\nx\n\n---\n\n# B") == ["A", "B"]


def test_other_rules_are_lines_on_the_slide() -> None:
    assert "Rule" in slide("a\n\n- - -\n\nb")
    assert "Rule" in slide("a\n\n***\n\nb")


def test_an_empty_slide_is_one() -> None:
    assert titles("# A\n\n---\n\n---\n\n# C\n\n---\n\n") == ["A", "", "C", ""]


def test_settings_may_stand_in_a_listing() -> None:
    assert first_line("\n```yaml\nlayout: section\n```\n\n# B").startswith("section layout=section")


def test_text_between_rules_that_is_no_setting_is_shown() -> None:
    assert "just words" in slide("x\n\n---\njust words\n---\n\n# C")


def test_an_unclosed_listing_ends_with_its_slide() -> None:
    assert titles("# A\n\n```js\nx\n\n---\n\n# B") == ["A", "B"]


@pytest.mark.parametrize(
    "open_one", ["$$", "<pre>", "<!--x", "<style>", "<script>", "<div>", ":::", "Note:", "<textarea>"]
)
def test_nothing_else_that_is_open_reaches_into_the_next_slide(open_one: str) -> None:
    found = titles(f"# A\n\n{open_one}\n\nwords\n\n---\n\n# B")
    assert found == (["A"] if open_one == "<!--x" else ["A", "B"])


# Slides that are left out, and those of other files


def test_hidden_slides_are_left_out_and_told() -> None:
    text = "# A\n\n---\nhide: true\n---\n\n# B\n\n---\ndisabled: true\n---\n\n# C\n\n---\nhide: false\n---\n\n# D"
    assert titles(text) == ["A", "D"]
    assert told(text, "slidev") == [
        "4: untranslated: this slide is left out: it says `hide`",
        "10: untranslated: this slide is left out: it says `disabled`",
    ]


PART = Memory({"pages/part.md": b"# One\n\n---\n\n# Two\n\n---\nlayout: section\n---\n\n# Three"})


def test_slides_of_other_files_stand_where_they_are_named() -> None:
    assert titles("# A\n\n---\nsrc: ./pages/part.md\n---\n\n---\n\n# B", PART) == ["A", "One", "Two", "Three", "B"]


def test_numbers_name_some_of_them() -> None:
    assert titles("# A\n\n---\nsrc: ./pages/part.md#1,3-9\n---", PART) == ["A", "One", "Three"]


def test_the_settings_where_a_file_is_named_win() -> None:
    text = "# A\n\n---\nsrc: /pages/part.md#3\nlayout: statement\n---"
    assert "layout=statement" in dump(text, "slidev", PART)


def test_files_may_name_others_in_their_own_folder() -> None:
    world = Memory({"a/b.md": b"---\nsrc: ./c.md\n---", "a/c.md": b"# C\n\n![](./d.png)", "a/d.png": b""})
    text = "# A\n\n---\nsrc: a/b.md\n---"
    assert titles(text, world) == ["A", "C"]
    assert "source=a/d.png" in dump(text, "slidev", world)


def test_a_file_that_is_not_there_is_told_where_it_is_named() -> None:
    text = "# A\n\n---\nsrc: ./lost.md\n---\n\nwords"
    assert told(text, "slidev")[0] == "4: missing-file: `lost.md` is not there"
    assert "./lost.md" in slide("---\nsrc: ./lost.md\n---")


def test_files_that_name_each_other_end() -> None:
    world = Memory({"a.md": b"# X\n\n---\nsrc: ./b.md\n---", "b.md": b"---\nsrc: ./a.md\n---"})
    assert any("include-cycle" in each for each in told("# A\n\n---\nsrc: a.md\n---", "slidev", world))


def test_problems_are_told_in_the_file_that_has_them() -> None:
    world = Memory({"p.md": b"# P\n\n<Arrow />"})
    _, report = read("# A\n\n---\nsrc: p.md\n---", "slidev", world)
    assert [str(each.span) for each in report if each.code == "untranslated"] == ["p.md:3:1"]


# The deck's settings


@pytest.mark.parametrize(
    ("written", "meta"),
    [
        ("title: 'A: b'", 'title="A: b"'),
        ("author: Ada", "Author name=Ada"),
        ("info: |\n  ## Deck\n  Words", 'description="Deck Words"'),
        ("aspectRatio: 4/3", "size=720x540pt"),
        ("transition: slide-left | slide-right", "transition=push"),
        ("transition: fade", "transition=fade"),
        ("duration: 40min", "duration=2400"),
        ("keywords: a,b", "keywords=a|b"),
    ],
)
def test_settings_of_the_deck(written: str, meta: str) -> None:
    text, _ = read(f"---\n{written}\n---\n\n# A", "slidev")
    from slidegen.model.dump import dump_deck

    assert meta in dump_deck(text)


def test_defaults_are_for_all_slides() -> None:
    text = "---\ndefaults:\n  layout: section\n---\n\n# A\n\n---\n\n# B\n\n---\nlayout: end\n---\n\n# C"
    assert re.findall(r"layout=([\w-]+)", dump(text, "slidev")) == ["section", "section", "end"]


def test_a_dark_deck_is_dark() -> None:
    assert dump("---\ncolorSchema: dark\n---\n\n# A\n\n---\n\n# B", "slidev").count("classes=dark") == 2


# Layouts


@pytest.mark.parametrize(
    ("layout", "body", "found"),
    [
        ("cover", "# T\n\nwords", "layout=title"),
        ("intro", "# T\n\nwords", "layout=title"),
        ("section", "# T", "layout=section"),
        ("statement", "# T", "layout=statement"),
        ("end", "# T", "layout=end"),
        ("center", "# T", "layout=statement"),
        ("fact", "# 7\nthings", "layout=big-number"),
        ("two-cols", "# T\n\na\n\n::right::\n\nb", "layout=two-columns"),
        ("image-right", "# T\n\na", "kind=content"),
        ("default", "# T\n\na", "kind=content"),
        ("nobody-knows", "# T\n\na", "kind=content"),
    ],
)
def test_layouts(layout: str, body: str, found: str) -> None:
    assert found in "kind=" + first_line(f"layout: {layout}\n---\n\n{body}")


def test_a_long_cover_has_room_for_its_text() -> None:
    body = "\n".join(f"- item {number}" for number in range(9))
    assert "layout=title" not in first_line(f"layout: cover\n---\n\n# T\n\n{body}")


def test_who_and_when_stand_at_the_foot_of_a_cover() -> None:
    found = dump("# T\n\nwords\n\nAda\n\nMay\n\n---\n\n# U", "slidev")
    assert re.findall(r"Group name=(\w+)", found) == ["author", "date"]


def test_the_first_slide_is_a_cover() -> None:
    assert "kind=title layout=title" in dump("# T\n\nwords\n\n---\n\n# U", "slidev")


def test_a_picture_of_the_layout_stands_beside_the_text() -> None:
    assert "layout=image-left" in first_line("layout: image-left\nimage: /a.png\n---\n\n# T\n\nwords")


def test_pictures_of_layouts_of_themes_are_shown() -> None:
    found = slide("---\nlayout: figure-side\nfigureUrl: /a.png\nfigureCaption: Our cat\n---\n\n# T\n\n- a")
    assert 'Picture source=public/a.png caption=("Our cat")' in found


def test_a_quote_has_its_author_from_the_settings() -> None:
    assert 'Quote attribution=("Ada")' in slide("---\nlayout: quote\nauthor: Ada\n---\n\nWise words")


def test_a_heading_may_be_the_quote() -> None:
    assert slide("---\nlayout: quote\n---\n\n# Wise\n\nAda") == 'Quote attribution=("Ada")\nParagraph "Wise"'


def test_headings_on_both_sides_are_headings_of_the_sides() -> None:
    found = slide("---\nlayout: two-cols\n---\n\n# L\n\na\n\n::right::\n\n# R\n\nb")
    assert found.startswith('Columns\nColumn\nHeading level=1 "L"')


def test_a_header_stands_above_both_columns() -> None:
    found = slide("# T\n\nfor both\n\n::left::\n\na\n\n::right::\n\nb\n\n::bottom::\n\nbelow")
    assert found.split("\n")[1:] == [
        'Paragraph "for both"', "Columns", "Column", 'Paragraph "a"', "Column", 'Paragraph "b"', 'Paragraph "below"'
    ]  # fmt: skip


def test_slots_may_be_templates() -> None:
    assert 'Group name=right\nParagraph "b"' in slide("# T\n\na\n\n<template v-slot:right>\n\nb\n\n</template>")


def test_slots_of_themes_keep_their_text_in_their_order() -> None:
    assert slide("before\n\n:: title ::\n\nT\n\n:: content ::\n\nc\n\n:: odd ::\n\no").split("\n") == [
        'title Heading level=1 "T"', 'Paragraph "before"', 'Paragraph "c"', 'Paragraph "o"'
    ]  # fmt: skip


def test_the_title_of_a_section_without_text_is_that_of_its_settings() -> None:
    assert titles("# A\n\n---\nlayout: section\ntitle: Part 1\n---\n") == ["A", "Part 1"]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("'#123'", "background=#112233"),
        ("navy", "background=#000080"),
        ("/a.jpg", "background_image=public/a.jpg"),
        ("url(https://e.org/x.jpg)", "background_image=https://e.org/x.jpg"),
    ],
)
def test_backgrounds(value: str, found: str) -> None:
    assert found in first_line(f"background: {value}\n---\n\n# T\n\nx")


# Notes


def test_the_comment_at_the_end_is_said() -> None:
    assert 'Paragraph "b"' in slide("text\n\n<!-- a -->\n\n<!-- b -->").partition("notes")[2]


def test_other_comments_are_neither_said_nor_shown() -> None:
    assert slide("text <!-- a -->\n\nmore") == 'Paragraph "text"\nParagraph "more"'


def test_clicks_in_notes_are_steps() -> None:
    found = slide("x\n\n<!--\nfirst\n[click] one\n[click:2] three\n-->").partition("notes")[2]
    assert re.findall(r"\[step \d\] \w+", found) == ["[step 1] one", "[step 3] three"]


# Listings


@pytest.mark.parametrize(
    ("info", "found"),
    [
        ("ts {2|3|all}", "language=ts steps=2|3|all"),
        ("ts{1}", "language=ts steps=1"),
        ("ts {*}{lines:true,startLine:5}", "line_numbers start=5"),
        ("ts {1|none}", "steps=1|all"),
        ("ts [a.ts] {2}", "title=a.ts steps=2"),
        ("ts {monaco-run} {autorun:false}", "language=ts"),
        ("ts twoslash", "language=ts"),
        ("ts {maxHeight:'100px'}", "language=ts"),
        ("", "CodeBlock"),
    ],
)
def test_info_of_listings(info: str, found: str) -> None:
    text = f"```{info}\na\nb\nc\n```"
    assert found in slide(text).split("\n")[0]
    assert told(f"# T\n\n{text}", "slidev") == []


def test_a_file_is_shown_as_a_listing() -> None:
    world = Memory({"s/a.ts": b"// #region r\nlet a\n// #endregion\n"})
    assert (
        slide("<<< @/s/a.ts#r ts {1}{lines:true}", world)
        == "CodeBlock language=ts line_numbers start=2 steps=1\n| let a"
    )
    assert slide("<<< ./s/a.ts", world).startswith("CodeBlock language=ts\n| // #region r")


def test_code_that_moves_comes_step_by_step() -> None:
    text = "````md magic-move\n```js\na\n```\nwords\n```js\nb\n```\n````"
    assert slide(text) == "Columns\nColumn\nCodeBlock language=js\n| a\nColumn\nCodeBlock {.step} language=js\n| b"
    assert told(f"# T\n\n{text}", "slidev") == [
        "3: untranslated: code that moves over comes listing by listing here: 2 of them"
    ]


def test_long_code_that_moves_stands_below_one_another() -> None:
    line = "x" * 60
    found = slide(f"````md magic-move\n```js\n{line}\n```\n```js\nb\n```\n````")
    assert found == f"CodeBlock language=js\n| {line}\nCodeBlock {{.step}} language=js\n| b"


def test_diagrams_lose_their_options() -> None:
    assert "Directive name=diagram argument=mermaid" in slide(
        "```mermaid {theme: 'neutral', scale: 0.8}\ngraph TD\n```"
    )


def test_plantuml_is_told_and_shown() -> None:
    assert told("# T\n\n```plantuml\n@startuml\n```", "slidev") == [
        "3: untranslated: PlantUML is not drawn: its source is shown"
    ]


def test_steps_of_formulas_are_dropped() -> None:
    assert slide("$$ {1|2}\nx\n\ny\n$$").startswith("FormulaBlock")


# Clicks


def test_items_come_one_by_one_down_to_a_depth() -> None:
    assert slide("<v-clicks>\n\n- a\n  - b\n\n</v-clicks>").count(".step") == 1
    assert slide('<v-clicks depth="2">\n\n- a\n  - b\n\n</v-clicks>').count(".step") == 2


def test_items_come_several_at_a_time() -> None:
    assert slide("<v-clicks every=2>\n\n- a\n- b\n- c\n\n</v-clicks>").count("start=with") == 1


def test_boxes_that_take_turns() -> None:
    found = slide("<v-switch>\n<template #1>a</template>\n<template #2>b</template>\n</v-switch>")
    assert found == 'Paragraph {.step step=1 out=2} "a"\nParagraph {.step step=2} "b"'


# Components, styles, scripts


def test_styles_and_scripts_are_left_out() -> None:
    assert slide("a\n\n<style>\nh1 {\n\n}\n</style>\n\n<script setup>\nlet x = '<b>'\n</script>\n\nb") == (
        'Paragraph "a"\nParagraph "b"'
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{{ 'a' }}", "a"),
        ("{{ $slidev.nav.currentPage }}", ""),
        ("{{ count }}", "{{ count }}"),
        ("`{{ x }}`", "{{ x }}"),
    ],
)
def test_interpolations(written: str, found: str) -> None:
    assert f'("{found}")' in slide(f"[{written or 'x'}](https://e.org)").replace('link(https://e.org "', '("').replace(
        'code("', '"'
    ) or found in slide(f"x {written}")


def test_links_lead_to_slides() -> None:
    found = dump(
        '# A\n\n[b](2) [c](/there) <Link to="2">d</Link>\n\n---\n\n# B\n\n---\nrouteAlias: there\n---\n\n# C', "slidev"
    )
    assert re.findall(r"link\((\S+)", found) == ["#slide-2", "#there", "#slide-2"]
    assert re.findall(r"Slide id=(\S+)", found) == ["a", "slide-2", "there"]


def test_a_table_of_contents_lists_the_titles() -> None:
    found = dump(
        "# A\n\n---\n\n<Toc maxDepth=1 />\n\n---\n\n# B\n\n---\n\n## B1\n\n---\nhideInToc: true\n---\n\n# C", "slidev"
    )
    assert re.findall(r'link\(#\S+ "(\w+)"\)', found) == ["A", "B"]


def test_icons_are_left_out() -> None:
    assert slide('Go <carbon-logo-github /> and <mdi:home class="x"/> on') == 'Paragraph "Go  and  on"'


def test_unknown_components_keep_their_text() -> None:
    text = '<Fancy title="T" :n="3">\n\nwords\n\n</Fancy>\n\nA <Badge>new</Badge> one'
    assert slide(text).split("\n") == ['Paragraph strong("T")', 'Paragraph "words"', 'Paragraph "A " "new" " one"']
    assert [each.partition(": ")[2] for each in told(f"# X\n\n{text}", "slidev")] == [
        "untranslated: `<Fancy>` is a component of the deck's own: its text stays",
        "untranslated: `<Badge>` is a component of the deck's own: its text stays",
    ]


def test_tags_in_code_are_code() -> None:
    assert slide('`<Tweet id="2" />` and `<!-- x -->`') == (
        'Paragraph code("<Tweet id=\\"2\\" />") " and " code("<!-- x -->")'
    )


def test_utility_attributes_are_classes() -> None:
    assert slide('<div grid="~ cols-2 gap-4">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>').startswith(
        "Columns"
    )


def test_what_means_something_in_slidegen_only_is_text() -> None:
    assert (
        slide("Note:\n\n???\n\n:::\n\n. . .")
        == 'Paragraph "Note:"\nParagraph "???"\nParagraph ":::"\nParagraph ". . ."'
    )


def test_pictures_of_the_public_folder() -> None:
    assert "source=public/a.png" in slide("![x](/a.png)")
    assert "source=public/a.png" in slide('<img src="/a.png" alt="x">')
    assert "source=img/a.png" in slide("![x](/img/a.png)", Memory({"img/a.png": b""}))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('class="w-49"', "width=0.2"),
        ('class="h-20 rounded"', "height=0.14"),
        ('class="max-h-[276px]"', "height=0.5"),
        ('class="w-1/2"', "width=0.5"),
        ('w="90%"', "width=0.9"),
        ('width="490"', "width=0.5"),
        ('class="w-full"', "source=a.png"),
    ],
)
def test_sizes_of_pictures_are_those_on_slidevs_slide(written: str, found: str) -> None:
    assert found in slide(f'<img src="a.png" {written} />')


def test_pictures_in_columns_are_as_large_as_on_the_whole_slide() -> None:
    assert "width=0.4" in slide('# T\n\na\n\n::right::\n\n<img src="a.png" class="w-49">')


def test_keys_of_slidegen_count() -> None:
    assert deck("---\nnumbers: true\n---\n\n# A").meta.numbers
    assert not deck("# A").meta.numbers


# Which dialect it is


@pytest.mark.parametrize(
    "text",
    [
        "---\ntheme: seriph\nhighlighter: shiki\n---\n\n# A\n\n---\n\n# B",
        "# A\n\n---\nlayout: two-cols\n---\n\n# B\n\n::right::\n\nx",
        "# A\n\n<v-clicks>\n\n- b\n\n</v-clicks>",
        "---\nlayout: cover\n---\n\n# A\n\n---\nclass: px-20\n---\n\n# B",
        "# A\n\n---\nsrc: ./b.md\n---\n",
        "# A\n\n````md magic-move\n```js\n```\n````",
    ],
)
def test_decks_that_look_like_slidev(text: str) -> None:
    assert read(text)[1].diagnostics[0].message.startswith("read as Slidev")


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\ntext\n\n---\n\n# B",
        "---\ntitle: A\nauthor: B\n---\n\n# A",
        "# A\n\n---\nclass: center\n\n# B\n\n---\nlayout: true\nclass: x\n---\n\n# C",
        "name: x\nclass: center\n\n# A\n\n---\n\nclass: middle\n\n# B",
        "---\nlayout: post\ntitle: A page of a blog\n---\n\nWords",
        "## T {layout=quote}\n\n<!-- layout: quote -->\n\n---\n\n## U",
    ],
)
def test_decks_that_do_not(text: str) -> None:
    assert not any(each.code == "dialect" and "Slidev" in each.message for each in read(text)[1])


# All that may stand in a deck

WORDS = st.sampled_from(["alpha", "beta", "gamma", "delta", "Wörter", "日本"])
MARKS = st.sampled_from(
    """\
---|----|---;layout: two-cols;---|---;layout: quote;hideInToc: true;---|::right::|:: title ::|<v-clicks>|</v-clicks>
<v-click>|</v-click>|<div v-click="[1,2]">|</div>|<v-switch>|<template #1>|</template>|</v-switch>|```ts {1}|```
````md|````|$$ {1}|$$|<Toc/>|<Youtube id="x"/>|<carbon-x/>|<Box>|</Box>|<<< @/a.ts|- |> |# |![](/a.png)|`
{{|}}|{{ 'x' }}|Note:|???|:::|<pre>|</pre>|*|[click]|---: x|&|  - |1. |<b|"|=|[x](2)|\\
""".replace("\n", "|")
    .replace(";", "\n")
    .split("|")
)
OPENINGS = st.sampled_from(
    ["- ", "# ", "> ", "1. ", "  - ", "<v-click>", "<Box> ", "</div>", "`", "{{", "**", "[", "| "]
)
LINES = st.lists(st.one_of(MARKS, WORDS, st.tuples(OPENINGS, WORDS).map("".join), st.just("")), max_size=25)


@settings(max_examples=150, deadline=None)
@given(lines=LINES)
def test_reading_never_fails_and_loses_no_word(lines: list[str]) -> None:
    assume("---\n#" not in "\n".join(lines))  # the front matter of a slide, in which this is a comment
    text = "\n".join(["# Start", "", *lines])
    source = Source("deck.md", text)
    made = translated(source, Memory({"a.ts": b"let a"}), Report(), "slidev").text
    for word in ("alpha", "beta", "gamma", "delta", "Wörter", "日本"):
        assert made.count(word) >= text.count(word)
    read(text, "slidev")
