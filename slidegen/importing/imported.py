"""What an import gives: a text, and the files that stand beside it."""

from collections.abc import Mapping

import msgspec


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """``text`` is the deck as slidegen Markdown; ``files`` are those that it names, by their paths beside it.

    ``slides`` is how many slides it has, ``origin`` what it was read as: ``Marp``, ``PowerPoint``. ``roots`` are
    folders outside that of the text which it reads from.
    """

    text: str
    files: Mapping[str, bytes] = {}
    slides: int
    origin: str
    roots: tuple[str, ...] = ()
