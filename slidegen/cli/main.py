"""The ``slidegen`` command: its name, its commands, and what happens when one ends badly.

Commands are modules of this package, imported when they are called: start-up time is a feature.
"""

import os
import sys

import click

from slidegen import __version__
from slidegen.cli.table import CommandTable
from slidegen.errors import UsageError, WorldError

COMMANDS = {
    "new": "Write a deck to begin with.",
    "import": "Bring over a PowerPoint file or another tool's deck.",
    "build": "Turn decks into PowerPoint, HTML, and more.",
    "serve": "Show a deck in the browser as it is written.",
    "check": "Look for problems in decks; write nothing.",
    "time": "Tell how long a talk takes, and what to leave out.",
    "rehearse": "Present a talk and keep its times.",
    "pack": "Put a talk together for the memory stick.",
    "doctor": "Tell what is installed and what outputs would miss.",
    "dump": "Show what slidegen understood of a deck.",
    "themes": "List the themes, or show some.",
    "theme": "Make PowerPoint templates of themes.",
    "explain": "Explain a diagnostic code or a rule.",
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
2 the command was used wrongly, or an output needs a browser and there is none.
Completion: slidegen completion --help."""

HELP = {"help_option_names": ["-h", "--help"]}


class Commands(CommandTable):
    """All commands. A deck in the place of one was meant to be built."""

    def hint(self, name: str) -> str:
        return f"to build it: slidegen build {name}" if os.path.exists(name) else super().hint(name)


@click.group(cls=Commands, package="slidegen.cli", table=COMMANDS, context_settings=HELP, epilog=EPILOG)
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
    except WorldError as error:
        click.echo(f"Error: {error.message}", err=True)
        code = 1
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
