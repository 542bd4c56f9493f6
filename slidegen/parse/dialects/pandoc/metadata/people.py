"""Who gives the talk: pandoc's authors and institutes, and Quarto's authors with affiliations by number."""

import msgspec

from slidegen.parse.dialects.pandoc.inlines.plain import unbarred, unmarked
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence
from slidegen.yaml.write import item as flow

MOST = 200
"""People, or institutes of one of them, that are looked at."""


class People(msgspec.Struct):
    """Names in their order, what is known of each, and the institutes of all. ``line`` is where they stand.

    Institutes may be given by an id, which ``numbered`` resolves once all is read.
    """

    names: list[str] = msgspec.field(default_factory=list)
    contacts: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    places: dict[str, list[str]] = msgspec.field(default_factory=dict)
    shared: list[str] = msgspec.field(default_factory=list)
    numbered: dict[str, str] = msgspec.field(default_factory=dict)
    line: int = 0

    @property
    def institutes(self) -> list[str]:
        """The institutes of all, each once."""
        given = [*(place for name in self.names for place in self.places.get(name, ())), *self.shared]
        return list(dict.fromkeys(unmarked(self.numbered.get(place, place)) for place in given))

    def written(self) -> str:
        """The value of ``author``."""
        parts = []
        for name in self.names:
            pairs = {"name": unmarked(name), **self.contacts.get(name, {})}
            if places := self.places.get(name):
                pairs["affiliation"] = ", ".join(unmarked(self.numbered.get(place, place)) for place in places)
            parts.append("{" + ", ".join(f"{key}: {flow(text)}" for key, text in pairs.items()) + "}")
        return f"[{', '.join(parts)}]"


def read_people(people: People, key: str, node: Node) -> None:
    """Take the value of ``author``, ``institute`` or one of their spellings."""
    for item in _items(node):
        if key.startswith("author"):
            _author(people, item)
        elif isinstance(item, Scalar) and item.value.lstrip().startswith("|"):
            people.shared += unbarred(item.value)
        elif (text := _institute(people, item)) and not (key == "affiliations" and isinstance(item, Map)):
            people.shared.append(text)


def _items(node: Node) -> tuple[Node, ...]:
    return node.items[:MOST] if isinstance(node, Sequence) else (node,)


def _author(people: People, node: Node) -> None:
    if isinstance(node, Scalar):
        barred = node.value.lstrip().startswith("|")
        people.names += [name for name in (unbarred(node.value) if barred else [" ".join(node.value.split())]) if name]
        return
    if isinstance(node, Sequence):
        for item in node.items[:MOST]:
            if not isinstance(item, Sequence):
                _author(people, item)
        return
    name = _name(node)
    if not name:
        return
    people.names.append(name)
    people.contacts[name] = {key: text for key in ("email", "url", "role") if (text := _text(node, key))}
    given = [item for key in ("affiliation", "affiliations", "institute") for item in _under(node, key)]
    people.places[name] = [text for item in given if (text := _institute(people, item))]


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


def _institute(people: People, node: Node) -> str:
    """An institute's name, or the id of one that is described elsewhere."""
    if isinstance(node, Scalar):
        return " ".join(node.value.split())
    if not isinstance(node, Map):
        return ""
    if reference := _text(node, "ref"):
        return reference
    named = [text for key in ("department", "name") if (text := _text(node, key))]
    text = ", ".join(named)
    if (identifier := _text(node, "id")) and text:
        people.numbered[identifier] = text
    return text
