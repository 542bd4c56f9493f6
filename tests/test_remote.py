"""Fetching from the network: what is refused, whatever a deck or a server says."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from slidegen import remote
from slidegen.errors import WorldError
from slidegen.remote import Network, fetch, is_public
from slidegen.world import Disk

PICTURE = b"\x89PNG and so on"


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path.startswith("/to/"):
            self._answer(302, {"Location": self.path.removeprefix("/to/")})
        elif self.path == "/loop":
            self._answer(302, {"Location": "/loop"})
        elif self.path == "/page":
            self._answer(200, {"Content-Type": "text/html"}, b"<p>no picture</p>")
        elif self.path == "/gone":
            self._answer(404, {"Content-Type": "text/plain"}, b"gone")
        elif self.path == "/short":
            self._answer(200, {"Content-Type": "image/png", "Content-Length": "99"}, PICTURE)
        elif self.path == "/large":
            self._answer(200, {"Content-Type": "image/png"}, bytes(3000))
        elif self.path == "/slow":
            self._answer(200, {"Content-Type": "image/png"})
            for _ in range(60):
                if self.server.closing.wait(0.05):  # type: ignore[attr-defined]
                    return
                try:
                    self.wfile.write(b".")
                except OSError:
                    return
        else:
            self._answer(200, {"Content-Type": "image/png"}, PICTURE)

    def _answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def network() -> Iterator[Network]:
    """A network in which every host is public, and in truth the server of this test."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.closing = threading.Event()  # type: ignore[attr-defined]
    Handler.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def lookup(host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "inside.example" else ["93.184.215.14"]

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        assert is_public(address)
        return socket.create_connection(("127.0.0.1", server.server_port), seconds)

    yield Network(lookup=lookup, connect=connect, seconds=2.0)
    server.closing.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


def refusal(address: str, network: Network) -> str:
    with pytest.raises(WorldError) as caught:
        fetch(address, network)
    assert caught.value.code == "remote-failed"
    return caught.value.message


def test_a_file_is_fetched_also_after_redirects(network: Network) -> None:
    assert fetch("http://example.org/a.png", network) == PICTURE
    assert fetch("http://example.org/to//to/http://other.example/a.png?b=c", network) == PICTURE
    assert Handler.asked[-1] == "/a.png?b=c"


def test_redirects_come_to_an_end(network: Network) -> None:
    assert "more than 3 times" in refusal("http://example.org/loop", network)
    assert Handler.asked == ["/loop"] * 4


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://inside.example/a.png", "not a public host"),
        ("http://example.org/to/http://inside.example/a.png", "redirected to `http://inside.example/a.png`"),
        ("http://example.org/to/file:///etc/passwd", "no http or https address"),
        ("ftp://example.org/a.png", "no http or https address"),
        ("http://user:secret@example.org/a.png", "user name"),
        ("http://example.org:99999/a.png", "cannot be fetched"),
        ("http://[zz]/a.png", "cannot be fetched"),
        ("http://example.org/page", "`text/html`"),
        ("http://example.org/gone", "404"),
        ("http://example.org/short", "broke off"),
    ],
)
def test_what_is_refused(address: str, why: str, network: Network) -> None:
    assert why in refusal(address, network)


def test_a_large_file_is_given_up(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "MAX_BYTES", 1000)
    assert "larger than" in refusal("http://example.org/large", network)


def test_a_server_that_dawdles_is_given_up(network: Network) -> None:
    hasty = Network(lookup=network.lookup, connect=network.connect, seconds=0.3)
    assert "within 0.3 seconds" in refusal("http://example.org/slow", hasty)


def test_only_public_addresses_are() -> None:
    inside = (
        "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: "
        "fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::"
    )
    assert [address for address in inside.split() if is_public(address)] == []
    assert all(is_public(address) for address in ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "1.1.1.1"))


def test_this_machine_is_refused_by_the_real_network() -> None:
    assert "not a public host" in refusal("http://localhost:1/a.png", Network())
    assert "not a public host" in refusal("http://127.0.0.1:1/a.png", Network())


def test_what_was_fetched_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path / "cache"))
    answers = [PICTURE]
    monkeypatch.setattr(remote, "fetch", lambda address: answers.pop())
    world = Disk(tmp_path, remote=True)
    assert world.fetch("https://example.org/a.png") == PICTURE
    assert world.fetch("https://example.org/a.png") == PICTURE
    assert answers == []
    with pytest.raises(WorldError) as caught:
        Disk(tmp_path).fetch("https://example.org/a.png")
    assert caught.value.code == "network"
