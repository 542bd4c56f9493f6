"""The numbers of equations through a deck, and the labels that references know them by."""

from typing import TYPE_CHECKING

from slidegen.diagnostics import Label, Report, did_you_mean
from slidegen.model.blocks import FormulaBlock
from slidegen.source import Span

if TYPE_CHECKING:
    from slidegen.math.convert import Converted


class Equations:
    """Counts the lines that are numbered, from 1 through the whole deck."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._count = 0
        self._numbers: dict[str, str] = {}
        self._spans: dict[str, Span | None] = {}
        self._slides: dict[str, str] = {}

    def number(self, made: "Converted", block: FormulaBlock, slide: str) -> tuple[str, ...]:
        """What stands beside the lines of *block*, which is on *slide*.

        One with an id that begins with ``eq`` is numbered, too.
        """
        named = block.attributes.id
        lines = [self._next() if line.counted else line.tag for line in made.lines]
        if not lines and named.startswith(("eq:", "eq-")):
            lines = [self._next()]
        if lines and named:
            self._name(named, next(filter(None, lines)), block.span)
        for line, number in zip(made.lines, lines, strict=False):
            if line.label:
                self._name(line.label, number, block.span)
        for label in filter(None, (named, *(line.label for line in made.lines))):
            self._slides.setdefault(label, slide)
        return tuple(lines)

    def target(self, target: str) -> str:
        """Where a link to *target* jumps: to the slide of the equation that ``#label`` names, else where it says."""
        slide = self._slides.get(target.removeprefix("#"))
        return f"#{slide}" if slide else target

    def _next(self) -> str:
        self._count += 1
        return f"({self._count})"

    def _name(self, label: str, number: str, span: Span | None) -> None:
        if label not in self._numbers:
            self._numbers[label], self._spans[label] = number, span
            return
        first = self._spans[label]
        related = (Label(first, "the first one is here"),) if first is not None else ()
        self._report.add("duplicate-equation", f"two equations have the label `{label}`", span, related=related)

    def find(self, label: str, span: Span | None, *, brackets: bool) -> str:
        """The number of the equation *label*; empty, with a diagnostic, if there is none."""
        number = self._numbers.get(label.strip())
        if number is None:
            names = did_you_mean(label, self._numbers, "labels") if self._numbers else "no equation has a label"
            self._report.add("unknown-equation", f"no equation has the label `{label}`", span, help=names)
            return ""
        return number if brackets else number.removeprefix("(").removesuffix(")")

    def refer(self, made: "Converted", span: Span | None) -> None:
        """Fill the references inside the formula *made*."""
        for reference in made.references:
            found = self.find(reference.label, span, brackets=reference.brackets)
            reference.node.text = found or reference.label
