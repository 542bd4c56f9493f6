"""Files that links of a deck lead to: they lie beside the outputs, where these look for them."""

import posixpath
import re
from urllib.parse import unquote

from slidegen.check.links import deck_links
from slidegen.errors import WorldError
from slidegen.model.deck import Deck
from slidegen.packing.names import safe_name
from slidegen.packing.stage import Stage
from slidegen.world import World

_ELSEWHERE = r"#|[/\\]|[a-zA-Z][a-zA-Z0-9+.-]*:"
"""How links begin that lead to slides, to the net, or to this machine alone."""

_OWN = frozenset({"readme.txt", "sha256sums", "fonts", "source"})


def write_linked(stage: Stage, deck: Deck, world: World, hints: list[str]) -> tuple[str, ...]:
    """Put the files on the *stage* that *deck* links to; their names. What cannot come along is told in *hints*."""
    written = []
    for target in dict.fromkeys(target for target, _ in deck_links(deck)):
        if not target or re.match(_ELSEWHERE, target):
            continue
        path = posixpath.normpath(unquote(re.split("[?#]", target, maxsplit=1)[0]))
        if path in stage.sums:
            continue  # an output of this deck, or linked to twice
        top = path.split("/")[0]
        if top == ".." or top.lower() in _OWN or path != "/".join(map(safe_name, path.split("/"))):
            hints.append(f"{target}: a link leads there, and it cannot be packed beside the slides under that name")
            continue
        try:
            stage.write(path, world.read(path))
        except WorldError as error:
            hints.append(f"{target}: a link leads there; {error.message}")
            continue
        written.append(path)
    return tuple(written)
