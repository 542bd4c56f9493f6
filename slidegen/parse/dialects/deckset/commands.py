"""Commands of single slides: `[.footer: words]`, alone on a line."""

import re

from slidegen.diagnostics import did_you_mean
from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.common.texts import pictures_in, words_of
from slidegen.parse.dialects.deckset.head import KEYS, LOOKS, is_yes
from slidegen.parse.dialects.deckset.motion import transition
from slidegen.yaml.write import quoted

COMMAND = re.compile(r"[ \t]*\[\.([A-Za-z][A-Za-z-]*)(?:[ \t]*:[ \t]*(.*?))?[ \t]*\][ \t]*$")
_PASSED = frozenset({"autoscale", "slidecount", "slide-dividers", "fit-headers"})
_NAMES = (*sorted(KEYS), "hide-footer", "code-highlight", "column")


class Commands:
    """Gives slides what commands set on them."""

    def __init__(self, foreign: Foreign) -> None:
        self._foreign = foreign
        self._told: set[str] = set()

    def apply(self, slide: SlideDraft, line: Line, key: str, value: str) -> None:
        """The command *key* on *line*; looks are told once each."""
        name = key.lower()
        match name:
            case "build-lists":
                slide.set("class", "incremental" if is_yes(value) else "nonincremental", line.number)
            case "footer":
                text = words_of(value)
                slide.set("footer", quoted(text) if text else "false", line.number)
                if pictures_in(value):
                    self._lose(line, key, "a picture in the footer of one slide is left out; `logo` shows one on all")
            case "hide-footer":
                slide.set("footer", "false", line.number)
            case "slidenumbers" | "slide-numbers":
                slide.set("numbers", "true" if is_yes(value) else "false", line.number)
            case "background-color":
                if (found := colour(value)) is not None:
                    slide.set("background", quoted(found), line.number)
                else:
                    self._lose(line, value, f"`{value}` is no colour that slidegen can read")
            case "background-image":
                if value:
                    slide.set("background-image", quoted(value), line.number)
            case "slide-transition":
                slide.set("transition", quoted(transition(value) if is_yes(value) else "none"), line.number)
            case _ if name in _PASSED:
                pass
            case "theme":
                span = self._foreign.scan.word_span(line, key)
                self._foreign.lost("all slides of a deck have one theme", span, severity="info")
            case _ if LOOKS.fullmatch(name):
                if name not in self._told:
                    self._told.add(name)
                    span = self._foreign.scan.word_span(line, key)
                    self._foreign.lost(f"the look of `{key}` is left to the theme", span, severity="info")
            case _:
                near = did_you_mean(name, _NAMES, "commands")
                self._lose(line, key, f"`[.{key}]` is no command of Deckset's", near)

    def _lose(self, line: Line, word: str, what: str, help: str = "") -> None:
        self._foreign.lost(what, self._foreign.scan.word_span(line, word), help)
