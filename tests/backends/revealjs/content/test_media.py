"""Films, sounds and icons in HTML."""

import re
from html import unescape

import pytest

from slidegen.backends.base import Options
from slidegen.backends.revealjs import BACKEND
from slidegen.diagnostics import Report
from slidegen.output import Memory as Files
from slidegen.world import Memory
from tests.backends.media import EVERYTHING, talk


def written(text: str, *, safe: bool = False, linked: bool = False) -> dict[str, bytes]:
    placed, theme = talk(text)
    files = Files()
    BACKEND.write(placed, theme, "deck", files, Memory(), Options(safe=safe, linked=linked), Report())
    return files.files


def page(text: str) -> str:
    return written(text)["deck.html"].decode()


@pytest.fixture(scope="module")
def everything() -> str:
    return page(EVERYTHING)


def element(tag: str, html: str) -> str:
    found = re.search(rf"<{tag} [^>]*>", html)
    assert found is not None
    return found[0]


def test_a_film_has_controls_and_waits_for_its_slide(everything: str) -> None:
    film = element("video", everything)
    assert all(f" {word}" in film for word in ("controls", 'preload="metadata"', "loop", "muted", "data-autoplay"))
    assert " autoplay" not in film
    assert 'src="data:video/mp4;base64,' in film
    assert 'aria-label="Demo"' in film


def test_parts_of_films_are_media_fragments() -> None:
    assert '#t=1,3"' in element("video", page("![x](demo.mp4){start=1 end=3}"))
    assert '#t=1"' in element("video", page("![x](demo.mp4){start=1}"))
    assert '#t=0,3"' in element("video", page("![x](demo.mp4){end=3}"))
    looped = element("video", page("![x](demo.mp4){start=1 end=3 loop}"))
    assert 'data-from="1" data-to="3"' in looped


def test_captions_are_a_track_in_the_page(everything: str) -> None:
    assert 'kind="captions"' in element("track", everything)
    assert "data:text/vtt;base64," in element("track", everything)


def test_a_linked_deck_has_films_beside_it() -> None:
    files = written("![x](demo.mp4){start=1}\n", linked=True)
    (name,) = [name for name in files if name.endswith(".mp4")]
    assert f'src="{name}#t=1"' in files["deck.html"].decode()


def test_nothing_is_asked_of_a_network_before_a_click(everything: str) -> None:
    assert "<iframe" not in re.sub(r"<script>.*?</script>", "", everything, flags=re.DOTALL)
    link = re.search(r'<a href="https://youtu.be/[^>]*>', everything)
    assert link is not None
    assert 'data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ' in link[0]


def test_the_policy_lets_players_in_only_where_there_are_films_of_theirs(everything: str) -> None:
    def frames(html: str) -> str:
        found = re.search(r"frame-src ([^;]*)", unescape(html))
        assert found is not None
        return found[1]

    assert "https://www.youtube-nocookie.com" in frames(everything)
    assert "https:" not in frames(page("![x](demo.mp4)"))


def test_icons_take_the_colours_of_the_theme() -> None:
    html = page("- :icon-server:{color=accent2} a :icon-heart: b\n\n:icon-cloud:{color=accent3}\n")
    assert re.search(
        r'<p class="[^"]*signed"[^>]*--marker:var\(--accent2\)[^>]*><svg class="sign" aria-hidden="true"', html
    )
    assert '<svg class="icon" aria-hidden="true"' in html
    assert re.search(r'color:var\(--accent3\)[^>]*><svg class="drawn"', html)


def test_a_missing_film_is_a_marked_box(everything: str) -> None:
    assert re.search(r'class="picture missing".*?gone\.mp4', everything)
