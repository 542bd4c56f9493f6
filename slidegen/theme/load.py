"""Loading a theme: found, read with what it inherits, merged, changed by the deck's options, built."""

from msgspec import UNSET
from msgspec.structs import replace

from slidegen.diagnostics import Report, did_you_mean, nearest
from slidegen.errors import WorldError
from slidegen.source import Span
from slidegen.theme.build import build_theme
from slidegen.theme.find import DEFAULT, Home, find_home, is_template, own_themes, theme_names
from slidegen.theme.options import NOWHERE, Options, Places, chosen_fonts, with_options
from slidegen.theme.raw import merge
from slidegen.theme.theme import Theme
from slidegen.theme.toml.file import ThemeFile, read_file
from slidegen.theme.values import Written
from slidegen.world import World

CSS = "theme.css"


def load_theme(
    name: str,
    world: World,
    report: Report,
    span: Span | None = None,
    options: Options = (),
    places: Places = NOWHERE,
) -> Theme:
    """The theme called *name* (empty: the default) with the deck's *options*: see :mod:`slidegen.theme.options`.

    *span* is where the deck names it, *places* where it gives the options. A theme that is not there is reported and
    the default theme stands in.
    """
    if is_template(name):
        from slidegen.theme.template.look import template_theme  # few decks have a template

        if (theme := template_theme(name, world, report, span, options, places)) is not None:
            return theme
        name, options = DEFAULT, tuple(each for each in options if not each[0].startswith(("layouts.", "master")))
    home = _find(name or DEFAULT, world, report, span)
    files, css = _chain(home, world, report)
    raw = files[0].raw
    for file in files[1:]:
        if file.raw.palette is not UNSET:
            raw = replace(raw, modes=UNSET)  # the other modes of another palette
        if file.raw.title is not UNSET:
            raw = replace(raw, description=file.raw.title)  # until it has one of its own
        raw = merge(raw, file.raw)
    raw = with_options(raw, options, report, span, places)
    chosen = chosen_fonts(options, span, places)
    return build_theme(home.name, raw, "\n".join(css), Written(tuple(reversed(files)), report), world, chosen)


def _find(name: str, world: World, report: Report, span: Span | None) -> Home:
    try:
        home = find_home(name, world)
    except WorldError as error:
        report.add("unknown-theme", error.message, span, help="the deck's own themes lie in its folder")
        home = None
    else:
        if home is None:
            report.add("unknown-theme", f"there is no theme `{name}`", span, help=_meant(name, world))
    return home or _default(world)


def _meant(name: str, world: World) -> str:
    """Which theme *name* was probably meant to be, among the deck's own, too."""
    folders = own_themes(name, world)
    inside = [folder for folder in folders if name in folder.split("/") or name.startswith(f"{folder}/")]
    if len(inside) == 1:
        return f"did you mean `{inside[0]}`?"
    files = [file for file in world.names("") if is_template(file)]
    known = (*theme_names(), *folders, *files)
    if nearest(name, known) is None:  # decks are built to .pptx files: few are templates
        known = (*theme_names(), *folders, *(file for file in files if not file.lower().endswith(".pptx")))
    return did_you_mean(name, known, "themes")


def _default(world: World) -> Home:
    home = find_home(DEFAULT, world)
    assert home is not None, "the default theme ships"
    return home


def _chain(home: Home, world: World, report: Report) -> tuple[list[ThemeFile], list[str]]:
    """The files that make the theme, the one that inherits from nobody first, and their style sheets."""
    files: list[ThemeFile] = []
    css: list[str] = []
    seen = []
    current: Home | None = home
    while current is not None:
        seen.append(current.key)
        source = current.source()
        assert source is not None, "a home has its theme.toml"
        file = read_file(source, report, current.folder)
        files.append(file)
        if file.raw.template is not UNSET:
            message = "`template` has an effect beside a PowerPoint template only"
            report.add("theme-key", message, file.places.key(("template",)), help="here there are no layouts to choose")
        if (sheet := current.source(CSS)) is not None:
            css.append(sheet.text)
        current = _parent(current, file, seen, world, report)
    return files[::-1], css[::-1]


def _parent(home: Home, file: ThemeFile, seen: list[tuple[bool, str]], world: World, report: Report) -> Home | None:
    """Where what *file* inherits is; all themes inherit from the default one in the end."""
    default = _default(world)
    wanted = file.inherits
    if home.key == default.key and wanted is None:
        return None
    if wanted is None:
        return default
    try:
        parent = home.near(wanted) or find_home(wanted, world)
    except WorldError as error:
        return _refused(file, error.message, default, seen, report)
    if parent is None:
        nearest = did_you_mean(wanted, theme_names(), "themes")
        return _refused(file, f"there is no theme `{wanted}`; {nearest}", default, seen, report)
    if parent.key in seen:
        return _refused(file, f"`{wanted}` inherits from this theme itself", default, seen, report)
    return parent


def _refused(file: ThemeFile, why: str, default: Home, seen: list[tuple[bool, str]], report: Report) -> Home | None:
    """The default theme, which is inherited instead; None: it is what refers to a theme wrongly."""
    span = file.value_span(("inherit",))
    report.add("theme-value", f"`inherit`: {why}", span, help=f"`{DEFAULT}` is inherited instead")
    return None if default.key in seen else default
