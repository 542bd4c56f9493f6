"""One file from the network, by its address, where the author allows it; or whether it is there at all.

A deck may be a stranger's, so an address is not trusted: it must be ``http`` or ``https`` and lead to a public host,
also after each redirect, lest a deck read a machine's own services. A host's addresses are looked up once, all of them
are checked, and the connection goes to the address that was checked; no proxy stands between. What comes back must be
small, quick and declared as a picture, a film or a sound. What it really is its reader finds out.
"""

import ipaddress
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import NoReturn, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec

from slidegen import __version__
from slidegen.errors import WorldError

MAX_BYTES = 20 * 1024 * 1024
MAX_SECONDS = 10.0
"""For all of it: looking up names, redirects and the last byte."""

MAX_REDIRECTS = 3
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PORTS = {"http": 80, "https": 443}
_TAKEN = ("image/", "video/", "audio/", "application/octet-stream", "application/ogg", "application/mp4")
_PIECE = 64 * 1024
_NAMELESS = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Lookup: TypeAlias = Callable[[str, int], list[str]]
"""The addresses of a host, as numbers."""

Connect: TypeAlias = Callable[[str, int, float], socket.socket]
"""A connection to an address, given as numbers, and a port."""


def _lookup(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _connect(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((address, port), seconds)


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """How names are looked up and connections made; tests have one of their own."""

    lookup: Lookup = _lookup
    connect: Connect = _connect
    seconds: float = MAX_SECONDS
    redirects: int = MAX_REDIRECTS


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came of asking for an address: the ``status`` of its server; 0: it gave none, ``why`` tells.

    ``nameless``: no server has that name.
    """

    status: int = 0
    why: str = ""
    nameless: bool = False


def is_public(address: str) -> bool:
    """Whether *address*, as numbers, is one that anybody may reach: not this machine, not its network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if wrapped is None and ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def fetch(address: str, network: Network | None = None) -> bytes:
    """The bytes at *address*. Raises :class:`~slidegen.errors.WorldError` ``remote-failed``."""
    errand = _Errand(address, network or Network(), "GET")
    _run(errand)
    if errand.error is not None:
        raise errand.error
    return errand.data


def ask(address: str, network: Network | None = None) -> Answer:
    """Whether *address* is there, in the words of its server, behind redirects; nothing is read of it."""
    answer = Answer()
    for method in ("HEAD", "GET"):  # some servers answer only the second
        errand = _Errand(address, network or Network(), method, headers_only=True)
        try:
            _run(errand)
        except WorldError as late:
            errand.error = late
        if errand.error is not None:
            return Answer(why=errand.error.message, nameless=errand.nameless)
        answer = Answer(status=errand.status)
        if errand.status < 400:
            break
    return answer


def _run(errand: "_Errand") -> None:
    """Do *errand*, and give it up after its time. Raises :class:`~slidegen.errors.WorldError` then."""
    # A server that sends a byte now and then never times out by itself, nor does a slow name server: all of it runs
    # beside, and is given up as a whole.
    worker = threading.Thread(target=errand.run, daemon=True)
    worker.start()
    worker.join(errand.network.seconds)
    if worker.is_alive():
        errand.give_up()
        _fail(errand.address, f"did not come within {errand.network.seconds:g} seconds")


def _fail(address: str, why: str) -> NoReturn:
    raise WorldError("remote-failed", f"`{address}` {why}")


class _Errand:
    """One fetch on its way through redirects, and what came of it; ``headers_only``: nothing but its ``status``."""

    def __init__(self, address: str, network: Network, method: str, *, headers_only: bool = False) -> None:
        self.address = address
        self.network = network
        self.method = method
        self.headers_only = headers_only
        self.status = 0
        self.nameless = False
        self.data = b""
        self.error: WorldError | None = None
        self._socket: socket.socket | None = None
        self._response: HTTPResponse | None = None

    def run(self) -> None:
        """Fetch; ``data`` or ``error`` tell what came of it."""
        try:
            self.data = self._follow()
        except WorldError as error:
            self.error = error
        except (OSError, HTTPException, ValueError) as error:  # ValueError: no number where an address has one
            self.nameless = isinstance(error, socket.gaierror) and error.errno in _NAMELESS
            what = str(error) or type(error).__name__
            self.error = WorldError("remote-failed", f"`{self.address}` cannot be fetched: {what}")
        finally:
            self._close()

    def give_up(self) -> None:
        """End a fetch that waits for its server."""
        if self._socket is not None:
            with suppress(OSError):  # it may be closed already
                self._socket.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        if self._response is not None:
            self._response.close()
        if self._socket is not None:
            self._socket.close()
        self._response = self._socket = None

    def _follow(self) -> bytes:
        address = self.address
        for _ in range(self.network.redirects + 1):
            response = self._get(address)
            if response.status in _REDIRECTS and (target := response.headers.get("Location")):
                self._close()
                address = urljoin(address, target)
                continue
            self.status = response.status
            return b"" if self.headers_only else self._body(response)
        _fail(self.address, f"was redirected more than {self.network.redirects} times")

    def _get(self, address: str) -> HTTPResponse:
        parts = urlsplit(address)
        if parts.scheme not in _PORTS or not parts.hostname:
            _fail(self.address, "is no http or https address" + self._after(address))
        if parts.username is not None:
            _fail(self.address, "has a user name in it")
        port = parts.port or _PORTS[parts.scheme]
        connection = HTTPConnection(parts.hostname, port, timeout=self.network.seconds)
        connection.sock = self._socket = self._open(address, parts, port)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(
            self.method, path, headers={"User-Agent": f"slidegen/{__version__}", "Accept-Encoding": "identity"}
        )
        self._response = connection.getresponse()
        return self._response

    def _open(self, address: str, parts: SplitResult, port: int) -> socket.socket:
        host = parts.hostname
        assert host is not None
        found = self.network.lookup(host, port)
        if not found or not all(is_public(number) for number in found):
            _fail(self.address, f"is at `{host}`, which is not a public host" + self._after(address))
        made = self._socket = self.network.connect(found[0], port, self.network.seconds)
        if parts.scheme == "http":
            return made
        import ssl

        return ssl.create_default_context().wrap_socket(made, server_hostname=host)

    def _after(self, address: str) -> str:
        return "" if address == self.address else f" (it was redirected to `{address[:80]}`)"

    def _body(self, response: HTTPResponse) -> bytes:
        if response.status != 200:
            _fail(self.address, f"is answered by {response.status} {response.reason}".rstrip())
        kind = response.headers.get_content_type()
        if not kind.startswith(_TAKEN):
            _fail(self.address, f"is `{kind}`, and no picture, film or sound")
        pieces, size = [], 0
        while piece := response.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > MAX_BYTES:
                _fail(self.address, f"is larger than {MAX_BYTES >> 20} MiB")
        if response.length:  # what was announced and did not come
            _fail(self.address, "broke off before its end")
        return b"".join(pieces)
