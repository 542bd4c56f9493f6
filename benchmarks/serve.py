"""From the save of a deck to its picture on the screen: ``slidegen serve`` against Marp's watch mode, in Chromium.

    python benchmarks/serve.py                                  60 and 300 slides, 20 saves each
    python benchmarks/serve.py --slides 60 --saves 50
    python benchmarks/serve.py --marp .marp/node_modules/.bin/marp

Needs Playwright and a Chromium on the PATH. Marp is fetched by ``npm install --prefix .marp @marp-team/marp-cli``, and
compared with if ``--marp`` says where its command is.

Each save changes one line of one slide, all over the deck in turn, and replaces the file at once, as editors do. The
clock starts before the file is written and stops in the page, in the frame after the one in which the new words are
there; for slidegen the slide that has them must be shown, too. Both times are of one machine's clock.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from generate import generate
from playwright.sync_api import Page, sync_playwright

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAUSE = 1.0
"""Seconds between two saves."""

SEEN = """(() => {
  const known = new Set();
  const scope = () => window.Reveal?.isReady?.() ? Reveal.getCurrentSlide() : window.Reveal ? null : document.body;
  const look = () => {
    for (const [found] of scope()?.textContent.matchAll(/mark\\d+x/g) ?? []) {
      if (known.has(found)) continue;
      known.add(found);
      requestAnimationFrame(() => seen(found, performance.timeOrigin + performance.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""
"""Looks for new marks before each picture, and tells of them before the next, when this one is on the screen."""


def edited(text: str, number: int) -> str:
    """*text* with a mark in one of its list items."""
    lines = text.split("\n")
    items = [at for at, line in enumerate(lines) if line.startswith("- ")]
    lines[items[number * 7 % len(items)]] += f" mark{number}x"
    return "\n".join(lines)


def save(path: Path, text: str) -> None:
    aside = path.with_suffix(".part")
    aside.write_text(text, encoding="utf-8")
    os.replace(aside, path)


@contextmanager
def running(command: Sequence[str | Path], folder: Path, said: str) -> Iterator[str]:
    """*command*, once it has *said* so; what it said until then."""
    log = folder / "log"
    with log.open("w") as stream:
        process = subprocess.Popen(command, cwd=folder, stdout=stream, stderr=stream, start_new_session=True)
    try:
        deadline = time.monotonic() + 60
        while said not in log.read_text():
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{command} does not run:\n{log.read_text()}")
            time.sleep(0.05)
        yield log.read_text()
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def times(page: Page, path: Path, saves: int, seen: dict[str, float]) -> list[float]:
    """Milliseconds from save to picture; the first, which is not counted, may find things cold."""
    text = path.read_text(encoding="utf-8")
    found = []
    now = text
    for number in range(saves):
        now = edited(now, number)
        began = time.time() * 1000
        save(path, now)
        deadline = time.monotonic() + 30
        while f"mark{number}x" not in seen:
            if time.monotonic() > deadline:
                raise SystemExit(f"save {number} was never seen")
            page.wait_for_timeout(10)
        found.append(seen[f"mark{number}x"] - began)
        page.wait_for_timeout(PAUSE * 1000)
    save(path, text)
    return found[1:]


def told(name: str, found: list[float]) -> str:
    most = quantiles(found, n=20, method="inclusive")[-1]
    return f"{name:10} median {median(found):6.0f}  95 % {most:6.0f}  worst {max(found):6.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slides", type=int, nargs="+", default=[60, 300])
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--marp", type=Path)
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for slides in arguments.slides:
            print(f"{slides} slides, {arguments.saves} saves, milliseconds", flush=True)
            folder = Path(scratch, str(slides))
            path = generate(slides, folder)
            for name, address in (("slidegen", ""), ("deck alone", "deck")):
                serve: list[str | Path] = [sys.executable, "-m", "slidegen", "serve", path, "--port", "0"]
                with running(serve, folder, "slides,") as said:
                    at = said.partition("at ")[2].split()[0]
                    print(told(name, _measured(browser.new_context().new_page(), at + address, path, arguments.saves)))
            if arguments.marp:
                page = path.with_suffix(".html")
                watch = [arguments.marp.resolve(), "--watch", "--html", path, "-o", page]
                with running(watch, folder, "Watch mode"):
                    print(
                        told("marp", _measured(browser.new_context().new_page(), page.as_uri(), path, arguments.saves))
                    )
        browser.close()


def _measured(page: Page, address: str, path: Path, saves: int) -> list[float]:
    seen: dict[str, float] = {}
    page.expose_function("seen", lambda mark, at: seen.setdefault(mark, at))
    page.add_init_script(SEEN)
    page.goto(address)
    page.wait_for_timeout(1500)
    found = times(page, path, saves + 1, seen)
    page.context.close()
    return found


if __name__ == "__main__":
    main()
