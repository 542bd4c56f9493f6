"""What others than the author try."""

import socket

import pytest

from slidegen.preview.http import RefusedError, parse_head
from slidegen.preview.security import Gate, is_loopback
from slidegen.preview.session import Settings
from tests.preview.sample import REQUEST
from tests.preview.served import Served, answered, served
from tests.preview.test_http import asked


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/assets/../secret.txt", "/assets/..%2fsecret.txt", "//etc/passwd",
        "/page/../security.py", "/page/%2e%2e/security.py", "/page/..%5csecurity.py", "/assets/..\\secret.txt",
        "/assets//etc/passwd", "/assets/%2fetc%2fpasswd", "/etc/passwd", "/secret.txt", "/deck.md", "/box.svg",
        "/assets/%2e%2e%2fsecret.txt", "/assets/box.svg",
        "/assets/%00", "/deck%00.md", "/assets/%0d%0aSet-Cookie:%20a=b", "/page/", "/page", "/assets/", "/.git/config",
        "/%252e%252e/secret.txt", "/assets/....//secret.txt", "http://127.0.0.1/deck", "deck", "*", "/ä",
    ],
)  # fmt: skip
def test_no_address_leads_to_the_disk(preview: Served, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()
    status, headers, body = answered(preview.raw(request))
    assert status in (400, 404)
    assert b"secret" not in body
    assert b"root:" not in body
    assert "set-cookie" not in headers


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}",
        "127.0.0.1.nip.io:{port}", "192.168.0.5:{port}", "[::2]:{port}", "127.0.0.1:{port}.evil.example",
        "evil.example@127.0.0.1:{port}", "2130706433:{port}", "", "0.0.0.0:{port}", ":{port}",
    ],
)  # fmt: skip
def test_a_name_that_was_bent_to_lead_here_finds_nothing(preview: Served, host: str) -> None:
    status, _, body = preview.ask("/deck", Host=host.format(port=preview.port))
    assert status == 403
    assert b"<section" not in body


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_has_several_names(preview: Served, name: str) -> None:
    assert preview.ask("/deck", Host=f"{name}:{preview.port}")[0] == 200


def test_two_hosts_are_none(preview: Served) -> None:
    own = f"Host: 127.0.0.1:{preview.port}\r\n"
    assert answered(preview.raw(f"GET /deck HTTP/1.1\r\n{own}Host: evil.example\r\n\r\n".encode()))[0] == 400


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:1",
        "file://",
        "x",
        "http://[",
        "http://127.0.0.1:{port}/",
    ],
)
@pytest.mark.parametrize("path", ["/deck", "/state", "/events", "/page/live.js"])
def test_another_origin_gets_nothing(preview: Served, origin: str, path: str) -> None:
    assert preview.ask(path, Origin=origin.format(port=preview.port))[0] == 403


def test_a_page_of_another_site_may_link_here_and_no_more(preview: Served) -> None:
    navigated = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}
    assert preview.ask("/", "GET", b"", **navigated, Sec_Fetch_Dest="document")[0] == 200
    assert preview.ask("/deck", "GET", b"", **navigated, Sec_Fetch_Dest="iframe")[0] == 403
    assert (
        preview.ask("/state", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="script")[0] == 403
    )
    assert preview.ask("/deck", Sec_Fetch_Site="same-site", Sec_Fetch_Mode="cors", Sec_Fetch_Dest="empty")[0] == 403
    assert preview.ask("/deck", Sec_Fetch_Site="same-origin")[0] == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND"])
def test_other_methods_are_refused(preview: Served, method: str) -> None:
    status, headers, _ = preview.ask("/deck", method)
    assert status == 405
    assert headers["allow"] == "GET, HEAD, POST"


def test_nothing_is_changed_without_the_token(preview: Served) -> None:
    body, kind = b'{"slide": "first", "step": 0}', "application/json"
    token = preview.server.token
    assert preview.ask("/go", "POST", body, Content_Type=kind)[0] == 403
    assert preview.ask("/go", "POST", body, Content_Type=kind, X_Slidegen_Token=token[:-1])[0] == 403
    assert preview.ask("/go", "POST", body, Content_Type="text/plain", X_Slidegen_Token=token)[0] == 415
    assert preview.ask("/go", "POST", body, Content_Type=kind, X_Slidegen_Token=token)[0] == 200
    assert (
        preview.ask("/go", "POST", body, Content_Type=kind, X_Slidegen_Token=token, Origin="http://evil.example")[0]
        == 403
    )
    assert preview.ask("/go", "POST", b"{", Content_Type=kind, X_Slidegen_Token=token)[0] == 400
    assert preview.ask("/go", "POST", b"[" * 100_000, Content_Type=kind, X_Slidegen_Token=token)[0] == 400
    assert preview.ask("/go", "POST", b"3", Content_Type=kind, X_Slidegen_Token=token)[0] == 400
    assert preview.ask("/deck", "POST", body, Content_Type=kind, X_Slidegen_Token=token)[0] == 404
    assert preview.ask("/rehearsal", "POST", body, Content_Type=kind, X_Slidegen_Token=token)[0] == 404


def test_answers_say_that_they_are_for_nobody_else(preview: Served) -> None:
    for path in ("/", "/deck", "/state", "/page/live.js", "/nothing", "/speaker"):
        _, headers, _ = preview.ask(path)
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
    assert "frame-ancestors 'none'" in preview.ask("/")[1]["content-security-policy"]
    assert "frame-ancestors 'self'" in preview.ask("/deck")[1]["content-security-policy"]


