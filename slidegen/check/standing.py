"""What each piece of text on a placed slide stands on, with the pixels of pictures below it measured."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from slidegen.check.pixels import Pixels
from slidegen.layout.ground import Ground, ground_at, slide_ground, table_grounds
from slidegen.model.frames import BoxFrame, Frame, PictureFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedSlide
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph, Run
from slidegen.source import Span
from slidegen.theme.contrast import needed
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Rect, Size, points

SPECKS = 0.1
"""The part of the cells below a text that may be like it: letters stay whole words on a few specks."""

_LETTER = 0.55
"""About how wide a letter is, as a part of its size."""

LINK = Colour("link")


class Words(msgspec.Struct, frozen=True):
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
                for paragraph, place, part in _paragraphs(frame):
                    yield from look.faint(paragraph, place, part, ground, region.name, frame)


class _Look(msgspec.Struct, frozen=True):
    """One frame of a slide, seen with the ``boxes`` behind it and the ``pictures`` around it."""

    eye: Eye
    slide: PlacedSlide
    layout: Layout
    boxes: list[BoxFrame]
    pictures: list[PictureFrame]

    def faint(
        self, paragraph: Paragraph, place: Rect, part: str, ground: Ground, region: str, frame: Frame
    ) -> Iterator[Words]:
        colours = _colours(paragraph)
        over = next((each for each in self.pictures if _on(place, each.rect)), None)
        theme_only = ground.usual and self.eye.theme.template is None and over is None
        for colour, run in colours.items():
            authored = run.colour == colour and not run.link
            if theme_only and not authored:
                continue  # colours of our own themes go with one another
            bold = paragraph.bold if run.bold is None else run.bold
            least = needed(paragraph.size, bold=bold)
            grounds: tuple[tuple[Ground, int], ...] = ((self._ground(ground, place, part, frame), 1),)
            if over is None and grounds[0][0].contrast(colour) >= least:
                continue
            if (measured := self._measured(place, part, frame, over)) is not None:
                grounds = measured
            reached = _reached(colour, grounds)
            if reached < least:
                yield Words(
                    run.text.strip(),
                    colour,
                    reached,
                    least,
                    grounds,
                    authored,
                    over is not None,
                    region,
                    paragraph.span,
                )

    def _ground(self, page: Ground, place: Rect, part: str, frame: Frame) -> Ground:
        """What lies below a *part* of *frame* on *page*."""
        ground = ground_at(place, page, self.boxes, self.layout, self.eye.size)
        if isinstance(frame, TextFrame) and frame.box is not None:
            return ground.below(frame.box.fill)
        if isinstance(frame, TableFrame):
            return dict(zip(("header", "body", "lit"), table_grounds(ground), strict=True))[part]
        return ground

    def _measured(
        self, place: Rect, part: str, frame: Frame, over: PictureFrame | None
    ) -> tuple[tuple[Ground, int], ...] | None:
        """The grounds that the pixels of a picture make; None: there is none that can be measured."""
        own, theme, inverse = self.slide.background, self.eye.theme, self.slide.inverse
        picture = over or (own.picture if own is not None else None)
        if picture is None:
            return None
        seen = self.eye.pixels.below(place, picture)
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
        return tuple((self._ground(page, place, part, frame), count) for page, count in pages)


def _reached(colour: Colour, grounds: tuple[tuple[Ground, int], ...]) -> float:
    """The contrast of *colour* with *grounds*, but for the worst of them that are mere specks."""
    found = sorted((ground.contrast(colour), count) for ground, count in grounds)
    specks = SPECKS * sum(count for _, count in found)
    for contrast, count in found:
        specks -= count
        if specks < 0:
            return contrast
    return found[-1][0]


def _paragraphs(frame: Frame) -> Iterator[tuple[Paragraph, Rect, str]]:
    """The paragraphs of *frame*, about where their letters stand, and in which part of a table."""
    if isinstance(frame, TextFrame):
        yield from ((paragraph, place, "") for paragraph, place in _lines(frame))
    elif isinstance(frame, TableFrame):
        for row in frame.rows:
            for cell in row.cells:
                yield cell.paragraph, frame.rect, "lit" if cell.highlight else "header" if row.header else "body"


def _lines(frame: TextFrame) -> Iterator[tuple[Paragraph, Rect]]:
    rect = frame.rect.inset(frame.inset_x, frame.inset_y)
    heights = [
        points(each.lines * each.pitch + (each.space_before if at else 0)) for at, each in enumerate(frame.paragraphs)
    ]
    spare = rect.height - sum(heights)
    y = rect.y + {"top": 0, "middle": spare // 2, "bottom": spare}[frame.anchor]
    for paragraph, height in zip(frame.paragraphs, heights, strict=True):
        yield paragraph, _narrowed(paragraph, Rect(rect.x, y, rect.width, max(1, height)))
        y += height


def _narrowed(paragraph: Paragraph, rect: Rect) -> Rect:
    """*rect*, as wide as *paragraph*, where that is one line, probably is."""
    room = rect.width - paragraph.margin
    width = min(room, points(len(paragraph.text) * paragraph.size * _LETTER)) if paragraph.lines == 1 else room
    left, right = rect.x + paragraph.margin, rect.right - width
    starts = {"start": left, "center": left + (room - width) // 2, "end": right}
    mirrored = {"start": right - paragraph.margin, "center": left + (room - width) // 2, "end": rect.x}
    return Rect((mirrored if paragraph.rtl else starts)[paragraph.align], rect.y, max(1, width), rect.height)


def _colours(paragraph: Paragraph) -> dict[Colour, Run]:
    """The colours in *paragraph*, each with the first run of it. Marked text stands on a ground of its own."""
    found: dict[Colour, Run] = {}
    for piece in paragraph.pieces:
        if isinstance(piece, Run) and piece.text.strip() and not (piece.highlight or piece.keyboard or piece.html):
            colour = piece.colour or (LINK if piece.link else paragraph.colour)
            found.setdefault(colour, piece)
    return found


def _on(place: Rect, outer: Rect) -> bool:
    """Whether most of *place* lies on *outer*."""
    across = min(place.right, outer.right) - max(place.x, outer.x)
    down = min(place.bottom, outer.bottom) - max(place.y, outer.y)
    return across > 0 and down > 0 and 2 * across * down > place.width * place.height


def tally(grounds: tuple[tuple[Ground, int], ...]) -> Counter[str]:
    """The colours below a text, and how often each is there."""
    found: Counter[str] = Counter()
    for ground, count in grounds:
        for colour in ground.colours:
            found[colour] += count
    return found
