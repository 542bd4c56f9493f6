"""``slidegen pack``: everything for the memory stick, opened again before it is called done."""

import os

import click

from slidegen import pipeline
from slidegen.backends.base import Options
from slidegen.cli import options
from slidegen.cli.decks import DECK, find_decks, is_folder
from slidegen.cli.job import STDIN, Job, job_world, read_source
from slidegen.cli.run import MACHINE
from slidegen.cli.tell import in_order, show
from slidegen.diagnostics import Report
from slidegen.errors import UsageError

EPILOG = """\b
Examples:
  slidegen pack talk.md                talk.zip, beside the deck
  slidegen pack talk.md -o /media/stick/talk/
  slidegen pack talk.md -t pptx,html   without PDF and notes

\b
Exit codes: 0 all is packed; 1 the deck has errors, or a file was not as it was
written; 2 the command was wrong, or there is no browser to print the PDF."""


@click.command(epilog=EPILOG)
@click.argument("path", metavar="DECK")
@click.option("-o", "--output", metavar="FILE.zip|DIR", help="What to write.  [default: a zip file beside the deck]")
@options.packed_options
@options.dialect
@click.option("--anyway", is_flag=True, help="Pack also where the deck has errors.")
@click.option("--safe", is_flag=True, help="Clean the raw HTML of a stranger's deck.")
@click.option("-q", "--quiet", is_flag=True, help="Tell problems only.")
@click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures.")
def command(
    path: str,
    output: str | None,
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    dialect: str,
    anyway: bool,
    safe: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Put a talk together for the memory stick.

    PowerPoint, HTML, PDF and notes (or what -t says), fonts, the deck with all that it reads, and checksums. Each file
    is opened and compared before the pack appears. A README.txt in it tells how to show the talk.
    """
    options.refuse_open(safe=safe, roots=roots, allow_remote=allow_remote)
    from slidegen.packing.fill import OUTPUTS, fill
    from slidegen.packing.place import check_folder, write_folder, write_zip
    from slidegen.packing.stage import staged
    from slidegen.packing.verify import verify
    from slidegen.recording import Recording

    deck_path = _one(path)
    stem = _stem(deck_path)
    target, folder = _target(deck_path, output, stem)
    if folder:
        check_folder(target)
    request = pipeline.Request(
        outputs=outputs or OUTPUTS,
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        options=Options(safe=safe),
        debug=debug,
    )
    report = Report()
    world = Recording(job_world(Job(path=deck_path, request=request, roots=roots, remote=allow_remote)))
    source = read_source(deck_path, report)
    deck = pipeline.read_deck(source, world, report, request) if source is not None else None
    talk = pipeline.place_deck(deck, world, report, request) if deck is not None else None
    if talk is None or (_errors(report) and not anyway):
        return _refuse(report, can=talk is not None)
    with staged(target if folder else os.path.dirname(target)) as stage:
        contents, expected = fill(stage, talk, deck_path, stem, world, request, report)
        if _errors(report) and not anyway:
            return _refuse(report, can=True)
        stage.finish()
        found = verify(stage, expected)
        _show(report)
        if found.faults:
            for name, faults in found.faults.items():
                click.echo("\n".join(f"Error: {name}: {fault}" for fault in faults), err=True)
            click.echo(f"{target} is not written: what was made is not as it should be", err=True)
            return 1
        for name, addresses in found.abroad.items():
            contents.hints += [f"{address}: {name} loads it when it is shown" for address in addresses]
        if folder:
            write_folder(stage, target)
        else:
            write_zip(stage, target, stem, world.stamp())
        if not quiet:
            from slidegen.packing.listing import listing

            click.echo(listing(target, stage, contents, talk), err=True)
    if any(diagnostic.code in MACHINE for diagnostic in report):
        return 2
    return 1 if report.count("error") else 0


def _one(path: str) -> str:
    """The one deck that *path* means."""
    if path == STDIN:
        raise UsageError("a deck from standard input has no folder to pack: name its file")
    decks = [found.path for found in find_decks((path,))]
    if len(decks) > 1:
        raise UsageError(f"there are {len(decks)} decks in `{path}`; pack one: slidegen pack {decks[0]}")
    return decks[0]


def _stem(path: str) -> str:
    """What the files are called: as the deck, or as its folder where it is one of many that are called deck.md."""
    from slidegen.packing.names import safe_name

    folder, name = os.path.split(os.path.abspath(path))
    stem = os.path.basename(folder) if name == DECK else os.path.splitext(name)[0]
    return safe_name(stem or "talk")


def _target(path: str, output: str | None, stem: str) -> tuple[str, bool]:
    """What to write, and whether it is a folder."""
    if output is None:
        return os.path.join(os.path.dirname(path), f"{stem}.zip"), False
    if is_folder(output):
        return output.rstrip("/" + os.sep) or output, True
    if not output.lower().endswith(".zip"):
        raise click.BadParameter(f"`{output}` is neither a folder nor a zip file", param_hint="-o")
    return output, False


def _errors(report: Report) -> int:
    """How many errors are the deck's own."""
    return sum(each.severity == "error" and each.code not in MACHINE for each in report)


def _refuse(report: Report, *, can: bool) -> int:
    _show(report)
    count = report.count("error")
    advice = ": mend the deck, or pack what there is with --anyway" if can else ""
    click.echo(f"{count} error{'s' * (count != 1)}; nothing is packed{advice}", err=True)
    return 1


def _show(report: Report) -> None:
    """Tell what is wrong with the deck; what the machine lacks is told where the pack's contents are."""
    show(each for each in in_order(report) if each.severity != "info" and each.code not in MACHINE)
