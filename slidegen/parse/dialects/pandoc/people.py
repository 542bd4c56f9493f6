"""Who gives the talk: pandoc's authors and institutes, and Quarto's authors with affiliations by number."""

import msgspec

from slidegen.yaml.nodes import Map, Node, Scalar, Sequence
from slidegen.yaml.write import scalar


class People(msgspec.Struct):
    """Names in their order, and the institutes of all of them, each once. ``line`` is where they stand."""

    names: list[str] = msgspec.field(default_factory=list)
    institutes: list[str] = msgspec.field(default_factory=list)
    contacts: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    numbered: dict[str, str] = msgspec.field(default_factory=dict)
    line: int = 0

    def written(self, strip: "object" = None) -> str:
        """The value of ``author``."""
        del strip
        parts = []
        for name in self.names:
            pairs = {"name": name, **self.contacts.get(name, {})}
            parts.append("{" + ", ".join(f"{key}: {scalar(text)}" for key, text in pairs.items()) + "}")
        return f"[{', '.join(parts)}]"


def read_people(people: People, key: str, node: Node) -> None:
    """Take the value of ``author``, ``institute`` or one of their spellings."""
    if key in ("affiliations",):
        for item in _items(node):
            if isinstance(item, Map) and (identifier := _text(item, "id", "ref")):
                people.numbered[identifier] = _institute(item)
        people.institutes = [people.numbered.get(name, name) for name in people.institutes]
        return
    for item in _items(node):
        if key.startswith("author"):
            _author(people, item)
        elif text := _institute(item):
            _add(people.institutes, text)


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _add(texts: list[str], text: str) -> None:
    if text and text not in texts:
        texts.append(text)


def _author(people: People, node: Node) -> None:
    if isinstance(node, Scalar):
        text = " ".join(node.value.split())
        if text:
            people.names.append(text)
        return
    if isinstance(node, Sequence):
        for item in node.items[:100]:
            if not isinstance(item, Sequence):
                _author(people, item)
        return
    name = _name(node)
    if not name:
        return
    people.names.append(name)
    contacts = {key: text for key in ("email", "url", "role") if (text := _text(node, key))}
    institutes = [
        _institute(item) for key in ("affiliation", "affiliations", "institute") for item in _under(node, key)
    ]
    institutes = [people.numbered.get(text, text) for text in institutes if text]
    if institutes:
        contacts["affiliation"] = ", ".join(institutes)
    people.contacts[name] = contacts
    for text in institutes:
        _add(people.institutes, text)


def _under(node: Map, key: str) -> tuple[Node, ...]:
    return next((_items(entry.value) for entry in node.entries if entry.key == key), ())


def _name(node: Map) -> str:
    if text := _text(node, "name"):
        return text
    inner = next((entry.value for entry in node.entries if entry.key == "name"), None)
    if isinstance(inner, Map):
        return _text(inner, "literal") or " ".join(filter(None, (_text(inner, "given"), _text(inner, "family"))))
    if len(node.entries) == 1 and not isinstance(node.entries[0].value, Scalar):
        return node.entries[0].key
    return " ".join(filter(None, (_text(node, "given", "first"), _text(node, "family", "last"))))


def _text(node: Map, *keys: str) -> str:
    for entry in node.entries:
        if entry.key in keys and isinstance(entry.value, Scalar) and entry.value.value:
            return " ".join(entry.value.value.split())
    return ""


def _institute(node: Node) -> str:
    if isinstance(node, Scalar):
        return " ".join(node.value.split())
    if isinstance(node, Map):
        if reference := _text(node, "ref"):
            return reference
        parts = (_text(node, key) for key in ("name", "department", "city"))
        named = [part for part in parts if part]
        return ", ".join(dict.fromkeys(named[1:2] + named[:1])) if len(named) > 1 else "".join(named)
    return ""
