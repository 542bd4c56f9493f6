"""Writing a deck as PDF: a page a slide, or a page a step."""

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.revealjs.pictures import IMAGES
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


class PdfBackend:
    """Writes ``stem.pdf``, with tags, an outline, links and fonts, through a browser of this machine."""

    name = "pdf"
    suffix = ".pdf"
    abilities = Abilities(html=True, images=IMAGES, hidden_slides=False, notes=False, like="html")

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        from slidegen.backends.pdf.finish import finished
        from slidegen.backends.revealjs.stills import Stills
        from slidegen.browser import print_pdf, required_browser

        browser = required_browser()
        stills = Stills(placed, theme, world, report, safe=options.safe, steps=options.steps)
        if not stills.stills:
            return
        body = "".join(f'<div class="slides">{still.html}</div>\n' for still in stills.stills)
        printed = print_pdf(stills.page(body, "pages.css", {}), browser)
        names = [still.slide.name for still in stills.stills]
        sink.write(stem + self.suffix, finished(printed, placed.meta, world.stamp(), names=names))


BACKEND = PdfBackend()
