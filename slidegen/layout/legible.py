"""What could not be read where it stands gets a colour that can: text, links, bullets.

A theme's colours are chosen for its own backgrounds. Authors turn slides, give them colours and pictures of their own,
and put panels on them. A colour that an author gives to words is the author's affair.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias, assert_never

import msgspec
from msgspec.structs import replace

from slidegen.model.frames import BoxFrame, Frame, TableCell, TableFrame, TableRow, TextFrame
from slidegen.model.placed import Background, PlacedRegion
from slidegen.model.style import TEXT, Colour
from slidegen.model.text import Bullet, Paragraph, Piece, Run, Sign
from slidegen.theme.backdrop import Drawing, Gradient, Paint, Pattern, Photo
from slidegen.theme.contrast import LARGE, blend, contrast, needed
from slidegen.theme.theme import Decoration, Layout, Region, TextStyle, Theme
from slidegen.units import Rect, Size

Trusted: TypeAlias = frozenset[Colour]
"""Colours that a template gives text where it stands."""

UNSEEN = 1.6
"""The contrast below which text is not seen at all: that no template can mean."""

LINK, BACKGROUND = Colour("link"), Colour("background")


class Ground(msgspec.Struct, frozen=True):
    """What texts stand on: every colour, ``#rrggbb``, that may be below them, on a slide of ``theme`` in that tone.

    ``usual``: it is as the theme has it; the author gave the slide neither a background nor another tone.
    """

    theme: Theme
    inverse: bool
    colours: tuple[str, ...]
    usual: bool = True

    def below(self, *fills: Colour | None) -> "Ground":
        """The ground that *fills* (the ends of a gradient; None: nothing) make when laid on this one."""
        laid = [fill for fill in fills if fill is not None]
        mixed = (
            blend(self.theme.value(fill, inverse=self.inverse), fill.alpha, each)
            for fill in laid
            for each in self.colours
        )
        return replace(self, colours=tuple(dict.fromkeys(mixed))) if laid else self

    def contrast(self, colour: Colour) -> float:
        """The least contrast of *colour* with what it stands on."""
        value = self.theme.value(colour, inverse=self.inverse)
        return min(
            _contrast(blend(value, colour.alpha, each) if colour.alpha < 1 else value, each) for each in self.colours
        )

    def legible(self, colour: Colour, least: float, *others: Colour) -> Colour:
        """*colour* if it stands out by *least*, else the first of *others* that does, or which does most."""
        if self.contrast(colour) >= least:
            return colour
        good = (other for other in others if self.contrast(other) >= least)
        return next(good, None) or max((colour, *others), key=self.contrast)


_contrast = lru_cache(maxsize=1024)(contrast)


def slide_ground(layout: Layout, own: Background | None, theme: Theme, *, inverse: bool) -> Ground:
    """What a slide of *layout* with a background of its *own* shows behind all that stands on it."""
    usual = own is None and inverse == (layout.tone == "inverse")
    page = Ground(theme, inverse, (theme.value(layout.background, inverse=inverse),), usual)
    if own is None:
        return page
    page = page.below(own.colour)
    if own.picture is None:
        return page
    pixels = (Colour("#000000", own.opacity), Colour("#ffffff", own.opacity))
    return page.below(*pixels).below(own.scrim)


def legible(regions: tuple[PlacedRegion, ...], ground: Ground, layout: Layout, size: Size) -> tuple[PlacedRegion, ...]:
    """*regions* in colours that can be read; the very same ones where all can."""
    return tuple(_region(region, ground, layout, size) for region in regions)


def chrome_colour(ground: Ground, layout: Layout, size: Size) -> Colour | None:
    """The colour of footer and number where their own cannot be read; None where it can."""
    for region in (*layout.regions, *ground.theme.chrome) if layout.chrome else ():
        if region.role in ("footer", "number"):
            own, least = region.style.level(0).colour, needed(region.style.size, bold=region.style.bold)
            least = UNSEEN if _is_templates(region, ground) else least
            shade = _at(region.area.on(size), ground, [], layout, size).legible(own, least, TEXT, BACKGROUND)
            if shade != own:
                return shade
    return None


def _region(region: PlacedRegion, ground: Ground, layout: Layout, size: Size) -> PlacedRegion:
    known = layout.region(region.name)
    own = known.style if known is not None and _is_templates(known, ground) else None
    frames: list[Frame] = []
    boxes: list[BoxFrame] = []
    for frame in region.frames:
        if isinstance(frame, BoxFrame):
            boxes.append(frame)
        below = _at(frame.rect, ground, boxes, layout, size)
        match frame:
            case TextFrame(style=style, box=None) if own is not None and style == own.name:
                frames.append(_text(frame, below, _colours(own)))
            case TextFrame():
                frames.append(_text(frame, below.below(frame.box.fill) if frame.box is not None else below))
            case TableFrame():
                frames.append(_table(frame, below))
            case _:
                frames.append(frame)
    return region if _same(frames, region.frames) else replace(region, frames=tuple(frames))


def _at(rect: Rect, ground: Ground, boxes: list[BoxFrame], layout: Layout, size: Size) -> Ground:
    """What is below *rect*: the decorations and the panels that hold it lie on the slide's ground."""
    theme = ground.theme
    shapes: tuple[Decoration, ...] = (*(theme.decorations if layout.master_decorations else ()), *layout.decorations)
    for shape in shapes:
        if shape.shape != "grid" and _holds(shape.area.on(size), rect):
            ground = ground.below(shape.fill, shape.end)
    for art in (*layout.backdrop.common, *layout.backdrop.own):
        if isinstance(art, Drawing) and _covers(art.area.on(size), rect):
            ground = ground.below(*_drawn(art.fill))
    for box in boxes:
        if _holds(box.rect, rect):
            ground = ground.below(box.box.fill)
    return ground


