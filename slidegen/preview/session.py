"""One deck that is watched: its last good build, and the events that open pages are sent.

A session works in a thread of its own: it looks at the files, builds, and publishes; what others read of it is one
frozen ``Snapshot`` that is replaced as a whole. Nothing that a deck or a disk does ends it.
"""

import os
import threading
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any, TypeAlias

import msgspec

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.pipeline import Request
from slidegen.preview.build import Build, as_text, build, unread
from slidegen.preview.drawn import Drawn, keys
from slidegen.preview.glance import Known, changed_slide, glance, known
from slidegen.preview.patch import first_changed, patch
from slidegen.preview.save import Save, Told
from slidegen.preview.state import state
from slidegen.preview.watch import INTERVAL, SHARE, Kept, Mark, Watch, mark
from slidegen.world import Disk

SETTLE = 0.06
"""Seconds that a file must stay as it is before it is believed that its author took much of it away."""

PATIENCE = 0.6
"""Seconds that are waited for that at most."""

MUCH = 0.25
"""The share of a deck that editors do not lose in one save, unless they are in the middle of writing it."""

SHORT = 0.1
"""Seconds that a build may take for nobody to mind."""

LATE = 2.0
"""Seconds after which a whole build is due, however often the deck is saved."""

Publish: TypeAlias = Callable[[str, dict[str, Any]], None]
"""Takes the name of an event and its values; called in the session's thread."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the author asked for: how to build, and what may be read. ``name`` is the deck's in addresses."""

    path: str
    request: Request
    roots: tuple[str, ...] = ()
    remote: bool = False
    name: str = ""


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown now: the last ``drawn`` deck that could be; ``state`` tells of the last save, whatever it was."""

    version: int = 0
    drawn: Drawn | None = None
    state: dict[str, Any] = {}


class Session:
    """Watches the deck of *settings*; *publish* is told of events, *tell* of saves."""

    def __init__(self, settings: Settings, publish: Publish, tell: Callable[[Told], None]) -> None:
        self.settings = settings
        self.snapshot = Snapshot()
        self._publish = publish
        self._tell = tell
        base = os.path.dirname(settings.path)
        self._kept = Kept(base)
        self._disk = Disk(base, settings.roots, remote=settings.remote)
        self._watch = Watch()
        self._good = Build(report=Report())
        self._known: Known | None = None
        self._owed = 0.0
        self._usual = 0.0
        self._ended = threading.Event()

    def start(self, ready: Callable[[], None]) -> None:
        """Build and watch in a thread, which ends with the program at the latest; *ready* is called after the first."""
        threading.Thread(target=self._run, args=(ready,), name=f"watch {self.settings.path}", daemon=True).start()

    @property
    def watched(self) -> Collection[str]:
        """The files that are looked at."""
        return self._watch.marks

    def changed(self) -> list[str]:
        """The files that changed since the last build began."""
        return self._watch.changed()

    @property
    def is_owed(self) -> bool:
        """Whether a slide was shown alone, and the whole deck has yet to be built."""
        return bool(self._owed)

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def _run(self, ready: Callable[[], None]) -> None:
        self.renew(())
        ready()
        pause = INTERVAL
        while not self._ended.wait(pause):
            began = time.perf_counter()
            if (changed := self.changed()) or self.is_owed:
                self.renew(tuple(changed))
            else:
                pause = max(INTERVAL, (time.perf_counter() - began) / SHARE)

    def renew(self, changed: tuple[str, ...]) -> None:
        """Show what is on the disk now, since the files *changed*."""
        save = Save(changed)
        before = self.snapshot.drawn
        found = mark(self.settings.path)
        try:
            made, marks = self._built(save, found)
        except WorldError as error:
            made, marks = unread(error.code, error.message, self.settings.path, error.help), {}
        except Exception as error:
            made, marks = unread("internal", f"the preview failed: {type(error).__name__}: {error}", ""), {}
        if made is not None:
            self._owed = 0.0
            self._take(made, save, before)
        self._watch.follow({**(marks or self._watch.marks), self.settings.path: found})

    def _built(self, save: Save, found: Mark) -> tuple[Build | None, dict[str, Mark]]:
        """The deck as it is now, with the files that it is made of; None: it was saved again meanwhile.

        What that save changed was shown then. The deck's file is *found* like this, before it is read.
        """
        data = self._settled()
        text = as_text(data)
        if text is not None and save.files == (self.settings.path,) and self._glance(text, save):
            self._owed = self._owed or time.monotonic()
            if self._saved_again(found):
                return None, {}
        began = time.perf_counter()
        world = self._kept.world(self._disk)
        made = build(data, self.settings.path, world, self.settings.request)
        self._kept.keep_only(world.marks)
        self._usual = time.perf_counter() - began
        return made, world.marks

    def _glance(self, text: str, save: Save) -> bool:
        """Show the one slide that *text* changes at once, if it can be had so soon."""
        with suppress(Exception):  # the whole build, which comes next, tells of what is wrong
            look = (
                glance(self._known, text, self._kept.world(self._disk), self.settings.request) if self._known else None
            )
            if look is not None:
                self._known = look.known
                self._show(look.known.drawn, look.changed)
                save.sent(look.changed)
                return True
        return False

    def _saved_again(self, found: Mark) -> bool:
        """Wait as long as a build would take, if that is long; whether the deck's file is not as *found* any more.

        A build cannot be broken off, so one that a save comes into would keep that save from the screen.
        """
        now = time.monotonic()
        if self._usual < SHORT or now - self._owed > LATE:
            return False
        until = now + min(self._usual, LATE)
        while time.monotonic() < until and not self._ended.wait(INTERVAL):
            if mark(self.settings.path) != found:
                return True
        return False

    def _take(self, made: Build, save: Save, before: Drawn | None) -> None:
        """Show *made*, or the last good deck with the problems of *made*, and tell of both; *before* was shown."""
        whole = made.is_whole
        if whole and made.drawn is not None and before is not None:
            changed = changed_slide(self._good, made) or first_changed(before, made.drawn)
            save.found(changed, sum(1 for each in made.drawn.slides if each.key not in set(keys(before.slides))))
        if whole:
            self._good = made
        self._known = known(self._good)
        shown = self._good.drawn if self._good.drawn is not None else made.drawn
        if shown is not None:
            self._show(shown, save.slide if not save.seconds else None)
        save.sent(save.slide)
        values = state(self._good.talk or made.talk, shown, made.report, stale=not whole)
        values |= {"file": self.settings.path, "built_ms": round(save.age * 1000), "version": self.snapshot.version}
        self.snapshot = msgspec.structs.replace(self.snapshot, state=values)
        self._publish("state", values)
        self._tell(Told(deck=self.settings.path, save=save, build=made, stale=not whole))

    def _show(self, drawn: Drawn, changed: str | None) -> None:
        """Send open pages what makes them show *drawn*; nothing, if they do."""
        before = self.snapshot
        if before.drawn is not None and before.drawn.looks == drawn.looks:
            self.snapshot = msgspec.structs.replace(before, drawn=drawn)
            return
        version = before.version + 1
        self.snapshot = Snapshot(version=version, drawn=drawn, state={**before.state, "version": version})
        self._publish("patch", patch(before.drawn, drawn, version, changed))

    def _settled(self) -> bytes:
        """The deck's bytes. One that is gone, or has lost much of its text, is perhaps being written: wait a little.

        Raises :class:`~slidegen.errors.WorldError`, if it still cannot be read then.
        """
        deadline = time.monotonic() + PATIENCE
        path, usual = self.settings.path, len(self._good.text or "")
        while True:
            before = mark(path)
            data, failed = self._read()
            if failed is None and len(data) >= (1 - MUCH) * usual and mark(path) == before:
                return data
            self._ended.wait(SETTLE if usual else 0)
            if mark(path) == before or time.monotonic() > deadline:
                if failed is not None:
                    raise failed
                return data

    def _read(self) -> tuple[bytes, WorldError | None]:
        """The deck's bytes, or why they cannot be had."""
        folder, name = os.path.split(self.settings.path)
        try:
            return Disk(folder).read(name), None
        except WorldError as error:
            return b"", error
