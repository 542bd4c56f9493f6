"""One deck from file to files: what runs in each process of a build."""

import os
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

import msgspec

from slidegen import output, pipeline, registry
from slidegen.backends.base import Sink
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.source import Source
from slidegen.world import Disk

if TYPE_CHECKING:
    from slidegen.cli.account.model import Account

STDIN = "-"


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A deck to build. ``folder`` None: check only, write nothing; ``file`` is the main file's whole name, if given.

    ``remote``: pictures and films may be fetched from the network. ``account``: its report is wanted.
    """

    path: str
    request: pipeline.Request
    roots: tuple[str, ...] = ()
    remote: bool = False
    folder: str | None = None
    stem: str = "deck"
    file: str = ""
    account: bool = False


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a job: problems, the files written with their sizes, the number of slides and the time taken.

    ``account`` is the build report, if one was wanted.
    """

    path: str
    report: Report
    files: tuple[tuple[str, int], ...]
    slides: int
    seconds: float
    account: "Account | None" = None


def run(job: Job) -> Outcome:
    """Do *job*; problems are in the outcome."""
    clock = _Clock()
    report = Report()
    files: list[tuple[str, str, int]] = []
    world = job_world(job)
    source = read_source(job.path, report)
    deck = pipeline.read_deck(source, world, report, job.request) if source is not None else None
    clock.lap("reading")
    talk = pipeline.place_deck(deck, world, report, job.request) if deck is not None else None
    clock.lap("layout")
    for name in talk.placed if talk is not None else ():
        assert talk is not None
        target = _target(job, name)
        if target is not None and job.path != STDIN and os.path.realpath(target) == os.path.realpath(job.path):
            report.add("write-failed", f"`{target}` is the deck itself", help="choose another name with -o")
            continue
        sink = _sink(job, name)
        pipeline.write_output(talk, name, job.stem, sink, world, report, job.request)
        files += ((name, *file) for file in sink.files) if isinstance(sink, output.Disk) else ()
        clock.lap(name)
    return Outcome(
        path=job.path,
        report=report,
        files=tuple((path, size) for _, path, size in files),
        slides=talk.slides if talk is not None else 0,
        seconds=clock.seconds,
        account=_account(job, talk, report, files, clock) if job.account else None,
    )


class _Clock:
    """Tells how long the stages of a job took; ``laps`` are their names and seconds."""

    def __init__(self) -> None:
        self._started = self._last = time.perf_counter()
        self.laps: list[tuple[str, float]] = []

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps.append((name, now - self._last))
        self._last = now

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._started


def _account(
    job: Job, talk: "pipeline.Talk | None", report: Report, files: list[tuple[str, str, int]], clock: _Clock
) -> "Account":
    from slidegen.cli.account.gather import account
    from slidegen.cli.account.model import Stage, Written

    written = [Written(*file) for file in files]
    return account(job.path, talk, report, written, [Stage(*lap) for lap in clock.laps])


def job_world(job: Job) -> Disk:
    """The files that the deck of *job* may read."""
    theme = job.request.theme
    roots = (*job.roots, *theme_roots(theme))
    return Disk("" if job.path == STDIN else os.path.dirname(job.path), roots, remote=job.remote)


def theme_roots(theme: str) -> tuple[str, ...]:
    """What may be read of a theme that the command line gives by its path: its folder, or a template's two files."""
    if not os.path.isabs(theme):
        return ()
    from slidegen.theme.find import is_template, mapping_file

    return (theme, mapping_file(theme)) if is_template(theme) else (theme,)


def theme_world(theme: str) -> Disk:
    """The files that may be read where a command is about *theme* alone."""
    if not os.path.isabs(theme):
        return Disk("")
    from slidegen.theme.find import is_template

    return Disk(os.path.dirname(theme) if is_template(theme) else theme)


def read_source(path: str, report: Report) -> Source | None:
    """The text of the deck at *path*; None: it cannot be had, as *report* then tells."""
    if path == STDIN:
        return pipeline.decode(sys.stdin.buffer.read(), "<stdin>", report)
    try:
        data = Disk(os.path.dirname(path)).read(os.path.basename(path))
    except WorldError as error:
        report.add(error.code, error.message, Source(path, "").span(0, 0))
        return None
    return pipeline.decode(data, path, report)


def _target(job: Job, name: str) -> str | None:
    """The path of the main file for output *name*; None: nothing is written."""
    if job.folder is None:
        return None
    return os.path.join(job.folder, job.file or job.stem + registry.backend(name).suffix)


def _sink(job: Job, name: str) -> AbstractContextManager[Sink]:
    if job.folder is None:
        return nullcontext(output.Null())
    renamed = {job.stem + registry.backend(name).suffix: job.file} if job.file else {}
    return output.Disk(job.folder, renamed)
