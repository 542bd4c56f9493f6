"""Slides side by side on pages that a browser takes pictures of: starting it takes longer than a dozen slides do."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from slidegen.backends.revealjs.markup import classed, colour, number, styled
from slidegen.backends.revealjs.stills import Still, Stills
from slidegen.browser import picture
from slidegen.units import Size, to_pixels

if TYPE_CHECKING:
    from PIL.Image import Image

CARD = (1200, 630)
"""The pixels of a card: what messengers and social networks show of a link (Open Graph)."""

MAX_CUT = 0.08
"""The part of a slide's height that a card may lack; of slides of another shape it shows all, with room beside."""

ROW, PAGE = 4096, 8000
"""The pixels of a page at most, unless one slide has more: browsers refuse pictures of more than 16,384."""


class Tile(msgspec.Struct, frozen=True, kw_only=True):
    """A window of ``width`` by ``height`` pixels on a slide that is shown ``scale`` times as large.

    The slide's corner is ``left`` and ``top`` pixels from the window's.
    """

    still: Still
    width: int
    height: int
    scale: float
    left: float = 0
    top: float = 0


def slide_tile(still: Still, size: Size, width: int) -> Tile:
    """All of a slide."""
    return Tile(
        still=still, width=width, height=round(width * size.height / size.width), scale=width / to_pixels(size.width)
    )


def card_tile(still: Still, size: Size) -> Tile:
    """A slide as a card: as wide as it and cut a little below, where its margin is; or as high as it."""
    width, height = CARD
    across, down = width / to_pixels(size.width), height / to_pixels(size.height)
    scale = max(across, down)
    if max(scale / across, scale / down) - 1 > MAX_CUT:
        scale = min(across, down)
    left, top = (width - scale * to_pixels(size.width)) / 2, (height - scale * to_pixels(size.height)) / 2
    return Tile(still=still, width=width, height=height, scale=scale, left=left, top=max(0, top))


def pictures(stills: Stills, tiles: Sequence[Tile], browser: str) -> "Iterator[Image]":
    """A picture of each of *tiles*, taken by the program *browser*; many of them would fill the memory.

    Raises as :func:`~slidegen.browser.screenshot`.
    """
    for page in _pages(tiles):
        body = "".join(_tile_html(tile, left, top) for tile, left, top in page)
        width = max(left + tile.width for tile, left, _ in page)
        height = max(top + tile.height for tile, _, top in page)
        whole = picture(stills.page(body, "tiles.css", {}), width, height, browser)
        yield from (whole.crop((left, top, left + tile.width, top + tile.height)) for tile, left, top in page)


def _pages(tiles: Sequence[Tile]) -> Iterator[list[tuple[Tile, int, int]]]:
    """*tiles* on pages, row by row, each with its left and top."""
    page: list[tuple[Tile, int, int]] = []
    left = top = row = 0
    for tile in tiles:
        if left and left + tile.width > ROW:
            left, top, row = 0, top + row, 0
        if page and top + tile.height > PAGE:
            yield page
            page, left, top, row = [], 0, 0, 0
        page.append((tile, left, top))
        left, row = left + tile.width, max(row, tile.height)
    if page:
        yield page


def _tile_html(tile: Tile, left: int, top: int) -> str:
    """A window at its place. Beside the slide it is in the colours of the slide's ground."""
    slide = tile.still.slide
    own = slide.background.colour if slide.background is not None else None
    names = classed("slides", f"layout-{slide.layout}", "inverse" if slide.inverse else "")
    place = {
        "left": f"{left}px",
        "top": f"{top}px",
        "width": f"{tile.width}px",
        "height": f"{tile.height}px",
        "--scale": number(tile.scale * 1000) + "e-3",
        "--left": f"{number(tile.left)}px",
        "--top": f"{number(tile.top)}px",
        **({"background": colour(own)} if own is not None else {}),
    }
    return f"<div{names}{styled(place)}>{tile.still.html}</div>\n"
