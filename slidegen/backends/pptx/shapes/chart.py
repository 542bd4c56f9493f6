"""Charts."""

from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.model.frames import ChartFrame


def chart_shape(frame: ChartFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw *frame*."""
    raise NotImplementedError
