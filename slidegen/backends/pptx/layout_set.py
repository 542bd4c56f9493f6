"""The layouts of one deck: all of the theme's, and the variants that its slides ask for."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from slidegen.backends.pptx.context import DeckContext, LayoutPart
from slidegen.backends.pptx.dots import dot_shapes, layout_dots, slide_dots
from slidegen.backends.pptx.filling import Filling, fillings
from slidegen.backends.pptx.looks import style_looks
from slidegen.backends.pptx.package import Package, Relationships
from slidegen.backends.pptx.parts.layouts import layout_xml
from slidegen.backends.pptx.parts.master import master_looks, master_placeholders, master_xml
from slidegen.backends.pptx.parts.placeholders import CHROME, NO_INSETS, Placeholder, placeholders
from slidegen.backends.pptx.seats import Seat, overlap, seats, variant_name
from slidegen.backends.pptx.shapes.boxes import text_insets
from slidegen.backends.pptx.shapes.code import panel_paint
from slidegen.backends.pptx.shapes.picture import logo_shape
from slidegen.model.frames import BoxFrame
from slidegen.model.placed import PlacedSlide
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Size, points

FIRST_SPARE = 100_000
"""The index of a variant's first placeholder, above all that themes use."""


class Layouts:
    """Numbers layouts: the theme's in their order, then variants as slides come to need them."""

    __slots__ = ("_size", "_theme", "_variants", "parts")

    def __init__(self, theme: Theme, size: Size) -> None:
        self._theme = theme
        self._size = size
        self.parts = {
            name: LayoutPart(
                layout,
                layout.title,
                number,
                tuple(_for_code(each, layout, theme) for each in placeholders(layout, theme, size)),
                dots=layout_dots(layout, size),
            )
            for number, (name, layout) in enumerate(theme.layouts.items(), 1)
        }
        self._variants: dict[tuple[object, ...], LayoutPart] = {}

    def fill(self, slide: PlacedSlide) -> tuple[LayoutPart, list[Filling]]:
        """The layout part for *slide*, and the placeholder for each of its frames."""
        part = self.parts[slide.layout]
        found = fillings(slide, part.placeholders)
        wanted = seats(found, self._theme)
        dots = slide_dots(found)
        if not wanted and dots == part.dots:
            return part, _undotted(found, dots)
        name = variant_name(part.layout, found)
        key = (slide.layout, name, len(dots), *(seat.key for seat in wanted))
        if key not in self._variants:
            self._variants[key] = self._variant(part, name, found, wanted, dots)
        variant = self._variants[key]
        return variant, _undotted(fillings(slide, variant.placeholders, variant.spares), dots)

    def _variant(
        self, part: LayoutPart, name: str, found: Sequence[Filling], wanted: Sequence[Seat], dots: tuple[BoxFrame, ...]
    ) -> LayoutPart:
        every = (*self.parts.values(), *self._variants.values())
        alike = sum(each.name.partition(" #")[0] == name for each in every)
        moved = {seat.slot: seat for seat in wanted if seat.slot}
        filled = {each.placeholder.slot for each in found if each.placeholder is not None}
        kept = []
        for slot, placeholder in part.placeholders.items():
            if slot in moved:
                kept.append(_moved(placeholder, moved[slot], self._theme))
            elif slot in filled or placeholder.type in CHROME or _is_free(placeholder, wanted):
                kept.append(placeholder)
        further = [seat for seat in wanted if not seat.slot]
        return LayoutPart(
            part.layout,
            f"{name} #{alike + 1}" if alike else name,
            len(self.parts) + len(self._variants) + 1,
            tuple(kept),
            tuple(_spare(seat, FIRST_SPARE + at, self._theme) for at, seat in enumerate(further)),
            dots,
        )

    def write(self, package: Package, root: DeckContext) -> None:
        """Add the master and all layouts to *package*, with the deck's logo on those that show chrome."""
        theme, size, footer = self._theme, self._size, root.deck.meta.footer
        own = master_placeholders(tuple(_footed(each, footer) for each in self._usual_first()))
        looks = master_looks(theme, own)
        links = Relationships()
        every = (*self.parts.values(), *self._variants.values())
        for part in every:
            links.add("slideLayout", f"../slideLayouts/slideLayout{part.number}.xml")
            up = Relationships()
            up.add("slideMaster", "../slideMasters/slideMaster1.xml")
            logo = root.deck.logo if part.layout.chrome else None
            found = (_footed(each, footer) for each in (*part.placeholders.values(), *part.spares))
            shown = [each for each in found if each.type != "dt" or logo is None]
            number = 2 + len(part.layout.decorations) + len(shown)
            last = dot_shapes(part.dots, number)
            if logo is not None:
                last += logo_shape(logo, number + len(part.dots), root.media, up, root.report)
            text = layout_xml(part.layout, part.name, shown, theme, size, looks, last, footer)
            package.add(f"ppt/slideLayouts/slideLayout{part.number}.xml", text, up)
        links.add("theme", "../theme/theme1.xml")
        package.add("ppt/slideMasters/slideMaster1.xml", master_xml(theme, own, len(every), size, footer), links)

    def _usual_first(self) -> tuple[Placeholder, ...]:
        """All placeholders, those of the layout for content first."""
        parts = sorted(self.parts.items(), key=lambda each: each[0] != "content")
        return tuple(placeholder for _, part in parts for placeholder in part.placeholders.values())


def _for_code(placeholder: Placeholder, layout: Layout, theme: Theme) -> Placeholder:
    """The body of the layout for code is a panel for a listing."""
    if layout.name != "code" or placeholder.role != "body":
        return placeholder
    padding = points(theme.code.padding)
    seat = Seat(
        kind="code",
        rect=placeholder.rect,
        style="code",
        paint=panel_paint(theme.code),
        insets=text_insets(padding, padding, placeholder.rect, theme.code.radius),
    )
    return _moved(placeholder, seat, theme)


def _footed(placeholder: Placeholder, footer: str) -> Placeholder:
    """A layout's footer says what the deck's footers say, so that new slides do."""
    return replace(placeholder, prompt=footer) if placeholder.type == "ftr" and footer else placeholder


def _undotted(found: list[Filling], dots: tuple[BoxFrame, ...]) -> list[Filling]:
    """*found* without the *dots*, which are on the layout."""
    return [each for each in found if not any(each.frame is dot for dot in dots)]


def _is_free(placeholder: Placeholder, wanted: Iterable[Seat]) -> bool:
    return not any(overlap(placeholder.rect, seat.rect) for seat in wanted)


def _moved(placeholder: Placeholder, seat: Seat, theme: Theme) -> Placeholder:
    """A layout's *placeholder* as *seat* has it."""
    moved = replace(placeholder, rect=seat.rect, anchor=seat.anchor, paint=seat.paint, insets=seat.insets or NO_INSETS)
    if not seat.style:
        return moved
    style = theme.styles.get(seat.style, theme.styles["body"])
    looks = style_looks(style, style.align, bulleted=seat.bulleted)
    return replace(moved, role="text", looks=looks, prompt=seat.kind.capitalize(), fits=False)


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
