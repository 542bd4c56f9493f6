"""A deck to begin with, from a skeleton of its kind: the slides that its time allows, each with its share of it.

Skeletons are Markdown beside this module, as decks are written, without front matter. There ``timing`` weighs a slide
against the others, and ``from=20m`` keeps it for talks of at least that length.
"""

import os
import re
from typing import Literal, TypeAlias, get_args

import msgspec

from slidegen.yaml.values import parse_duration
from slidegen.yaml.write import scalar

Kind: TypeAlias = Literal["talk", "lecture", "status", "pitch", "trip"]
KINDS: tuple[Kind, ...] = get_args(Kind)

USUAL: dict[Kind, int] = {"talk": 30 * 60, "lecture": 45 * 60, "status": 15 * 60, "pitch": 10 * 60, "trip": 20 * 60}
"""How long talks of a kind usually are, in seconds."""

SHORTEST, LONGEST = 3 * 60, 4 * 3600
"""Seconds. Skeletons have their slides for two hours at most; in a longer talk each takes more time."""

OPENING = 15
"""Seconds for the title slide, which comes from the front matter and has no setting."""

QUESTIONS = 0.15
"""The part of the slot that is left for questions."""

_FOLDER = os.path.dirname(os.path.abspath(__file__))

_SLIDE = re.compile(r"(?m)^(?=##? .*\}$)")
"""Headings have settings, and comments in listings and charts have none."""

_TIMING = re.compile(r"(?<=[{ ]timing=)(\w+)")
_FROM = re.compile(r" from=(\w+)")

_HINT = """\
# Replace these lines, then what is ==marked==, slide by slide; the notes tell what to say, and some minutes are left
# for questions.
"""


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """What to begin a deck with. Texts are of one line; ``seconds`` is the slot; an empty ``event`` is left out."""

    title: str
    author: str
    kind: Kind = "talk"
    seconds: int = USUAL["talk"]
    theme: str
    event: str = ""


def starting_deck(beginning: Beginning) -> str:
    """The Markdown of a deck that builds as it is, and is meant to be replaced slide by slide."""
    with open(os.path.join(_FOLDER, f"{beginning.kind}.md"), encoding="utf-8") as file:
        slides = [_Slide(text) for text in _SLIDE.split(file.read()) if text]
    slides = [slide for slide in slides if slide.least <= beginning.seconds]
    spoken = round(beginning.seconds * (1 - QUESTIONS)) - OPENING
    shares = _shares([slide.weight for slide in slides], spoken)
    body = "".join(slide.timed(share) for slide, share in zip(slides, shares, strict=True))
    return f"---\n{_front_matter(beginning)}---\n\n{body}"


def _front_matter(beginning: Beginning) -> str:
    event = f"event: {scalar(beginning.event)}\n" if beginning.event else "# event: Where you speak\n"
    return (
        f"{_HINT}"
        f"title: {scalar(beginning.title)}\n"
        "subtitle: What people will take home, in one line\n"
        "author:\n"
        f"  name: {scalar(beginning.author)}\n"
        "  role: What you do\n"
        "  affiliation: where you do it\n"
        "  bio: One sentence on why this subject found you, as you would say it to a neighbour.\n"
        "  # photo: me.jpg\n"
        f"{event}"
        "# date: 12 May 2031\n"
        "lang: en\n"
        f"theme: {scalar(beginning.theme)}\n"
        f"duration: {duration_text(beginning.seconds)}\n"
        "slide-level: 2\n"
        "embed-fonts: true\n"
    )


class _Slide:
    """A slide of a skeleton; ``weight`` and ``least`` are in seconds, a weight of 0 is no part of the talk."""

    def __init__(self, text: str) -> None:
        head, _, self._rest = text.partition("\n")
        self.weight = _seconds(_TIMING, head)
        self.least = _seconds(_FROM, head)
        self._head = _FROM.sub("", head)

    def timed(self, seconds: int) -> str:
        """The slide, to be spoken in so many *seconds*."""
        head = _TIMING.sub(duration_text(seconds).replace(" ", ""), self._head)
        return f"{head}\n{self._rest}"


def _seconds(pattern: re.Pattern[str], head: str) -> int:
    found = pattern.search(head)
    return round(parse_duration(found[1]) or 0) if found else 0


def _shares(weights: list[int], total: int) -> list[int]:
    """*total* seconds in proportion to *weights*, in steps that people would write; what is left over stays free."""
    step = 5 if total <= 600 else 15 if total <= 1200 else 30
    whole = sum(weights)
    exact = [total * weight / whole / step for weight in weights]
    steps = [max(1, int(share)) if share else 0 for share in exact]
    order = sorted(range(len(exact)), key=lambda at: (steps[at] - exact[at], at))
    missing = total // step - sum(steps)
    for at in order[: max(0, missing)]:
        steps[at] += 1
    for _ in range(max(0, -missing)):
        steps[max(range(len(steps)), key=steps.__getitem__)] -= 1
    return [share * step for share in steps]


def duration_text(seconds: int) -> str:
    """*seconds* as durations are written: ``1h 15m``, ``90s``."""
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    parts = (f"{hours}h" * bool(hours), f"{minutes}m" * bool(minutes), f"{rest}s" * bool(rest))
    return " ".join(part for part in parts if part) or "0s"
