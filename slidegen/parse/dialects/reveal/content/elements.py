"""HTML within Markdown, as far as it is reveal.js's: diagrams, attributes, room between blocks."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.content.canvas import Attributes

_ROOM = re.compile(r"\s*(?:<br\s*/?>\s*|&nbsp;\s*)+$", re.IGNORECASE)
PICTURE = re.compile(r"<img\b[^<>]*?(?P<end>\s*/?>)\s*$", re.IGNORECASE)
_CLASS = re.compile(r"\bclass\s*=\s*[\"']([^\"']*)[\"']")


_SHOWN = re.compile(r"!\[|<img\b", re.IGNORECASE)
_MERE = re.compile(r"\s*(?:#|<!--|</?[A-Za-z][^<>]*>\s*$|!\[|<img\b)", re.IGNORECASE)


def room(lines: Sequence[Line]) -> float:
    """The share of a slide's width that pictures have: a lone one beside text has half of it."""
    texts = [line.text for line in lines if line.kind in ("text", "code") and not line.blank]
    alone = sum(len(_SHOWN.findall(text)) for text in texts) == 1
    return 0.5 if alone and any(_MERE.match(text) is None for text in texts) else 1.0


def is_room(text: str) -> bool:
    """Whether a line only keeps blocks apart."""
    return "<" in text and _ROOM.match(text) is not None


def with_attributes(text: str, attributes: Attributes) -> str:
    """The ``<img>`` that *text* ends with, with *attributes* in it."""
    found = PICTURE.search(text)
    if found is None:
        return text
    given = {name: value.replace('"', "&quot;") for name, value in attributes.items()}
    tag = text[found.start() : found.start("end")]
    if (classes := _CLASS.search(tag)) is not None and "class" in given:
        tag = tag.replace(classes[0], f'class="{classes[1]} {given.pop("class")}"')
    added = "".join(f' {name}="{value}"' for name, value in given.items())
    return f"{text[: found.start()]}{tag}{added}{text[found.start('end') :]}"
