"""A rehearsal compared to what was estimated, and to earlier ones, for people."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from slidegen.cli.timing.cells import Screen, fitted
from slidegen.cli.timing.rehearsing import Kept
from slidegen.model.placed import PlacedSlide
from slidegen.speaking.learn import LAST_RUNS, SKIPPED
from slidegen.speaking.record import Run, Spoken
from slidegen.speaking.verdict import clock, rounded, verdict

FAR, LITTLE = 0.25, 10.0
"""A slide is far from its estimate if it differs by more than this part of it, and these seconds."""

FIGURES = 7
NUMBER = 3
NARROWEST_TITLE = 14


def compared(kept: Kept, screen: Screen) -> Iterator[str]:
    """The lines that tell of a run: slide by slide, then in all, then against the slot."""
    run = kept.run
    slides = {slide.id: slide for slide in kept.placed.slides} if kept.placed is not None else {}
    before = means(kept.before)
    heads = _heads(screen.width, earlier=bool(before))
    room = screen.width - NUMBER - 2 - len(heads) * (FIGURES + 2)
    yield screen.paint("dim", _line("#", "slide", heads, room))
    for each in run.slides:
        yield _row(each, slides.get(each.id), before.get(each.id), heads, room, screen)
    whole = sum(each.seconds for each in kept.before) / len(kept.before) if kept.before else None
    total = _figures(sum(each.estimate for each in run.slides), run.seconds, whole, heads)
    yield screen.paint("bold", _line("", "in all", total, room))
    yield ""
    for line in _remarks(kept, slides.values()):
        yield from textwrap.wrap(line, screen.width)
    slot = kept.placed.meta.duration if kept.placed is not None else None
    if slot:
        colour = "late" if run.seconds > slot else "good"
        yield from (screen.paint(colour, line) for line in textwrap.wrap(verdict(run.seconds, slot), screen.width))


def _remarks(kept: Kept, slides: Iterable[PlacedSlide]) -> Iterator[str]:
    shown = {each.id for each in kept.run.slides}
    passed = sum(1 for slide in slides if not (slide.hidden or slide.backup) and slide.id not in shown)
    if passed:
        yield f"{passed} slide{'s were' if passed != 1 else ' was'} not shown."
    if not kept.run.finished:
        yield "It was broken off; the slide that was shown last counts as far as it came."
    yield kept.told


def _heads(width: int, *, earlier: bool) -> list[str]:
    """The columns that *width* cells have room for beside titles."""
    heads = ["planned", "spoken", "apart", *(["before"] if earlier else [])]
    for dispensable in ("before", "planned"):
        if width - NUMBER - 2 - len(heads) * (FIGURES + 2) < NARROWEST_TITLE and dispensable in heads:
            heads.remove(dispensable)
    return heads


def _figures(planned: float, spoken: float, before: float | None, heads: list[str]) -> list[str]:
    figures = {
        "planned": clock(planned),
        "spoken": clock(spoken),
        "apart": apart(spoken, planned),
        "before": clock(before) if before is not None else "",
    }
    return [figures[head] for head in heads]


def means(runs: tuple[Run, ...]) -> Mapping[str, float]:
    """The mean of what each slide took in the last of *runs*."""
    found: dict[str, list[float]] = {}
    for run in runs[-LAST_RUNS:]:
        for each in run.slides:
            if each.seconds >= SKIPPED:
                found.setdefault(each.id, []).append(each.seconds)
    return {name: sum(seconds) / len(seconds) for name, seconds in found.items()}


def apart(spoken: float, planned: float) -> str:
    """The difference of two times as they are shown: ``+0:12``, ``−1:05``."""
    whole = rounded(spoken) - rounded(planned)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{clock(abs(whole))}"


def _row(
    spoken: Spoken, slide: PlacedSlide | None, before: float | None, heads: list[str], room: int, screen: Screen
) -> str:
    number = "" if slide is None or slide.number is None else str(slide.number)
    figures = _figures(spoken.estimate, spoken.seconds, before, heads)
    line = _line(number, spoken.title or spoken.id, figures, room)
    far = abs(spoken.seconds - spoken.estimate) > max(LITTLE, FAR * spoken.estimate)
    return screen.paint("long", line) if far else line


def _line(number: str, title: str, figures: list[str], room: int) -> str:
    return f"{number:>{NUMBER}}  {fitted(title, room)}" + "".join(f"  {figure:>{FIGURES}}" for figure in figures)
