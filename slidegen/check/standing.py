"""What each piece of text on a placed slide stands on, with the pixels of pictures below it measured."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from slidegen.check.pixels import Pixels
from slidegen.check.spots import Spot, mostly_on, spots
from slidegen.layout.ground import Ground, ground_at, slide_ground, table_grounds
from slidegen.model.frames import BoxFrame, Frame, PictureFrame, TableFrame
from slidegen.model.placed import PlacedSlide
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph, Run
from slidegen.source import Span
from slidegen.theme.contrast import needed
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Size

SPECKS = 0.1
"""The part of the cells below a text that may be like it: letters stay whole words on a few specks."""

LINK = Colour("link")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of text in one ``colour`` and the ``contrast`` that it has, which should be ``least`` or more.

    ``grounds`` are what it stands on, with the number of cells that look so. ``authored``: the author gave the colour.
    ``pictured``: it stands on a picture that is not the slide's background.
    """

    text: str
    colour: Colour
    contrast: float
    least: float
    grounds: tuple[tuple[Ground, int], ...]
    authored: bool
    pictured: bool
    region: str
    span: Span | None


class Eye(msgspec.Struct, frozen=True, kw_only=True):
    """Looks at slides of one size in one theme."""

    theme: Theme
    size: Size
    pixels: Pixels

    def faint(self, slide: PlacedSlide) -> Iterator[Words]:
        """The words on *slide* that stand out less than they should."""
        layout = self.theme.layouts[slide.layout]
        ground = slide_ground(layout, slide.background, self.theme, inverse=slide.inverse)
        shown = [frame for region in slide.regions for frame in region.frames if isinstance(frame, PictureFrame)]
        for region in slide.regions:
            boxes: list[BoxFrame] = []
            for frame in region.frames:
                if isinstance(frame, BoxFrame):
                    boxes.append(frame)
                look = _Look(self, slide, layout, boxes, [each for each in shown if each is not frame])
                for spot in spots(frame, self.theme):
                    yield from look.faint(spot, ground, region.name, frame)


class _Look(msgspec.Struct, frozen=True):
    """One frame of a slide, seen with the ``boxes`` behind it and the ``pictures`` around it."""

    eye: Eye
    slide: PlacedSlide
    layout: Layout
    boxes: list[BoxFrame]
    pictures: list[PictureFrame]

    def faint(self, spot: Spot, page: Ground, region: str, frame: Frame) -> Iterator[Words]:
        """The words at *spot* of *frame*, in *region*, that stand out too little on *page*."""
        paragraph = spot.paragraph
        over = next((each for each in self.pictures if mostly_on(spot.rect, each.rect)), None)
        theme_only = page.usual and self.eye.theme.template is None and over is None
        for colour, run in _colours(paragraph).items():
            authored = spot.authored or (run.colour == colour and not (run.link and colour == paragraph.colour))
            if theme_only and not authored:
                continue  # colours of our own themes go with one another
            least = needed(paragraph.size, bold=paragraph.bold if run.bold is None else run.bold)
            grounds: tuple[tuple[Ground, int], ...] = ((self._ground(page, spot, frame), 1),)
            if over is None and grounds[0][0].contrast(colour) >= least:
                continue
            if (measured := self._measured(spot, frame, over)) is not None:
                grounds = measured
            if (reached := _reached(colour, grounds)) < least:
                yield Words(
                    text=run.text.strip(),
                    colour=colour,
                    contrast=reached,
                    least=least,
                    grounds=grounds,
                    authored=authored,
                    pictured=over is not None,
                    region=region,
                    span=paragraph.span or frame.span,
                )

    def _ground(self, page: Ground, spot: Spot, frame: Frame) -> Ground:
        """What lies below a *spot* of *frame* on *page*."""
        ground = ground_at(spot.rect, page, self.boxes, self.layout, self.eye.size)
        if isinstance(frame, TableFrame):
            return dict(zip(("header", "body", "lit"), table_grounds(ground), strict=True))[spot.part]
        return ground.below(spot.fill)

    def _measured(self, spot: Spot, frame: Frame, over: PictureFrame | None) -> tuple[tuple[Ground, int], ...] | None:
        """The grounds that the pixels of a picture make; None: there is none that can be measured."""
        own, theme, inverse = self.slide.background, self.eye.theme, self.slide.inverse
        picture = over or (own.picture if own is not None else None)
        if picture is None:
            return None
        seen = self.eye.pixels.below(spot.rect, picture)
        if not seen:
            return None
        if over is not None:
            page = slide_ground(self.layout, own, theme, inverse=inverse)
            pages = ((page.below(pixel), count) for pixel, count in seen.items())
        else:
            pages = (
                (slide_ground(self.layout, own, theme, inverse=inverse, pixels=(pixel,)), count)
                for pixel, count in seen.items()
            )
        return tuple((self._ground(page, spot, frame), count) for page, count in pages)


def _reached(colour: Colour, grounds: tuple[tuple[Ground, int], ...]) -> float:
    """The contrast of *colour* with *grounds*, but for the worst of them that are mere specks."""
    found = sorted((ground.contrast(colour), count) for ground, count in grounds)
    specks = SPECKS * sum(count for _, count in found)
    for contrast, count in found:
        specks -= count
        if specks < 0:
            return contrast
    return found[-1][0]


def _colours(paragraph: Paragraph) -> dict[Colour, Run]:
    """The colours in *paragraph*, each with the first run of it. Marked text stands on a ground of its own."""
    found: dict[Colour, Run] = {}
    for piece in paragraph.pieces:
        if isinstance(piece, Run) and piece.text.strip() and not (piece.highlight or piece.keyboard or piece.html):
            colour = piece.colour or (LINK if piece.link else paragraph.colour)
            found.setdefault(colour, piece)
    return found


def tally(grounds: tuple[tuple[Ground, int], ...]) -> Counter[str]:
    """The colours below a text, and how often each is there."""
    found: Counter[str] = Counter()
    for ground, count in grounds:
        for colour in ground.colours:
            found[colour] += count
    return found
