"""Runs rules over a deck.

A rule is a module with a function ``check(deck, placed, report)``; its docstring is its documentation.
Rules that others install are found through the entry point group ``slidegen.rules``.
"""

from importlib import import_module
from typing import Protocol

from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import UsageError
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck

GROUP = "slidegen.rules"
RULES = ("duplicate-title", "empty-slide", "missing-alt", "missing-title", "note-step")


class Rule(Protocol):
    def __call__(self, deck: Deck, placed: PlacedDeck, report: Report) -> None: ...


def check(deck: Deck, placed: PlacedDeck, report: Report, names: tuple[str, ...] = RULES) -> None:
    """Tell *report* what the rules *names* find in *deck*, which was laid out as *placed*."""
    for name in names:
        rule(name)(deck, placed, report)


def rule(name: str) -> Rule:
    """The rule called *name*. Raises :class:`~slidegen.errors.UsageError` that tells the nearest name."""
    found: Rule
    if name in RULES:
        found = import_module(f"slidegen.check.rules.{name.replace('-', '_')}").check
        return found
    from importlib.metadata import entry_points  # slow, hence only for names that are not ours

    others = {point.name: point for point in entry_points(group=GROUP)}
    if name in others:
        found = others[name].load()
        return found
    raise UsageError(f"there is no rule `{name}`; {did_you_mean(name, (*RULES, *others), 'rules')}")
