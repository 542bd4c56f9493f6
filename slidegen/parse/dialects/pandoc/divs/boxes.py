"""Callouts, theorems and the like: a kind, perhaps a title, and what it is about."""

from typing import TYPE_CHECKING

from slidegen.parse.dialects.pandoc.blocks.tree import Div, Heading
from slidegen.parse.dialects.pandoc.inlines.attributes import get
from slidegen.parse.dialects.pandoc.inlines.words import KINDS

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

_CALLOUTS = {"note": "NOTE", "tip": "TIP", "important": "IMPORTANT", "warning": "WARNING", "caution": "CAUTION"}
_PLAIN_CALLOUTS = {
    "alert": "WARNING", "alertblock": "WARNING", "exampleblock": "TIP", "note": "NOTE", "tip": "TIP",
    "warning": "WARNING", "important": "IMPORTANT", "caution": "CAUTION", "infobox": "NOTE", "block": "NOTE",
}  # fmt: skip
_STATEMENTS = {"theorem": "Theorem", "lemma": "Lemma", "corollary": "Corollary", "proposition": "Proposition",
               "definition": "Definition", "example": "Example", "exercise": "Exercise", "proof": "Proof",
               "remark": "Remark", "solution": "Solution"}  # fmt: skip


def statement(div: Div) -> str:
    """What *div* is called if it is a theorem or the like; else empty."""
    kind, dash, _ = div.attributes.id.partition("-")
    if dash and kind in KINDS and kind not in ("fig", "tbl", "lst", "eq", "sec"):
        return KINDS[kind]
    return next((_STATEMENTS[name] for name in div.attributes.classes if name in _STATEMENTS), "")


def callout_kind(div: Div) -> str | None:
    """The kind of slidegen's callout that *div* is; None: it is something else."""
    for name in div.attributes.classes:
        if name.startswith("callout-") and name[8:] in _CALLOUTS:
            return _CALLOUTS[name[8:]]
        if name == "callout":
            return "NOTE"
    return next((_PLAIN_CALLOUTS[name] for name in div.attributes.classes[:1] if name in _PLAIN_CALLOUTS), None)


def write_callout(writer: "Writer", div: Div, kind: str) -> None:
    """A callout, titled by its attribute or by its first heading."""
    body = list(div.body)
    title = get(div.attributes, "title")
    if title:
        title = writer.words.line(div.line, title)
    elif body and isinstance(body[0], Heading):
        heading = body.pop(0)
        assert isinstance(heading, Heading)
        title = writer.words_of(heading)
    inner = writer.aside(div.line)
    inner.write(body)
    writer.slide.blank()
    writer.slide.add(f"> [!{kind}] {title}".rstrip(), div.line.number)
    shown = inner.slide.lines
    while shown and not shown[-1][0].strip():
        shown.pop()
    writer.slide.lines += [(f"> {text}".rstrip(), place) for text, place in shown]
    writer.slide.blank()
    writer.slide.notes += inner.slide.notes


def write_statement(writer: "Writer", div: Div, kind: str, number: int | None) -> None:
    """A theorem and the like: its kind, number and name in front of it."""
    body = list(div.body)
    name = get(div.attributes, "name", "title")
    if body and isinstance(body[0], Heading):
        heading = body.pop(0)
        assert isinstance(heading, Heading)
        name = writer.words_of(heading)
    shown = f"{kind} {number}" if number is not None else kind
    writer.slide.block(f"**{shown}{f' ({name})' if name else ''}**", div.line.number)
    writer.write(body)
