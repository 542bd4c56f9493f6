"""Cold times and peak memory of the ``slidegen`` command against pandoc, on the same decks in the same run.

    python benchmarks/bench.py                          everything, some minutes
    python benchmarks/bench.py --slides 30 --runs 15    one size

Whole processes are timed, start-up included, after one run that is not counted; runs take turns (A B C A B C), so that
a busy moment of the machine hits all. Shown are medians.

slidegen's HTML is one offline file with its fonts. pandoc makes such a file with ``--embed-resources`` and its default
theme, whose style sheet holds fonts; beside it are a theme without fonts and a page that only links to its files.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from generate import generate

ROOT = Path(__file__).resolve().parent.parent
RUNS = {10: 9, 30: 11, 100: 7, 300: 5, 1000: 3}
PEAK_MB = 200
CHECK, CHECK_MS = "slidegen check", 500
"""The command that looks for problems, and how long it may take for 100 slides."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept between runs, as they are wherever slidegen is installed."""


class Run(NamedTuple):
    """One process: seconds of wall clock, seconds of processor (user, system), peak resident memory in MB."""

    wall: float
    user: float
    system: float
    peak: float


class Contender(NamedTuple):
    """A command to time; ``rivals`` name those to compare it with, ``aim`` is the ratio to the first not to exceed."""

    name: str
    command: Sequence[str | Path]
    rivals: Sequence[str] = ()
    aim: float | None = None


def measure(command: Sequence[str | Path], folder: Path) -> Run:
    """Run *command* in *folder* to its end; exits with what it says if it fails."""
    with (folder / "log").open("wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{(folder / 'log').read_text(encoding='utf-8')}")
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024)


def compete(contenders: Sequence[Contender], folder: Path, runs: int) -> dict[str, Run]:
    """The medians of each contender, by name."""
    results: dict[str, list[Run]] = {contender.name: [] for contender in contenders}
    for turn in range(runs + 1):
        for contender in contenders:
            run = measure(contender.command, folder)
            if turn:
                results[contender.name].append(run)
    return {name: Run(*map(median, zip(*found, strict=True))) for name, found in results.items()}


def reveal_for_pandoc(folder: Path) -> Path:
    """reveal.js with its plugins where pandoc's template looks for them."""
    packaged = ROOT / "node_modules" / "reveal.js" / "dist"
    if not packaged.is_dir():
        raise SystemExit("node_modules has no reveal.js; run this by `make bench`")
    target = folder / "reveal.js"
    shutil.copytree(packaged, target / "dist", dirs_exist_ok=True)
    for plugin in ("notes", "search", "zoom"):
        (target / "plugin" / plugin).mkdir(parents=True, exist_ok=True)
        shutil.copy(packaged / "plugin" / f"{plugin}.js", target / "plugin" / plugin)
    return target


def contenders(deck: Path, slides: int) -> list[Contender]:
    """slidegen and pandoc, for each output."""
    import pypandoc

    pandoc = pypandoc.get_pandoc_path()
    slidegen = Path(sys.executable).parent / "slidegen"

    def build(outputs: str) -> Sequence[str | Path]:
        return [slidegen, "build", deck.name, "-t", outputs, "-q"]

    def page(name: str, *options: str) -> Sequence[str | Path]:
        return [pandoc, "-s", "-t", "revealjs", "-V", "revealjs-url=reveal.js", *options, deck.name, "-o", name]

    plain = "-Vtheme=serif"
    rivals = ("pandoc html", "pandoc html, no fonts", "pandoc html, linked")
    return [
        Contender("slidegen pptx", build("pptx"), ("pandoc pptx",), aim("pptx", slides)),
        Contender("pandoc pptx", [pandoc, "-t", "pptx", deck.name, "-o", "pandoc.pptx"]),
        Contender("slidegen html", build("html"), rivals, aim("html", slides)),
        Contender(rivals[0], page("pandoc.html", "--embed-resources")),
        Contender(rivals[1], page("pandoc-plain.html", "--embed-resources", plain)),
        Contender(rivals[2], page("pandoc-linked.html", plain)),
        Contender("slidegen both", build("pptx,html")),
        Contender(CHECK, [slidegen, "check", deck.name, "-q"]),
    ]


def aim(output: str, slides: int) -> float | None:
    """The part of pandoc's time to stay within; small decks have no aim, they are start-up time alone."""
    if slides < 30:
        return None
    return 0.3 if output == "pptx" and slides >= 1000 else 0.8


def report(slides: int, runs: int, group: Sequence[Contender], results: dict[str, Run]) -> None:
    """Print one size's table."""
    print(f"\n{slides} slides, medians of {runs} runs")
    print(f"{'':24}{'wall ms':>9}{'user ms':>9}{'sys ms':>8}{'peak MB':>9}   wall time against")
    for contender in group:
        run = results[contender.name]
        line = f"{contender.name:24}{run.wall * 1000:9.0f}{run.user * 1000:9.0f}{run.system * 1000:8.0f}{run.peak:9.0f}"
        ratios = [(rival, run.wall / results[rival].wall) for rival in contender.rivals if rival in results]
        parts = [f"{rival} {ratio:.2f}" for rival, ratio in ratios]
        if ratios and contender.aim is not None:
            parts[0] += f" (aim {contender.aim}{verdict(ratios[0][1], contender.aim)})"
        if contender.name == CHECK and slides == 100:
            parts.append(f"(aim {CHECK_MS} ms{verdict(run.wall * 1000, CHECK_MS)})")
        print(f"{line}   {'; '.join(parts)}".rstrip(), flush=True)


def verdict(value: float, aim: float) -> str:
    return ", met" if value <= aim else ", MISSED"


def report_growth(results: dict[int, dict[str, Run]]) -> None:
    """Print how the cost of a slide grows with the deck, start-up included and not, and the peak of memory."""
    if not {10, 100, 1000} <= results.keys():
        return
    print("\nProcessor time a slide at 1000 slides against 100: of the whole, and of each slide added; peak at 1000")
    for name in results[1000]:
        tiny, small, large = (results[slides][name].user + results[slides][name].system for slides in (10, 100, 1000))
        whole = (large / 1000) / (small / 100)
        added = ((large - small) / 900) / ((small - tiny) / 90)
        peak = results[1000][name].peak
        line = f"{name:24}{whole:7.2f}{added:7.2f}{peak:7.0f} MB"
        if name.startswith("slidegen"):
            line += f"   (aims 1.2{verdict(whole, 1.2)}; {PEAK_MB} MB{verdict(peak, PEAK_MB)})"
        print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slides", type=int, nargs="+", default=[10, 30, 100, 1000], help="sizes of decks")
    parser.add_argument("--runs", type=int, help="runs of each; by default fewer for larger decks")
    parser.add_argument("--only", default="", help="only contenders whose name contains this")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench")
    arguments = parser.parse_args()
    results = {}
    for slides in arguments.slides:
        deck = generate(slides, arguments.folder)
        reveal_for_pandoc(arguments.folder)
        group = [contender for contender in contenders(deck, slides) if arguments.only in contender.name]
        runs = arguments.runs or RUNS.get(slides, 5)
        results[slides] = compete(group, arguments.folder, runs)
        report(slides, runs, group, results[slides])
    report_growth(results)


if __name__ == "__main__":
    main()
