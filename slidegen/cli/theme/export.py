"""``slidegen theme export``: a theme as a template for people who work in PowerPoint alone."""

import os

import click

from slidegen.cli.job import theme_world
from slidegen.cli.options import known_theme
from slidegen.cli.tell import show, size
from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.deck import WIDESCREEN
from slidegen.output import Disk as Folder
from slidegen.theme.find import is_template
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.units import Size

SUFFIX = ".potx"

EPILOG = """\b
Examples:
  slidegen theme export ink
  slidegen theme export plain --mode dark --accent "#b3261e" -o house.potx
  slidegen theme export looks/mine --aspect 4:3 -o mine.potx"""


def _accent(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from slidegen.yaml.values import colour_help, parse_colour

    colour = parse_colour(value)
    if colour is None:
        raise click.BadParameter(f"`{value}` is no colour; {colour_help(value)}")
    return colour


def _size(_: click.Context, __: click.Parameter, value: str | None) -> Size:
    if value is None:
        return WIDESCREEN
    from slidegen.yaml.values import ASPECT_HELP, parse_aspect

    size = parse_aspect(value)
    if size is None:
        raise click.BadParameter(f"`{value}` is no shape of slides; {ASPECT_HELP}")
    return size


def _file(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    if os.path.isdir(value) or value.endswith(("/", os.sep)):
        raise click.BadParameter(f"`{value}` is a folder; name a file, as in `-o {os.path.join(value, 'house.potx')}`")
    if os.path.splitext(value)[1].lower() != SUFFIX:
        raise click.BadParameter(f"`{value}` is no name of a template; it must end in {SUFFIX}")
    return value


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "-o", "--output", metavar="FILE", callback=_file, help="The template to write.  [default: NAME.potx, here]"
)
@click.option("--mode", metavar="MODE", help="The theme's other palette: light or dark.")
@click.option(
    "--accent", metavar="COLOUR", callback=_accent, help="The first accent: #rrggbb, or a role of the palette."
)
@click.option("--aspect", "size_", metavar="W:H", callback=_size, help="The shape of slides.  [default: 16:9]")
@click.option("--embed-fonts", is_flag=True, help="Carry the theme's fonts in the file, for machines that lack them.")
def command(name: str, output: str | None, mode: str | None, accent: str | None, size_: Size, embed_fonts: bool) -> int:
    """Write a theme as a PowerPoint template.

    NAME is a theme, or a folder with a theme.toml. The template has the theme's master, layouts, colours, fonts and
    table style, and no slides: colleagues open it in PowerPoint and need no slidegen.
    """
    if is_template(name):
        raise click.BadParameter(f"`{name}` is a PowerPoint template already")
    report = Report()
    known = known_theme(name)
    theme = _load(known, mode, accent, report)
    show(report)
    if report.count("error"):
        return 1
    file = output or f"{theme.name}{SUFFIX}"
    with Folder(os.path.dirname(file)) as folder:
        from slidegen.backends.pptx.export import template_bytes

        report = Report()
        data = template_bytes(theme, size_, theme_world(known), report, embed_fonts=embed_fonts)
        folder.write(os.path.basename(file), data)
    show(report)
    click.echo(f"{file} ({size(folder.files[0][1])}): {len(theme.layouts)} layouts", err=True)
    return 0


def _load(name: str, mode: str | None, accent: str | None, report: Report) -> Theme:
    """The theme called *name* in *mode* with *accent*, each if it is given."""
    world = theme_world(name)
    options = (("accent", accent),) if accent else ()
    theme = load_theme(name, world, report, None, options)
    if mode is None or mode == theme.mode:
        return theme
    known = (theme.mode, *theme.variants)
    if mode not in known:
        raise click.BadParameter(
            f"the theme {theme.name} has no mode `{mode}`; {did_you_mean(mode, known, 'modes')}", param_hint="--mode"
        )
    return load_theme(name, world, Report(), None, (("mode", mode), *options))
