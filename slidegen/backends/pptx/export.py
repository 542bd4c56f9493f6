"""A theme as a PowerPoint template: all that a deck has but for slides.

In decks, lines are an exact number of points apart, as layout counted them. People who type into a template change
sizes, and PowerPoint shrinks what does not fit: there the distance of lines is a share of what the font asks for.
"""

from msgspec.structs import replace

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.diagnostics import Report
from slidegen.metrics import face_metrics
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedDeck
from slidegen.model.style import FontRole
from slidegen.theme.theme import Region, TextStyle, Theme
from slidegen.units import Size
from slidegen.world import World

_ROLES: tuple[FontRole, ...] = ("heading", "body", "mono")


def template_bytes(theme: Theme, size: Size, world: World, report: Report, *, embed_fonts: bool = False) -> bytes:
    """The bytes of a ``.potx`` for slides of *size*."""
    meta = Meta(title=theme.title, description=theme.description, size=size, embed_fonts=embed_fonts)
    empty = PlacedDeck(meta=meta, size=size, slides=(), sections=(), total=0)
    return deck_bytes(empty, _for_typing(theme, world), world, report, template=True)


def _for_typing(theme: Theme, world: World) -> Theme:
    """*theme* with lines whose distance follows the size of their text."""
    natural = {role: _natural(theme, role, world) for role in _ROLES}

    def style(own: TextStyle) -> TextStyle:
        return replace(own, natural=natural[own.font])

    def regions(own: tuple[Region, ...]) -> tuple[Region, ...]:
        return tuple(replace(region, style=style(region.style)) for region in own)

    return replace(
        theme,
        styles={name: style(own) for name, own in theme.styles.items()},
        layouts={name: replace(own, regions=regions(own.regions)) for name, own in theme.layouts.items()},
        chrome=regions(theme.chrome),
    )


def _natural(theme: Theme, role: FontRole, world: World) -> float:
    """How tall the lines of a font are by itself, as a factor of its size."""
    face = theme.fonts.role(role).face(bold=False, italic=False)
    metrics = face_metrics(world, face.file, face.number)
    return (metrics.ascent + metrics.descent) / metrics.units_per_em
