"""Runs rules over a deck.

A rule is a module with a function ``check(deck, placed, report)``; its docstring is its documentation.
Rules that others install are found through the entry point group ``slidegen.rules``.
"""

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast

from slidegen.check.outside import Outside
from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import UsageError
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck

GROUP = "slidegen.rules"

RULES = (
    "broken-link", "dead-link", "duplicate-title", "duration", "empty-slide", "low-contrast", "low-resolution",
    "missing-alt", "missing-title", "note-step", "small-text",
)  # fmt: skip
"""What each build looks for; ``dead-link`` only where the network may be asked."""

ADVICE: tuple[str, ...] = (
    "empty-region", "fonts-not-embedded", "huge-image", "link-left-behind", "poor-alt", "unused-file",
    "too-many-words", "too-many-bullets", "too-many-steps",
    "no-notes", "no-speaker", "no-agenda", "no-ending", "unused-variable", "claim-without-chart", "orphan-word",
)  # fmt: skip
"""What ``slidegen check`` looks for besides: opinions of a careful colleague, which builds do not show."""

OUTSIDE = frozenset((
    "broken-link", "dead-link", "empty-region", "fonts-not-embedded", "link-left-behind",
    "low-contrast", "orphan-word", "unused-file",
))  # fmt: skip
"""The rules among these that look beyond the deck: their ``check`` takes an :class:`Outside` as well."""


class Rule(Protocol):
    """A rule that reads the deck alone."""

    def __call__(self, deck: Deck, placed: PlacedDeck, report: Report) -> None: ...


class OutsideRule(Protocol):
    """A rule that looks beyond the deck."""

    def __call__(self, deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None: ...


def wanted(deck: Deck, *, advice: bool) -> tuple[str, ...]:
    """The rules to apply to *deck*: those of each build, with *advice* all, and what the deck denies in any case."""
    return RULES + tuple(name for name in ADVICE if advice or name in deck.meta.denied)


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside, names: Iterable[str] = RULES) -> None:
    """Tell *report* what the rules *names* find in *deck*, which was laid out as *placed*.

    A deck is laid out anew for outputs that show something else; what a rule found at a place before is not told again,
    though its words may differ: slides have other numbers there.
    """
    known = {(each.code, each.span) for each in report}
    for name in names:
        found = Report()
        if name in OUTSIDE:
            cast(OutsideRule, _module(name).check)(deck, placed, found, outside)
        else:
            rule(name)(deck, placed, found)
        report.take(each for each in found if (each.code, each.span) not in known)


def rule(name: str) -> Rule:
    """The rule called *name*. Raises :class:`~slidegen.errors.UsageError` that tells the nearest name."""
    if is_shipped(name):
        return cast(Rule, _module(name).check)
    from importlib.metadata import entry_points  # slow, hence only for names that are not ours

    others = {point.name: point for point in entry_points(group=GROUP)}
    if name in others:
        return cast(Rule, others[name].load())
    raise UsageError(f"there is no rule `{name}`; {did_you_mean(name, (*RULES, *ADVICE, *others), 'rules')}")


def is_shipped(name: str) -> bool:
    """Whether slidegen itself has a rule called *name*."""
    return name in RULES or name in ADVICE


def documentation(name: str) -> str:
    """What the rule *name* says of itself. Raises :class:`~slidegen.errors.UsageError` if there is no such rule."""
    if is_shipped(name):
        return (_module(name).__doc__ or "").strip()
    found = rule(name)
    module = import_module(found.__module__) if getattr(found, "__module__", "") else None
    return ((module.__doc__ if module is not None else "") or found.__doc__ or "").strip()


def _module(name: str) -> ModuleType:
    return import_module(f"slidegen.check.rules.{name.replace('-', '_')}")
