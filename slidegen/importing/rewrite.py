"""A Markdown deck, another tool's or slidegen's own, as slidegen Markdown in its normal form.

What is written is read again: where a slide has become another one, that is told. It is never found out later.
"""

import os
import re

from msgspec.structs import replace

from slidegen import registry
from slidegen.backends.md.deck import deck_markdown
from slidegen.diagnostics import Report
from slidegen.importing.imported import Imported
from slidegen.importing.moved import Moved
from slidegen.importing.same import differing, same_frame, title_of
from slidegen.model.blocks import RawBlock
from slidegen.model.deck import Deck
from slidegen.model.inlines import RawInline
from slidegen.model.walk import all_blocks, all_inlines, block_inlines
from slidegen.parse import parse
from slidegen.parse.dialects import translated
from slidegen.parse.dialects.names import DIALECTS
from slidegen.source import Source
from slidegen.world import World

_NAMES_FILE = re.compile(r"""(?:src|href|poster|data)\s*=\s*["'](?![a-z][a-z0-9+.-]*:|//|/|#)[^"']""", re.IGNORECASE)


def rewrite(source: Source, world: World, report: Report, *, dialect: str = "", way: str = ".") -> Imported | None:
    """The deck *source* as slidegen Markdown, for a folder from which its own is at *way*; None: it has no slides.

    *dialect* is whose Markdown it is, empty: what it looks like.
    """
    known = len(report)
    text = translated(source, world, report, dialect)
    deck = parse(text, world, report, is_output=registry.has_backend)
    if not deck.slides:
        return None
    if way != ".":
        moved = Moved(way)
        _tell_raw(deck, report)
        deck = moved.deck(deck)
        roots = tuple(dict.fromkeys(os.path.dirname(path) for path in moved.left))
    else:
        roots = ()
    written = _simplest(deck, source.name, world) if text is not source else deck_markdown(deck)
    _tell_differences(deck, _again(written, source.name, world), report)
    return Imported(
        text=written,
        slides=len(deck.slides),
        origin=_origin(dialect, report, known, foreign=text is not source),
        roots=_outermost(roots),
    )


def _simplest(deck: Deck, name: str, world: World) -> str:
    """*deck* with as little front matter about how text is read as gives the same slides."""
    # Forced line ends are nodes of the deck: they are written as such wherever they stand.
    meta = replace(deck.meta, hard_breaks=False)
    written = deck_markdown(replace(deck, meta=meta))
    for change in (
        {"split": "auto", "slide_level": None, "title_slide": True},
        {"split": "auto"},
        {"title_slide": True},
    ):
        text = deck_markdown(replace(deck, meta=replace(meta, **change)))
        again = _again(text, name, world)
        if same_frame(deck, again) and not differing(deck, again):
            return text
    return written


def _again(text: str, name: str, world: World) -> Deck:
    return parse(Source(name, text), world, Report(), is_output=registry.has_backend)


def _tell_differences(deck: Deck, again: Deck, report: Report) -> None:
    """Tell which slides of *deck* are others once their text is read *again*."""
    for number in differing(deck, again):
        slide = deck.slides[number - 1]
        report.add(
            "import-differs",
            f"{title_of(slide, number)} is not quite the same when the new text is read",
            slide.span,
            help="compare this slide with the old deck's",
        )
    if not same_frame(deck, again):
        count = f"{len(again.slides)} slides instead of {len(deck.slides)}"
        what = (
            count if len(again.slides) != len(deck.slides) else "front matter or footnotes that are not quite the same"
        )
        report.add(
            "import-differs", f"the new text has {what}", deck.source.span(0, 0), help="look through the new deck"
        )


def _tell_raw(deck: Deck, report: Report) -> None:
    """Tell that raw HTML names files by paths that stay as they are."""
    for slide in deck.slides:
        for block in all_blocks(slide.blocks):
            pieces = [block] if isinstance(block, RawBlock) else []
            texts = [each for line in block_inlines(block) for each in all_inlines(line)]
            raw = [each.text for each in (*pieces, *texts) if isinstance(each, RawBlock | RawInline)]
            if any(map(_NAMES_FILE.search, raw)):
                report.add(
                    "import-approximated",
                    "HTML on this slide names files, whose paths are as they were",
                    block.span or slide.span,
                    help="change these paths by hand, or write the new deck beside the old one",
                )


def _origin(dialect: str, report: Report, known: int, *, foreign: bool) -> str:
    if not foreign:
        return "slidegen"
    if dialect:
        return DIALECTS[dialect].title
    guess = next((each for each in list(report)[known:] if each.code == "dialect"), None)
    return guess.message.removeprefix("read as ").partition(":")[0] if guess is not None else "Markdown"


def _outermost(folders: tuple[str, ...]) -> tuple[str, ...]:
    """*folders* without those inside of others."""
    kept = [each for each in folders if not any(other != each and each.startswith(f"{other}/") for other in folders)]
    return tuple(kept)
