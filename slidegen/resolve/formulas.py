"""Formulas: LaTeX becomes MathML, numbered equations get their numbers, references the number they lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, FormulaBlock, Heading, Paragraph
from slidegen.model.deck import Deck, Meta, Section, Slide
from slidegen.model.inlines import Formula, Inline, Link, Text
from slidegen.model.walk import all_blocks, all_inlines, block_inlines, inline_text, map_blocks, map_inlines
from slidegen.resolve.equations import Equations
from slidegen.resolve.place import place_in
from slidegen.source import Span

if TYPE_CHECKING:
    from slidegen.math.convert import BadMacro, Converted

_REFERENCE = re.compile(r"\\(eq)?ref\{([^{}]+)\}")

Leaf = FormulaBlock | Formula


def set_formulas(deck: Deck, report: Report) -> Deck:
    """*deck* with its formulas as MathML, and with numbers in place of references to equations."""
    leaves = list(_leaves(deck))
    return _Setter(deck.meta, report).deck(deck, leaves) if leaves else deck


def _leaves(deck: Deck) -> Iterator[tuple[Leaf, str]]:
    """All formulas in reading order, with the ids of their slides; empty: in a footnote."""
    for slide in deck.slides:
        yield from ((leaf, slide.id) for leaf in _formulas((*_title(slide), *slide.blocks, *slide.notes)))
    for footnote in deck.footnotes:
        yield from ((leaf, "") for leaf in _formulas(footnote.blocks))


def _formulas(blocks: Iterable[Block]) -> Iterator[Leaf]:
    for block in all_blocks(blocks):
        if isinstance(block, FormulaBlock):
            yield block
        for inlines in block_inlines(block):
            yield from (inline for inline in all_inlines(inlines) if isinstance(inline, Formula))


def _title(slide: Slide) -> tuple[Heading, ...]:
    return (slide.title,) if slide.title is not None else ()


class _Setter:
    """Reads all formulas, so that references know every number, and puts them into the deck."""

    def __init__(self, meta: Meta, report: Report) -> None:
        from slidegen.math.convert import Converter  # most decks have no formulas

        self._report = report
        self._converter = Converter(meta.math_macros)
        self._equations = Equations(report)
        self._made: dict[int, Leaf] = {}
        self._ids: set[str] = set()
        for macro in self._converter.bad_macros:
            self._report_macro(macro, meta)

    def _report_macro(self, macro: "BadMacro", meta: Meta) -> None:
        span = meta.spans.get(f"math.macros.{macro.name}")
        if (fault := macro.fault) is None:
            message = f"the macro `{macro.name}` cannot be used: its name must be letters behind a backslash"
            self._report.add(
                "bad-macro", message, span, help="write `\\name: ...`, without digits or signs in the name"
            )
            return
        place = place_in(span, macro.body, fault.start, fault.end) if span is not None else None
        self._report.add(
            "bad-macro", f"the macro `{macro.name}` cannot be used: {fault.message}", place, help=fault.help
        )

    def deck(self, deck: Deck, leaves: list[tuple[Leaf, str]]) -> Deck:
        read = [(leaf, slide, made) for leaf, slide in leaves if (made := self._read(leaf)) is not None]
        numbers = [
            self._equations.number(made, leaf, slide) if isinstance(leaf, FormulaBlock) else ()
            for leaf, slide, made in read
        ]
        for (leaf, _, made), lines in zip(read, numbers, strict=True):
            self._equations.refer(made, leaf.span)
            changed = replace(leaf, mathml=made.mathml, text=made.text)
            self._made[id(leaf)] = replace(changed, numbers=lines) if isinstance(changed, FormulaBlock) else changed
        self._ids = {slide.id for slide in deck.slides}
        slides = tuple(self._slide(slide) for slide in deck.slides)
        footnotes = tuple(replace(note, blocks=map_blocks(note.blocks, self._block)) for note in deck.footnotes)
        sections = tuple(_named(section, slides) for section in deck.sections)
        return replace(deck, meta=_plain(deck.meta, slides), slides=slides, footnotes=footnotes, sections=sections)

    def _read(self, leaf: Leaf) -> "Converted | None":
        from slidegen.math.faults import Fault

        made = self._converter.convert(leaf.tex, display=isinstance(leaf, FormulaBlock))
        if not isinstance(made, Fault):
            return made
        place = place_in(leaf.span, leaf.tex, made.start, made.end) if leaf.span is not None else None
        self._report.add("bad-formula", made.message, place, help=made.help)
        return None

    def _slide(self, slide: Slide) -> Slide:
        title = slide.title
        if title is not None:
            changed = map_inlines(title, self._inline)
            assert isinstance(changed, Heading)
            title = changed
        blocks, notes = map_blocks(slide.blocks, self._block), map_blocks(slide.notes, self._block)
        return replace(slide, title=title, blocks=blocks, notes=notes)

    def _block(self, block: Block) -> Iterable[Block]:
        made = self._made.get(id(block), block)
        assert not isinstance(made, Formula)
        return (map_inlines(made, self._inline),)

    def _inline(self, inline: Inline) -> Iterable[Inline]:
        if isinstance(inline, Text) and "ref{" in inline.text:
            return self._referring(inline)
        if isinstance(inline, Link) and inline.target.startswith("#") and inline.target[1:] not in self._ids:
            return (replace(inline, target=self._equations.target(inline.target)),)
        made = self._made.get(id(inline), inline)
        assert not isinstance(made, FormulaBlock)
        return (made,)

    def _referring(self, words: Text) -> tuple[Inline, ...]:
        """``see \\eqref{name}`` in running text."""

        def number(found: re.Match[str]) -> str:
            place = place_in(words.span, words.text, *found.span(2)) if words.span is not None else None
            return self._equations.find(found[2], place, brackets=bool(found[1])) or found[0]

        return (Text(_REFERENCE.sub(number, words.text), words.span),)


def _named(section: Section, slides: tuple[Slide, ...]) -> Section:
    """*section* by its slide's title as it reads now."""
    for slide in slides:
        if slide.id == section.slide and slide.title is not None:
            return replace(section, name=inline_text(slide.title.inlines))
    return section


def _plain(meta: Meta, slides: tuple[Slide, ...]) -> Meta:
    """*meta* with the title and subtitle as lines of text, which its title slide has as formulas."""
    changed = {}
    for name in ("title", "subtitle"):
        if "$" in getattr(meta, name) and (words := _words_at(meta.spans.get(name), slides)):
            changed[name] = words
    return replace(meta, **changed) if changed else meta


def _words_at(span: Span | None, slides: tuple[Slide, ...]) -> str:
    """What the heading or paragraph says that comes from *span* of the front matter; empty: no slide has it."""
    for slide in slides:
        for block in all_blocks((*_title(slide), *slide.blocks)) if slide.kind == "title" else ():
            if isinstance(block, Heading | Paragraph) and block.span is not None and block.span == span:
                return inline_text(block.inlines)
    return ""
