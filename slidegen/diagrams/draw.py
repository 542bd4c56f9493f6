"""From a diagram's source to something that can be placed."""

from typing import TYPE_CHECKING

import msgspec

from slidegen.diagrams.errors import DiagramError
from slidegen.diagrams.graph import Graph
from slidegen.diagrams.graphviz.engine import GraphvizError
from slidegen.diagrams.graphviz.layout import lay_out
from slidegen.diagrams.laid import Laid
from slidegen.diagrams.sizes import Width
from slidegen.theme.theme import Theme
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.diagrams.mermaid.picture import Picture

LONGEST = 50_000
"""More characters are no diagram for a slide."""

MARGIN = 2.0
"""Around everything, so that lines on the border are whole."""


class Shapes(msgspec.Struct, frozen=True, kw_only=True):
    """A graph with its layout, for shapes and connectors. Text is ``graph.SIZE`` points at the natural size."""

    graph: Graph
    laid: Laid

    @property
    def width(self) -> float:
        """The natural width in points."""
        return self.laid.width + 2 * MARGIN

    @property
    def height(self) -> float:
        """The natural height in points."""
        return self.laid.height + 2 * MARGIN


def draw(language: str, text: str, theme: Theme, width: Width, world: World) -> "Shapes | Picture":
    """The diagram *text* in *language*, its texts as wide as *width* tells. Raises DiagramError."""
    if len(text) > LONGEST:
        raise DiagramError("diagram-too-large", f"the diagram's source has {len(text)} characters, more than {LONGEST}")
    graph = _graph(language, text, width, world)
    if graph is None:
        from slidegen.diagrams.mermaid.picture import picture

        return picture(text, theme, width, world)
    if not graph.vertices:
        raise DiagramError("diagram-syntax", "the diagram is empty")
    try:
        return Shapes(graph=graph, laid=lay_out(graph, width, world))
    except GraphvizError as error:
        raise DiagramError("diagram-too-large", f"the diagram is {error}", help="draw a part of it") from None


def _graph(language: str, text: str, width: Width, world: World) -> Graph | None:
    """The graph that *text* describes; None: it is a diagram of another kind."""
    if language == "dot":
        from slidegen.diagrams.graphviz import dot

        return dot.read(text, width, world)
    from slidegen.diagrams.mermaid import reading

    found = reading.read(text, world)
    match found.get("type"):
        case "flowchart-v2" | "flowchart" | "flowchart-elk" | "graph":
            from slidegen.diagrams.mermaid.flowchart import flowchart

            return flowchart(found, width)
        case "stateDiagram" | "state":
            from slidegen.diagrams.mermaid.states import state_diagram

            return state_diagram(found, text, width)
        case _:
            return None
