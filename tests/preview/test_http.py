"""Requests and answers."""

from hypothesis import example, given
from hypothesis import strategies as st

from slidegen.preview.http import Answer, Asked, RefusedError, _ranged, parse_head
from slidegen.preview.security import Gate
from tests.preview.served import Served


def asked(first: str, *headers: str) -> Asked:
    """The request with that first line, less its version."""
    return parse_head("\r\n".join([f"{first} HTTP/1.1", *headers, "", ""]).encode("latin-1"))


def _request(target: str, headers: list[str]) -> bytes:
    return "\r\n".join([f"GET /{target} HTTP/1.1", *headers, "", ""]).encode("latin-1", "replace")


HEADERS = st.builds(
    "{}: {}".format,
    st.sampled_from(["Host", "Origin", "Cookie", "Content-Length", "Range", "Sec-Fetch-Site"]) | st.text(max_size=20),
    st.sampled_from(["127.0.0.1:80", "http://127.0.0.1:80", "[::1]:80", "cross-site"]) | st.text(max_size=40),
)


def part(range_: str) -> Answer:
    return _ranged(Answer(body=b"0123456789"), asked("GET /film", f"Range: {range_}"))


def test_players_get_the_part_of_a_film_that_they_ask_for() -> None:
    assert (part("bytes=2-4").status, part("bytes=2-4").body) == (206, b"234")
    assert part("bytes=2-4").headers["Content-Range"] == "bytes 2-4/10"
    assert part("bytes=7-").body == b"789"
    assert part("bytes=-3").body == b"789"
    assert part("bytes=5-99").body == b"56789"


def test_a_part_that_is_not_there_is_told() -> None:
    assert part("bytes=10-").status == 416
    assert part("bytes=-0").status == 416
    assert part("bytes=4-2").status == 416


def test_what_is_no_range_is_the_whole() -> None:
    for text in ("bytes=-", "bytes=a-b", "lines=1-2", "bytes=1-2,4-5", "bytes=" + "9" * 30 + "-", ""):
        assert part(text).status == 200


def test_a_head_is_asked_for_without_its_body(preview: Served) -> None:
    status, headers, body = preview.ask("/deck", "HEAD")
    assert status == 200
    assert int(headers["content-length"]) > 10_000
    assert body == b""


def test_a_client_that_goes_away_is_no_matter(preview: Served) -> None:
    assert preview.raw(b"", half=True) == b""
    assert preview.ask("/deck")[0] == 200


@given(st.binary(max_size=300) | st.builds(_request, st.text(max_size=40), st.lists(HEADERS, max_size=4)))
@example(b"GET /?" + b"a=1&" * 50 + b" HTTP/1.1\r\n\r\n")
@example(b"GET /[ HTTP/1.1\r\nHost: 127.0.0.1:80\r\nOrigin: http://[\r\n\r\n")
def test_whatever_comes_is_a_request_or_refused(head: bytes) -> None:
    try:
        found = parse_head(head)
        Gate("0.0.0.0", 80, "token").check(found)
    except RefusedError as refused:
        assert 400 <= refused.answer.status <= 501
    else:
        assert found.path.startswith("/")
