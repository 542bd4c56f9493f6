"""Films need words as pictures do; the address of one that is online is its own."""

from slidegen.check.rules import missing_alt
from slidegen.diagnostics import Report
from tests.backends.media import talk
from tests.parse.helpers import codes, read


def told(text: str) -> list[str]:
    deck, _ = read(text)
    report = Report()
    missing_alt.check(deck, talk(text)[0], report)
    return codes(report)


def test_films_and_sounds_need_words() -> None:
    assert told("![](demo.mp4)\n\n![](tone.wav)") == ["missing-alt"] * 2
    assert told("![A demo](demo.mp4)\n\n![](tone.wav){caption=Tone}") == []


def test_what_is_online_has_its_address() -> None:
    assert told("https://youtu.be/dQw4w9WgXcQ") == []


def test_lone_icons_are_decoration() -> None:
    assert told(":icon-server:") == []
    assert told("![](icon:server)") == ["missing-alt"]
