"""Inline content: what stands inside a line of text.

All nodes carry the span they were written at, or None where they were made up.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.motion import Motions
from slidegen.source import Span

Mark: TypeAlias = Literal[
    "emphasis", "strong", "strike", "highlight", "subscript", "superscript", "underline", "keyboard"
]


class Text(msgspec.Struct, frozen=True):
    """Plain characters. A line end inside a paragraph is one blank."""

    text: str
    span: Span | None = None


class Marked(msgspec.Struct, frozen=True):
    """Inlines with one mark: ``*emphasis*``, ``**strong**``, ``~~strike~~``, ``==highlight==``, ``H~2~O``, ``x^2^``."""

    mark: Mark
    children: "tuple[Inline, ...]"
    span: Span | None = None


class Attributed(msgspec.Struct, frozen=True):
    """``[text]{.class color=accent2}``. ``motions`` are filled by :mod:`slidegen.resolve.steps`."""

    children: "tuple[Inline, ...]"
    attributes: Attributes
    span: Span | None = None
    motions: Motions = ()


class Code(msgspec.Struct, frozen=True):
    """`` `code` ``."""

    text: str
    span: Span | None = None


class Link(msgspec.Struct, frozen=True):
    """``[text](target "title")``; a target ``#id`` jumps to a slide."""

    target: str
    children: "tuple[Inline, ...]"
    title: str = ""
    span: Span | None = None


class LineBreak(msgspec.Struct, frozen=True):
    """A line end that the author forces: two blanks, a backslash or ``<br>``."""

    span: Span | None = None


class Formula(msgspec.Struct, frozen=True):
    """``$tex$``: LaTeX source without its dollars.

    Resolving fills ``mathml``, the content of a ``math`` element, and ``text``, a line of Unicode that stands in for
    it; empty: it is no valid formula, and shown as its source.
    """

    tex: str
    span: Span | None = None
    mathml: str = ""
    text: str = ""


class Icon(msgspec.Struct, frozen=True):
    """``:icon-server:``: a line drawing by name. Resolving fills ``asset``, an SVG in ``currentColor``."""

    name: str
    span: Span | None = None
    asset: Asset | None = None


class Abbreviation(msgspec.Struct, frozen=True):
    """A short word whose meaning a line ``*[short]: what it means`` gives."""

    text: str
    meaning: str
    span: Span | None = None


class Cited(msgspec.Struct, frozen=True):
    """One work in a citation: its key, and what stands before and behind it (``see``, ``p. 3``)."""

    key: str
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    span: Span | None = None


class Citation(msgspec.Struct, frozen=True):
    """``[@key, p. 3; @other]``, or ``@key`` in running text (``textual``). ``text`` is how it was written.

    Resolving replaces it by the words of the citation style.
    """

    works: tuple[Cited, ...]
    text: str
    textual: bool = False
    span: Span | None = None


class FootnoteRef(msgspec.Struct, frozen=True):
    """``[^label]`` or ``^[text]``; ``number`` counts footnotes through the deck from 1."""

    label: str
    number: int
    span: Span | None = None


class RawInline(msgspec.Struct, frozen=True):
    """A piece of another language, as written: ``<kbd>`` is ``format="html"``."""

    format: str
    text: str
    span: Span | None = None


class InlineImage(msgspec.Struct, frozen=True):
    """An image in the middle of a line of text.

    The parser lifts images out of paragraphs (they become :class:`~slidegen.model.blocks.Picture`),
    so this is left only where no block can stand, as in a table cell.
    """

    source: str
    alt: str
    attributes: Attributes = NO_ATTRIBUTES
    span: Span | None = None


Inline: TypeAlias = (
    Text
    | Marked
    | Attributed
    | Code
    | Link
    | LineBreak
    | Formula
    | FootnoteRef
    | RawInline
    | InlineImage
    | Icon
    | Abbreviation
    | Citation
)
