"""Films and sounds."""

from slidegen.backends.pptx.context import SlideContext
from slidegen.model.frames import MediaFrame


def media_shape(frame: MediaFrame, slide: SlideContext) -> None:
    """Draw *frame*."""
    raise NotImplementedError
