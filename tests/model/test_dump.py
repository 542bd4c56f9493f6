"""A dump says what a deck holds, one node a line."""

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import (
    Block,
    Cell,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    FormulaBlock,
    Heading,
    List,
    ListItem,
    Paragraph,
    Picture,
    Table,
    Token,
)
from slidegen.model.deck import Author, Deck, Meta, Slide, SlideSettings
from slidegen.model.dump import dump_deck, dump_placed
from slidegen.model.frames import TextFrame
from slidegen.model.inlines import Attributed, Code, FootnoteRef, Formula, LineBreak, Link, Marked, RawInline, Text
from slidegen.model.placed import PlacedDeck, PlacedRegion, PlacedSlide
from slidegen.model.style import TEXT, Colour
from slidegen.model.text import Paragraph as PlacedParagraph
from slidegen.model.text import Run
from slidegen.source import Source
from slidegen.units import Rect, Size, points

SOURCE = Source("deck.md", "# Hello\n\nSome *text*\n")
PLAIN = Meta()
UNSET = SlideSettings()


def deck(*blocks: Block, meta: Meta = PLAIN, settings: SlideSettings = UNSET, notes: tuple[Block, ...] = ()) -> Deck:
    title = Heading(level=1, inlines=(Text("Hello", SOURCE.span(2, 7)),), span=SOURCE.span(0, 7))
    slide = Slide(
        id="hello",
        kind="content",
        title=title,
        blocks=blocks,
        notes=notes,
        settings=settings,
        section=None,
        span=SOURCE.span(0, 20),
    )
    return Deck(source=SOURCE, meta=meta, slides=(slide,))


def below_slide(*blocks: Block) -> list[str]:
    """The dumped lines of *blocks*, without what surrounds them."""
    return [line.removeprefix("    ") for line in dump_deck(deck(*blocks)).splitlines()[3:]]


def test_a_slide_shows_settings_title_blocks_and_notes() -> None:
    dumped = dump_deck(
        deck(
            Paragraph(inlines=(Text("Body"),)),
            meta=Meta(title="My talk", authors=(Author(name="Ann Other"),), outputs=("pptx", "html")),
            settings=SlideSettings(layout="two-columns", numbers=False, hidden=True),
            notes=(Paragraph(inlines=(Text("Say it"),)),),
        )
    )
    assert dumped == (
        'Deck title="My talk" outputs=pptx|html\n'
        '  Author name="Ann Other"\n'
        "  Slide id=hello kind=content layout=two-columns hidden numbers=no\n"
        '    title Heading level=1 "Hello"\n'
        '    Paragraph "Body"\n'
        "    notes\n"
        '      Paragraph "Say it"\n'
    )


def test_marks_are_calls() -> None:
    inlines = (
        Text("a "),
        Marked("strong", (Text("b"), Code("c"))),
        LineBreak(),
        Link("https://example.org/", (Text("d"),), "Title"),
        Formula("x^2"),
        FootnoteRef("n", 3),
        RawInline("html", "<kbd>"),
        Attributed((Text("e"),), Attributes(classes=("big",), pairs=(("color", "accent 2"),))),
    )
    assert below_slide(Paragraph(inlines=inlines)) == [
        'Paragraph "a " strong("b" code("c")) break link(https://example.org/ title="Title" "d") '
        'formula("x^2") footnote(3 n) raw(html "<kbd>") span({.big color="accent 2"} "e")'
    ]


def test_lists_show_start_tasks_and_nesting() -> None:
    inner = List(ordered=False, items=(ListItem(blocks=(Paragraph(inlines=(Text("in"),)),), checked=False),))
    outer = List(ordered=True, start=3, items=(ListItem(blocks=(Paragraph(inlines=(Text("out"),)), inner)),))
    assert below_slide(outer) == [
        "List ordered start=3",
        "  ListItem",
        '    Paragraph "out"',
        "    List",
        "      ListItem checked=no",
        '        Paragraph "in"',
    ]


