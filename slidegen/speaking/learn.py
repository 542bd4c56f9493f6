"""What rehearsals teach: how long each slide took, and how fast its author speaks."""

from collections.abc import Iterable, Mapping

import msgspec

from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.speaking.estimate import CHANGE, SlideTime, estimate
from slidegen.speaking.rates import Tempo, tempo
from slidegen.speaking.record import Record, Run, Spoken

LAST_RUNS = 5
"""How many runs of a slide count: the talk grows in rehearsing, so that older ones were another talk."""

EDITED = 0.2
"""A slide whose words have grown or shrunk by more than this part since is a new one, which was not rehearsed."""

SKIPPED = CHANGE
"""Seconds; a slide that showed for less was passed by."""

FEWEST_SLIDES, FEWEST_WORDS = 3, 100
"""A rate is learned from no fewer slides and words in their notes: a single slide tells too little."""

SLOWEST, FASTEST = 0.5, 2.0
"""Times the usual. What is beyond comes from notes that are not what is said, or from a rehearsal that was none."""


class Measured(msgspec.Struct, frozen=True):
    """The mean of how many seconds a slide took in ``runs`` rehearsals."""

    seconds: float
    runs: int


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """How long a talk takes: slide by slide, at what tempo, and what was measured, by the ids of slides."""

    times: tuple[SlideTime, ...]
    tempo: Tempo
    measured: Mapping[str, Measured] = {}

    @property
    def seconds(self) -> float:
        return sum(time.seconds for time in self.times)


def timing(placed: PlacedDeck, record: Record | None = None, fixed: Tempo | None = None) -> Timing:
    """How long *placed* takes, with what *record* teaches; at the tempo *fixed*, if there is one.

    What its author set (``timing``) stays; slides that were rehearsed take their mean; the others are estimated at the
    pace that was learned, else at that of the deck.
    """
    usual = estimate(placed, tempo(placed.meta.lang))
    runs = record.runs if record is not None else ()
    measured = {time.slide.id: found for time in usual if (found := _measured(time, runs)) is not None}
    speed = _speed(usual, measured)
    used = fixed or tempo(placed.meta.lang, placed.meta.pace, speed=speed)
    times = usual if used == tempo(placed.meta.lang) else estimate(placed, used)
    return Timing(times=tuple(_taken(time, measured) for time in times), tempo=used, measured=measured)


def spoken(runs: Iterable[Run], slide: PlacedSlide) -> list[Spoken]:
    """What *runs* tell of *slide*, which was not passed by."""
    return [each for run in runs for each in run.slides if each.id == slide.id and each.seconds >= SKIPPED]


def _measured(time: SlideTime, runs: tuple[Run, ...]) -> Measured | None:
    words = time.count.total
    found = [each for each in spoken(runs, time.slide) if abs(each.words - words) <= EDITED * max(each.words, words)]
    last = [each.seconds for each in found[-LAST_RUNS:]]
    return Measured(sum(last) / len(last), len(last)) if last else None


def _taken(time: SlideTime, measured: Mapping[str, Measured]) -> SlideTime:
    found = measured.get(time.slide.id)
    if found is None or time.basis in ("none", "timing"):
        return time
    return msgspec.structs.replace(time, seconds=float(round(found.seconds)), basis="rehearsed")


def _speed(usual: Iterable[SlideTime], measured: Mapping[str, Measured]) -> float | None:
    """How fast notes were spoken, as times the usual: the median over the slides, weighted by their words.

    A median does not mind the slide where somebody came in. None: too little was rehearsed to tell.
    """
    samples: list[tuple[float, float]] = []
    words = 0
    for time in usual:
        found = measured.get(time.slide.id)
        if found is None or time.basis != "notes":
            continue
        silence = time.seconds - time.speech
        talked = max(found.seconds - silence, found.seconds / 4)  # somebody who is fast waits for nothing
        samples.append((time.speech / talked, time.speech))
        words += time.count.total
    if len(samples) < FEWEST_SLIDES or words < FEWEST_WORDS:
        return None
    return min(FASTEST, max(SLOWEST, weighted_median(samples)))


def weighted_median(samples: Iterable[tuple[float, float]]) -> float:
    """The value of *samples*, which are values with weights, that has half of the weight on either side."""
    ordered = sorted(samples)
    half = sum(weight for _, weight in ordered) / 2
    below = 0.0
    for value, weight in ordered:
        below += weight
        if below >= half:
            return value
    raise ValueError("there are no samples")
