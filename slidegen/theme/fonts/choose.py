"""The fonts of a theme, from names in its files and in the deck's options to families with their files."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import FontFileError, WorldError
from slidegen.source import Span
from slidegen.theme.fonts.families import MATH_FAMILIES, family_for, family_of, shipped
from slidegen.theme.raw import RawFamily, RawTheme
from slidegen.theme.theme import FontFace, FontFamily, Fonts
from slidegen.theme.values import Written, given
from slidegen.world import SHIPPED, World, file_help

ROLES = ("heading", "body", "mono", "math")

_EAST_ASIAN, _COMPLEX = frozenset("あ한中"), frozenset("אاकก")
"""Characters of scripts for which PowerPoint has a font beside that for Latin text: a font with one has the script."""


class Chosen(NamedTuple):
    """A family that the deck wants instead of its theme's, and where it says so."""

    name: str
    span: Span | None


def theme_fonts(raw: RawTheme, written: Written, world: World, chosen: Mapping[str, Chosen]) -> Fonts:
    """The fonts of a theme; the deck's *chosen* ones are by role."""
    fonts, default = given(raw.fonts), given(written.default.fonts)
    return with_scripts(
        Fonts(
            heading=_family("heading", given(fonts.heading), given(default.heading), written, world, chosen),
            body=_family("body", given(fonts.body), given(default.body), written, world, chosen),
            mono=_family("mono", given(fonts.mono), given(default.mono), written, world, chosen),
            math=_math_family(given(fonts.math), given(default.math), written, chosen),
            east_asian=tuple(given(fonts.east_asian)),
            complex_script=tuple(given(fonts.complex_script)),
            emoji=tuple(given(fonts.emoji)),
        ),
        world,
    )


def with_scripts(fonts: Fonts, world: World) -> Fonts:
    """*fonts* where a body font that is made for other scripts, too, is the first choice for these."""
    if not fonts.body.faces or fonts.body.faces[0].file.startswith(SHIPPED) or fonts.body.stand_in:
        return fonts
    from slidegen.metrics import face_metrics

    face, name = fonts.body.faces[0], fonts.body.name
    try:
        has = face_metrics(world, face.file, face.number, bold=face.bold).advances
    except WorldError:
        return fonts  # measuring tells of it
    return replace(
        fonts,
        east_asian=(name, *fonts.east_asian) if has.keys() & _EAST_ASIAN else fonts.east_asian,
        complex_script=(name, *fonts.complex_script) if has.keys() & _COMPLEX else fonts.complex_script,
    )


def _family(
    role: str, raw: RawFamily, default: RawFamily, written: Written, world: World, chosen: Mapping[str, Chosen]
) -> FontFamily:
    """The family for *role*: the deck's, else the theme's."""
    if role in chosen:
        name, span = chosen[role]
        found = named_family(name, role, (".",), world, written.report, span)
        if found is not None:
            return found
    name, path = given(raw.family), ("fonts", role, "family")
    own = shipped(name)
    if own is None:
        own = named_family(name, role, (*written.folders(path), "."), world, written.report, written.span(path))
    family = own or shipped(given(default.family))
    assert family is not None, "the default theme's fonts ship"
    return replace(family, fallbacks=tuple(given(raw.fallbacks)), generic=given(raw.generic))


def named_family(
    name: str, role: str, folders: tuple[str, ...], world: World, report: Report, span: Span | None
) -> FontFamily | None:
    """The family that *name*, also a path in one of *folders*, means; None: it is a file that is of no use."""
    from slidegen.theme.fonts.own import is_path, own_faces  # few decks bring their fonts

    if not is_path(name):
        if re.search(r"\w\.[A-Za-z][A-Za-z0-9]{1,4}$", name):
            advice = "name a `.ttf`, `.otf` or `.ttc` file, or a family, as `Inter`"
            report.add("font-file", f"`{name}` is no font file", span, help=advice)
            return None
        return family_for(name, role, world, report, span)
    if "://" in name:
        message = f"`{name}` is on the network, where slidegen takes no fonts from"
        report.add("font-file", message, span, help="download the font, and name the file beside the deck")
        return None
    try:
        return family_of(own_faces(name, folders, world), role)
    except FontFileError as error:
        report.add("font-file", f"the font file `{name}` {error}", span, help="the theme's own font is used instead")
    except WorldError as error:
        report.add(error.code, error.message.replace("`./", "`"), span, help=file_help(world, error, name))
    return None


def _math_family(raw: RawFamily, default: RawFamily, written: Written, chosen: Mapping[str, Chosen]) -> FontFamily:
    """A font for formulas, which has one face and a MATH table, and therefore ships."""
    name = given(raw.family)
    if "math" in chosen and chosen["math"].name in MATH_FAMILIES:
        name = chosen["math"].name
    elif "math" in chosen:
        wanted, span = chosen["math"]
        nearest = did_you_mean(wanted, MATH_FAMILIES, "fonts")
        written.report.add("theme-value", f"`{wanted}` is no font for formulas that ships", span, help=nearest)
    if name not in MATH_FAMILIES:
        nearest = did_you_mean(name, MATH_FAMILIES, "fonts")
        written.bad(("fonts", "math", "family"), f"the font `{name}` for formulas does not ship with slidegen", nearest)
        name = given(default.family)
    stem = name.replace(" ", "")
    face = FontFace(file=f"fonts/{stem}/{stem}_400Regular.ttf", bold=False, italic=False)
    return FontFamily(name=name, faces=(face,), fallbacks=tuple(given(raw.fallbacks)), generic=given(raw.generic))
