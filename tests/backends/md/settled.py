"""Decks in what they mean, so that two spellings of one thing are equal."""

from collections.abc import Iterable, Mapping

import msgspec

from slidegen.backends.md.deck import deck_markdown
from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, List, Paragraph, RawBlock
from slidegen.model.deck import Deck, Slide
from slidegen.model.dump import dump_deck
from slidegen.model.inlines import Attributed, Inline, Link, Marked, RawInline, Text
from slidegen.model.walk import map_blocks
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory, World


def read(text: str, files: World | Mapping[str, bytes] | None = None) -> tuple[Deck, Report]:
    """The deck that *text* is, beside *files*, and what is said about it."""
    report = Report()
    world = files if files is not None and not isinstance(files, Mapping) else Memory(files)
    return parse(Source("deck.md", text), world, report), report


def normal(text: str, files: World | Mapping[str, bytes] | None = None) -> str:
    """*text* in its normal form."""
    return deck_markdown(read(text, files)[0])


def settled(deck: Deck) -> str:
    """The dump of *deck* without what is a matter of spelling.

    That is the character of a list's bullets, where the parser cuts plain text, spans without attributes, the order of
    attributes of others, marks around nothing, and whether a paragraph of nothing but raw HTML is a block.
    """
    slides = tuple(_slide(slide) for slide in deck.slides)
    footnotes = tuple(msgspec.structs.replace(each, blocks=_blocks(each.blocks)) for each in deck.footnotes)
    return dump_deck(msgspec.structs.replace(deck, slides=slides, footnotes=footnotes))


def _slide(slide: Slide) -> Slide:
    title = slide.title
    if title is not None:
        title = msgspec.structs.replace(title, inlines=_joined(title.inlines))
    return msgspec.structs.replace(slide, title=title, blocks=_blocks(slide.blocks), notes=_blocks(slide.notes))


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return map_blocks(blocks, lambda block: (_block(block),))


def _block(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.inlines and all(isinstance(node, RawInline) for node in block.inlines):
        raw = "".join(node.text for node in block.inlines if isinstance(node, RawInline))
        return RawBlock(format="html", text=raw, attributes=block.attributes)
    changed = {name: _value(getattr(block, name)) for name in block.__struct_fields__ if name != "attributes"}
    if isinstance(block, List):
        changed["bullet"] = "-"
    return msgspec.structs.replace(block, **changed)


def _value(value: object) -> object:
    """*value* with all lines of text in it joined."""
    if not isinstance(value, tuple) or not value:
        return value
    if all(isinstance(each, Inline) for each in value):
        return _joined(value)
    return tuple(_held(each) for each in value)


def _held(value: object) -> object:
    if isinstance(value, tuple):
        return _value(value)
    for name in ("inlines", "term"):
        if isinstance(value, msgspec.Struct) and hasattr(value, name) and not isinstance(value, Block):
            return msgspec.structs.replace(value, **{name: _joined(getattr(value, name))})
    return value


def _joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for node in _flat(inlines):
        if isinstance(node, Text) and out and isinstance(last := out[-1], Text):
            out[-1] = Text(last.text + node.text)
        else:
            out.append(node)
    return tuple(out)


def _flat(inlines: Iterable[Inline]) -> Iterable[Inline]:
    for node in inlines:
        if isinstance(node, Attributed) and not node.attributes:
            yield from _flat(node.children)
        elif isinstance(node, Marked | Attributed | Link):
            made = msgspec.structs.replace(node, children=_joined(node.children))
            if isinstance(made, Attributed):
                pairs = sorted(made.attributes.pairs)
                made = msgspec.structs.replace(
                    made, attributes=msgspec.structs.replace(made.attributes, pairs=tuple(pairs))
                )
            if made.children or not isinstance(made, Marked):
                yield made
        elif not isinstance(node, Text) or node.text:
            yield node
