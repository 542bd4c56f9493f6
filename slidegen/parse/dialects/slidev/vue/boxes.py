"""Components of a deck or a theme: boxes or words, of which slidegen knows the text only."""

import re
from collections.abc import Sequence

from slidegen.parse.content.html.syntax.names import KNOWN
from slidegen.parse.content.html.syntax.tags import Tag
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.slidev.vue.tags import renamed, start_tag

_CLOSE = re.compile(r"</([A-Za-z][\w.:-]*)\s*>")
_TONES = {
    "admonition": "note",
    "stickynote": "note",
    "speechbubble": "note",
    "callout": "callout",
    "alert": "alert",
    "card": "card",
    "box": "box",
    "note": "note",
    "info": "info",
    "tip": "tip",
    "hint": "hint",
    "warning": "warning",
    "danger": "danger",
}
"""Components that are painted boxes, and the class that says so in HTML."""

_KINDS = frozenset(("note", "info", "tip", "hint", "success", "important", "warning", "caution", "danger", "error"))
_TITLES = ("title", "heading", "header", "label")


class Boxes:
    """The components that are open on one slide. ``told``: the names that the deck has been told of."""

    def __init__(self, body: Sequence[Line], told: set[str]) -> None:
        self._closed = {found[1] for line in body if "</" in line.text for found in _CLOSE.finditer(line.text)}
        self._told = told
        self._open: list[tuple[str, str]] = []

    def open(self, tag: Tag, text: str) -> str | None:
        """What stands for the start *tag* in *text*; None: it is no component that holds something."""
        is_own = tag.written[0].isupper() or "-" in tag.name or ":" in tag.name
        if not is_own or tag.empty or tag.name in KNOWN or renamed(tag.name) or tag.written not in self._closed:
            return None
        name = "div" if _is_block(tag, text) else "span"
        self._open.append((tag.name, name))
        return _start(tag, name)

    def close(self, name: str) -> str | None:
        """What stands for the end tag of the component *name*; None: none is open."""
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 50), -1):
            if self._open[at][0] == name:
                return f"</{self._open.pop(at)[1]}>"
        return None

    def is_new(self, tag: Tag) -> bool:
        """Whether the deck has not yet been told of the component of *tag*; from now on it has."""
        before = len(self._told)
        self._told.add(tag.written)
        return len(self._told) > before


def _is_block(tag: Tag, text: str) -> bool:
    """Whether a component stands alone on its lines."""
    if text[text.rfind("\n", 0, tag.start) + 1 : tag.start].strip():
        return False
    end = text.find("\n", tag.end)
    line = text[tag.end : end if end >= 0 else len(text)]
    _, closed, behind = line.partition(f"</{tag.written}>")
    return not closed or not behind.strip()


def _start(tag: Tag, name: str) -> str:
    given = tag.attributes
    kept = {key: value for key, value in given.items() if key.startswith("v-") and not key.startswith("v-drag")}
    kind = next((given[key] for key in ("type", "kind", "variant") if given.get(key) in _KINDS), "")
    classes = f"{given.get('class', '')} {kind or _TONES.get(tag.name.replace('-', ''), '')}".split()
    if classes:
        kept["class"] = " ".join(classes)
    start = start_tag(name, kept)
    title = next((given[key] for key in _TITLES if given.get(key)), "")
    if not title:
        return start
    return f"{start}<p><b>{title}</b></p>" if name == "div" else f"{start}<b>{title}</b> "
