"""Tags, text and comments of a piece of HTML, as lenient as browsers are, each with its offsets.

The standard library's parser gives lines and columns only, and takes quadratic time over some malformed input. Here
each character is looked at a bounded number of times.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

import msgspec

_NAME = re.compile(r"<(/?)([A-Za-z][^\s/>\"'<=]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?:(?P<key>[^\s/>=]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+)))?|=)"""
)
_END = re.compile(r"\s*(/?)\s*>")
MOST_SLIPS = 4
"""Tags without their end: after so many, the rest is text, since each costs a look at all of it."""

LITERAL = frozenset({"script", "style", "textarea", "title", "xmp"})
"""Elements whose content has no tags."""


class Tag(msgspec.Struct, frozen=True):
    """A start or an end tag. Its ``name`` and keys are in lower case; ``written`` is the name as it is."""

    name: str
    written: str
    attributes: dict[str, str]
    closing: bool
    empty: bool
    start: int
    end: int


class Words(msgspec.Struct, frozen=True):
    """Text between tags, as written."""

    text: str
    start: int
    end: int


class Remark(msgspec.Struct, frozen=True):
    """A comment, without its marks."""

    text: str
    start: int
    end: int


Event: TypeAlias = Tag | Words | Remark


def read_tag(text: str, start: int = 0) -> Tag | None:
    """The tag that begins at *start*; None: nothing there is one, or it has no end."""
    found = _NAME.match(text, start)
    if found is None:
        return None
    at = found.end()
    attributes: dict[str, str] = {}
    while (end := _END.match(text, at)) is None:
        part = _ATTRIBUTE.match(text, at)
        if part is None:
            return None
        at = part.end()
        if part["key"] is None:
            continue
        values = (part["double"], part["single"], part["bare"])
        attributes.setdefault(part["key"].lower(), next((value for value in values if value is not None), ""))
    return Tag(found[2].lower(), found[2], attributes, bool(found[1]), bool(end[1]), start, end.end())


def events(text: str) -> Iterator[Event]:
    """The tags, texts and comments of *text* in their order. All that is none of these is text, or says nothing."""
    at = said = 0
    slips = 0
    while (found := text.find("<", at)) >= 0 and slips < MOST_SLIPS:
        made: Tag | Remark | None = None
        if text.startswith("<!--", found):
            stop = text.find("-->", found + 2)
            if stop < 0:
                slips += 1
            else:
                made = Remark(text[found + 4 : stop], found, stop + 3)
        elif text.startswith(("<!", "<?"), found):
            stop = text.find(">", found)
            if stop < 0:
                slips += 1
            else:
                if found > said:
                    yield Words(text[said:found], said, found)
                at = said = stop + 1
                continue
        elif _NAME.match(text, found) is not None:
            made = read_tag(text, found)
            slips += made is None
        if made is None:
            at = found + 1
            continue
        if found > said:
            yield Words(text[said:found], said, found)
        yield made
        at = said = made.end
        if isinstance(made, Tag) and made.name in LITERAL and not made.closing and not made.empty:
            stop = _literal_end(text, made.name, at)
            if stop > at:
                yield Words(text[at:stop], at, stop)
            at = said = stop
    if said < len(text):
        yield Words(text[said:], said, len(text))


def _literal_end(text: str, name: str, at: int) -> int:
    """Where the end tag of an element begins whose content has no tags; the end of *text* where there is none."""
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
    return found.start() if found is not None else len(text)
