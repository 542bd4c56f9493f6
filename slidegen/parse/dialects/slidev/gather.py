"""The slides that are shown, in their order: those of the deck's file, and of the files that it names by ``src``."""

import posixpath
import re
from collections.abc import Iterator

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.loose import Entry
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.slidev.pages import Page, pages

MAX_DEPTH = 16
MAX_INCLUDED = 5_000
"""Slides of other files: more than anybody shows; files that name one another twice each cannot grow without end."""

_RANGE = re.compile(r"(\d{1,6})?(?:(-)(\d{1,6})?)?$")
_FALSE = frozenset({"", "false", "null", "~", "0", "no", "off"})


class Shown(msgspec.Struct, frozen=True, eq=False):
    """A slide that is shown. ``front`` are its settings, those of the slides that brought it in among them.

    ``folder`` is that of its file, relative to the deck's; ``missing`` is the file that it should have brought in.
    """

    page: Page
    front: dict[str, Entry]
    folder: str = ""
    missing: str = ""

    def text(self, key: str) -> str:
        """The value of a setting; empty: it is not set."""
        entry = self.front.get(key)
        return entry.value.strip() if entry is not None else ""

    def line(self, key: str) -> int:
        """The line of a setting in the slide's own file; that at which the slide begins, if another one has it."""
        return self.page.front[key].line if key in self.page.front else self.page.first

    def is_set(self, key: str) -> bool:
        """Whether a setting is there and not switched off."""
        return self.text(key).lower() not in _FALSE


def gather(foreign: Foreign) -> tuple[Shown | None, list[Shown]]:
    """The first slide of the deck's own file, which has the settings of the deck, and all slides that are shown.

    Those that Slidev leaves out are left out, and told.
    """
    given = list(pages(Scan(foreign.scan.source, front=False)))
    found = list(_Gatherer(foreign).shown(given, "", {}, ()))
    return Shown(given[0], given[0].front) if given else None, found


class _Gatherer:
    def __init__(self, foreign: Foreign) -> None:
        self._foreign = foreign
        self._files: dict[str, list[Page]] = {}
        self._left = MAX_INCLUDED

    def shown(self, given: list[Page], path: str, over: dict[str, Entry], chain: tuple[str, ...]) -> Iterator[Shown]:
        """The slides *given* of the file *path*; *over* are settings that win over theirs."""
        folder = posixpath.dirname(path)
        for page in given:
            shown = Shown(page, {**page.front, **over}, folder)
            hidden = next((key for key in ("disabled", "hide") if key in page.front and shown.is_set(key)), None)
            if hidden is not None:
                self._foreign.lost(
                    f"this slide is left out: it says `{hidden}`", page.value_span(hidden), severity="info"
                )
            elif page.front.get("src") is not None and page.front["src"].value:
                yield from self._included(shown, path, chain)
            else:
                yield shown

    def _included(self, shown: Shown, path: str, chain: tuple[str, ...]) -> Iterator[Shown]:
        page = shown.page
        name, _, wanted = page.front["src"].value.partition("#")
        wanted_path = posixpath.normpath(name[1:] if name.startswith("/") else posixpath.join(shown.folder, name))
        span = page.value_span("src")
        given = self._read(name, wanted_path, page, (*chain, path))
        if given is None:
            yield Shown(page, shown.front, shown.folder, missing=name)
            return
        numbers = _numbers(wanted, len(given))
        if numbers is None:
            self._foreign.report.add(
                "bad-value", f"`{wanted}` are no numbers of slides", span, help="write `#2,5-7`, or leave it out"
            )
            numbers = list(range(1, len(given) + 1))
        if len(numbers) > self._left:
            self._foreign.report.add("include-depth", f"only {MAX_INCLUDED} slides of other files are read", span)
            numbers = numbers[: self._left]
        self._left -= len(numbers)
        over = {key: entry for key, entry in shown.front.items() if key != "src"}
        yield from self.shown([given[number - 1] for number in numbers], wanted_path, over, (*chain, path))

    def _read(self, written: str, path: str, page: Page, chain: tuple[str, ...]) -> list[Page] | None:
        """The slides of the file *path*; None, told: it cannot be had."""
        report, span = self._foreign.report, page.value_span("src")
        main = posixpath.basename(self._foreign.scan.source.name)
        if path in chain or path == main:
            report.add("include-cycle", f"`{written}` is included inside itself", span, help="take this `src` out")
            return None
        if len(chain) > MAX_DEPTH:
            report.add("include-depth", f"`{written}` is not included: at most {MAX_DEPTH} levels are read", span)
            return None
        if path not in self._files:
            source = self._foreign.read(path, span)
            if source is None:
                return None
            self._files[path] = list(pages(Scan(source, front=False)))
        return self._files[path]


def _numbers(text: str, count: int) -> list[int] | None:
    """``2,5-7`` as numbers of slides, from 1, each once and in their order; None: it is something else."""
    if text in ("", "all", "*"):
        return list(range(1, count + 1))
    if text == "none":
        return []
    numbers: set[int] = set()
    for part in re.split(r"[,;]", text):
        found = _RANGE.match(part.strip())
        if found is None or not (found[1] or found[2]):
            return None
        first = int(found[1] or 1)
        last = int(found[3] or count) if found[2] else first
        numbers.update(range(max(1, first), min(last, count) + 1))
    return sorted(numbers)
