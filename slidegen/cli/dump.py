"""``slidegen dump``: what slidegen understood."""

import click

from slidegen import pipeline
from slidegen.cli import options
from slidegen.cli.decks import find_decks
from slidegen.cli.job import Job, job_world, read_source
from slidegen.cli.tell import in_order, show
from slidegen.diagnostics import Report
from slidegen.model.dump import dump_deck, dump_placed

EPILOG = """\b
Examples:
  slidegen dump deck.md
  slidegen dump --placed --theme ink deck.md"""


@click.command(epilog=EPILOG)
@options.paths
@click.option("--placed", is_flag=True, help="Show rectangles, sizes and styles, as laid out.")
@click.option("--spans", is_flag=True, help="Show where in the source each node stands.")
@options.deck_options
@options.dialect
@click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures.")
def command(
    paths: tuple[str, ...],
    placed: bool,
    spans: bool,
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    dialect: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    debug: bool,
) -> int:
    """Show what slidegen understood of a deck: slides, blocks, text, settings.

    With --placed: the rectangles of the (first) output format.
    """
    request = pipeline.Request(
        outputs=outputs, theme=theme, variables=variables, audience=audience, dialect=dialect, debug=debug
    )
    failed = False
    for found in find_decks(paths):
        report = Report()
        world = job_world(Job(path=found.path, request=request, roots=roots, remote=allow_remote))
        source = read_source(found.path, report)
        deck = pipeline.read_deck(source, world, report, request) if source is not None else None
        if deck is not None and not placed:
            click.echo(dump_deck(deck, spans=spans), nl=False)
        elif deck is not None and (talk := pipeline.place_deck(deck, world, report, request)) is not None:
            first = next(iter(talk.placed.values()))
            click.echo(dump_placed(first, spans=spans), nl=False)
        show(diagnostic for diagnostic in in_order(report) if diagnostic.severity != "info")
        failed = failed or report.count("error") > 0
    return 1 if failed else 0
