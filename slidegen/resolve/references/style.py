"""A citation style (CSL) at work on one deck, through citeproc-py."""

import re
from typing import Any

from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import WorldError
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.deck import Deck
from slidegen.model.inlines import Citation, Cited, Inline, Text
from slidegen.resolve.references.csl_json import Entry
from slidegen.resolve.references.styled import styled_inlines
from slidegen.world import World, file_help

STYLE = "harvard-cite-them-right"
"""Author and year, as ships with citeproc-py."""

_STYLE_HELP = "put the style's file, from citationstyles.org, beside the deck and name it: `csl: my-style.csl`"
_LOCATOR = re.compile(r"(pp?|chap|chapter|ch|sec|section|fig|figure|vol|no|para|line|part)\.?\s*(\S.*)", re.IGNORECASE)
_AUTHOR_YEAR = re.compile(r"\((.+?),? ((?:\d{4}|n\.d\.)[a-z]?(?:,.*)?)\)")
"""What styles of author and year write for one work."""

_LABELS = {
    "p": "page", "pp": "page", "chap": "chapter", "chapter": "chapter", "ch": "chapter", "sec": "section",
    "section": "section", "fig": "figure", "figure": "figure", "vol": "volume", "no": "issue", "para": "paragraph",
    "line": "line", "part": "part",
}  # fmt: skip


class CitationStyle:
    """A citation style at work on one deck: it counts, shortens and sorts what is cited."""

    def __init__(
        self, deck: Deck, citations: tuple[Citation, ...], known: dict[str, Entry], world: World, report: Report
    ) -> None:
        self._report = report
        self._span = deck.meta.spans.get("bibliography")
        self._known = {key.lower(): key for key in known}
        cited = {work.key.lower() for citation in citations for work in citation.works}
        source: dict[str, Any] = {}
        for key in sorted(cited & self._known.keys()):
            if (reference := _reference({**known[self._known[key]], "id": key}, deck, report)) is not None:
                source[key] = reference
            else:
                del self._known[key]
        self._bibliography = _engine(deck, source, world, report)
        self._registered: dict[int, Any] = {}
        for citation in citations:
            self._register(citation)

    def _register(self, citation: Citation) -> None:
        from citeproc import Citation as Cluster

        works = [work for work in citation.works if work.key.lower() in self._known]
        if works:
            cluster = Cluster([_item(work) for work in works])
            self._registered[id(citation)] = cluster
            self._bibliography.register(cluster)

    def knows(self, citation: Citation) -> bool:
        """Whether the bibliography has one of the works at least."""
        return id(citation) in self._registered

    def _help(self, key: str) -> str:
        if key.lower().startswith(("eq-", "eq:")):
            return f"refer to an equation by `\\eqref{{{key}}}`"
        return did_you_mean(key, self._known.values(), "works") if self._known else ""

    def words(self, citation: Citation) -> tuple[Inline, ...]:
        """What the style writes for *citation*; keys that nobody knows stay as they are."""
        unknown = [work for work in citation.works if work.key.lower() not in self._known]
        for work in unknown:
            self._report.add(
                "unknown-citation",
                f"the bibliography has no work `{work.key}`",
                work.span or citation.span,
                help=self._help(work.key),
            )
        cluster = self._registered.get(id(citation))
        if cluster is None:
            return (Text(citation.text, citation.span),)
        html = str(self._bibliography.cite(cluster, lambda item: None))
        if citation.textual or citation.works[0].suppress_author:
            html = _split_off_author(html, keep=citation.textual)
        missing = "".join(f" [@{work.key}]" for work in unknown)
        return (*styled_inlines(html, citation.span), *((Text(missing, citation.span),) if missing else ()))

    def references(self) -> tuple[Block, ...]:
        """The works that are cited, as the style lists them."""
        if not self._registered:
            return ()
        try:
            self._bibliography.sort()
        except TypeError:  # citeproc-py compares works by parts that some of them lack
            self._report.add(
                "bad-bibliography",
                "the works that are cited cannot be sorted; they stand in the order of their citations",
                self._span,
                help="look for works without a title, an author or a year",
            )
        return tuple(Paragraph(inlines=styled_inlines(_tidy(str(item)))) for item in self._bibliography.bibliography())


def _item(work: Cited) -> Any:
    from citeproc import CitationItem
    from citeproc.source import Locator

    values: dict[str, Any] = {}
    if work.prefix:
        values["prefix"] = work.prefix + " "
    found = _LOCATOR.match(work.suffix)
    if found is not None:
        values["locator"] = Locator(_LABELS[found[1].lower()], found[2])
    elif work.suffix:
        values["suffix"] = f", {work.suffix}"
    return CitationItem(work.key, **values)


def _split_off_author(html: str, *, keep: bool) -> str:
    """``(Author, 2007)`` as ``Author (2007)`` or ``(2007)``; numbers and notes stay as the style has them."""
    found = _AUTHOR_YEAR.fullmatch(html)
    if found is None:
        return html
    return f"{found[1]} ({found[2]})" if keep else f"({found[2]})"


def _tidy(html: str) -> str:
    return re.sub(r"\.\.+(?=\s|$)", ".", html).strip()


def _reference(entry: Entry, deck: Deck, report: Report) -> Any | None:
    """*entry* as citeproc-py has it; None, with a diagnostic, if its values are not of the kinds that CSL-JSON has."""
    import warnings

    from citeproc.source.json import CiteProcJSON

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of fields that no style knows
            return CiteProcJSON([entry])[entry["id"]]
    except Exception as error:  # whatever it makes of values of the wrong kind
        message = f"the work `{entry['id']}` cannot be read: {type(error).__name__}: {error}"
        report.add("bad-bibliography", message, deck.meta.spans.get("bibliography"))
        return None


def _engine(deck: Deck, source: dict[str, Any], world: World, report: Report) -> Any:
    from citeproc import CitationStylesBibliography, formatter

    return CitationStylesBibliography(_style(deck, world, report), source, formatter.html)


def _style(deck: Deck, world: World, report: Report) -> Any:
    """The deck's own style, else the one that ships, in the deck's language."""
    from citeproc import CitationStylesStyle

    name, span = deck.meta.citation_style, deck.meta.spans.get("csl")
    locale = _locale(deck.meta.lang)
    if name:
        try:
            return _own_style(world.read(name), locale)
        except WorldError as error:
            advice = file_help(world, error, name) if "." in name else _STYLE_HELP
            report.add(error.code, error.message, span, help=advice)
        except Exception as error:  # whatever lxml and citeproc-py make of a broken file
            report.add("bad-citation-style", f"`{name}` is no citation style: {error}", span)
    return CitationStylesStyle(STYLE, locale=locale, validate=False)


def _own_style(data: bytes, locale: str | None) -> Any:
    from io import BytesIO

    from citeproc import CitationStylesStyle

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("it declares entities")
    return CitationStylesStyle(BytesIO(data), locale=locale, validate=False)


def _locale(lang: str) -> str | None:
    """The name of citeproc-py's terms for *lang*: those of its region, else the language's first; None: the style's."""
    import os

    from citeproc import LOCALES_PATH

    names = sorted(name[len("locales-") : -len(".xml")] for name in os.listdir(LOCALES_PATH) if name.endswith(".xml"))
    own = f"{lang}-{lang.upper()}"
    for wanted in (lang, own):
        if wanted in names:
            return wanted
    return next((name for name in names if name.startswith(f"{lang}-")), None) if lang != "en" else "en-US"
