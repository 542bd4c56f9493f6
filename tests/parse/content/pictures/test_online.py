"""The many forms of one film's address."""

import pytest

from slidegen.parse.content.pictures.online import online

ID = "dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.youtube.com/watch?v={ID}",
        f"http://youtube.com/watch?feature=share&v={ID}",
        f"https://m.youtube.com/watch?v={ID}&list=PL123",
        f"https://youtu.be/{ID}",
        f"https://youtu.be/{ID}?si=abc",
        f"https://www.youtube.com/shorts/{ID}",
        f"https://www.youtube.com/live/{ID}?feature=share",
        f"https://www.youtube.com/embed/{ID}",
        f"https://www.youtube-nocookie.com/embed/{ID}",
    ],
)
def test_films_on_youtube(address: str) -> None:
    found = online(address)
    assert found is not None
    assert found.player == f"https://www.youtube-nocookie.com/embed/{ID}?autoplay=1&rel=0"
    assert found.start == 0


@pytest.mark.parametrize(("time", "seconds"), [("90", 90), ("90s", 90), ("1m30s", 90), ("1h2m3s", 3723), ("soon", 0)])
def test_addresses_may_tell_where_to_start(time: str, seconds: float) -> None:
    found = online(f"https://youtu.be/{ID}?t={time}")
    assert found is not None
    assert found.start == seconds
    assert ("start=" in found.player) is bool(seconds)


@pytest.mark.parametrize(
    ("address", "player"),
    [
        ("https://vimeo.com/123456789", "123456789?autoplay=1&dnt=1"),
        ("https://vimeo.com/123456789/0a1b2c3d4e", "123456789?autoplay=1&dnt=1&h=0a1b2c3d4e"),
        ("https://player.vimeo.com/video/123456789?h=0a1b2c", "123456789?autoplay=1&dnt=1&h=0a1b2c"),
        ("https://vimeo.com/channels/staff/123456789", "123456789?autoplay=1&dnt=1"),
        ("https://vimeo.com/123456789#t=30s", "123456789?autoplay=1&dnt=1#t=30s"),
    ],
)
def test_films_on_vimeo(address: str, player: str) -> None:
    found = online(address)
    assert found is not None
    assert found.player == f"https://player.vimeo.com/video/{player}"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/",
        "https://vimeo.com/features",
        f"https://notyoutube.com/watch?v={ID}",
        f"https://youtube.com.example/watch?v={ID}",
        f"https://example.org/?u=https://youtu.be/{ID}",
        f"youtu.be/{ID}",
        f"watch https://youtu.be/{ID}",
    ],
)
def test_other_addresses_are_none(address: str) -> None:
    assert online(address) is None
