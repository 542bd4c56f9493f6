"""Motion: what changes on a slide while it is shown, one advance after another, and how one slide follows another."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

import msgspec

Effect: TypeAlias = Literal["fade", "appear", "rise", "zoom", "wipe", "highlight", "dim-others", "out"]
"""How a thing comes (the first five); ``highlight`` lights what is there already, ``dim-others`` pales all else for as
long as the step lasts, and with ``out`` the thing goes."""

Start: TypeAlias = Literal["click", "with", "after"]
"""Whether a motion waits for the speaker, or starts with the one before it or once that has ended."""

Parts: TypeAlias = Literal["whole", "rows", "series", "points", "nodes", "lines"]
"""What moves at each step: all at once, or table rows, series or points of a chart, nodes of a diagram, sets of lit
lines of a listing, one after another."""


class Motion(msgspec.Struct, frozen=True, kw_only=True):
    """One motion of a thing on a slide.

    ``order`` is its place among the motions of its slide, in the order of the source: equal ones belong to one step,
    in which ``turn`` (from 0) tells what starts with or after what. ``wanted`` is the step that the author asks for, 0:
    the next. ``delay`` is in seconds.

    Layout, which alone knows how many parts a diagram has, fills ``step``, the first one (from 1), ``count``, the steps
    that the parts take, and ``begin``, the seconds from the start of the step to that of the motion.
    """

    order: int
    turn: int = 0
    effect: Effect = "fade"
    start: Start = "click"
    delay: float = 0.0
    parts: Parts = "whole"
    wanted: int = 0
    step: int = 0
    count: int = 1
    begin: float = 0.0


DURATION = 0.5
"""Seconds that a motion lasts in all outputs; ``appear`` lasts none."""

EFFECTS: tuple[Effect, ...] = get_args(Effect)
STARTS: tuple[Start, ...] = get_args(Start)

Motions: TypeAlias = tuple[Motion, ...]


def is_entrance(motion: Motion) -> bool:
    """Whether what moves so is not there before."""
    return motion.effect not in ("highlight", "dim-others", "out")


Change: TypeAlias = Literal["none", "fade", "push", "wipe", "cover", "uncover", "zoom", "flip", "cube", "box", "morph"]
"""How one slide takes the place of another. Where that is to a side, the new one comes from where lines end.

``fade``: it shines through; ``push``: it pushes the old one out; ``wipe``: it shows from its edge on; ``cover``: it
slides over the old one; ``uncover``: the old one slides away over it; ``zoom``: the old one comes nearer and dissolves,
the new one follows; ``flip``: they are the two faces of a card; ``cube``: two outer faces of a cube; ``box``: two inner
ones; ``morph``: what both have moves over, all else dissolves.
"""

TRANSITIONS: Mapping[str, Change] = {
    "none": "none",
    "fade": "fade",
    "push": "push",
    "slide": "push",
    "wipe": "wipe",
    "cover": "cover",
    "uncover": "uncover",
    "zoom": "zoom",
    "flip": "flip",
    "cube": "cube",
    "convex": "cube",
    "concave": "box",
}
"""What authors may write, and what each is."""


class Transition(msgspec.Struct, frozen=True):
    """How a slide takes the place of the one before it; ``duration`` is in seconds, None: the usual time.

    ``words``: things that move over are texts that change, so that words move by themselves.
    """

    change: Change
    duration: float | None = None
    words: bool = False

    @property
    def seconds(self) -> float:
        return self.duration if self.duration is not None else MORPHING if self.change == "morph" else CHANGING


CHANGING = 0.7
"""Seconds that a slide takes to follow another, in all outputs."""

MORPHING = 1.0
"""Seconds that things take to move from one slide to the next."""
