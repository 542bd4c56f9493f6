"""Writing a deck as pictures: each slide, or each step, a sheet of them all, and a card for messengers."""

from io import BytesIO
from typing import TYPE_CHECKING

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.revealjs.pictures import IMAGES
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World

if TYPE_CHECKING:
    from PIL.Image import Image

    from slidegen.backends.revealjs.stills import Stills


class PngBackend:
    """Writes ``stem.png``, all slides on one sheet, and in ``stem_png/`` each slide and ``card.png``."""

    name = "png"
    suffix = ".png"
    abilities = Abilities(html=True, images=IMAGES, hidden_slides=False, notes=False, like="html")

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        from slidegen.backends.png.sheet import ContactSheet
        from slidegen.backends.png.tiles import card_tile, pictures, slide_tile
        from slidegen.backends.revealjs.stills import Stills
        from slidegen.browser import required_browser

        browser = required_browser()
        stills = Stills(placed, theme, world, report, safe=options.safe, steps=options.steps)
        if not stills.stills:
            return
        tiles = [card_tile(stills.stills[0], placed.size)]
        tiles += [slide_tile(still, placed.size, options.width) for still in stills.stills]
        taken = pictures(stills, tiles, browser)
        sink.write(f"{stem}_png/card.png", png(next(taken)))
        sheet = ContactSheet(placed.size, len(stills.stills), theme.mode)
        for name, picture in zip(_names(stills), taken, strict=True):
            sink.write(f"{stem}_png/{name}.png", png(picture))
            sheet.add(picture)
        sink.write(stem + self.suffix, png(sheet.picture))


BACKEND = PngBackend()


def png(picture: "Image") -> bytes:
    """*picture* as a PNG file."""
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _names(stills: "Stills") -> list[str]:
    """``slide-07`` and ``slide-07-step-2``, so that names sort as the slides follow one another."""
    numbers = {slide.id: at for at, slide in enumerate(stills.deck.slides, 1)}
    digits = max(2, len(str(len(numbers))))
    return [
        f"slide-{numbers[still.slide.id]:0{digits}}" + (f"-step-{still.step}" if still.step is not None else "")
        for still in stills.stills
    ]
