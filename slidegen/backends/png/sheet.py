"""All slides on one picture."""

from collections.abc import Sequence
from math import ceil, sqrt
from typing import TYPE_CHECKING

from slidegen.backends.revealjs.sheet import TABLES, Grid
from slidegen.theme.theme import Mode
from slidegen.units import Size

if TYPE_CHECKING:
    from PIL.Image import Image

COLUMNS = 3
"""As many columns a sheet has at least; more slides than fill a square have more."""


def contact_sheet(slides: "Sequence[Image]", mode: Mode) -> "Image":
    """*slides*, all of one size, in rows."""
    from PIL import Image

    size = Size(*slides[0].size)
    grid = Grid(size=size, columns=min(len(slides), max(COLUMNS, ceil(sqrt(len(slides))))), head=Grid(size=size).gap)
    sheet = Image.new("RGB", (grid.page_width, grid.page_height(len(slides))), TABLES[mode])
    for at, slide in enumerate(slides):
        left, top, right, bottom = grid.tile(at)
        sheet.paste(slide.resize((right - left, bottom - top), Image.Resampling.LANCZOS), (left, top))
    return sheet
