"""Graphs before they are laid out: what is to be drawn, without places. Lengths are points at the nominal text size."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.diagram import Dash, Head, NodeShape
from slidegen.model.style import Align, Colour
from slidegen.units import Pt

SIZE: Pt = 14.0
"""The nominal size of text: graphs are laid out with it, then scaled as a whole."""

PITCH = 1.25
"""The distance of lines, in text sizes."""

Direction: TypeAlias = Literal["TB", "BT", "LR", "RL"]


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """Characters set alike."""

    text: str
    bold: bool = False
    italic: bool = False


Line: TypeAlias = tuple[Chunk, ...]
Label: TypeAlias = tuple[Line, ...]
"""Text by lines, which are not broken again."""


class Paint(msgspec.Struct, frozen=True, kw_only=True):
    """How a shape or a line looks; None: as the theme says. A ``fill`` with alpha 0 is none."""

    fill: Colour | None = None
    line: Colour | None = None
    text: Colour | None = None
    width: Pt | None = None
    dash: Dash | None = None


PLAIN = Paint()


class Vertex(msgspec.Struct, frozen=True, kw_only=True):
    """A node. ``sections`` are what follows its label below, set from the start: the fields of a class.

    ``options`` are attributes in the DOT language that steer its place. ``solid`` shapes are filled with the
    colour of lines, double circles within a ring: the dots where a state diagram starts and ends.
    """

    id: str
    label: Label
    shape: NodeShape = "rect"
    sections: tuple[Label, ...] = ()
    paint: Paint = PLAIN
    align: Align = "center"
    solid: bool = False
    size: tuple[Pt, Pt] | None = None
    link: str = ""
    options: Mapping[str, str] = {}


class Arc(msgspec.Struct, frozen=True, kw_only=True):
    """A line between two vertices, or clusters where the ids are those of clusters.

    ``tail`` and ``head`` are labels at its ends. A ``hidden`` one only steers places.
    """

    start: str
    end: str
    label: Label = ()
    tail: Label = ()
    head: Label = ()
    start_head: Head = "none"
    end_head: Head = "arrow"
    paint: Paint = PLAIN
    hidden: bool = False
    options: Mapping[str, str] = {}


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """A group of ``members``: ids of vertices and of clusters in it. One that is not ``shown`` only steers places.

    ``direction``: in which it is laid out on its own, None: with the rest.
    """

    id: str
    members: tuple[str, ...]
    label: Label = ()
    paint: Paint = PLAIN
    direction: Direction | None = None
    shown: bool = True
    options: Mapping[str, str] = {}


class Graph(msgspec.Struct, frozen=True, kw_only=True):
    """Vertices and arcs in the order written, and clusters, the outer ones first.

    ``title`` stands for a caption. ``engine`` is the one of Graphviz that lays it out; ``options`` are attributes
    in the DOT language that steer it.
    """

    direction: Direction = "TB"
    vertices: tuple[Vertex, ...]
    arcs: tuple[Arc, ...]
    clusters: tuple[Cluster, ...] = ()
    engine: str = "dot"
    options: Mapping[str, str] = {}
    title: str = ""
