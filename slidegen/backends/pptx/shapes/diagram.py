"""Diagrams as shapes and connectors."""

from slidegen.backends.pptx.context import SlideContext
from slidegen.model.frames import DiagramFrame


def diagram_shape(frame: DiagramFrame, slide: SlideContext) -> None:
    """Draw *frame*."""
    raise NotImplementedError
