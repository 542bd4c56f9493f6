"""Writing a deck as a handout, as PDF and as a page that prints alike."""

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.revealjs.pictures import IMAGES
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


class HandoutBackend:
    """Writes ``stem.handout.pdf`` and ``stem.handout.html``; without a browser to print with only the latter."""

    name = "handout"
    suffix = ".handout.pdf"
    abilities = Abilities(html=True, images=IMAGES, hidden_slides=False, like="html")

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        from slidegen.backends.handout.page import handout_html
        from slidegen.backends.pdf.finish import finished
        from slidegen.backends.revealjs.stills import BESIDE, Stills
        from slidegen.browser import INSTALL, find_browser, print_pdf

        stills = Stills(placed, theme, world, report, safe=options.safe)
        if not stills.stills:
            return
        page = handout_html(stills, options.up, options.paper)
        sink.write(f"{stem}.handout.html", page.replace(BESIDE, "").encode())
        browser = find_browser()
        if browser is None:
            report.add("no-browser", "there is no browser that could print the handout", help=INSTALL)
            return
        titles = [slide.title for slide in stills.deck.slides]
        sink.write(stem + self.suffix, finished(print_pdf(page, browser), placed.meta, world.stamp(), titles=titles))


BACKEND = HandoutBackend()
