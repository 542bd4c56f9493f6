"""A placed deck as a PowerPoint file: all parts, in order."""

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.pptx.context import DeckContext
from slidegen.backends.pptx.dropped import report_html, report_icons
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.backends.pptx.media import Media, shown_widths
from slidegen.backends.pptx.notes import notes_xml
from slidegen.backends.pptx.package import PACKAGE, TEMPLATE, Package, Relationships
from slidegen.backends.pptx.parts.master import other_looks
from slidegen.backends.pptx.parts.notes_master import notes_master_xml
from slidegen.backends.pptx.parts.presentation import presentation_xml
from slidegen.backends.pptx.parts.properties import PRESENTATION_PROPERTIES, VIEW_PROPERTIES, app_xml, core_xml
from slidegen.backends.pptx.parts.table_styles import table_styles_xml
from slidegen.backends.pptx.parts.theme_part import theme_xml
from slidegen.backends.pptx.slide import slide_xml
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


class PowerPoint:
    """The backend for ``.pptx``."""

    name = "pptx"
    suffix = ".pptx"
    abilities = Abilities(html=False, images=frozenset(("png", "jpeg", "gif", "svg")), hidden_slides=True)

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        """Write *placed* to *sink* as one file."""
        sink.write(stem + self.suffix, deck_bytes(placed, theme, world, report))


def deck_bytes(placed: PlacedDeck, theme: Theme, world: World, report: Report, *, template: bool = False) -> bytes:
    """The bytes of the file, a *template* for decks or a deck."""
    package = Package()
    layouts = Layouts(theme, placed.size)
    media = Media(package, shown_widths(placed))
    root = DeckContext(placed, theme, media, package, other_looks(theme), world, report)
    report_icons(placed, report)
    pages = _slides(package, layouts, root)
    layouts.write(package, root)
    notes = template or pages > 0
    if notes:
        _notes_master(package, placed, theme)
    main = presentation_xml(
        placed, theme, root.other, root.lang, notes=notes, fonts=lambda links: _embedded_fonts(root, package, links)
    )
    package.add("ppt/presentation.xml", *main, kind=TEMPLATE if template else "")
    package.add("ppt/theme/theme1.xml", theme_xml(theme))
    package.add("ppt/presProps.xml", PRESENTATION_PROPERTIES)
    package.add("ppt/viewProps.xml", VIEW_PROPERTIES)
    package.add("ppt/tableStyles.xml", table_styles_xml(theme))
    package.add("docProps/core.xml", core_xml(placed.meta, world.stamp()))
    package.add("docProps/app.xml", app_xml(len(placed.slides), pages, sum(slide.hidden for slide in placed.slides)))
    top = Relationships()
    top.add("officeDocument", "ppt/presentation.xml")
    top.add(PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
    top.add("extended-properties", "docProps/app.xml")
    return package.finish(top)


def _slides(package: Package, layouts: Layouts, root: DeckContext) -> int:
    """Slides and their notes pages; how many notes pages there are."""
    pages = 0
    for number, slide in enumerate(root.deck.slides, 1):
        report_html(slide, root.report)
        layout, found = layouts.fill(slide)
        if slide.notes:
            pages += 1
            package.add(f"ppt/notesSlides/notesSlide{pages}.xml", *notes_xml(slide, number, layout, root))
        page = pages if slide.notes else 0
        package.add(f"ppt/slides/slide{number}.xml", *slide_xml(slide, found, layout, root, page))
    return pages


def _embedded_fonts(root: DeckContext, package: Package, links: Relationships) -> str:
    """The list of the fonts that the file carries, and their parts; empty where the deck wants none."""
    if not root.deck.meta.embed_fonts:
        return ""
    from slidegen.backends.pptx.embedded_fonts import add_families, embedded_families  # few decks want that

    families = embedded_families(root.deck, root.theme, root.world, root.report)
    return add_families(families, package, links)


def _notes_master(package: Package, placed: PlacedDeck, theme: Theme) -> None:
    links = Relationships()
    links.add("theme", "../theme/theme2.xml")
    package.add("ppt/notesMasters/notesMaster1.xml", notes_master_xml(theme, placed.size), links)
    package.add("ppt/theme/theme2.xml", theme_xml(theme, " notes"))
