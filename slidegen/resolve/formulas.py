"""Formulas: LaTeX becomes MathML, numbered equations get their numbers, references the number they lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, FormulaBlock, Heading
from slidegen.model.deck import Deck, Meta, Section, Slide
from slidegen.model.inlines import Formula, Inline, Text
from slidegen.model.walk import all_blocks, all_inlines, block_inlines, inline_text, map_blocks, map_inlines
from slidegen.resolve.equations import Equations
from slidegen.resolve.place import place_in

if TYPE_CHECKING:
    from slidegen.math.convert import Converted

_REFERENCE = re.compile(r"\\(eq)?ref\{([^{}]+)\}")

Leaf = FormulaBlock | Formula


def set_formulas(deck: Deck, report: Report) -> Deck:
    """*deck* with its formulas as MathML, and with numbers in place of references to equations."""
    leaves = list(_leaves(deck))
    return _Setter(deck.meta, report).deck(deck, leaves) if leaves else deck


def _leaves(deck: Deck) -> Iterator[Leaf]:
    """All formulas in reading order."""
    tops = [block for slide in deck.slides for block in (*_title(slide), *slide.blocks, *slide.notes)]
    tops += [block for footnote in deck.footnotes for block in footnote.blocks]
    for block in all_blocks(tops):
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
        for name, reason in self._converter.bad_macros:
            span = meta.spans.get("math.macros") or meta.spans.get("math")
            report.add("bad-macro", f"the macro `{name}` cannot be used: {reason}", span)

    def deck(self, deck: Deck, leaves: list[Leaf]) -> Deck:
        read = [(leaf, made) for leaf in leaves if (made := self._read(leaf)) is not None]
        numbers = [self._equations.number(made, leaf) if isinstance(leaf, FormulaBlock) else () for leaf, made in read]
        for (leaf, made), lines in zip(read, numbers, strict=True):
            self._equations.refer(made, leaf.span)
            changed = replace(leaf, mathml=made.mathml, text=made.text)
            self._made[id(leaf)] = replace(changed, numbers=lines) if isinstance(changed, FormulaBlock) else changed
        slides = tuple(self._slide(slide) for slide in deck.slides)
        footnotes = tuple(replace(note, blocks=map_blocks(note.blocks, self._block)) for note in deck.footnotes)
        sections = tuple(_named(section, slides) for section in deck.sections)
        return replace(deck, slides=slides, footnotes=footnotes, sections=sections)

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
