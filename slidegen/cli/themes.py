"""``slidegen themes``: what there is to choose from."""

import os

import click

from slidegen.cli.options import known_theme
from slidegen.cli.tell import show
from slidegen.diagnostics import Report
from slidegen.theme.find import theme_names
from slidegen.theme.load import load_theme
from slidegen.theme.theme import FontFamily, Theme
from slidegen.world import Disk

EPILOG = """\b
Examples:
  slidegen themes
  slidegen themes ink"""


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """List the themes, or show one: NAME may be a folder, too."""
    report = Report()
    if name is None:
        world = Disk("")
        names = theme_names()
        width = max(map(len, names), default=0)
        for known in names:
            click.echo(f"{known:<{width}}  {load_theme(known, world, report).description}")
    else:
        name = known_theme(name)
        click.echo(_described(load_theme(name, Disk(name if os.path.isabs(name) else ""), report)))
    show(report)
    return 1 if report.count("error") else 0


def _described(theme: Theme) -> str:
    lines = [f"{theme.name}: {theme.description}", ""]
    lines.append(f"Mode      {theme.mode}")
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
    fallbacks = ", ".join((*family.fallbacks, family.generic))
    return f"{family.name} (else {fallbacks})"
