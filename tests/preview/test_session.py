"""Saves, and everything that goes wrong with them."""

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from slidegen.preview.build import Build, build
from slidegen.preview.save import Told
from slidegen.preview.session import Session, Settings
from tests.preview.sample import REQUEST, TEXT, Watching

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"><rect width="{}" height="3"/></svg>'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "deck.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def watching(path: Path) -> Watching:
    return Watching(path)


def problems(watching: Watching) -> list[str]:
    return [problem["code"] for problem in watching.state["problems"]]


def titles(watching: Watching) -> list[str]:
    return [slide["title"] for slide in watching.state["slides"]]


def test_the_first_look_shows_the_deck(watching: Watching) -> None:
    assert [name for name, _ in watching.events] == ["patch", "state"]
    assert watching.state["ok"]
    assert titles(watching) == ["A talk", "Part", "First", "Second", "Third"]
    assert [slide["line"] for slide in watching.state["slides"]] == [2, 7, 9, 18, 24]


def test_a_save_names_the_slide_that_it_changed(watching: Watching) -> None:
    told = watching.save(TEXT.replace("- two", "- three"))
    assert told.save.slide == "first"
    assert told.save.count == 1
    assert watching.patches()[-1]["changed"] == "first"
    assert len(watching.patches()[-1]["slides"]) == 1


def test_a_save_that_changes_nothing_sends_no_patch(watching: Watching) -> None:
    before = len(watching.patches())
    told = watching.save(TEXT + "\n\n")
    assert len(watching.patches()) == before
    assert told.save.count == 0


def test_a_new_slide_is_where_the_text_changed_and_not_the_first_with_another_number(watching: Watching) -> None:
    told = watching.save(TEXT.replace("## Second", "## Between\n\ntext\n\n## Second"))
    assert told.save.slide == "between"
    assert watching.patches()[-1]["changed"] == "between"


def test_a_slide_that_goes_leads_to_the_one_in_its_place(watching: Watching) -> None:
    text = TEXT[: TEXT.index("## First")] + TEXT[TEXT.index("## Second") :]
    assert watching.save(text).save.slide in ("part", "second")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-deck"),
        (b"---\ntitle: [a\n---\n\n# A\n\ntext\n", "yaml-syntax"),
        (b"---\ntitle: A talk\n\n# A\n\ntext\n", "front-matter-unclosed"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe", "not-text"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "not-text"),
        (bytes(range(256)) * 20, "not-text"),
    ],
    ids=["empty", "half a list", "open front matter", "picture", "utf-16", "junk"],
)
def test_what_is_broken_leaves_the_last_good_deck(watching: Watching, data: bytes, code: str) -> None:
    good = watching.session.snapshot.drawn
    told = watching.save(data)
    assert told.stale
    assert watching.session.snapshot.drawn is good
    assert code in problems(watching)
    assert watching.state["stale"]
    assert not watching.state["ok"]
    assert titles(watching)[-1] == "Third", "the slides are those that are shown"
    told = watching.save(TEXT.replace("- two", "- mended"))
    assert not told.stale
    assert watching.state["ok"]
    assert watching.patches()[-1]["changed"] == "first"


def test_text_that_is_not_all_utf8_is_shown_with_signs_in_its_place(watching: Watching) -> None:
    told = watching.save(TEXT.encode().replace(b"- two", b"- tw\xf6"))
    assert not told.stale
    assert problems(watching) == ["bad-encoding"]


def test_a_deck_that_is_deleted_may_come_back(watching: Watching, path: Path) -> None:
    path.unlink()
    assert watching.look(str(path)).stale
    assert problems(watching) == ["missing-file"]
    path.write_text(TEXT.replace("- two", "- back"), encoding="utf-8")
    assert not watching.look(str(path)).stale
    assert watching.patches()[-1]["changed"] == "first"


def test_a_folder_in_the_place_of_the_deck_is_no_deck(watching: Watching, path: Path) -> None:
    path.unlink()
    path.mkdir()
    assert watching.look(str(path)).stale
    path.rmdir()
    assert not watching.save(TEXT).stale


