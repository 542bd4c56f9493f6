"""A placed deck as a PowerPoint file: all parts, in order."""

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.pptx.context import DeckContext
from slidegen.backends.pptx.design import design_of
from slidegen.backends.pptx.dropped import report_html, report_icons
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.backends.pptx.media import Media, font_files, shown_widths
from slidegen.backends.pptx.notes import notes_xml
from slidegen.backends.pptx.package import PACKAGE, TEMPLATE, Package, Relationships
from slidegen.backends.pptx.parts.properties import app_xml, core_xml
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
    design = design_of(theme, placed.size)
    media = Media(package, shown_widths(placed), font_files(theme.fonts))
    root = DeckContext(placed, theme, media, package, design.inherited, world, report)
    report_icons(placed, report)
    if any(slide.auto_animate for slide in placed.slides):
        from slidegen.backends.pptx.morph import report_charts  # few decks have any

        report_charts(placed, report)
    pages = _slides(package, design.layouts, root)
    design.write(package, root, notes=template or pages > 0, kind=TEMPLATE if template else "")
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
