"""Other tools' Markdown: each dialect is a module that translates a deck to slidegen's own, line by line.

The lines of the translation know where they come from, so problems are told where the author wrote them. All stages
after this one know slidegen's own Markdown only.
"""

from typing import TYPE_CHECKING

from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import UsageError
from slidegen.parse.dialects.names import DIALECTS, OWN, candidates
from slidegen.parse.texts import clean
from slidegen.source import Source
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.parse.dialects.detect import Guess


def translated(source: Source, world: World, report: Report, dialect: str = "") -> Source:
    """*source* in slidegen's own Markdown, read as *dialect* (empty: as what it looks like); itself, if it is that.

    Raises :class:`~slidegen.errors.UsageError` for an unknown *dialect*.
    """
    if dialect and dialect != OWN and dialect not in DIALECTS:
        raise UsageError(f"there is no dialect `{dialect}`; {did_you_mean(dialect, (OWN, *DIALECTS), 'dialects')}")
    names = () if dialect else candidates(source.name, source.text)
    if dialect == OWN or not (dialect or names):
        return source
    from slidegen.parse.dialects import detect
    from slidegen.parse.dialects.base import Foreign
    from slidegen.parse.dialects.common.scan import Scan
    from slidegen.parse.dialects.passing import pass_keys

    source = clean(source, report)
    scan = Scan(source)
    if not dialect:
        guess = detect.guess(scan, names)
        if guess is None:
            return source
        _tell(guess, source, report)
        dialect = guess.dialect
    draft = detect.dialect(dialect).translate(Foreign(scan, world, report))
    pass_keys(scan, draft)
    return draft.written()


def _tell(guess: "Guess", source: Source, report: Report) -> None:
    first = guess.signs[0]
    others = ", ".join(sign.what for sign in guess.signs[1:])
    report.add(
        "dialect",
        f"read as {DIALECTS[guess.dialect].title}: {first.what}",
        source.lines_span(first.line, first.line + 1),
        label=f"and {others}" if others else "",
        help="`--from slidegen` reads it as slidegen's own Markdown, `--from NAME` as another tool's",
    )
