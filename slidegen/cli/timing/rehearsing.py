"""What happens to a run that the page has recorded: it is kept beside the deck, and compared to what was estimated."""

import os
from collections.abc import Callable
from typing import Any

import msgspec

from slidegen import output, pipeline
from slidegen.backends.revealjs.context import anchor
from slidegen.cli.job import Job, job_world, read_source
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.placed import PlacedDeck
from slidegen.speaking.estimate import estimate
from slidegen.speaking.learn import SKIPPED
from slidegen.speaking.rates import tempo
from slidegen.speaking.record import (
    Record,
    RecordError,
    Run,
    Spoken,
    read_record,
    read_run,
    record_bytes,
    record_name,
    with_run,
)
from slidegen.speaking.verdict import clock

ASIDE = ".unreadable"
"""What the name of a record ends with that could not be read and was put out of the way."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A run that is over, the deck that it was of, and what was rehearsed ``before``. ``told`` is what came of it."""

    run: Run
    before: tuple[Run, ...]
    placed: PlacedDeck | None
    told: str
    written: bool


class Rehearsing:
    """Takes runs of the deck of *job*, and passes those that are over to *tell*."""

    def __init__(self, job: Job, tell: Callable[[Kept], None]) -> None:
        self._job = job
        self._tell = tell
        self._open: Run | None = None
        self._last: Run | None = next(reversed(self._record()[0].runs), None)

    def state(self) -> dict[str, Any]:
        """What the page shows of the last run."""
        if self._last is None:
            return {"last": None}
        slides = {anchor(each.id): each.seconds for each in self._last.slides}
        return {"last": {"seconds": self._last.seconds, "slides": slides}}

    def take(self, body: bytes) -> bytes:
        """Take what the page has sent, so far or at the end of a run; the answer is JSON with a ``message``."""
        try:
            run = read_run(body)
        except RecordError as error:
            return _answer(False, f"This run cannot be read: {error}.")
        if self._open is not None and self._open.name != run.name:
            self.end()  # its page is gone, and another has begun
        if not run.finished:
            self._open = run
            return _answer(True, "")
        self._open = None
        if not _is_spoken(run):
            return _answer(False, "Nothing was said; nothing is kept.")
        kept = self._keep(run)
        return _answer(kept.written, kept.told)

    def end(self) -> None:
        """Keep a run that nobody has ended: its page was closed, or the program is."""
        run, self._open = self._open, None
        if run is not None and _is_spoken(run):
            self._keep(run)

    def _keep(self, run: Run) -> Kept:
        placed = _placed(self._job)
        run = _known(run, placed) if placed is not None else run
        record, damaged = self._record()
        name = record_name(self._job.path)
        folder = os.path.dirname(self._job.path)
        told, written = f"Kept in {name}.", True
        try:
            if damaged:
                os.replace(os.path.join(folder, name), os.path.join(folder, name + ASIDE))
                told = f"Kept in {name}; what was there could not be read, and is {name + ASIDE} now."
            with output.Disk(folder) as disk:
                disk.write(name, record_bytes(with_run(record, run, self._job.path)))
        except (WorldError, OSError) as error:
            told, written = f"This run could not be kept: {error}.", False
        self._last = run
        before = tuple(each for each in record.runs if each.name != run.name)
        kept = Kept(run=run, before=before, placed=placed, told=f"{clock(run.seconds)} spoken. {told}", written=written)
        self._tell(kept)
        return kept

    def _record(self) -> tuple[Record, bool]:
        """What is on the disk, and whether what is there is no record."""
        name = record_name(self._job.path)
        empty = Record(deck=os.path.basename(self._job.path))
        try:
            return read_record(job_world(self._job).read(name)), False
        except WorldError:
            return empty, False
        except RecordError:
            return empty, True


def _is_spoken(run: Run) -> bool:
    return any(each.seconds >= SKIPPED for each in run.slides)


def _answer(ok: bool, message: str) -> bytes:
    return msgspec.json.encode({"ok": ok, "message": message})


def _placed(job: Job) -> PlacedDeck | None:
    """The deck as it is now; None: it is broken, and was shown as it had been."""
    report = Report()
    world = job_world(job)
    source = read_source(job.path, report)
    deck = pipeline.read_deck(source, world, report, job.request) if source is not None else None
    talk = pipeline.place_deck(deck, world, report, job.request) if deck is not None else None
    return next(iter(talk.placed.values()), None) if talk is not None else None


def _known(run: Run, placed: PlacedDeck) -> Run:
    """*run* with the slides' own ids, which pages write as anchors, and their words as learning counts them."""
    times = {anchor(time.slide.id): time for time in estimate(placed, tempo(placed.meta.lang))}
    slides: list[Spoken] = []
    for each in run.slides:
        time = times.get(each.id)
        if time is not None:
            each = msgspec.structs.replace(
                each, id=time.slide.id, title=time.slide.title or time.slide.name, words=time.count.total
            )
        slides.append(each)
    return msgspec.structs.replace(run, slides=tuple(slides))
