"""Diagrams as parts. What draws them is loaded only by decks that have some."""

from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.part import Part
from slidegen.layout.text.flow import Setting
from slidegen.model.blocks import Diagram


def diagram_parts(block: Diagram, setting: Setting, kit: Kit) -> list[Part]:
    """The parts of *block*, its caption included."""
    from slidegen.layout.parts.drawing import parts

    return parts(block, kit)
