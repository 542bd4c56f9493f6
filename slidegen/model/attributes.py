"""``{#id .class key=value}``: what an author attaches to a block, a span or a heading."""

import re

import msgspec

from slidegen.source import Span


class Attributes(msgspec.Struct, frozen=True, kw_only=True):
    """An identifier, classes in their order, and key-value pairs."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    span: Span | None = None

    def get(self, key: str, default: str = "") -> str:
        """The value of *key*; the last one wins, as in HTML's own parsers for styles."""
        for name, value in reversed(self.pairs):
            if name == key:
                return value
        return default

    def has(self, name: str) -> bool:
        """Whether class *name* was given."""
        return name in self.classes

    def __bool__(self) -> bool:
        return bool(self.id or self.classes or self.pairs)


NO_ATTRIBUTES = Attributes()


def value_span(attributes: Attributes, key: str) -> Span | None:
    """Where the value of *key* stands; where that cannot be told, the place of all the attributes."""
    whole = attributes.span
    if whole is None:
        return None
    text = whole.text
    found = re.search(rf"(?<![\w-]){re.escape(key)}(?:=[\"']?)?", text)
    if found is None:
        return whole
    value = attributes.get(key)
    if value and text.startswith(value, found.end()):
        return whole.source.span(whole.start + found.end(), whole.start + found.end() + len(value))
    return whole.source.span(whole.start + found.start(), whole.start + found.end())


def key_span(attributes: Attributes, key: str) -> Span | None:
    """Where the name *key* stands; where that cannot be told, the place of all the attributes."""
    whole = attributes.span
    if whole is None:
        return None
    found = re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", whole.text)
    if found is None:
        return whole
    return whole.source.span(whole.start + found.start(), whole.start + found.end())
