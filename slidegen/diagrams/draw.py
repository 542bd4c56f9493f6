"""From a diagram's source to something that can be placed."""

import msgspec

from slidegen.diagrams.engine import GraphvizError
from slidegen.diagrams.errors import DiagramError
from slidegen.diagrams.graph import SIZE, Graph
from slidegen.diagrams.laid import Laid
from slidegen.diagrams.layout import lay_out
from slidegen.diagrams.sizes import Width
from slidegen.world import World

LONGEST = 50_000
"""More characters are no diagram for a slide."""

MARGIN = 2.0
"""Around everything, so that lines on the border are whole."""


class Shapes(msgspec.Struct, frozen=True, kw_only=True):
    """A graph with its layout, for shapes and connectors. Text is :data:`SIZE` points at the natural size."""

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


def draw(language: str, text: str, width: Width, world: World) -> Shapes:
    """The diagram *text* in *language*, its texts as wide as *width* tells. Raises DiagramError."""
    if len(text) > LONGEST:
        raise DiagramError("diagram-too-large", f"the diagram's source has {len(text)} characters, more than {LONGEST}")
    graph = _mermaid(text, width, world)
    try:
        return Shapes(graph=graph, laid=lay_out(graph, width, world))
    except GraphvizError as error:
        raise DiagramError("diagram-too-large", f"the diagram is {error}", help="draw a part of it") from None


def _mermaid(text: str, width: Width, world: World) -> Graph:
    from slidegen.diagrams.flowchart import flowchart
    from slidegen.diagrams.mermaid import read

    return flowchart(read(text, world), width)


__all__ = ["SIZE", "Shapes", "draw"]
