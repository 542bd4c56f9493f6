"""How long slides stay, how they follow one another, and how fast their author speaks, as authors write it."""

import re

from slidegen.diagnostics import did_you_mean, nearest
from slidegen.model.deck import Pace
from slidegen.model.motion import TRANSITIONS, Transition
from slidegen.source import Span
from slidegen.yaml.nodes import Map, Node, Scalar
from slidegen.yaml.values import Values, parse_duration, unknown

LONGEST = 10.0
"""Seconds that a transition may last; a longer one is a slip."""

PACES = {"slow": Pace(0.85, "times"), "normal": Pace(1.0, "times"), "fast": Pace(1.15, "times")}
"""The paces that have names. Speakers of one language differ by about as much (see ``speaking/rates.py``)."""

SLOWEST, FASTEST = 30.0, 400.0
"""Words or characters a minute; nobody is understood beyond."""

PACE_HELP = "write `120 wpm`, `180 cpm` for characters a minute, or `slow`, `normal`, `fast`"
"""What to write instead of what is no pace."""

_A_MINUTE = r"(?:\s*(?:a|per|/)\s*min(?:ute)?)?"
_RATE = re.compile(rf"(\d+(?:\.\d+)?)\s*(?:(wpm|words{_A_MINUTE})|(cpm|characters{_A_MINUTE}))?", re.IGNORECASE)
_SECONDS = re.compile(r"(\d+(?:\.\d+)?|\.\d+)\s*(ms|s)", re.IGNORECASE)
_WORD = re.compile(r"[\d.]+\s+m?s\b|[^\s,]+", re.IGNORECASE)
_MORPHING = "write `auto-animate: true` on both slides that things are to move between"


def read_transition(values: Values, key: str, node: Node) -> Transition | None:
    """``fade``, ``fade 300ms`` or ``{name: fade, duration: 300ms}``; None, told, for what is no transition."""
    if isinstance(node, Map):
        return _from_map(values, key, node)
    if not isinstance(node, Scalar):
        values.bad(key, node, f"write `{key}: fade` or `{key}: fade 300ms`")
        return None
    words = [(found[0], _place(node.span, found[0])) for found in _WORD.finditer(node.value)]
    if not words:
        values.bad(key, node, f"write `{key}: none` for no transition")
        return None
    name, place = words[0]
    given = _name(values, key, name, place)
    duration: float | None = None
    for word, where in words[1:]:
        seconds = _seconds(values, key, word, where)
        duration = seconds if seconds is not None else duration
    return None if given is None else Transition(given.change, duration)


def read_timing(values: Values, key: str, node: Node) -> tuple[float, bool] | None:
    """``2m``, or ``2m auto`` to go on by itself: the seconds, and whether it does."""
    text = values.text(key, node)
    if text is None:
        return None
    words = text.split()
    seconds = parse_duration(" ".join(word for word in words if word.lower() != "auto"))
    if not seconds:
        values.bad(key, node, "write `2m`, `90s` or `1:30`, and `10s auto` for a slide that goes on by itself")
        return None
    return seconds, any(word.lower() == "auto" for word in words)


def read_pace(values: Values, key: str, node: Node) -> Pace | None:
    """``120 wpm``, ``180 cpm`` for characters, a bare number for words, or one of :data:`PACES`."""
    text = values.text(key, node)
    if text is None:
        return None
    pace = parse_pace(text)
    if pace is None:
        meant = nearest(text, tuple(PACES))
        if _RATE.fullmatch(text.strip()) is not None:
            advice = f"write words a minute from {SLOWEST:g} to {FASTEST:g}; most people speak 100 to 160"
        else:
            advice = f"did you mean `{meant}`?" if meant else PACE_HELP
        values.bad(key, node, advice)
    return pace


def parse_pace(text: str) -> Pace | None:
    """*text* as a pace; None if it is none."""
    text = text.strip().lower()
    if text in PACES:
        return PACES[text]
    found = _RATE.fullmatch(text)
    if found is None or not SLOWEST <= float(found[1]) <= FASTEST:
        return None
    return Pace(float(found[1]), "characters" if found[3] else "words")


def _from_map(values: Values, key: str, node: Map) -> Transition | None:
    found: Transition | None = None
    duration: float | None = None
    for entry in node.entries:
        text = values.text(f"{key}.{entry.key}", entry.value) if entry.key in ("name", "duration") else None
        if entry.key not in ("name", "duration"):
            unknown(
                values.report, "unknown-key", entry.key, entry.key_span, ["name", "duration"], "key", f" in `{key}`"
            )
        elif text is not None and entry.key == "name":
            found = _name(values, f"{key}.name", text, entry.value.span)
        elif text is not None:
            duration = _seconds(values, f"{key}.duration", text, entry.value.span)
    if found is None:
        if not any(entry.key == "name" for entry in node.entries):
            values.bad(key, node, f"write `{key}: {{name: fade, duration: 300ms}}`")
        return None
    return Transition(found.change, duration)


def _name(values: Values, key: str, name: str, place: Span) -> Transition | None:
    change = TRANSITIONS.get(name.lower())
    if change is not None:
        return Transition(change)
    morphs = name.lower() in ("morph", "auto-animate")
    advice = _MORPHING if morphs else did_you_mean(name, list(TRANSITIONS), "transitions")
    values.report.add("bad-value", f"`{key}` cannot be `{name}`", place, help=advice)
    return None


def _seconds(values: Values, key: str, text: str, place: Span) -> float | None:
    found = _SECONDS.fullmatch(text)
    seconds = float(found[1]) / (1000 if found[2].lower() == "ms" else 1) if found is not None else None
    if seconds is not None and 0 < seconds <= LONGEST:
        return seconds
    values.report.add(
        "bad-value",
        f"`{text}` is no duration of a transition" if seconds is None else f"a transition cannot last `{text}`",
        place,
        help=f"write `300ms` or `0.5s`; the longest is {LONGEST:g}s",
    )
    return None


def _place(whole: Span, word: str) -> Span:
    """Where *word* stands in *whole*, which holds it as it is or in quotes."""
    at = whole.text.find(word)
    return whole if at < 0 else whole.source.span(whole.start + at, whole.start + at + len(word))
