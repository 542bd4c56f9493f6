"""Diagrams as shapes and connectors."""

from slidegen.backends.revealjs.context import Context
from slidegen.model.frames import DiagramFrame


def diagram_html(frame: DiagramFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as an element whose CSS declarations *place* put it where it belongs."""
    raise NotImplementedError
