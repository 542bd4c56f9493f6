"""A line of text as slidegen has it: attributes, pictures, shortcodes, LaTeX, references, typography."""

import re
from collections.abc import Callable

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.links import IMAGE, destination_end
from slidegen.parse.dialects.common.plain import as_words
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.inlines import latex
from slidegen.parse.dialects.pandoc.inlines.attributes import (
    braced,
    get,
    picture_words,
    read_braces,
    span_words,
    step_words,
    value,
)
from slidegen.parse.dialects.pandoc.inlines.shortcodes import Shortcodes
from slidegen.parse.dialects.pandoc.inlines.typography import smart

_ATTRIBUTES = re.compile(r"(?<=[\])`])\{(?!=)[^{}\n]*\}")
_PROTECTED = re.compile(
    r"`+[^`]*`+(?:\{[^{}]*\})?|\$\$[^$]*\$\$|\$[^$]+\$|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+[\"'][^()]*)?\)"
    r"|\]\[[^\[\]]*\]|</?[A-Za-z!][^<>]*>|<[^<>\s]+>|\bhttps?://[^\s<>)\]]+|\{[^{}]*\}|\\."
    r"|^[ \t]*\[(?!\^)[^\[\]]+\]:.*$"
)
_INLINE_RUN = re.compile(r"`(\{?)(r|python|julia|ojs|=r)\b(?:\}|(?<=r) |(?<=n) |(?<=a) )([^`]*)`")
_RAW = re.compile(r"(?<!`)(`+)([^`]+)\1\{=([a-z][a-z0-9_]*)\}")
_REFERENCE = re.compile(
    r"(?P<open>\[)?(?<![\w@.])-?@(?P<key>(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|def|exm|exr|tip|nte|wrn|imp|cau|Fig|Tbl|Eq|Sec)-[\w-]*\w)"
    r"(?(open)(?:\]))"
)
_EXAMPLE = re.compile(r"\(@([\w-]*)\)")
KINDS = {
    "fig": "Figure", "tbl": "Table", "eq": "Equation", "sec": "Section", "lst": "Listing", "thm": "Theorem",
    "lem": "Lemma", "cor": "Corollary", "prp": "Proposition", "def": "Definition", "exm": "Example", "exr": "Exercise",
    "tip": "Tip", "nte": "Note", "wrn": "Warning", "imp": "Important", "cau": "Caution",
}  # fmt: skip
_REVEAL_LINK = re.compile(r"\]\(#/(?=[A-Za-z])")
_NOTHING = "{.plain}"
_BARE = re.compile(r"\[([^\[\]]*)\]\{\.plain\}")
"""Words whose attributes mean nothing here; those with brackets in them keep theirs."""

_PLACE = re.compile("\ue000(\\d+)\ue001")


