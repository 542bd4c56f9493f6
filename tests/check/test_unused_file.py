"""What lies about in the deck's folder is listed, unless it is somebody else's."""

from collections.abc import Mapping

import pytest

from tests.check.telling import told

TEXT = "## T\n\n![A](used.png)\n"


def unused(files: Mapping[str, bytes], text: str = TEXT) -> str:
    """What is listed of *files* beside the deck."""
    found = told("unused-file", text, {"used.png": b"", **files})
    assert len(found) <= 1
    return found[0].message.partition(" is in the")[0].partition(" are in the")[0] if found else ""


def test_files_that_nothing_names_are_listed() -> None:
    files = {"old.png": b"", "img/left.jpg": b"", "figures.csv": b"", "demo.mp4": b""}
    assert unused(files) == "`demo.mp4`, `figures.csv`, `img/left.jpg`, `old.png`"


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"part.md": b"![B](b.png)", "b.png": b""},
        {"mine/theme.toml": b'picture = "b.png"', "mine/b.png": b""},
        {"drawing.svg": b'<image href="b.png"/>', "b.png": b"", "part.md": b"drawing.svg"},
        {"part.md": b"![B](my%20b.png)", "my b.png": b""},
        {"b.py": b"", "b.pptx": b"", "b.txt": b""},
        {
            ".hidden/b.png": b"",
            "node_modules/b.png": b"",
            "talk_files/b.png": b"",
            "talk_png/b.png": b"",
            "out/b.png": b"",
        },
        {"talk.png": b"", "talk.pdf": b""},
    ],
)
def test_what_is_used_or_made_or_of_another_kind_is_not(files: dict[str, bytes]) -> None:
    assert unused(files) == ""


def test_what_only_the_built_deck_names_is_unused() -> None:
    assert unused({"talk.html": b"old.png", "old.png": b""}) == "`old.png`"


def test_long_lists_are_cut_and_collections_left_alone() -> None:
    assert unused({f"{number}.png": b"" for number in range(9)}).endswith("`5.png` and 3 more")
    assert unused({f"{number}.png": b"" for number in range(30)}) == ""


def test_folders_of_several_decks_are_left_alone() -> None:
    assert unused({"other.md": b"---\ntitle: Other\n---\n", "old.png": b""}) == ""
    assert unused({"README.md": b"# About\n", "old.png": b""}) == "`old.png`"


def test_a_deck_from_standard_input_has_no_folder() -> None:
    from slidegen.world import Memory

    assert told("unused-file", TEXT, world=Memory({"used.png": b"", "old.png": b""})) == []
