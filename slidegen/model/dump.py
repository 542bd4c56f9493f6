"""Decks and placed decks as indented text, for golden files and ``slidegen dump``.

One node a line: its type, its settings, its text; what it holds is indented below. Fields that have
their default are left out, so a dump says what is special. Lengths are in points.

Text is quoted, marks are calls: ``"a " strong("bold") " word"``. A true flag is its bare name.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

import msgspec
from msgspec.structs import FieldInfo, fields

from slidegen.model import frames, inlines, placed
from slidegen.model import text as texts
from slidegen.model.assets import Asset
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Cell, Token
from slidegen.model.chart import Tick
from slidegen.model.deck import Deck, Meta, Pace, SlideSettings
from slidegen.model.diagram import Point
from slidegen.model.motion import Motion, Transition
from slidegen.model.style import Colour
from slidegen.source import Source, Span
from slidegen.units import Rect, Size, to_points

INDENT = "  "

Node: TypeAlias = tuple[list[str], list[str]]
"""The words of a node's own line, and the lines below it."""

_INLINE = (
    inlines.Text, inlines.Marked, inlines.Attributed, inlines.Code, inlines.Link, inlines.LineBreak,
    inlines.Formula, inlines.FootnoteRef, inlines.RawInline, inlines.InlineImage, inlines.Icon, inlines.Abbreviation,
    inlines.Citation,
)  # fmt: skip
_PIECES = (*_INLINE, Token, texts.Run, texts.Break)
_FLAT = (Meta, SlideSettings)
_VALUES = (
    Asset, Attributes, Colour, Pace, Rect, Size, frames.Box, frames.Crop, texts.Bullet, texts.Number, texts.Check,
    texts.Sign, Tick, Point, Motion, Transition,
)  # fmt: skip
_LENGTHS = frozenset((
    "margin", "hang", "bar", "inset_x", "inset_y", "padding", "padding_x", "padding_y", "gutter", "title_height",
    "height", "widths", "baseline",
))  # fmt: skip
"""Names of fields whose integers are EMU."""
_UNNAMED = frozenset(["inlines", "pieces", "tokens", "term", "attributes", "rect", "settings", "meta"])
"""Names of fields whose values speak for themselves."""
_SPREAD = frozenset((
    "blocks", "items", "slides", "regions", "frames", "columns", "paragraphs", "cells", "authors", "sections",
    "footnotes",
))  # fmt: skip
"""Names of fields whose nodes stand directly below their owner; others get a line with their name."""
_HIDDEN = frozenset(("spans", "ids", "mathml", "written"))
"""Names of fields that say again what others say."""
_BARE = re.compile(r"[\w#./:%@+-]+")


def dump_deck(deck: Deck, *, spans: bool = False) -> str:
    """*deck* as indented text; with *spans* each node ends with ``@line:column-line:column``."""
    return _text(deck, spans)


def dump_placed(deck: placed.PlacedDeck, *, spans: bool = False) -> str:
    """A placed deck as indented text; rectangles are ``[x,y width x height]`` in points."""
    return _text(deck, spans)


def _text(value: msgspec.Struct, spans: bool) -> str:
    return "\n".join(_lines(value, spans)) + "\n"


def _lines(value: msgspec.Struct, spans: bool, label: str = "") -> Iterator[str]:
    words, below = _node(value, spans)
    yield " ".join(([label] if label else []) + [type(value).__name__, *words])
    for line in below:
        yield INDENT + line


def _node(value: msgspec.Struct, spans: bool) -> Node:
    words: list[str] = []
    below: list[str] = []
    place: list[str] = []
    for field in _fields(type(value)):
        item = getattr(value, field.name)
        if isinstance(item, Span):
            place = [f"@{_place(item)}"] if spans else []
        elif isinstance(item, Source) or field.name in _HIDDEN or _is_default(field, item):
            continue
        elif isinstance(item, _FLAT):
            inner = _node(item, spans)
            words += inner[0]
            below += inner[1]
        elif field.name == "text" and isinstance(item, str) and not isinstance(value, _PIECES):
            below += [f"| {line}".rstrip() for line in item.split("\n")]
        elif (lines := _children(field.name, item, spans)) is not None:
            below += lines
        elif word := _setting(field.name, item):
            words.append(word)
    return words + place, below


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def _is_default(field: FieldInfo, value: object) -> bool:
    if field.required:
        return value is None or value is False or value == ()
    if field.default is msgspec.NODEFAULT:
        return not value
    return bool(value == field.default)


def _children(name: str, value: object, spans: bool) -> list[str] | None:
    """The lines for a field that holds nodes; None: it is a setting of its owner's own line."""
    if isinstance(value, Mapping):
        return [name, *(f"{INDENT}{_quote(key)} {_value('', item)}" for key, item in sorted(value.items()))]
    if isinstance(value, msgspec.Struct):
        return None if isinstance(value, _VALUES) else list(_lines(value, spans, name))
    if not isinstance(value, tuple) or not isinstance(value[0], (tuple, msgspec.Struct)):
        return None
    if isinstance(value[0], _PIECES) or any(item is None or isinstance(item, Colour | Motion) for item in value):
        return None
    if isinstance(value[0], tuple):
        return [line for row in value for line in _row(name.removesuffix("s"), row, spans)]
    lines = [line for node in value for line in _lines(node, spans)]
    return lines if name in _SPREAD else [name, *(INDENT + line for line in lines)]


