"""What could not be read where it stands gets a colour that can: text, links, bullets.

A theme's colours are chosen for its own backgrounds. Authors turn slides, give them colours and pictures of their own,
and put panels on them. A colour that an author gives to words is the author's affair.
"""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec.structs import replace

from slidegen.layout.ground import Ground, ground_at, table_grounds
from slidegen.model.frames import BoxFrame, Frame, TableCell, TableFrame, TableRow, TextFrame
from slidegen.model.placed import PlacedRegion
from slidegen.model.style import TEXT, Colour
from slidegen.model.text import Bullet, Paragraph, Piece, Run, Sign
from slidegen.theme.contrast import LARGE, needed
from slidegen.theme.theme import Layout, Region, TextStyle
from slidegen.units import Size

Trusted: TypeAlias = frozenset[Colour]
"""Colours that a template gives text where it stands."""

UNSEEN = 1.6
"""The contrast below which text is not seen at all: that no template can mean."""

LINK, BACKGROUND = Colour("link"), Colour("background")


def legible(regions: tuple[PlacedRegion, ...], ground: Ground, layout: Layout, size: Size) -> tuple[PlacedRegion, ...]:
    """*regions* in colours that can be read; the very same ones where all can."""
    return tuple(_region(region, ground, layout, size) for region in regions)


def chrome_colour(ground: Ground, layout: Layout, size: Size) -> Colour | None:
    """The colour of footer and number where their own cannot be read; None where it can."""
    for region in (*layout.regions, *ground.theme.chrome) if layout.chrome else ():
        if region.role in ("footer", "number"):
            own, least = region.style.level(0).colour, needed(region.style.size, bold=region.style.bold)
            least = UNSEEN if _is_templates(region, ground) else least
            shade = ground_at(region.area.on(size), ground, [], layout, size).legible(own, least, TEXT, BACKGROUND)
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
        below = ground_at(frame.rect, ground, boxes, layout, size)
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


def _is_templates(region: Region, ground: Ground) -> bool:
    """Whether a PowerPoint template sets text in *region* itself, on a slide that is as it wants: its colours stay."""
    return region.home is not None and ground.usual


def _colours(style: TextStyle) -> frozenset[Colour]:
    """The colours that a style sets text and bullets in."""
    return frozenset(colour for level in style.levels for colour in (level.colour, level.bullet_colour))


def _text(frame: TextFrame, ground: Ground, trusted: Trusted = frozenset()) -> TextFrame:
    paragraphs = tuple(_paragraph(paragraph, ground, trusted) for paragraph in frame.paragraphs)
    return frame if _same(paragraphs, frame.paragraphs) else replace(frame, paragraphs=paragraphs)


def _table(frame: TableFrame, ground: Ground) -> TableFrame:
    head, body, lit = table_grounds(ground)
    rows = tuple(_row(row, head if row.header else body, lit) for row in frame.rows)
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