def test_a_deck_that_cannot_be_read_is_told(watching: Watching, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.unlink()
    os.mkfifo(path)
    assert watching.look(str(path)).stale
    assert problems(watching) == ["missing-file"]


def test_a_deck_that_is_broken_from_the_start_comes_up_when_it_is_mended(tmp_path: Path) -> None:
    watching = Watching(tmp_path / "none.md")
    assert watching.state["slides"] == []
    assert problems(watching) == ["missing-file"]
    watching.save(TEXT)
    assert watching.state["ok"]
    assert titles(watching)[-1] == "Third"


def test_a_bug_does_not_end_the_preview(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of ours")

    with monkeypatch.context() as broken:
        broken.setattr("slidegen.preview.session.build", fail)
        assert watching.save(TEXT + "\n\nmore\n").stale
        assert problems(watching) == ["internal"]
    assert not watching.save(TEXT + "\n\nmore words\n").stale


def test_the_problems_say_where_they_are(watching: Watching, path: Path) -> None:
    watching.save(TEXT.replace("- two", "- ![](gone.png)\n- [x](#nowhere)"))
    found = {problem["code"]: problem for problem in watching.state["problems"]}
    gone = found["unknown-link"]
    assert gone["slide"] == "first"
    assert gone["path"] == str(path)
    assert (gone["line"], gone["severity"]) == (13, "warning")
    assert "^" in gone["excerpt"]
    assert "-->" not in gone["excerpt"]


class TestOtherFiles:
    def test_all_that_a_deck_asks_for_is_watched_also_what_is_missing(self, tmp_path: Path) -> None:
        path = tmp_path / "deck.md"
        path.write_text("## A\n\n![a](a.svg)\n\n---\n\n<!-- include: part.md -->\n", encoding="utf-8")
        watching = Watching(path)
        assert sorted(problems(watching)) == ["missing-file", "missing-file"]
        watched = {os.path.basename(name) for name in watching.session.watched}
        assert {"deck.md", "a.svg", "part.md"} <= watched

    def test_a_picture_that_changes_changes_its_slide(self, tmp_path: Path) -> None:
        path, picture = tmp_path / "deck.md", tmp_path / "a.svg"
        picture.write_text(SVG.format(1), encoding="utf-8")
        path.write_text("## A\n\ntext\n\n## B\n\n![a](a.svg)\n", encoding="utf-8")
        watching = Watching(path)
        before = dict(watching.session.snapshot.drawn.things if watching.session.snapshot.drawn else {})
        picture.write_text(SVG.format(2.5), encoding="utf-8")
        assert watching.session.changed() == [str(picture)]
        watching.look(str(picture))
        assert watching.patches()[-1]["changed"] == "b"
        assert watching.session.snapshot.drawn is not None
        assert watching.session.snapshot.drawn.things.keys() - before.keys()

    def test_figures_included_texts_themes_and_books_are_watched(self, tmp_path: Path) -> None:
        (tmp_path / "figures.csv").write_text("a,b\nx,1\ny,2\n", encoding="utf-8")
        (tmp_path / "part.md").write_text("## Part\n\ntext\n", encoding="utf-8")
        (tmp_path / "books.bib").write_text(
            "@book{one, title={One}, author={An Author}, year={2001}}\n", encoding="utf-8"
        )
        theme = tmp_path / "themes" / "own"
        theme.mkdir(parents=True)
        (theme / "theme.toml").write_text('inherit = "plain"\n', encoding="utf-8")
        path = tmp_path / "deck.md"
        text = (
            "---\ntheme: ./themes/own\nbibliography: books.bib\n---\n\n## A\n\nSee [@one].\n\n"
            "```chart\ntype: bar\ndata: figures.csv\n```\n\n<!-- include: part.md -->\n"
        )
        path.write_text(text, encoding="utf-8")
        watching = Watching(path)
        watched = {os.path.relpath(name, tmp_path) for name in watching.session.watched}
        assert {"figures.csv", "part.md", "books.bib", "themes/own/theme.toml"} <= watched, watching.state["problems"]
        for name, old, new in (
            ("figures.csv", "x,1", "x,3"), ("part.md", "text", "words"), ("books.bib", "{One}", "{Two}"),
        ):  # fmt: skip
            file, before = tmp_path / name, len(watching.patches())
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
            assert watching.session.changed() == [str(file)], name
            watching.look(str(file))
            assert len(watching.patches()) == before + 1, name

    def test_a_theme_that_changes_replaces_the_styles(self, tmp_path: Path) -> None:
        theme = tmp_path / "own"
        theme.mkdir()
        (theme / "theme.toml").write_text('inherit = "plain"\n', encoding="utf-8")
        path = tmp_path / "deck.md"
        path.write_text("---\ntheme: ./own\n---\n\n## A\n\ntext\n", encoding="utf-8")
        watching = Watching(path)
        assert problems(watching) == []
        (theme / "theme.toml").write_text('inherit = "plain"\n\n[palette]\naccent1 = "#123456"\n', encoding="utf-8")
        watching.look(str(theme / "theme.toml"))
        assert problems(watching) == []
        assert any("#123456" in html for html in watching.patches()[-1]["slides"].values())


class TestWriting:
    def test_a_deck_that_is_being_written_is_waited_for(
        self, watching: Watching, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An editor empties the file first and writes it then."""
        new = TEXT.replace("- two", "- written")
        path.write_text("", encoding="utf-8")

        def write_meanwhile(_: float | None = None) -> bool:
            path.write_text(new, encoding="utf-8")
            return False

        with monkeypatch.context() as patched:
            patched.setattr(watching.session._ended, "wait", write_meanwhile)
            told = watching.look(str(path))
        assert not told.stale
        assert watching.patches()[-1]["changed"] == "first"

    def test_a_deck_whose_author_takes_much_away_is_believed(self, watching: Watching) -> None:
        told = watching.save("## Only this\n\ntext\n")
        assert not told.stale
        assert titles(watching) == ["Only this"]

    def test_a_file_that_changes_while_it_is_read_is_read_again(
        self, watching: Watching, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The next look sees that it is not what it was before the reading began."""

        def build_slowly(*values: Any) -> Build:
            path.write_text(TEXT.replace("- two", "- later"), encoding="utf-8")
            os.utime(path, ns=(1, 1))
            return build(*values)

        with monkeypatch.context() as slow:
            slow.setattr("slidegen.preview.session.build", build_slowly)
            watching.save(TEXT.replace("- two", "- sooner"))
        assert watching.session.changed() == [str(path)]


class TestLongDecks:
    """Decks that take long to build, so that more saves come meanwhile."""

    @pytest.fixture
    def interrupted(self, watching: Watching, path: Path, monkeypatch: pytest.MonkeyPatch) -> Watching:
        """The deck was saved, and once more before it came to rest."""
        first, second = TEXT.replace("- two", "- 2"), TEXT.replace("- two", "- 2").replace("print(1)", "print(2)")
        watching.session._usual = 1.0

        def save_again(_: float | None = None) -> bool:
            path.write_text(second, encoding="utf-8")
            os.utime(path, ns=(1, 1))
            return False

        with monkeypatch.context() as busy:
            busy.setattr(watching.session._ended, "wait", save_again)
            watching.save(first)
        return watching

    def test_what_is_saved_is_shown_before_the_whole_is_built(self, interrupted: Watching, path: Path) -> None:
        assert len(interrupted.told) == 1, "the whole is not built yet"
        assert interrupted.patches()[-1]["changed"] == "first"
        assert interrupted.session.changed() == [str(path)]
        interrupted.session._usual = 0.0
        interrupted.look(str(path))
        assert len(interrupted.told) == 2
        assert interrupted.patches()[-1]["changed"] == "third"
        assert interrupted.session.changed() == []

    def test_a_deck_that_breaks_then_is_told_once(self, interrupted: Watching, path: Path) -> None:
        path.unlink()
        assert interrupted.look(str(path)).stale
        assert interrupted.session.changed() == []
        assert not interrupted.session.is_owed
        assert interrupted.session.snapshot.drawn is not None
        assert "- 2" not in "".join(piece.html for piece in interrupted.session.snapshot.drawn.slides)


def test_a_session_follows_by_itself(path: Path) -> None:
    told: list[Told] = []
    seen = threading.Event()

    def tell(save: Told) -> None:
        told.append(save)
        seen.set()

    ready = threading.Event()
    session = Session(Settings(path=str(path), request=REQUEST), lambda *_: None, tell)
    session.start(ready.set)
    try:
        assert ready.wait(10)
        seen.clear()
        aside = path.with_suffix(".part")
        aside.write_text(TEXT.replace("- two", "- saved"), encoding="utf-8")
        aside.replace(path)
        assert seen.wait(10)
        assert told[-1].save.files == (str(path),)
        assert told[-1].save.slide == "first"
    finally:
        session.stop()
