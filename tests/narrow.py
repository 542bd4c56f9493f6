"""Says what a value is, to readers and to the type checker."""

from typing import TypeVar

Kind = TypeVar("Kind")


def a(kind: type[Kind], value: object) -> Kind:
    """*value*, which must be a *kind*."""
    assert isinstance(value, kind), f"{value!r} is no {kind.__name__}"
    return value
