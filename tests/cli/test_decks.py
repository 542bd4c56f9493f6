"""Paths mean decks, and output has one place each."""

from pathlib import Path

import pytest

from slidegen.cli.decks import Found, Place, find_decks, is_folder, outputs_for, places
from slidegen.errors import UsageError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a/deck.md", "a/part.md", "b/c/deck.md", ".git/deck.md", "node_modules/deck.md", "flat/one.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# x")
    for name in ("two.markdown", "README.md", "_draft.md", ".hidden.md", "notes.txt"):
        (tmp_path / "flat" / name).write_text("# x")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*given: str) -> list[str]:
    return [found.path for found in find_decks(given)]


def test_a_folder_means_its_decks(tree: Path) -> None:
    assert paths(".") == ["./a/deck.md", "./b/c/deck.md"]
    assert paths("b") == ["b/c/deck.md"]


def test_a_folder_without_decks_means_its_markdown_files(tree: Path) -> None:
    assert paths("flat") == ["flat/one.md", "flat/two.markdown"]


def test_a_file_is_itself_and_counts_once(tree: Path) -> None:
    assert paths("flat/README.md", "a/deck.md", "./a/deck.md", "a") == ["flat/README.md", "a/deck.md"]
    assert paths("-") == ["-"]


def test_what_is_not_there_names_the_nearest(tree: Path) -> None:
    with pytest.raises(UsageError, match=r"`flat/onee.md` is not there; did you mean `flat/one.md`"):
        find_decks(("flat/onee.md",))
    with pytest.raises(UsageError, match="no deck in `empty`"):
        find_decks(("empty",))


def test_output_stands_beside_the_deck(tree: Path) -> None:
    assert places([Found("a/deck.md"), Found("x.md")], None, ()) == [Place("a", "deck"), Place("", "x")]


def test_standard_input_needs_a_name(tree: Path) -> None:
    with pytest.raises(UsageError, match="-o"):
        places([Found("-")], None, ())
    assert places([Found("-")], "out.html", ("html",)) == [Place("", "out", "out.html")]


def test_a_folder_keeps_the_folders_of_the_decks(tree: Path) -> None:
    found = find_decks(("a/deck.md", "."))
    assert places(found, "out/", ()) == [Place("out", "deck"), Place("out/b/c", "deck")]


def test_two_decks_never_write_the_same_file(tree: Path) -> None:
    with pytest.raises(UsageError, match=r"`a/deck.md` and `b/c/deck.md` would both be written to `out/deck`"):
        places([Found("a/deck.md"), Found("b/c/deck.md")], "out/", ())


def test_one_file_takes_one_deck_in_one_format(tree: Path) -> None:
    with pytest.raises(UsageError, match="2 decks"):
        places([Found("a/deck.md"), Found("b/c/deck.md")], "talk.pptx", ("pptx",))
    with pytest.raises(UsageError, match="2 formats"):
        places([Found("a/deck.md")], "talk.pptx", ("pptx", "html"))


@pytest.mark.parametrize(
    ("output", "folder"),
    [("out/", True), ("out", True), ("a", True), ("out.pptx", False), ("/dev/null", False), ("a/deck.md", False)],
)
def test_what_counts_as_a_folder(tree: Path, output: str, folder: bool) -> None:
    assert is_folder(output) is folder


def test_the_suffix_tells_the_format(tree: Path) -> None:
    assert outputs_for("talk.pptx", ()) == ("pptx",)
    assert outputs_for("talk.HTML", ()) == ("html",)
    assert outputs_for("talk.htm", ("html",)) == ("html",)
    assert outputs_for("out/", ()) == ()
    assert outputs_for(None, ()) == ()
    with pytest.raises(UsageError, match="which format"):
        outputs_for("talk.odp", ())


def test_a_suffix_of_another_format_is_refused(tree: Path) -> None:
    with pytest.raises(UsageError, match=r"`talk.pptx` is the name of a pptx file, but -t says html"):
        outputs_for("talk.pptx", ("html",))
    assert outputs_for("a.pptx", ("pptx", "html")) == ("pptx", "html")


def test_a_suffix_may_be_the_end_of_a_longer_one(tree: Path) -> None:
    assert outputs_for("mine.pdf", ("handout",)) == ("handout",)
    assert outputs_for("mine.md", ("notes",)) == ("notes",)
