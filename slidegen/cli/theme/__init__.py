"""``slidegen theme``: themes and PowerPoint templates. Its commands are modules of this package."""

import click

from slidegen.cli.table import CommandTable

COMMANDS = {
    "export": "Write a theme as a PowerPoint template.",
    "fonts": "Write the font files of a theme.",
    "inspect": "Tell what slidegen makes of a PowerPoint template.",
}

EPILOG = """\b
Examples:
  slidegen theme export ink -o ink.potx
  slidegen theme inspect corporate.potx"""


@click.group(cls=CommandTable, package="slidegen.cli.theme", table=COMMANDS, epilog=EPILOG)
def command() -> None:
    """Make PowerPoint templates of themes, and themes of PowerPoint templates."""
