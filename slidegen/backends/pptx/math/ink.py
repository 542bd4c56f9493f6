"""Run properties of formulas.

PowerPoint writes ``a:rPr`` in each ``m:r``, between ``m:rPr`` and ``m:t``, and in each ``m:ctrlPr``, which sets bars,
brackets and signs. Weight and slant are always said, because a formula means something by them and must not take them
from a bold title.
"""

from slidegen.backends.pptx.colour import fill
from slidegen.model.style import Colour

FACE = (
    '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>'
    '<a:ea typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>'
)
"""The one font that comes with Office and has what setting formulas takes (an OpenType MATH table)."""


class Ink:
    """What a formula's characters look like where it stands.

    ``attributes`` are those of ``a:rPr`` that the place asks for (size, ...), ``paint`` is its fill, ``behind`` its
    highlight.
    """

    __slots__ = ("attributes", "behind", "control", "paint")

    def __init__(self, attributes: str = "", paint: str = "", behind: str = "") -> None:
        self.attributes = attributes
        self.paint = paint
        self.behind = behind
        self.control = f"<m:ctrlPr>{self.run(italic=True)}</m:ctrlPr>"

    def run(self, *, italic: bool = False, bold: bool = False) -> str:
        """``a:rPr``."""
        head = f'<a:rPr lang="en-US"{self.attributes} b="{int(bold)}" i="{int(italic)}">'
        return f"{head}{self.paint}{self.behind}{FACE}</a:rPr>"

    def coloured(self, colour: Colour) -> "Ink":
        return Ink(self.attributes, fill(colour), self.behind)
