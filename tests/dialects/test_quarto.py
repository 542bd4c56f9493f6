"""What Quarto and R Markdown have beyond pandoc: formats, cells that are not run, shortcodes, more kinds of divs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.motion import Transition
from slidegen.model.walk import inline_text
from slidegen.units import Size
from slidegen.world import Memory
from tests.dialects.reading import dump, read, told


def titles(text: str) -> list[str]:
    """The titles of the slides, empty for those that have none."""
    deck, _ = read(text, "quarto")
    return ["" if slide.title is None else inline_text(slide.title.inlines) for slide in deck.slides]


# formats


@pytest.mark.parametrize(
    "front",
    [
        "format: revealjs",
        "format:\n  revealjs:\n    theme: dark",
        "output: ioslides_presentation",
        "format: [revealjs, pptx]",
        "format: revealjs\nrevealjs:\n  footer: x",
    ],
)
def test_slides_begin_at_the_second_level(front: str) -> None:
    text = f"---\n{front}\n---\n\n# Part\n\ntext\n\n## A\n\ntext\n"
    assert titles(text) == ["Part", "A"]


def test_other_formats_follow_pandocs_rule() -> None:
    assert titles("---\nformat: beamer\n---\n\n# Part\n\ntext\n\n## A\n\ntext\n") == ["Part"]


@pytest.mark.parametrize(
    ("option", "name", "value"),
    [
        ("incremental: true", "incremental", True),
        ("footer: '*Foot*'", "footer", "Foot"),
        ("slide-number: c/t", "numbers", True),
        ("slideNumber: false", "numbers", False),
        ("loop: true", "loop", True),
        ("logo: a.png", "logo", "a.png"),
        ("transition: convex", "transition", Transition("cube")),
        ("auto-slide: 5000", "timing", 5.0),
        ("width: 1600\n    height: 1200", "size", Size(9144000, 6858000)),
    ],
)
def test_options_of_the_format_are_those_of_the_deck(option: str, name: str, value: object) -> None:
    text = f"---\nformat:\n  revealjs:\n    {option}\n---\n\n## A\n"
    deck, report = read(text, "quarto")
    assert not report.diagnostics
    assert getattr(deck.meta, name) == value


def test_a_theme_is_told_once() -> None:
    text = "---\nformat:\n  revealjs:\n    theme: dark\n---\n\n## A\n"
    assert told(text, "quarto") == [
        "4: untranslated: `theme` has no effect: slides get their look from a theme of slidegen's"
    ]


def test_authors_have_their_affiliations_by_number() -> None:
    text = (
        "---\ntitle: T\nauthor:\n  - name: Ann\n    affiliations:\n      - ref: lab\n"
        "affiliations:\n  - id: lab\n    name: The Lab, North\nformat: revealjs\n---\n"
    )
    assert 'Author name=Ann affiliation="The Lab, North"' in dump(text, "quarto")
    assert 'Paragraph "Ann" break "The Lab, North"' in dump(text, "quarto")


def test_contents_get_a_slide_where_they_are_asked_for() -> None:
    assert titles("---\ntoc: true\ntoc-title: Plan\nformat: revealjs\n---\n\n# A\n\n## B\n") == ["Plan", "A", "B"]


# cells


def test_a_cell_shows_its_code_and_is_told() -> None:
    text = "## A\n\n```{r}\n#| label: x\nplot(cars)\n```\n"
    assert "CodeBlock language=r\n      | plot(cars)" in dump(text, "quarto")
    assert told(text, "quarto") == [
        "3: untranslated: this `r` cell is not run, so its code is shown instead of what it makes"
    ]


@pytest.mark.parametrize("header", ["{r, echo=FALSE}", "{r}\n#| echo: false", "{python}\n#| echo: false"])
def test_hidden_code_stays_hidden_and_its_caption_is_shown(header: str) -> None:
    text = f"## A\n\n```{header}\n#| fig-cap: Cap\nplot()\n```\n"
    assert "CodeBlock" not in dump(text, "quarto")
    assert 'emphasis("Cap")' in dump(text, "quarto")
    assert "what it makes is missing" in told(text, "quarto")[0]


def test_a_cell_that_is_for_the_tool_only_is_passed_over_in_silence() -> None:
    text = "```{r setup, include=FALSE}\nlibrary(x)\n```\n\n## A\n\ntext\n"
    assert titles(text) == ["A"]
    assert told(text, "quarto") == []


def test_code_is_hidden_where_the_deck_says_so() -> None:
    front = "---\nexecute:\n  echo: false\nformat: revealjs\n---\n\n## A\n\n"
    text = f"{front}```{{r}}\nplot()\n```\n\n```{{r}}\n#| echo: true\nx\n```\n"
    assert dump(text, "quarto").count("CodeBlock") == 1


def test_only_the_first_cell_is_a_warning() -> None:
    _, report = read("## A\n\n```{r}\na\n```\n\n```{r}\nb\n```\n", "quarto")
    assert [each.severity for each in report] == ["warning", "info"]


def test_a_cell_that_shows_pictures_shows_them() -> None:
    text = '## A\n\n```{r, out.width="50%", fig.cap="Cap"}\nknitr::include_graphics("a.png")\n```\n'
    assert 'Picture source=a.png alt=Cap caption=("Cap") width=0.5' in dump(text, "quarto")
    assert told(text, "quarto") == []


def test_lines_are_lit_in_turn() -> None:
    assert "steps=all|2|3" in dump('## A\n\n```{r}\n#| code-line-numbers: "|2|3"\n1\n2\n3\n```\n', "quarto")
    assert "steps=1|2,3" in dump('## A\n\n```{.r code-line-numbers="1|2-3"}\n1\n2\n3\n```\n', "quarto")


def test_a_cell_in_double_braces_is_code() -> None:
    text = "## A\n\n```{{r}}\nplot()\n```\n"
    assert "CodeBlock language=r" in dump(text, "quarto")
    assert told(text, "quarto") == []


def test_diagrams_are_drawn_without_their_options() -> None:
    text = dump("## A\n\n```{mermaid}\n%%| fig-width: 5\nflowchart LR\n  A --> B\n```\n", "quarto")
    assert "fig-width" not in text
    assert "A --> B" in text


def test_code_in_a_line_is_shown_and_told() -> None:
    assert 'code("nrow(x)")' in dump("## A\n\n`r nrow(x)` rows\n", "quarto")
    assert told("## A\n\n`r nrow(x)` rows\n", "quarto") == [
        "3: untranslated: code in a line is not run, so it is shown as it is written"
    ]


# shortcodes


def test_includes_are_read_and_their_lines_are_known() -> None:
    world = Memory(
        {"a/_b.qmd": b"## B\n\n::: {.callout-note}\ntext\n\n{{< include _c.qmd >}}\n", "a/_c.qmd": b"## C\n"}
    )
    deck, report = read("## A\n\n{{< include a/_b.qmd >}}\n", "quarto", world)
    assert len(deck.slides) == 3
    (lost,) = [each for each in report if each.code == "unclosed-div"]
    assert lost.span is not None
    assert (lost.span.source.name, lost.span.first.line) == ("a/_b.qmd", 3)


def test_a_file_that_includes_itself_is_told() -> None:
    world = Memory({"_b.qmd": b"{{< include _b.qmd >}}\n"})
    _, report = read("## A\n\n{{< include _b.qmd >}}\n", "quarto", world)
    assert [each.code for each in report] == ["include-cycle"]


def test_variables_come_from_the_front_matter_and_from_a_file() -> None:
    world = Memory({"_variables.yml": b"room:\n  name: B 12\n"})
    front = "---\npart: two\nformat: revealjs\n---\n\n"
    text = f"{front}## Part {{{{< meta part >}}}}\n\nin {{{{< var room.name >}}}}, {{{{< meta none >}}}}\n"
    shown = dump(text, "quarto", world)
    assert 'title Heading level=2 "Part two"' in shown
    assert "in B 12, " in shown
    assert [each.code for each in read(text, "quarto", world)[1]] == ["unknown-variable"]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("{{< video a.mp4 >}}", "a.mp4"),
        ("{{< kbd Ctrl-C >}}", 'span({.kbd} "Ctrl-C")'),
        ("x {{< pagebreak >}}", 'Paragraph "x"'),
        ("{{< fa envelope >}} x", "icon(mail)"),
    ],
)
def test_shortcodes_show_what_they_name(given: str, made: str) -> None:
    assert made in dump(f"## A\n\n{given}\n", "quarto")
    assert told(f"## A\n\n{given}\n", "quarto") == []


def test_unknown_shortcodes_are_told_at_their_name() -> None:
    _, report = read("## A\n\nx {{< nobody-knows 3 >}}\n", "quarto")
    (each,) = report
    assert each.span is not None
    assert each.span.text == "nobody-knows"


# divs


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_callouts_have_the_title_of_their_attribute_or_heading(kind: str) -> None:
    text = f'## A\n\n::: {{.callout-{kind} title="One"}}\na\n:::\n\n::: {{.callout-{kind}}}\n## Two\n\nb\n:::\n'
    assert titles(text) == ["A"]
    shown = dump(text, "quarto")
    assert shown.count(f"Directive name=callout argument={kind}") == 2
    assert '"One"' in shown
    assert '"Two"' in shown


def test_tabs_stand_side_by_side_and_are_no_slides() -> None:
    text = "## A\n\n::: {.panel-tabset}\n## One\n\na\n\n## Two\n\nb\n:::\n"
    assert titles(text) == ["A"]
    assert dump(text, "quarto").count("      Column") == 2
    assert told(text, "quarto") == ["3: untranslated: tabs stand side by side: all of them are seen"]


def test_many_tabs_stand_below_one_another() -> None:
    tabs = "".join(f"### T{number}\n\nx\n\n" for number in range(5))
    assert "Columns" not in dump(f"## A\n\n::: {{.panel-tabset}}\n{tabs}:::\n", "quarto")


def test_a_layout_puts_blocks_in_rows() -> None:
    text = "## A\n\n::: {layout-ncol=2}\n![](a.png)\n\n![](b.png)\n\nText\n:::\n"
    assert dump(text, "quarto").count("      Column") == 2
    text = '## A\n\n::: {layout="[[30,70],[1]]"}\none\n\ntwo\n\nthree\n:::\n'
    assert "Column width=0.3" in dump(text, "quarto")
    assert 'Paragraph "three"' in dump(text, "quarto")


def test_figures_have_numbers_that_references_name() -> None:
    text = "## A\n\n![One](a.png){#fig-a}\n\n::: {#fig-b}\n![](b.png)\n\nTwo\n:::\n\nSee @fig-b and [@fig-a].\n"
    shown = dump(text, "quarto")
    assert 'Paragraph "See Figure\xa02 and Figure\xa01."' in shown
    assert 'emphasis("Two")' in shown


def test_theorems_are_named_and_numbered() -> None:
    text = "## A\n\n::: {#thm-a}\n## Euclid\n\nIt goes on.\n:::\n\nBy @thm-a.\n"
    assert titles(text) == ["A"]
    assert 'strong("Theorem 1 (Euclid)")' in dump(text, "quarto")
    assert 'Paragraph "By Theorem\xa01."' in dump(text, "quarto")


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ('.content-visible when-format="revealjs"', True),
        ('.content-visible when-format="pdf"', False),
        ('.content-hidden when-format="html"', False),
        ('.content-hidden unless-format="revealjs"', True),
        (".hidden", False),
    ],
)
def test_pieces_for_other_outputs_are_left_out(head: str, shown: bool) -> None:
    assert ('Paragraph "here"' in dump(f"## A\n\n::: {{{head}}}\nhere\n:::\n", "quarto")) is shown


def test_a_footer_is_that_of_its_slide() -> None:
    assert "footer=Source" in dump("## A\n\n::: footer\n*Source*\n:::\n", "quarto")
    assert "footer=no" in dump("## A {footer=false}\n", "quarto") or "footer=" in dump(
        "## A {footer=false}\n", "quarto"
    )


def test_formulas_defined_in_a_hidden_div_are_known() -> None:
    text = "::: {.hidden}\n$$\n\\newcommand{\\N}{\\mathbb{N}}\n$$\n:::\n\n## A\n\n$\\N$\n"
    assert read(text, "quarto")[0].meta.math_macros == (("\\N", "\\mathbb{N}"),)
    assert titles(text) == ["A"]


def test_html_of_a_raw_piece_is_read_as_html() -> None:
    assert "Columns" in dump(
        '## A\n\n```{=html}\n<div style="display: flex">\n<div>a</div>\n<div>b</div>\n</div>\n```\n', "quarto"
    )


def test_two_columns_of_ioslides_are_columns() -> None:
    assert "Columns" in dump("## A {.columns-2}\n\n- a\n\ntext\n", "quarto")


def test_pixels_of_a_picture_are_those_of_the_whole_slide() -> None:
    column = '::: {.columns}\n::: {.column width="50%"}\n![](a.png){width="262.5px"}\n:::\n::: {.column}\nb\n:::\n:::\n'
    assert "width=0.5" in dump(f"## A\n\n{column}", "quarto").partition("a.png")[2].split("\n")[0]
    assert "width=0.25" in dump('## A\n\n![](a.png){width="262.5px"}\n', "quarto")


_BLOCKS = (
    "## {0} {{.smaller background-color=red}}",
    "{0}",
    "::: {{.callout-tip title={0}}}\na\n:::",
    "::: {{.callout-note}}\n## {0}\n\nb\n:::",
    "::: {{.panel-tabset}}\n## {0}\n\na\n\n## b\n\nc\n:::",
    "::: {{layout-ncol=2}}\n{0}\n\nb\n:::",
    '::: {{layout="[[1,-1,2],[1]]"}}\n{0}\n\nb\n\nc\n:::',
    "::: {{#fig-{0}}}\n![](a.png)\n\n{0}\n:::",
    "::: {{#thm-a}}\n## {0}\n\na\n:::",
    "::: {{.r-stack}}\n{0}\n\n![](a.png)\n:::",
    "::: aside\n{0}\n:::",
    "::: {{.absolute top=1 left=2}}\n{0}\n:::",
    '::: {{.content-visible when-format="html"}}\n{0}\n:::',
    "```{{r}}\n#| label: a\n{0}\n```",
    "```{{python}}\n#| echo: false\n#| fig-cap: {0}\nx\n```",
    "```{{.r filename={0}}}\nx\n```",
    "```{{=html}}\n<b>{0}</b>\n```",
    "`{0}`{{=html}}",
    "`r {0}`",
    "{{{{< kbd {0} >}}}}",
    "::: {{.columns}}\n{0}\n\n::: {{.column}}\na\n:::\n:::",
    ":::",
    "::: {{.column}}",
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_BLOCKS), max_size=12))
def test_no_word_is_lost(blocks: list[str]) -> None:
    words = [f"word{chr(97 + number)}xyz" for number in range(len(blocks))]
    text = "\n\n".join(block.format(word) for block, word in zip(blocks, words, strict=True))
    shown = dump(text, "quarto")
    assert [word for block, word in zip(blocks, words, strict=True) if "{0}" in block and word not in shown] == []
