"""``slidegen pack``: what goes on the memory stick, and what must not."""

import hashlib
import os
import shlex
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from slidegen import browser
from tests.cli.conftest import Run
from tests.fonts import specimens as fonts
from tests.templates import specimens as templates

FILM = Path(__file__).parents[2] / "decks/tour/sunrise.mp4"
DECK = """---
title: Größen
author: A
theme: ink
---

## A picture and a film

![A dot](pictures/dot.svg)

## A film

![The sun rises](../films/sun.mp4)

## Figures

```chart
type: column
file: figures.csv
```

<!-- include: more.md -->

## Hidden {.hidden}

Text
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck with files of all kinds, one of them above its folder."""
    folder = tmp_path / "talks"
    (folder / "pictures").mkdir(parents=True)
    (tmp_path / "films").mkdir()
    shutil.copy(FILM, tmp_path / "films/sun.mp4")
    (folder / "pictures/dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>')
    (folder / "figures.csv").write_text("a,b\nx,1\ny,2\n")
    (folder / "more.md").write_text("## More\n\nText\n\nNote:\nSay this.\n")
    (folder / "unused.svg").write_text("")
    (folder / "talk.md").write_text(DECK, encoding="utf-8")
    return folder / "talk.md"


def contents(file: Path) -> dict[str, bytes]:
    """The files of a pack, without its own folder."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


SOURCES = {
    "source/talks/talk.md", "source/talks/more.md", "source/talks/figures.csv", "source/talks/pictures/dot.svg",
    "source/films/sun.mp4",
}  # fmt: skip


@pytest.mark.render
def test_a_pack_has_all_outputs_fonts_sources_and_checksums(slidegen: Run, deck: Path) -> None:
    ended = slidegen("pack", deck, "--root", "films")
    assert (ended.code, ended.out) == (0, "")
    found = contents(deck.with_name("talk.zip"))
    outputs = {"talk.pptx", "talk.html", "talk.pdf", "talk.notes.md", "talk.prompter.html", "README.txt", "SHA256SUMS"}
    assert {name for name in found if not name.startswith("fonts/")} == outputs | SOURCES
    assert sum(name.startswith("fonts/") and name.endswith("-LICENSE.txt") for name in found) == 2
    sums = dict(line.split("  ")[::-1] for line in found["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in found.items() if name != "SHA256SUMS"}
    assert len(PdfReader(BytesIO(found["talk.pdf"])).pages) == 5
    assert "talk.pdf" in ended.err
    assert "5 pages" in ended.err
    assert "PowerPoint, 6 slides" in ended.err
    assert "Missing" not in ended.err


@pytest.mark.render
def test_other_outputs_are_packed_where_they_are_asked_for(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    ended = slidegen("pack", deck, "--root", "films", "-t", "png,handout,md", "-o", "a.zip")
    assert ended.code == 0
    assert {"talk.png", "talk_png/slide-01.png", "talk.handout.pdf", "talk.handout.html"} <= contents(
        tmp_path / "a.zip"
    ).keys()


@pytest.mark.render
def test_the_same_deck_gives_the_same_pack(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        assert slidegen("pack", deck, "--root", "films", "-o", name, "-q").err == ""
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_readme_tells_what_to_do_on_an_old_machine(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    slidegen("pack", deck, "--root", "films", "-t", "pptx,html", "-o", "a.zip")
    raw = contents(tmp_path / "a.zip")["README.txt"]
    assert raw.startswith(b"\xef\xbb\xbfGr")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    text = raw.decode("utf-8-sig")
    for words in ("talk.pptx", "fonts/", "source/films/sun.mp4", 'slidegen build "source/talks/talk.md" --root source'):
        assert words in text
    assert "talk.pdf" not in text
    assert max(map(len, text.split("\r\n"))) < 92


def test_a_packed_deck_builds_the_same_again(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    slidegen("pack", deck, "--root", "films", "-t", "pptx,html", "-o", "stick/")
    ended = slidegen("build", "stick/source/talks/talk.md", "--root", "stick/source", "-o", "again/")
    assert ended.code == 0
    for name in ("talk.pptx", "talk.html"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "stick" / name).read_bytes()


@pytest.mark.parametrize("theme", ["paper", "looks/mine", "looks/house.potx"])
def test_what_the_command_line_said_is_in_the_command_that_builds_it_again(
    slidegen: Run, tmp_path: Path, theme: str
) -> None:
    for folder in ("talk", "looks/mine"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "looks/mine/theme.toml").write_text('description = "Mine"\n')
    (tmp_path / "looks/house.potx").write_bytes(templates.office())
    (tmp_path / "talk/talk.md").write_text("---\nvars: {year: '1'}\n---\n\n# In {{ year }}\n\n::: for us\nText\n:::\n")
    options = ("--theme", theme, "--audience", "us", "--var", "year=the year 2031")
    assert slidegen("pack", "talk", "-t", "html", "-o", "stick/", *options).code == 0
    readme = (tmp_path / "stick/README.txt").read_text()
    (line,) = (line.strip() for line in readme.splitlines() if "slidegen build" in line)
    os.chdir(tmp_path / "stick")
    assert slidegen(*shlex.split(line)[1:], "-o", "again/").code == 0
    assert (tmp_path / "stick/again/talk.html").read_bytes() == (tmp_path / "stick/talk.html").read_bytes()


def test_a_deck_in_a_folder_of_its_own_is_called_like_the_folder(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "big-talk").mkdir()
    (tmp_path / "big-talk/deck.md").write_text("# A\n")
    assert slidegen("pack", "big-talk", "-t", "html").code == 0
    assert "big-talk.html" in contents(tmp_path / "big-talk/big-talk.zip")


def test_a_folder_is_filled_and_filled_again(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    for outputs in ("pptx,html,notes", "html"):
        assert slidegen("pack", deck, "--root", "films", "-t", outputs, "-o", "stick/").code == 0
    names = {name for name in os.listdir(tmp_path / "stick") if "." in name}
    assert names == {"talk.html", "README.txt"}
    sums = (tmp_path / "stick/SHA256SUMS").read_text().splitlines()
    for line in sums:
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / "stick" / name).read_bytes()).hexdigest() == digest


def test_a_folder_with_other_files_is_refused(slidegen: Run, deck: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick/thesis.odt").write_text("mine")
    ended = slidegen("pack", deck, "--root", "films", "-o", "stick/")
    assert ended.code == 2
    assert "`thesis.odt` in `stick` is not of a pack" in ended.err
    assert os.listdir(tmp_path / "stick") == ["thesis.odt"]


def test_a_deck_with_errors_is_packed_only_on_demand(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("# A\n\n![A dot](dot.svg)\n")
    ended = slidegen("pack", "talk.md", "-t", "html")
    assert ended.code == 1
    assert "missing-file" in ended.err
    assert "nothing is packed" in ended.err
    assert os.listdir(tmp_path) == ["talk.md"]
    assert slidegen("pack", "talk.md", "-t", "html", "--anyway").code == 1
    assert "talk.html" in contents(tmp_path / "talk.zip")


@pytest.mark.parametrize("named", ["/nowhere/chromium", ""])
def test_without_a_browser_all_but_the_pdf_is_packed(
    slidegen: Run, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv(browser.VARIABLE, named)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_usual_places", lambda: iter(()))
    ended = slidegen("pack", deck, "--root", "films", "-o", "a.zip")
    assert ended.code == 2
    assert "talk.pdf: " in ended.err
    assert ("which is no program" if named else "install Chromium, Chrome or Edge") in " ".join(ended.err.split())
    found = contents(tmp_path / "a.zip")
    assert "talk.pptx" in found
    assert "talk.pdf" not in found
    assert slidegen("pack", deck, "--root", "films", "-o", "b.zip", "-t", "pptx,html").code == 0


@pytest.mark.render
def test_a_browser_that_prints_nothing_is_told(
    slidegen: Run, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(browser.VARIABLE, "false")
    ended = slidegen("pack", deck, "--root", "films", "-o", "a.zip")
    assert ended.code == 2
    assert "printed nothing" in " ".join(ended.err.split())
    assert "talk.pdf" not in contents(tmp_path / "a.zip")


def test_names_that_windows_lacks_are_changed_and_told(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "Talk: one?.md").write_text("# A\n\n![A dot](<a: b.svg>)\n\n![A dot](con.svg)\n")
    for name in ("a: b.svg", "con.svg"):
        (tmp_path / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>')
    ended = slidegen("pack", "Talk: one?.md", "-t", "html")
    assert ended.code == 0
    found = contents(tmp_path / "Talk_ one_.zip")
    assert {"Talk_ one_.html", "source/Talk_ one_.md", "source/a_ b.svg", "source/_con.svg"} <= found.keys()
    told = " ".join(ended.err.split())
    assert "a: b.svg: it is packed as source/a_ b.svg" in told
    assert "con.svg: it is packed as source/_con.svg" in told


def test_what_needs_the_network_is_told(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(
        "# A\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\n"
        "# B\n\n<iframe src='https://example.org/a' title='A'></iframe>\n"
    )
    ended = slidegen("pack", "talk.md", "-t", "html", "--anyway")
    told = " ".join(ended.err.split())
    assert "it plays from the network only" in told
    assert "https://example.org/a: talk.html loads it" in told


def test_files_that_links_lead_to_lie_where_the_slides_look_for_them(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    for name in ("papers/one two.pdf", "fonts", "a.txt"):
        (tmp_path / name).write_text(name)
    links = ("papers/one%20two.pdf#page=3", "a.txt", "../secret.txt", "gone.txt", "fonts", "talk.html", "https://x.org")
    (tmp_path / "talk.md").write_text("# A\n\n" + " ".join(f"[x]({link})" for link in links))
    ended = slidegen("pack", "talk.md", "-t", "html", "--anyway")
    found = contents(tmp_path / "talk.zip")
    assert found["papers/one two.pdf"] == b"papers/one two.pdf"
    assert found["a.txt"] == b"a.txt"
    told = " ".join(ended.err.partition("Worth knowing")[2].split())
    assert all(f"{link}: a link leads there" in told for link in ("../secret.txt", "fonts"))
    assert not any(link in told for link in ("a.txt:", "talk.html", "https://x.org"))


def test_fonts_of_the_author_are_in_the_sources(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(fonts.font("Own"))
    (tmp_path / "talk.md").write_text("---\ntheme: {name: plain, fonts: {body: own.ttf}}\n---\n\n# A\n\nText\n")
    ended = slidegen("pack", "talk.md", "-t", "pptx")
    found = contents(tmp_path / "talk.zip")
    assert found["source/own.ttf"] == fonts.font("Own")
    assert "Own" not in " ".join(name for name in found if name.startswith("fonts/"))
    assert "the font Own" in ended.err


def test_a_template_is_among_the_sources_and_its_package_is_whole(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "house.potx").write_bytes(templates.office())
    (tmp_path / "talk.md").write_text("---\ntitle: A\ntheme: house.potx\n---\n\n## B\n\nText\n")
    assert slidegen("pack", "talk.md", "-t", "pptx,html").code == 0
    assert contents(tmp_path / "talk.zip")["source/house.potx"] == templates.office()


def test_a_file_that_is_not_as_it_should_be_stops_the_pack(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from slidegen.packing.verify import each

    monkeypatch.setattr(each, "package_faults", lambda path, slides: ["its part x is damaged"])
    (tmp_path / "talk.md").write_text("# A\n")
    (tmp_path / "talk.zip").write_text("last good one")
    ended = slidegen("pack", "talk.md", "-t", "pptx")
    assert ended.code == 1
    assert "talk.pptx: its part x is damaged" in ended.err
    assert (tmp_path / "talk.zip").read_text() == "last good one"
    assert sorted(os.listdir(tmp_path)) == ["talk.md", "talk.zip"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "Missing argument"),
        (["-"], "has no folder to pack"),
        (["nothing.md"], "is not there"),
        (["talk.md", "-o", "a.tar"], "`a.tar` is neither a folder nor a zip file"),
        (["talk.md", "-t", "docx"], "there is no output format `docx`"),
        (["."], "there are 2 decks in `.`"),
    ],
)
def test_wrong_use_packs_nothing(slidegen: Run, tmp_path: Path, args: list[str], words: str) -> None:
    for name in ("talk.md", "other.md"):
        (tmp_path / name).write_text("# A\n")
    ended = slidegen("pack", *args)
    assert ended.code == 2
    assert words in " ".join(ended.err.split())
    assert sorted(os.listdir(tmp_path)) == ["other.md", "talk.md"]
