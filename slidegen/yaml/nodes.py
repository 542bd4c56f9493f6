"""YAML as nodes with places: every scalar is the text that was written, so ``no`` and ``1.10`` stay as they are.

Plain ``key: value`` lines, which most decks have, are read here; for all else PyYAML composes the nodes.
Importing it takes as long as parsing a hundred slides.
"""

import re
from typing import Any, TypeAlias

import msgspec

from slidegen.diagnostics import Report
from slidegen.source import Source, Span, whole_characters

MAX_DEPTH = 20
_NULLS = frozenset({"~", "null", "Null", "NULL"})


class Scalar(msgspec.Struct, frozen=True):
    """``plain`` is False where the author put quotes around the value."""

    value: str
    span: Span
    plain: bool = True


class Sequence(msgspec.Struct, frozen=True):
    items: "tuple[Node, ...]"
    span: Span


class Entry(msgspec.Struct, frozen=True):
    key: str
    key_span: Span
    value: "Node"


class Map(msgspec.Struct, frozen=True):
    entries: tuple[Entry, ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Map


def read_yaml(source: Source, start: int, end: int, report: Report) -> Node | None:
    """The YAML in ``source.text[start:end]``; None if it is empty. Broken YAML is reported, and read line by line."""
    simple = _read_simple(source, start, end)
    if simple is not None:
        return simple if simple.entries else None
    return _compose(source, start, end, report)


_KEY = r"([A-Za-z][\w-]*)[ ]*:(?:[ ]+|(?=\n|$))"
_PLAIN = r"(?:[^\W_]|[/(._](?=[\w/.]))(?:[^\n:#]++|:(?=[^\s])|(?<=\S)\#)*+"
_ITEM = r"[^\W_](?:[^\n:#,\[\]{}\"']++|:(?=[^\s,\]]))*+"
_LINE = re.compile(
    rf"""[ ]*(?:\#[^\n]*)?(?:\n|$)
    | {_KEY}(?:
        "(?P<double>[^"\\\n]*)"
      | '(?P<single>[^'\n]*)'
      | \[[ ]*(?P<list>{_ITEM}(?:,[ ]*{_ITEM})*)[ ]*\]
      | (?P<plain>{_PLAIN})?
    )[ ]*(?:[ ]\#[^\n]*)?(?:\n|$)""",
    re.VERBOSE,
)


def _read_simple(source: Source, start: int, end: int) -> Map | None:
    """The map, if every line is one that needs no YAML library to be read exactly as YAML; else None."""
    text = source.text[start:end]
    entries: list[Entry] = []
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None or line.end() == at:
            return None
        at = line.end()
        if line[1] is None:
            continue
        key_span = source.span(start + line.start(1), start + line.end(1))
        entries.append(Entry(line[1], key_span, _simple_value(source, start, line)))
    if not all(part.isprintable() for part in text.split("\n")):
        return None
    return Map(tuple(entries), source.lines_span(*_lines(source, start, end)))


def _simple_value(source: Source, start: int, line: re.Match[str]) -> Node:
    for kind in ("double", "single", "plain"):
        if line[kind] is not None:
            plain = kind == "plain"
            value = line[kind].rstrip() if plain else line[kind]
            first = start + line.start(kind)
            span = source.span(first, first + len(value))
            return Scalar("" if plain and value in _NULLS else value, span, plain)
    if line["list"] is None:
        at = start + line.end(1) + 1
        return Scalar("", source.span(at, at))
    items, at = [], line.start("list")
    for item in line["list"].split(","):
        value = item.strip()
        first = start + at + (len(item) - len(item.lstrip()))
        items.append(Scalar("" if value in _NULLS else value, source.span(first, first + len(value))))
        at += len(item) + 1
    return Sequence(tuple(items), source.span(start + line.start("list") - 1, start + line.end("list") + 1))


def _lines(source: Source, start: int, end: int) -> tuple[int, int]:
    first = source.position(start).line - 1
    return first, max(first + 1, source.position(end).line - 1)


def _compose(source: Source, start: int, end: int, report: Report) -> Node | None:
    import yaml

    # not the C loader: libyaml's own recursion ends the process on deep nesting
    text = source.text[start:end]
    try:
        node = yaml.compose(re.sub(_BARE, _veil, text), Loader=yaml.SafeLoader)
        return None if node is None else _Converter(source, start).convert(node, 0)
    except RecursionError:
        at, problem = start, "it is nested too deeply"
    except yaml.reader.ReaderError as error:
        at, problem = start + (error.position or 0), f"{error.reason}"
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = start + (mark.index if mark is not None else 0)
        problem = error.problem or error.context or "it cannot be read"
        opened = re.search(_OPEN_QUOTE, text)
        if (
            opened is not None and start + opened.start("quote") < at
        ):  # YAML reads on to the next quote, and complains there
            at, problem = start + opened.start("quote"), "this quote is not closed"
    at = min(at, max(start, end - 1))
    report.add("yaml-syntax", f"the YAML cannot be read: {problem}", source.span(at, at + 1), help=_advice(source, at))
    return _rescue(source, start, end)


_BARE = r"(?m)(?<=:[ ])([%,])(?=[^\n:#\"'{}\[\]]*$)"
"""``unit: %`` and ``format: ,.1f``: no YAML, but nothing else can be meant."""

_VEILS = {"%": "\ue000", ",": "\ue001"}


def _veil(found: re.Match[str]) -> str:
    return _VEILS[found[1]]


def _unveil(text: str) -> str:
    return text.replace("\ue000", "%").replace("\ue001", ",")


_OPEN_QUOTE = r"(?m)^[^\n#:\"']*:[ \t]+(?P<quote>[\"'])(?:(?!(?P=quote))[^\n])*$"


def _advice(source: Source, at: int) -> str:
    line = source.line(source.position(at).line).removeprefix("<!--").rstrip().removesuffix("-->")
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with blanks: YAML takes no tabs"
    key, colon, value = line.partition(":")
    if colon and ": " in value and not value.lstrip().startswith(('"', "'")):
        return f'put the value in quotes: `{key.strip()}: "{value.strip()}"`'
    if value.lstrip()[:1] in ('"', "'") and value.count(value.lstrip()[0]) % 2:
        return "close the quote"
    if value.lstrip()[:1] in ("@", "`", "%", "*", "&", "!", "{", "["):
        return f'put the value in quotes: `{key.strip()}: "{value.strip()}"`'
    return "look at this line and the one above for a missing quote, colon or indentation"


_RESCUED = r"(?m)^([A-Za-z][\w-]*)[ \t]*:[ \t]+(\S.*?)[ \t]*$"


def _rescue(source: Source, start: int, end: int) -> Map:
    """The ``key: value`` lines at the margin of broken YAML, so that a title is not lost with it."""
    entries = []
    for found in re.compile(_RESCUED).finditer(source.text, start, end):
        value, first, last = found[2], found.start(2), found.end(2)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, first, last = value[1:-1], first + 1, last - 1
        entries.append(
            Entry(
                found[1],
                source.span(found.start(1), found.end(1)),
                Scalar(value, source.span(first, last), plain=False),
            )
        )
    return Map(tuple(entries), source.span(start, end))


class _Converter:
    """PyYAML's nodes to ours. Aliased nodes are converted once, so a bomb of aliases stays small."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.made: dict[int, Node] = {}

    def convert(self, node: Any, depth: int) -> Node:
        known = self.made.get(id(node))
        if known is not None:
            return known
        span = self.span(node)
        made: Node
        if depth > MAX_DEPTH:
            made = Scalar("", span)
        elif node.id == "mapping":
            made = Map(tuple(self.entry(key, value, depth) for key, value in node.value), span)
        elif node.id == "sequence":
            made = Sequence(tuple(self.convert(item, depth + 1) for item in node.value), span)
        else:
            made = self.scalar(node, span)
        self.made[id(node)] = made
        return made

    def entry(self, key: Any, value: Any, depth: int) -> Entry:
        name = whole_characters(key.value) if isinstance(key.value, str) else ""
        return Entry(name, self.span(key), self.convert(value, depth + 1))

    def scalar(self, node: Any, span: Span) -> Scalar:
        plain = node.style is None
        value = "" if plain and node.value in _NULLS else whole_characters(_unveil(node.value))
        if not plain and span.text[:1] in ("'", '"') and span.end - span.start > 1:
            span = Span(span.source, span.start + 1, span.end - 1)
        return Scalar(value, span, plain)

    def span(self, node: Any) -> Span:
        first, last = self.start + node.start_mark.index, self.start + node.end_mark.index
        text = self.source.text[first:last]
        return self.source.span(first, first + len(text.rstrip()))
