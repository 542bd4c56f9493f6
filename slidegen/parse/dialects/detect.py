"""Which dialect a deck is written in, judged by what speaks for each."""

from collections.abc import Iterable
from importlib import import_module

import msgspec

from slidegen.parse.dialects.base import LIKELY, Dialect, Sign
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.names import MOST_CHARACTERS, OWN
from slidegen.source import Source

_MOST_SIGNS = 5
MOST_IN_LINE = 2_000
"""How much of a line tells a dialect."""


class Guess(msgspec.Struct, frozen=True):
    """A dialect's name and what told it, strongest first."""

    dialect: str
    signs: tuple[Sign, ...]

    @property
    def weight(self) -> int:
        return sum(sign.weight for sign in self.signs)


def dialect(name: str) -> Dialect:
    """The module of the dialect called *name*."""
    module: Dialect = import_module(f"slidegen.parse.dialects.{'own' if name == OWN else name}")
    return module


def guess(scan: Scan, names: Iterable[str]) -> Guess | None:
    """The one of the dialects *names* that most speaks for; None: it is slidegen's own, or nothing tells."""
    seen = _seen(scan)
    guesses = [_weighed(name, seen) for name in (OWN, *names)]
    best = max(guesses, key=lambda one: one.weight)
    return best if best.dialect != OWN and best.weight >= LIKELY else None


def _seen(scan: Scan) -> Scan:
    """*scan* without what is too long to tell anything; its lines keep their numbers."""
    text = scan.source.text
    if len(text) <= MOST_IN_LINE:
        return scan
    lines = text[:MOST_CHARACTERS].split("\n")
    if len(text) <= MOST_CHARACTERS and all(len(line) <= MOST_IN_LINE for line in lines):
        return scan
    return Scan(Source(scan.source.name, "\n".join(line[:MOST_IN_LINE] for line in lines)))


def _weighed(name: str, scan: Scan) -> Guess:
    """Each kind of sign counts once, at the first place where it stands."""
    found: dict[str, Sign] = {}
    for sign in dialect(name).signs(scan):
        found.setdefault(sign.what, sign)
    ordered = sorted(found.values(), key=lambda sign: -sign.weight)
    return Guess(name, tuple(ordered[:_MOST_SIGNS]))
