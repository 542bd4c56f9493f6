"""Targets and cues: what changes, when, and how."""

from typing import Literal, TypeAlias

import msgspec

from slidegen.backends.pptx.lights import Place
from slidegen.model.motion import Effect

Built: TypeAlias = Literal["text", "box", "chart", "other"]
"""What a shape is to ``p:bldLst``: text, a painted shape with or without text, a chart, or what is not listed there."""

Act: TypeAlias = Effect | Literal["dim", "undim", "move"]
"""An effect, or that a thing pales, gets its strength back, or moves."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A shape by its id, or a part of it: ``part`` is the content of ``p:spTgt``, empty for all of it."""

    shape: int
    built: Built
    part: str = ""


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """One change: at ``step`` (from 1; 0: as soon as the slide is shown), ``wait`` seconds into it.

    Cues of one step with the same ``turn`` start together, ``delay`` seconds after that: ``wait`` counts both. A move
    is from one place to another.
    """

    step: int
    act: Act
    target: Target
    turn: int = 0
    delay: float = 0.0
    wait: float = 0.0
    follows: bool = False
    places: tuple[Place, Place] | None = None


def paragraphs(shape: int, built: Built, first: int, last: int) -> Target:
    """The paragraphs *first* to *last*, from 0, of a shape's text."""
    return Target(shape=shape, built=built, part=f'<p:txEl><p:pRg st="{first}" end="{last}"/></p:txEl>')


def characters(shape: int, built: Built, start: int, end: int) -> Target:
    """The characters from *start* up to *end* of a shape's text, in which each end of a paragraph counts as one."""
    return Target(shape=shape, built=built, part=f'<p:txEl><p:charRg st="{start}" end="{end}"/></p:txEl>')


def background(shape: int) -> Target:
    """A painted shape without its text."""
    return Target(shape=shape, built="box", part="<p:bg/>")


def series(shape: int, number: int) -> Target:
    """A series of a chart, from 0."""
    part = f'<a:chart seriesIdx="{number}" categoryIdx="-4" bldStep="series"/>'
    return Target(shape=shape, built="chart", part=f"<p:graphicEl>{part}</p:graphicEl>")


def category(shape: int, number: int) -> Target:
    """The points of all series at a category of a chart, from 0."""
    part = f'<a:chart seriesIdx="-4" categoryIdx="{number}" bldStep="category"/>'
    return Target(shape=shape, built="chart", part=f"<p:graphicEl>{part}</p:graphicEl>")


def axes(shape: int) -> Target:
    """What of a chart is no series: axes, grid and legend."""
    part = '<a:chart seriesIdx="-3" categoryIdx="-3" bldStep="gridLegend"/>'
    return Target(shape=shape, built="chart", part=f"<p:graphicEl>{part}</p:graphicEl>")
