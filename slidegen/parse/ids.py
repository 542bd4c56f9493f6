"""Slide ids: given ones, and slugs of titles; each once in a deck."""

import re

from slidegen.diagnostics import Label, Report
from slidegen.source import Span

_DROPPED = re.compile(r"[^\w\s-]+")
_BLANKS = re.compile(r"[\s_-]+")


def slug(text: str) -> str:
    """*text* as an id: letters and digits of any script in lower case, hyphens between words."""
    import unicodedata

    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _BLANKS.sub("-", _DROPPED.sub("", text.lower())).strip("-")


class Ids:
    """Hands out ids, each once."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.used: dict[str, Span | None] = {}
        self._counts: dict[str, int] = {}

    def reserve(self, given: str, span: Span | None) -> None:
        """Keep *given*, that an author wrote, from being made from a title."""
        self.used.setdefault(given, span)

    def given(self, given: str, span: Span | None) -> str:
        """The id that an author wrote; numbered, with a diagnostic, if another slide has it."""
        first = self.used.get(given)
        if given not in self.used or first is span or first == span:
            self.used[given] = span
            return given
        made = self.made(given)
        self.report.add(
            "duplicate-id",
            f"two slides have the id `{given}`; this one becomes `{made}`",
            span,
            related=(Label(first, "first here"),) if first is not None else (),
            help="give it another id",
        )
        return made

    def made(self, base: str) -> str:
        """*base*, or the first of ``base-2``, ``base-3``, ... that is free."""
        made, count = base, self._counts.get(base, 1)
        while made in self.used:
            count += 1
            made = f"{base}-{count}"
        self._counts[base] = count
        self.used[made] = None
        return made
