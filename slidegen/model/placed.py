"""The placed deck: every rectangle, style, size and line pitch decided.

A slide has regions; a region holds a stack of frames (:mod:`slidegen.model.frames`); a frame has its own rectangle.
A backend translates these values and decides nothing.
"""

from collections.abc import Iterator, Mapping

import msgspec

from slidegen.model.deck import Deck, Meta, Section, StyleSheet
from slidegen.model.frames import Frame, MediaFrame, PictureFrame
from slidegen.model.motion import Transition
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph
from slidegen.source import Span
from slidegen.units import Rect, Size


class PlacedRegion(msgspec.Struct, frozen=True, kw_only=True):
    """A region of the slide's layout (``name``; a column of a stack has its own) and what stands in it.

    ``rect`` differs from the layout's where an author sets column widths, or slots are spread.
    """

    name: str
    role: str
    rect: Rect
    frames: tuple[Frame, ...]


class Background(msgspec.Struct, frozen=True, kw_only=True):
    """A slide's own background. ``scrim`` is laid over a picture so that text stays readable."""

    colour: Colour | None = None
    picture: PictureFrame | None = None
    opacity: float = 1.0
    scrim: Colour | None = None


class PlacedSlide(msgspec.Struct, frozen=True, kw_only=True):
    """A slide. ``regions`` are in reading order, title first.

    ``number`` is what the slide shows as its own (hidden, uncounted and backup slides have none).
    ``title`` is plain text; ``name`` is what the slide is called where it is not seen, and no other is called so.
    ``inverse`` is the slide's final tone; the layout's own tone may differ, then the slide carries a colour map
    override. ``chrome_colour`` is that of footer and number where it is not the theme's. ``notes`` are paragraphs as
    in a text frame.

    ``steps`` is how often the slide changes while it is shown; ``note_steps`` is the step that each paragraph of the
    notes is for, 0 for those before the first; empty: the notes tell of no steps. ``auto_animate``: things move between
    it and a neighbour. ``transition`` is how it takes the place of the slide before it, None: at once. ``timing`` is
    how many seconds it is to be shown, after which it goes on by itself if ``auto_advance``; its steps, too, come by
    themselves then, one after each ``pace`` seconds. ``estimate`` is how many seconds it probably takes to say; 0:
    nobody says it, or it is not known yet. ``styles`` are for web pages only.
    """

    id: str
    index: int
    number: int | None
    layout: str
    title: str
    regions: tuple[PlacedRegion, ...]
    notes: tuple[Paragraph, ...] = ()
    background: Background | None = None
    inverse: bool = False
    hidden: bool = False
    backup: bool = False
    footer: str = ""
    chrome_colour: Colour | None = None
    name: str = ""
    show_number: bool = False
    progress: float | None = None
    section: int | None = None
    classes: tuple[str, ...] = ()
    transition: Transition | None = None
    steps: int = 0
    note_steps: tuple[int, ...] = ()
    auto_animate: bool = False
    timing: float | None = None
    auto_advance: bool = False
    estimate: float = 0
    styles: tuple[StyleSheet, ...] = ()
    span: Span | None = None

    @property
    def pace(self) -> float | None:
        """Seconds between the steps of a slide that goes on by itself, and from its last one on; None of others."""
        return self.timing / (self.steps + 1) if self.auto_advance and self.timing is not None else None


class PlacedDeck(msgspec.Struct, frozen=True, kw_only=True):
    """A whole talk in rectangles.

    ``slides`` of a section follow one another; ``total`` is the highest slide number. The ``logo`` stands on
    all slides whose layout shows chrome. ``rtl`` decks are in a language that is written from right to left.
    ``written`` is the deck as its author wrote it, less what is for other outputs and audiences; only backends that
    have the ability ``written`` get it.
    """

    meta: Meta
    size: Size
    slides: tuple[PlacedSlide, ...]
    sections: tuple[Section, ...]
    total: int
    logo: PictureFrame | None = None
    rtl: bool = False
    ids: Mapping[str, int] = {}
    written: Deck | None = None

    def pictures(self) -> Iterator[PictureFrame]:
        """Every picture that the deck shows, backgrounds, the logo and the posters of films included."""
        if self.logo is not None:
            yield self.logo
        for slide in self.slides:
            if slide.background is not None and slide.background.picture is not None:
                yield slide.background.picture
            for region in slide.regions:
                for frame in region.frames:
                    if isinstance(frame, PictureFrame):
                        yield frame
                    elif isinstance(frame, MediaFrame) and frame.poster is not None:
                        yield poster(frame)
                        if frame.mark is not None:
                            yield frame.mark


def poster(frame: MediaFrame) -> PictureFrame:
    """The picture that *frame* shows while nothing plays."""
    return PictureFrame(
        rect=frame.rect, span=frame.span, asset=frame.poster, source=frame.source, alt=frame.alt, crop=frame.crop
    )
