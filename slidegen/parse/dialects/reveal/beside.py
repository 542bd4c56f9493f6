"""What files beside a deck tell of it: the settings of reveal-md and mkslides, and the page that shows it."""

import re
from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.reveal.content.attributes import read_pairs
from slidegen.source import Source
from slidegen.yaml.nodes import Entry, Map, Node, Scalar, read_yaml

SETTINGS = ("reveal-md.json", "mkslides.yml", "mkslides.yaml")
OPTIONS = "reveal.json"
PAGE = "index.html"
MOST = 1_000_000
"""A longer file tells nothing of a deck."""

_SECTION = re.compile(r"<(?:section|textarea|div)\b([^<>]*\bdata-markdown\s*=[^<>]*)>", re.IGNORECASE)
_MARKS = {
    "data-separator": "separator",
    "data-separator-vertical": "verticalSeparator",
    "data-vertical": "verticalSeparator",
    "data-separator-notes": "notesSeparator",
    "data-notes": "notesSeparator",
}


def entries_beside(foreign: Foreign) -> Iterator[Entry]:
    """The entries of the files beside the deck; those of reveal.js itself stand below ``revealOptions``."""
    there = set(foreign.world.names(""))
    for name in SETTINGS:
        if name in there and (found := _map(foreign, name)) is not None:
            yield from found.entries
    if OPTIONS in there and (found := _map(foreign, OPTIONS)) is not None:
        yield Entry("revealOptions", found.span, found)
    if PAGE in there:
        yield from _page(foreign)


def _text(foreign: Foreign, name: str) -> str:
    try:
        data = foreign.world.read(name)
    except WorldError:
        return ""  # nothing is lost: the deck says nothing of the file
    return data.decode("utf-8", errors="replace") if len(data) <= MOST else ""


def _map(foreign: Foreign, name: str) -> Map | None:
    text = _text(foreign, name)
    if name.endswith(".json"):
        text = re.sub(r"(?m)^\s*//.*$", "", text).replace("\t", " ")
    node: Node | None = read_yaml(Source(name, text), 0, len(text), Report()) if text.strip() else None
    return node if isinstance(node, Map) else None


def _page(foreign: Foreign) -> Iterator[Entry]:
    """The separators that a page names where it takes the deck in."""
    source = Source(PAGE, _text(foreign, PAGE))
    deck = foreign.scan.source.name.rpartition("/")[2]
    for found in _SECTION.finditer(source.text):
        pairs = read_pairs(found[1])
        if pairs.get("data-markdown", "").rpartition("/")[2] == deck:
            yield from separators_of(pairs, source, found.start())
            return


def separators_of(pairs: dict[str, str], source: Source, at: int) -> Iterator[Entry]:
    """The separators that an element at *at* names, as entries."""
    span = source.span(at, at + 1)
    for name, key in _MARKS.items():
        if pairs.get(name):
            yield Entry(key, span, Scalar(pairs[name], span, plain=False))
