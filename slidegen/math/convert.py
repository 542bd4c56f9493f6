"""LaTeX -> MathML by math-core."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from slidegen.math.equations import Line, take_numbers
from slidegen.math.faults import Fault, fault_of
from slidegen.math.linear import linear
from slidegen.math.nesting import fault_of_depth, fault_of_size, is_too_deep, levels
from slidegen.math.rewriting.latex import Latex
from slidegen.math.tidy import tidy
from slidegen.math.tree import Node, content, parse

if TYPE_CHECKING:
    from math_core import LatexToMathML

_POSITION = re.compile(r"(?:macro\d+:)?(\d+): (.*)", re.DOTALL)
_MACRO = re.compile(r"\\?([A-Za-z]+)$")
_PARAMETER = re.compile("#([1-9])")


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


class BadMacro(msgspec.Struct, frozen=True):
    """A macro that cannot be used; ``fault`` is in its body, None: its name is wrong."""

    name: str
    body: str
    fault: Fault | None


class Converter:
    """Reads the formulas of one deck. ``bad_macros`` are those that could not be used."""

    def __init__(self, macros: Iterable[tuple[str, str]] = ()) -> None:
        self.bad_macros: list[BadMacro] = []
        self._levels: dict[str, int] = {}
        self._engine = self._make_engine(macros)

    def _make_engine(self, macros: Iterable[tuple[str, str]]) -> "LatexToMathML":
        """math-core with those of *macros* that it takes."""
        taken: dict[str, str] = {}
        engine = _engine(taken)
        for name, body in macros:
            found = _MACRO.match(name.strip())
            if found is None:
                self.bad_macros.append(BadMacro(name, body, None))
                continue
            if (fault := fault_of_size(body, self._levels)) is not None:
                self.bad_macros.append(BadMacro(name, body, fault))
                continue
            latex = Latex(body)
            wanted = {**taken, found[1]: latex.out.text}
            fault = _fault_of_macro(wanted, found[1], latex)
            if fault is not None:
                self.bad_macros.append(BadMacro(name, body, fault))
            else:
                taken = wanted
                self._levels[found[1]] = levels(body, self._levels)
                engine = _engine(taken)
        return engine

    def convert(self, tex: str, *, display: bool) -> Converted | Fault:
        """*tex* as MathML, or what is wrong with it."""
        from math_core import LatexError

        if (fault := fault_of_size(tex, self._levels)) is not None:
            return fault
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
        if is_too_deep(math):
            return fault_of_depth(tex)
        lines = take_numbers(math, latex.tags, latex.labels)
        return Converted(tidy(math), lines, tuple(_references(math, latex.labels)))


def _engine(macros: dict[str, str]) -> "LatexToMathML":
    from math_core import LatexToMathML  # 8 ms to load, and most decks have no formulas

    return LatexToMathML(macros=macros, fancy_error=False, allow_unreliable_rendering=True)


def _fault_of_macro(macros: dict[str, str], name: str, latex: Latex) -> Fault | None:
    """What is wrong with the macro *name*, whose body is *latex*, found by using it.

    Where math-core does not say at which place of the body, the body is read by itself, with letters for arguments.
    """
    arguments = "{x}" * max((int(digit) for digit in _PARAMETER.findall(latex.tex)), default=0)
    error = _error(macros, f"\\{name}{arguments}")
    if error is None:
        return None
    if not error.startswith("macro"):
        error = _error(macros, _PARAMETER.sub(" x", latex.out.text)) or f"{latex.out.length}: {_told(error)[1]}"
    at, message = _told(error)
    return fault_of(latex.tex, latex.out.origin(at, len(latex.tex)), message)


def _error(macros: dict[str, str], tex: str) -> str | None:
    """What math-core says against *tex*."""
    from math_core import LatexError

    try:
        _engine(macros).convert_with_local_state(tex, displaystyle=True)
    except LatexError as error:
        return str(error)
    return None


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
