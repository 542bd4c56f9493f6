"""Fences of Slidev: which lines are lit, titles and options, files shown as listings, and code that moves."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Files
from slidegen.parse.dialects.slidev.vue.assembly import Written
from slidegen.yaml.write import quoted

_FENCE = re.compile(r"(?P<lead>[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>.*)$")
_LANGUAGE = re.compile(r"[^\s{}\[\]]+")
_TITLE = re.compile(r"\[([^\]]*)\]")
_RANGES = re.compile(r"\{([\d\s,|*-]*(?:(?:all|none|hide)[\d\s,|*-]*)*)\}")
_START = re.compile(r"startLine:\s*(\d{1,6})")
_NUMBERED = re.compile(r"\blines:\s*(true|false)")
_IMPORT = re.compile(
    r"(?P<lead>\s*)<<<[ \t]*(?P<path>[^\s#{]+(?:[ \t]+[^\s#{]+\.\w+)?)(?P<region>#[\w-]+)?(?:[ \t]+(?P<rest>.*))?$"
)
_MAGIC = re.compile(r"(?:md|markdown)[ \t]+magic-move\b")
_TICKS = re.compile(r"`{3,}")
_QUERY = re.compile(r"\s*//\s*\^(?:\?|\|)|\s*//\s*@(?:noErrors|errors|annotate)\b")
DIAGRAMS = frozenset({"mermaid", "dot", "chart", "math"})
"""Languages that slidegen draws."""

HALF = 46
"""Characters of the longest line of a listing that has half of a slide's width."""

_DRAWN_ELSEWHERE = {"plantuml": "PlantUML", "puml": "PlantUML", "wavedrom": "WaveDrom"}


class Info:
    """What stands behind the mark of a fence."""

    __slots__ = ("language", "options", "ranges", "title", "twoslash")

    def __init__(self, text: str) -> None:
        found = _LANGUAGE.match(text)
        self.language = found[0] if found is not None else ""
        rest = text[len(self.language) :]
        title = _TITLE.search(rest)
        self.title = title[1].strip() if title is not None and not re.fullmatch(r"[\d\s,|-]*", title[1]) else ""
        ranges = _RANGES.search(rest)
        self.ranges = ranges[1].strip() if ranges is not None else ""
        self.options = rest
        self.twoslash = "twoslash" in rest

    def written(self, numbered: bool = False) -> str:
        """The info of slidegen's own fence. *numbered*: the deck has line numbers."""
        if self.language in DIAGRAMS:
            return self.language
        parts = [self.language]
        if self.ranges:
            parts.append("{" + re.sub(r"none|hide", "all", self.ranges).replace(" ", "") + "}")
        if self.title:
            parts.append(f"title={quoted(self.title)}")
        lines = _NUMBERED.search(self.options)
        if lines is not None or numbered:
            parts.append("linenos" if lines is None or lines[1] == "true" else "linenos=false")
        if (start := _START.search(self.options)) is not None:
            parts.append(f"start={start[1]}")
        return " ".join(part for part in parts if part)


