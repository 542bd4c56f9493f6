"""What md2pptx reads within a line: classes of spans, formulas, marks of editors."""

import re
from collections.abc import Callable, Mapping

from slidegen.parse.dialects.common.code import code_spans
from slidegen.parse.dialects.common.plain import as_text

_SPAN = re.compile(r"<span\b[^<>]{0,300}?\bclass[ \t]*=[ \t]*[\"']?([\w -]+?)[\"']?[ \t]*>", re.IGNORECASE)
_FORMULA = re.compile(r"\$`([^`\n]+)`\$")
_CRITIC = re.compile(
    r"\{\+\+(?P<added>.{1,500}?)\+\+\}|\{--(?P<deleted>.{1,500}?)--\}|\{~~(?P<old>.{0,500}?)~>(?P<new>.{0,500}?)~~\}"
    r"|\{==(?P<marked>.{1,500}?)==\}|\{>>(?P<said>.{1,500}?)<<\}"
)
_ANCHOR = re.compile(r"<a[ \t]+(?:id|name)[ \t]*=[ \t]*[\"']?([\w-]+)[\"']?[ \t]*/?>(?:[ \t]*</a>)?", re.IGNORECASE)


class Marks:
    """Translates lines of one deck. ``said`` takes remarks of editors, ``anchor`` the ids that slides are given."""

    def __init__(self, classes: Mapping[str, str], said: Callable[[str], None], anchor: Callable[[str], None]) -> None:
        self._classes = classes
        self._said = said
        self._anchor = anchor

    def translated(self, text: str) -> str:
        """A line *text* that is no code."""
        text = _FORMULA.sub(r"$\1$", text)
        code = code_spans(text) if "`" in text else []
        if code:
            parts: list[str] = []
            at = 0
            for start, end in code:
                parts += (self._words(text[at:start]), text[start:end])
                at = end
            text = "".join((*parts, self._words(text[at:])))
        else:
            text = self._words(text)
        return as_text(text)

    def spans(self, text: str) -> str:
        """A line of HTML with what its classes say."""
        return _SPAN.sub(self._span, text)

    def _words(self, text: str) -> str:
        if "<" in text:
            text = _SPAN.sub(self._span, text)
            for found in _ANCHOR.finditer(text):
                self._anchor(found[1])
            text = _ANCHOR.sub("", text)
        return _CRITIC.sub(self._critic, text) if "{" in text else text

    def _span(self, found: re.Match[str]) -> str:
        css = "; ".join(self._classes[name] for name in found[1].lower().split() if name in self._classes)
        return f'<span style="{css}">' if css else found[0]

    def _critic(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "added":
                return f"<u>{found['added']}</u>"
            case "deleted":
                return f"~~{found['deleted']}~~"
            case "marked":
                return f"=={found['marked']}=="
            case "said":
                self._said(found["said"].strip())
                return ""
            case _:
                old = f"~~{found['old']}~~" if found["old"] else ""
                new = f"<u>{found['new']}</u>" if found["new"] else ""
                return " ".join(filter(None, (old, new)))
