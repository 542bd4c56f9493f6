"""Marks within Deckset's lines: formulas, footnotes with names, anchors and links to them, headings."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.code import MOST_CHARACTERS, code_spans
from slidegen.parse.dialects.common.plain import as_text
from slidegen.parse.dialects.deckset.pages import Page

_ANCHOR = re.compile(
    r"<a[ \t]+(?:id|name)[ \t]*=[ \t]*[\"']?([^\"'<>]{1,100}?)[\"']?[ \t]*/?>(?:[ \t]*</a>)?", re.IGNORECASE
)
_LINK = re.compile(r"\]\(#([^()\s]{1,100})\)")
_NUMBER = re.compile(r"[1-9]\d{0,3}")
_DEFINITION = re.compile(r" {0,3}\[\^([^\]\[\n]{1,200})\]:[ \t]*")
_NOTED = re.compile(r"\[\^([^\]\[\n]{1,200})\]")
_FORMULA = re.compile(r"\$\$(?=\S)([^$\n]{1,2000}?)\$\$")
_OWN = re.compile(r"(?<!\\)(?:\$|\^(?=\[))")
"""What begins formulas and notes in slidegen's Markdown, and nothing in Deckset's."""

_HEADING = re.compile(r"( {0,3})(#{1,6})(?!#)[ \t]*(?:\[fit\])?[ \t]*(.*)$")
_LABEL = re.compile(r"[\w-]+")


class Words:
    """Translates the lines of one deck. ``names`` are the ids that slides need, by their places from 0."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.names: dict[int, str] = {}
        self._targets: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        texts = ((at, line.text) for at, page in enumerate(pages) for line in page.lines if line.kind == "text")
        linked: set[int] = set()
        for at, text in texts:
            if len(text) > MOST_CHARACTERS:
                continue
            for found in _ANCHOR.finditer(text):
                name = self.names.setdefault(at, found[1].strip().replace(" ", "-"))
                self._targets[found[1].strip()] = name
            if (noted := _DEFINITION.match(text)) is not None:
                self._label(noted[1])
            linked |= {int(found[1]) for found in _LINK.finditer(text) if _NUMBER.fullmatch(found[1])}
        for number in sorted(linked):
            if number <= len(pages) and str(number) not in self._targets:
                self._targets[str(number)] = self.names.setdefault(number - 1, str(number))

    def translated(self, text: str) -> str:
        """A line *text* that is no code."""
        if len(text) > MOST_CHARACTERS:
            return as_text(text)
        if (noted := _DEFINITION.match(text)) is not None:
            rest = self._outside_code(text[noted.end() :])
            name = "" if noted[1].isdecimal() else f"**{noted[1]}**: "
            return f"[^{self._labels.get(noted[1], noted[1])}]: {name}{rest}"
        if text.lstrip(" ").startswith("#") and (heading := _HEADING.match(text)) is not None:
            text = f"{heading[1]}{heading[2]} {heading[3]}"
        return as_text(self._outside_code(text))

    def is_definition(self, text: str) -> bool:
        return _DEFINITION.match(text) is not None

    def _label(self, label: str) -> None:
        if label not in self._labels:
            made = label if _LABEL.fullmatch(label) else re.sub(r"\W+", "-", label.lower()).strip("-") or "note"
            used = set(self._labels.values()) if made in self._labels.values() else set()
            while made in used:
                made += "-2"
            self._labels[label] = made

    def _outside_code(self, text: str) -> str:
        parts: list[str] = []
        at = 0
        for start, end in code_spans(text) if "`" in text else ():
            parts += (self._marks(text[at:start]), text[start:end])
            at = end
        return "".join((*parts, self._marks(text[at:])))

    def _marks(self, text: str) -> str:
        if "<" in text:
            text = _ANCHOR.sub("", text)
        if "](#" in text:
            text = _LINK.sub(lambda found: f"](#{self._targets.get(found[1], found[1])})", text)
        if "[^" in text:
            text = _NOTED.sub(lambda found: f"[^{self._labels.get(found[1], found[1])}]", text)
        if "$" not in text and "^[" not in text:
            return text
        parts: list[str] = []
        at = 0
        for found in _FORMULA.finditer(text):
            parts += (_OWN.sub(r"\\\g<0>", text[at : found.start()]), f"${found[1].strip()}$")
            at = found.end()
        return "".join((*parts, _OWN.sub(r"\\\g<0>", text[at:])))
