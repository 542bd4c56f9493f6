"""Records of rehearsals: what is kept beside a deck, ``talk.rehearsal.json`` for ``talk.md``.

A record is JSON that people can read, and knows slides by their ids, so that it stays of use when the deck is edited.
What is read of it was perhaps edited, too, or is another program's: all of it is validated.
"""

import os
from typing import Annotated, Literal

import msgspec

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.source import Source
from slidegen.world import World

VERSION = 1
SUFFIX = ".rehearsal.json"
MOST_RUNS = 100
"""Older runs are forgotten: nobody rehearses as often, and what was said then is no longer what is said."""

Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """How long a slide took in one run, all visits together, and what was estimated then.

    ``words`` is how many words it had: if it has others now, it takes another time.
    """

    id: str
    title: str = ""
    seconds: Seconds
    estimate: Seconds = 0.0
    words: int = 0
    visits: int = 1


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One rehearsal: when it ``started`` (ISO 8601), how long it took without pauses, and its slides as they came.

    ``run`` is an id of its own; not ``finished``: it was broken off.
    """

    run: str = ""
    started: str
    seconds: Seconds
    paused: Seconds = 0.0
    finished: bool = True
    slides: tuple[Spoken, ...]

    @property
    def name(self) -> str:
        """What tells it from other runs."""
        return self.run or self.started


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """All rehearsals of a deck, the latest last."""

    slidegen: Literal["rehearsals"] = "rehearsals"
    version: int = VERSION
    deck: str = ""
    runs: tuple[Run, ...] = ()


class RecordError(Exception):
    """The bytes are no record, or no run; the message tells why."""


def record_name(deck: str) -> str:
    """The name, in its folder, of the record of the deck at the path *deck*."""
    return os.path.splitext(os.path.basename(deck))[0] + SUFFIX


def load_record(deck: str, world: World, report: Report) -> Record | None:
    """The record beside the deck at the path *deck*; None: there is none, or none of use, which is told."""
    name = record_name(deck)
    try:
        return read_record(world.read(name))
    except WorldError as error:
        if error.code == "missing-file":
            return None
        message = error.message
    except RecordError as error:
        message = f"`{name}` is no record of rehearsals: {error}"
    report.add(
        "bad-rehearsal",
        message,
        Source(os.path.join(os.path.dirname(deck), name), "").span(0, 0),
        help="times are estimated without it; mend it or delete it",
    )
    return None


def read_record(data: bytes) -> Record:
    """The record that *data* holds. Raises :class:`RecordError`."""
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.version > VERSION:
            raise RecordError(f"it is of version {head.version}, and this slidegen knows {VERSION}")
        return msgspec.json.decode(data, type=Record)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(_reason(error)) from None


def read_run(data: bytes) -> Run:
    """The run that *data*, sent by the page that recorded it, tells of. Raises :class:`RecordError`."""
    try:
        return msgspec.json.decode(data, type=Run)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(_reason(error)) from None


def record_bytes(record: Record) -> bytes:
    """*record* as it is written, for people to read."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def with_run(record: Record | None, run: Run, deck: str) -> Record:
    """*record* with *run* as its latest; a run of the same name is replaced by it."""
    known = record if record is not None else Record(deck=os.path.basename(deck))
    others = tuple(each for each in known.runs if each.name != run.name)
    return msgspec.structs.replace(known, runs=(*others, run)[-MOST_RUNS:])


class _Head(msgspec.Struct, frozen=True):
    slidegen: Literal["rehearsals"]
    version: Annotated[int, msgspec.Meta(ge=1)]


def _reason(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return text[:1].lower() + text[1:]
