"""Displayed formulas as parts."""

from math import ceil

from slidegen.layout.parts.kit import Kit
from slidegen.layout.text.flow import Setting
from slidegen.model.blocks import FormulaBlock
from slidegen.model.frames import EquationNumber, FormulaFrame, Frame
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, Rect

ABOVE, BELOW = 0.12, 0.12
"""What stands free above and below a formula, in its size."""

NUMBER_GAP = 1.0
"""What stands free before a number, in its size."""


class FormulaPart:
    """A formula on lines of its own: at the size of the text around it, smaller where it is too wide for its place."""

    def __init__(self, block: FormulaBlock, setting: Setting, kit: Kit) -> None:
        level = setting.style.level(0)
        gauge = kit.ruler.gauge
        self.block = block
        self._report = kit.report
        self._size = level.size
        self._minimum = min(setting.style.minimum, level.size)
        self._colour = setting.colour or level.colour
        self._box = gauge.size(block.mathml, display=True)
        self._mathml = gauge.fitted(block.mathml, display=True)
        face = kit.ruler.face("body")
        widest = max((face.width(number) for number in block.numbers), default=0.0)
        self._beside = widest + NUMBER_GAP if widest else 0.0

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "formula"

    @property
    def _ems(self) -> float:
        """The width that it needs; a centred formula keeps the room of its number free on both sides."""
        return self._box.width + 2 * self._beside

    def _fitted(self, width: Emu, scale: float) -> float:
        """Its size in points."""
        wanted = max(self._size * scale, self._minimum)
        room = width / EMU_PER_PT
        if self._ems * wanted > room:
            wanted = max(self._minimum, room / self._ems)
        return int(wanted * 10) / 10

    def least(self, width: Emu, scale: float) -> Emu:
        return ceil((self._box.height + ABOVE + BELOW) * self._fitted(width, scale) * EMU_PER_PT)

    def most(self, width: Emu, scale: float) -> Emu:
        return self.least(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        size = self._fitted(rect.width, scale)
        em = size * EMU_PER_PT
        if self._box.width * em > rect.width * 1.005:
            self._report.add(
                "overflow",
                "the formula is wider than its place, although it is as small as the theme allows",
                self.span,
                help="break it into lines with `\\\\` in `\\begin{aligned}`, or give it a wider place",
            )
        baseline = round((ABOVE + self._box.ascent) * em)
        rows = self._box.rows if len(self._box.rows) == len(self.block.numbers) else (0.0,) * len(self.block.numbers)
        numbers = [
            EquationNumber(text=number, baseline=baseline + round(row * em))
            for number, row in zip(self.block.numbers, rows, strict=True)
            if number
        ]
        height = min(rect.height, self.least(rect.width, scale))
        return (
            FormulaFrame(
                rect=Rect(rect.x, rect.y, rect.width, height),
                id=self.block.attributes.id,
                span=self.span,
                tex=self.block.tex,
                mathml=self._mathml,
                text=self.block.text,
                size=size,
                colour=self._colour,
                numbers=tuple(numbers),
                baseline=baseline,
            ),
        )
