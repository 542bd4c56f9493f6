"""Whether a talk fits its slot, in a sentence."""

from typing import Literal, TypeAlias

TIGHT = 0.05
"""The part of a slot that an estimate may well be wrong by."""

QUESTION = 60.0
"""Seconds that a question and its answer take."""

SHORT = 0.5
"""A talk that fills less of its slot than this is much shorter; a third or so for questions is welcome."""

Fit: TypeAlias = Literal["long", "tight", "spare", "short"]


def fit(seconds: float, slot: float) -> Fit:
    """How a talk of *seconds* sits in its *slot*."""
    if seconds > slot:
        return "long"
    if seconds < SHORT * slot:
        return "short"
    return "tight" if slot - seconds <= max(TIGHT * slot, QUESTION) else "spare"


def verdict(seconds: float, slot: float) -> str:
    """``23:40 of 30:00: 6:20 to spare, for questions``."""
    left = clock(slot - seconds)
    match fit(seconds, slot):
        case "long":
            said = f"{clock(seconds - slot)} too long"
        case "tight":
            said = f"{left} to spare, no time for questions" if left != "0:00" else "just fits, no time for questions"
        case "spare":
            said = f"{left} to spare, for questions"
        case "short":
            said = f"{left} to spare, much shorter than its slot"
    return f"{clock(seconds)} of {clock(slot)}: {said}"


def clock(seconds: float) -> str:
    """*seconds*, rounded, as ``4:05`` or ``1:02:03``."""
    whole = rounded(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, last = divmod(rest, 60)
    sign = "-" if seconds < 0 and whole else ""
    return f"{sign}{hours}:{minutes:02}:{last:02}" if hours else f"{sign}{minutes}:{last:02}"


def rounded(seconds: float) -> int:
    """Whole seconds; halves go up, as in the page that records rehearsals."""
    return int(seconds + 0.5)


def short(seconds: float) -> str:
    """*seconds* as front matter and options take them: ``30m``, ``90s``."""
    whole = rounded(seconds)
    return f"{whole // 60}m" if whole % 60 == 0 else f"{whole}s"
