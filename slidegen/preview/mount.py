"""A deck in its place on the server."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import Any

from slidegen.preview.events import Hub
from slidegen.preview.save import Told
from slidegen.preview.session import Session, Settings

HASTE = 0.1
"""Seconds that are waited for the loop at most."""


class Mount:
    """A deck under its name, with the pages that show it. It is built when it is asked for the first time."""

    def __init__(self, settings: Settings, told: Callable[[Told], None], common: Callable[[], dict[str, Any]]) -> None:
        self.settings = settings
        self.hub = Hub()
        self._common = common
        self.last_go: dict[str, Any] | None = None
        self._told = told
        self._session: Session | None = None
        self._ready: asyncio.Future[None] | None = None

    async def session(self) -> Session:
        """The deck's session, once its first build is done."""
        if self._session is None or self._ready is None:
            loop = asyncio.get_running_loop()
            self._ready = loop.create_future()
            self._session = Session(self.settings, _in_loop(loop, self._send), self._told)
            self._session.start(_in_loop(loop, self._started))
        await asyncio.shield(self._ready)
        return self._session

    def _send(self, name: str, values: dict[str, Any]) -> None:
        self.hub.send(name, {**values, **self._common()} if name == "state" else values)

    async def state(self) -> dict[str, Any]:
        """What the deck is like now, and what all pages of this server are to know."""
        session = await self.session()
        return {**session.snapshot.state, **self._common()}

    def _started(self) -> None:
        if self._ready is not None and not self._ready.done():
            self._ready.set_result(None)

    def stop(self) -> None:
        if self._session is not None:
            self._session.stop()


def _in_loop(loop: asyncio.AbstractEventLoop, function: Callable[..., None]) -> Callable[..., None]:
    """*function*, to be called by other threads, which wait a moment for it; nothing happens once the loop has ended.

    A thread that went on at once, with a build, would keep the processor from the loop that is to send what it found.
    """

    def call(*values: Any) -> None:
        done = threading.Event()

        def work() -> None:
            try:
                function(*values)
            finally:
                done.set()

        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(work)
            done.wait(HASTE)

    return call