class Words:
    """Translates lines. It knows the labels of the whole deck, and has counted its examples.

    ``room`` is the share of the slide's width that the lines stand in.
    """

    def __init__(self, foreign: Foreign, shortcodes: Shortcodes) -> None:
        self.foreign = foreign
        self.shortcodes = shortcodes
        self.numbers: dict[str, int] = {}
        self.examples: dict[str, int] = {}
        self.room = 1.0
        self._told: set[str] = set()

    def line(self, line: Line, text: str | None = None, *, alone: bool = False) -> str:
        """*text* of *line* (None: all of it). *alone*: a picture in it is a figure, which shows its caption."""
        return self._line(line, (line.text if text is None else text).replace("\ue000", "\ufffd"), alone=alone)

    def _line(self, line: Line, text: str, *, alone: bool) -> str:
        if "{{<" in text:
            text = self.shortcodes.inline(line, text)
        if "\\" in text:
            text = latex.inline(self.foreign, line, text)
        if "`" in text:
            text = _RAW.sub(lambda found: self._raw(line, found), text)
            text = _INLINE_RUN.sub(lambda found: self._run(line, found), text)
        pictures: list[str] = []
        if "![" in text:
            text = self._pictures(line, text, pictures, alone=alone)
        if "](#/" in text:
            text = _REVEAL_LINK.sub("](#", text)
        if "{" in text:
            text = _ATTRIBUTES.sub(lambda found: self._attributes(line, text, found), text)
            text = _BARE.sub(r"\1", text)
        if "@" in text:
            text = _REFERENCE.sub(self._reference, text)
            text = _EXAMPLE.sub(self._example, text)
        text = as_words(protected(text, smart))
        return _PLACE.sub(lambda found: pictures[int(found[1])], text) if pictures else text

    def tell(self, what: str, line: Line, word: str, *, first: bool = False) -> None:
        """Tell a loss at *word* in *line*, as worth knowing; *first*: the first of its kind is a warning."""
        warned = first and what not in self._told
        self._told.add(what)
        self.foreign.lost(what, self.foreign.scan.word_span(line, word), severity=None if warned else "info")

    def _raw(self, line: Line, found: re.Match[str]) -> str:
        if found[3] in ("html", "html5", "html4", "revealjs"):
            return found[2]
        if found[3] in ("latex", "tex", "beamer"):
            return latex.inline(self.foreign, line, found[2])
        self.tell(f"this is for {found[3]} only, so it is left out", line, found[2])
        return ""

    def _run(self, line: Line, found: re.Match[str]) -> str:
        self.tell("code in a line is not run, so it is shown as it is written", line, found[0], first=True)
        return f"`{found[3].strip()}`"

    def _attributes(self, line: Line, text: str, found: re.Match[str]) -> str:
        before = text[found.start() - 1]
        attributes = read_braces(found[0])
        if attributes is None:
            return found[0]
        if before == "`":
            return ""
        words, lost = span_words(attributes) if before == "]" else step_words(attributes)
        self.effects(line, attributes, lost)
        if before == "]" and not words:
            return _NOTHING
        return braced(words) if before == "]" else ""

    def effects(self, line: Line, attributes: Attributes, lost: tuple[str, ...]) -> None:
        """Tell effects without a counterpart, and free places."""
        for effect in lost:
            self.tell(f"the effect `{effect}` has no counterpart: what has it is there from the start", line, effect)
        if "absolute" in attributes.classes:
            self.tell("what has a free place on the slide stands in the order of the text", line, "absolute")

    def _reference(self, found: re.Match[str]) -> str:
        key = found["key"]
        number = self.numbers.get(key[:1].lower() + key[1:])
        if number is None:
            return found[0]
        return f"{KINDS[key.partition('-')[0].lower()]}\u00a0{number}"

    def _example(self, found: re.Match[str]) -> str:
        number = self.examples.get(found[1])
        return found[0] if number is None or not found[1] else f"({number})"

    def _pictures(self, line: Line, text: str, pictures: list[str], *, alone: bool) -> str:
        """*text* with marks where its pictures stand, which are added to *pictures*."""
        parts: list[str] = []
        at = 0
        for found in IMAGE.finditer(text):
            end = destination_end(text, found.end())
            if end is None:
                break
            if found.start() < at:
                continue
            whole = alone and not text[: found.start()].strip()
            picture, after = self._picture(line, text, found, end, alone=whole)
            parts += (text[at : found.start()], f"\ue000{len(pictures)}\ue001")
            pictures.append(picture)
            at = after
        return "".join((*parts, text[at:]))

    def _picture(self, line: Line, text: str, found: re.Match[str], end: int, *, alone: bool) -> tuple[str, int]:
        attributes = Attributes()
        target = text[found.end() : end]
        if text.startswith("{", end) and (stop := text.find("}", end)) > 0:
            read = read_braces(text[end : stop + 1])
            if read is not None:
                attributes, end = read, stop + 1
        words, lost = picture_words(attributes, self.room)
        self.effects(line, attributes, lost)
        alone = alone and not text[end:].strip(" \t\\")
        caption = get(attributes, "fig-cap", "caption") or (found["alt"] if alone else "")
        alt = get(attributes, "fig-alt", "alt") or found["alt"]
        given = list(words)
        if caption.strip():
            given.append(f"caption={value(smart(caption))}")
        return f"![{alt}]{target}{braced(given)}", end


def protected(text: str, change: Callable[[str], str]) -> str:
    """*text* with *change* made where there is no code, formula, address, tag or attribute.

    *change* sees the character before a piece and the one behind it, and keeps them.
    """
    parts: list[str] = []
    at = 0
    for found in _PROTECTED.finditer(text):
        parts += (_changed(text, at, found.start(), change), found[0])
        at = found.end()
    return "".join((*parts, _changed(text, at, len(text), change)))


def _changed(text: str, start: int, end: int, change: Callable[[str], str]) -> str:
    if start == end:
        return ""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    made = change(f"{before}{text[start:end]}{behind}")
    return made[len(before) : len(made) - len(behind)]
