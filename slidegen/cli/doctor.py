"""``slidegen doctor``: what is here, and what each output would miss."""

import os
import sys

import click

from slidegen import cache, pipeline
from slidegen.cli import options
from slidegen.cli.decks import find_decks
from slidegen.cli.job import Job, job_world, read_source
from slidegen.cli.tell import colours, show, size
from slidegen.diagnostics import Report
from slidegen.doctor import Finding, State, of_deck, of_machine

EPILOG = """\b
Examples:
  slidegen doctor
  slidegen doctor talk.md
  slidegen doctor talk.md -t pptx,pdf --format json
  slidegen doctor --clear-cache

\b
Exit codes: 0 the deck's outputs have all they need; 2 something is missing
that they need, or the command was wrong."""

_COLOURS: dict[State, str] = {"ok": "green", "missing": "red", "hint": "yellow"}


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[DECK]...")
@options.deck_options
@options.dialect
@click.option("--clear-cache", is_flag=True, help="Throw away what earlier builds kept, and what they fetched.")
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures.")
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    dialect: str,
    clear_cache: bool,
    format: str,
    debug: bool,
) -> int:
    """Tell what is installed and what outputs would miss.

    With decks it looks at all that they and their outputs need.
    Each line is ok, missing (an output needs it) or a hint, with what to do about it on this machine.
    """
    decks = find_decks(paths)
    if clear_cache:
        count, total = cache.clear()
        click.echo(f"{count} file{'s' * (count != 1)} ({size(total)}) thrown away from {cache.folder()}", err=True)
    request = pipeline.Request(
        outputs=outputs,
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        hints=True,
        debug=debug,
    )
    sections = [("", list(of_machine()))]
    report = Report()
    for deck in decks:
        from slidegen.recording import Recording

        world = Recording(job_world(Job(path=deck.path, request=request, roots=roots, remote=allow_remote)))
        source = read_source(deck.path, report)
        if source is not None:
            sections.append((deck.path, list(of_deck(source, world, request))))
    show(report)
    click.echo(_document(sections) if format == "json" else "\n\n".join(_section(*section) for section in sections))
    lost = any(finding.state == "missing" for _, findings in sections[1:] for finding in findings)
    return 2 if lost or report.count("error") else 0


def _section(path: str, findings: list[Finding]) -> str:
    wide = max(len(finding.topic) for finding in findings)
    lines = [path or "This machine", *(line for finding in findings for line in _lines(finding, wide))]
    return "\n".join(lines)


def _lines(finding: Finding, wide: int) -> list[str]:
    """A line for what was found, wrapped as the terminal needs it, and one for what to do."""
    from textwrap import wrap

    word = f"{finding.state:<7}"
    if colours(sys.stdout):
        word = click.style(word, fg=_COLOURS[finding.state])
    margin = " " * (2 + 7 + 2 + wide + 2)
    room = max(30, min(100, _columns()) - len(margin))
    found = wrap(finding.text, room, break_on_hyphens=False, break_long_words=False) or [""]
    lines = [f"  {word}  {finding.topic:<{wide}}  {found[0]}", *(f"{margin}{line}" for line in found[1:])]
    remedy = wrap(finding.remedy, room - 3, break_on_hyphens=False, break_long_words=False)
    return lines + [f"{margin}{'-> ' if at == 0 else '   '}{line}" for at, line in enumerate(remedy)]


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 80


def _document(sections: list[tuple[str, list[Finding]]]) -> str:
    """One JSON document; ``version`` grows if a key ever changes its meaning."""
    import json

    import msgspec

    machine, *decks = sections
    found = {
        "version": 1,
        "machine": msgspec.to_builtins(machine[1]),
        "decks": [{"deck": path, "findings": msgspec.to_builtins(findings)} for path, findings in decks],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)
