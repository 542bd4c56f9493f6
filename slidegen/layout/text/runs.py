"""Inlines -> runs: nested marks become one flat row of pieces, each with everything that is set on it."""

import re
from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from slidegen.diagnostics import Report, did_you_mean
from slidegen.layout.text.scripts import languages
from slidegen.model.inlines import (
    Abbreviation,
    Attributed,
    Citation,
    Code,
    FootnoteRef,
    Formula,
    Icon,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    Marked,
    RawInline,
    Text,
)
from slidegen.model.links import is_harmless
from slidegen.model.style import ROLES, Colour
from slidegen.model.text import Break, Piece, Run
from slidegen.source import Span

_PLAIN = Run(text="")
_MARKS: dict[str, dict[str, object]] = {
    "emphasis": {"italic": True},
    "strong": {"bold": True},
    "strike": {"strike": True},
    "highlight": {"highlight": True},
    "underline": {"underline": True},
    "keyboard": {"keyboard": True, "code": True},
    "subscript": {"script": -1},
    "superscript": {"script": 1},
}
_CLASSES: dict[str, dict[str, object]] = {
    "mark": {"highlight": True},
    "underline": {"underline": True},
    "kbd": {"keyboard": True, "code": True},
}
_HEX = re.compile("#[0-9a-fA-F]{6}$")
_BLANKS = re.compile("[\t\n\r\f\v\u2028\u2029]+")
SMALLEST, LARGEST = 0.4, 4.0
"""Sizes of words, as factors of their paragraph's."""

_BREAK_TAG = re.compile(r"<br\s*/?>$", re.IGNORECASE)


class Links:
    """The ids that a deck's links may jump to, and the footnotes that one slide refers to."""

    __slots__ = ("_report", "cited", "ids", "lang", "stranger")

    def __init__(self, ids: set[str], lang: str, report: Report, *, stranger: bool = False) -> None:
        """*stranger*: the deck is a stranger's, whose links lead to harmless places only."""
        self.ids = ids
        self.stranger = stranger
        self.lang = lang
        self.cited: dict[int, None] = {}
        self._report = report

    def quiet(self) -> "Links":
        """Likewise, for a trial: nobody is told of what it finds."""
        return Links(self.ids, self.lang, Report(), stranger=self.stranger)

    def resolve(self, target: str, span: Span | None) -> str:
        """*target* as it can be used: one that leads to no slide, or that no stranger may set, is told and dropped."""
        if self.stranger and not is_harmless(target):
            message = f"the link to `{target[:60]}` is dropped: this is a stranger's deck (`--safe`)"
            self._report.add("unsafe-link", message, span, help="link to an http, https or mailto address, or to `#id`")
            return ""
        if not target.startswith("#") or target[1:] in self.ids:
            return target
        message = f"no slide has the id `{target[1:]}`"
        self._report.add("unknown-link", message, span, help=did_you_mean(target[1:], self.ids, "slides' ids"))
        return ""


def colour(name: str) -> Colour | None:
    """The colour that an author names: a palette role or ``#rrggbb``; None for anything else."""
    if name in ROLES:
        return Colour(name)
    return Colour(name.lower()) if _HEX.match(name) else None


def size_factor(text: str) -> float:
    """How many times as large words of ``size=text`` are, within what can be read and stands on a slide."""
    try:
        return min(LARGEST, max(SMALLEST, float(text)))
    except ValueError:
        return 1.0


def sized(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], float, float]:
    """*pieces*, the size that all of them have (a factor, which they then no longer carry), and the largest left."""
    sizes = {piece.size for piece in pieces if isinstance(piece, Run)}
    if sizes <= {1.0}:
        return pieces, 1.0, 1.0
    if len(sizes) > 1:
        return pieces, 1.0, max(1.0, *sizes)
    return tuple(replace(piece, size=1.0) if isinstance(piece, Run) else piece for piece in pieces), sizes.pop(), 1.0


def runs(inlines: Iterable[Inline], links: Links) -> tuple[Piece, ...]:
    """*inlines* as pieces; neighbours set alike are one run."""
    pieces: list[Piece] = []
    _flatten(inlines, _PLAIN, links, pieces)
    return tuple(pieces)


def _flatten(inlines: Iterable[Inline], style: Run, links: Links, pieces: list[Piece]) -> None:
    for inline in inlines:
        match inline:
            case Text(text):
                _append(text, style, links, pieces)
            case Marked(mark, children):
                _flatten(children, replace(style, **_MARKS[mark]), links, pieces)
            case Attributed(children, attributes):
                changes: dict[str, object] = {"classes": style.classes + attributes.classes}
                for name in attributes.classes:
                    changes.update(_CLASSES.get(name, {}))
                if (wanted := colour(attributes.get("color"))) is not None:
                    changes["colour"] = wanted
                if factor := attributes.get("size"):
                    changes["size"] = round(style.size * size_factor(factor), 2)
                if inline.motions:
                    changes["motions"] = inline.motions
                _flatten(children, replace(style, **changes), links, pieces)
            case Code(text):
                _append(text, replace(style, code=True), links, pieces)
            case Link(target, children, title, span):
                link = links.resolve(target, span)
                inner = replace(style, link=link, link_title=title) if link else style
                _flatten(children or (Text(target),), inner, links, pieces)
            case LineBreak():
                pieces.append(Break())
            case Formula(tex, mathml=""):
                _append(tex, replace(style, code=True), links, pieces)
            case Formula(tex):
                pieces.append(replace(style, text=inline.text, tex=tex, mathml=inline.mathml))
            case Icon(name, asset=None):
                _append(f":icon-{name}:", style, links, pieces)
            case Icon(name):
                pieces.append(replace(style, text=name, icon=inline.asset))
            case Abbreviation(text, meaning):
                pieces.append(replace(style, text=text, meaning=meaning))
            case Citation(text=text):
                _append(text, style, links, pieces)
            case FootnoteRef(_, number):
                links.cited[number] = None
                pieces.append(replace(style, text=str(number), script=1, footnote=number))
            case RawInline(format, text):
                if format != "html":
                    _append(text, style, links, pieces)
                elif _BREAK_TAG.match(text):
                    pieces.append(Break())
                else:
                    pieces.append(replace(style, html=text))
            case InlineImage(source, alt):
                _append(alt or source, style, links, pieces)
            case _:
                assert_never(inline)


def _append(text: str, style: Run, links: Links, pieces: list[Piece]) -> None:
    if not text:
        return
    text = _BLANKS.sub(" ", text)
    for lang, stretch in languages(text, links.lang):
        run = replace(style, text=stretch, lang=lang)
        if pieces and isinstance(last := pieces[-1], Run) and _alike(last, run):
            run = replace(last, text=last.text + stretch)
            pieces[-1] = run
        else:
            pieces.append(run)


def _alike(last: Run, run: Run) -> bool:
    return not last.html and replace(last, text=run.text) == run and not last.footnote and not last.tex
