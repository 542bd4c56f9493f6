"""Marp's directives: what they set, and for which slides.

Old Marp (before 2018) had other names for some: ``$theme``, ``page_number``, ``template``, and ``*`` for one slide.
"""

import re
from collections.abc import Iterable

from slidegen.parse.dialects.base import Foreign, own_theme
from slidegen.parse.dialects.common.blocks import Blocks
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.loose import Entry, entries
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.common.styles import Styles
from slidegen.parse.dialects.common.texts import footer_text, pictures_in
from slidegen.yaml.write import quoted, scalar

_GLOBAL = frozenset(
    {"theme", "style", "headingDivider", "lang", "size", "math", "title", "description", "author"}
    | {"keywords", "url", "image", "marp", "width", "height", "prerender"}
)
_LOCAL = frozenset(
    {"paginate", "header", "footer", "class", "color", "transition", "backgroundColor", "backgroundImage"}
    | {"backgroundPosition", "backgroundRepeat", "backgroundSize"}
)
_OLD = {"page_number": "paginate", "template": "class"}
_ONLY_OLD = frozenset({"width", "height", "prerender"})
_OLD_SIZES = {"A0": "4:3", "A1": "4:3", "A2": "4:3", "A3": "4:3", "A4": "4:3", "A5": "4:3", "4K": "16:9"}
_SIZES = ("16:9", "4:3", "16:10")
_TEXTS = {"title": "title", "description": "description", "author": "author", "lang": "lang"}
_THEMES = ".ldiv { float: left; width: 50% } .rdiv { float: right; width: 50% }"
"""What themes that many decks use say of classes."""

_LINE = re.compile(r"[ \t]|[*$A-Za-z_][\w$.*-]*[ \t]*:(?:[ \t]|$)|-[ \t]|#|$")


class Directives:
    """What is set so far. Local directives are for a slide and those after it, with ``_`` for one slide only."""

    def __init__(self, foreign: Foreign, draft: Draft, blocks: Blocks) -> None:
        self.foreign = foreign
        self._draft = draft
        self.kept: dict[str, Entry] = {}
        self.once: dict[str, Entry] = {}
        self.styles = Styles(_THEMES)
        self.dividers: frozenset[int] = frozenset()
        scan = foreign.scan
        if scan.front is not None:
            start, end = scan.front
            first = scan.source.position(start).line - 1
            lines = scan.source.text[start:end].split("\n")
            self.take(entries([(first + at, line) for at, line in enumerate(lines)]))
        self.front = dict(self.kept)
        for start, end in blocks.comments.items():
            for entry in comment_entries([Line(at, scan.text(at), "comment") for at in range(start, end)]):
                if entry.key.removeprefix("$") == "headingDivider":
                    self.dividers = _levels(entry)
                elif entry.key.removeprefix("$") == "style":
                    self.styles.add(entry.value)
        for start, end in blocks.styles.items():
            self.styles.add("\n".join(scan.text(at) for at in range(start, end)).partition(">")[2])
        self.numbered = self.numbers() or False
        self.footer = footer_text(self.value("header"), self.value("footer"))
        self._front()

    def take(self, found: Iterable[Entry]) -> bool:
        """Note *found*; False: none of it is a directive, so the comment is a note."""
        known = False
        for entry in found:
            name = entry.key.removeprefix("$")
            local = _OLD.get(name.removeprefix("_"), name.removeprefix("_"))
            if name in _GLOBAL and not (name in _ONLY_OLD and name == entry.key):
                self._global(name, entry)
                known = True
            elif local in _LOCAL:
                (self.once if name.startswith("_") else self.kept)[local] = entry
                known = True
        return known

    def value(self, name: str) -> Entry | None:
        """What is in force on the slide at hand."""
        return self.once.get(name) or self.kept.get(name)

    def numbers(self) -> bool | None:
        """Whether the slide at hand shows its number; None: nothing is said."""
        entry = self.value("paginate")
        return entry.value in ("true", "hold") if entry is not None else None

    def lost(self, entry: Entry, what: str) -> None:
        """Tell that what *entry* sets is left out."""
        scan = self.foreign.scan
        at = scan.text(entry.line).find(entry.key.lstrip("_$"))
        start = scan.source.line_starts[entry.line] + at
        whole = scan.source.lines_span(entry.line, entry.line + 1)
        value = scan.source.text.find(entry.value, start, whole.end) if entry.value else -1
        found = at >= 0 and value >= 0
        span = scan.source.span(start, value + len(entry.value)) if found else whole
        self.foreign.lost(what, span, severity="info")

    def _global(self, key: str, entry: Entry) -> None:
        value = entry.value
        if key == "headingDivider":
            self.dividers = _levels(entry)
        elif not value:
            pass
        elif key in _TEXTS:
            self._draft.set(_TEXTS[key], scalar(value), entry.line)
        elif key == "keywords":
            self._draft.set(key, f"[{', '.join(map(scalar, _split(value)))}]", entry.line)
        elif key == "size":
            self._size(entry)
        elif key == "style":
            self.styles.add(value)
            self.lost(entry, "CSS of Marp's pages is left out, but for columns and the look of words")
        elif key == "theme" and own_theme(value):
            self._draft.set("theme", scalar(value), entry.line)
        elif key == "theme":
            self.lost(entry, f"Marp's theme `{value}` is left out: `--theme` names one of slidegen's")

    def _size(self, entry: Entry) -> None:
        size = entry.value if entry.value in _SIZES else _OLD_SIZES.get(entry.value)
        if size is not None:
            self._draft.set("aspect", quoted(size), entry.line)
        else:
            self.lost(entry, f"the size `{entry.value}` belongs to a theme of Marp's: slides are 16:9")

    def _front(self) -> None:
        """The values of the front matter become those of the whole deck, where slidegen has them."""
        line = self.kept["paginate"].line if "paginate" in self.kept else 0
        self._draft.set("numbers", "true" if self.numbered else "false", line)
        shown = [entry for name in ("header", "footer") if (entry := self.value(name)) is not None]
        if self.footer:
            self._draft.set("footer", quoted(self.footer), shown[-1].line)
        for entry in shown:
            for picture in pictures_in(entry.value)[:1]:
                self._draft.set("logo", quoted(picture), entry.line)


def _levels(entry: Entry) -> frozenset[int]:
    numbers = [int(word) for word in entry.words if word in ("1", "2", "3", "4", "5", "6")]
    return frozenset(numbers if entry.listed else range(1, max(numbers, default=0) + 1))


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()] if "," in text else text.split()


def comment_entries(lines: list[Line]) -> list[Entry]:
    """The keys in a comment over *lines*; none, if it is prose, be it with a colon."""
    texts = [(line.number, line.text) for line in lines]
    number, last = texts[-1]
    texts[-1] = (number, last.rpartition("--")[0].rstrip("-"))
    number, first = texts[0]
    texts[0] = (number, first.partition("<!--")[2].lstrip("-").strip())
    if not texts[0][1]:
        margin = min((len(text) - len(text.lstrip()) for _, text in texts[1:] if text.strip()), default=0)
        texts = [(number, text[margin:]) for number, text in texts]
    if not all(_LINE.match(text) for _, text in texts):
        return []
    return list(entries([(number, f"_{text[1:]}" if text.startswith("*") else text) for number, text in texts]))
