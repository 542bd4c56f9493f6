"""A recording passes everything on, and tells afterwards what a deck asked for."""

from collections.abc import Callable

import pytest

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.recording import Recording
from slidegen.source import Source
from slidegen.world import Memory
from tests.fonts import specimens

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'


def refused(act: Callable[[], object]) -> bool:
    try:
        act()
    except WorldError:
        return True
    return False


def test_files_are_known_by_one_name_however_they_are_asked_for() -> None:
    recording = Recording(Memory({"a/b.svg": b"b"}))
    assert recording.read("./a/../a/b.svg") == recording.read("a/b.svg") == b"b"
    assert recording.files == {"a/b.svg": True}


def test_what_is_not_there_is_remembered_as_such() -> None:
    recording = Recording(Memory())
    assert refused(lambda: recording.read("gone.svg"))
    assert refused(lambda: recording.fetch("https://example.org/a.png"))
    assert refused(lambda: recording.font("./gone.ttf"))
    assert recording.files == {"gone.svg": False, "gone.ttf": False}
    assert recording.addresses == {"https://example.org/a.png": False}


def test_a_file_that_was_had_once_stays_known() -> None:
    memory = Memory({"a.svg": b"a"})
    recording = Recording(memory)
    recording.read("a.svg")
    del memory.files["a.svg"]
    assert refused(lambda: recording.read("a.svg"))
    assert recording.files == {"a.svg": True}


def test_fonts_are_the_authors_files_or_the_machines() -> None:
    own, machine = specimens.font("Own"), specimens.font("Machine")
    recording = Recording(Memory({"own.ttf": own}, fonts={"/fonts/m.ttf": machine}))
    assert recording.font("./own.ttf") == own
    assert recording.font("/fonts/m.ttf") == machine
    assert recording.font("fonts/Inter/Inter_400Regular.ttf")
    assert [len(recording.installed(family)) for family in ("Machine", "Nowhere")] == [1, 0]
    assert recording.files == {"own.ttf": True}
    assert recording.fonts == {"/fonts/m.ttf": True}
    assert recording.families == {"Machine": True, "Nowhere": False}


def test_the_rest_is_the_worlds_own(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory({"a/b.txt": b""}, stamp=5.0, pages={"https://example.org/": b"page"})
    recording = Recording(memory)
    recording.remember("a-1", b"drawn")
    assert (memory.recall("a-1"), recording.recall("a-1"), recording.stamp()) == (b"drawn", b"drawn", 5.0)
    assert recording.names("a/") == ["b.txt"]
    assert list(recording.folders) == ["a"]
    assert recording.bundled("icons.json") == memory.bundled("icons.json")
    assert recording.fetch("https://example.org/") == b"page"
    assert recording.addresses == {"https://example.org/": True}


def test_a_deck_asks_for_its_pictures_figures_includes_and_theme() -> None:
    text = (
        "---\ntitle: A\ntheme: looks/mine\n---\n\n<!-- include: part.md -->\n\n# B\n\n![A dot](dot.svg)\n\n"
        "# C\n\n```chart\ntype: column\ndata: figures.csv\n```\n\n# D\n\n![Gone](gone.png)\n"
    )
    files = {
        "part.md": b"# Part\n\nText\n",
        "dot.svg": PICTURE,
        "figures.csv": b"a,b\nx,1\ny,2\n",
        "looks/mine/theme.toml": b'description = "Mine"\n',
        "unused.svg": PICTURE,
    }
    recording = Recording(Memory(files))
    report = Report()
    deck = read_deck(Source("deck.md", text), recording, report, Request())
    assert deck is not None
    assert place_deck(deck, recording, report, Request()) is not None
    had = {name for name, found in recording.files.items() if found}
    assert had == files.keys() - {"unused.svg"}
    assert not recording.files["gone.png"]
