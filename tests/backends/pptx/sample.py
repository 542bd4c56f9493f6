"""A theme and a deck made by hand, for what only PowerPoint files have: layouts, placeholders, media."""

from hashlib import sha256
from io import BytesIO
from typing import Any

import msgspec
from PIL import Image

from slidegen.backends.base import Options
from slidegen.backends.pptx import BACKEND
from slidegen.diagnostics import Report
from slidegen.model.assets import Asset, AssetKind
from slidegen.model.deck import WIDESCREEN, Section
from slidegen.model.frames import PictureFrame, TextFrame
from slidegen.model.placed import PlacedDeck, PlacedRegion, PlacedSlide
from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Bullet, Number, Paragraph, Run
from slidegen.output import Memory as Files
from slidegen.theme.theme import Layout, Region, Theme
from slidegen.units import Rect
from slidegen.world import Memory, World
from tests.backends.revealjs import sample as base

replace = msgspec.structs.replace


def renumbered(regions: tuple[Region, ...], first: int) -> tuple[Region, ...]:
    return tuple(replace(each, index=first + number) for number, each in enumerate(regions))


def layout(name: str, *regions: Region, **more: Any) -> Layout:
    return Layout(
        **{
            "name": name,
            "title": name.replace("-", " ").capitalize(),
            "tone": "base",
            "background": Colour("background"),
            "regions": regions,
            "decorations": (),
            "chrome": True,
            "master_decorations": True,
            **more,
        }
    )


TITLE = base.CONTENT.regions[0]
LAYOUTS = {
    **{name: replace(each, regions=renumbered(each.regions, 0)) for name, each in base.THEME.layouts.items()},
    "title": layout(
        "title",
        TITLE,
        replace(base.region("subtitle", "subtitle", 0.05, 0.5, 0.9, 0.2, base.CAPTION), index=1),
        chrome=False,
    ),
    "image-right": layout(
        "image-right",
        TITLE,
        replace(base.region("body", "body", 0.05, 0.21, 0.45, 0.68, base.BODY), index=1),
        replace(base.region("picture", "picture", 0.55, 0, 0.45, 1, base.CAPTION), index=13),
    ),
    "big-number": layout(
        "big-number",
        TITLE,
        replace(base.region("figure", "figure", 0.05, 0.3, 0.9, 0.2, base.TITLE), index=14, repeat=4, gap=0.02),
        replace(base.region("caption", "caption", 0.05, 0.5, 0.9, 0.2, base.CAPTION), index=15, repeat=4, gap=0.02),
    ),
    "blank": layout("blank"),
}
THEME = replace(
    base.THEME,
    layouts=LAYOUTS,
    chrome=(
        *renumbered(base.CHROME, 11),
        replace(base.region("footnotes", "footnotes", 0.05, 0.86, 0.9, 0.06, base.CAPTION), index=16),
    ),
    table=replace(base.THEME.table, stripe=Colour("surface"), header_fill=ACCENT),
)
DARK = replace(
    THEME,
    mode="dark",
    palette={
        **THEME.palette,
        "background": "#10131a",
        "surface": "#1d2330",
        "text": "#f2f4f8",
        "heading": "#ffffff",
        "muted": "#a9b3c4",
        "link": "#7cb0ff",
    },
)


def asset(data: bytes, kind: AssetKind, width: int, height: int, orientation: int = 1) -> Asset:
    return Asset(
        key=sha256(data).hexdigest(), kind=kind, data=data, width=width, height=height, orientation=orientation
    )


