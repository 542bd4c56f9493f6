"""Whether two decks mean the same, slide by slide, whatever spelling they have."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Directive, List, Paragraph, RawBlock
from slidegen.model.deck import Deck, Meta, Slide
from slidegen.model.inlines import Attributed, Inline, Link, Marked, RawInline, Text
from slidegen.model.walk import inline_text
from slidegen.source import Span

Meaning: TypeAlias = object
"""A value that equals another's where both mean the same."""

_PLACES = frozenset(("span", "spans", "body_span", "source"))
_SPELLING = frozenset(("hard_breaks", "split", "slide_level", "title_slide"))
"""Keys of the front matter that say how a text is cut into slides, not what these show."""


def differing(one: Deck, other: Deck) -> list[int]:
    """The numbers, from 1, of the slides of *one* that are not the same in *other*."""
    found = [
        number
        for number, (first, second) in enumerate(zip(one.slides, other.slides, strict=False), 1)
        if meaning(first) != meaning(second)
    ]
    return found + list(range(min(len(one.slides), len(other.slides)) + 1, len(one.slides) + 1))


def same_frame(one: Deck, other: Deck) -> bool:
    """Whether front matter, sections, footnotes and the number of slides are the same."""
    return (
        len(one.slides) == len(other.slides)
        and meaning(one.meta) == meaning(other.meta)
        and meaning(one.sections) == meaning(other.sections)
        and meaning(one.footnotes) == meaning(other.footnotes)
    )


def meaning(value: object) -> Meaning:
    """*value* without places in the text and without what is a matter of spelling.

    That is the character of a list's bullets, where the parser cuts plain text, spans without attributes, the order of
    attributes, marks around nothing, and whether a paragraph of nothing but raw HTML is a block.
    """
    match value:
        case tuple() if value and all(isinstance(each, Inline) for each in value):
            return tuple(map(_fields, _joined(value)))
        case tuple():
            return tuple(map(meaning, value))
        case Paragraph() if value.inlines and all(isinstance(each, RawInline) for each in value.inlines):
            raw = "".join(each.text for each in value.inlines if isinstance(each, RawInline))
            return meaning(RawBlock(format="html", text=raw, attributes=value.attributes))
        case Attributes():
            return "Attributes", value.id, value.classes, tuple(sorted(value.pairs))
        case Span():
            return None
        case float():
            return round(value, 5)
        case msgspec.Struct():
            return _fields(value)
        case _:
            return value


def _fields(value: msgspec.Struct) -> Meaning:
    left_out = _PLACES | _SPELLING if isinstance(value, Meta) else _PLACES
    if isinstance(value, List):
        left_out = left_out | {"bullet"}
    if isinstance(value, Directive) and value.name == "chart" and value.text:
        left_out = left_out | {"blocks"}  # what its text says
    if isinstance(value, Block) and "source" in value.__struct_fields__:
        left_out = left_out - {"source"}  # of a picture: its path
    return (
        type(value).__name__,
        *(meaning(getattr(value, name)) for name in value.__struct_fields__ if name not in left_out),
    )


def _joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """*inlines* with neighbouring pieces of plain text as one."""
    out: list[Inline] = []
    for node in _flat(inlines):
        if isinstance(node, Text) and out and isinstance(last := out[-1], Text):
            out[-1] = Text(last.text + node.text)
        else:
            out.append(node)
    return tuple(out)


def _flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for node in inlines:
        if isinstance(node, Attributed) and not node.attributes:
            yield from _flat(node.children)
        elif isinstance(node, Marked) and not _joined(node.children):
            continue
        elif isinstance(node, Marked | Attributed | Link) or not isinstance(node, Text) or node.text:
            yield node


def title_of(slide: Slide, number: int) -> str:
    """What to call *slide* to its author."""
    text = inline_text(slide.title.inlines) if slide.title is not None else ""
    return f"slide {number}, “{text}”," if text else f"slide {number}"
