"""Contact sheets: a small picture of each slide of the gallery, in few colours, that says how a theme looks."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from tests.browser.harness import watched
from tests.browser.talks import GALLERY, placed_talk, shown, write_talk

REFERENCES = Path(__file__).parent / "references"
TILE = (208, 117)
COLUMNS = 4
COLOURS = 96
COARSE = (60, 34)
"""What tiles are compared at: so small that it does not matter how a machine draws the edges of letters."""

SCALE = 0.5
"""The scale at which pictures of slides are taken. A smaller window would show them as telephones do."""


def pictures(theme: str, browser: Browser, folder: Path) -> dict[str, Image.Image]:
    """The slides of the gallery in *theme*, by their ids, as a browser shows them."""
    talk, world = placed_talk(GALLERY.stem, theme)
    file = write_talk(talk, "html", theme, folder, world)
    found = {}
    with watched(browser, device_scale_factor=SCALE) as context:
        page = context.open(file)
        page.add_style_tag(content=".reveal .controls { display: none }")
        page.evaluate("Reveal.configure({transition: 'none', backgroundTransition: 'none'})")
        for index, name in enumerate(shown(talk.placed["html"])):
            page.evaluate("index => Reveal.slide(index)", index)
            picture = page.screenshot(animations="disabled")
            found[name] = Image.open(BytesIO(picture)).convert("RGB")
    return found


def sheet(slides: Sequence[Image.Image]) -> Image.Image:
    """*slides* side by side, in few colours."""
    rows = -(-len(slides) // COLUMNS)
    whole = Image.new("RGB", (COLUMNS * TILE[0], rows * TILE[1]))
    for at, slide in enumerate(slides):
        whole.paste(slide.resize(TILE, Image.Resampling.BOX), _corner(at))
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)


def tile(whole: Image.Image, at: int) -> Image.Image:
    """Slide *at* of a contact sheet."""
    left, top = _corner(at)
    return whole.convert("RGB").crop((left, top, left + TILE[0], top + TILE[1]))


def _corner(at: int) -> tuple[int, int]:
    return at % COLUMNS * TILE[0], at // COLUMNS * TILE[1]


def apart(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures of a slide differ: the root of the mean of squared differences, 0 to 255."""
    small, twin = (each.convert("RGB").resize(COARSE, Image.Resampling.BOX) for each in (one, other))
    return max(ImageStat.Stat(ImageChops.difference(small, twin)).rms)


def reference(theme: str) -> Path:
    return REFERENCES / f"{theme}.png"


def write(whole: Image.Image, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    whole.save(file, optimize=True)
