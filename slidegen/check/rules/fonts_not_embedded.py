"""PowerPoint shows a font only where it is installed, and this one comes neither with it nor with Windows or macOS.

With ``embed-fonts: true`` the file carries its fonts; the HTML always does.
"""

from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span
from slidegen.theme.find import theme_names
from slidegen.theme.fonts.kinds import is_common
from slidegen.world import SHIPPED


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    theme = outside.theme
    if deck.meta.embed_fonts or "pptx" not in outside.outputs:
        return
    families = (theme.fonts.heading, theme.fonts.body)
    rare = {family.name: family for family in families if not family.stand_in and not is_common(family.name)}
    if not rare:
        return
    have = "it is" if len(rare) == 1 else "they are"
    install = ", or install them there"
    if all(family.faces[0].file.startswith(SHIPPED) for family in rare.values()):
        install += ": they are free"
        if theme.name in theme_names() and not any(name.startswith("fonts") for name, _ in deck.meta.theme_options):
            install = f", or install there what `slidegen theme fonts {theme.name}` gives"
    report.add(
        "fonts-not-embedded",
        f"PowerPoint shows {' and '.join(f'`{name}`' for name in rare)} only where {have} installed",
        deck.meta.spans.get("theme") or Span(deck.source, 0, 0),
        help=f"write `embed-fonts: true`{install}; else lines may break elsewhere",
    )
