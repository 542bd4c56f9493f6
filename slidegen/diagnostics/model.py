"""Diagnostics: what is wrong with a deck, as values."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import msgspec

from slidegen.diagnostics.codes import CODES, Severity
from slidegen.source import Span

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

MOST_ALIKE = 1000
"""Diagnostics of one code that are told; nobody reads more, and each is shown with its line."""

MOST_LISTED = 40
"""More names are no help: a deck may have a thousand slides, and as many links that lead nowhere."""


class Label(msgspec.Struct, frozen=True):
    """A place in a source, with a few words on what is there."""

    span: Span
    text: str = ""


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One problem. The first label is where it is; more labels show what it has to do with."""

    code: str
    severity: Severity
    message: str
    labels: tuple[Label, ...] = ()
    help: str = ""

    @property
    def span(self) -> Span | None:
        return self.labels[0].span if self.labels else None


Policy: TypeAlias = Callable[[Diagnostic], Diagnostic | None]
"""What is made of a diagnostic: itself, one of another severity, or None: it is dropped."""


class Report:
    """Collects the diagnostics of a run, in the order in which they were found; repeats are dropped.

    Of one code at most ``MOST_ALIKE`` are kept: a hostile deck may have a million slips.

    A ``policy`` rules on all of them, also on those that came before it.
    """

    __slots__ = ("_counts", "_output", "_outputs", "_seen", "diagnostics", "policy")

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.policy: Policy | None = None
        self._counts: dict[str, int] = {}
        self._output = ""
        self._seen: set[tuple[object, ...]] = set()
        self._outputs: dict[tuple[object, ...], list[str]] = {}

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    def add(
        self,
        code: str,
        message: str,
        span: Span | None = None,
        *,
        help: str = "",
        label: str = "",
        related: tuple[Label, ...] = (),
        severity: Severity | None = None,
    ) -> None:
        """Note a problem: *code* from :mod:`slidegen.diagnostics.codes`, which gives its severity.

        In a deck that was translated from another dialect it is where its author wrote it.
        """
        if span is not None and span.source.origins:
            span = span.written
            related = tuple(Label(each.span.written, each.text) for each in related)
        labels = ((Label(span, label),) if span is not None else ()) + related
        diagnostic = Diagnostic(
            code=code, severity=severity or CODES[code].severity, message=message, labels=labels, help=help
        )
        self.take((diagnostic,))

    def take(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Note *diagnostics* that are ready, of another report."""
        for diagnostic in diagnostics:
            key = _key(diagnostic)
            told = key in self._seen
            if self._output and (not told or key in self._outputs):
                self._outputs.setdefault(key, []).append(self._output)
            if told:
                continue
            count = self._counts[diagnostic.code] = self._counts.get(diagnostic.code, 0) + 1
            if count > MOST_ALIKE:
                continue
            self._seen.add(key)
            ruled = diagnostic if self.policy is None else self.policy(diagnostic)
            if ruled is not None:
                self.diagnostics.append(ruled)
            if count == MOST_ALIKE:
                self._tell_more(diagnostic)

    def _tell_more(self, last: Diagnostic) -> None:
        message = f"there are {MOST_ALIKE:,} of `{last.code}`; further ones are not told"
        self.add("many-alike", message, last.span, help="mend these first", severity=last.severity)

    @contextmanager
    def of(self, output: str) -> Iterator[None]:
        """What is noted meanwhile is of *output* alone, which is being written."""
        self._output = output
        try:
            yield
        finally:
            self._output = ""

    def outputs(self, diagnostic: Diagnostic) -> tuple[str, ...]:
        """The outputs that *diagnostic* is of; none: it was found before any was written, so it is of all."""
        return tuple(dict.fromkeys(self._outputs.get(_key(diagnostic), ())))

    def heed(self, policy: Policy) -> None:
        """Let *policy* rule on all diagnostics: those that are here, and those to come."""
        self.policy = policy
        self.diagnostics = [ruled for each in self.diagnostics if (ruled := policy(each)) is not None]

    def count(self, severity: Severity) -> int:
        """How many diagnostics there are of *severity*."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity == severity)


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    """What makes two diagnostics one: the same said of the same place."""
    span = diagnostic.span
    place = (span.source.name, span.start, span.end) if span is not None else None
    return diagnostic.code, diagnostic.message, place


def nearest(word: str, known: Collection[str], likeness: float = 0.6) -> str | None:
    """The name in *known* that *word* was probably meant to be, or None: none has that *likeness*, 0 to 1."""
    from difflib import get_close_matches  # slow to import, and only needed once something is wrong

    lowered = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), list(lowered), n=1, cutoff=likeness)
    return lowered[found[0]] if found else None


def did_you_mean(word: str, known: Collection[str], what: str) -> str:
    """The help for an unknown name: the nearest known one, or all of them, if they are few."""
    if (name := nearest(word, known)) is not None:
        return f"did you mean `{name}`?"
    if len(known) > MOST_LISTED:
        return f"none of the {len(known)} {what} is like it"
    return f"the {what} are: {', '.join(sorted(known))}"
