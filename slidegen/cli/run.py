"""Runs jobs, in processes where there are several, and tells what came of them."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from slidegen.cli.job import STDIN, Job, Outcome, run
from slidegen.cli.tell import tell


def run_jobs(work: list[Job], *, jobs: int | None, strict: bool, quiet: bool, format: str, remarks: bool) -> int:
    """Do *work*, print problems and a summary, and return the exit code. *remarks*: show ``info`` as well."""
    count = min(jobs or os.cpu_count() or 1, len(work))
    if any(job.path == STDIN for job in work):
        count = 1  # another process has no standard input
    with _outcomes(work, count) as results:
        outcomes = list(_shown(results, len(work), quiet))
    tell(outcomes, format=format, quiet=quiet, remarks=remarks)
    errors = sum(outcome.report.count("error") for outcome in outcomes)
    warnings = sum(outcome.report.count("warning") for outcome in outcomes)
    return 1 if errors or (strict and warnings) else 0


@contextmanager
def _outcomes(work: list[Job], count: int) -> Iterator[Iterable[Outcome]]:
    if count == 1:
        yield map(run, work)
        return
    import signal
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(count, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        yield pool.map(run, work)
    except BrokenProcessPool:
        raise click.ClickException("a process was killed, perhaps for want of memory; try --jobs 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _shown(outcomes: Iterable[Outcome], count: int, quiet: bool) -> Iterator[Outcome]:
    """*outcomes* with a progress bar, if there is a terminal and something to wait for."""
    if quiet or count == 1 or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, length=count, label="Building", file=sys.stderr) as bar:
        yield from bar
