"""A rehearsal compared to what was estimated, and to earlier ones, for people."""

from collections.abc import Iterator, Mapping

from slidegen.cli.timing.cells import Screen, fitted
from slidegen.cli.timing.rehearsing import Kept
from slidegen.model.placed import PlacedSlide
from slidegen.speaking.learn import LAST_RUNS, SKIPPED
from slidegen.speaking.record import Run, Spoken
from slidegen.speaking.verdict import clock, verdict

FAR, LITTLE = 0.25, 10.0
"""A slide is far from its estimate if it differs by more than this part of it, and these seconds."""

FIGURES = 7
NUMBER = 3


def compared(kept: Kept, screen: Screen) -> Iterator[str]:
    """The lines that tell of a run: slide by slide, then in all, then against the slot."""
    run = kept.run
    slides = {slide.id: slide for slide in kept.placed.slides} if kept.placed is not None else {}
    before = means(kept.before)
    heads = ["planned", "spoken", "apart", *(["before"] if before else [])]
    room = screen.width - NUMBER - 2 - len(heads) * (FIGURES + 2)
    yield screen.paint("dim", _line("#", "slide", heads, room))
    for each in run.slides:
        yield _row(each, slides.get(each.id), before, room, screen)
    passed = [
        slide for slide in slides.values() if _was_due(slide) and slide.id not in {each.id for each in run.slides}
    ]
    planned = sum(each.estimate for each in run.slides)
    total = [clock(planned), clock(run.seconds), apart(run.seconds - planned)]
    if before:
        total.append(clock(sum(each.seconds for each in kept.before) / len(kept.before)))
    yield screen.paint("bold", _line("", "in all", total, room))
    yield ""
    if passed:
        count = len(passed)
        yield f"{count} slide{'s were' if count != 1 else ' was'} not shown."
    if not run.finished:
        yield "It was broken off; the slide that was shown last counts as far as it came."
    yield kept.told
    slot = kept.placed.meta.duration if kept.placed is not None else None
    if slot:
        yield screen.paint("late" if run.seconds > slot else "good", verdict(run.seconds, slot))


def means(runs: tuple[Run, ...]) -> Mapping[str, float]:
    """The mean of what each slide took in the last of *runs*."""
    found: dict[str, list[float]] = {}
    for run in runs[-LAST_RUNS:]:
        for each in run.slides:
            if each.seconds >= SKIPPED:
                found.setdefault(each.id, []).append(each.seconds)
    return {name: sum(seconds) / len(seconds) for name, seconds in found.items()}


def apart(seconds: float) -> str:
    """A difference: ``+0:12``, ``−1:05``."""
    whole = round(seconds)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{clock(abs(whole))}"


def _row(spoken: Spoken, slide: PlacedSlide | None, before: Mapping[str, float], room: int, screen: Screen) -> str:
    number = "" if slide is None or slide.number is None else str(slide.number)
    difference = spoken.seconds - spoken.estimate
    figures = [clock(spoken.estimate), clock(spoken.seconds), apart(difference)]
    if before:
        figures.append(clock(before[spoken.id]) if spoken.id in before else "")
    line = _line(number, spoken.title or spoken.id, figures, room)
    far = abs(difference) > max(LITTLE, FAR * spoken.estimate)
    return screen.paint("long", line) if far else line


def _was_due(slide: PlacedSlide) -> bool:
    return not (slide.hidden or slide.backup)


def _line(number: str, title: str, figures: list[str], room: int) -> str:
    return f"{number:>{NUMBER}}  {fitted(title, room)}" + "".join(f"  {figure:>{FIGURES}}" for figure in figures)
