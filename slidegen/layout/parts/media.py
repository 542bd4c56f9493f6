"""Films and sounds as parts."""

from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.part import Part
from slidegen.layout.text.flow import Setting
from slidegen.model.blocks import Media


def media_parts(block: Media, setting: Setting, kit: Kit) -> list[Part]:
    """The parts of *block*, its caption included."""
    raise NotImplementedError
