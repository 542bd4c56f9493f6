"""A talk's times as a table for people."""

from collections.abc import Iterator

import msgspec

from slidegen.cli.timing.cells import Screen, fitted
from slidegen.model.placed import PlacedDeck
from slidegen.speaking.estimate import BRIEF, SlideTime
from slidegen.speaking.learn import Timing
from slidegen.speaking.sections import by_section
from slidegen.speaking.verdict import clock, fit, verdict

LONG = 180.0
"""Seconds that an audience looks at one slide before its attention goes elsewhere."""

BRISK = 8.0
"""Seconds; what shows for less is hardly seen."""

_WORDS = {"timing": "set", "rehearsed": "spoken", "brief": "brief", "notes": "notes", "slide": "slide"}


class Column(msgspec.Struct, frozen=True):
    """A column of figures at the right of the titles: its head and its width in cells."""

    head: str
    width: int


WORDS = Column("words", 5)
STEPS = Column("steps", 5)
TIME = Column("time", 7)
TOTAL = Column("total", 7)
SHARE = Column("share", 5)
FROM = Column("from", 6)
COLUMNS = (WORDS, STEPS, TIME, TOTAL, SHARE, FROM)
DISPENSABLE = (FROM, STEPS, SHARE, WORDS)
"""What narrow terminals do without, in this order."""

NARROWEST_TITLE = 24
NUMBER = 3


def table(placed: PlacedDeck, timing: Timing, screen: Screen) -> str:
    """*timing* slide by slide, with the sections' sums."""
    columns = chosen(screen.width)
    room = screen.width - NUMBER - 2 - sum(column.width + 2 for column in columns)
    lines = [screen.paint("dim", _line("#", "slide", {column: column.head for column in columns}, columns, room))]
    total = 0.0
    sections = by_section(timing.times, placed.sections)
    for section in sections:
        whole = section.seconds
        if section.name:
            sums = {TIME: clock(whole) if whole else "", SHARE: percent(whole, timing.seconds)}
            lines.append("")
            name = fitted(section.name, NUMBER + 2 + room)
            lines.append(screen.paint("bold", name + _figures(sums, columns)))
        elif len(sections) > 1:
            whole = 0.0  # what stands before the first section is none
        for time in section.times:
            total += time.seconds
            lines.append(_row(time, total, whole, columns, room, screen))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def chosen(width: int) -> tuple[Column, ...]:
    """The columns that *width* cells have room for beside titles."""
    columns = list(COLUMNS)
    for column in DISPENSABLE:
        if width - NUMBER - 2 - sum(each.width + 2 for each in columns) >= NARROWEST_TITLE:
            break
        columns.remove(column)
    return tuple(columns)


def percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f} %" if whole and part else ""


def _row(time: SlideTime, total: float, whole: float, columns: tuple[Column, ...], room: int, screen: Screen) -> str:
    slide = time.slide
    number = "" if slide.number is None else str(slide.number)
    figures = {WORDS: str(time.count.total or ""), STEPS: str(slide.steps or "")}
    if time.basis == "none":
        figures[TIME] = "hidden" if slide.hidden else "backup"
        return screen.paint("dim", _line(number, slide.title or slide.name, figures, columns, room))
    figures |= {
        TIME: clock(time.seconds),
        TOTAL: clock(total),
        SHARE: percent(time.seconds, whole),
        FROM: _WORDS[time.basis],
    }
    line = _line(number, slide.title or slide.name, figures, columns, room)
    return screen.paint("long", line) if time.seconds > LONG else line


def _line(number: str, title: str, figures: dict[Column, str], columns: tuple[Column, ...], room: int) -> str:
    return f"{number:>{NUMBER}}  {fitted(title, room)}{_figures(figures, columns)}"


def _figures(figures: dict[Column, str], columns: tuple[Column, ...]) -> str:
    return "".join(
        "  " + (f"{text:<{column.width}}" if column is FROM else f"{text:>{column.width}}")
        for column in columns
        for text in [figures.get(column, "")]
    )


def remarks(timing: Timing, pace: str) -> Iterator[str]:
    """What to know of the figures: their tempo, what was rehearsed, slides that stay long or hardly at all.

    *pace* says who gave the pace, empty: nobody.
    """
    rehearsed = [time for time in timing.times if time.basis == "rehearsed"]
    source = "as you rehearsed" if timing.tempo.learned else f"as {pace} says" if pace else "as is usual"
    yield f"Spoken at {timing.tempo.shown}, {source}."
    if rehearsed:
        said = sum(time.basis not in ("none", "timing") for time in timing.times)
        yield f"{len(rehearsed)} of {said} slides take the time that they took in rehearsals."
    if slow := [_named(time) for time in timing.times if time.seconds > LONG]:
        yield f"More than {clock(LONG)} on one slide: {_listed(slow)}. Split it, or give the eye something new."
    if quick := [_named(time) for time in timing.times if _is_quick(time)]:
        yield f"Less than {clock(BRISK)}: {_listed(quick)}. Hardly seen; join it with a neighbour?"


def _is_quick(time: SlideTime) -> bool:
    return time.seconds < BRISK and time.basis in ("notes", "rehearsed") and time.slide.layout not in BRIEF


def closing(timing: Timing, slot: float | None, screen: Screen) -> str:
    """The verdict, at the end, where it is seen."""
    if slot is None:
        whole = screen.paint("bold", clock(timing.seconds))
        return f"{whole} in all. Say how long it may take: `duration: 30m`, or --slot 30m."
    colour = {"long": "late", "tight": "long", "spare": "good", "short": "long"}[fit(timing.seconds, slot)]
    return screen.paint(colour, verdict(timing.seconds, slot))


def _named(time: SlideTime) -> str:
    return str(time.slide.number) if time.slide.number is not None else f"“{time.slide.title or time.slide.name}”"


def _listed(names: list[str]) -> str:
    few = names[:8]
    return ", ".join(few) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
