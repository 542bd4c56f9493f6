"""``slidegen doctor``: lines for people, a document for programs, and an exit code for scripts."""

import json
from pathlib import Path

import pytest

from slidegen import browser, cache
from tests.cli.conftest import Run

TALK = "---\ntitle: A\nembed-fonts: true\n---\n\n## B\n\nText\n"


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("SLIDEGEN_CACHE", str(folder))
    return folder


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/nowhere/chromium")


def test_a_machine_is_told_line_by_line(slidegen: Run) -> None:
    ended = slidegen("doctor")
    assert (ended.code, ended.err) == (0, "")
    head, *lines = ended.out.splitlines()
    assert head == "This machine"
    for topic in ("Python", "slidegen", "Browser", "LibreOffice", "Cache", "Terminal"):
        assert any(line.split()[1:2] == [topic] for line in lines)
    assert max(map(len, lines)) <= 80


@pytest.mark.usefixtures("no_browser")
def test_what_no_deck_asks_for_is_no_failure(slidegen: Run) -> None:
    ended = slidegen("doctor")
    assert ended.code == 0
    assert "missing  Browser" in ended.out
    assert "-> unset SLIDEGEN_BROWSER" in ended.out


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(("outputs", "code"), [("pptx,html", 0), ("pptx,pdf", 2)])
def test_what_the_outputs_of_a_deck_need_is(slidegen: Run, tmp_path: Path, outputs: str, code: int) -> None:
    (tmp_path / "talk.md").write_text(TALK)
    ended = slidegen("doctor", "talk.md", "-t", outputs)
    assert ended.code == code
    assert "\n\ntalk.md\n" in ended.out
    assert [path.name for path in tmp_path.iterdir()] == ["talk.md"]


def test_programs_read_one_document(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(TALK + "\n![A](gone.png)\n")
    ended = slidegen("doctor", "talk.md", "--format", "json")
    document = json.loads(ended.out)
    assert (ended.code, document["version"]) == (2, 1)
    assert {"topic": "Python", "state": "ok"}.items() <= document["machine"][0].items()
    (deck,) = document["decks"]
    assert deck["deck"] == "talk.md"
    assert [each["text"] for each in deck["findings"] if each["state"] == "missing"] == [
        "`gone.png` is not there (line 10)"
    ]


def test_the_cache_is_cleared_on_demand(slidegen: Run) -> None:
    cache.remember(cache.cache_key("test"), bytes(1984))
    ended = slidegen("doctor", "--clear-cache")
    assert ended.code == 0
    assert "1 file (2 kB) thrown away from" in ended.err
    assert "0 files, 0.0 of" in " ".join(ended.out.split())


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nothing.md"], "`nothing.md` is not there"),
        (["--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["-t", "docx"], "there is no output format `docx`"),
    ],
)
def test_wrong_use_is_told(slidegen: Run, args: list[str], words: str) -> None:
    ended = slidegen("doctor", *args)
    assert ended.code == 2
    assert words in " ".join(ended.err.split())


def test_a_file_that_is_no_deck_is_told(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_bytes(b"a\0b")
    ended = slidegen("doctor", "talk.md")
    assert ended.code == 2
    assert "not-text" in ended.err
