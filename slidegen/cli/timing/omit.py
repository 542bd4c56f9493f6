"""What to leave out of a talk, for people."""

import textwrap
from collections.abc import Iterator

from slidegen.cli.timing.cells import Screen, fitted
from slidegen.diagnostics.cells import cells
from slidegen.speaking.cut import Cut, Omitted
from slidegen.speaking.estimate import SlideTime
from slidegen.speaking.verdict import clock

NARROWEST_TITLE = 16


def omissions(cut: Cut, screen: Screen) -> Iterator[str]:
    """The lines that propose *cut*: which slides, where they stand, why they, and how it is done."""
    if not cut.omitted and cut.fits:
        yield f"Nothing need be left out: {clock(cut.seconds)} fits into {clock(cut.slot)}."
        return
    if not cut.omitted:
        yield screen.paint(
            "late", f"There is nothing to leave out: all slides must stay, and take {clock(cut.seconds)}."
        )
        yield from _staying(cut, screen)
        return
    count = len(cut.omitted)
    yield screen.paint("bold", f"To reach {clock(cut.slot)}, leave out {count} slide{'s' * (count != 1)}:")
    yield ""
    places = [_place(each) for each in cut.omitted]
    wide = max(map(cells, places))
    whole = screen.width - len("  1") - len("    0:30  ") - wide
    room = whole - 2 - 2 - max(len(each.why) for each in cut.omitted)
    narrow = room < NARROWEST_TITLE
    room = whole - 2 if narrow else room
    for each, place in zip(cut.omitted, places, strict=True):
        slide = each.times[0].slide
        number = "" if slide.number is None else str(slide.number)
        title = fitted(slide.title or slide.name, max(NARROWEST_TITLE, room))
        line = f"{number:>3}  {title}  {clock(each.seconds):>6}  {place}"
        if narrow:
            yield line
            yield screen.paint("dim", f"     {each.why}")
        else:
            yield line + " " * (wide - cells(place) + 2) + screen.paint("dim", each.why)
    yield ""
    saved = sum(each.seconds for each in cut.omitted)
    said = f"That saves {clock(saved)} and leaves {clock(cut.seconds)}"
    if cut.fits:
        yield screen.paint("good", f"{said}.")
    else:
        still = f"{said}, still {clock(cut.seconds - cut.slot)} too long: the others must stay."
        yield from (screen.paint("late", line) for line in textwrap.wrap(still, screen.width))
        yield from _staying(cut, screen)
    yield from textwrap.wrap(_how(cut), screen.width)


def _staying(cut: Cut, screen: Screen) -> Iterator[str]:
    if cut.kept:
        longest = sorted(cut.kept, key=lambda each: -each[0].seconds)[:5]
        for time, why in sorted(longest, key=lambda each: each[0].slide.index):
            title = fitted(_title(time), max(16, screen.width - 5 - 2 - 6 - 2 - 30))
            yield f"     {title}  {clock(time.seconds):>6}  {why}"


def _title(time: SlideTime) -> str:
    return time.slide.title or time.slide.name


def _how(cut: Cut) -> str:
    titled = [each for each in cut.omitted if each.times[0].slide.title]
    text = "`{.backup}` behind a slide's heading puts it behind the end, at hand for questions; `{.hidden}` hides it."
    if len(titled) < len(cut.omitted):
        text += " A slide without a heading takes `<!-- backup: true -->`."
    return text


def _place(omitted: Omitted) -> str:
    span = omitted.times[0].slide.span
    return "" if span is None else f"{span.source.name.rpartition('/')[2]}:{span.first.line}"
