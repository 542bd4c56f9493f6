"""The parts of a PowerPoint template that decks built on it keep."""

from collections.abc import Mapping

import msgspec


class TemplatePackage(msgspec.Struct, frozen=True, kw_only=True):
    """A template without its slides: what is reachable from the package once they are gone.

    ``parts`` are bytes by name, without leading slash, relationship parts and content types not among them;
    ``relationships`` are those of each part (``""``: the package's own) and ``types`` the parts' content types.
    ``main`` is the presentation part.
    """

    parts: Mapping[str, bytes]
    relationships: Mapping[str, tuple["Link", ...]]
    types: Mapping[str, str]
    main: str


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A relationship: its id, its full type, and its target, a part's name or, if ``external``, an address."""

    id: str
    kind: str
    target: str
    external: bool = False


def read_package(data: bytes) -> TemplatePackage:
    """The template that a ``.potx``, ``.pptx`` or ``.ppsx`` file is.

    Raises :class:`slidegen.errors.WorldError` (``template``): it is no such file, is protected, has macros, is damaged,
    or is larger than any template.
    """
    from slidegen.theme.template.opc.read import read  # few decks have a template

    return read(data)
