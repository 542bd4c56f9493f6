"""The ``slidegen`` command: its name, its commands, and what happens when one ends badly.

Commands are modules of this package, imported when they are called: start-up time is a feature.
"""

import os
import sys
from importlib import import_module
from typing import Any

import click

from slidegen import __version__
from slidegen.errors import UsageError

COMMANDS = {
    "build": "Turn decks into PowerPoint and HTML.",
    "check": "Look for problems in decks; write nothing.",
    "dump": "Show what slidegen understood of a deck.",
    "themes": "List the themes, or show one.",
    "explain": "Explain a diagnostic code.",
    "completion": "Print a shell completion script.",
}

EPILOG = """\b
Examples:
  slidegen build deck.md                     deck.pptx and deck.html beside it
  slidegen build talks/ -o out/ -t html      all decks below a folder
  slidegen build deck.md --theme ink --var year=2031
  slidegen check --strict deck.md            for continuous integration
  slidegen explain overflow

\b
Exit codes: 0 all went well; 1 a deck has errors (with --strict: or warnings);
2 the command was used wrongly. Completion: slidegen completion --help."""

HELP = {"help_option_names": ["-h", "--help"]}


class Commands(click.Group):
    """The table of commands; each is imported from ``slidegen.cli.NAME`` as ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"slidegen.cli.{cmd_name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from slidegen.diagnostics import nearest

            known = nearest(name, tuple(COMMANDS))
            hint = f"did you mean `{known}`?" if known else f"the commands are: {', '.join(COMMANDS)}"
            if os.path.exists(name):
                hint = f"to build it: slidegen build {name}"
            raise click.UsageError(f"there is no command `{name}`; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings=HELP, epilog=EPILOG)
@click.version_option(__version__, prog_name="slidegen", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn a Markdown talk into a native PowerPoint file and an offline reveal.js deck."""


def main(args: list[str] | None = None) -> None:
    """Run the command line *args* and exit with its code."""
    try:
        code = commands.main(args, prog_name="slidegen", standalone_mode=False)
        sys.stdout.flush()
    except (UsageError, click.ClickException) as error:
        code = _usage(error)
    except (KeyboardInterrupt, click.Abort):
        code = 130  # as shells tell of Ctrl-C
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains once more at exit
        code = 1
    except Exception as error:
        if "--debug" in (sys.argv[1:] if args is None else args):
            raise
        click.echo(f"Error: slidegen itself failed: {type(error).__name__}: {error} (--debug shows more)", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)


def _usage(error: UsageError | click.ClickException) -> int:
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    click.echo(f"Error: {error}", err=True)
    return 2
