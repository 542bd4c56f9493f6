"""``slidegen build``: decks to files."""

import os

import click

from slidegen.backends.base import Options, Paper
from slidegen.cli import options
from slidegen.cli.decks import find_decks, outputs_for, places
from slidegen.cli.job import Job
from slidegen.cli.run import run_jobs
from slidegen.pipeline import Request

FOR = {"steps": ("pdf", "png"), "width": ("png",), "up": ("handout",), "paper": ("handout",)}
"""The outputs that options are for; with others they are a mistake."""

EPILOG = """\b
Examples:
  slidegen build deck.md
  slidegen build deck.md -t pptx -o talk.pptx
  slidegen build deck.md -t pdf,notes
  slidegen build deck.md -t handout --up 2 --paper letter
  slidegen build talks/ -o out/ --jobs 4
  slidegen build deck.md --report            what will not look as I think?
  slidegen build deck.md --report deck.report.md
  slidegen build - -o talk.html < deck.md"""


def _report_file(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value and not value.lower().endswith((".json", ".report.md")):
        raise click.BadParameter(
            f"`{value}` is no name for a report: write FILE.json or FILE.report.md, or put --report behind the deck"
        )
    return value


@click.command(epilog=EPILOG)
@options.paths
@click.option("-o", "--output", metavar="FILE|DIR", help="Where output goes.  [default: beside the deck]")
@options.deck_options
@options.dialect
@click.option("--linked", is_flag=True, help="HTML with its assets in a folder, instead of one file.")
@click.option("--steps", is_flag=True, help="PDF, PNG: each step of a slide, instead of its end alone.")
@click.option("--width", type=click.IntRange(160, 7680), metavar="PIXELS", help="PNG: how wide.  [default: 1920]")
@click.option("--up", type=click.Choice(("1", "2", "3", "6")), help="Handout: slides on a page.  [default: 3]")
@click.option("--paper", type=click.Choice(("a4", "letter")), help="Handout: its paper.  [default: a4]")
@click.option(
    "--report",
    "account",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    callback=_report_file,
    help="Tell what will not look as written, slide by slide; FILE: .json or .report.md.",
)
@click.option("--safe", is_flag=True, help="Clean the raw HTML of a stranger's deck.")
@options.report_options
def command(
    paths: tuple[str, ...],
    output: str | None,
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    dialect: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    linked: bool,
    steps: bool,
    width: int | None,
    up: str | None,
    paper: Paper | None,
    account: str | None,
    safe: bool,
    jobs: int | None,
    strict: bool,
    quiet: bool,
    format: str,
    debug: bool,
) -> int:
    """Turn decks into PowerPoint, HTML, and more.

    DECK is a Markdown file, a folder (its deck.md files, else its Markdown files), or - for standard input.
    A deck with errors is built as far as it goes, with marked stand-ins, and the command exits with 1.
    """
    options.refuse_open(safe=safe, roots=roots, allow_remote=allow_remote)
    outputs = outputs_for(output, outputs)
    for name, given in (("steps", steps), ("width", width), ("up", up), ("paper", paper)):
        if given and outputs and not set(FOR[name]) & set(outputs):
            raise click.UsageError(f"--{name} is for {' and '.join(FOR[name])}: add -t {FOR[name][0]}")
    if account == "" and format != "text":
        raise click.UsageError(f"with --format {format} the report needs a file: --report FILE.json")
    request = Request(
        outputs=outputs,
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        options=Options(
            safe=safe,
            linked=linked,
            steps=steps,
            width=width or Options().width,
            up=int(up or Options().up),
            paper=paper or Options().paper,
        ),
        rules=_rules() if account is not None else (),
        debug=debug,
    )
    decks = find_decks(paths)
    if account and os.path.realpath(account) in {os.path.realpath(deck.path) for deck in decks}:
        raise click.UsageError(f"`{account}` is a deck: give the report another name")
    work = [
        Job(
            path=deck.path,
            request=request,
            roots=roots,
            remote=allow_remote,
            folder=place.folder,
            stem=place.stem,
            file=place.file,
            account=account is not None,
        )
        for deck, place in zip(decks, places(decks, output, outputs), strict=True)
    ]
    return run_jobs(work, jobs=jobs, strict=strict, quiet=quiet, format=format, remarks=False, account=account)


def _rules() -> tuple[str, ...]:
    """What a build looks for that is to be reported: fonts as well, which others may see otherwise."""
    from slidegen.check import RULES

    return (*RULES, "fonts-not-embedded")
