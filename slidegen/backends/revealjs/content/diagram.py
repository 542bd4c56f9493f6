"""Diagrams as shapes and connectors."""

from slidegen.backends.revealjs.context import Context
from slidegen.model.frames import DiagramFrame


def diagram_html(frame: DiagramFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as an inline drawing."""
    from slidegen.backends.revealjs.diagram.drawing import drawing  # most decks have none

    return drawing(frame, place, context)
