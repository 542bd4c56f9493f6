"""What writing one deck carries along."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from slidegen.backends.revealjs.pictures import Pictures
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import TextStyle, Theme

if TYPE_CHECKING:
    from slidegen.backends.revealjs.backdrop import Backdrops


class Context:
    """A deck on its way to HTML: its theme, where its pictures go, and whom to tell of problems.

    ``looks`` remembers the classes and declarations of paragraphs set alike, of which a deck has many.
    """

    __slots__ = ("_backdrops", "deck", "looks", "pictures", "report", "safe", "slide", "theme")

    def __init__(self, deck: PlacedDeck, theme: Theme, pictures: Pictures, report: Report, *, safe: bool) -> None:
        self.deck = deck
        self.theme = theme
        self.pictures = pictures
        self.report = report
        self.safe = safe
        self.slide = ""
        self.looks: dict[tuple[object, ...], str] = {}
        self._backdrops: Backdrops | None = None

    @property
    def backdrops(self) -> "Backdrops":
        """What the deck's template draws behind its slides."""
        if self._backdrops is None:
            from slidegen.backends.revealjs.backdrop import Backdrops  # few decks have a template

            self._backdrops = Backdrops(self.deck.size, self.pictures, self.deck.meta, self.report)
        return self._backdrops

    def sprites(self) -> str:
        """The drawings that slides refer to, once all slides are written."""
        return self._backdrops.sprites() if self._backdrops is not None else ""

    @property
    def styles(self) -> Mapping[str, TextStyle]:
        return self.theme.styles


def anchor(identifier: str) -> str:
    """The id of an element for *identifier*: reveal.js takes one made of digits for the number of a slide."""
    return f"slide-{identifier}" if identifier.isdigit() else identifier
