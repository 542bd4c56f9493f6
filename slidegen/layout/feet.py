"""Footnotes at a slide's foot."""

from collections.abc import Iterable, Mapping

from slidegen.layout.notes import footnote
from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.stack import Entry, Stack
from slidegen.layout.parts.text import TextPart
from slidegen.layout.placing import Placing
from slidegen.layout.regions.plan import Fill
from slidegen.model.deck import Footnote
from slidegen.theme.theme import Layout, Region, Theme
from slidegen.units import Fractions, Rect, Size

MOST = 0.4
"""Footnotes take at most this share of a slide's height."""


def feet(
    cited: Iterable[int], footnotes: Mapping[int, Footnote], layout: Layout, size: Size, kit: Kit
) -> Placing | None:
    """The footnotes that a slide refers to, in the theme's place for them; None: there are none."""
    found = [footnotes[number] for number in cited if number in footnotes]
    if not found:
        return None
    region = _region(kit.theme)
    setting = kit.setting(region.style, region.align)
    drafts = [made for note in found for made in footnote(note, setting, kit.ruler)]
    if not drafts:
        return None
    part = TextPart(drafts, region.style.name, "footnotes")
    area = region.area.on(size)
    height = min(part.least(area.width, 1.0), round(size.height * MOST))
    rect = Rect(area.x, area.bottom - height, area.width, height)
    slot = region.name if layout.chrome else ""
    fill = Fill(region=region, name=region.name, slot=slot, rect=rect, blocks=[])
    return Placing(fill=fill, stack=Stack([Entry(part)], kit.theme.gap), rect=rect)


def _region(theme: Theme) -> Region:
    for region in theme.chrome:
        if region.role == "footnotes":
            return region
    style = theme.styles["footnote"]
    area = Fractions(0.06, 0.82, 0.88, 0.1)
    return Region(
        name="footnotes", role="footnotes", area=area, style=style, anchor="bottom", align=style.align, index=0
    )
