"""Each key of a TOML text is found where it stands."""

import pytest

from slidegen.source import Source
from slidegen.theme.find import shipped_folder, shipped_names
from slidegen.theme.toml.places import KeyPath, Places

TEXT = '''# a = 1
a = 1 # a remark
b.c = "x = [y]"
"quoted key" = 'a # b'

[t]
list = [
    1.5, # { not = a table }
    "two",
]
inline = { x = { y = [1, { z = 2 }] }, w.v = 3 }
long = """
a = "b"
[t2]
"""

[[things]]
name = "first"

[[things]]
name = "second"
[things.inner]
deep = true

[t.u.v]
w = 1979-05-27T07:32:00Z
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("a",), "a", "1"),
        (("b", "c"), "c", '"x = [y]"'),
        (("b",), "b", "b"),
        (("quoted key",), '"quoted key"', "'a # b'"),
        (("t",), "t", "t"),
        (("t", "list"), "list", '[\n    1.5, # { not = a table }\n    "two",\n]'),
        (("t", "list", 0), "1.5", "1.5"),
        (("t", "list", 1), '"two"', '"two"'),
        (("t", "inline", "x", "y"), "y", "[1, { z = 2 }]"),
        (("t", "inline", "x", "y", 1, "z"), "z", "2"),
        (("t", "inline", "w", "v"), "v", "3"),
        (("t", "long"), "long", '"""\na = "b"\n[t2]\n"""'),
        (("things", 0, "name"), "name", '"first"'),
        (("things", 1, "name"), "name", '"second"'),
        (("things", 1, "inner", "deep"), "deep", "true"),
        (("t", "u", "v", "w"), "w", "1979-05-27T07:32:00Z"),
    ],
)
def test_keys_and_values_are_found(path: KeyPath, key: str, value: str) -> None:
    places = Places(Source("theme.toml", TEXT))
    found = places.key(path), places.value(path)
    assert tuple(span.text for span in found if span is not None) == (key, value)


def test_the_right_one_of_two_like_keys_is_found() -> None:
    span = Places(Source("theme.toml", TEXT)).value(("things", 1, "name"))
    assert str(span) == "theme.toml:21:8"


@pytest.mark.parametrize("path", [("t2",), ("y",), ("a", "b"), ("things", 2), ()])
def test_what_is_not_there_is_not_found(path: KeyPath) -> None:
    places = Places(Source("theme.toml", TEXT))
    assert (places.key(path), places.value(path)) == (None, None)


@pytest.mark.parametrize("text", ["a = ", "[", "= 3", "a", "a = [1", "{", "[[a", 'x = "', "]", "a.b.", "\x00"])
def test_text_that_is_no_toml_does_no_harm(text: str) -> None:
    Places(Source("theme.toml", text)).key(("a",))


@pytest.mark.parametrize("name", shipped_names())
def test_every_key_of_the_shipped_themes_is_found(name: str) -> None:
    import tomllib

    text = (shipped_folder() / name / "theme.toml").read_text(encoding="utf-8")
    places = Places(Source("theme.toml", text))

    def missing(value: object, path: KeyPath) -> list[KeyPath]:
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        own = [path] if path and places.value(path) is None else []
        return own + [lost for key, item in inner for lost in missing(item, (*path, key))]

    assert missing(tomllib.loads(text), ()) == []
