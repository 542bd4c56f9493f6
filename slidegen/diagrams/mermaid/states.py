"""State diagrams as graphs: states are rounded boxes, the dot and the ring are where they start and end."""

import re
from collections.abc import Mapping
from typing import Any

from slidegen.diagrams.graph import Arc, Cluster, Graph, Paint, Vertex
from slidegen.diagrams.labels import read_label
from slidegen.diagrams.mermaid.flowchart import DIRECTIONS
from slidegen.diagrams.paints import read_styles
from slidegen.diagrams.sizes import Width
from slidegen.model.diagram import NodeShape
from slidegen.model.style import Colour

DOT = (14.0, 14.0)
RING = (18.0, 18.0)
CHOICE = (26.0, 26.0)
BAR = (60.0, 6.0)

_DIRECTION = re.compile(r"^\s*direction\s+(TB|TD|BT|LR|RL)\b", re.MULTILINE)
_COMPOSITE = re.compile(r"^\s*state\b[^\n]*\{", re.MULTILINE)
_SHAPES: Mapping[str, tuple[NodeShape, tuple[float, float] | None]] = {
    "stateStart": ("circle", DOT),
    "stateEnd": ("double-circle", RING),
    "choice": ("diamond", CHOICE),
    "fork": ("rect", BAR),
    "join": ("rect", BAR),
    "forkJoin": ("rect", BAR),
}
_DOTS = frozenset(("stateStart", "stateEnd", "fork", "join", "forkJoin"))
_NOTE = Paint(fill=Colour("background"), line=Colour("muted"), dash="dashed")


def state_diagram(found: Mapping[str, Any], text: str, width: Width) -> Graph:
    """The graph of a state diagram as ``merman`` has read it; *text* tells its direction."""
    nodes = [node for node in found["nodes"] if node["shape"] != "noteGroup"]
    parents = {node["id"]: node.get("parentId") for node in nodes}
    groups = [node for node in nodes if node["isGroup"] and node["id"] in parents.values()]
    names = {group["id"] for group in groups}
    upright = _direction(text)
    return Graph(
        direction=upright,
        vertices=tuple(_vertex(node, width, upright in ("LR", "RL")) for node in nodes if node["id"] not in names),
        arcs=tuple(_arc(edge, width) for edge in found["edges"]),
        clusters=tuple(
            Cluster(
                id=group["id"],
                members=tuple(node for node, parent in parents.items() if parent == group["id"]),
                label=read_label(_words(group["label"]), width, wrap=26.0),
                paint=read_styles((*group["cssCompiledStyles"], *group["cssStyles"])),
            )
            for group in groups
        ),
    )


def _direction(text: str) -> Any:
    """The direction that stands before the first composite state: those inside are the states' own."""
    first = _COMPOSITE.search(text)
    found = _DIRECTION.search(text, 0, first.start() if first is not None else len(text))
    return DIRECTIONS[found[1]] if found is not None else "TB"


def _words(label: Any) -> str:
    return "\n".join(map(str, label)) if isinstance(label, list) else str(label or "")


def _vertex(node: Mapping[str, Any], width: Width, across: bool) -> Vertex:
    kind = node["shape"]
    shape, size = _SHAPES.get(kind, ("rounded", None))
    if size == BAR and across:
        size = BAR[1], BAR[0]
    note = kind == "note"
    return Vertex(
        id=node["id"],
        label=() if size is not None else read_label(_words(node.get("label")), width),
        shape="document" if note else shape,
        size=size,
        solid=kind in _DOTS,
        paint=_NOTE if note else read_styles((*node["cssCompiledStyles"], *node["cssStyles"])),
    )


def _arc(edge: Mapping[str, Any], width: Width) -> Arc:
    note = "note" in str(edge.get("classes", ""))
    return Arc(
        start=edge["start"],
        end=edge["end"],
        label=read_label(_words(edge.get("label")), width),
        end_head="none" if note or edge.get("arrowhead") == "none" else "arrow",
        paint=Paint(dash="dashed") if note else Paint(),
    )
