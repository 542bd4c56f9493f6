"""Whether pages are still there: asked of a server of this test, which plays all public hosts."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from slidegen.check import online
from slidegen.check.online import look_up
from slidegen.remote import Network, is_public
from tests.check.telling import told

RULE = "dead-link"


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self._reply("HEAD")

    def do_GET(self) -> None:
        self._reply("GET")

    def _reply(self, method: str) -> None:
        self.asked.append(f"{method} {self.path}")
        if self.path == "/slow":
            self.server.closing.wait(5)  # type: ignore[attr-defined]
            return
        if self.path.startswith("/hops/"):
            left = int(self.path.removeprefix("/hops/"))
            self._answer(302 if left else 200, f"/hops/{left - 1}")
        elif self.path == "/get-only":
            self._answer(405 if method == "HEAD" else 200)
        elif self.path == "/to-inside":
            self._answer(302, "http://inside.example/")
        else:
            self._answer(int(self.path[1:4]) if self.path[1:4].isdigit() else 200)

    def _answer(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """A network in which every host is public, and in truth this machine; the one host ``nowhere.example`` is not."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.closing = threading.Event()  # type: ignore[attr-defined]
    Handler.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def lookup(host: str, port: int) -> list[str]:
        if host == "nowhere.example":
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return ["127.0.0.1"] if host == "inside.example" else ["93.184.215.14"]

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        assert is_public(address)
        return socket.create_connection(("127.0.0.1", server.server_port), seconds)

    own = Network(lookup=lookup, connect=connect, seconds=0.5, redirects=8)
    monkeypatch.setattr(online, "NETWORK", own)
    yield own
    server.closing.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


def state(address: str, network: Network) -> str:
    """What is found at *address*, beside one that answers."""
    return look_up(("http://a.example/", address), network)[address].state


@pytest.mark.parametrize("path", ["", "/204", "/get-only", "/hops/5"])
def test_what_answers_is_there(path: str, network: Network) -> None:
    assert state(f"http://a.example{path}", network) == "there"


@pytest.mark.parametrize("path", ["/404", "/410"])
def test_what_its_server_does_not_have_is_gone(path: str, network: Network) -> None:
    assert state(f"http://a.example{path}", network) == "gone"


@pytest.mark.parametrize("path", ["/403", "/429", "/500", "/503", "/slow", "/to-inside", "/hops/20"])
def test_what_servers_refuse_or_fail_at_cannot_be_told(path: str, network: Network) -> None:
    assert state(f"http://a.example{path}", network) == "unsure"


def test_names_that_no_server_has_are_gone_if_there_is_a_network(network: Network) -> None:
    assert state("http://nowhere.example/", network) == "gone"
    alone = look_up(("http://nowhere.example/",), network)["http://nowhere.example/"]
    assert alone.state == "unsure"
    assert "is there a network?" in alone.why


def test_private_addresses_are_not_asked(network: Network) -> None:
    assert state("http://inside.example/secret", network) == "unsure"
    assert all("secret" not in each for each in Handler.asked)


def test_a_page_is_asked_once_for_its_headers_alone(network: Network) -> None:
    found = look_up(("http://a.example/x", "http://a.example/x#one", "http://a.example/x#two"), network)
    assert list(found) == ["http://a.example/x", "http://a.example/x#one", "http://a.example/x#two"]
    assert Handler.asked == ["HEAD /x"]


TEXT = "## T\n\n[a](http://a.example/) [b](http://a.example/404)\n\n## U\n\n[b](http://a.example/404) [c](http://a.example/503)"


def test_links_are_told_at_each_place_and_summed_up(network: Network) -> None:
    found = told(RULE, TEXT, online=True)
    assert [(each.at, each.severity) for each in found] == [
        ("http://a.example/404", "warning"), ("http://a.example/404", "warning"), ("http://a.example/503", "info"),
    ]  # fmt: skip
    assert found[0].message == "`http://a.example/404` is gone: its server answers 404"


def test_what_is_no_address_is_not_asked(network: Network) -> None:
    assert told(RULE, "## T\n\n[a](http:///x) [b](mailto:a@example.org) [c](#t) [d](data.xlsx)", online=True) == []
    assert Handler.asked == []


def test_nothing_is_asked_unless_the_author_says_so(network: Network) -> None:
    assert told(RULE, TEXT) == []
    assert Handler.asked == []


def test_outputs_that_differ_ask_once(network: Network) -> None:
    told(RULE, TEXT + "\n\n::: only html\nwords\n:::\n", online=True)
    assert sorted(Handler.asked) == sorted({*Handler.asked})
