"""Which dialect a deck is written in, judged by what speaks for each."""

from collections.abc import Iterable
from importlib import import_module

import msgspec

from slidegen.parse.dialects.base import LIKELY, Dialect, Sign
from slidegen.parse.dialects.names import OWN
from slidegen.parse.dialects.scan import Scan

_MOST_SIGNS = 5


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
    guesses = [_weighed(name, scan) for name in (OWN, *names)]
    best = max(guesses, key=lambda one: one.weight)
    return best if best.dialect != OWN and best.weight >= LIKELY else None


def _weighed(name: str, scan: Scan) -> Guess:
    """Each kind of sign counts once, at the first place where it stands."""
    found: dict[str, Sign] = {}
    for sign in dialect(name).signs(scan):
        found.setdefault(sign.what, sign)
    ordered = sorted(found.values(), key=lambda sign: -sign.weight)
    return Guess(name, tuple(ordered[:_MOST_SIGNS]))
