"""How deeply formulas are nested: where its stack ends, math-core ends the whole process."""

import re
from collections.abc import Mapping

import msgspec

from slidegen.math.faults import Fault
from slidegen.math.tree import Node

LONGEST = 5_000
"""Characters; a slide holds some two hundred."""

DEEPEST_SOURCE = 200
"""Levels of braces, fences and environments, with those that macros bring."""

DEEPEST = 70
"""Levels of MathML, of which each makes two in PowerPoint's mathematics; readers of XML stop at 256."""

_HELP = "break it up into several formulas"
_TOKEN = re.compile(r"\\(?:([A-Za-z]+)\*?|.)|[{}]|[^\s\\{}]", re.DOTALL)
_OPENING, _CLOSING = ("{", "\\left", "\\begin"), ("}", "\\right", "\\end")
_DEFINING = frozenset({"def", "newcommand", "renewcommand", "providecommand", "DeclareMathOperator"})


class _Group(msgspec.Struct):
    """``weight``: the levels that it adds. ``macro``: what it is the body of; ``reached``: its deepest level."""

    weight: int
    base: int
    macro: str = ""
    reached: int = 0


def levels(tex: str, macros: Mapping[str, int]) -> int:
    """How deep *tex* goes where *macros*, by name, bring levels of their own; rather too many than too few."""
    known = dict(macros)
    groups: list[_Group] = []
    level = deepest = brought = 0
    defining: str | None = None
    for found in _TOKEN.finditer(tex):
        token, name = found[0], found[1] or ""
        if token in _OPENING:
            body = defining or ""
            groups.append(_Group(1 + brought, brought, body))
            level += groups[-1].weight
            brought = 0
            defining = None if body else defining
        elif token in _CLOSING:
            if groups:
                closed = groups.pop()
                level -= closed.weight
                brought = closed.base
                if closed.macro:
                    known[closed.macro] = max(known.get(closed.macro, 0), closed.reached - level)
                if groups:
                    groups[-1].reached = max(groups[-1].reached, closed.reached)
        elif name in _DEFINING:
            defining = ""
        elif defining == "" and name:
            defining = name
        else:
            brought = brought + known[name] if name in known else 0
        deepest = max(deepest, level + brought)
        if groups:
            groups[-1].reached = max(groups[-1].reached, level + brought)
    return deepest


def fault_of_size(tex: str, macros: Mapping[str, int]) -> Fault | None:
    """What is wrong with a formula that is too long, or nested too deeply, to be read; None: nothing."""
    if len(tex) > LONGEST:
        return Fault(f"the formula has {len(tex):,} characters, more than {LONGEST:,}", 0, len(tex), _HELP)
    return fault_of_depth(tex) if levels(tex, macros) > DEEPEST_SOURCE else None


def fault_of_depth(tex: str) -> Fault:
    """What to tell of a formula that is nested too deeply."""
    return Fault("the formula is nested too deeply", 0, len(tex), _HELP)


def is_too_deep(math: Node) -> bool:
    """Whether *math* has more levels than are drawn."""
    row = list(math)
    for _ in range(DEEPEST):
        row = [child for node in row for child in node]
        if not row:
            return False
    return True
