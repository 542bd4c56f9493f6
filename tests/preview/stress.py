"""Saves in a row, with broken states between them, against the real command with a page that listens.

python -m tests.preview.stress 1000
"""

import os
import random
import re
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.cli.test_serve import Terminal, save, serving

SLIDES = 30


class Use(NamedTuple):
    """What a process has of the machine: memory in MB, open files, threads."""

    megabytes: float
    files: int
    threads: int


def use(process: int) -> Use:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = {name: int(value) for name, value in re.findall(r"(VmRSS|Threads):\s+(\d+)", status)}
    return Use(found["VmRSS"] / 1024, len(os.listdir(f"/proc/{process}/fd")), found["Threads"])


def text(number: int, chance: random.Random) -> str:
    """A deck in which save *number* is to be seen."""
    slides = [f"## Slide {at}\n\n- some words\n- more of them\n" for at in range(SLIDES)]
    slides[chance.randrange(SLIDES)] += f"- mark{number}x\n"
    return "---\ntitle: Stress\n---\n\n" + "\n".join(slides)


def broken(path: Path, chance: random.Random) -> None:
    """Leave *path* in one of the states that no editor and no author means."""

    def gone() -> None:
        path.unlink()

    def folder() -> None:
        path.unlink()
        path.mkdir()

    def slowly() -> None:
        data = text(0, chance).encode()
        with path.open("wb", buffering=0) as file:
            for at in range(0, len(data), 400):
                file.write(data[at : at + 400])

    states: tuple[Callable[[], object], ...] = (
        lambda: path.write_bytes(b""),
        lambda: path.write_bytes(b"---\ntitle: [\n"),
        lambda: path.write_bytes(chance.randbytes(3000)),
        lambda: path.write_bytes(text(0, chance).encode("utf-16")),
        lambda: path.write_bytes(text(0, chance).encode()[: chance.randrange(800)]),
        lambda: path.write_text(text(0, chance) + "\n![](gone.png)\n```chart\n", encoding="utf-8"),
        gone, folder, slowly,
    )  # fmt: skip
    chance.choice(states)()


class Listener(threading.Thread):
    """A page that listens; ``seen``: the marks in the patches that came."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.seen: set[str] = set()
        self.connection = socket.create_connection(("127.0.0.1", port))
        self.connection.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())

    def run(self) -> None:
        tail = ""
        try:
            while part := self.connection.recv(65536):
                tail = tail[-100:] + part.decode(errors="replace")
                self.seen.update(re.findall(r"mark\d+x", tail))
        except OSError:
            return  # the test closed it


def stress(folder: Path, saves: int, each: Callable[[int, Use], None] = lambda *_: None) -> tuple[Use, Use, Terminal]:
    """Save so often; what the server used after a while, and at the end. Each save must come to the page."""
    chance = random.Random(saves)
    path = folder / "deck.md"
    path.write_text(text(0, chance), encoding="utf-8")
    with serving(folder, "deck.md", "--port", "0") as terminal:
        terminal.until("slides, ")
        page = Listener(terminal.port)
        page.start()
        early = use(terminal.process.pid)
        for number in range(1, saves + 1):
            if number % 3 == 0:
                broken(path, chance)
                time.sleep(chance.choice((0, 0, 0.03, 0.1)))
                if path.is_dir():
                    path.rmdir()
            if number % 10 == 0:  # a storm: none of these needs to be seen
                for _ in range(5):
                    save(path, text(0, chance))
            save(path, text(number, chance))
            deadline = time.monotonic() + 20
            while f"mark{number}x" not in page.seen:
                assert time.monotonic() < deadline, f"save {number} never came:\n{terminal.said[-2000:]}"
                assert terminal.process.poll() is None, terminal.said[-2000:]
                time.sleep(0.005)
            if number == max(1, saves // 5):
                early = use(terminal.process.pid)
            each(number, use(terminal.process.pid))
        late = use(terminal.process.pid)
        assert f"mark{saves}x".encode() in terminal.get("/deck")
        assert "Traceback" not in terminal.said
        assert "internal" not in terminal.said
        page.connection.close()
        return early, late, terminal


def main() -> None:
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    began = time.monotonic()

    def tell(number: int, now: Use) -> None:
        if number % max(1, saves // 10) == 0:
            print(f"{number:5} saves: {now.megabytes:.0f} MB, {now.files} files, {now.threads} threads", flush=True)

    with tempfile.TemporaryDirectory() as scratch:
        early, late, _ = stress(Path(scratch), saves, tell)
    print(f"{saves} saves in {time.monotonic() - began:.0f} s; from {early} to {late}")


if __name__ == "__main__":
    main()
