"""What a deck's front matter, and the files beside it, say to reveal-md and mkslides."""

import re
from collections.abc import Iterable, Iterator

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.aspect import aspect
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.reveal.beside import entries_beside
from slidegen.parse.dialects.reveal.content.canvas import Canvas
from slidegen.parse.dialects.reveal.cutting.pages import Separators
from slidegen.parse.dialects.reveal.cutting.separators import HORIZONTAL, VERTICAL, Separator, read_separator
from slidegen.parse.dialects.reveal.options import Options
from slidegen.parse.dialects.reveal.settings import transition
from slidegen.source import Span
from slidegen.yaml.nodes import Entry, Map, Node, Scalar, Sequence
from slidegen.yaml.write import quoted, scalar

_TEXTS = ("title", "subtitle", "description", "date", "lang", "event")
_LOOKS = {
    "theme": "slides get their look from a theme of slidegen's",
    "highlightTheme": "listings have the theme's colours",
    "css": "slides get their look from a theme of slidegen's",
    "scripts": "a deck runs no scripts",
    "template": "slidegen writes the page",
}
_KEYS = {
    "separator_vertical": "verticalSeparator",
    "verticalseparator": "verticalSeparator",
    "vertical-separator": "verticalSeparator",
    "separator_notes": "notesSeparator",
    "notesseparator": "notesSeparator",
    "notes-separator": "notesSeparator",
    "highlight_theme": "highlightTheme",
    "highlight-theme": "highlightTheme",
    "preprocess_script": "preprocessor",
}
"""What mkslides and older versions call them."""


Given = dict[str, tuple[str, Span]]
"""Patterns by their keys, and where they stand."""

_PATTERNS = ("separator", "verticalSeparator", "notesSeparator")
_OWN_OPTIONS = frozenset({"transition", "slideNumber", "loop", "autoSlide", "defaultTiming", "width", "height"})
"""Options of reveal.js that editors take at the top of the front matter, too."""


def read_front(foreign: Foreign, draft: Draft) -> Options:
    """The options, and the keys of the front matter that *draft* gets. Files beside the deck tell what it does not."""
    front = foreign.front.entries if foreign.front is not None else ()
    given: Given = {}
    reveal: dict[str, Entry] = {}
    for entry in _flat(front):
        _take(foreign, draft, entry, given, reveal)
    for entry in _flat(entries_beside(foreign)):
        if _KEYS.get(entry.key, entry.key) in _PATTERNS:
            _pattern(entry, given)
        elif entry.key in _OWN_OPTIONS:
            reveal.setdefault(entry.key, entry)
    made = options(foreign, given)
    made.canvas = take_options(draft, reveal)
    return made


def _flat(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, and those in the maps that mkslides and reveal-md have."""
    for entry in entries:
        if entry.key in ("slides", "revealOptions", "revealjs", "slideOptions") and isinstance(entry.value, Map):
            yield from entry.value.entries
        else:
            yield entry


def _take(foreign: Foreign, draft: Draft, entry: Entry, given: Given, reveal: dict[str, Entry]) -> None:
    key, value = _KEYS.get(entry.key, entry.key), entry.value
    line = entry.key_span.first.line - 1
    if key in _TEXTS and isinstance(value, Scalar) and value.value:
        draft.set(key, scalar(value.value), line)
    elif key in ("author", "authors", "keywords"):
        _list(draft, "keywords" if key == "keywords" else "author", value, line)
    elif key in _PATTERNS:
        _pattern(entry, given)
    elif key in _OWN_OPTIONS:
        reveal[key] = entry
    elif key == "logoImg" and isinstance(value, Scalar) and value.value:
        draft.set("logo", quoted(value.value), line)
    elif key == "preprocessor":
        foreign.lost("the preprocessor is not run: the deck is read as it is written", entry.key_span)
    elif key in _LOOKS:
        foreign.lost(f"`{entry.key}` has no effect: {_LOOKS[key]}", entry.key_span, severity="info")


def _pattern(entry: Entry, given: Given) -> None:
    if isinstance(entry.value, Scalar) and entry.value.value:
        given.setdefault(_KEYS.get(entry.key, entry.key), (entry.value.value, entry.value.span))


def _list(draft: Draft, key: str, node: Node, line: int) -> None:
    items = node.items if isinstance(node, Sequence) else (node,)
    texts = []
    for item in items:
        if isinstance(item, Map):
            item = next((entry.value for entry in item.entries if entry.key == "name"), item)
        if isinstance(item, Scalar) and item.value:
            texts.append(scalar(item.value))
    if texts:
        draft.set(key, f"[{', '.join(texts)}]" if len(texts) > 1 or key == "keywords" else texts[0], line)


def take_options(draft: Draft, given: dict[str, Entry]) -> Canvas:
    """Give *draft* reveal.js's own options, and return the slide that the deck is written for."""
    size: dict[str, str] = {}
    for key, entry in given.items():
        value = entry.value.value if isinstance(entry.value, Scalar) else ""
        line = entry.key_span.first.line - 1 if entry.key_span.source is draft.source else 0
        whole = int(value) if value.isascii() and value.isdigit() and len(value) < 8 else 0
        if key == "transition" and (name := transition(value)) is not None:
            draft.set("transition", name, line)
        elif key == "slideNumber" and value:
            draft.set("numbers", "false" if value.lower() in ("false", "no", "off") else "true", line)
        elif key == "loop" and value.lower() == "true":
            draft.set("loop", "true", line)
        elif key == "autoSlide" and whole:
            draft.set("timing", f"{whole / 1000:g}s auto", line)
        elif key == "defaultTiming" and whole:
            draft.set("timing", f"{whole}s", line)
        elif key in ("width", "height"):
            size[key] = value
    if all(re.fullmatch(r"[1-9]\d{1,4}", size.get(key, "")) for key in ("width", "height")):
        if (shape := aspect(int(size["width"]), int(size["height"]))) is not None:
            draft.set("aspect", quoted(shape))
        return Canvas(float(size["width"]), float(size["height"]))
    return Canvas()


def options(foreign: Foreign, given: Given) -> Options:
    """How a deck is read that has the patterns *given*."""
    made = Options()
    if "separator" in given or "verticalSeparator" in given:
        across = _separators(foreign, given, "separator", HORIZONTAL)
        made.separators = Separators(across, _separators(foreign, given, "verticalSeparator", VERTICAL))
    if found := _separators(foreign, given, "notesSeparator", ()):
        patterns = "|".join(f"(?:{each.lines[0].pattern})" for each in found)
        made.notes = re.compile(patterns, re.IGNORECASE)
    return made


def _separators(foreign: Foreign, given: Given, key: str, usual: tuple[Separator, ...]) -> tuple[Separator, ...]:
    """What the pattern of *key* matches, else the *usual*."""
    if key not in given:
        return usual
    pattern, span = given[key]
    found = read_separator(pattern)
    if found is None:
        message = f"the pattern `{pattern}` cannot be read, so the usual one counts"
        foreign.lost(message, span, "slidegen reads patterns of whole lines")
    return found or usual
