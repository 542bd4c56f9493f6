"""A deck's files lie in a pack so that the deck finds them again."""

from pathlib import Path

from slidegen.packing.sources import source_files
from slidegen.recording import Recording
from slidegen.world import Disk


def recorded(deck: Path, *paths: str) -> Recording:
    """A recording of a deck at *deck* that reads *paths*, which are made first."""
    deck.parent.mkdir(parents=True, exist_ok=True)
    deck.write_text("# A")
    recording = Recording(Disk(deck.parent, (deck.parents[2],)))
    for path in paths:
        file = deck.parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path)
        recording.read(path)
    return recording


def names(deck: Path, read: Recording) -> list[tuple[str, bool]]:
    return [(source.name, source.moved) for source in source_files(str(deck), read)]


def test_what_is_below_the_deck_stays_below_it(tmp_path: Path) -> None:
    deck = tmp_path / "a/b/talk.md"
    assert names(deck, recorded(deck, "pictures/x.svg", "./y.csv")) == [
        ("source/talk.md", False),
        ("source/pictures/x.svg", False),
        ("source/y.csv", False),
    ]


def test_what_is_above_the_deck_stays_above_it(tmp_path: Path) -> None:
    deck = tmp_path / "a/b/talk.md"
    assert names(deck, recorded(deck, "../shared/x.svg", "own.svg")) == [
        ("source/b/talk.md", False),
        ("source/shared/x.svg", False),
        ("source/b/own.svg", False),
    ]


def test_a_file_named_by_its_whole_path_is_where_it_is(tmp_path: Path) -> None:
    deck = tmp_path / "a/b/talk.md"
    recording = recorded(deck, str(deck.parent / "own.svg"), str(tmp_path / "a/x.svg"))
    assert names(deck, recording) == [
        ("source/talk.md", False),
        ("source/own.svg", False),
        ("source/elsewhere/a/x.svg", True),
    ]


def test_names_that_must_change_are_told(tmp_path: Path) -> None:
    deck = tmp_path / "a/b/aux.md"
    assert names(deck, recorded(deck, "a.svg", "A.svg", "x: y.csv")) == [
        ("source/_aux.md", True),
        ("source/a.svg", False),
        ("source/A 2.svg", True),
        ("source/x_ y.csv", True),
    ]


def test_what_was_not_there_is_not_packed(tmp_path: Path) -> None:
    deck = tmp_path / "a/b/talk.md"
    recording = recorded(deck)
    recording.files["gone.svg"] = False
    assert names(deck, recording) == [("source/talk.md", False)]
