"""A preview that is really served, in a thread, and raw connections to it."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from slidegen.preview.save import Told
from slidegen.preview.server import Address, Listener, Server
from slidegen.preview.session import Settings

WAIT = 10.0
"""Seconds after which a test gives up."""


class Served:
    """The server of some decks; ``said``: the port and token that it told."""

    def __init__(self, server: Server, loop: asyncio.AbstractEventLoop, port: int, token: str) -> None:
        self.server = server
        self.loop = loop
        self.port = port
        self.token = token
        self.told: list[Told] = []

    def raw(self, data: bytes, *, half: bool = False) -> bytes:
        """All that the server answers to *data*; *half*: nothing more is going to come."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=WAIT) as connection:
            connection.sendall(data)
            if half:
                connection.shutdown(socket.SHUT_WR)
            found = b""
            try:
                while part := connection.recv(65536):
                    found += part
            except ConnectionResetError:
                pass
            return found

    def ask(
        self, path: str, method: str = "GET", body: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer. Names of *headers* have ``_`` for ``-``; empty ones are left out."""
        usual = {"Host": f"127.0.0.1:{self.port}", "Content-Length": str(len(body)) if body else ""}
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{name}: {value}" for name, value in {**usual, **own}.items() if value]
        request = "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode("latin-1") + body
        return answered(self.raw(request))

    @contextmanager
    def events(self, path: str = "/events") -> Iterator[Callable[[str], str]]:
        """An open stream; what is given waits for a text in it, and returns all that came until then."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=WAIT) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
            found = bytearray()

            def until(text: str) -> str:
                while text.encode() not in found:
                    part = connection.recv(65536)
                    assert part, f"the stream ended before {text}"
                    found.extend(part)
                return found.decode()

            yield until


def answered(data: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of a whole answer."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return int(first.split()[1]), headers, body


@contextmanager
def served(*decks: Settings, host: str = "127.0.0.1", port: int = 0, rehearsal: Any = None) -> Iterator[Served]:
    """A server of *decks* until the block is left."""
    ready = threading.Event()
    box: dict[str, Any] = {}
    told: list[Told] = []

    def say(port: int, token: str) -> None:
        box.update(port=port, token=token)
        ready.set()

    server = Server(list(decks), Listener(ready=say, told=told.append), rehearsal)

    async def main() -> None:
        box.update(loop=asyncio.get_running_loop(), ended=asyncio.Event())
        await server.run(Address(host=host, port=port), box["ended"])

    thread = threading.Thread(target=lambda: asyncio.run(main()))
    thread.start()
    try:
        assert ready.wait(WAIT), "the server does not come up"
        found = Served(server, box["loop"], box["port"], box["token"])
        found.told = told
        yield found
    finally:
        box["loop"].call_soon_threadsafe(box["ended"].set)
        thread.join(WAIT)
        assert not thread.is_alive(), "the server does not end"
