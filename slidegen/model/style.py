"""The words of looks that deck, theme and placed slides share: colours, alignments, font roles."""

from typing import Literal, TypeAlias

import msgspec

Align: TypeAlias = Literal["start", "center", "end"]
Anchor: TypeAlias = Literal["top", "middle", "bottom"]
FontRole: TypeAlias = Literal["heading", "body", "mono"]

ROLES: tuple[str, ...] = (
    "background",
    "surface",
    "text",
    "heading",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "muted",
    "link",
    "visited",
)
"""The palette: each role is one slot of a PowerPoint colour scheme.

Light theme: ``background`` lt1, ``text`` dk1, ``surface`` lt2, ``heading`` dk2; dark theme: the other
way round (dk1, lt1, dk2, lt2), so that bg1/tx1/bg2/tx2 always mean the same. ``accent1``..``accent5``
are themselves, ``muted`` is accent6, ``link`` hlink, ``visited`` folHlink.
"""


class Colour(msgspec.Struct, frozen=True, gc=False):
    """A palette role or a literal ``#rrggbb``, possibly see-through (``alpha`` 0..1).

    Backends write roles by reference (scheme colours, CSS custom properties), never their value.
    """

    name: str
    alpha: float = 1.0

    @property
    def is_literal(self) -> bool:
        return self.name.startswith("#")


TEXT = Colour("text")
MUTED = Colour("muted")
HEADING = Colour("heading")
ACCENT = Colour("accent1")
