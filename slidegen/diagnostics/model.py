"""Diagnostics: what is wrong with a deck, as values."""

from collections.abc import Collection, Iterator

import msgspec

from slidegen.diagnostics.codes import CODES, Severity
from slidegen.source import Span

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

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


class Report:
    """Collects the diagnostics of a run, in the order in which they were found; repeats are dropped."""

    __slots__ = ("_seen", "diagnostics")

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._seen: set[tuple[object, ...]] = set()

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
        """Note a problem: *code* from :mod:`slidegen.diagnostics.codes`, which gives its severity."""
        place = (span.source.name, span.start, span.end) if span is not None else None
        key = (code, message, place)
        if key in self._seen:
            return
        self._seen.add(key)
        labels = ((Label(span, label),) if span is not None else ()) + related
        self.diagnostics.append(
            Diagnostic(
                code=code,
                severity=severity or CODES[code].severity,
                message=message,
                labels=labels,
                help=help,
            )
        )

    def count(self, severity: Severity) -> int:
        """How many diagnostics there are of *severity*."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity == severity)


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
