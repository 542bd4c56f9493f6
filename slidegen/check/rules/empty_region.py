"""A slide's layout has places side by side, and one of them stays empty: half of the slide shows nothing.

It is told where the author chose the layout; by itself slidegen takes one that fits what there is.
"""

from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    written = {slide.id: slide for slide in deck.slides}
    for shown in placed.slides:
        slide = written.get(shown.id)
        if slide is None or not slide.settings.layout or not slide.blocks:
            continue
        bodies = [region.name for region in outside.theme.layouts[shown.layout].regions if region.role == "body"]
        filled = {region.name for region in shown.regions}
        empty = [name for name in bodies if name not in filled]
        if len(bodies) > 1 and empty:
            listed = " and ".join(f"`{name}`" for name in empty)
            report.add(
                "empty-region",
                f"the layout `{shown.layout}` has {listed}, and nothing is there",
                slide.settings.spans.get("layout", slide.span),
                help=f"fill it by `::: {empty[0]}` or `::: columns`, or choose another layout",
            )
