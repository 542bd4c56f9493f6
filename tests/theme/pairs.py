"""Every pair of a text and what it stands on that slides of a theme can have, with the contrast that it needs.

``inverse`` slides swap roles; see-through paints are mixed with what is below them.
"""

from collections.abc import Iterator

import msgspec

from slidegen.layout.background import SCRIM
from slidegen.layout.charts.colours import on
from slidegen.model.style import Colour
from slidegen.theme.contrast import READABLE
from slidegen.theme.theme import Region, TextStyle, Theme
from tests.theme.colours import contrast, needed, over, shown
from tests.theme.decorations import region_grounds

LARGE = 3.0
"""The contrast that large text needs, and all that is no text but says something."""

BACKGROUND, TEXT, LINK, VISITED = map(Colour, ("background", "text", "link", "visited"))
MARK, KEY = Colour("accent1", 0.25), Colour("muted", 0.22)
"""What both outputs lay behind marked words and the names of keys."""

DIMMED = 0.5
"""How far the lines of a listing are dimmed while others are lit."""


class Pair(msgspec.Struct, frozen=True):
    """``ink`` on ``ground``, both ``#rrggbb``, which need a contrast of ``least``."""

    what: str
    ink: str
    ground: str
    least: float

    @property
    def contrast(self) -> float:
        return contrast(self.ink, self.ground)

    @property
    def problem(self) -> str:
        """What is wrong; empty: nothing."""
        found = self.contrast
        return "" if found >= self.least else f"{self.what}: {self.ink} on {self.ground}: {found:.2f} < {self.least}"


class Surface(msgspec.Struct, frozen=True):
    """Something that texts stand on, in a slide's tone."""

    theme: Theme
    inverse: bool
    ground: str
    name: str

    def below(self, fill: Colour | None, name: str) -> "Surface":
        """What *fill* makes of it."""
        ground = shown(self.theme, fill, self.ground, inverse=self.inverse) if fill is not None else self.ground
        return msgspec.structs.replace(self, ground=ground, name=f"{self.name}, {name}")

    def pair(self, what: str, ink: Colour, least: float) -> Pair:
        return Pair(
            f"{what} on {self.name}", shown(self.theme, ink, self.ground, inverse=self.inverse), self.ground, least
        )

    def style(self, style: TextStyle) -> Iterator[Pair]:
        """Text in all levels of *style*, with its bullets."""
        for number, level in enumerate(style.levels):
            yield self.pair(f"{style.name} level {number}", level.colour, needed(level, bold=style.bold))

    def bullets(self, style: TextStyle) -> Iterator[Pair]:
        for number, level in enumerate(style.levels):
            yield self.pair(f"bullet of {style.name} level {number}", level.bullet_colour, LARGE)

    def links(self, style: TextStyle) -> Iterator[Pair]:
        least = needed(style.levels[0], bold=style.bold)
        yield self.pair(f"link in {style.name}", LINK, least)
        yield self.pair(f"visited link in {style.name}", VISITED, least)

    def marks(self, style: TextStyle) -> Iterator[Pair]:
        """Marked words; keys, which lie on the background's colour whatever is below."""
        yield from self.below(MARK, "marked").style(style)
        keys = over(self.theme.value(BACKGROUND, inverse=self.inverse), self.ground, 1.0)
        yield from msgspec.structs.replace(self, ground=keys).below(KEY, "key").style(style)


def pairs(theme: Theme, *, inverse: bool) -> Iterator[Pair]:
    """All pairs of *theme* on slides of its own tone, or on ``inverse`` ones."""
    page = Surface(theme, inverse, theme.value(BACKGROUND, inverse=inverse), "page")
    yield from _regions(theme, inverse=inverse)
    yield from _texts(theme, page)
    yield from _listings(theme, page)
    yield from _tables(theme, page)
    yield from _panels(theme, page)
    yield from _charts(theme, page)
    yield from _diagrams(theme, page)
    yield from _over_pictures(theme, page)


