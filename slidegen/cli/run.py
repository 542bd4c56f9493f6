"""Runs jobs, in processes where there are several, and tells what came of them."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from slidegen.cli.job import STDIN, Job, run
from slidegen.cli.tell import tell

MACHINE = frozenset({"no-browser", "browser-failed"})
"""The diagnostics that are about the machine, not about a deck."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def run_jobs(
    work: list[Job],
    *,
    jobs: int | None,
    strict: bool,
    quiet: bool,
    format: str,
    remarks: bool,
    account: str | None = None,
) -> int:
    """Do *work*, print problems and a summary, and return the exit code. *remarks*: show ``info`` as well.

    *account* is the file for the build report; empty: it is printed, None: none is wanted.

    It is 2 where this machine lacks what an output needs; the other outputs are written all the same.
    """
    count = min(jobs or os.cpu_count() or 1, len(work))
    if any(job.path == STDIN for job in work):
        count = 1  # another process has no standard input
    with mapped(run, work, count) as results:
        outcomes = list(results if quiet or count == 1 else watched(results, len(work)))
    tell(outcomes, format=format, quiet=quiet, remarks=remarks)
    if account is not None:
        from slidegen.cli.account.give import give

        give([outcome.account for outcome in outcomes if outcome.account is not None], account)
    if any(diagnostic.code in MACHINE for outcome in outcomes for diagnostic in outcome.report):
        return 2
    errors = sum(outcome.report.count("error") for outcome in outcomes)
    warnings = sum(outcome.report.count("warning") for outcome in outcomes)
    return 1 if errors or (strict and warnings) else 0


@contextmanager
def mapped(function: Callable[[Task], Result], work: list[Task], count: int) -> Iterator[Iterable[Result]]:
    """What *function* makes of each piece of *work*, in their order; in *count* processes, if that is more than one."""
    if count == 1:
        yield map(function, work)
        return
    import signal
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(count, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        yield pool.map(function, work)
    except BrokenProcessPool:
        raise click.ClickException("a process was killed, perhaps for want of memory; try --jobs 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


def watched(results: Iterable[Result], count: int) -> Iterator[Result]:
    """*results*, of which there are *count*, with a progress bar if there is a terminal."""
    if not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=count, label="Building", file=sys.stderr) as bar:
        yield from bar
