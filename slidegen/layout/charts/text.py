"""How wide the texts of a chart are, and how they break into lines. Lengths in EMU."""

import re

from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.wrap import units
from slidegen.units import Emu, Pt, points

LINE = 1.25
"""The line pitch of all texts in charts, as a factor of their size."""

SAFETY = 1.02
"""How much wider than measured a text may turn out."""

_FIGURE = re.compile(r"\d")
_BLANK = re.compile(r"(\s+)")


class Pen:
    """Measures text of one ``size``: figures as wide as 0, since charts set them tabular."""

    __slots__ = ("_bold", "_plain", "_unit", "line", "size")

    def __init__(self, ruler: Ruler, size: Pt) -> None:
        self.size = size
        self.line: Emu = points(size * LINE)
        self._unit = points(size) * SAFETY
        self._plain = ruler.face("body")
        self._bold = ruler.face("body", bold=True)

    @property
    def em(self) -> Emu:
        return points(self.size)

    def width(self, text: str, *, bold: bool = False) -> Emu:
        """The width of one line."""
        face = self._bold if bold else self._plain
        return round(face.width(_FIGURE.sub("0", text)) * self._unit)

    def widest(self, lines: tuple[str, ...], *, bold: bool = False) -> Emu:
        """The width of the longest of *lines*."""
        return max((self.width(line, bold=bold) for line in lines), default=0)

    def wrap(self, text: str, limit: Emu, most: int, *, bold: bool = False) -> tuple[str, ...] | None:
        """*text* in lines no wider than *limit*, None if it needs more than *most* of them or a word is wider."""
        if "\n" not in text and self.width(text, bold=bold) <= limit:
            return (text,)
        lines: list[str] = []
        for part in text.split("\n"):
            if not self._fill(part, limit, most, lines, bold=bold):
                return None
        return tuple(lines)

    def _fill(self, text: str, limit: Emu, most: int, lines: list[str], *, bold: bool) -> bool:
        line = ""
        for piece in _pieces(text):
            longer = (line + piece).lstrip() if not line else line + piece
            if self.width(longer.rstrip(), bold=bold) <= limit:
                line = longer
                continue
            if line:
                lines.append(line.rstrip())
            line = piece.lstrip()
            if len(lines) >= most or self.width(line.rstrip(), bold=bold) > limit:
                return False
        lines.append(line.rstrip())
        return len(lines) <= most

    def shorten(self, text: str, limit: Emu, most: int = 1, *, bold: bool = False) -> tuple[str, ...]:
        """*text* in at most *most* lines no wider than *limit*; what has no room is cut off behind ``…``."""
        if (lines := self.wrap(text, limit, most, bold=bold)) is not None:
            return lines
        low, high = 0, len(text)
        best: tuple[str, ...] = ("…",)
        while low <= high:
            middle = (low + high) // 2
            lines = self.wrap(text[:middle].rstrip() + "…", limit, most, bold=bold)
            if lines is None:
                high = middle - 1
            else:
                best, low = lines, middle + 1
        return best

    def balance(self, text: str, limit: Emu, most: int, *, bold: bool = False) -> tuple[str, ...] | None:
        """As :meth:`wrap`, with lines as even as they can be made."""
        lines = self.wrap(text, limit, most, bold=bold)
        if lines is None or len(lines) == 1:
            return lines
        low, high = limit // len(lines), limit
        while high - low > self.em // 4:
            middle = (low + high) // 2
            found = self.wrap(text, middle, len(lines), bold=bold)
            if found is None:
                low = middle
            else:
                lines, high = found, middle
        return lines


def _pieces(text: str) -> list[str]:
    """What may stand at the start of a line, with the blanks that follow it."""
    found: list[str] = []
    for part in _BLANK.split(text):
        if not part:
            continue
        if part.isspace() and found:
            found[-1] += " "
        elif not part.isspace():
            found.extend(units(part))
    return found or [""]