def _regions(theme: Theme, *, inverse: bool) -> Iterator[Pair]:
    """The texts of layouts in their own tone, and what remains of them where an author turns a slide.

    Text, links and bullets that a turned slide would swallow are set in the colour of its text; chrome is not.
    """
    for layout in theme.layouts.values():
        own = (layout.tone == "inverse") == inverse
        turned = msgspec.structs.replace(layout, tone="inverse" if inverse else "base")
        for region in (*layout.regions, *(theme.chrome if layout.chrome else ())):
            for ground in sorted(region_grounds(theme, turned, region)):
                surface = Surface(theme, inverse, ground, f"{layout.name}.{region.name}")
                yield surface.pair("text", TEXT, needed(region.style.levels[0], bold=region.style.bold))
                if own or region.role in ("footer", "number"):
                    yield from surface.style(region.style)
                if own and _holds_blocks(region):
                    yield from surface.marks(region.style)
                    if not inverse and layout.background == BACKGROUND:
                        yield from surface.links(region.style)
                        yield from surface.bullets(region.style)


def _holds_blocks(region: Region) -> bool:
    return region.role in ("body", "text", "caption", "step", "footnotes")


def _texts(theme: Theme, page: Surface) -> Iterator[Pair]:
    for name in ("title", "body", "caption", "footnote", "footer", "number"):
        yield from page.style(theme.styles[name])


def _listings(theme: Theme, page: Surface) -> Iterator[Pair]:
    code = theme.code
    panel = page.below(code.fill, "listing")
    colours = {kind: code.token(kind, inverse=page.inverse) for kind in code.tokens}
    for ground in (panel, panel.below(code.highlight, "lit line")):
        for what, colour in {"code": code.colour, "line number": code.number_colour, **colours}.items():
            yield ground.pair(what, colour, READABLE)
    yield panel.pair("title", code.title_colour, READABLE)


def _tables(theme: Theme, page: Surface) -> Iterator[Pair]:
    table, style = theme.table, theme.styles["table"]
    head = page.below(table.header_fill, "table's header")
    yield head.pair("header", table.header_colour, needed(style.levels[0], bold=table.header_bold))
    for fill, name in ((None, "row"), (table.stripe, "striped row"), (table.highlight, "lit cell")):
        ground = page.below(fill, name)
        yield from ground.style(style)
        if not page.inverse and fill != table.highlight:
            yield from ground.links(style)


def _panels(theme: Theme, page: Surface) -> Iterator[Pair]:
    body = theme.styles["body"]
    for tone, fill in theme.panel.fills.items():
        panel = page.below(fill, f"panel {tone}")
        yield from panel.style(body)
        if not page.inverse:
            yield panel.pair("title", theme.panel.colours[tone], needed(body.levels[0], bold=True))
            yield from panel.links(body)
            yield from panel.bullets(body)


def _charts(theme: Theme, page: Surface) -> Iterator[Pair]:
    chart = theme.chart
    large = needed(theme.styles["caption"].levels[0], bold=True)
    yield page.pair("text of a chart", chart.label, READABLE)
    yield page.pair("title of a chart", Colour("heading"), READABLE)
    for number, series in enumerate(chart.series, 1):
        yield page.pair(f"series {number}", series, LARGE)
        yield page.pair(f"name of series {number}", series, large)
        yield page.below(series, f"bar of series {number}").pair("label", on(series), large)
    yield page.below(chart.dimmed, "dimmed bar").pair("label", on(chart.dimmed), large)


def _diagrams(theme: Theme, page: Surface) -> Iterator[Pair]:
    diagram = theme.diagram
    group = page.below(diagram.group_fill, "group")
    for ground in (page, group):
        yield ground.pair("text of a diagram", diagram.text, READABLE)
        yield ground.below(diagram.fill, "node").pair("text of a diagram", diagram.text, READABLE)
        if ground is page or not page.inverse:
            yield ground.pair("line of a node", diagram.line, LARGE)
            yield ground.pair("edge", diagram.edge, LARGE)


def _over_pictures(theme: Theme, page: Surface) -> Iterator[Pair]:
    """Texts over the scrim that keeps a picture behind a slide back, whatever the picture shows."""
    for pixel in ("#000000", "#ffffff"):
        picture = Surface(theme, page.inverse, pixel, f"picture {pixel}")
        scrim = picture.below(Colour("background", SCRIM), "scrim")
        yield scrim.pair("text", TEXT, READABLE)
        yield from scrim.style(theme.styles["title"])
