"""The preview's server: decks, their pages and what happens to them, over HTTP on one port."""

import asyncio
import contextlib
import json
import signal
from collections.abc import Callable
from typing import Any, Protocol
from weakref import WeakSet

import msgspec

from slidegen.preview.events import event
from slidegen.preview.http import MAX_HEAD, Answer, Asked, RefusedError, read_request, write_answer
from slidegen.preview.mount import Mount
from slidegen.preview.patch import patch
from slidegen.preview.routes import asset, deck_page, list_page, page_files
from slidegen.preview.save import Told
from slidegen.preview.security import Gate, new_token
from slidegen.preview.session import Settings

MAX_CLIENTS = 128
"""Connections at the same time."""

PORTS = 50
"""How many ports are tried, from the wanted one on."""


class Rehearsal(Protocol):
    """Who is told of rehearsals. Both answer in milliseconds, and never raise."""

    def take(self, body: bytes) -> bytes:
        """Keep a run as a page sends it, in JSON; the answer, in JSON as well."""
        ...

    def state(self) -> dict[str, Any]:
        """What pages are to know of rehearsals so far."""
        ...


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where to listen."""

    host: str = "127.0.0.1"
    port: int = 8000


class Listener(msgspec.Struct, frozen=True, kw_only=True):
    """Who is told of what happens: that the server is there (under which port, with which token), and of saves."""

    ready: Callable[[int, str], None]
    told: Callable[[Told], None]


ROUNDS = 5
"""Turns of the event loop until a connection that was just accepted has its transport, or one that ends is closed."""


class Server:
    """Serves *decks*, on their own at ``/`` if there is one, else each at its name."""

    def __init__(self, decks: list[Settings], listener: Listener, rehearsal: Rehearsal | None = None) -> None:
        self.listener = listener
        self.token = new_token()
        self.port = 0
        self._single = len(decks) == 1 and not decks[0].name
        self._mounts = {deck.name: Mount(deck, listener.told, self._common) for deck in decks}
        self._files = page_files()
        self._rehearsal = rehearsal
        self._clients: set[asyncio.Task[None]] = set()
        self._transports: WeakSet[asyncio.WriteTransport] = WeakSet()
        self._gate = Gate("127.0.0.1", 0, self.token)

    async def run(self, address: Address, ended: asyncio.Event) -> None:
        """Serve at *address*, or at the next free port, until *ended*. Raises ``OSError``: there is none."""
        server = await self._listen(address)
        self.port = server.sockets[0].getsockname()[1]
        self._gate = Gate(address.host, self.port, self.token)
        self.listener.ready(self.port, self.token if self._gate.is_open else "")
        first = asyncio.ensure_future(self._first())
        try:
            await ended.wait()
        finally:
            first.cancel()
            await self._stop_listening(server)
            for mount in self._mounts.values():
                mount.stop()
            clients = tuple(self._clients)
            for client in clients:
                client.cancel()
            await asyncio.gather(first, *clients, return_exceptions=True)
            await self._hang_up()

    async def _stop_listening(self, server: asyncio.Server) -> None:
        """Close *server*, once those who have just come in have their transports: it takes none after that."""
        loop = asyncio.get_running_loop()
        for listening in server.sockets:
            with contextlib.suppress(NotImplementedError):  # Windows' loop accepts otherwise
                loop.remove_reader(listening.fileno())
        for _ in range(ROUNDS):
            await asyncio.sleep(0)
        server.close()

    async def _hang_up(self) -> None:
        """Close all connections, also of those whose task never began, or whose answer is still on its way."""
        for transport in tuple(self._transports):
            transport.abort()
        for _ in range(ROUNDS):
            await asyncio.sleep(0)

    async def _first(self) -> None:
        """Build the only deck before it is asked for."""
        if self._single:
            await next(iter(self._mounts.values())).session()

    async def _listen(self, address: Address) -> asyncio.Server:
        for port in range(address.port, address.port + PORTS if address.port else 1):
            try:
                return await asyncio.start_server(self._connected, address.host, port, limit=MAX_HEAD)
            except OSError as error:
                if port + 1 == address.port + PORTS or not _is_taken(error):
                    raise
        raise AssertionError("there is always a first port")

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take a connection down at once: its task, which may be cancelled before it begins, would be too late."""
        self._transports.add(writer.transport)
        task = asyncio.get_running_loop().create_task(self._client(reader, writer))
        self._clients.add(task)
        task.add_done_callback(self._clients.discard)

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if len(self._clients) > MAX_CLIENTS:
                await write_answer(writer, RefusedError(503, "too many connections").answer, None)
            else:
                await self._serve(reader, writer)
        except (ConnectionError, TimeoutError, asyncio.CancelledError):
            writer.transport.abort()  # the client is gone, too slow, or the server ends
        finally:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = None
        try:
            asked = await read_request(reader)
            if asked is None:
                return
            answer = self._gate.check(asked) or await self._answer(asked)
            if answer is None:
                await self._events(asked, reader, writer)
                return
        except RefusedError as refused:
            answer = refused.answer
        await write_answer(writer, answer, asked)

    def _mount(self, path: str) -> tuple[Mount | None, str]:
        """The deck that *path* is of, and what of it; None: of none."""
        if self._single:
            return self._mounts[""], path.removeprefix("/")
        name, _, rest = path.removeprefix("/").partition("/")
        return self._mounts.get(name), rest

    async def _answer(self, asked: Asked) -> Answer | None:
        """What is at an address; None: events without end."""
        if asked.path == "/favicon.ico":
            return Answer(status=204)
        mount, name = self._mount(asked.path)
        if mount is None:
            if asked.path == "/" and not self._single and asked.method != "POST":
                return list_page({name: mount.settings.path for name, mount in self._mounts.items()})
            raise RefusedError(404, "there is nothing here")
        if not self._single and asked.path == f"/{mount.settings.name}":
            raise RefusedError(308, "this way", Location=f"{_quoted(mount.settings.name)}/")
        if asked.method == "POST":
            return self._post(mount, name, asked)
        if name in self._files:
            return self._files[name]
        session = await mount.session()
        now = session.snapshot
        if name == "deck":
            return deck_page(now.drawn, now.version)
        if name == "patch":
            if now.drawn is None:
                raise RefusedError(404, "there is no deck yet")
            return _json(patch(None, now.drawn, now.version, None))
        if name == "state":
            return _json(await mount.state())
        if name == "events" and asked.method == "GET":
            return None
        if name.startswith("assets/"):
            return asset(now.drawn, name.removeprefix("assets/"))
        raise RefusedError(404, "there is nothing here")

    def _common(self) -> dict[str, Any]:
        """What pages of all decks are to know: the token for what they send."""
        return {"token": self.token, "rehearsal": self._rehearsal.state() if self._rehearsal is not None else None}

    async def _events(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        mount, _ = self._mount(asked.path)
        assert mount is not None
        session = await mount.session()
        first = event("state", await mount.state())
        if (drawn := session.snapshot.drawn) is not None:
            first += event("patch", patch(drawn, drawn, session.snapshot.version, None))
        if mount.last_go is not None:
            first += event("go", mount.last_go)
        await mount.hub.keep(reader, writer, first)

    def _post(self, mount: Mount, name: str, asked: Asked) -> Answer:
        if name not in ("go", "rehearsal") or (name == "rehearsal" and self._rehearsal is None):
            raise RefusedError(404, "there is nothing here")
        if not asked.headers.get("content-type", "").startswith("application/json"):
            raise RefusedError(415, "only JSON is taken")
        try:
            values = json.loads(asked.body)
        except (ValueError, RecursionError):
            raise RefusedError(400, "this is no JSON") from None
        if not isinstance(values, dict):
            raise RefusedError(400, "an object is wanted")
        if name == "go":
            mount.last_go = values
            mount.hub.send("go", values)
            return _json({"ok": True})
        assert self._rehearsal is not None
        answer = self._rehearsal.take(asked.body)
        if values.get("finished"):
            mount.hub.send("rehearsal", json.loads(answer))
        return Answer(media_type="application/json", body=answer)


def _json(values: dict[str, Any]) -> Answer:
    return Answer(media_type="application/json", body=json.dumps(values, ensure_ascii=False).encode())


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name)


def _is_taken(error: OSError) -> bool:
    import errno

    return error.errno in (errno.EADDRINUSE, errno.EACCES)


def run(decks: list[Settings], address: Address, listener: Listener, rehearsal: Rehearsal | None = None) -> int:
    """Serve *decks* until Ctrl-C or SIGTERM; the exit code. Raises ``OSError``, where it cannot listen."""

    async def serve() -> None:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows raises KeyboardInterrupt instead
                loop.add_signal_handler(number, ended.set)
        await Server(decks, listener, rehearsal).run(address, ended)

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve())
    return 0
