"""Films and sounds."""

from slidegen.backends.revealjs.context import Context
from slidegen.model.frames import MediaFrame


def media_html(frame: MediaFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as an element whose CSS declarations *place* put it where it belongs."""
    raise NotImplementedError
