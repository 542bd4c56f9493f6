"""What the outputs of a deck would miss."""

from pathlib import Path

import pytest

from slidegen import browser
from slidegen.cache import cache_key, remember
from slidegen.doctor import Finding, of_deck
from slidegen.pipeline import Request
from slidegen.recording import Recording
from slidegen.source import Source
from slidegen.world import Memory
from tests.fonts import specimens
from tests.resolve.media import samples

FONTS = {f"/fonts/{name}.ttf": specimens.font(name) for name in ("Inter", "IBM Plex Mono")}
PLAIN = "---\ntitle: A\nembed-fonts: true\n---\n\n## B\n\nText\n"


def found(text: str, world: Memory | None = None, *, outputs: tuple[str, ...] = ()) -> list[Finding]:
    request = Request(outputs=outputs, hints=True)
    return list(of_deck(Source("my talk.md", text), Recording(world or Memory(fonts=FONTS)), request))


def states(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(finding.topic, finding.state) for finding in findings}


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/nowhere/chromium")


def test_a_plain_deck_misses_nothing_where_its_fonts_are_installed() -> None:
    assert states(found(PLAIN)) == {("pptx", "ok"), ("html", "ok")}


def test_fonts_that_are_not_installed_here_are_a_hint() -> None:
    hints = [finding for finding in found(PLAIN, Memory()) if finding.state == "hint"]
    assert [finding.output for finding in hints] == ["pptx"]
    assert "`Inter`, `IBM Plex Mono`" in hints[0].text
    assert "slidegen theme fonts plain" in hints[0].remedy


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize("name", ["pdf", "png", "handout"])
def test_what_a_browser_prints_is_missing_without_one(name: str) -> None:
    missing = [finding for finding in found(PLAIN, outputs=("html", name)) if finding.state == "missing"]
    assert [(finding.output, finding.topic) for finding in missing] == [(name, name)]
    assert "SLIDEGEN_BROWSER" in missing[0].text


@pytest.mark.usefixtures("no_browser")
def test_the_front_matter_says_which_outputs_matter() -> None:
    assert ("pdf", "missing") in states(found(PLAIN.replace("---\n\n", "outputs: [pdf]\n---\n\n", 1)))
    assert "missing" not in {state for _, state in states(found(PLAIN))}


def test_files_that_are_not_there_are_missing_with_their_line() -> None:
    (missing,) = (finding for finding in found(PLAIN + "\n![A](gone.png)\n") if finding.state == "missing")
    assert missing.text == "`gone.png` is not there (line 10)"


def test_films_that_powerpoint_cannot_play_are_a_hint_of_that_output() -> None:
    text = PLAIN + "\n![A film](a.webm)\n"
    hints = found(text, Memory({"a.webm": samples.webm()}, fonts=FONTS))
    assert ("pptx", "hint") in states(hints)
    assert ("html", "ok") in states(hints)


def test_pictures_on_the_network_are_missing_unless_an_earlier_build_kept_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path))
    text = PLAIN + "\n![A](https://example.org/a.png)\n"
    assert ("Deck", "missing") in states(found(text))
    assert not any("--allow-remote; it needs no network" in finding.remedy for finding in found(text))
    remember(cache_key("remote", "https://example.org/a.png"), b"kept")
    assert any("--allow-remote; it needs no network" in finding.remedy for finding in found(text))


def test_html_that_loads_from_the_network_is_a_hint_of_that_output() -> None:
    hints = found(PLAIN + "\n<iframe src='https://example.org/a' title='A'></iframe>\n")
    assert ("html", "hint") in states(hints)


def test_other_errors_are_for_check() -> None:
    (missing,) = (finding for finding in found(PLAIN + "\n```chart\ntype: [\n```\n") if finding.state == "missing")
    assert missing.text == "it has 1 error"
    assert missing.remedy == "slidegen check 'my talk.md'"


def test_an_empty_deck_cannot_be_built() -> None:
    (missing,) = found("")
    assert (missing.state, missing.text) == ("missing", "it cannot be built")
