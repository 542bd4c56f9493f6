"""Attributes as they are written: ``{#id .class key=value}``."""

import re

from slidegen.model.attributes import Attributes
from slidegen.parse.syntax.attrs import WORDS

_BARE = re.compile(r"[\w.%#/:@+-]+")
_PROSE = frozenset({"caption", "title", "alt"})
"""Keys whose values are words for people, always in quotes."""

_ORDER = re.compile(r"[^\s{}\"']+")


def braces(attributes: Attributes) -> str:
    """*attributes* in braces; nothing for none."""
    return f"{{{words(attributes)}}}" if attributes else ""


def words(attributes: Attributes) -> str:
    """*attributes* without braces. Classes and pairs keep their order; ``.step=2`` is both."""
    parts = [f"#{attributes.id}"] if attributes.id else []
    classes = list(attributes.classes)
    pairs = list(attributes.pairs)
    keys = [key for key, _ in pairs]
    while classes or pairs:
        if classes and classes[0] not in keys:
            parts.append(f".{classes.pop(0)}")
            continue
        key, value = pairs.pop(0) if pairs else ("", "")
        keys = keys[1:]
        if classes and key == classes[0] and _ORDER.fullmatch(value):
            parts.append(f".{classes.pop(0)}={value}")
        elif key:
            if classes and key == classes[0]:
                parts.append(f".{classes.pop(0)}")
            parts.append(pair(key, value))
    return " ".join(parts)


def pair(key: str, value: str) -> str:
    """``key=value``, in quotes where it takes them, or the bare word that stands for ``word=true``."""
    if value == "true" and key in WORDS:
        return key
    if key in _PROSE and '"' not in value:
        return f'{key}="{value}"'
    return f"{key}={quoted(value)}"


def quoted(value: str) -> str:
    """*value* as attributes have it: they know no escapes, so one with both kinds of quotes gets a typographic one."""
    if _BARE.fullmatch(value):
        return value
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "”") + '"'


def share(fraction: float) -> str:
    """A width as a share: ``40%``."""
    return f"{fraction * 100:.6g}%"
