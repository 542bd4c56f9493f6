"""A PowerPoint template as a theme: ``theme: corporate.potx``."""

import posixpath
from math import sqrt

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.style import FontRole
from slidegen.source import Span
from slidegen.theme.build import build_theme
from slidegen.theme.families import family_for
from slidegen.theme.find import DEFAULT, find_home
from slidegen.theme.fonts import theme_fonts
from slidegen.theme.options import NOWHERE, Options, Places, chosen_fonts, with_options
from slidegen.theme.raw import CANVAS, merge
from slidegen.theme.template.backdrop import Backdrops
from slidegen.theme.template.compose import Composer, chrome, plan
from slidegen.theme.template.ground import Ground, derived_styles, raw_theme
from slidegen.theme.template.package import TemplatePackage, read_package
from slidegen.theme.template.parts.masters import Parts
from slidegen.theme.template.styles import Setter, Styles
from slidegen.theme.theme import FontFamily, Fonts, Theme
from slidegen.theme.toml.file import ThemeFile, read_file
from slidegen.theme.values import Written, given
from slidegen.units import points
from slidegen.world import World, file_help

ROLES: tuple[FontRole, ...] = ("heading", "body")
"""The roles that a template has a font for."""


def template_theme(
    path: str,
    world: World,
    report: Report,
    span: Span | None = None,
    options: Options = (),
    places: Places = NOWHERE,
) -> Theme | None:
    """The theme that the template *path* makes, with the deck's *options*; None: it cannot be used, which is told.

    *span* is where the deck names it, *places* where it gives the options.
    """
    try:
        data = world.read(path)
    except WorldError as error:
        report.add("unknown-theme", error.message, span, help=file_help(world, error, path))
        return None
    try:
        package = read_package(data)
        return _theme(path, package, Parts(package), world, report, span, options, places)
    except WorldError as error:
        report.add(error.code, f"`{path}` cannot be used as a theme: {error.message}", span)
        return None


def _theme(
    path: str,
    package: TemplatePackage,
    parts: Parts,
    world: World,
    report: Report,
    span: Span | None,
    options: Options,
    places: Places,
) -> Theme:
    name = posixpath.basename(path.replace("\\", "/"))
    layouts = plan(parts, {}, frozenset())
    palette = parts.palette()
    backdrops = Backdrops(package, parts.size, report, span)
    schemes = {layout.part: layout.scheme for layout in parts.layouts}
    drawn = {part: backdrops.of(part, schemes[part]) for part in layouts.parts()}
    default = _default(world, report)
    written = Written((default,), report)
    chosen = chosen_fonts(options, span, places)
    fonts = _fonts(parts, theme_fonts(default.raw, written, world, chosen), frozenset(chosen), world, report, span)
    factor = round(sqrt(parts.size.width * parts.size.height / (points(CANVAS[0]) * points(CANVAS[1]))), 3)
    setter = Setter(fonts, world, 12 * factor)
    title, body = (setter.style(parts.own(kind), kind) for kind in ("title", "body"))
    background = drawn[layouts.usual().part][1]
    paper = background.name if background.is_literal else palette[background.name]
    ground = Ground(palette, paper, body.levels[0].colour)
    styles = derived_styles(given(default.raw.styles), title, body, ground, factor)
    own = raw_theme(ground, parts.title or name, f"The PowerPoint template {name}", factor, styles)
    raw = with_options(merge(default.raw, own), options, report, span, places)
    model = build_theme(name, raw, "", written, world, chosen)
    feet = {"footer": parts.own("ftr"), "number": parts.own("sldNum")}
    exact = {"title": title, "body": body, **{key: setter.style(foot, key) for key, foot in feet.items()}}
    known = Styles([exact.get(key, style) for key, style in model.styles.items()])
    composer = Composer(parts, model, setter, known, drawn)
    made = composer.layouts(layouts)
    return replace(
        model,
        fonts=fonts,
        layouts=made,
        chrome=chrome(parts, model, made["content"], known),
        styles=known.known,
        decorations=(),
        gap=round(model.gap * factor),
        size=parts.size,
        template=package,
    )


def _default(world: World, report: Report) -> ThemeFile:
    """The default theme's file, which tells what templates do not."""
    home = find_home(DEFAULT, world)
    source = home.source() if home is not None else None
    assert source is not None, "the default theme ships"
    return read_file(source, report)


def _fonts(
    parts: Parts, usual: Fonts, chosen: frozenset[str], world: World, report: Report, span: Span | None
) -> Fonts:
    """The template's two families, but for the roles that the deck has *chosen* others for; the rest as *usual*."""
    named = {role: parts.font(role) for role in ROLES}
    own = {
        role: _family(named[role].latin, role, usual.role(role), world, report, span)
        for role in named
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
    return replace(found, fallbacks=tuple(each for each in dict.fromkeys(fallbacks) if each))


def _first(names: list[str], usual: tuple[str, ...]) -> tuple[str, ...]:
    """The families that the template names before those that are *usual*."""
    return tuple(dict.fromkeys([*(name for name in names if name), *usual]))
