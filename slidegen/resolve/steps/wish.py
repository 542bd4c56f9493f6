"""What one author wishes for one thing: ``{.step=3 effect=zoom start=with delay=0.5s}``."""

import re
from typing import TypeVar

import msgspec

from slidegen.diagnostics import Report, Severity, did_you_mean, nearest
from slidegen.model.attributes import Attributes, key_span, value_span
from slidegen.model.motion import EFFECTS, STARTS, Effect, Parts, Start

LONGEST = 60.0
"""Seconds that a motion may be delayed."""

MOST = 200
"""Steps of one slide."""

_WORDS = ("step", "incremental", "nonincremental")
"""Classes that make steps."""

T = TypeVar("T", bound=str)

_DELAY = re.compile(r"(\d+(?:\.\d+)?|\.\d+)(ms|s)?$")


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """A motion as written; ``parts`` empty: the thing as a whole. ``gone`` is the step at which it goes, 0: never."""

    wanted: int = 0
    effect: Effect = "fade"
    start: Start = "click"
    delay: float = 0.0
    parts: Parts = "whole"
    gone: int = 0


def is_wish(attributes: Attributes) -> bool:
    """Whether *attributes* ask for steps."""
    return attributes.has("step") or any(key in ("step", "steps", "out") for key, _ in attributes.pairs)


def read_wish(attributes: Attributes, parts: tuple[Parts, ...], report: Report) -> Wish:
    """What *attributes* ask for, of a thing that has *parts* that may come one by one."""
    wanted, gone = _number(attributes, "step", report), _number(attributes, "out", report)
    if 0 < gone <= wanted:
        message = f"what comes at step {wanted} cannot go at step {gone}"
        _bad(attributes, "out", message, f"write a number above {wanted}", report)
        gone = 0
    _tell_classes(attributes, (*EFFECTS, *STARTS, *_WORDS), 0.8, report, "warning")
    return Wish(
        wanted=wanted,
        effect=_choice(attributes, "effect", EFFECTS, "fade", report),
        start=_choice(attributes, "start", STARTS, "click", report),
        delay=_delay(attributes, report),
        parts=_parts(attributes, parts, report),
        gone=gone,
    )


def tell_slips(attributes: Attributes, report: Report) -> None:
    """Tell what in *attributes*, which ask for no step, was probably meant to."""
    if attributes.get("effect"):
        place = key_span(attributes, "effect")
        report.add("bad-step", "an effect needs a step", place, help="write `.step` beside it")
    _tell_classes(attributes, _WORDS, 0.75, report, "info")


def _tell_classes(
    attributes: Attributes, known: tuple[str, ...], likeness: float, report: Report, severity: Severity
) -> None:
    """Tell which classes are nearly one of those *known*; all others may be the author's own."""
    for name in attributes.classes:
        if name not in known and (meant := nearest(name, known, likeness)) is not None:
            advice = f"did you mean `.{meant}`?"
            report.add(
                "bad-step", f"no step is made of `.{name}`", key_span(attributes, name), help=advice, severity=severity
            )


def _number(attributes: Attributes, key: str, report: Report) -> int:
    given = attributes.get(key)
    if given in ("", "true"):
        return 0
    if given.isascii() and given.isdigit() and 1 <= int(given) <= MOST:
        return int(given)
    _bad(attributes, key, f"`{given}` is no number of a step", f"steps count from 1 to {MOST}: `.step=2`", report)
    return 0


def _choice(attributes: Attributes, key: str, known: tuple[T, ...], default: T, report: Report) -> T:
    given = attributes.get(key)
    for name in known:
        if name == given or (not given and attributes.has(name)):
            return name
    if given:
        _bad(attributes, key, f"`{key}` cannot be `{given}`", did_you_mean(given, known, f"{key}s"), report)
    return default


def _delay(attributes: Attributes, report: Report) -> float:
    given = attributes.get("delay")
    if not given:
        return 0.0
    found = _DELAY.match(given)
    seconds = float(found[1]) / (1000 if found[2] == "ms" else 1) if found is not None else -1.0
    if 0 <= seconds <= LONGEST:
        return seconds
    _bad(attributes, "delay", f"`{given}` is no delay", "write seconds or milliseconds: `delay=0.5s`", report)
    return 0.0


def _parts(attributes: Attributes, known: tuple[Parts, ...], report: Report) -> Parts:
    given = attributes.get("steps")
    for name in known:
        if name == given:
            return name
    if given:
        advice = did_you_mean(given, known, "parts") if known else "write `.step`: it comes as a whole"
        _bad(attributes, "steps", f"`steps` cannot be `{given}` here", advice, report)
    return "whole"


def _bad(attributes: Attributes, key: str, message: str, help: str, report: Report) -> None:
    report.add("bad-step", message, value_span(attributes, key) or key_span(attributes, key), help=help)
