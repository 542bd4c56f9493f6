"""HTTP/1.1 as far as a preview needs it: one request a connection, small heads and bodies, and never a long wait."""

import asyncio
import re
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

MAX_HEAD = 16 * 1024
"""Bytes of a request line with its headers."""

MAX_BODY = 256 * 1024
"""Bytes of what a page may send."""

MAX_FIELDS = 20
"""Fields behind the question mark of an address."""

PATIENCE = 10.0
"""Seconds that a client has for its request."""

SLOWNESS = 60.0
"""Seconds that a client has for an answer."""

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_METHODS = frozenset({"GET", "HEAD", "POST"})

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Connection": "close",
}
"""What every answer says: keep it to yourselves, and take it for what it says it is."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A request. ``path`` is decoded; names of ``headers`` are in small letters."""

    method: str
    path: str
    query: Mapping[str, str] = {}
    headers: Mapping[str, str] = {}
    body: bytes = b""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A response."""

    status: int = 200
    media_type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    headers: Mapping[str, str] = {}

    def head(self, length: int | None) -> bytes:
        """The status line and headers; *length* of the body in bytes, None: it goes on and on."""
        lines = [f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}", f"Content-Type: {self.media_type}"]
        if length is not None:
            lines.append(f"Content-Length: {length}")
        lines += [f"{name}: {value}" for name, value in {**HEADERS, **self.headers}.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


class RefusedError(Exception):
    """A request that is not answered as it wants to be."""

    def __init__(self, status: int, reason: str, **headers: str) -> None:
        super().__init__(reason)
        self.answer = Answer(
            status=status,
            body=f"{reason}\n".encode(),
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )


async def read_request(reader: asyncio.StreamReader) -> Asked | None:
    """The request of a client; None: it has gone away. Raises :class:`RefusedError` for one that is not to be read."""
    try:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise RefusedError(400, "the request ends too soon") from None
        return None
    except asyncio.LimitOverrunError:
        raise RefusedError(431, "the headers are too large") from None
    except TimeoutError:
        raise RefusedError(408, "the request took too long") from None
    asked = parse_head(head)
    length = asked.headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise RefusedError(400, "the length is no number")
    if int(length[:20]) > MAX_BODY:
        raise RefusedError(413, "the body is too large")
    try:
        body = await asyncio.wait_for(reader.readexactly(int(length)), PATIENCE)
    except asyncio.IncompleteReadError:
        raise RefusedError(400, "the request ends too soon") from None
    except TimeoutError:
        raise RefusedError(408, "the request took too long") from None
    return msgspec.structs.replace(asked, body=body)


def parse_head(head: bytes) -> Asked:
    """The request line and headers. Raises :class:`RefusedError` for anything that is not as the standard has it."""
    first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    parts = first.split(" ")
    if len(parts) != 3 or not re.fullmatch(r"HTTP/1\.[01]", parts[2]):
        raise RefusedError(400, "this is no HTTP request")
    method, target, _ = parts
    if method not in _METHODS:
        raise RefusedError(405, "only GET, HEAD and POST are served", Allow="GET, HEAD, POST")
    if not target.startswith("/") or target.startswith("//") or not target.isascii():
        raise RefusedError(400, "the address is no path")
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        name = name.lower()
        if not colon or not _NAME.fullmatch(name) or "\r" in value or "\n" in value or "\0" in value:
            raise RefusedError(400, "a header is malformed")
        if name in headers and name in ("host", "origin", "content-length"):
            raise RefusedError(400, f"there are two headers `{name}`")
        headers[name] = value.strip(" \t")
    if "transfer-encoding" in headers:
        raise RefusedError(501, "bodies in pieces are not served")
    split = urlsplit(target)
    path = unquote(split.path)
    try:
        query = dict(parse_qsl(split.query, max_num_fields=MAX_FIELDS))
    except ValueError:
        raise RefusedError(400, "the address has too many fields") from None
    if any(not sign.isprintable() for sign in path) or "\\" in path or ".." in path.split("/"):
        raise RefusedError(400, "the address is no path of a deck")
    return Asked(method=method, path=path, query=query, headers=headers)


async def write_answer(writer: asyncio.StreamWriter, answer: Answer, asked: Asked | None) -> None:
    """Send *answer*, or the part of it that was asked for."""
    answer = _ranged(answer, asked)
    writer.write(answer.head(len(answer.body)))
    if asked is None or asked.method != "HEAD":
        writer.write(answer.body)
    await asyncio.wait_for(writer.drain(), SLOWNESS)


def _ranged(answer: Answer, asked: Asked | None) -> Answer:
    """The range of bytes that players of films ask for; the whole where that makes no sense."""
    found = _RANGE.fullmatch(asked.headers.get("range", "")) if asked is not None and answer.status == 200 else None
    total = len(answer.body)
    if found is None or found.groups() == ("", "") or max(map(len, found.groups())) > 18:
        return answer
    if found[1]:
        start, end = int(found[1]), min(int(found[2] or total), total - 1)
    else:
        start, end = max(0, total - int(found[2])), total - 1
    if start > end:
        return Answer(status=416, headers={"Content-Range": f"bytes */{total}"})
    part = answer.body[start : end + 1]
    headers = {**answer.headers, "Content-Range": f"bytes {start}-{end}/{total}", "Accept-Ranges": "bytes"}
    return msgspec.structs.replace(answer, status=206, body=part, headers=headers)