def _row(name: str, row: tuple[Any, ...], spans: bool) -> Iterator[str]:
    """A tuple in a tuple: cells stand beside one another, tokens make one line, blocks stack."""
    if all(isinstance(item, Cell) for item in row):
        yield f"{name} {' | '.join(map(_cell, row))}".rstrip()
    elif all(isinstance(item, Token) for item in row):
        yield f"{name} {_pieces(row)}".rstrip()
    elif all(isinstance(item, tuple) for item in row):
        yield name
        yield from (INDENT + line for item in row for line in _row("pair", item, spans))
    elif all(isinstance(item, int) for item in row):
        yield f"{name} {','.join(_points(item) for item in row)}"
    elif all(isinstance(item, str) for item in row):
        yield f"{name} {' '.join(_quote(item) for item in row)}"
    else:
        yield name
        yield from (INDENT + line for item in row for line in _lines(item, spans))


def _setting(name: str, value: object) -> str:
    if value is True:
        return name
    if value is False:
        return f"{name}=no"
    if name in _UNNAMED:
        return _value(name, value)
    return f"{name}={_value(name, value)}"


def _value(name: str, value: Any) -> str:
    match value:
        case None:
            return "auto"
        case str():
            return _quote(value)
        case int() if name in _LENGTHS:
            return f"{_number(to_points(value))}pt"
        case int() | float():
            return _number(value)
        case frozenset():
            return ",".join(_quote(str(item)) for item in sorted(value)) or "all"
        case Rect():
            return f"[{_points(value.x)},{_points(value.y)} {_points(value.width)}x{_points(value.height)}]"
        case Size():
            return f"{_points(value.width)}x{_points(value.height)}pt"
        case Colour():
            return value.name + (f"/{_number(value.alpha * 100)}%" if value.alpha != 1 else "")
        case Attributes():
            return _attributes(value)
        case Motion():
            return _motion(value)
        case Transition(change, duration, words):
            return change + (f"/{_number(duration)}s" if duration is not None else "") + ",words" * words
        case Asset():
            turned = f" orientation={value.orientation}" if value.orientation != 1 else ""
            return f"{value.kind}({value.width}x{value.height} {value.key[:8]}{turned})"
        case tuple() if value and isinstance(value[0], _PIECES):
            return _pieces(value) if name in _UNNAMED else f"({_pieces(value)})"
        case tuple():
            return "|".join(_value(name, item) for item in value)
        case msgspec.Struct():
            return f"{type(value).__name__.lower()}({' '.join(_node(value, False)[0])})"
    raise TypeError(f"a dump has no words for {value!r}")


def _motion(motion: Motion) -> str:
    """A motion as ``3:zoom,with,+0.5s``: its step (before layout: its order), then what it is."""
    at = str(motion.step) if motion.step else f"#{motion.order}" + f"->{motion.wanted}" * (motion.wanted > 0)
    words: list[str] = [motion.effect, *([motion.start] if motion.start != "click" else [])]
    later = motion.begin if motion.step else motion.delay
    words += [f"+{_number(later)}s"] * (later > 0)
    words += [f"{motion.parts}*{motion.count}" if motion.step else motion.parts] * (motion.parts != "whole")
    return f"{at}:{','.join(words)}"


def _cell(cell: Cell) -> str:
    """A cell's text and what else it is; a covered one is ``.``."""
    if cell.covered:
        return "."
    joined = f" columns={cell.columns}" * (cell.columns > 1) + f" rows={cell.rows}" * (cell.rows > 1)
    return _pieces(cell.inlines) + " highlight" * cell.highlight + joined


def _pieces(pieces: Iterable[Any]) -> str:
    return " ".join(_piece(piece) for piece in pieces)


def _piece(piece: Any) -> str:
    match piece:
        case inlines.Text(text):
            return _quoted(text)
        case inlines.Marked(mark, children):
            return f"{mark}({_pieces(children)})"
        case inlines.Attributed(children, attributes):
            return f"span({_attributes(attributes)} {_pieces(children)})"
        case inlines.Code(text):
            return f"code({_quoted(text)})"
        case inlines.Link(target, children, title):
            return f"link({_quote(target)}{f' title={_quoted(title)}' if title else ''} {_pieces(children)})"
        case inlines.LineBreak() | texts.Break():
            return "break"
        case inlines.Formula(tex):
            return f"formula({_quoted(tex)})"
        case inlines.Icon(name):
            return f"icon({name})"
        case inlines.Abbreviation(text, meaning):
            return f"abbreviation({_quoted(text)} {_quoted(meaning)})"
        case inlines.Citation(works, text, textual):
            return f"citation({_quoted(text)}{' textual' if textual else ''} {' '.join(work.key for work in works)})"
        case inlines.FootnoteRef(label, number):
            return f"footnote({number} {_quote(label)})"
        case inlines.RawInline(format, text):
            return f"raw({format} {_quoted(text)})"
        case inlines.InlineImage(source, alt, attributes):
            return f"image({' '.join(filter(None, (_quote(source), _quoted(alt), _attributes(attributes))))})"
        case Token(kind, text):
            return f"{kind}({_quoted(text)})" if kind else _quoted(text)
        case texts.Run():
            words = [word for word in _node(piece, False)[0] if not word.startswith("text=")]
            return f"({_quoted(piece.text)} {' '.join(words)})" if words else _quoted(piece.text)
    raise TypeError(f"a dump has no words for {piece!r}")


def _attributes(value: Attributes) -> str:
    if not value:
        return ""
    words = [f"#{value.id}"] * bool(value.id) + [f".{name}" for name in value.classes]
    return f"{{{' '.join(words + [f'{key}={_quote(item)}' for key, item in value.pairs])}}}"


def _place(span: Span) -> str:
    first, last = span.first, span.last
    return f"{first.line}:{first.column}-{last.line}:{last.column}"


def _points(value: int) -> str:
    return _number(to_points(value))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _quote(text: str) -> str:
    return text if _BARE.fullmatch(text) else _quoted(text)
