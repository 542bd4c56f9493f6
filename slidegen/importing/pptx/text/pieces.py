"""Runs as inlines: characters set alike become marked text, the marks nested in one order."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.inlines import Attributed, Code, Inline, LineBreak, Link, Mark, Marked, Text

Wrap: TypeAlias = tuple[str, str]
"""A mark and its value: ``("link", "https://...")``, ``("color", "accent1")``, ``("strong", "")``."""

ORDER = (
    "link",
    "color",
    "strong",
    "emphasis",
    "underline",
    "strike",
    "highlight",
    "keyboard",
    "superscript",
    "subscript",
)
"""From the outermost to the innermost."""


class Piece(msgspec.Struct, frozen=True):
    """Text with its marks, in their order, or ``node``, something that is no text."""

    text: str
    wraps: tuple[Wrap, ...] = ()
    code: bool = False
    node: Inline | None = None


def inlines(pieces: Sequence[Piece]) -> tuple[Inline, ...]:
    """*pieces* as one line of text, without blanks at its ends."""
    return _nested(_trimmed(_loosened(pieces)), 0)


def _loosened(pieces: Sequence[Piece]) -> list[Piece]:
    """Blanks at the ends of marked text belong to what both neighbours share: no mark begins or ends with a blank."""
    parts: list[Piece] = []
    for piece in pieces:
        if piece.node is not None or piece.code or not piece.text:
            parts += [piece] if piece.node is not None or piece.text else []
            continue
        core = piece.text.strip(" ")
        if not core:
            parts.append(piece)
            continue
        lead = len(piece.text) - len(piece.text.lstrip(" "))
        for text in (piece.text[:lead], core, piece.text[lead + len(core) :]):
            if text:
                parts.append(msgspec.structs.replace(piece, text=text))
    found: list[Piece] = []
    for at, part in enumerate(parts):
        if part.node is None and not part.code and not part.text.strip(" "):
            before = parts[at - 1].wraps if at else ()
            after = parts[at + 1].wraps if at + 1 < len(parts) else ()
            shared = tuple(wrap for wrap in part.wraps if wrap in before and wrap in after)
            part = msgspec.structs.replace(part, wraps=shared)
        found.append(part)
    return _plain_code(found)


def _plain_code(pieces: list[Piece]) -> list[Piece]:
    """*pieces*, where code that follows on code is marked as all of it is: marks cannot stand inside of it."""
    found: list[Piece] = []
    for code, group in groupby(pieces, lambda piece: piece.code):
        members = list(group)
        if code and len({piece.wraps for piece in members}) > 1:
            shared = tuple(wrap for wrap in members[0].wraps if all(wrap in piece.wraps for piece in members))
            members = [msgspec.structs.replace(piece, wraps=shared) for piece in members]
        found += members
    return found


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    start, end = 0, len(pieces)
    while start < end and _is_blank(pieces[start]):
        start += 1
    while end > start and _is_blank(pieces[end - 1]):
        end -= 1
    kept = pieces[start:end]
    around = [at for at, piece in enumerate(kept) if isinstance(piece.node, LineBreak)]
    gone = {
        beside for at in around for beside in (at - 1, at + 1) if 0 <= beside < len(kept) and _is_space(kept[beside])
    }
    return [piece for at, piece in enumerate(kept) if at not in gone]


def _is_space(piece: Piece) -> bool:
    return piece.node is None and not piece.code and not piece.text.strip(" ")


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece.node, LineBreak) or _is_space(piece)


def _nested(pieces: Sequence[Piece], depth: int) -> tuple[Inline, ...]:
    if depth == len(ORDER):
        return tuple(_leaves(pieces))
    out: list[Inline] = []
    for wrap, group in groupby(
        pieces, lambda piece: next((each for each in piece.wraps if each[0] == ORDER[depth]), None)
    ):
        inner = _nested(list(group), depth + 1)
        out.extend(inner if wrap is None else (_wrapped(wrap, inner),))
    return tuple(out)


def _wrapped(wrap: Wrap, inner: tuple[Inline, ...]) -> Inline:
    name, value = wrap
    match name:
        case "link":
            return Link(value, inner)
        case "color":
            return Attributed(inner, Attributes(pairs=(("color", value),)))
        case "strong" if len(inner) == 1 and isinstance(whole := inner[0], Marked) and whole.mark == "emphasis":
            return Marked("emphasis", (Marked("strong", whole.children),))  # as ***both*** is read
        case _:
            mark: Mark = name  # type: ignore[assignment]
            return Marked(mark, inner)


def _leaves(pieces: Sequence[Piece]) -> list[Inline]:
    out: list[Inline] = []
    for kind, group in groupby(
        pieces, lambda piece: "node" if piece.node is not None else "code" if piece.code else ""
    ):
        members = list(group)
        if kind == "node":
            out += [piece.node for piece in members if piece.node is not None]
        else:
            text = "".join(piece.text for piece in members)
            out.append(Code(text) if kind == "code" else Text(text))
    return out
