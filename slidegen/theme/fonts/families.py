"""Font families by their names: those that ship, those of this machine, and what stands in for the others."""

from typing import TYPE_CHECKING

from slidegen.diagnostics import Report, nearest
from slidegen.fonts.names import is_generic, same_name, without_style
from slidegen.source import Span
from slidegen.theme.fonts.kinds import compatible, generic, kind_of, shipped_like
from slidegen.theme.theme import FontFace, FontFamily
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.fonts.faces import InstalledFace

FAMILIES = ("IBM Plex Mono", "IBM Plex Sans", "Inter", "JetBrains Mono", "Source Sans 3", "Source Serif 4")
"""The families that ship. Their folders are called as they are, without blanks."""

MATH_FAMILIES = ("Noto Sans Math", "STIX Two Math")
"""The families for formulas that ship: for sans-serif themes, and for the others."""

FACES = (
    ("400Regular", False, False),
    ("400Regular_Italic", False, True),
    ("700Bold", True, False),
    ("700Bold_Italic", True, True),
)
"""The faces of a family: how their files end, bold, italic. PowerPoint knows only these four of a family."""


def family_for(name: str, role: str, world: World, report: Report, span: Span | None) -> FontFamily:
    """The family called *name* for text of a *role* (``heading``, ``body``, ``mono``), which is named at *span*.

    One that neither ships nor is installed keeps its name, and another stands in for it; that is reported.
    """
    family = shipped(name) or installed(name, role, world)
    return family if family is not None else _stand_in(name, role, world, report, span)


def shipped(name: str) -> FontFamily | None:
    """The family of that name that ships; None: there is none."""
    known = {same_name(family): family for family in FAMILIES}
    if same_name(name) not in known:
        return None
    name = known[same_name(name)]
    stem = name.replace(" ", "")
    faces = tuple(
        FontFace(file=f"fonts/{stem}/{stem}_{ending}.ttf", bold=bold, italic=italic) for ending, bold, italic in FACES
    )
    return FontFamily(name=name, faces=faces, fallbacks=(), generic=generic(kind_of(name, "")))


def installed(name: str, role: str, world: World) -> FontFamily | None:
    """The family of that name on this machine; None: it is not installed."""
    found = world.installed(name)
    return family_of(found, role) if found else None


def family_of(found: "tuple[InstalledFace, ...]", role: str) -> FontFamily:
    """The family that *found*, at least one face, are of."""
    name = found[0].family
    faces = tuple(FontFace(file=each.file, bold=each.bold, italic=each.italic, number=each.number) for each in found)
    return FontFamily(name=name, faces=faces, fallbacks=(), generic=generic(kind_of(name, role)))


def _stand_in(name: str, role: str, world: World, report: Report, span: Span | None) -> FontFamily:
    """Another family under *name*: one with the same widths if this machine has any, else one that ships."""
    kind = kind_of(name, role)
    other = next((found for like in compatible(name) if (found := installed(like, role, world)) is not None), None)
    is_alike = other is not None
    if other is None:
        other = shipped(shipped_like(name, kind))
        assert other is not None, "stand-ins ship"
    widths = "whose widths are the same" if is_alike else "whose widths differ"
    report.add(
        "missing-font",
        f"the font `{name}` is not on this machine; in its place the HTML shows `{other.name}`, {widths}",
        span,
        help=_help(name, world),
        severity="info" if is_alike else None,
    )
    return FontFamily(
        name=name, faces=other.faces, fallbacks=other.fallbacks, generic=generic(kind), stand_in=other.name
    )


def _help(name: str, world: World) -> str:
    if "," in name:
        return "name one family; no list of others is needed"
    if is_generic(name):
        return "name a family, as `Inter`"
    if (near := nearest(name, FAMILIES)) is not None:
        return f"did you mean `{near}`, which ships with slidegen?"
    if (plain := without_style(name)) != name and (found := world.installed(plain)):
        return f"did you mean `{found[0].family}`? its faces are chosen by what is bold and what is emphasized"
    advice = "install it here, or put its files beside the deck and name one of them (`fonts/Name-Regular.ttf`)"
    return f"PowerPoint shows `{name}` where it is installed, and no file can carry it; {advice}"
