"""A contact sheet: all slides of a deck on one page, small, without scripts.

Steps are all shown.
"""

import msgspec

from slidegen.backends.revealjs.backend import inner_style
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.css import rule, theme_css
from slidegen.backends.revealjs.markup import number
from slidegen.backends.revealjs.page import fill, load_code, static
from slidegen.backends.revealjs.pictures import Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Inside, style_element
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.model.style import ROLES
from slidegen.theme.theme import Mode, Theme
from slidegen.units import Size, to_pixels
from slidegen.world import World

TABLES: dict[Mode, str] = {"light": "#d9dce1", "dark": "#3a3e46"}
"""What the slides lie on, so that white slides and black ones have an edge."""


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """Where slides of *size* are on a sheet, all in CSS pixels: ``columns`` of tiles ``width`` wide below a heading."""

    size: Size
    columns: int = 3
    width: int = 480
    gap: int = 20
    head: int = 84

    @property
    def height(self) -> int:
        """The height of a tile."""
        return round(self.width * self.size.height / self.size.width)

    @property
    def page_width(self) -> int:
        return self.columns * (self.width + self.gap) + self.gap

    def page_height(self, slides: int) -> int:
        return self.head + -(-slides // self.columns) * (self.height + self.gap)

    def tile(self, index: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of slide *index*, from 0."""
        row, column = divmod(index, self.columns)
        left = self.gap + column * (self.width + self.gap)
        top = self.head + row * (self.height + self.gap)
        return left, top, left + self.width, top + self.height


def sheet_html(deck: PlacedDeck, theme: Theme, grid: Grid, world: World, report: Report) -> str:
    """The page, under the theme's title."""
    shelf = Inside()
    context = Context(deck, theme, Pictures(picture_needs(deck, theme), shelf, world, theme.fonts), report, safe=True)
    slides = [slide_html(slide, context) for slide in deck.slides]
    measures = {
        "--sheet": f"{grid.page_width}px",
        "--gap": f"{grid.gap}px",
        "--head": f"{grid.head}px",
        "--tile-width": f"{grid.width}px",
        "--tile-height": f"{grid.height}px",
        "--scale": number(grid.width / to_pixels(deck.size.width)),
        "--table": TABLES[theme.mode],
    }
    own = rule(":root", measures) + static("still.css") + static("sheet.css")
    return fill(
        "sheet.html",
        {
            "lang": deck.meta.lang,
            "title": theme.title,
            "description": theme.description,
            "roles": ROLES,
            "styles": [
                style_element(load_code(world).deck_css),
                inner_style(context, shelf, world),
                style_element(theme_css(theme, deck.size)),
                style_element(own),
            ],
            "sprites": context.sprites(),
            "slides": slides,
            "dark": theme.mode == "dark",
        },
    )
