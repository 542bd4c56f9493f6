"""The design of slidegen's own themes: master, layouts and all that a PowerPoint file has beside its slides."""

from collections.abc import Callable

from msgspec.structs import replace

from slidegen.backends.pptx.colour import map_override
from slidegen.backends.pptx.context import DeckContext, Inherited, LayoutPart
from slidegen.backends.pptx.dots import dot_shapes, layout_dots
from slidegen.backends.pptx.layout_set import Layouts, moved
from slidegen.backends.pptx.looks import scheme_typefaces
from slidegen.backends.pptx.package import Package, Relationships
from slidegen.backends.pptx.parts.layouts import layout_xml
from slidegen.backends.pptx.parts.master import master_looks, master_placeholders, master_xml, other_looks
from slidegen.backends.pptx.parts.notes_master import notes_looks, notes_master_xml
from slidegen.backends.pptx.parts.placeholders import Placeholder, placeholders
from slidegen.backends.pptx.parts.presentation import presentation_xml
from slidegen.backends.pptx.parts.properties import VIEW_PROPERTIES, presentation_properties
from slidegen.backends.pptx.parts.table_styles import table_styles_xml
from slidegen.backends.pptx.parts.theme_part import theme_xml
from slidegen.backends.pptx.seats import Seat
from slidegen.backends.pptx.shapes.boxes import text_insets
from slidegen.backends.pptx.shapes.code import panel_paint
from slidegen.backends.pptx.shapes.picture import logo_shape
from slidegen.theme.theme import Layout, Mode, Theme, Tone
from slidegen.units import Size, points


class OwnDesign:
    """A theme of slidegen's, for slides of *size*."""

    def __init__(self, theme: Theme, size: Size) -> None:
        self._theme = theme
        self._size = size
        other = other_looks(theme)
        self.inherited = Inherited(
            other=other, cell=other[0], notes=notes_looks(theme), typefaces=scheme_typefaces(theme.fonts)
        )
        self.layouts = own_layouts(theme, size)

    def write(self, package: Package, root: DeckContext, *, notes: bool, kind: str) -> None:
        """Add all parts but slides and properties; *notes*: the deck has notes pages, *kind*: the main part's type."""
        theme, deck = self._theme, root.deck
        self._layouts(package, root)
        if notes:
            links = Relationships()
            links.add("theme", "../theme/theme2.xml")
            package.add("ppt/notesMasters/notesMaster1.xml", notes_master_xml(theme, deck.size), links)
            package.add("ppt/theme/theme2.xml", theme_xml(theme, " notes"))
        main = presentation_xml(deck, theme, other_looks(theme), root.lang, notes=notes, fonts=root.embedded_fonts)
        package.add("ppt/presentation.xml", *main, kind=kind)
        package.add("ppt/theme/theme1.xml", theme_xml(theme))
        package.add("ppt/presProps.xml", presentation_properties(deck))
        package.add("ppt/viewProps.xml", VIEW_PROPERTIES)
        package.add("ppt/tableStyles.xml", table_styles_xml(theme))

    def _layouts(self, package: Package, root: DeckContext) -> None:
        """Add the master and all layouts to *package*, with the deck's logo on those that show chrome."""
        theme, size, footer = self._theme, self._size, root.deck.meta.footer
        own = master_placeholders(tuple(_footed(each, footer) for each in self._usual_first()))
        looks = master_looks(theme, own)
        links = Relationships()
        every = (*self.layouts.parts.values(), *self.layouts.added)
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
        parts = sorted(self.layouts.parts.items(), key=lambda each: each[0] != "content")
        return tuple(placeholder for _, part in parts for placeholder in part.placeholders.values())


def own_layouts(theme: Theme, size: Size) -> Layouts:
    """The layouts of *theme*, in their order."""
    parts = {
        name: LayoutPart(
            layout,
            layout.title,
            number,
            tuple(for_code(each, layout, theme) for each in placeholders(layout, theme, size)),
            _colours(theme.mode, layout.tone),
            dots=layout_dots(layout, size),
        )
        for number, (name, layout) in enumerate(theme.layouts.items(), 1)
    }
    return Layouts(theme, parts, len(parts))


def _colours(mode: Mode, tone: Tone) -> Callable[[bool], str]:
    """Writes the colour map of slides on a layout of *tone*."""

    def write(inverse: bool) -> str:
        return map_override(mode, inverse=inverse, base=tone == "inverse" and not inverse)

    return write


def for_code(placeholder: Placeholder, layout: Layout, theme: Theme) -> Placeholder:
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
    return moved(placeholder, seat, theme)


def _footed(placeholder: Placeholder, footer: str) -> Placeholder:
    """A layout's footer says what the deck's footers say, so that new slides do."""
    return replace(placeholder, prompt=footer) if placeholder.type == "ftr" and footer else placeholder
