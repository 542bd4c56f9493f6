"""What a deck's front matter, and the files beside it, say to reveal-md and mkslides."""

import re

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import Draft
from slidegen.parse.dialects.reveal.content import NOTES
from slidegen.parse.dialects.reveal.pages import Separators
from slidegen.parse.dialects.reveal.separators import HORIZONTAL, VERTICAL, Separator, read_separator
from slidegen.parse.dialects.reveal.settings import transition
from slidegen.source import Span
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence
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


class Options(msgspec.Struct):
    """How the deck is read. ``separators`` None: nothing tells them."""

    separators: Separators | None = None
    notes: re.Pattern[str] = NOTES


def read_front(foreign: Foreign, draft: Draft) -> Options:
    """The options, and the keys of the front matter that *draft* gets."""
    given: dict[str, tuple[str, Span]] = {}
    reveal: Map | None = None
    if foreign.front is not None:
        reveal = _front(foreign, draft, foreign.front, given)
    if reveal is not None:
        _reveal(foreign, draft, reveal)
    return _options(foreign, given)


def _front(foreign: Foreign, draft: Draft, front: Map, given: dict[str, tuple[str, Span]]) -> Map | None:
    reveal: Map | None = None
    for entry in front.entries:
        key, value = entry.key, entry.value
        line = entry.key_span.first.line - 1
        if key in _TEXTS and isinstance(value, Scalar) and value.value:
            draft.set(key, scalar(value.value), line)
        elif key in ("author", "authors", "keywords"):
            _list(draft, "keywords" if key == "keywords" else "author", value, line)
        elif key in ("revealOptions", "revealjs") and isinstance(value, Map):
            reveal = value
        elif key == "slides" and isinstance(value, Map):
            for inner in value.entries:
                _note(foreign, inner.key, inner.value, inner.key_span, given)
        else:
            _note(foreign, key, value, entry.key_span, given)
    return reveal


def _note(foreign: Foreign, key: str, value: Node, span: Span, given: dict[str, tuple[str, Span]]) -> None:
    key = _KEYS.get(key, key)
    if key in ("separator", "verticalSeparator", "notesSeparator") and isinstance(value, Scalar) and value.value:
        given[key] = (value.value, value.span)
    elif key == "preprocessor":
        foreign.lost("the preprocessor is not run: the deck is read as it is written", span)
    elif key in _LOOKS:
        foreign.lost(f"`{key}` has no effect: {_LOOKS[key]}", span, severity="info")


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


def _reveal(foreign: Foreign, draft: Draft, options: Map) -> None:
    """reveal.js's own options."""
    size: dict[str, str] = {}
    for entry in options.entries:
        key, value = entry.key, entry.value.value if isinstance(entry.value, Scalar) else ""
        line = entry.key_span.first.line - 1
        if key == "transition" and (name := transition(value)) is not None:
            draft.set("transition", name, line)
        elif key in ("slideNumber", "slide_number", "slide-number") and value:
            draft.set("numbers", "false" if value.lower() in ("false", "no", "off") else "true", line)
        elif key == "loop" and value == "true":
            draft.set("loop", "true", line)
        elif key == "autoSlide" and value.isascii() and value.isdigit() and 0 < int(value) < 10_000_000:
            draft.set("timing", f"{int(value) / 1000:g}s auto", line)
        elif key == "defaultTiming" and value.isascii() and value.isdigit() and 0 < int(value) < 100_000:
            draft.set("timing", f"{int(value)}s", line)
        elif key in ("width", "height"):
            size[key] = value
    if all(re.fullmatch(r"[1-9]\d{1,4}", size.get(key, "")) for key in ("width", "height")):
        _aspect(draft, int(size["width"]), int(size["height"]))


def _aspect(draft: Draft, width: int, height: int) -> None:
    known = {(16, 9): "16:9", (4, 3): "4:3", (16, 10): "16:10"}
    for (across, down), name in known.items():
        if abs(width / height - across / down) < 0.02:
            draft.set("aspect", quoted(name))
            return
    if 0.4 < width / height < 3:
        draft.set("aspect", quoted(f"{width}x{height}"))


def _options(foreign: Foreign, given: dict[str, tuple[str, Span]]) -> Options:
    options = Options()
    if "separator" in given or "verticalSeparator" in given:
        across = _separators(foreign, given, "separator", HORIZONTAL)
        options.separators = Separators(across, _separators(foreign, given, "verticalSeparator", VERTICAL))
    if found := _separators(foreign, given, "notesSeparator", ()):
        patterns = "|".join(f"(?:{each.lines[0].pattern})" for each in found)
        options.notes = re.compile(patterns, re.IGNORECASE)
    return options


def _separators(
    foreign: Foreign, given: dict[str, tuple[str, Span]], key: str, usual: tuple[Separator, ...]
) -> tuple[Separator, ...]:
    """What the pattern of *key* matches, else the *usual*."""
    if key not in given:
        return usual
    pattern, span = given[key]
    found = read_separator(pattern)
    if found is None:
        message = f"the pattern `{pattern}` cannot be read, so the usual one counts"
        foreign.lost(message, span, "slidegen reads patterns of whole lines")
    return found or usual
