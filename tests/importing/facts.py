"""What two decks must share to be the same talk, whatever forms their texts have.

A PowerPoint file cannot hold all that a deck says, so these are not compared (docs/import.md lists them for authors):

* how columns were written (divs, regions by name, or by themselves), and where layouts put pictures among text,
* what front matter says beyond title, subtitle, authors' names, date, language, keywords, footer and numbers,
* ids that were given, classes other than of tone, timings without ``auto``, widths of columns of tables,
* lit lines of listings, effects by name, steps of parts of charts, tables, diagrams and listings,
* names of icons in text, of keys to press, of pictures of pixels (WebP ones become others), ``[step 0]`` in notes,
* languages of listings that move over to the next slide,
* meanings of abbreviations, keys of citations and labels of footnotes,
* the colon or dash between a figure and its caption, a step and its text,
* titles and captions as mathematics, kinds of diagrams that are drawn as pictures, and dots before steps.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.model import blocks as b
from slidegen.model.deck import Deck, Slide
from slidegen.model.inlines import Inline, Link, Marked
from slidegen.model.walk import all_inlines, inline_text
from slidegen.resolve import select
from slidegen.source import Source
from slidegen.world import World

Fact = tuple[Any, ...]


def read(text: str, world: World, name: str = "talk.md") -> Deck:
    """The deck that *text* is, with all it names."""
    request = pipeline.Request(debug=True)
    deck = pipeline.read_deck(Source(name, text), world, Report(), request)
    assert deck is not None
    return select(deck, "pptx", "", "")


def layouts(deck: Deck, world: World) -> list[str]:
    """The layout of each slide, as chosen."""
    talk = pipeline.place_deck(deck, world, Report(), pipeline.Request(outputs=("pptx",), debug=True))
    assert talk is not None
    return [slide.layout for slide in talk.placed["pptx"].slides]


def slide_facts(slide: Slide) -> dict[str, Any]:
    """What *slide* shows and says, by name."""
    leaves = [fact for block in slide.blocks for fact in facts(block)]
    return {
        "title": plain(slide.title.inlines) if slide.title is not None else "",
        "hidden": slide.settings.hidden,
        "text": sorted(fact[1:] for fact in leaves if fact[0] == "text"),
        "lists": [fact[1:] for fact in leaves if fact[0] == "list"],
        "tables": [fact[1:] for fact in leaves if fact[0] == "table"],
        "charts": [fact[1:] for fact in leaves if fact[0] == "chart"],
        "code": [fact[1 + slide.settings.auto_animate :] for fact in leaves if fact[0] == "code"],
        "pictures": sorted(fact[1:] for fact in leaves if fact[0] == "picture"),
        "formulas": [fact[1:] for fact in leaves if fact[0] == "formula"],
        "media": [fact[1:] for fact in leaves if fact[0] == "media"],
        "panels": [fact[1:] for fact in leaves if fact[0] == "panel"],
        "quotes": [fact[1:] for fact in leaves if fact[0] == "quote"],
        "notes": [fact for block in slide.notes for fact in facts(block)],
        "background": (slide.settings.background, bool(slide.settings.background_image)),
    }


def facts(block: b.Block) -> Iterator[Fact]:
    """What *block* shows, piece by piece."""
    match block:
        case b.Paragraph() | b.Heading():
            if text := plain(block.inlines).removeprefix("[step 0] "):
                yield "text", text, marks(block.inlines)
        case b.List():
            yield from _list(block, 0)
        case b.Table():
            yield "table", tuple(map(_row, block.header)), tuple(map(_row, block.rows)), plain(block.caption)
        case b.Chart():
            series = tuple(
                (each.name, each.kind, each.values, each.lit, each.dimmed, each.right) for each in block.data.series
            )
            yield "chart", block.data.kind, block.data.categories, block.data.stacking, block.data.title, series
        case b.CodeBlock():
            yield (
                "code",
                block.language,
                "\n".join(line.rstrip() for line in block.text.expandtabs(4).split("\n")).rstrip(),
            )
        case b.Picture():
            kind = block.asset.kind if block.asset is not None else ""
            if block.alt.startswith("Diagram: "):
                return
            key = block.asset.key if block.asset is not None and kind == "svg" else ""
            yield "picture", block.alt, key, plain(block.caption)
        case b.FormulaBlock():
            yield "formula", " ".join(block.tex.split())
        case b.Media():
            yield "media", block.kind, block.autoplay, block.loop, block.muted
        case b.Panel():
            yield "panel", block.tone, plain(block.title), tuple(fact for each in block.blocks for fact in facts(each))
        case b.Quote():
            inner = tuple(fact for each in block.blocks for fact in facts(each))
            yield "quote", inner, plain(block.attribution)
        case b.DefinitionList():
            for item in block.items:
                yield "text", plain(item.term), ()
                yield from (fact for meaning in item.definitions for each in meaning for fact in facts(each))
        case b.Columns():
            yield from (fact for column in block.columns for each in column.blocks for fact in facts(each))
        case b.Group() | b.Variant() | b.Directive():
            yield from (fact for each in block.blocks for fact in facts(each))
        case b.Diagram() | b.Rule() | b.Pause() | b.RawBlock():
            return


def _list(block: b.List, level: int) -> Iterator[Fact]:
    for number, item in enumerate(block.items, block.start):
        first = True
        for each in item.blocks:
            if isinstance(each, b.List):
                yield from _list(each, level + 1)
            elif isinstance(each, b.Paragraph):
                yield (
                    "list",
                    level,
                    number if block.ordered and first else 0,
                    item.checked,
                    _named(each.inlines),
                    marks(each.inlines),
                )
                first = False
            else:
                yield from facts(each)


def _named(line: tuple[Inline, ...]) -> str:
    """The words of an item, without the colon or dash behind a bold word that it begins with."""
    text = plain(line)
    if isinstance(line[0], Marked) and line[0].mark == "strong":
        name = plain(line[0].children)
        return re.sub(rf"^({re.escape(name)}) ?[:–—-]+ ", r"\1 ", text)
    return text


def _row(row: Sequence[b.Cell]) -> tuple[Any, ...]:
    return tuple((plain(cell.inlines), cell.columns, cell.rows, cell.covered, cell.highlight) for cell in row)


def plain(line: tuple[Inline, ...]) -> str:
    """The words of *line*, with one blank between them."""
    return re.sub(r"\s+", " ", inline_text(line)).strip()


def marks(line: tuple[Inline, ...]) -> tuple[Any, ...]:
    """The marked words of *line*, and its links to addresses."""
    found: set[tuple[str, str]] = set()
    for each in all_inlines(line):
        if isinstance(each, Marked) and each.mark != "keyboard":
            found.add((each.mark, plain(each.children)))
        elif isinstance(each, Link) and not each.target.startswith("#"):
            found.add((each.target, plain(each.children)))
    return tuple(sorted(found))
