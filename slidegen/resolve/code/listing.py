"""Listings as they are shown: without control characters, in the colours of their language or of a terminal."""

import re

from msgspec.structs import replace

from slidegen.diagnostics import Report, nearest
from slidegen.model.blocks import CodeBlock
from slidegen.resolve.code.highlight import MAX_CHARACTERS, highlight, plain
from slidegen.source import Span

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SPELT = re.compile(r"(?:\\(?:e|033|x1[bB]|u001[bB])|␛)(?=[\[\]])")
"""The escape character as it is spelt in programs and pictured by editors, which is how it can be typed."""


def coloured(block: CodeBlock, report: Report) -> CodeBlock:
    """*block* with its lines; what is odd about it is told."""
    recorded = None
    text = _SPELT.sub("\x1b", block.text) if block.language == "ansi" else block.text
    if _CONTROL.search(text) is not None:
        from slidegen.resolve.code.terminal import read_terminal  # few listings are recorded

        recorded = read_terminal(text)
        if recorded.dropped:
            _report_dropped(block, recorded.dropped, report)
        block = replace(block, text=recorded.text)
    if len(block.text) > MAX_CHARACTERS:
        report.add(
            "long-listing", f"the listing has {len(block.text)} characters and is shown without colours", block.span
        )
    lines = highlight(block.text, block.language)
    if lines is None:
        report.add(
            "unknown-language",
            f"the language `{block.language}` is not known; the listing is shown without colours",
            _language_span(block),
            help=_known_languages(block.language),
        )
        lines = plain(block.text)
    if recorded is not None:
        lines = recorded.painted(lines)
    return replace(block, lines=lines)


def _report_dropped(block: CodeBlock, dropped: tuple[str, ...], report: Report) -> None:
    count = len(dropped)
    report.add(
        "control-characters",
        f"the listing has {count} control {'sequence' if count == 1 else 'sequences'} that no slide can show",
        _first_of(block, dropped[0]),
        help="colours and bold stay; what moves the cursor, clears or sets titles is left out",
    )


def _first_of(block: CodeBlock, text: str) -> Span | None:
    """Where *text* stands in a listing; the whole of one that is read from a file."""
    span = block.span
    if span is None:
        return None
    at = span.source.text.find(text, span.start, span.end)
    return span.source.span(at, at + len(text)) if at >= 0 else span


def _language_span(block: CodeBlock) -> Span | None:
    """The word behind the fence that says the language."""
    span = block.span
    if span is None:
        return None
    text = span.source.text
    end = text.find("\n", span.start, span.end)
    fence = text[span.start : end if end >= 0 else span.end]
    at = fence.lower().find(block.language)
    return span.source.span(span.start + at, span.start + at + len(block.language)) if at >= 0 else span


_CHART = "for a chart write `chart` here, and a line `---` above the figures; write `text` for a listing"
_NO_DIAGRAM = "diagrams are written in `mermaid` or `dot`; write `text` for a listing"
_NO_LANGUAGES = {
    "csv": _CHART, "tsv": _CHART, "chartjs": _CHART, "vega": _CHART, "vega-lite": _CHART, "plotly": _CHART,
    "plantuml": _NO_DIAGRAM, "puml": _NO_DIAGRAM, "d2": _NO_DIAGRAM, "ditaa": _NO_DIAGRAM, "graphml": _NO_DIAGRAM,
    "tikz": _NO_DIAGRAM,
}  # fmt: skip
"""What other tools draw, or what people take for charts."""


def _known_languages(language: str) -> str:
    if language in _NO_LANGUAGES:
        return _NO_LANGUAGES[language]
    from pygments.lexers import get_all_lexers

    names = tuple(alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases)
    found = nearest(language, names)
    return f"did you mean `{found}`?" if found else "write `text` if it is none"
