"""All slides on one picture."""

from math import ceil, sqrt
from typing import TYPE_CHECKING

from slidegen.backends.revealjs.sheet import TABLES, Grid
from slidegen.theme.theme import Mode
from slidegen.units import Size

if TYPE_CHECKING:
    from PIL.Image import Image

COLUMNS = 3
"""As many columns a sheet has at least; more slides than fill a square have more."""


class ContactSheet:
    """A picture of so many slides of *size* in rows, which are added one by one."""

    def __init__(self, size: Size, slides: int, mode: Mode) -> None:
        from PIL import Image

        columns = min(slides, max(COLUMNS, ceil(sqrt(slides))))
        self._grid = Grid(size=size, columns=columns, head=Grid(size=size).gap)
        self._added = 0
        self.picture = Image.new("RGB", (self._grid.page_width, self._grid.page_height(slides)), TABLES[mode])

    def add(self, slide: "Image") -> None:
        """Put *slide*, a picture of any size, into the next place."""
        from PIL.Image import Resampling

        left, top, right, bottom = self._grid.tile(self._added)
        self.picture.paste(slide.resize((right - left, bottom - top), Resampling.LANCZOS), (left, top))
        self._added += 1
