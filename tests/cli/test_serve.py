"""``slidegen serve`` in a terminal of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from slidegen.cli.decks import Found
from slidegen.cli.preview import name_of
from slidegen.cli.serve import mount_names
from slidegen.diagnostics import Report
from slidegen.source import Source
from tests.preview.sample import TEXT

WAIT = 20.0


class Terminal:
    """A running ``slidegen serve``, with what it said so far."""

    def __init__(self, process: "subprocess.Popen[str]", log: Path) -> None:
        self.process = process
        self._log = log

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def until(self, pattern: str) -> "re.Match[str]":
        """Wait until it says something like *pattern*."""
        deadline = time.monotonic() + WAIT
        while (found := re.search(pattern, self.said)) is None:
            assert time.monotonic() < deadline, f"never said {pattern}:\n{self.said}"
            time.sleep(0.02)
        return found

    @property
    def port(self) -> int:
        return int(self.until(r"at http://\S+?:(\d+)/")[1])

    def get(self, path: str) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=WAIT) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
            found = b""
            while part := connection.recv(65536):
                found += part
            return found


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[Terminal]:
    log = folder / "terminal.log"
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "slidegen", "serve", *arguments], cwd=folder, stdout=stream, stderr=stream, text=True
        )
    try:
        yield Terminal(process, log)
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def save(path: Path, text: str) -> None:
    aside = path.with_suffix(".part")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)


def test_it_tells_its_address_and_what_each_save_changed(deck: Path) -> None:
    with serving(deck.parent, "talk.md", "--port", "0") as terminal:
        terminal.until(r"Serving talk\.md at http://127\.0\.0\.1:\d+/\nCtrl-C ends it\.\n")
        terminal.until(r"\d\d:\d\d:\d\d  5 slides, \d+ ms")
        assert b"<section" in terminal.get("/deck")
        save(deck, TEXT.replace("- two", "- three"))
        terminal.until(r"1 slide changed \(first\), \d+ ms")
        save(deck, TEXT + "\n[a](#nowhere)\n")
        terminal.until(r"warning\[unknown-link\](.|\n)*talk\.md:\d+")
        save(deck, TEXT + "\nwords\n[a](#nowhere)\n")
        terminal.until(r"1 problem as before")
        assert terminal.said.count("warning[unknown-link]") == 1
        save(deck, "---\ntitle: [\n---\n" + TEXT)
        terminal.until(r"cannot be shown; the last good deck stays")
        terminal.until(r"error\[yaml-syntax\]")
        save(deck, TEXT)
        terminal.until(r"No problems any more")


def test_a_first_build_that_fails_has_no_good_deck_before_it(tmp_path: Path) -> None:
    (tmp_path / "old.pptx").write_bytes(b"PK\3\4\24\0")
    with serving(tmp_path, "old.pptx", "--port", "0") as terminal:
        terminal.until(r"cannot be shown yet\n(.|\n)*slidegen import")
        assert "last good deck" not in terminal.said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_though_pages_are_open(deck: Path, number: int) -> None:
    with serving(deck.parent, "talk.md", "--port", "0") as terminal:
        terminal.until("5 slides")
        with (
            socket.create_connection(("127.0.0.1", terminal.port)) as page,
            socket.create_connection(("127.0.0.1", terminal.port)),
        ):
            page.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{terminal.port}\r\n\r\n".encode())
            page.recv(1000)
            began = time.monotonic()
            terminal.process.send_signal(number)
            assert terminal.process.wait(WAIT) == 0
            assert time.monotonic() - began < 5
            while page.recv(65536):
                pass
        assert "Traceback" not in terminal.said
        assert terminal.said.rstrip().endswith("ms")


def test_it_can_be_killed_and_started_again_at_the_same_port(deck: Path) -> None:
    with serving(deck.parent, "talk.md", "--port", "0") as terminal:
        terminal.until("5 slides")
        port = terminal.port
        terminal.get("/deck")
        with socket.create_connection(("127.0.0.1", port)) as page:
            page.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            page.recv(1000)
            terminal.process.kill()
            terminal.process.wait()
    with serving(deck.parent, "talk.md", "--port", str(port)) as terminal:
        terminal.until("5 slides")
        assert terminal.port == port
        assert "taken" not in terminal.said


def test_where_a_port_is_taken_the_next_is_used_and_that_is_said(deck: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with serving(deck.parent, "talk.md", "--port", str(taken)) as terminal:
            terminal.until(rf"Port {taken} is taken; using \d+\.")
            assert taken < terminal.port < taken + 50


def test_on_a_network_the_address_has_a_token(deck: Path) -> None:
    with serving(deck.parent, "talk.md", "--port", "0", "--host", "0.0.0.0") as terminal:
        token = terminal.until(r"at http://[\d.]+:\d+/\?token=(\S+)")[1]
        terminal.until("Everybody on this network who has that address can see it")
        assert b"403" in terminal.get("/deck")[:20]
        assert b"Set-Cookie" in terminal.get(f"/?token={token}")


def test_a_folder_has_a_page_with_its_decks(tmp_path: Path) -> None:
    for name in ("one", "two & three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "deck.md").write_text(TEXT.replace("A talk", f"Talk {name}"), encoding="utf-8")
    with serving(tmp_path, ".", "--port", "0") as terminal:
        terminal.until("Serving 2 decks")
        page = terminal.get("/").decode()
        assert '<a href="one/">' in page
        assert '<a href="two%20%26%20three/">' in page
        assert b"Talk two &amp; three" in terminal.get("/two%20%26%20three/deck")
        assert b"Location: one/" in terminal.get("/one")
        assert b"404" in terminal.get("/three/deck")[:20]
        save(tmp_path / "one" / "deck.md", TEXT.replace("- two", "- changed"))
        assert b"Talk one" in terminal.get("/one/deck") or b"- changed" not in terminal.get("/one/deck")


def test_a_deck_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with serving(tmp_path, "none.md") as terminal:
        assert terminal.process.wait(WAIT) == 2
        assert "`none.md` is not there" in terminal.said


def test_standard_input_cannot_be_followed(tmp_path: Path) -> None:
    with serving(tmp_path, "-") as terminal:
        assert terminal.process.wait(WAIT) == 2
        assert "cannot be followed" in terminal.said


def test_an_address_of_another_machine_is_a_mistake(deck: Path) -> None:
    with serving(deck.parent, "talk.md", "--host", "192.0.2.7") as terminal:
        assert terminal.process.wait(WAIT) == 1
        assert "cannot listen at 192.0.2.7" in terminal.said


def test_decks_of_a_folder_are_called_by_their_folders_and_files() -> None:
    decks = [Found("talks/a/deck.md", "talks"), Found("talks/b/a.md", "talks"), Found("talks/c.md", "talks")]
    assert mount_names(decks) == ["a", "a-2", "c"]
    assert mount_names([Found("talks/a/deck.md")]) == [""]


def test_a_problem_is_known_again_where_lines_were_put_in_above_it() -> None:
    def found(text: str) -> tuple[str, str, str]:
        report = Report()
        at = text.index("word")
        report.add("unknown-link", "no slide has the id", Source("deck.md", text).span(at, at + 4))
        return name_of(report.diagnostics[0])

    assert found("a word") == found("line\n\na word")


def test_building_imports_nothing_of_it(deck: Path) -> None:
    code = "import sys\nfrom slidegen.cli.main import main\ntry:\n    main()\nfinally:\n    print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "build", str(deck), "-t", "html"], capture_output=True, text=True, check=False
    )
    loaded = set(done.stdout.split())
    assert "slidegen.cli.build" in loaded
    assert not {name for name in loaded if name.startswith("slidegen.preview")}
    assert not loaded & {"asyncio", "http", "http.cookies", "socket", "threading.local"}
    assert os.path.exists(deck.with_suffix(".html"))
