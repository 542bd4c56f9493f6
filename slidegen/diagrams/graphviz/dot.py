"""Graphs in the DOT language: Graphviz reads them, their words and looks become those of slides."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from slidegen.diagrams.cache import remembered
from slidegen.diagrams.errors import DiagramError
from slidegen.diagrams.graph import Arc, Cluster, Direction, Graph, Label, Paint, Vertex
from slidegen.diagrams.graphviz.engine import GraphvizError, engine_version, run
from slidegen.diagrams.labels import read_label
from slidegen.diagrams.paints import NOTHING, laid_over, read_colour
from slidegen.diagrams.sizes import Width
from slidegen.model.diagram import Dash, Head, NodeShape
from slidegen.world import World

SHAPES: Mapping[str, NodeShape] = {
    "box": "rect", "rect": "rect", "rectangle": "rect", "square": "rect", "record": "rect", "Mrecord": "rounded",
    "ellipse": "ellipse", "oval": "ellipse", "circle": "circle", "doublecircle": "double-circle", "egg": "ellipse",
    "diamond": "diamond", "Mdiamond": "diamond", "hexagon": "hexagon", "octagon": "hexagon",
    "parallelogram": "parallelogram", "trapezium": "trapezoid", "invtrapezium": "trapezoid-alt", "cylinder": "cylinder",
    "plaintext": "plain", "plain": "plain", "none": "plain", "underline": "plain", "note": "document", "tab": "rect",
    "component": "subroutine", "cds": "flag", "point": "circle", "Msquare": "rect", "Mcircle": "circle",
}  # fmt: skip

ENGINES = frozenset(("dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage"))
_HEADS: Mapping[str, Head] = {
    "none": "none", "vee": "open", "open": "open", "halfopen": "open", "dot": "circle", "odot": "circle",
    "diamond": "diamond", "odiamond": "diamond", "ediamond": "diamond", "tee": "cross",
}  # fmt: skip
_GRAPH_OPTIONS = frozenset(
    ("nodesep", "ranksep", "splines", "ordering", "newrank", "concentrate", "overlap", "sep", "ratio", "mindist",
     "root", "start", "model", "mode")
)  # fmt: skip
_NODE_OPTIONS = frozenset(("group", "pos", "pin", "root"))
_EDGE_OPTIONS = frozenset(["constraint", "weight", "minlen", "len", "samehead", "sametail", "tailport", "headport"])
_COMPASS = frozenset(["n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"])
_HTML = re.compile(r"\s*<(?:b|i|u|o|s|br|hr|font|table|sub|sup|img)\b", re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s*>", re.IGNORECASE)
_JUSTIFIED = re.compile(r"\\[nlr]")
_FIELD = re.compile(r"<[^<>]*>")
_CONTROL = re.compile(rb"[\x00-\x1f]")
POINT = 6.0


def read(text: str, width: Width, world: World) -> Graph:
    """The graph that *text* describes. Raises DiagramError with the place of a mistake."""

    def make() -> bytes:
        try:
            made = run(text, "dot_json").encode()
        except GraphvizError as error:
            raise _refused(text, error) from None
        _check_end(text)
        return made

    answer = remembered(world, (engine_version(), "read", text), make)
    found: Mapping[str, Any] = msgspec.json.decode(_CONTROL.sub(b" ", answer))  # Graphviz leaves them as they are
    return _Reader(found, width).graph()


def _check_end(text: str) -> None:
    """Raise DiagramError for what follows the first graph in *text*: nothing would show it."""
    from slidegen.diagrams.graphviz.dotsyntax import rest

    if (found := rest(text)) is not None:
        advice = "give each graph a fence of its own"
        raise DiagramError("diagram-syntax", found.message, start=found.start, end=found.end, help=advice)


def _refused(text: str, error: GraphvizError) -> DiagramError:
    from slidegen.diagrams.graphviz.dotsyntax import mistake

    if error.too_large:
        return DiagramError("diagram-too-large", f"the diagram is {error}", help="draw a part of it")
    found = mistake(text)
    if found is None:
        return DiagramError("diagram-syntax", f"this is {error}")
    return DiagramError("diagram-syntax", found.message, start=found.start, end=found.end)


class _Reader:
    """What Graphviz has read, as a graph."""

    def __init__(self, found: Mapping[str, Any], width: Width) -> None:
        self._found = found
        self._width = width
        things = found.get("objects", ())
        self._groups = [thing for thing in things if "nodes" in thing or "subgraphs" in thing or _is_cluster(thing)]
        grouped = {thing["_gvid"] for thing in self._groups}
        self._nodes = [thing for thing in things if thing["_gvid"] not in grouped]
        self._names = {thing["_gvid"]: str(thing["name"]) for thing in things}

    def graph(self) -> Graph:
        """All of it."""
        found = self._found
        engine = found.get("layout", "dot")
        directions: Mapping[str, Direction] = {"LR": "LR", "RL": "RL", "BT": "BT"}
        return Graph(
            direction=directions.get(found.get("rankdir", ""), "TB"),
            vertices=tuple(map(self._vertex, self._nodes)),
            arcs=tuple(self._arc(edge) for edge in found.get("edges", ()) if "invis" not in edge.get("style", "")),
            clusters=tuple(map(self._cluster, self._groups)),
            engine=engine if engine in ENGINES else "dot",
            options={key: str(value) for key, value in found.items() if key in _GRAPH_OPTIONS and value},
            title=" ".join(self._text(found).split()),
        )

    def _text(self, thing: Mapping[str, Any], key: str = "label") -> str:
        text = str(thing.get(key, ""))
        if _HTML.match(text):
            return _ROW_END.sub("<br/>", _CELL_END.sub(" ", text.replace("\n", " ")))
        for sign, name in (("\\N", thing.get("name", "")), ("\\G", self._found.get("name", ""))):
            text = text.replace(sign, str(name))
        return _JUSTIFIED.sub("\n", text)

    def _lines(self, thing: Mapping[str, Any], key: str = "label", *, wrap: float = 40.0) -> Label:
        return read_label(self._text(thing, key), self._width, wrap=wrap)

    def _vertex(self, node: Mapping[str, Any]) -> Vertex:
        shape = node.get("shape", "ellipse")
        style = node.get("style", "")
        own: NodeShape = SHAPES.get(shape, "rect")
        if own == "rect" and "rounded" in style:
            own = "rounded"
        label = self._lines(node)
        if "ecord" in shape:
            label = tuple(line for field in fields(self._text(node)) for line in read_label(field, self._width))
        return Vertex(
            id=str(node["name"]),
            label=() if shape == "point" else label,
            shape=own,
            paint=_paint(node),
            solid=shape == "point",
            size=(POINT, POINT) if shape == "point" else None,
            link=str(node.get("URL") or node.get("href") or ""),
            options={key: str(node[key]) for key in _NODE_OPTIONS if node.get(key)},
        )

    def _cluster(self, group: Mapping[str, Any]) -> Cluster:
        inner = [self._found["objects"][at] for at in group.get("subgraphs", ())]
        nested = {at for each in inner for at in each.get("nodes", ())}
        members = [each for each in group.get("nodes", ()) if each not in nested]
        return Cluster(
            id=f"{group['name']}",
            members=(*(str(each["name"]) for each in inner), *(self._names[at] for at in members)),
            label=self._lines(group) if _is_cluster(group) else (),
            paint=_paint(group),
            shown=_is_cluster(group) and "invis" not in group.get("style", ""),
            options={"rank": str(group["rank"])} if group.get("rank") and not _is_cluster(group) else {},
        )

    def _arc(self, edge: Mapping[str, Any]) -> Arc:
        way = edge.get("dir", "forward" if self._found.get("directed", True) else "none")
        end = _HEADS.get(edge.get("arrowhead", "normal"), "arrow") if way in ("forward", "both") else "none"
        start = _HEADS.get(edge.get("arrowtail", "normal"), "arrow") if way in ("back", "both") else "none"
        groups = {group["name"] for group in self._groups if _is_cluster(group)}
        ends = [
            edge[key] if edge.get(key) in groups else self._names[edge[side]]
            for key, side in (("ltail", "tail"), ("lhead", "head"))
        ]
        options = {key: str(edge[key]) for key in sorted(_EDGE_OPTIONS) if edge.get(key)}
        for key in ("tailport", "headport"):
            if key in options and (port := options[key].rpartition(":")[2]) not in _COMPASS:
                del options[key]
            elif key in options:
                options[key] = port
        return Arc(
            start=ends[0],
            end=ends[1],
            label=self._lines(edge) or self._lines(edge, "xlabel"),
            tail=self._lines(edge, "taillabel"),
            head=self._lines(edge, "headlabel"),
            start_head=start,
            end_head=end,
            paint=_paint(edge),
            options=options,
        )


def _is_cluster(thing: Mapping[str, Any]) -> bool:
    return str(thing["name"]).startswith("cluster") and ("nodes" in thing or "subgraphs" in thing or "rank" in thing)


def _paint(thing: Mapping[str, Any]) -> Paint:
    styles = {part.strip() for part in str(thing.get("style", "")).split(",")}

    def colour(key: str) -> str:
        return str(thing.get(key, "")).split(":")[0].split(";")[0]

    line, fill = read_colour(colour("color")), read_colour(colour("fillcolor"))
    unfilled = NOTHING if fill == NOTHING else None
    fill = fill or line if styles & {"filled", "radial", "striped", "wedged"} else unfilled
    if (background := read_colour(colour("bgcolor"))) is not None:
        fill = fill or background
    dash: Dash | None = "dashed" if "dashed" in styles else "dotted" if "dotted" in styles else None
    paint = Paint(fill=fill, line=line, text=read_colour(colour("fontcolor")), dash=dash)
    try:
        width = min(12.0, max(0.0, float(thing["penwidth"]))) if thing.get("penwidth") else None
    except ValueError:
        width = None
    return laid_over(paint, Paint(width=3.0 if width is None and "bold" in styles else width))


def fields(record: str) -> Iterator[str]:
    """The fields of a record's label, in order: ``{<f0> left|right}|below``."""
    text, at = "", 0
    while at < len(record):
        sign = record[at]
        if sign == "\\" and at + 1 < len(record) and record[at + 1] in "{}|<> ":
            text += record[at + 1]
            at += 2
            continue
        if sign in "{}|":
            if text.strip():
                yield text.strip()
            text = ""
        elif sign == "<" and (port := _FIELD.match(record, at)) is not None:
            at = port.end()
            continue
        else:
            text += sign
        at += 1
    if text.strip():
        yield text.strip()
