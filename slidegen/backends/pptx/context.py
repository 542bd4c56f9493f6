"""What writing one deck, and one slide of it, carries along."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import msgspec

from slidegen.backends.pptx.looks import Bases, Look, Typefaces
from slidegen.backends.pptx.media import Media
from slidegen.backends.pptx.package import Package, Relationships
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.diagnostics import Report
from slidegen.model.frames import BoxFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.style import Colour
from slidegen.theme.theme import Layout, Theme
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.backends.pptx.animation.stage import Stage
    from slidegen.backends.pptx.charts.store import Charts
    from slidegen.backends.pptx.math.store import Formulas
    from slidegen.backends.pptx.timing import Played

_REGIONS = {
    "ar": "SA", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES", "fa": "IR", "fi": "FI",
    "fr": "FR", "he": "IL", "hi": "IN", "hu": "HU", "it": "IT", "ja": "JP", "ko": "KR", "nb": "NO", "nl": "NL",
    "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN",
    "zh": "CN",
}  # fmt: skip
"""The region that a language without one is taken to be of: PowerPoint's dictionaries have one each."""


def language_tag(lang: str) -> str:
    """*lang* as PowerPoint's proofing tools know it: ``de-DE`` for ``de``; ``en-US`` for what is no language."""
    tag = lang.replace("_", "-")
    if not (tag.isascii() and tag.replace("-", "").isalnum()):
        return "en-US"
    return f"{tag}-{_REGIONS[tag]}" if tag in _REGIONS else tag


class Setting:
    """How paragraphs of one look are written in a frame: what they add, and what their runs add, by kind of run."""

    __slots__ = ("base", "look", "properties", "runs")

    def __init__(self, look: Look, base: Look, properties: str) -> None:
        self.look = look
        self.base = base
        self.properties = properties
        self.runs: dict[tuple[object, ...], str] = {}


class Inherited(msgspec.Struct, frozen=True, kw_only=True):
    """What text inherits that is in no placeholder of a layout, and how fonts are named.

    ``other`` is what text in plain shapes starts from, ``cell`` in cells of tables, ``notes`` on notes pages.
    """

    other: Bases
    cell: Look
    notes: Bases
    typefaces: Typefaces


class LayoutPart:
    """A slide layout: its number in the package, its placeholders by slot, and what a variant has beyond them.

    ``dots`` are shapes above its slots; ``has_logo``: it shows the deck's logo, where the deck has one. A ``number`` of
    0 is not given yet: the layout becomes a part of the package once a slide has it. ``colours`` writes the
    ``p:clrMapOvr`` of a slide, inverse or not.
    """

    __slots__ = ("colours", "dots", "has_logo", "layout", "name", "number", "placeholders", "spares")

    def __init__(
        self,
        layout: Layout,
        name: str,
        number: int,
        placeholders: tuple[Placeholder, ...],
        colours: Callable[[bool], str],
        *,
        spares: tuple[Placeholder, ...] = (),
        dots: tuple[BoxFrame, ...] = (),
        has_logo: bool = True,
    ) -> None:
        self.layout = layout
        self.name = name
        self.number = number
        self.placeholders = {each.slot: each for each in placeholders}
        self.colours = colours
        self.spares = spares
        self.dots = dots
        self.has_logo = has_logo

    def by_type(self, *types: str) -> Placeholder | None:
        """The first placeholder of one of *types*, or None."""
        return next((each for each in self.placeholders.values() if each.type in types), None)


