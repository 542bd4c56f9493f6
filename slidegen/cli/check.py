"""``slidegen check``: all that a build does, except for writing."""

import click

from slidegen.cli import options
from slidegen.cli.decks import find_decks
from slidegen.cli.job import Job
from slidegen.cli.run import run_jobs
from slidegen.pipeline import Request

EPILOG = """\b
Examples:
  slidegen check deck.md
  slidegen check --strict --format github talks/"""


def _known(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    from slidegen.check import rule

    for name in names:
        rule(name)
    return names


@click.command(epilog=EPILOG)
@options.paths
@options.deck_options
@click.option("--rule", "rules", multiple=True, metavar="NAME", callback=_known, help="Apply only this rule.")
@options.report_options
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    rules: tuple[str, ...],
    jobs: int | None,
    strict: bool,
    quiet: bool,
    format: str,
    debug: bool,
) -> int:
    """Look for problems in decks; write nothing.

    All stages run, layout and output formats included, and every remark is shown.
    """
    request = Request(
        outputs=outputs, theme=theme, variables=variables, audience=audience, rules=rules, hints=not rules, debug=debug
    )
    work = [Job(path=deck.path, request=request, roots=roots, remote=allow_remote) for deck in find_decks(paths)]
    return run_jobs(work, jobs=jobs, strict=strict, quiet=quiet, format=format, remarks=True)