def test_the_deck_keeps_its_own_policy(preview: Served) -> None:
    page = preview.ask("/deck")[2].decode()
    policy = page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0].replace("&#39;", "'")
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_a_drawing_opened_by_itself_runs_nothing(preview: Served) -> None:
    page = preview.ask("/deck")[2].decode()
    name = next(part for part in page.split('"') if part.startswith("assets/") and part.endswith(".svg"))
    status, headers, _ = preview.ask(f"/{name}")
    assert status == 200
    assert "sandbox" in headers["content-security-policy"]


@pytest.mark.parametrize(
    "head",
    [
        "", "GET", "GET /deck", "GET /deck HTTP/2.0", "GET  /deck HTTP/1.1", "\x16\x03\x01\x02\x00",
        "GET /deck HTTP/1.1\r\nHost 127.0.0.1", "GET /deck HTTP/1.1\r\n Host: x", "GET /deck HTTP/1.1\r\nX: a\nY: b",
        "GET /deck HTTP/1.1\r\nHost: a\r\nHost: b", "GET /deck HTTP/1.1\r\nX: \0",
        "POST /go HTTP/1.1\r\nContent-Length: -1",
        "POST /go HTTP/1.1\r\nContent-Length: many", "GET /deck HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
    ],
)  # fmt: skip
def test_what_is_not_http_is_refused(preview: Served, head: str) -> None:
    assert answered(preview.raw(head.encode("latin-1") + b"\r\n\r\n", half=True))[0] in (400, 403)


def test_what_is_too_large_is_refused(preview: Served) -> None:
    host = f"Host: 127.0.0.1:{preview.port}\r\n"
    long = "a" * 20_000
    assert answered(preview.raw(f"GET /deck HTTP/1.1\r\n{host}X: {long}\r\n\r\n".encode()))[0] == 431
    assert answered(preview.raw(f"GET /{long} HTTP/1.1\r\n{host}\r\n".encode()))[0] == 431
    assert answered(preview.raw(f"POST /go HTTP/1.1\r\n{host}Content-Length: 99999999999\r\n\r\n".encode()))[0] == 413
    chunked = f"POST /go HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n"
    assert answered(preview.raw(chunked.encode()))[0] == 501


def test_who_says_nothing_is_sent_away(preview: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slidegen.preview.http.PATIENCE", 0.1)
    assert answered(preview.raw(b"GET /deck HTTP/1.1\r\nHost: "))[0] == 408
    request = f"POST /go HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nContent-Length: 10\r\n\r\n{{"
    assert answered(preview.raw(request.encode()))[0] == 408


def test_too_many_connections_are_refused_and_the_next_is_served(
    preview: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("slidegen.preview.server.MAX_CLIENTS", 3)
    waiting = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(3)]
    try:
        assert preview.ask("/deck")[0] == 503
    finally:
        for connection in waiting:
            connection.close()
    monkeypatch.undo()
    assert preview.ask("/deck")[0] == 200


class TestOnANetwork:
    def test_every_request_needs_the_token(self, deck: object) -> None:
        with served(Settings(path=str(deck), request=REQUEST), host="0.0.0.0") as running:
            assert running.token
            for path in ("/", "/deck", "/state", "/events", "/page/live.js", "/speaker", "/?token=", "/?token=x"):
                assert running.ask(path)[0] == 403
            status, headers, body = running.ask(f"/?token={running.token}")
            assert status == 200
            assert running.token.encode() not in body, "the page goes on without the token in its address"
            cookie, *rules = headers["set-cookie"].split("; ")
            assert {"HttpOnly", "SameSite=Strict", "Path=/"} == set(rules)
            assert running.ask("/deck", Cookie=cookie)[0] == 200
            assert running.ask("/deck", Cookie=f"a=b; {cookie}")[0] == 200
            assert running.ask("/deck", Cookie=cookie[:-1])[0] == 403
            assert running.ask("/deck", Cookie=cookie, Host=f"evil.example:{running.port}")[0] == 403
            assert running.ask("/deck", Cookie=cookie, Host=f"192.168.1.7:{running.port}")[0] == 200

    def test_a_token_is_for_coming_in_only(self) -> None:
        gate = Gate("0.0.0.0", 80, "secret")
        with pytest.raises(RefusedError):
            gate.check(asked("POST /go?token=secret", "Host: 10.0.0.1"))

    def test_broken_cookies_are_none(self) -> None:
        with pytest.raises(RefusedError):
            Gate("0.0.0.0", 80, "secret").check(asked("GET /deck", "Host: 10.0.0.1", "Cookie: =;;[]=\x7f"))

    @pytest.mark.parametrize(
        ("host", "own"),
        [
            ("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.9.1", True),
            ("0.0.0.0", False), ("10.0.0.1", False), ("example.org", False), ("::", False),
        ],
    )  # fmt: skip
    def test_what_only_this_machine_can_reach(self, host: str, own: bool) -> None:
        assert is_loopback(host) is own


def test_a_head_is_read_as_it_is_written() -> None:
    found = parse_head(b"GET /a%20b?x=1&y= HTTP/1.1\r\nHost: here\r\nAccept:\t*/* \r\n\r\n")
    assert (found.method, found.path, found.query) == ("GET", "/a b", {"x": "1"})
    assert found.headers == {"host": "here", "accept": "*/*"}
