"""Which slides to leave out of a talk that is too long for its slot.

A slide is worth the time that its author spends on it, more where there is something to see and notes to say, less
where it shows details that may as well be kept for questions. What is left out is the set of slides that loses least
and fits: a knapsack, solved exactly by dynamic programming over seconds.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil

import msgspec

from slidegen.model.frames import ChartFrame, CodeFrame, DiagramFrame, FormulaFrame, PictureFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Paragraph, Run
from slidegen.speaking.estimate import SlideTime

KEPT = {
    "title": "it opens the talk",
    "section": "it heads a section",
    "agenda": "it says what comes",
    "speaker": "it introduces you",
    "end": "it ends the talk",
}
"""Why slides of these layouts stay."""

WORTH, NOTES, CHART, DIAGRAM, DETAIL = 10, 5, 10, 3, -4
"""What a second of any slide is worth, and how much more it is where there are notes, a chart, a diagram, and nothing
but details: listings, tables, formulas."""

A_SLIDE = 100
"""What every slide is worth besides, so that few long ones are left out rather than many short ones."""

FINEST = 7200
"""How many steps of time are tried at most: two hours in seconds; a longer slot is cut in coarser steps."""


class Omitted(msgspec.Struct, frozen=True):
    """A slide to leave out (all its parts, if it is split over several), and why it."""

    times: tuple[SlideTime, ...]
    why: str

    @property
    def seconds(self) -> float:
        return sum(time.seconds for time in self.times)


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """What to leave out to reach ``slot`` seconds: then the talk takes ``seconds``.

    ``kept`` are the slides that must stay, and why. If ``seconds`` is more than the slot, they alone are too long.
    """

    slot: float
    seconds: float
    omitted: tuple[Omitted, ...]
    kept: tuple[tuple[SlideTime, str], ...]

    @property
    def fits(self) -> bool:
        return self.seconds <= self.slot


def cut(times: Sequence[SlideTime], slot: float) -> Cut:
    """What to leave out of a talk with *times*, so that it fits into *slot* seconds."""
    spoken = [time for time in times if time.basis != "none"]
    if sum(time.seconds for time in spoken) <= slot:
        return Cut(slot=slot, seconds=sum(time.seconds for time in spoken), omitted=(), kept=())
    staying = kept(spoken)
    offers = [group for group in _groups(spoken) if not any(time.slide.index in staying for time in group)]
    fixed = sum(time.seconds for time in spoken if time.slide.index in staying)
    chosen = _knapsack([sum(time.seconds for time in group) for group in offers], [*map(_worth, offers)], slot - fixed)
    omitted = [Omitted(group, _why(group)) for group, stays in zip(offers, chosen, strict=True) if not stays]
    omitted = sorted(omitted + _emptied(spoken, omitted), key=lambda each: each.times[0].slide.index)
    gone = {time.slide.index for each in omitted for time in each.times}
    return Cut(
        slot=slot,
        seconds=sum(time.seconds for time in spoken if time.slide.index not in gone),
        omitted=tuple(omitted),
        kept=tuple((time, staying[time.slide.index]) for time in spoken if time.slide.index in staying.keys() - gone),
    )


def kept(times: Sequence[SlideTime]) -> Mapping[int, str]:
    """The slides that must stay, by their index, and why."""
    aims = _aims(time.slide for time in times)
    found: dict[int, str] = {}
    before = ""
    for time in times:
        slide = time.slide
        if slide.layout in KEPT:
            found[slide.index] = KEPT[slide.layout]
        elif (at := aims.get(slide.id)) is not None:
            found[slide.index] = f"slide {at + 1} links to it"
        elif _has(slide, ChartFrame) and re.search(r"\d", slide.title + before):
            found[slide.index] = "its chart bears out a claim"
        before = slide.title
    return found


def _aims(slides: Iterable[PlacedSlide]) -> dict[str, int]:
    """The ids that slides link to, each with the index of the first slide that does.

    Agendas do not count: they link to all.
    """
    found: dict[str, int] = {}
    for slide in slides:
        if slide.layout != "agenda":
            for link in _links(slide):
                if link.startswith("#") and link[1:] != slide.id:
                    found.setdefault(link[1:], slide.index)
    return found


def _links(slide: PlacedSlide) -> Iterator[str]:
    for region in slide.regions:
        for frame in region.frames:
            match frame:
                case TextFrame(paragraphs=paragraphs):
                    yield from _run_links(paragraphs)
                case TableFrame(rows=rows):
                    yield from _run_links(cell.paragraph for row in rows for cell in row.cells)
                case PictureFrame(link=link):
                    yield link
                case _:
                    pass


def _run_links(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (piece.link for piece in paragraph.pieces if isinstance(piece, Run))


def _groups(times: Iterable[SlideTime]) -> list[tuple[SlideTime, ...]]:
    """*times* by the slides that the author wrote: the parts of one that is split stand together."""
    groups: list[list[SlideTime]] = []
    for time in times:
        span = time.slide.span
        if groups and span is not None and span == groups[-1][-1].slide.span:
            groups[-1].append(time)
        else:
            groups.append([time])
    return [tuple(group) for group in groups]


def _has(slide: PlacedSlide, *kinds: type) -> bool:
    return any(isinstance(frame, kinds) for region in slide.regions for frame in region.frames)


def _is_detail(slide: PlacedSlide) -> bool:
    return _has(slide, CodeFrame, TableFrame, FormulaFrame) and not _has(slide, ChartFrame, DiagramFrame)


def _worth(group: tuple[SlideTime, ...]) -> int:
    slides = [time.slide for time in group]
    second = WORTH
    second += NOTES * any(slide.notes for slide in slides)
    second += CHART * any(_has(slide, ChartFrame) for slide in slides)
    second += DIAGRAM * any(_has(slide, DiagramFrame) for slide in slides)
    second += DETAIL * all(map(_is_detail, slides))
    return A_SLIDE + round(second * sum(time.seconds for time in group))


def _why(group: tuple[SlideTime, ...]) -> str:
    slide = group[0].slide
    words = []
    for word, kind in (("a listing", CodeFrame), ("a table", TableFrame), ("a formula", FormulaFrame)):
        if _is_detail(slide) and _has(slide, kind):
            words.append(word)
            break
    if not any(time.slide.notes for time in group):
        words.append("no notes")
    return ", ".join(words) or "frees the right time"


def _emptied(times: Iterable[SlideTime], omitted: Iterable[Omitted]) -> list[Omitted]:
    """The slides that head sections of which nothing is left."""
    gone = {time.slide.index for each in omitted for time in each.times}
    left: dict[int | None, list[SlideTime]] = {}
    for time in times:
        if time.slide.index not in gone:
            left.setdefault(time.slide.section, []).append(time)
    emptied = {time.slide.section for each in omitted for time in each.times} - {None}
    return [
        Omitted((left[section][0],), "nothing is left in its section")
        for section in emptied
        if [time.slide.layout for time in left.get(section, [])] == ["section"]
    ]


def _knapsack(seconds: Sequence[float], worths: Sequence[int], room: float) -> list[bool]:
    """Which things to keep so that their *seconds* fit into *room* and are worth most; of equals the earlier ones."""
    grain = max(1, ceil(room / FINEST))
    sizes = [ceil(each / grain) for each in seconds]
    limit = max(0, int(room / grain))
    best = [0] * (limit + 1)
    taken: list[bytearray] = []
    for size, worth in zip(sizes, worths, strict=True):
        row = bytearray(limit + 1)
        for at in range(limit, size - 1, -1):
            if (found := best[at - size] + worth) > best[at]:
                best[at] = found
                row[at] = 1
        taken.append(row)
    chosen = [False] * len(sizes)
    at = limit
    for item in range(len(sizes) - 1, -1, -1):
        if room >= 0 and taken[item][at]:
            chosen[item] = True
            at -= sizes[item]
    return chosen
