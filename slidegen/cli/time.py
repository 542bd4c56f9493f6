"""``slidegen time``: how long a talk takes."""

import sys
import textwrap
from typing import TYPE_CHECKING

import click
import msgspec

from slidegen import pipeline
from slidegen.cli import options
from slidegen.cli.decks import find_decks
from slidegen.cli.job import Job, job_world, read_source
from slidegen.cli.tell import in_order, show
from slidegen.diagnostics import Report

if TYPE_CHECKING:
    from slidegen.model.deck import Meta
    from slidegen.model.placed import PlacedDeck
    from slidegen.speaking.cut import Cut
    from slidegen.speaking.learn import Timing
    from slidegen.speaking.rates import Tempo

ALONE, SLOT = "the slot", 0.0
"""What stands for the talk's slot where ``--cut`` is given alone: as its value, and in seconds."""

OURS = frozenset({"bad-value", "bad-rehearsal"})
"""The warnings that may be about times; the others are for builds and checks to tell."""

EPILOG = """\b
Examples:
  slidegen time talk.md
  slidegen time talk.md --slot 30m
  slidegen time talk.md --cut                which slides to leave out to fit
  slidegen time talk.md --cut 20m            ... into 20 minutes
  slidegen time talk.md --pace "110 wpm"     what if I speak slowly?

\b
Notes are counted, else what slides show; steps, listings, charts and films
weigh in. Rehearsals (slidegen rehearse) teach it your own pace."""


class Timed(msgspec.Struct, frozen=True, kw_only=True):
    """A deck with its times; ``cut`` where one was asked for. ``pace`` says who gave the pace, empty: nobody."""

    path: str
    placed: "PlacedDeck"
    timing: "Timing"
    slot: float | None
    pace: str
    cut: "Cut | None" = None


def _duration(_: click.Context, __: click.Parameter, value: str | None) -> float | None:
    if value is None:
        return None
    from slidegen.yaml.values import parse_duration

    seconds = parse_duration(value)
    if not seconds:
        forms = f"`{value}m`" if value.isdecimal() and int(value) else "`20m`, `1h 15m`, `90s` or `12:30`"
        raise click.BadParameter(f"`{value}` is no duration; write {forms}")
    return seconds


def _limit(context: click.Context, parameter: click.Parameter, value: str | None) -> float | None:
    return SLOT if value == ALONE else _duration(context, parameter, value)


@click.command(epilog=EPILOG)
@options.paths
@click.option("--slot", metavar="TIME", callback=_duration, help="How long the talk may take.  [default: `duration`]")
@click.option(
    "--cut",
    is_flag=False,
    flag_value=ALONE,
    metavar="[TIME]",
    callback=_limit,
    help="Propose which slides to leave out to take no longer than TIME, or than the slot.",
)
@click.option("--pace", metavar="PACE", help="How fast you speak: `120 wpm`, `180 cpm`, slow, normal, fast.")
@click.option("--no-rehearsal", is_flag=True, help="Estimate only; do not look at rehearsals.")
@options.dialect
@options.deck_options
@click.option("--format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to tell.")
@click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures.")
def command(
    paths: tuple[str, ...],
    slot: float | None,
    cut: float | None,
    pace: str | None,
    no_rehearsal: bool,
    dialect: str,
    outputs: tuple[str, ...],
    theme: str,
    variables: dict[str, str],
    audience: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    format: str,
    debug: bool,
) -> int:
    """Tell how long a talk takes, and what to leave out.

    Slide by slide, by section and in all, against its `duration` or --slot. With --cut: which slides to leave out, so
    that it takes no longer.
    """
    request = pipeline.Request(
        outputs=outputs,
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        rehearsals=not no_rehearsal,
        debug=debug,
    )
    report = Report()
    found: list[Timed] = []
    for deck in find_decks(paths):
        job = Job(path=deck.path, request=request, roots=roots, remote=allow_remote)
        if (timed := _timed(job, slot, cut, pace, report)) is not None:
            found.append(timed)
    problems = [each for each in in_order(report) if each.severity == "error" or each.code in OURS]
    if format == "json":
        sys.stdout.write(_json(found, report) + "\n")
    else:
        show(problems)
        sys.stdout.write("\n".join(map(_text, found)))
    impossible = any(timed.cut is not None and not timed.cut.fits for timed in found)
    return 1 if report.count("error") or impossible else 0


def _timed(job: Job, slot: float | None, limit: float | None, pace: str | None, report: Report) -> Timed | None:
    """The times of one deck; None: it cannot be shown, which *report* tells."""
    from slidegen.speaking import load_record, timing
    from slidegen.speaking.cut import cut

    world = job_world(job)
    source = read_source(job.path, report)
    deck = pipeline.read_deck(source, world, report, job.request) if source is not None else None
    talk = pipeline.place_deck(deck, world, report, job.request) if deck is not None else None
    if talk is None or not talk.placed:
        return None
    placed = next(iter(talk.placed.values()))
    tempo = _tempo(pace, talk.deck.meta)
    record = load_record(talk.deck.source.name, world, report) if job.request.rehearsals and tempo is None else None
    times = timing(placed, record, tempo)
    slot = (talk.deck.meta.duration or None) if slot is None else slot
    if limit == SLOT:
        if slot is None:
            raise click.UsageError("--cut: to how long? Write --cut 20m, or `duration` in the front matter")
        limit = slot
    return Timed(
        path=job.path,
        placed=placed,
        timing=times,
        slot=slot if slot is not None else limit,
        pace="--pace" if tempo is not None else "`pace`" if talk.deck.meta.pace is not None else "",
        cut=None if limit is None else cut(times.times, limit),
    )


def _tempo(pace: str | None, meta: "Meta") -> "Tempo | None":
    """The tempo that the command line asks for, at which nothing that was rehearsed counts."""
    if pace is None:
        return None
    from slidegen.parse.pacing import PACE_HELP, parse_pace
    from slidegen.speaking.rates import tempo

    found = parse_pace(pace)
    if found is None:
        raise click.BadParameter(f"`{pace}` is no pace; {PACE_HELP}", param_hint="--pace")
    return tempo(meta.lang, found)


def _text(timed: Timed) -> str:
    from slidegen.cli.timing import table
    from slidegen.cli.timing.cells import screen
    from slidegen.cli.timing.omit import omissions
    from slidegen.speaking.verdict import short

    view = screen()
    lines = [view.paint("bold", timed.path), "", table.table(timed.placed, timed.timing, view)]
    lines += [line for each in table.remarks(timed.timing, timed.pace) for line in textwrap.wrap(each, view.width)]
    lines += ["", *textwrap.wrap(table.closing(timed.timing, timed.slot, view), view.width)]
    if timed.cut is not None:
        lines += ["", *omissions(timed.cut, view)]
    elif timed.slot is not None and timed.timing.seconds > timed.slot:
        lines += [f"What to leave out: slidegen time {timed.path} --cut {short(timed.slot)}"]
    return "\n".join(lines) + "\n"


def _json(found: list[Timed], report: Report) -> str:
    import json

    from slidegen.cli.timing.document import document
    from slidegen.diagnostics.json import diagnostic_object

    decks = [{"deck": each.path, **document(each.placed, each.timing, each.slot, each.cut)} for each in found]
    problems = [diagnostic_object(each) for each in in_order(report)]
    return json.dumps({"version": 1, "decks": decks, "diagnostics": problems}, ensure_ascii=False, indent=2)
