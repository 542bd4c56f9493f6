"""A theme as a PowerPoint template: all that a deck has but for slides."""

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.diagnostics import Report
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.units import Size
from slidegen.world import World


def template_bytes(theme: Theme, size: Size, world: World, report: Report) -> bytes:
    """The bytes of a ``.potx`` for slides of *size*."""
    meta = Meta(title=theme.title, description=theme.description, size=size)
    empty = PlacedDeck(meta=meta, size=size, slides=(), sections=(), total=0)
    return deck_bytes(empty, theme, world, report, template=True)
