"""A PowerPoint template as a theme: ``theme: corporate.potx``."""

import posixpath
from collections.abc import Mapping
from math import sqrt

import msgspec
from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.theme.build import build_theme
from slidegen.theme.find import DEFAULT, find_home, theme_names
from slidegen.theme.fonts.choose import theme_fonts
from slidegen.theme.options import NOWHERE, Options, Places, chosen_fonts, with_options
from slidegen.theme.raw import CANVAS, RawTheme, merge
from slidegen.theme.template.backdrop import Backdrops
from slidegen.theme.template.compose import Composer, Drawn, chrome
from slidegen.theme.template.derive import derived_styles
from slidegen.theme.template.fonts import template_fonts
from slidegen.theme.template.ground import Ground, raw_palette, raw_theme
from slidegen.theme.template.mapping import (
    looks,
    modes,
    named_roles,
    read_beside,
    tell_master,
    wanted_master,
    wishes,
    without_wishes,
)
from slidegen.theme.template.package import TemplatePackage, read_package
from slidegen.theme.template.parts.masters import Parts
from slidegen.theme.template.plan import Plan, plan
from slidegen.theme.template.styles import Setter, Styles
from slidegen.theme.theme import Mode, TextStyle, Theme
from slidegen.theme.toml.file import ThemeFile, read_file
from slidegen.theme.values import Written, given
from slidegen.units import points
from slidegen.world import World, file_help


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """A template, how its layouts are used, and the theme that it makes."""

    parts: Parts
    plan: Plan
    theme: Theme


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
    look = read_look(path, world, report, span, options, places)
    return look.theme if look is not None else None


def read_look(
    path: str,
    world: World,
    report: Report,
    span: Span | None = None,
    options: Options = (),
    places: Places = NOWHERE,
) -> Look | None:
    """The template *path* and what becomes of it: see :func:`template_theme`."""
    span, name = places.get("theme.name", span), posixpath.basename(path.replace("\\", "/"))
    try:
        data = world.read(path)
    except WorldError as error:
        report.add("unknown-theme", error.message, span, help=_instead(path) or file_help(world, error, path))
        return None
    try:
        package, beside = read_package(data), read_beside(path, world, report)
        master, place = wanted_master(beside, options, places)
        parts = Parts(package, master)
        tell_master(master, place or span, parts, report)
        maker = _Maker(name, package, parts, world, report, span)
        return maker.look(beside, options, places)
    except WorldError as error:
        report.add(error.code, f"`{name}` cannot be used as a theme: {error.message}", span)
        return None


class _Maker:
    """Makes the look of one template, which the deck names at *span*."""

    def __init__(
        self, name: str, package: TemplatePackage, parts: Parts, world: World, report: Report, span: Span | None
    ) -> None:
        self._name = name
        self._package = package
        self._parts = parts
        self._world = world
        self._report = report
        self._span = span
        size, canvas = parts.size, (points(CANVAS[0]), points(CANVAS[1]))
        self._factor = round(sqrt(size.width * size.height / (canvas[0] * canvas[1])), 3)

    def look(self, beside: ThemeFile | None, options: Options, places: Places) -> Look:
        """The look, with what the author wants of it in a file *beside* it and in the deck's *options*."""
        parts, report = self._parts, self._report
        wanted = wishes(beside, options, places, parts, report)
        used = plan(parts, wanted.chosen, wanted.ignored)
        default = _default(self._world, report)
        written = Written((default,) if beside is None else (beside, default), report)
        chosen = chosen_fonts(options, self._span, places)
        own = RawTheme(palette=raw_palette(parts.palette()))
        if any(name == "mode" for name, _ in options):
            own = replace(own, mode=self._mode(used))
        wished = replace(merge(merge(default.raw, own), looks(beside)), modes=modes(beside))
        wished = with_options(wished, without_wishes(options), report, self._span, places)
        fonts = template_fonts(
            parts, theme_fonts(wished, written, self._world, chosen), {*chosen, *named_roles(beside)}, self._world,
            report, self._span,
        )  # fmt: skip
        drawn = self._drawn(used, {str(role): value for role, value in given(wished.palette).items()})
        setter = Setter(fonts, self._world, 12 * self._factor)
        raw, exact = self._raw(wished, beside, default, drawn[used.usual().part][1], setter)
        model = replace(build_theme(self._name, raw, "", written, self._world, chosen), fonts=fonts)
        return Look(parts=parts, plan=used, theme=self._theme(model, used, drawn, setter, exact))

    def _mode(self, used: Plan) -> Mode:
        """The mode that the template is in by itself."""
        palette = self._parts.palette()
        _, colour = Backdrops(self._package, self._parts.size, palette, self._span).of(used.usual())
        return Ground(palette, colour.name if colour.is_literal else palette[colour.name], colour).mode

    def _drawn(self, used: Plan, palette: Mapping[str, str]) -> Drawn:
        """What the template draws behind each of its layouts that are used, in the colours of the deck's *palette*."""
        backdrops = Backdrops(self._package, self._parts.size, palette, self._span)
        layouts = (layout for layout in self._parts.layouts if layout.part in used.parts())
        return {layout.part: backdrops.of(layout) for layout in layouts}

    def _raw(
        self, wished: RawTheme, beside: ThemeFile | None, default: ThemeFile, background: Colour, setter: Setter
    ) -> tuple[RawTheme, dict[str, TextStyle]]:
        """The theme as written: the template's own, with what is *wished*; and the styles that the template has."""
        parts, palette = self._parts, {str(role): value for role, value in given(wished.palette).items()}
        kinds = {"title": "title", "body": "body", "footer": "ftr", "number": "sldNum"}
        exact = {name: setter.style(parts.own(kind), name) for name, kind in kinds.items()}
        paper = background.name if background.is_literal else palette[background.name]
        ground = Ground(palette, paper, exact["body"].levels[0].colour)
        styles = derived_styles(given(default.raw.styles), exact["title"], exact["body"], ground, self._factor)
        description = f"The PowerPoint template {self._name}"
        own = raw_theme(ground, parts.title or self._name, description, self._factor, styles)
        raw = merge(merge(default.raw, own), looks(beside))
        return replace(raw, palette=wished.palette, modes=wished.modes), exact

    def _theme(self, model: Theme, used: Plan, drawn: Drawn, setter: Setter, exact: Mapping[str, TextStyle]) -> Theme:
        styles = Styles([exact.get(name, style) for name, style in model.styles.items()])
        layouts = Composer(self._parts, model, setter, styles, drawn).layouts(used)
        return replace(
            model,
            styles=styles.known,
            layouts=layouts,
            aliases=used.aliases(),
            chrome=chrome(self._parts, model, layouts["content"], styles),
            decorations=(),
            gap=round(model.gap * self._factor),
            size=self._parts.size,
            template=self._package,
        )


def _instead(path: str) -> str:
    """The help for a template that is not there, where a theme has its name."""
    name = posixpath.splitext(posixpath.basename(path.replace("\\", "/")))[0]
    return f"did you mean the theme `{name}`?" if name in theme_names() else ""


def _default(world: World, report: Report) -> ThemeFile:
    """The default theme's file, which tells what templates do not."""
    home = find_home(DEFAULT, world)
    source = home.source() if home is not None else None
    assert source is not None, "the default theme ships"
    return read_file(source, report)
