"""The layouts of one deck: all of the theme's, and the variants that its slides ask for."""

from msgspec.structs import replace

from slidegen.backends.pptx.context import DeckContext, LayoutPart
from slidegen.backends.pptx.filling import Filling, Spare, fillings, needed, spare_placeholders
from slidegen.backends.pptx.package import Package, Relationships
from slidegen.backends.pptx.parts.layouts import layout_xml
from slidegen.backends.pptx.parts.master import master_looks, master_placeholders, master_xml
from slidegen.backends.pptx.parts.placeholders import Placeholder, placeholders
from slidegen.backends.pptx.shapes.picture import logo_shape
from slidegen.model.placed import PlacedSlide
from slidegen.theme.theme import Theme
from slidegen.units import Size


class Layouts:
    """Numbers layouts: the theme's in their order, then variants as slides come to need them."""

    __slots__ = ("_size", "_theme", "_variants", "parts")

    def __init__(self, theme: Theme, size: Size) -> None:
        self._theme = theme
        self._size = size
        self.parts = {
            name: LayoutPart(layout, layout.title, number, placeholders(layout, theme, size))
            for number, (name, layout) in enumerate(theme.layouts.items(), 1)
        }
        self._variants: dict[tuple[object, ...], LayoutPart] = {}

    def fill(self, slide: PlacedSlide) -> tuple[LayoutPart, list[Filling]]:
        """The layout part for *slide*, and the placeholder for each of its frames."""
        part = self.parts[slide.layout]
        found = fillings(slide, part.placeholders)
        spares = needed(found)
        if not spares:
            return part, found
        key = (slide.layout, *(spare.key for spare in spares))
        if key not in self._variants:
            self._variants[key] = self._variant(part, spares)
        variant = self._variants[key]
        return variant, fillings(slide, part.placeholders, variant.spares)

    def _variant(self, part: LayoutPart, spares: tuple[Spare, ...]) -> LayoutPart:
        name = f"{part.name} with {', '.join(spare.kind for spare in spares)}"
        alike = sum(each.name.partition(" #")[0] == name for each in self._variants.values())
        return LayoutPart(
            part.layout,
            f"{name} #{alike + 1}" if alike else name,
            len(self.parts) + len(self._variants) + 1,
            tuple(part.placeholders.values()),
            spare_placeholders(spares, self._theme),
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
            last = (
                logo_shape(logo, 2 + len(part.layout.decorations) + len(shown), root.media, up, root.report)
                if logo
                else ""
            )
            text = layout_xml(part.layout, part.name, shown, theme, size, looks, last, footer)
            package.add(f"ppt/slideLayouts/slideLayout{part.number}.xml", text, up)
        links.add("theme", "../theme/theme1.xml")
        package.add("ppt/slideMasters/slideMaster1.xml", master_xml(theme, own, len(every), size, footer), links)

    def _usual_first(self) -> tuple[Placeholder, ...]:
        """All placeholders, those of the layout for content first."""
        parts = sorted(self.parts.items(), key=lambda each: each[0] != "content")
        return tuple(placeholder for _, part in parts for placeholder in part.placeholders.values())


def _footed(placeholder: Placeholder, footer: str) -> Placeholder:
    """A layout's footer says what the deck's footers say, so that new slides do."""
    return replace(placeholder, prompt=footer) if placeholder.type == "ftr" and footer else placeholder
