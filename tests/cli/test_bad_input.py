"""Bad decks: a clear message with its place, the right exit code, earlier output intact, never a traceback."""

import os
import resource
import signal
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from slidegen.pictures.headers import PNG_SIGNATURE
from tests.cli.conftest import Ended, Run
from tests.pictures.test_headers import SAMPLES

GOOD = "## A title\n\nSome text.\n"


@pytest.fixture
def build(slidegen: Run, tmp_path: Path) -> Run:
    """Builds ``deck.md`` with a text and files beside it; ``earlier`` output is there already."""

    def run(text: str | bytes, *args: str, files: dict[str, bytes] | None = None) -> Ended:
        for name, data in (files or {}).items():
            (tmp_path / name).write_bytes(data)
        (tmp_path / "deck.md").write_bytes(text if isinstance(text, bytes) else text.encode())
        return slidegen("build", "deck.md", "-t", "html", *args)

    return run


def bomb() -> bytes:
    """A PNG of 30,000 by 30,000 pixels in a few kilobytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">II5B", 30_000, 30_000, 1, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\0" * 3_750) * 30_000, 9)
    return PNG_SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('---\ntitle: "unclosed\n---\n## A\n', "yaml-syntax", "deck.md:2:"),
        ("---\ntitle: T\n## A\n", "front-matter-unclosed", "deck.md:1:1"),
        ("---\n- a\n- b\n---\n## A\n", "front-matter-type", "deck.md:2:1"),
        ("---\naspect: 12\n---\n## A\n", "bad-value", "deck.md:2:9"),
        ("## A\n\ntext\n\n## B {layout=two-colums}\n\ntext\n", "unknown-layout", "deck.md:5:"),
        ("## A\n\n![A cat](cat.png)\n", "missing-file", "deck.md:3:"),
        ("## A\n\n![A cat](https://example.org/cat.png)\n", "network", "deck.md:3:"),
        ("## A\n\n![A cat](../cat.png)\n", "outside-folder", "deck.md:3:"),
        ("## A\n\n```python\nx = 1\n", "unclosed-fence", "deck.md:3:1"),
        ("## A\n\n::: columns\n\ntext\n", "unclosed-div", "deck.md:3:1"),
        ("## A\n\n<!-- include: part.md -->\n", "missing-file", "deck.md:3:"),
        ("---\ntheme: papr\n---\n## A\n", "unknown-theme", "deck.md:2:8"),
    ],
)
def test_local_faults_are_told_and_the_rest_is_built(
    build: Run, tmp_path: Path, text: str, code: str, place: str
) -> None:
    ended = build(text)
    assert ended.code == 1
    assert f"error[{code}]: " in ended.err
    assert f" --> {place}" in ended.err
    assert (tmp_path / "deck.html").stat().st_size > 1_000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\ntitel: T\n---\n## A\n\ntext\n", "unknown-key"),
        ("## A\n\n![](a.png)\n", "missing-alt"),
        ("## A\n\n{{ nobody }}\n\n---\n\n# B\n\n::: nonsens\ntext\n:::\n", "unknown-directive"),
        (b"## A\n\ncaf\xe9\n", "bad-encoding"),
    ],
)
def test_warnings_fail_only_when_strict(build: Run, text: str | bytes, code: str) -> None:
    files = {"a.png": SAMPLES["png"]}
    for flags, expected in (((), 0), (("--strict",), 1)):
        ended = build(text, *flags, files=files)
        assert ended.code == expected
        assert f"warning[{code}]: " in ended.err


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"this is text", "not-an-image"),
        (b"", "not-an-image"),
        (b"%PDF-1.7", "not-an-image"),
        (SAMPLES["png"][:-40], "broken-image"),
        (SAMPLES["jpeg"][:-40], "broken-image"),
        (bomb(), "too-large"),
    ],
    ids=["text", "empty", "pdf", "cut-off-png", "cut-off-jpeg", "bomb"],
)
def test_pictures_that_are_none(build: Run, tmp_path: Path, data: bytes, code: str) -> None:
    ended = build("## A\n\n![A cat](cat.png)\n", files={"cat.png": data})
    assert ended.code == 1
    assert f"error[{code}]: `cat.png` " in ended.err
    assert " --> deck.md:3:" in ended.err
    assert (tmp_path / "deck.html").exists()


def test_an_include_cycle_is_shown(build: Run) -> None:
    ended = build("## A\n\n<!-- include: part.md -->\n", files={"part.md": b"text\n\n<!-- include: part.md -->\n"})
    assert ended.code == 1
    assert "error[include-cycle]" in ended.err
    assert " --> part.md:3:" in ended.err
    assert "included from deck.md:3:" in ended.err


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-deck"),
        (b"\n \n\t\n", "empty-deck"),
        (b"\x7fELF\0\0\1\2", "not-text"),
        (SAMPLES["png"] + b"\0", "not-text"),
        ("# A".encode("utf-16"), "not-text"),
    ],
    ids=["empty", "blank", "program", "picture", "utf-16"],
)
def test_what_is_no_deck_leaves_earlier_output(build: Run, tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "deck.html").write_text("earlier")
    ended = build(data)
    assert ended.code == 1
    assert f"error[{code}]: " in ended.err
    assert " --> deck.md" in ended.err
    assert "deck.md: not built" in ended.err
    assert (tmp_path / "deck.html").read_text() == "earlier"


def test_a_line_of_five_megabytes(build: Run, tmp_path: Path) -> None:
    ended = build("## A\n\n" + "word " * 1_000_000 + "\n\n![](missing.png)\n")
    assert ended.code == 1
    assert "error[missing-file]" in ended.err
    assert all(len(line) < 300 for line in ended.err.splitlines())
    assert (tmp_path / "deck.html").exists()


def test_a_folder_in_place_of_a_picture_or_a_deck(build: Run, slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    ended = build("## A\n\n![A cat](pictures)\n")
    assert "error[missing-file]: `pictures` is a folder" in ended.err
    ended = slidegen("build", "pictures")
    assert ended.code == 2
    assert "no deck in `pictures`" in ended.err


def test_unreadable_decks_and_pictures(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    ended = slidegen("build", "loop.md")
    assert ended.code == 1
    assert "error[" in ended.err
    assert "loop.md: not built" in ended.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("build",), "DECK"),
        (("build", "nowhere.md"), "`nowhere.md` is not there"),
        (("build", "dek.md"), "did you mean `deck.md`?"),
        (("build", "deck.md", "-t", "ppt"), "there is no output format `ppt`; did you mean `pptx`?"),
        (("build", "deck.md", "-t", ","), "at least one format"),
        (("build", "deck.md", "--theme", "papr"), "did you mean `paper`?"),
        (("build", "deck.md", "--var", "novalue"), "`novalue` is not NAME=VALUE"),
        (("build", "deck.md", "--jobs", "0"), "jobs"),
        (("build", "deck.md", "--formt", "json"), "--format"),
        (("build", "deck.md", "--root", "nowhere"), "nowhere"),
        (("build", "-"), "-o"),
        (("build", "deck.md", "deck2.md", "-o", "x.pptx"), "2 decks"),
        (("build", "deck.md", "-o", "x.odp"), "which format"),
        (("bulid", "deck.md"), "did you mean `build`?"),
        (("deck.md",), "slidegen build deck.md"),
        (("check", "deck.md", "--rule", "mising-alt"), "did you mean `missing-alt`?"),
        (("explain", "overflw"), "did you mean `overflow`?"),
        (("completion", "tcsh"), "bash"),
    ],
)
def test_wrong_usage_is_told_and_writes_nothing(
    slidegen: Run, tmp_path: Path, args: tuple[str, ...], words: str
) -> None:
    for name in ("deck.md", "deck2.md"):
        (tmp_path / name).write_text(GOOD)
    ended = slidegen(*args)
    assert ended.code == 2
    assert words in ended.err
    assert sorted(os.listdir(tmp_path)) == ["deck.md", "deck2.md"]


def test_a_folder_in_the_way_of_output(build: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.html").mkdir()
    ended = build(GOOD)
    assert ended.code == 1
    assert "error[write-failed]: `deck.html` cannot be written: it is a folder" in ended.err
    assert sorted(os.listdir(tmp_path)) == ["deck.html", "deck.md"]


def test_a_full_disk_leaves_earlier_output(build: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.html").write_text("earlier")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        ended = build(GOOD)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert ended.code == 1
    assert "error[write-failed]: `deck.html` cannot be written: " in ended.err
    assert (tmp_path / "deck.html").read_text() == "earlier"
    assert sorted(os.listdir(tmp_path)) == ["deck.html", "deck.md"]


def test_a_full_device(build: Run) -> None:
    ended = build(GOOD, "-o", "/dev/full")
    assert ended.code == 1
    assert "error[write-failed]: `/dev/full` cannot be written: No space left on device" in ended.err


def test_one_bad_deck_does_not_stop_the_others(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\0")
    (tmp_path / "b.md").write_text(GOOD)
    ended = slidegen("build", ".", "-t", "html")
    assert ended.code == 1
    assert "a.md: not built" in ended.err
    assert (tmp_path / "b.html").exists()
    assert not (tmp_path / "a.html").exists()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Not as root, who may read and write everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_files_without_permission(slidegen: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        monkeypatch.chdir(folder)
        (folder / "cat.png").write_bytes(SAMPLES["png"])
        (folder / "deck.md").write_text("## A\n\n![A cat](cat.png)\n")
        (folder / "secret.md").write_text(GOOD)
        assert slidegen("build", ".", "-t", "html", "--jobs", "1").code == 0  # also imports all that is needed
        earlier = (folder / "deck.html").read_bytes()
        (folder / "cat.png").chmod(0)
        (folder / "secret.md").chmod(0)
        folder.chmod(0o555)
        with as_nobody():
            secret = slidegen("build", "secret.md", "-t", "html")
            deck = slidegen("build", "deck.md", "-t", "html")
        folder.chmod(0o755)
        assert (secret.code, deck.code) == (1, 1)
        assert "error[unreadable-file]: `secret.md` cannot be read: Permission denied" in secret.err
        assert "error[unreadable-file]: `cat.png` cannot be read: Permission denied" in deck.err
        assert "error[write-failed]: `deck.html` cannot be written: Permission denied" in deck.err
        assert (folder / "deck.html").read_bytes() == earlier