def photo(width: int, height: int, kind: AssetKind = "jpeg", orientation: int = 1) -> Asset:
    """A picture with a red top left corner; *width* and *height* as stored."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    image.paste((255, 0, 0), (0, 0, width // 4, height // 4))
    out = BytesIO()
    exif = Image.Exif()
    exif[0x112] = orientation
    image.save(out, kind.upper(), exif=exif)
    shown = (height, width) if orientation > 4 else (width, height)
    return asset(out.getvalue(), kind, *shown, orientation)


SVG = asset(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#1f6feb"/>'
    b'<text x="4" y="14" font-family="sans-serif" font-size="9">drawn</text></svg>',
    "svg",
    40,
    20,
)


def of(slot: Region, rect: Rect | None = None, number: int = 0) -> Rect:
    """The rectangle of a region, or of one of its slots."""
    whole = rect or slot.area.on(WIDESCREEN)
    if slot.repeat == 1:
        return whole
    gap = round(slot.gap * WIDESCREEN.width)
    width = (whole.width - gap * (slot.repeat - 1)) // slot.repeat
    return Rect(whole.x + number * (width + gap), whole.y, width, whole.height)


def region_of(slot: str, *frames: Any, role: str = "body") -> PlacedRegion:
    return PlacedRegion(name=slot, role=role, rect=frames[0].rect, frames=frames)


def slide(identifier: str, layout: str, *regions: PlacedRegion, title: str = "", **more: Any) -> PlacedSlide:
    return PlacedSlide(
        **{
            "id": identifier,
            "index": 0,
            "number": 1,
            "layout": layout,
            "title": title,
            "name": title,
            "regions": regions,
            **more,
        }
    )


def titled(title: str, layout: str, *regions: PlacedRegion, **more: Any) -> PlacedSlide:
    """A slide of the last section with a title."""
    values = {"title": title, "section": 1, **more}
    return slide(title.lower(), layout, base.title_region(title), *regions, **values)


def text(slot: str, *paragraphs: Paragraph, rect: Rect = base.BODY_RECT, **more: Any) -> TextFrame:
    return TextFrame(**{"rect": rect, "slot": slot, "paragraphs": paragraphs, "style": "body", **more})


def deck(*slides: PlacedSlide, **more: Any) -> PlacedDeck:
    numbered = tuple(replace(each, index=index, number=index + 1) for index, each in enumerate(slides))
    made = base.deck(*numbered)
    return replace(made, **more)


LOGO = PictureFrame(
    rect=base.below(base.BODY_RECT, 5, 0.3, width=0.5), asset=SVG, source="logo.svg", alt="", decorative=True
)


def everything() -> PlacedDeck:
    """Every kind of frame, in every kind of place."""
    right = LAYOUTS["image-right"].regions
    figures = LAYOUTS["big-number"].regions[1]
    numbers = [
        region_of(
            f"figure-{number + 1}",
            text(
                f"figure-{number + 1}",
                base.paragraph(str(number + 40), style=base.TITLE, first=True),
                rect=of(figures, number=number),
            ),
        )
        for number in range(3)
    ]
    jpeg = photo(1800, 1600)
    picture = PictureFrame(
        rect=of(right[2]), slot="picture", asset=jpeg, source="p.jpg", alt="A red corner", shadow=True
    )
    fitted = text(
        "body",
        base.paragraph("Fitted", scale=0.8, first=True),
        base.paragraph("text", scale=0.8),
        rect=of(right[1]),
        scale=0.8,
    )
    drawing = PictureFrame(rect=Rect(600_000, 600_000, 4_000_000, 2_000_000), asset=SVG, source="d.svg", alt="Drawn")
    webp = PictureFrame(
        rect=Rect(600_000, 3_000_000, 2_000_000, 1_500_000), asset=photo(400, 300, "webp"), source="w.webp", alt="Web"
    )
    placed_table = replace(base.table_frame(), slot="body")
    placed_code = replace(base.code_frame(), slot="body", title="", title_height=0, steps=0)
    footnote = text(
        "footnotes",
        base.paragraph("1 A note at the foot", kind="footnote", style=base.CAPTION, first=True),
        rect=THEME.chrome[2].area.on(WIDESCREEN),
        role="footnotes",
    )
    subtitle = LAYOUTS["title"].regions[1].area.on(WIDESCREEN)
    opening = slide(
        "opening",
        "title",
        base.title_region("A sample & its <title>", 1),
        region_of(
            "subtitle",
            text("subtitle", base.paragraph("Ada Example", style=base.CAPTION, first=True), rect=subtitle),
        ),
        title="A sample & its <title>",
    )
    dark = text("body", base.bullet("On dark", first=True))
    chrome = {"footer": "Foot", "show_number": True}
    known = base.everything().slides
    own = [
        opening,
        *(replace(each, section=0) for each in known[:5]),
        *(replace(each, section=1) for each in known[5:]),
        titled("Beside", "image-right", region_of("body", fitted), region_of("picture", picture)),
        titled("Figures", "big-number", *numbers),
        slide("media", "blank", region_of("free", drawing, webp), title="Nothing but pictures", section=1),
        titled("Table", "content", region_of("body", placed_table)),
        titled("Listing", "content", region_of("body", placed_code)),
        titled("Dark", "content", region_of("body", dark), region_of("footnotes", footnote), inverse=True, **chrome),
        titled("Bright", "section", inverse=False),
    ]
    sections = (Section(name="Lists & links", slide="start"), Section(name="The rest", slide="inverse"))
    return deck(*own, sections=sections, logo=LOGO)


def item(value: str, level: int = 0, marker: Bullet | Number | None = None, **more: Any) -> Paragraph:
    found = base.paragraph(Run(text=value), kind="item", level=level, marker=marker)
    return replace(found, **more) if more else found


def written(
    placed: PlacedDeck, theme: Theme = THEME, world: World | None = None, report: Report | None = None
) -> bytes:
    """*placed* as a PowerPoint file."""
    sink = Files()
    BACKEND.write(placed, theme, "deck", sink, world or Memory(), Options(), report if report is not None else Report())
    assert list(sink.files) == ["deck.pptx"]
    return sink.files["deck.pptx"]
