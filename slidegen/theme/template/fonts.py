"""The fonts of a template: its font scheme's two, as families with files to measure and to show."""

from collections.abc import Collection

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model.style import FontRole
from slidegen.source import Span
from slidegen.theme.fonts.families import family_for
from slidegen.theme.template.parts.masters import Parts
from slidegen.theme.theme import FontFamily, Fonts
from slidegen.world import World

ROLES: tuple[FontRole, ...] = ("heading", "body")
"""The roles that a template has a font for."""


def template_fonts(
    parts: Parts, usual: Fonts, chosen: Collection[str], world: World, report: Report, span: Span | None
) -> Fonts:
    """The template's fonts, but for the roles that the author has *chosen* others for; the rest as *usual*."""
    named = {role: parts.font(role) for role in ROLES}
    own = {
        role: _family(named[role].latin, role, usual.role(role), world, report, span)
        for role in ROLES
        if role not in chosen
    }
    return replace(
        usual,
        **own,
        east_asian=_first([each.east_asian for each in named.values()], usual.east_asian),
        complex_script=_first([each.complex_script for each in named.values()], usual.complex_script),
    )


def _family(name: str, role: str, usual: FontFamily, world: World, report: Report, span: Span | None) -> FontFamily:
    if not name:
        return usual
    found = family_for(name, role, world, report, span)
    fallbacks = (found.stand_in, *found.fallbacks) if found.stand_in else found.fallbacks
    return replace(found, fallbacks=tuple(dict.fromkeys(fallbacks)))


def _first(names: list[str], usual: tuple[str, ...]) -> tuple[str, ...]:
    """The families that the template names before those that are *usual*."""
    return tuple(dict.fromkeys([*(name for name in names if name), *usual]))
