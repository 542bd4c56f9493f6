"""Fonts that PowerPoint has only where somebody installed them: told by ``slidegen check``, which has time for it."""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.source import Span
from slidegen.theme.find import theme_names
from slidegen.theme.fonts.kinds import is_common
from slidegen.theme.theme import Theme
from slidegen.world import SHIPPED


def tell_fonts(deck: Deck, theme: Theme, report: Report) -> None:
    """Tell which fonts of a PowerPoint file the machine that presents may lack."""
    if deck.meta.embed_fonts:
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
