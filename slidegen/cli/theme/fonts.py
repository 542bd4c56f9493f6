"""``slidegen theme fonts``: a theme's fonts as files, to install on machines that edit and present its decks."""

import os

import click

from slidegen.cli.options import known_theme
from slidegen.cli.tell import show, size
from slidegen.cli.themes import load
from slidegen.diagnostics import Report
from slidegen.output import Disk as Folder
from slidegen.theme.fonts.files import font_files, text_families
from slidegen.world import SHIPPED

EPILOG = """\b
Examples:
  slidegen theme fonts ink
  slidegen theme fonts plain -o ~/fonts

\b
To install them: double-click each on Windows and macOS; on Linux copy them to
~/.local/share/fonts. A deck with `embed-fonts: true` carries them itself."""


def _folder(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and os.path.exists(value) and not os.path.isdir(value):
        raise click.BadParameter(f"`{value}` is a file; name a folder")
    return value


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    callback=_folder,
    help="The folder to write to.  [default: NAME-fonts, here]",
)
def command(name: str, folder: str | None) -> int:
    """Write the font files of a theme, with their licences.

    PowerPoint shows the fonts that are installed on its machine. These are free: anybody may install and pass them on.
    """
    report = Report()
    theme = load(known_theme(name), report)
    show(report)
    if report.count("error"):
        return 1
    with Folder(folder or f"{theme.name}-fonts") as files:
        for family in text_families(theme):
            if family.faces[0].file.startswith(SHIPPED) and not family.stand_in:
                for file, data in font_files(family):
                    files.write(file, data)
            else:
                click.echo(f"`{family.name}` does not ship with slidegen: its maker has it", err=True)
    click.echo(f"{len(files.files)} files ({size(sum(count for _, count in files.files))})", err=True)
    return 0
