"""Diagrams as parts. What draws them is loaded only by decks that have some."""

from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.part import Part
from slidegen.model.blocks import Diagram


def diagram_parts(block: Diagram, kit: Kit, *, fills: bool) -> list[Part]:
    """The parts of *block*, its caption included. ``fills``: its place is made for a picture."""
    from slidegen.layout.parts.drawing import parts

    return parts(block, kit, fills=fills)