class DeckContext:
    """A deck on its way to PowerPoint: its theme, its layouts, its media and charts, and whom to tell of problems.

    ``settings`` remembers how paragraphs set alike are written, of which a deck has many.
    """

    __slots__ = (
        "_charts",
        "_formulas",
        "_package",
        "cell",
        "deck",
        "lang",
        "media",
        "notes",
        "other",
        "report",
        "settings",
        "theme",
        "typefaces",
        "world",
    )

    def __init__(
        self,
        deck: PlacedDeck,
        theme: Theme,
        media: Media,
        package: Package,
        inherited: Inherited,
        world: World,
        report: Report,
    ) -> None:
        self.deck = deck
        self.theme = theme
        self.media = media
        self.other = inherited.other
        self.cell = inherited.cell
        self.notes = inherited.notes
        self.typefaces = inherited.typefaces
        self.world = world
        self.report = report
        self.lang = language_tag(deck.meta.lang or "en")
        self.settings: dict[tuple[Look, Look, int], Setting] = {}
        self._package = package
        self._charts: Charts | None = None
        self._formulas: Formulas | None = None

    @property
    def charts(self) -> "Charts":
        """The deck's charts, as parts of its package."""
        if self._charts is None:
            from slidegen.backends.pptx.charts.store import Charts  # most decks have no charts

            self._charts = Charts(self._package)
        return self._charts

    def embedded_fonts(self, links: Relationships) -> str:
        """``p:embeddedFontLst`` of the fonts that the file carries, as parts; empty where the deck wants none."""
        if not self.deck.meta.embed_fonts:
            return ""
        from slidegen.backends.pptx.embedded_fonts import add_families, embedded_families  # few decks want that

        families = embedded_families(self.deck, self.theme, self.world, self.report)
        return add_families(families, self._package, links)

    @property
    def formulas(self) -> "Formulas":
        """The deck's formulas."""
        if self._formulas is None:
            from slidegen.backends.pptx.math.store import Formulas  # most decks have no formulas

            self._formulas = Formulas(self.world, self.theme.fonts.math.face(bold=False, italic=False))
        return self._formulas


class Draw(Protocol):
    """Writes a shape under the id *number*, its formulas as mathematics or as what stands in for them."""

    def __call__(self, number: int, *, math: bool) -> str: ...


class SlideContext:
    """One slide, or one notes page: its relationships, and the shapes drawn so far, the hindmost first.

    ``played`` are the films among them; ``folder`` leads from the part to the slides' own. ``ground`` is the colour
    that its shapes stand on. ``stage`` knows what moves, where something does.
    """

    __slots__ = (
        "_number", "folder", "ground", "inverse", "layout", "played", "relationships", "root", "shapes",
        "slide", "stage",
    )  # fmt: skip

    def __init__(self, root: DeckContext, slide: PlacedSlide, layout: LayoutPart) -> None:
        self.root = root
        self.slide = slide
        self.layout = layout
        self.inverse = slide.inverse
        own = slide.background.colour if slide.background is not None else None
        self.ground: Colour = own if own is not None else layout.layout.background
        self.folder = ""
        self.relationships = Relationships()
        self.shapes: list[str] = []
        self.played: list[Played] = []
        self.stage: Stage | None = None
        self._number = 1

    @property
    def last(self) -> int:
        """The id given last."""
        return self._number

    def number(self) -> int:
        """An id for the next shape."""
        self._number += 1
        return self._number

    def add(self, draw: Callable[[int], str]) -> int:
        """Draw a shape under an id of its own, which is returned."""
        number = self.number()
        self.shapes.append(draw(number))
        return number

    def add_with_math(self, draw: Draw, *, math: bool) -> None:
        """Draw a shape; one that holds *math* with and without, as one shape to PowerPoint."""
        number = self.number()
        shape = draw(number, math=False)
        if math:
            from slidegen.backends.pptx.math.alternate import alternate_content

            shape = alternate_content(draw(number, math=True), shape)
        self.shapes.append(shape)

    def value(self, colour: Colour) -> str:
        """``#rrggbb`` of *colour* on this slide."""
        return self.root.theme.value(colour, inverse=self.inverse)

    def link(self, target: str) -> tuple[str, str]:
        """The relationship id and the action of a link to *target*; both empty where it leads nowhere."""
        if not target.startswith("#"):
            return self.relationships.add("hyperlink", target, external=True), ""
        index = self.root.deck.ids.get(target[1:])
        if index is None:
            return "", ""
        return self.relationships.add("slide", f"{self.folder}slide{index + 1}.xml"), "ppaction://hlinksldjump"