def _is_templates(region: Region, ground: Ground) -> bool:
    """Whether a PowerPoint template sets text in *region* itself, on a slide that is as it wants: its colours stay."""
    return region.home is not None and ground.usual


def _drawn(paint: Paint | None) -> tuple[Colour, ...]:
    """The colours of what a template draws: of a large picture its mean, of a small one none."""
    match paint:
        case Colour():
            return (paint,)
        case Gradient(stops=stops):
            return tuple(stop.colour for stop in stops)
        case Pattern(ink=ink, paper=paper):
            return (ink, paper)
        case Photo(mean=Colour() as mean):
            return (mean,)
        case Photo() | None:
            return ()
        case _:
            assert_never(paint)


def _covers(outer: Rect, inner: Rect) -> bool:
    """Whether most of *inner* lies on *outer*."""
    across = min(outer.right, inner.right) - max(outer.x, inner.x)
    down = min(outer.bottom, inner.bottom) - max(outer.y, inner.y)
    return across > 0 and down > 0 and 2 * across * down > inner.width * inner.height


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.x <= inner.x and inner.right <= outer.right and outer.y <= inner.y and inner.bottom <= outer.bottom


def _colours(style: TextStyle) -> frozenset[Colour]:
    """The colours that a style sets text and bullets in."""
    return frozenset(colour for level in style.levels for colour in (level.colour, level.bullet_colour))


def _text(frame: TextFrame, ground: Ground, trusted: Trusted = frozenset()) -> TextFrame:
    paragraphs = tuple(_paragraph(paragraph, ground, trusted) for paragraph in frame.paragraphs)
    return frame if _same(paragraphs, frame.paragraphs) else replace(frame, paragraphs=paragraphs)


def _table(frame: TableFrame, ground: Ground) -> TableFrame:
    style = ground.theme.table
    head, lit = ground.below(style.header_fill), ground.below(style.highlight)
    striped = replace(ground, colours=(*ground.colours, *ground.below(style.stripe).colours))
    rows = tuple(_row(row, head if row.header else striped, lit) for row in frame.rows)
    return frame if _same(rows, frame.rows) else replace(frame, rows=rows)


def _row(row: TableRow, ground: Ground, lit: Ground) -> TableRow:
    cells = tuple(_cell(cell, lit if cell.highlight else ground) for cell in row.cells)
    return row if _same(cells, row.cells) else replace(row, cells=cells)


def _cell(cell: TableCell, ground: Ground) -> TableCell:
    paragraph = _paragraph(cell.paragraph, ground)
    return cell if paragraph is cell.paragraph else replace(cell, paragraph=paragraph)


def _paragraph(paragraph: Paragraph, ground: Ground, trusted: Trusted = frozenset()) -> Paragraph:
    """*paragraph*, its links and its bullet in colours that stand out; *trusted* ones do if they are seen at all."""
    least = needed(paragraph.size, bold=paragraph.bold)
    colour, marker = paragraph.colour, paragraph.marker
    if colour not in trusted or ground.contrast(colour) < UNSEEN:
        colour = ground.legible(colour, least, Colour(colour.name), TEXT, BACKGROUND)
    if isinstance(marker, Bullet | Sign) and (marker.colour not in trusted or ground.contrast(marker.colour) < UNSEEN):
        marker = _marker(marker, ground, colour)
    pieces = tuple(_piece(piece, ground, least, colour) for piece in paragraph.pieces)
    if colour == paragraph.colour and marker is paragraph.marker and _same(pieces, paragraph.pieces):
        return paragraph
    return replace(paragraph, colour=colour, marker=marker, pieces=pieces)


def _marker(marker: Bullet | Sign, ground: Ground, usual: Colour) -> Bullet | Sign:
    """*marker*; one that does not stand out is shown in the *usual* colour."""
    shade = ground.legible(marker.colour, LARGE, usual)
    return marker if shade == marker.colour else replace(marker, colour=shade)


def _piece(piece: Piece, ground: Ground, least: float, usual: Colour) -> Piece:
    """*piece*; a link that does not stand out is set in the *usual* colour, and underlined as all links are."""
    if not isinstance(piece, Run) or not piece.link or piece.colour is not None:
        return piece
    shade = ground.legible(LINK, least, usual)
    return piece if shade == LINK else replace(piece, colour=shade)


def _same(made: Sequence[object], given: Sequence[object]) -> bool:
    return all(one is other for one, other in zip(made, given, strict=True))
