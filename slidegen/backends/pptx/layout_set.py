"""The layouts of one deck, and the variants of them that its slides ask for."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from slidegen.backends.pptx.context import LayoutPart
from slidegen.backends.pptx.dots import slide_dots
from slidegen.backends.pptx.filling import Filling, fillings
from slidegen.backends.pptx.looks import style_looks
from slidegen.backends.pptx.parts.placeholders import CHROME, NO_INSETS, Placeholder
from slidegen.backends.pptx.seats import Seat, overlap, seats
from slidegen.backends.pptx.variant_names import variant_name
from slidegen.model.frames import BoxFrame
from slidegen.model.placed import PlacedSlide
from slidegen.theme.theme import Theme

FIRST_SPARE = 100_000
"""The index of a variant's first placeholder, above all that themes use."""


class Layouts:
    """Fills layouts, and numbers those that slides come to need beside the ones that are there from the start.

    ``parts`` has a part for each of the theme's layouts, by its name; ``count`` of them are numbered already. ``added``
    are the others that slides have, in the order of their numbers.
    """

    __slots__ = ("_count", "_theme", "_variants", "added", "parts")

    def __init__(self, theme: Theme, parts: Mapping[str, LayoutPart], count: int) -> None:
        self.parts = parts
        self.added: list[LayoutPart] = []
        self._theme = theme
        self._count = count
        self._variants: dict[tuple[object, ...], LayoutPart] = {}

    def fill(self, slide: PlacedSlide) -> tuple[LayoutPart, list[Filling]]:
        """The layout part for *slide*, and the placeholder for each of its frames."""
        part = self.parts[slide.layout]
        found = fillings(slide, part.placeholders)
        wanted = seats(found, self._theme)
        dots = slide_dots(found)
        if not wanted and dots == part.dots:
            return self._numbered(part), _undotted(found, dots)
        name = variant_name(part.layout, found)
        key = (slide.layout, name, len(dots), *(seat.key for seat in wanted))
        if key not in self._variants:
            self._variants[key] = self._variant(part, name, found, wanted, dots)
        variant = self._numbered(self._variants[key])
        return variant, _undotted(fillings(slide, variant.placeholders, variant.spares), dots)

    def _variant(
        self, part: LayoutPart, name: str, found: Sequence[Filling], wanted: Sequence[Seat], dots: tuple[BoxFrame, ...]
    ) -> LayoutPart:
        every = (*self.parts.values(), *self._variants.values())
        alike = sum(each.name.partition(" #")[0] == name for each in every)
        moved_to = {seat.slot: seat for seat in wanted if seat.slot}
        filled = {each.placeholder.slot for each in found if each.placeholder is not None}
        kept = []
        for slot, placeholder in part.placeholders.items():
            if slot in moved_to:
                kept.append(moved(placeholder, moved_to[slot], self._theme))
            elif slot in filled or placeholder.type in CHROME or _is_free(placeholder, wanted):
                kept.append(placeholder)
        further = [seat for seat in wanted if not seat.slot]
        return LayoutPart(
            part.layout,
            f"{name} #{alike + 1}" if alike else name,
            0,
            tuple(kept),
            part.colours,
            spares=tuple(_spare(seat, FIRST_SPARE + at, self._theme) for at, seat in enumerate(further)),
            dots=dots,
            has_logo=part.has_logo,
        )

    def _numbered(self, part: LayoutPart) -> LayoutPart:
        if not part.number:
            self.added.append(part)
            part.number = self._count + len(self.added)
        return part


def _undotted(found: list[Filling], dots: tuple[BoxFrame, ...]) -> list[Filling]:
    """*found* without the *dots*, which are on the layout."""
    return [each for each in found if not any(each.frame is dot for dot in dots)]


def _is_free(placeholder: Placeholder, wanted: Iterable[Seat]) -> bool:
    return not any(overlap(placeholder.rect, seat.rect) for seat in wanted)


def moved(placeholder: Placeholder, seat: Seat, theme: Theme) -> Placeholder:
    """A layout's *placeholder* as *seat* has it."""
    there = replace(
        placeholder,
        rect=seat.rect,
        anchor=seat.anchor,
        paint=seat.paint,
        insets=seat.insets or NO_INSETS,
        moved=True,
        native=placeholder.native and not (seat.style or seat.paint),
    )
    if not seat.style:
        return there
    style = theme.styles.get(seat.style, theme.styles["body"])
    looks = style_looks(style, style.align, bulleted=seat.bulleted)
    return replace(there, role="text", looks=looks, prompt=seat.kind.capitalize(), fits=False)


def _spare(seat: Seat, index: int, theme: Theme) -> Placeholder:
    """A further placeholder of a variant."""
    style = theme.styles.get(seat.style, theme.styles["body"])
    title = seat.type == "title"
    return Placeholder(
        slot=seat.kind,
        role="title" if title else "text",
        type=seat.type,
        index=None if title else index,
        rect=seat.rect,
        looks=style_looks(style, style.align, bulleted=seat.bulleted),
        anchor=seat.anchor,
        prompt=seat.kind.capitalize(),
        fits=False,
        paint=seat.paint,
        insets=seat.insets or NO_INSETS,
    )