def test_tables_are_rows_of_cells() -> None:
    table = Table(
        header=((Cell(inlines=(Text("a"),)), Cell(inlines=(Text("b"),))),),
        rows=((Cell(inlines=(Text("1"),), highlight=True), Cell(inlines=())),),
        aligns=(None, "end"),
        widths=(20.0, 80.0),
    )
    assert below_slide(table) == [
        "Table aligns=auto|end widths=20|80",
        '  header "a" | "b"',
        '  row "1" highlight |',
    ]


def test_code_shows_lines_and_their_tokens() -> None:
    code = CodeBlock(
        text="def f():\n\n    1",
        language="python",
        steps=(frozenset({1, 3}), frozenset()),
        lines=((Token("keyword", "def"), Token("", " f():")), (), (Token("number", "1"),)),
    )
    assert below_slide(code) == [
        "CodeBlock language=python steps=1,3|all",
        "  | def f():",
        "  |",
        "  |     1",
        '  line keyword("def") " f():"',
        "  line",
        '  line number("1")',
    ]


def test_definitions_and_captions() -> None:
    definition = (Paragraph(inlines=(Text("d"),)),)
    items = (DefinitionItem(term=(Text("t"),), definitions=(definition, definition)),)
    assert below_slide(
        DefinitionList(items=items), Picture(source="a.png", alt="A b", caption=(Text("c"),), width=0.6)
    ) == [
        "DefinitionList",
        '  DefinitionItem "t"',
        "    definition",
        '      Paragraph "d"',
        "    definition",
        '      Paragraph "d"',
        'Picture source=a.png alt="A b" caption=("c") width=0.6',
    ]


def test_spans_are_shown_on_demand() -> None:
    blocks = Paragraph(inlines=(Text("Some"),), span=SOURCE.span(9, 20))
    assert "@" not in dump_deck(deck(blocks))
    assert '    Paragraph "Some" @3:1-3:12\n' in dump_deck(deck(blocks), spans=True)


def test_placed_lengths_are_points() -> None:
    paragraph = PlacedParagraph(
        kind="item",
        pieces=(Run(text="x", bold=True), Run(text="y")),
        size=22,
        pitch=28.5,
        margin=points(18),
        colour=TEXT,
    )
    frame = TextFrame(
        rect=Rect(0, points(10), points(100.5), points(20)), paragraphs=(paragraph,), style="body", slot="body"
    )
    region = PlacedRegion(name="body", role="body", rect=frame.rect, frames=(frame,))
    slide = PlacedSlide(id="x", index=0, number=1, layout="content", title="X", regions=(region,), inverse=True)
    placed = PlacedDeck(
        meta=Meta(), size=Size(points(960), points(540)), slides=(slide,), sections=(), total=1, ids={"x": 0}
    )
    assert dump_placed(placed) == (
        "PlacedDeck size=960x540pt total=1\n"
        "  PlacedSlide id=x index=0 number=1 layout=content title=X inverse\n"
        "    PlacedRegion name=body role=body [0,10 100.5x20]\n"
        "      TextFrame [0,10 100.5x20] slot=body style=body\n"
        '        Paragraph kind=item ("x" bold) "y" size=22 pitch=28.5 margin=18pt colour=text\n'
    )


def test_colours_show_their_alpha() -> None:
    paragraph = PlacedParagraph(kind="paragraph", pieces=(), size=1, pitch=1, colour=Colour("#123456", 0.25))
    frame = TextFrame(rect=Rect(0, 0, 0, 0), paragraphs=(paragraph,), style="body")
    region = PlacedRegion(name="body", role="body", rect=frame.rect, frames=(frame,))
    slide = PlacedSlide(id="x", index=0, number=None, layout="content", title="", regions=(region,))
    placed = PlacedDeck(meta=Meta(), size=Size(0, 0), slides=(slide,), sections=(), total=0)
    assert "colour=#123456/25%" in dump_placed(placed)


def test_formulas_show_their_words_and_numbers_but_not_their_mathml() -> None:
    formula = FormulaBlock(tex="a", mathml="<mi>a</mi>", text="a", numbers=("(1)", ""))
    assert dump_deck(deck(formula)).endswith('    FormulaBlock tex=a numbers="(1)"|""\n      | a\n')
