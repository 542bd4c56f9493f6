"""What a deck's CSS says of its classes, given to the elements that have them.

Themes are another matter: of a style sheet slidegen needs what makes columns, and what words look like.
"""

import re
from collections.abc import Iterator

from slidegen.parse.content.html.style.css import declarations

_RULE = re.compile(r"([^{}]{1,300})\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"(?:section|div|span|p|ul|ol|table|img)?[ \t\n]*(?:div|span|p|ul|ol|table|img)?\.([\w-]+)")
_PICTURE = re.compile(r"(?:section[ \t]+)?img\[alt~=[\"']?([\w-]+)[\"']?\]")
_USED = frozenset(
    {"display", "grid-template-columns", "columns", "column-count", "flex-direction", "flex", "width", "float"}
    | {"text-align", "color", "font-size", "font-weight", "font-style", "text-decoration"}
)
_TAG = re.compile(r"<(?:div|span|p|section|ul|ol|table|td|th|img|figure|h[1-6])\b[^<>]{0,2000}>", re.IGNORECASE)
_CLASS = re.compile(r"\bclass[ \t]*=[ \t]*(?:\"([^\"]*)\"|'([^']*)'|([\w-]+))", re.IGNORECASE)
_STYLE = re.compile(r"\bstyle[ \t]*=[ \t]*([\"'])", re.IGNORECASE)


class Styles:
    """Classes with what is said of them. ``centred`` are words in alternative texts that centre a picture."""

    def __init__(self, css: str = "") -> None:
        self.classes: dict[str, str] = {}
        self.centred: set[str] = set()
        self.add(css)

    def add(self, css: str) -> None:
        """Read *css*; what it says of a class comes behind what was said before."""
        for found in _RULE.finditer(_COMMENT.sub("", css)):
            given = declarations(found[2])
            for selector in found[1].split(","):
                selector = selector.strip()
                if (picture := _PICTURE.fullmatch(selector)) is not None:
                    if "auto" in (given.get("margin", "") + given.get("margin-left", "")):
                        self.centred.add(picture[1])
                elif (name := _SELECTOR.fullmatch(selector)) is not None:
                    kept = "; ".join(_kept(given))
                    if kept:
                        self.classes[name[1]] = "; ".join(filter(None, (self.classes.get(name[1]), kept)))

    def applied(self, text: str) -> str:
        """*text* with what is said of their classes in the tags that are whole in it."""
        if not self.classes or "class" not in text:
            return text
        return _TAG.sub(lambda found: self._tag(found[0]), text)

    def _tag(self, tag: str) -> str:
        found = _CLASS.search(tag)
        if found is None:
            return tag
        names = (found[1] or found[2] or found[3] or "").split()
        style = "; ".join(self.classes[name] for name in names if name in self.classes)
        if not style:
            return tag
        if (own := _STYLE.search(tag)) is not None:
            return f"{tag[: own.end()]}{style}; {tag[own.end() :]}"
        return f'{tag[: found.end()]} style="{style}"{tag[found.end() :]}'


def _kept(given: dict[str, str]) -> Iterator[str]:
    for name, value in given.items():
        if name in _USED and not set('"<>') & set(value):
            yield f"{name}: {value}"
