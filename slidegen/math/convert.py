"""LaTeX -> MathML by math-core."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from slidegen.math.equations import Line, take_numbers
from slidegen.math.faults import Fault, fault_of
from slidegen.math.latex import Latex
from slidegen.math.linear import linear
from slidegen.math.tidy import tidy
from slidegen.math.tree import Node, content, parse

if TYPE_CHECKING:
    from math_core import LatexToMathML

_POSITION = re.compile(r"(?:macro\d+:)?(\d+): (.*)", re.DOTALL)
_MACRO = re.compile(r"\\?([A-Za-z]+)$")


class Reference(msgspec.Struct, frozen=True):
    """``\\ref{label}``, or ``\\eqref{label}`` in ``brackets``; ``node`` shows it."""

    label: str
    brackets: bool
    node: Node


class Converted(msgspec.Struct, frozen=True):
    """A formula as a ``math`` element. ``lines`` are its numbered lines, none: it has no numbers."""

    math: Node
    lines: tuple[Line, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def mathml(self) -> str:
        """What stands in the element."""
        return content(self.math)

    @property
    def text(self) -> str:
        """A line that stands in for the formula."""
        return linear(self.math)


class Converter:
    """Reads the formulas of one deck. ``bad_macros`` are those that could not be used, and why."""

    def __init__(self, macros: Iterable[tuple[str, str]] = ()) -> None:
        self.bad_macros: list[tuple[str, str]] = []
        self._engine = self._make_engine(macros)

    def _make_engine(self, macros: Iterable[tuple[str, str]]) -> "LatexToMathML":
        """math-core with those of *macros* that it takes."""
        taken: dict[str, str] = {}
        engine = _engine(taken)
        for name, body in macros:
            found = _MACRO.match(name.strip())
            if found is None:
                self.bad_macros.append((name, "its name must be letters behind a backslash"))
                continue
            wanted = {**taken, found[1]: Latex(body).out.text}
            reason = _unusable(wanted, found[1], body)
            if reason:
                self.bad_macros.append((name, reason))
            else:
                taken = wanted
                engine = _engine(taken)
        return engine

    def convert(self, tex: str, *, display: bool) -> Converted | Fault:
        """*tex* as MathML, or what is wrong with it."""
        from math_core import LatexError

        latex = Latex(tex)
        lead = tail = ""
        if display and latex.lines:
            lead, tail = f"\\begin{{{latex.lines}}}", f"\\end{{{latex.lines}}}"
        if display and latex.needs_number:
            lead, tail = "\\begin{equation}" + lead, tail + "\\end{equation}"
        try:
            made = self._engine.convert_with_local_state(lead + latex.out.text + tail, displaystyle=display)
        except LatexError as error:
            at, message = _told(str(error))
            return fault_of(tex, latex.out.origin(max(0, at - len(lead)), len(tex)), message)
        math = parse(made)
        lines = take_numbers(math, latex.tags, latex.labels)
        return Converted(tidy(math), lines, tuple(_references(math, latex.labels)))


def _engine(macros: dict[str, str]) -> "LatexToMathML":
    from math_core import LatexToMathML  # 8 ms to load, and most decks have no formulas

    return LatexToMathML(macros=macros, fancy_error=False, allow_unreliable_rendering=True)


def _unusable(macros: dict[str, str], name: str, body: str) -> str:
    """Why the macro *name* cannot be used, found by using it; empty: it can."""
    from math_core import LatexError

    arguments = "{x}" * max((int(digit) for digit in re.findall("#([1-9])", body)), default=0)
    try:
        _engine(macros).convert_with_local_state(f"\\{name}{arguments}", displaystyle=True)
    except LatexError as error:
        return fault_of(body, len(body), _told(str(error))[1]).message
    return ""


def _told(message: str) -> tuple[int, str]:
    """The place and the words of an error of math-core."""
    found = _POSITION.match(message)
    return (int(found[1]), found[2]) if found is not None else (0, message)


def _references(math: Node, labels: list[str]) -> Iterator[Reference]:
    for node in math.iter("mtext"):
        if len(node) == 1 and node[0].tag == "a":
            kind, number = node[0].get("href", "")[1:2], node[0].get("href", "")[2:]
            node[:] = []
            yield Reference(labels[int(number)], kind == "E", node)
