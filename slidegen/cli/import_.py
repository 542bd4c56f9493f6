"""``slidegen import``: the deck that there is, as slidegen Markdown."""

import os
import shlex
import sys
from typing import TYPE_CHECKING

import click

from slidegen.cli import options
from slidegen.cli.importing.places import Task, tasks
from slidegen.cli.job import STDIN

if TYPE_CHECKING:
    from slidegen.cli.importing.run import Done

EPILOG = """\b
Examples:
  slidegen import talk.pptx                  talk.md and talk_files/ beside it
  slidegen import marp-deck.md -o talk.md
  slidegen import slides.md --from slidev -o - | less
  slidegen import talk.pptx --report         what could not be brought over?
  slidegen import old-talks/ -o talks/ --report import.json

\b
It never writes over a file without --force. Exit codes: 0 all is written;
1 a deck could not be read (with --strict: or not all brought over);
2 the command was used wrongly."""


def _report_file(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value and not value.lower().endswith((".json", ".md")):
        raise click.BadParameter(
            f"`{value}` is no name for a report: write FILE.json or FILE.md, or put --report behind the deck"
        )
    return value


@click.command(epilog=EPILOG)
@options.paths
@click.option("-o", "--output", metavar="FILE.md|DIR|-", help="What to write.  [default: a name beside the deck]")
@options.dialect
@click.option(
    "--report",
    "account",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    callback=_report_file,
    help="List, line by line, what could not be brought over; FILE: .json or .md.",
)
@click.option("--force", is_flag=True, help="Write over files that are there.")
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
@click.option("-q", "--quiet", is_flag=True, help="Tell problems only.")
@click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures.")
def command(
    paths: tuple[str, ...],
    output: str | None,
    dialect: str,
    account: str | None,
    force: bool,
    strict: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Bring over a PowerPoint file or another tool's deck.

    The deck is written as slidegen Markdown that gives the same talk; the pictures of a PowerPoint file go into a
    folder beside it. What cannot be brought over is told.
    """
    from slidegen.cli.importing.run import run
    from slidegen.cli.tell import in_order, show

    if output == STDIN and account == "":
        raise click.UsageError("with `-o -` the report needs a file: --report FILE.json")
    work = tasks(paths, output, force=force)
    if account and os.path.realpath(account) in {
        os.path.realpath(name) for each in work for name in (each.path, each.target)
    }:
        raise click.UsageError(f"`{account}` is a deck: give the report another name")
    if dialect and all(task.is_presentation for task in work):
        raise click.UsageError("--from tells whose Markdown a deck is; this is a PowerPoint file")
    done = [run(task, dialect, force=force, debug=debug) for task in work]
    if account is None:
        show(each for one in done for each in in_order(one.report) if each.severity != "info")
    else:
        show(each for one in done for each in in_order(one.report) if each.severity == "error")
        _give(done, account)
    if not quiet:
        sys.stderr.write("".join(f"{line}\n" for line in _summary(done, told=account is not None)))
    errors = sum(one.report.count("error") for one in done if one.imported is None or not one.files)
    warnings = sum(one.report.count("warning") for one in done)
    return 1 if errors or (strict and (warnings or any(one.report.count("error") for one in done))) else 0


def _give(done: "list[Done]", file: str) -> None:
    from slidegen.cli.importing.account import report_file, report_text
    from slidegen.errors import WorldError
    from slidegen.output import Disk

    if not file:
        sys.stdout.write(report_text(done))
        return
    try:
        with Disk(os.path.dirname(file)) as sink:
            sink.write(os.path.basename(file), report_file(done, file))
    except WorldError as error:
        raise click.ClickException(error.message) from None


def _summary(done: "list[Done]", *, told: bool) -> list[str]:
    """A line a deck, what is to be known, and what to do next."""
    from slidegen.cli.importing.account import notices
    from slidegen.cli.tell import size

    lines = []
    for one in done:
        imported = one.imported
        if imported is None:
            lines.append(f"{one.task.path}: not imported")
            continue
        facts = f"{imported.origin}, {imported.slides} slide{'s' * (imported.slides != 1)}, {one.seconds:.2f} s"
        if not one.files:
            lines.append(f"{one.task.path}: {facts}")
            continue
        (text, weight), *rest = one.files
        more = (
            f" and {len(rest)} file{'s' * (len(rest) != 1)} ({size(sum(count for _, count in rest))})" if rest else ""
        )
        lines.append(f"{one.task.path} -> {text} ({size(weight)}){more}; {facts}")
    count = sum(len(notices(one)) for one in done)
    if count and not told:
        lines.append(f"{count} thing{'s' * (count != 1)} to know about (--report lists them)")
    written = [one for one in done if one.files]
    if written:
        first = written[0]
        roots = first.imported.roots if first.imported is not None else ()
        lines.append(f"next: slidegen serve {_next(first.task, roots)}")
    return lines


def _next(task: Task, roots: tuple[str, ...]) -> str:
    """The new deck as an argument, and the folders outside of its own that it reads from."""
    folder = os.path.dirname(task.target)
    named = [f"--root {shlex.quote(os.path.normpath(os.path.join(folder, root)))}" for root in roots]
    return " ".join([shlex.quote(task.target), *named])
