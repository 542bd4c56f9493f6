"""Which diagnostics an author allows, and which are to fail a build.

The front matter allows and denies for the whole deck, a slide allows for itself, and the command line has the last word
over the front matter. The nearest counts: what a slide allows, the command line does not deny.

Errors stay: each means that something the author asked for is not in the output.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TypeAlias

import msgspec

from slidegen.check.places import word_span
from slidegen.check.run import GROUP, OUTSIDE
from slidegen.diagnostics import Diagnostic, Report, did_you_mean
from slidegen.diagnostics.codes import CODES
from slidegen.model.deck import Deck
from slidegen.source import Source, Span

Starts: TypeAlias = tuple[tuple[int, tuple[str, ...]], ...]


class Rulings:
    """The policy of a report on *deck*; *allow* and *deny* are those of the command line."""

    def __init__(self, deck: Deck, allow: Iterable[str] = (), deny: Iterable[str] = ()) -> None:
        meta, more, less = deck.meta, frozenset(allow), frozenset(deny)
        self.denied = (frozenset(meta.denied) - more) | less
        self.allowed = (frozenset(meta.allowed) | more) - self.denied
        self.slides = _slides(deck)
        self.used: set[str] = set()

    def __call__(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """*diagnostic* as it is, as an error where it is denied, or None: it is allowed."""
        if diagnostic.severity == "error":
            return diagnostic
        if diagnostic.code in self.allowed or self._is_allowed_by_slide(diagnostic):
            self.used.add(diagnostic.code)
            return None
        denied = diagnostic.code in self.denied
        return msgspec.structs.replace(diagnostic, severity="error") if denied else diagnostic

    def _is_allowed_by_slide(self, diagnostic: Diagnostic) -> bool:
        for place in _places(diagnostic.span):
            slides = self.slides.get(place.source.name, ())
            at = bisect_right(slides, place.start, key=itemgetter(0))
            if at:
                return diagnostic.code in slides[at - 1][1]
        return False


def heed(deck: Deck, report: Report, allow: tuple[str, ...], deny: tuple[str, ...]) -> None:
    """Let what *deck* and the command line allow and deny hold for all diagnostics, those of later stages included."""
    of_slides = any(slide.settings.allowed for slide in deck.slides)
    if of_slides or deck.meta.allowed or deck.meta.denied or allow or deny:
        report.heed(Rulings(deck, allow, deny))
        tell_slips(deck, report)


def _slides(deck: Deck) -> Mapping[str, Starts]:
    """Where slides begin, by file, and what they allow. They reach to the next: spans end before a last comment."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for slide in deck.slides:
        if slide.span is not None:
            place = slide.span.written
            starts = found.setdefault(place.source.name, [])
            starts.append((place.start, slide.settings.allowed))
            if slide.span == deck.meta.spans.get("title"):  # the rest of the front matter is not its own
                starts.append((place.end, ()))
    return {name: tuple(sorted(starts, key=itemgetter(0))) for name, starts in found.items()}


def _places(span: Span | None) -> Iterator[Span]:
    """*span*, and where the file that it is in was included, out to the deck."""
    while span is not None:
        yield span
        span = span.source.included_from


def tell_slips(deck: Deck, report: Report) -> None:
    """Tell which names in *deck*'s own lists have no effect."""
    for name, place in allowances(deck):
        _tell_slip(name, place, report)
        if name in CODES and CODES[name].severity == "error":
            report.add(
                "not-allowed",
                f"`{name}` cannot be allowed: it is an error",
                place,
                help="an error means that something is missing from the slides; mend it, or take out what it is about",
            )
    for name in deck.meta.denied:
        _tell_slip(name, _deck_place(deck, "deny", name), report)
        if name in deck.meta.allowed:
            report.add(
                "bad-value",
                f"`{name}` is both allowed and denied; it is denied",
                _deck_place(deck, "allow", name),
                help="remove it from one of the two lists",
            )


def _tell_slip(name: str, place: Span, report: Report) -> None:
    if not is_known(name):
        report.add("unknown-check", f"there is no diagnostic `{name}`", place, help=did_you_mean(name, CODES, "codes"))


def is_known(name: str) -> bool:
    """Whether *name* is a code, or the name of a rule that somebody installed."""
    if name in CODES:
        return True
    from importlib.metadata import entry_points  # slow, hence only for names that are not ours

    return any(point.name == name for point in entry_points(group=GROUP))


def allowances(deck: Deck) -> Iterator[tuple[str, Span]]:
    """The names that *deck* and its slides allow, each with its place."""
    for name in deck.meta.allowed:
        yield name, _deck_place(deck, "allow", name)
    for slide in deck.slides:
        for name in slide.settings.allowed:
            yield name, word_span(slide.settings.spans[f"allow.{name}"], name)


def _deck_place(deck: Deck, key: str, name: str) -> Span:
    """Where *name* stands in a list of the front matter."""
    return word_span(deck.meta.spans.get(f"check.{key}") or Span(Source("", ""), 0, 0), name)


def tell_unused(deck: Deck, report: Report, ran: Iterable[str]) -> None:
    """Tell what *deck* allows though none of the rules that *ran* found it.

    What other stages find depends on the output, and what rules find that look outside on what is there.
    """
    if not isinstance(report.policy, Rulings):
        return
    names = frozenset(ran) - OUTSIDE - report.policy.used
    for name, place in allowances(deck):
        if name in names:
            report.add("unused-allow", f"`{name}` is allowed, but was not found", place, help="remove it from the list")
