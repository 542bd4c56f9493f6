"""``slidegen theme fonts``: a theme's fonts as files, to install on machines that edit and present its decks."""

import click

from slidegen.cli.options import known_theme
from slidegen.cli.tell import show, size
from slidegen.cli.themes import load
from slidegen.diagnostics import Report
from slidegen.output import Disk as Folder
from slidegen.theme.theme import FontFace, FontFamily, Theme
from slidegen.world import SHIPPED, Disk

EPILOG = """\b
Examples:
  slidegen theme fonts ink
  slidegen theme fonts plain -o ~/fonts

\b
To install them: double-click each on Windows and macOS; on Linux copy them to
~/.local/share/fonts. A deck with `embed-fonts: true` carries them itself."""


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option("-o", "--output", "folder", metavar="DIR", help="The folder to write to.  [default: NAME-fonts, here]")
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
        for family in _families(theme):
            if family.faces[0].file.startswith(SHIPPED) and not family.stand_in:
                _write(family, files)
            else:
                click.echo(f"`{family.name}` does not ship with slidegen: its maker has it", err=True)
    click.echo(f"{len(files.files)} files ({size(sum(count for _, count in files.files))})", err=True)
    return 0


def _families(theme: Theme) -> list[FontFamily]:
    """The families for text, each once; PowerPoint sets formulas in a font of its own."""
    fonts = theme.fonts
    return list({family.name: family for family in (fonts.heading, fonts.body, fonts.mono)}.values())


def _write(family: FontFamily, files: Folder) -> None:
    world = Disk("")
    stem = family.name.replace(" ", "")
    for face in family.faces:
        files.write(f"{stem}-{_style(face)}.ttf", world.bundled(face.file))
    package = family.name.lower().replace(" ", "-")
    files.write(f"{stem}-LICENSE.txt", world.bundled(f"licenses/expo-google-fonts-{package}.txt"))


def _style(face: FontFace) -> str:
    return "Bold" * face.bold + "Italic" * face.italic or "Regular"
