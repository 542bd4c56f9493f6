"""What stands above a Deckset deck: `key: value` lines up to the first that is none of Deckset's."""

import re
from collections.abc import Callable, Sequence

import msgspec

from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.base import Foreign, own_theme
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.common.texts import pictures_in, words_of
from slidegen.parse.dialects.deckset.motion import transition
from slidegen.parse.dialects.marp.settings import WHITE
from slidegen.source import Span
from slidegen.yaml.write import quoted

_ENTRY = re.compile(r"([A-Za-z][A-Za-z-]{0,40})[ \t]*:[ \t]*(.*?)[ \t]*$")
LOOKS = re.compile(
    r"(?:text|header|code|link|quote|table|list|footer|footnote|slide-?numbers?|slide-?count|formula|caption"
    r"|presenter-notes|background|image|alternating|column)(?:-[a-z]+)*"
)
"""Keys of looks, which slidegen takes from its theme. Those with a meaning are asked for before."""

KEYS = frozenset(
    {"theme", "autoscale", "slidenumbers", "slidecount", "footer", "build-lists", "slide-dividers", "fit-headers"}
    | {"slide-transition", "background-color", "background-image"}
)
_PLAIN = frozenset({"title", "author", "date", "subtitle", "lang"})
"""Keys that a front matter between rules may have, for other programs."""


class Entry(msgspec.Struct, frozen=True):
    """A key in lower case and its value; ``line`` counts from 0, ``written`` is the key as it stands there."""

    key: str
    value: str
    line: int
    written: str


class Head(msgspec.Struct, frozen=True):
    """The keys above a deck. ``body`` is the first line behind them."""

    entries: Sequence[Entry]
    body: int

    def get(self, key: str) -> Entry | None:
        """The last *key* that has a value."""
        return next((entry for entry in reversed(self.entries) if entry.key == key and entry.value), None)

    def levels(self, key: str) -> frozenset[int]:
        """The levels of headings that *key* names: ``#, ##``."""
        found = self.get(key)
        marks = found.value.replace(",", " ").split() if found is not None else ()
        return frozenset(len(mark) for mark in marks if mark and not mark.strip("#"))


def read_head(scan: Scan) -> Head:
    """The keys above the deck; those between two rules are read as well."""
    if scan.front is not None:
        first = scan.source.position(scan.front[0]).line - 1
        within = (_entry(number, scan.text(number)) for number in range(first, scan.body))
        return Head([entry for entry in within if entry is not None], scan.body)
    found: list[Entry] = []
    body = scan.body
    for line in scan.lines:
        if line.blank:
            continue
        entry = _entry(line.number, line.text) if line.kind == "text" else None
        if entry is None or not (entry.key in KEYS or LOOKS.fullmatch(entry.written)):
            break
        found.append(entry)
        body = line.number + 1
    return Head(found, body)


def _entry(number: int, text: str) -> Entry | None:
    found = _ENTRY.match(text)
    return None if found is None else Entry(found[1].lower(), found[2], number, found[1])


def is_yes(value: str) -> bool:
    return value.strip().lower() not in ("false", "no", "off", "none", "0")


def apply_head(foreign: Foreign, draft: Draft, head: Head) -> tuple[str, int] | None:
    """Give *draft* what holds for the whole deck; returns the colour behind all slides, if any, with its line."""
    scan = foreign.scan

    def span(entry: Entry) -> Span:
        return scan.word_span(Line(entry.line, scan.text(entry.line), "text"), entry.written)

    numbers = head.get("slidenumbers")
    draft.set("numbers", "true" if numbers is not None and is_yes(numbers.value) else "false")
    if (footer := head.get("footer")) is not None:
        if text := words_of(footer.value):
            draft.set("footer", quoted(text), footer.line)
        if pictures := pictures_in(footer.value):
            draft.set("logo", quoted(pictures[0]), footer.line)
    if (build := head.get("build-lists")) is not None and is_yes(build.value):
        draft.set("incremental", "true", build.line)
    if (change := head.get("slide-transition")) is not None and is_yes(change.value):
        draft.set("transition", quoted(transition(change.value)), change.line)
    if (theme := head.get("theme")) is not None:
        name = theme.value.strip()
        if own_theme(name):
            draft.set("theme", quoted(name), theme.line)
        else:
            foreign.lost(
                f"Deckset's theme `{name}` is not brought over",
                span(theme),
                "`--theme NAME` picks one",
                severity="info",
            )
    if head.entries and scan.front is not None:
        for entry in head.entries:
            if entry.key in _PLAIN and entry.value:
                draft.set(entry.key, quoted(words_of(entry.value)), entry.line)
    _tell_looks(foreign, [entry for entry in head.entries if _is_look(entry.key)], span)
    ground = head.get("background-color")
    if ground is None or (found := colour(ground.value)) is None or found == WHITE:
        return None
    return quoted(found), ground.line


def _is_look(key: str) -> bool:
    return key == "background-image" or (key not in KEYS and LOOKS.fullmatch(key) is not None)


def _tell_looks(foreign: Foreign, entries: list[Entry], span: Callable[[Entry], Span]) -> None:
    if entries:
        names = ", ".join(dict.fromkeys(f"`{entry.key}`" for entry in entries))
        foreign.lost(f"the look of {names} is left to the theme", span(entries[0]), severity="info")
