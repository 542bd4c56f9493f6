"""Texts as YAML: plain where they are read as they stand, else in quotes."""

import json
import re

_PLAIN = re.compile(r"(?:[^\W_]|[/(._](?=[\w/.]))(?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*")
_IN_LIST = re.compile(r"[^\W_][^\n:#,\[\]{}\"']*")
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_UNPRINTABLE = re.compile("[\x7f-\x9f\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str) -> str:
    """*text* as the value of a key."""
    plain = _PLAIN.fullmatch(text) is not None and text == text.strip() and text.isprintable()
    return text if plain and text not in _NULLS else quoted(text)


def item(text: str) -> str:
    """*text* as an item of a list in brackets."""
    plain = _IN_LIST.fullmatch(text) is not None and text == text.strip() and text.isprintable()
    return text if plain and text not in _NULLS else quoted(text)


def key(name: str) -> str:
    """*name* as a key."""
    return name if re.fullmatch(r"[A-Za-z][\w-]*", name) and name not in _NULLS else quoted(name)


def listed(texts: tuple[str, ...]) -> str:
    """*texts* in brackets."""
    return f"[{', '.join(map(item, texts))}]"


def quoted(text: str) -> str:
    """*text* in quotes: JSON's, which YAML has too, or single ones where the text has double ones and no escapes."""
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
