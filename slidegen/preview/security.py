"""Who may ask for what.

A preview is for its author alone. Other programs of the machine reach it under 127.0.0.1, and so do web pages in the
author's browser: those are told apart by what browsers say of each request.

* ``Host`` must be an address of this server, so that a name of somebody else's that leads here finds nothing (DNS
  rebinding).
* ``Origin`` and ``Sec-Fetch-Site`` must be this server's own. Only following a link here from elsewhere is allowed.
* What changes anything is a POST with the session's token in a header, which no page of another origin can send.
* On a network every request needs the token: in the address first, in a cookie from then on.
"""

import hmac
import ipaddress
import secrets
from http.cookies import CookieError, SimpleCookie

from slidegen.preview.http import Answer, Asked, RefusedError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
TOKEN = "x-slidegen-token"
"""The header that each POST carries."""


def new_token() -> str:
    """A token that cannot be guessed."""
    return secrets.token_urlsafe(24)


def is_loopback(host: str) -> bool:
    """Whether *host* is this machine and nobody else."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Gate:
    """Lets requests in, or does not. *host* and *port* are where the server listens."""

    def __init__(self, host: str, port: int, token: str) -> None:
        self.token = token
        self.is_open = not is_loopback(host)
        self._cookie = f"slidegen-{port}"
        self._port = port
        self._names = {*LOOPBACK, host.lower(), f"[{host}]"}

    def check(self, asked: Asked) -> Answer | None:
        """Raise :class:`~slidegen.preview.http.RefusedError` unless *asked* may come in; an answer: the way in."""
        if not self._is_here(asked.headers.get("host", "")):
            raise RefusedError(403, "this address is not the preview's own")
        origin = asked.headers.get("origin")
        if origin is not None and not self._is_own(origin):
            raise RefusedError(403, "another page asks")
        if not _is_same_site(asked):
            raise RefusedError(403, "another site asks")
        if self.is_open and not self._has_cookie(asked):
            if asked.method == "GET" and self._is_token(asked.query.get("token", "")):
                return self._admitted(asked)
            raise RefusedError(403, "open the address that slidegen printed, with its token")
        if asked.method == "POST" and not self._is_token(asked.headers.get(TOKEN, "")):
            raise RefusedError(403, "the token is missing")
        return None

    def _is_here(self, host: str) -> bool:
        """Whether ``Host`` is ours. On a network it may be any number, since names alone can be bent to lead here."""
        name, colon, port = host.lower().rpartition(":")
        if not colon or name.endswith(":"):
            name, port = host.lower(), "80"
        if port != str(self._port):
            return False
        if name in self._names:
            return True
        return self.is_open and _is_number(name)

    def _is_own(self, origin: str) -> bool:
        return origin.startswith("http://") and self._is_here(origin.removeprefix("http://"))

    def _is_token(self, text: str) -> bool:
        return hmac.compare_digest(text.encode(), self.token.encode())

    def _has_cookie(self, asked: Asked) -> bool:
        try:
            found = SimpleCookie(asked.headers.get("cookie", "")).get(self._cookie)
        except CookieError:
            return False
        return found is not None and self._is_token(found.value)

    def _admitted(self, asked: Asked) -> Answer:
        """The way on to the same page without the token in its address, which may be seen on a screen."""
        cookie = f"{self._cookie}={self.token}; Path=/; HttpOnly; SameSite=Strict"
        # A redirect would lose a strict cookie where the address was followed from another site.
        page = (
            b'<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=?"><title>slidegen</title>'
        )
        return Answer(media_type="text/html; charset=utf-8", body=page, headers={"Set-Cookie": cookie})


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _is_same_site(asked: Asked) -> bool:
    """Whether a browser says that one of our own pages asks, or that a link is followed to a page of ours."""
    site = asked.headers.get("sec-fetch-site", "none")
    if site in ("none", "same-origin"):
        return True
    followed = asked.headers.get("sec-fetch-mode") == "navigate" and asked.headers.get("sec-fetch-dest") == "document"
    return followed and asked.method == "GET"
