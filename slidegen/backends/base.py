"""What a backend is."""

from typing import Literal, Protocol, TypeAlias

import msgspec

from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World

Paper: TypeAlias = Literal["a4", "letter"]


class Abilities(msgspec.Struct, frozen=True, kw_only=True):
    """What an output can show natively, so that nobody has to ask for a backend's name.

    ``like`` is the name of another output: what an author wrote for that one only is shown in this one, too.
    ``written``: it writes not what is placed but what the author wrote, and gets that in ``PlacedDeck.written``.
    """

    html: bool = False
    images: frozenset[str] = frozenset()
    hidden_slides: bool = True
    notes: bool = True
    like: str = ""
    written: bool = False


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line may ask of a backend.

    ``safe``: the deck is a stranger's. ``linked``: many files instead of one. ``steps``: a page or picture for each
    step of a slide, instead of one that shows its end. ``width``: that of pictures, in pixels.
    ``up``: how many slides stand on a page of a handout (1, 2, 3 or 6), whose ``paper`` is chosen.
    """

    safe: bool = False
    linked: bool = False
    steps: bool = False
    width: int = 1920
    up: int = 3
    paper: Paper = "a4"


class Sink(Protocol):
    """Takes the finished files, by name relative to the output; nothing appears before all are written."""

    def write(self, name: str, data: bytes) -> None: ...


class Backend(Protocol):
    """Translates a placed deck to files. ``suffix`` has its dot. The main file is written under ``stem + suffix``."""

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def abilities(self) -> Abilities: ...

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        """Write *placed* to *sink*. What the output cannot show is told to *report*, never dropped in silence."""
        ...
