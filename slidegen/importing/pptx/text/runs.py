"""The runs of a paragraph: their words, marks and links."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from slidegen.importing.pptx.text.pieces import Piece, Wrap
from slidegen.importing.pptx.text.styles import LevelStyle, colour, typeface
from slidegen.model.inlines import Formula, LineBreak
from slidegen.theme.template.parts.xml import A, R, is_true, number

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

A14 = "{http://schemas.microsoft.com/office/drawing/2010/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

ROLES = {
    "tx1": "", "dk1": "", "tx2": "heading", "dk2": "heading", "bg1": "background", "lt1": "background",
    "bg2": "surface", "lt2": "surface", "accent6": "muted", "hlink": "", "folHlink": "",
    **{f"accent{each}": f"accent{each}" for each in range(1, 6)},
}  # fmt: skip
"""Roles of the palette by slots of a colour scheme; empty: what text has anyway."""

_MONO = re.compile(
    r"mono|courier|consol|menlo|lucida console|\bcode\b|fixed|typewriter|inconsolata|hack\b|andale|terminal",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[\t\n\r\x0b\x0c\u2028\u2029]")
_LOOSE = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")
_GREY = 40
"""Colours whose channels differ by less are black, white or grey: how a design sets text, not what an author marks."""


def is_mono(face: str) -> bool:
    """Whether a typeface is one for code, by its name."""
    return _MONO.search(face) is not None


def pieces(paragraph: "_Element", style: LevelStyle, reader: "SlideReader") -> Iterator[Piece]:
    """The pieces of *paragraph*, which looks like *style*."""
    for child in paragraph.iterchildren("*"):
        match child.tag:
            case tag if tag in (f"{A}r", f"{A}fld"):
                text = clean("".join(each.text or "" for each in child.iterchildren(f"{A}t")))
                if text:
                    wraps, code = marks(child.find(f"{A}rPr"), style, reader)
                    yield Piece(text, wraps, code)
            case tag if tag == f"{A}br":
                yield Piece("", node=LineBreak())
            case tag if tag == f"{A14}m" or tag.startswith(M):
                from slidegen.importing.pptx.math.latex import latex  # few decks have formulas

                yield Piece("", node=Formula(latex(child)))


def clean(text: str) -> str:
    """*text* in one line, without characters that no text has; PowerPoint writes them as ``_x000B_``."""
    return _LOOSE.sub("", _SPACE.sub(" ", re.sub(r"_x00(0[0-9A-F]|1[0-9A-F])_", " ", text)))


def marks(run: "_Element | None", style: LevelStyle, reader: "SlideReader") -> tuple[tuple[Wrap, ...], bool]:
    """The marks of a run with these ``a:rPr``, and whether it is code."""
    if run is None:
        return (), is_mono(style.typeface)
    found: list[Wrap] = []
    target = _link(run, reader)
    if target:
        found.append(("link", target))
    shade = _shade(run, style, own=reader.own)
    if shade and not target:
        found.append(("color", shade))
    face = typeface(run) or style.typeface
    code = is_mono(face) and not is_mono(style.typeface)
    if run.get("b") is not None and is_true(run.get("b")) and not style.bold:
        found.append(("strong", ""))
    if run.get("i") is not None and is_true(run.get("i")) and not style.italic:
        found.append(("emphasis", ""))
    if run.get("u", "none") != "none" and not target:
        found.append(("underline", ""))
    if run.get("strike", "noStrike") != "noStrike":
        found.append(("strike", ""))
    if run.find(f"{A}highlight") is not None:
        found.append(("highlight", ""))
    if code and ("highlight", "") in found and reader.own:
        return (*found[: found.index(("highlight", ""))], ("keyboard", "")), False
    raised = number((run.get("baseline") or "0").rstrip("%")) or 0
    if raised:
        found.append(("superscript" if raised > 0 else "subscript", ""))
    return tuple(found), code


def _shade(run: "_Element", style: LevelStyle, *, own: bool) -> str:
    """The colour that an author gave; none where it is the text's own, or grey."""
    written = colour(run)
    if not written or written == style.colour:
        return ""
    if not written.startswith("#"):
        return ROLES.get(written, "")
    channels = [int(written[at : at + 2], 16) for at in (1, 3, 5)]
    return written if own or max(channels) - min(channels) >= _GREY else ""


def _link(run: "_Element", reader: "SlideReader") -> str:
    click = run.find(f"{A}hlinkClick")
    return target_of(click, reader) if click is not None else ""


def target_of(click: "_Element", reader: "SlideReader") -> str:
    """Where an ``a:hlinkClick`` leads: an address, or ``#id`` of a slide; empty: nowhere that decks can."""
    link = reader.links.get(click.get(f"{R}id", ""))
    if link is None:
        return ""
    if link.external:
        return "" if link.target.lower().startswith(("javascript:", "vbscript:", "data:")) else link.target
    return f"#{reader.root.ids[link.target]}" if link.target in reader.root.ids else ""
