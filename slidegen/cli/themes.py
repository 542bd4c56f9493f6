"""``slidegen themes``: what there is to choose from."""

import os

import click

from slidegen.cli.job import theme_world
from slidegen.cli.options import known_theme
from slidegen.cli.tell import show
from slidegen.diagnostics import Report
from slidegen.theme.find import theme_names
from slidegen.theme.load import load_theme
from slidegen.theme.theme import FontFamily, Theme

MODES = ("own", "light", "dark", "all")

EPILOG = """\b
Examples:
  slidegen themes
  slidegen themes ink
  slidegen themes --gallery gallery
  slidegen themes --gallery gallery ink looks/mine --mode all

\b
Exit codes of a gallery: 0 all is there; 1 the deck has errors in a theme;
2 the command was used wrongly, or no browser could take the contact sheets."""


def _folder(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and os.path.exists(value) and not os.path.isdir(value):
        raise click.BadParameter(f"`{value}` is a file; a gallery is a folder")
    return value


@click.command(epilog=EPILOG)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--gallery",
    metavar="DIR",
    callback=_folder,
    help="Build a deck that uses every layout once in each theme: PPTX, HTML, a contact sheet, and a page of all.",
)
@click.option(
    "--mode",
    type=click.Choice(MODES),
    default="own",
    show_default=True,
    help="The modes of each theme that a gallery shows.",
)
def command(names: tuple[str, ...], gallery: str | None, mode: str) -> int:
    """List the themes, or show some: NAME may be a folder or a PowerPoint template, too."""
    known = tuple(dict.fromkeys(known_theme(name) for name in names))
    if gallery is not None:
        from slidegen.cli.gallery.make import make_gallery

        return make_gallery(gallery, known or theme_names(), mode)
    if mode != "own":
        raise click.UsageError("--mode is for galleries: add --gallery DIR")
    report = Report()
    click.echo("\n\n".join(_described(load(name, report)) for name in known) if known else _listed(report))
    show(report)
    return 1 if report.count("error") else 0


def load(name: str, report: Report) -> Theme:
    """The theme that a command line calls *name*."""
    return load_theme(name, theme_world(name), report)


def _listed(report: Report) -> str:
    names = theme_names()
    width = max(map(len, names), default=0)
    return "\n".join(f"{name:<{width}}  {load(name, report).description}" for name in names)


def _described(theme: Theme) -> str:
    lines = [f"{theme.name}: {theme.description}", ""]
    others = f" (also {', '.join(theme.variants)})" if theme.variants else ""
    lines.append(f"Mode      {theme.mode}{others}")
    fonts = theme.fonts
    families = (("Headings", fonts.heading), ("Text", fonts.body), ("Code", fonts.mono), ("Formulas", fonts.math))
    for role, family in families:
        lines.append(f"{role:<8}  {_font(family)}")
    lines += ["", "Palette"]
    lines += [f"  {role:<10}  {value}" for role, value in theme.palette.items()]
    lines += ["", "Layouts"]
    width = max(map(len, theme.layouts), default=0)
    for layout in theme.layouts.values():
        regions = ", ".join(region.name + f" x{region.repeat}" * (region.repeat > 1) for region in layout.regions)
        lines.append(f"  {layout.name:<{width}}  {regions or '(no regions)'}")
    return "\n".join(lines)


def _font(family: FontFamily) -> str:
    if family.stand_in:
        return f"{family.name} (not on this machine; HTML shows {family.stand_in})"
    fallbacks = ", ".join((*family.fallbacks, family.generic))
    return f"{family.name} (else {fallbacks})"
