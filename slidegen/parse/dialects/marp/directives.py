"""Marp's directives: what they set, for which slides, and what slidegen makes of it."""

import re
from collections.abc import Iterable

from slidegen.model.motion import TRANSITIONS
from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import Draft, SlideDraft
from slidegen.parse.dialects.loose import Entry, entries
from slidegen.parse.dialects.scan import Line
from slidegen.source import Span
from slidegen.yaml.write import quoted, scalar

_COMMENT = re.compile(r"<!--+\s*(.*?)\s*--+>", re.DOTALL)
_GLOBAL = frozenset(
    {"theme", "style", "headingDivider", "lang", "size", "math", "title", "description", "author"}
    | {"keywords", "url", "image", "marp"}
)
_LOCAL = frozenset(
    {"paginate", "header", "footer", "class", "color", "transition", "backgroundColor", "backgroundImage"}
    | {"backgroundPosition", "backgroundRepeat", "backgroundSize"}
)
_TEXTS = {"title": "title", "description": "description", "author": "author", "lang": "lang"}
_URL = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)")
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|<[^>]*>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`")
_TRANSITIONS = {"slide": "push", "coverflow": "push", "in-out": "zoom", "zoom": "zoom", "explode": "zoom"}


class Directives:
    """What is set so far. Local directives are for a slide and those after it, with ``_`` for one slide only."""

    def __init__(self, foreign: Foreign, draft: Draft) -> None:
        self._foreign = foreign
        self._draft = draft
        self._kept: dict[str, Entry] = {}
        self._once: dict[str, Entry] = {}
        self._deck: dict[str, str] = {}
        self.dividers: frozenset[int] = frozenset()
        scan = foreign.scan
        for found in _COMMENT.finditer(scan.source.text):
            if "headingDivider" in found[1]:
                self._global(entries([(0, line) for line in found[1].split("\n")]), told=False)
        self.paginate = False
        if scan.front is not None:
            start, end = scan.front
            first = scan.source.position(start).line - 1
            lines = scan.source.text[start:end].split("\n")
            self.take(entries([(first + at, line) for at, line in enumerate(lines)]))
        self._front()

    def take(self, found: Iterable[Entry]) -> bool:
        """Note *found*; False: none of it is a directive, so the comment is a note."""
        known = False
        for entry in found:
            name = entry.key.removeprefix("$")
            if name in _GLOBAL:
                self._global([entry])
                known = True
            elif name.removeprefix("_") in _LOCAL:
                (self._once if name.startswith("_") else self._kept)[name.removeprefix("_")] = entry
                known = True
        return known

    def _global(self, found: Iterable[Entry], *, told: bool = True) -> None:
        for entry in found:
            key, value = entry.key.removeprefix("$"), entry.value
            if key == "headingDivider":
                self.dividers = _levels(entry)
            elif not told:
                continue
            elif key in _TEXTS and value:
                self._draft.set(_TEXTS[key], scalar(value), entry.line)
            elif key == "keywords" and value:
                self._draft.set(key, f"[{', '.join(map(scalar, _split(value)))}]", entry.line)
            elif key == "size" and value:
                self._size(entry)
            elif key in ("theme", "style") and value:
                self._lost(entry, f"Marp's `{key}` is left out: slides get their look from a theme of slidegen's")

    def _size(self, entry: Entry) -> None:
        if entry.value in ("16:9", "4:3", "16:10"):
            self._draft.set("aspect", quoted(entry.value), entry.line)
        elif entry.value == "4K":
            self._draft.set("aspect", quoted("16:9"), entry.line)
        else:
            self._lost(entry, f"the size `{entry.value}` belongs to a theme of Marp's: slides are 16:9")

    def _front(self) -> None:
        """The values of the front matter become those of the whole deck, where slidegen has them."""
        kept = self._kept
        self._deck["numbers"] = "true" if "paginate" in kept and kept["paginate"].value in ("true", "hold") else "false"
        self._deck["footer"] = self._footer()
        self._draft.set("numbers", self._deck["numbers"], kept["paginate"].line if "paginate" in kept else 0)
        if self._deck["footer"]:
            entry = kept.get("footer") or kept["header"]
            self._draft.set("footer", quoted(self._deck["footer"]), entry.line)

    def _value(self, name: str) -> Entry | None:
        return self._once.get(name) or self._kept.get(name)

    def _footer(self) -> str:
        """Slides have a line at their foot only: what stands at their head stands there as well."""
        found = (self._value("header"), self._value("footer"))
        texts = (_MARKUP.sub("", entry.value).strip() for entry in found if entry is not None)
        return " · ".join(text for text in texts if text)

    def apply(self, slide: SlideDraft) -> None:
        """Give *slide* what is in force, and forget what was for it only."""
        if (entry := self._value("class")) is not None and entry.value:
            slide.set("class", " ".join(entry.words), entry.line)
        if (entry := self._value("paginate")) is not None:
            numbers = "true" if entry.value in ("true", "hold") else "false"
            if numbers != self._deck["numbers"]:
                slide.set("numbers", numbers, entry.line)
            if entry.value in ("hold", "skip"):
                slide.set("uncounted", "true", entry.line)
        if (footer := self._footer()) != self._deck["footer"]:
            slide.set("footer", quoted(footer) if footer else "false")
        self._background(slide)
        if (entry := self._value("transition")) is not None and entry.value:
            self._transition(slide, entry)
        if (entry := self._value("color")) is not None and entry.value:
            self._lost(entry, "the colour of a slide's text is left out: slidegen chooses one that can be read")
        self._once = {}

    def _background(self, slide: SlideDraft) -> None:
        if (entry := self._value("backgroundColor")) is not None and entry.value:
            if (found := colour(entry.value)) is not None:
                slide.set("background", quoted(found), entry.line)
            else:
                self._lost(entry, f"`{entry.value}` is no colour that slidegen can read")
        entry = self._value("backgroundImage")
        if entry is None or not entry.value or entry.value == "none":
            return
        if (url := _URL.fullmatch(entry.value)) is not None:
            slide.set("background-image", quoted(url[1]), entry.line)
        else:
            self._lost(entry, "a background can be a colour or a picture, not a gradient of CSS")

    def _transition(self, slide: SlideDraft, entry: Entry) -> None:
        name, *rest = entry.value.split()
        change = name if name in TRANSITIONS else _TRANSITIONS.get(name, "fade")
        slide.set("transition", " ".join((change, *rest)), entry.line)
        if change != name:
            self._lost(entry, f"the transition `{name}` is shown as `{change}`")

    def _lost(self, entry: Entry, what: str) -> None:
        self._foreign.lost(what, self.span(entry), severity="info")

    def span(self, entry: Entry) -> Span:
        return self._foreign.scan.source.lines_span(entry.line, entry.line + 1)


def _levels(entry: Entry) -> frozenset[int]:
    numbers = [int(word) for word in entry.words if word.isdigit() and 1 <= int(word) <= 6]
    return frozenset(numbers if entry.listed else range(1, max(numbers, default=0) + 1))


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()] if "," in text else text.split()


def comment_entries(lines: list[Line]) -> list[Entry]:
    """The keys in a comment over *lines*."""
    texts = [(line.number, line.text) for line in lines]
    first, last = texts[0], texts[-1]
    texts[-1] = (last[0], last[1].rpartition("--")[0].rstrip("-"))
    number, text = texts[0] if len(texts) == 1 else first
    texts[0] = (number, text.partition("<!--")[2].lstrip("-").strip())
    return list(entries(texts))