class Listings:
    """The listings of one slide.

    ``numbered``: the deck says that they all have line numbers. ``wide``: they have the whole width of the slide.
    """

    def __init__(self, foreign: Foreign, shown: Shown, files: Files, *, numbered: bool, wide: bool) -> None:
        self._foreign = foreign
        self._shown = shown
        self._files = files
        self._numbered = numbered
        self._wide = wide

    def listing(self, lines: Sequence[Line], *, inner: bool = False) -> Written:
        """A fence, its body, and the line that closes it, which may lack. *inner*: it is one of several that move."""
        opening = _FENCE.match(lines[0].text)
        assert opening is not None
        closed = len(lines) > 1 and lines[-1].kind == "fence"
        body = lines[1:-1] if closed else lines[1:]
        if not inner and len(opening["mark"]) > 3 and _MAGIC.match(opening["info"]):
            moving = _inner(body, self)
            if moving:
                return self._moving(opening["lead"], lines[0], moving)
        info = Info(opening["info"])
        if info.language.lower() in _DRAWN_ELSEWHERE:
            name = _DRAWN_ELSEWHERE[info.language.lower()]
            self._foreign.lost(
                f"{name} is not drawn: its source is shown",
                self._shown.page.scan.word_span(lines[0], info.language),
                "write the diagram as Mermaid or Graphviz, or draw it to an SVG file",
            )
        mark = opening["mark"]
        if inner:
            mark = "`" * (1 + max((len(run) for line in body for run in _TICKS.findall(line.text)), default=2))
        if info.twoslash:
            body = [line for line in body if not _QUERY.match(line.text)]
        made = [(f"{opening['lead']}{mark}{info.written(self._numbered)}", lines[0].number)]
        made += [(line.text, line.number) for line in body]
        lead = re.sub(r"[^\s>]", " ", opening["lead"])
        last = lines[-1]
        made.append((last.text if closed and not inner else f"{lead}{mark}", last.number))
        return made

    def imported(self, line: Line) -> Written | None:
        """The fence that shows the file which *line* names; None: it names none."""
        found = _IMPORT.match(line.text)
        if found is None:
            return None
        info = self._imported_info(found)
        lead, shown = found["lead"], found["path"]
        return [(f"{lead}{text}", line.number) for text in (f"```{info}", shown, "```")]

    def _imported_info(self, found: re.Match[str]) -> str:
        rest = found["rest"] or ""
        written = found["path"]
        language = _LANGUAGE.match(rest)
        if language is None:
            rest = f"{written.rpartition('.')[2] if '.' in written.rpartition('/')[2] else 'text'} {rest}"
        info = Info(rest).written(self._numbered)
        path = self._files.path(written, self._shown.folder)
        region = f" region={found['region'][1:]}" if found["region"] else ""
        return f"{info} file={quoted(path)}{region}"

    def _moving(self, lead: str, opening: Line, listings: Sequence[Written]) -> Written:
        """The listings that follow one another in one place: each comes at its step, beside or below the one before."""
        if len(listings) > 1:
            span = self._shown.page.scan.word_span(opening, "magic-move")
            message = f"code that moves over comes listing by listing here: {len(listings)} of them"
            advice = "for code that moves over, duplicate the slide and write `auto-animate: true` on both"
            self._foreign.lost(message, span, advice)
        made: Written = []
        beside = self._wide and not lead and len(listings) > 1 and _width(listings) <= HALF
        for at, listing in enumerate(listings):
            first, last = listing[0][1], listing[-1][1]
            stepped = [("", first), *([("{.step}", first)] if at else []), *listing, ("", last)]
            made += _box("<div>", stepped) if beside else stepped
        made = _box('<div class="grid grid-cols-2">', made) if beside else made
        return [(f"{lead}{text}" if text else "", number) for text, number in made]


def _width(listings: Sequence[Written]) -> int:
    return max(len(text.expandtabs(4)) for listing in listings for text, _ in listing[1:])


def _box(start: str, lines: Written) -> Written:
    first, last = lines[0][1], lines[-1][1]
    return [("", first), (start, first), ("", first), *lines, ("", last), ("</div>", last), ("", last)]


def _inner(body: Sequence[Line], listings: Listings) -> list[Written]:
    """The listings between the marks of a moving one."""
    found: list[Written] = []
    opened: list[Line] = []
    for line in body:
        is_mark = line.text.startswith("```")
        if opened:
            ends = is_mark and not line.text.strip().strip("`")
            opened.append(Line(line.number, line.text, "fence" if ends else "code"))
            if ends:
                found.append(listings.listing(opened, inner=True))
                opened = []
        elif is_mark:
            opened = [Line(line.number, line.text, "fence")]
        elif (imported := listings.imported(line)) is not None:
            found.append(imported)
    if opened:
        found.append(listings.listing(opened, inner=True))
    return found
