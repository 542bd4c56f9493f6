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
  slidegen check deck.md --allow too-many-words --deny missing-alt
  slidegen check deck.md --rule no-speaker
  slidegen check --online deck.md
  slidegen check --strict --format github talks/
  slidegen check talks/ --format sarif > slides.sarif

A deck itself allows by `check: {allow: [...], deny: [...]}` in its front matter, a slide by `## Title {allow=...}`.
slidegen explain lists all codes."""


def _known(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    from slidegen.check import rule

    for name in names:
        rule(name)
    return names


def _codes(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of an option, several with commas."""
    from slidegen.check.rulings import is_known
    from slidegen.diagnostics import did_you_mean
    from slidegen.diagnostics.codes import CODES

    names = tuple(dict.fromkeys(name for value in values for part in value.split(",") if (name := part.strip())))
    for name in names:
        if not is_known(name):
            raise click.BadParameter(f"there is no diagnostic `{name}`; {did_you_mean(name, tuple(CODES), 'codes')}")
        if option.name == "allow" and name in CODES and CODES[name].severity == "error":
            raise click.BadParameter(
                f"`{name}` is an error: something is missing from the slides, which cannot be allowed"
            )
    return names


@click.command(epilog=EPILOG)
@options.paths
@options.deck_options
@options.dialect
@click.option("--rule", "rules", multiple=True, metavar="NAME", callback=_known, help="Apply only this rule.")
@click.option("--online", is_flag=True, help="Ask whether what links lead to on the net is still there.")
@click.option("--allow", multiple=True, metavar="CODE", callback=_codes, help="Do not tell of this.")
@click.option("--deny", multiple=True, metavar="CODE", callback=_codes, help="Let this fail, as an error.")
@options.report_options
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    dialect: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    rules: tuple[str, ...],
    online: bool,
    allow: tuple[str, ...],
    deny: tuple[str, ...],
    jobs: int | None,
    strict: bool,
    quiet: bool,
    format: str,
    debug: bool,
) -> int:
    """Look for problems in decks; write nothing.

    All stages run, layout and output formats included, and every remark is shown.
    """
    if both := [name for name in allow if name in deny]:
        raise click.UsageError(f"`{both[0]}` is both allowed and denied: choose --allow or --deny")
    request = Request(
        outputs=outputs,
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        rules=rules,
        hints=not rules,
        online=online,
        allow=allow,
        deny=deny,
        debug=debug,
    )
    work = [Job(path=deck.path, request=request, roots=roots, remote=allow_remote) for deck in find_decks(paths)]
    return run_jobs(work, jobs=jobs, strict=strict, quiet=quiet, format=format, remarks=True)
