"""Making the report of one deck from what its build left behind."""

from collections.abc import Iterable, Sequence

import msgspec

from slidegen.cli.account.facts import fonts, pictures, smaller
from slidegen.cli.account.model import ORDER, Account, Notice, Stage, Written
from slidegen.cli.account.places import Slides, place
from slidegen.diagnostics import Diagnostic, Report
from slidegen.diagnostics.codes import CODES
from slidegen.model.placed import PlacedDeck
from slidegen.pipeline import Talk

OF_ONE = {"fonts-not-embedded": ("pptx",)}
"""The outputs of what is found before any is written."""

MEASURED = "shrunk"
"""The code whose diagnostics are told in points instead."""


def account(deck: str, talk: Talk | None, report: Report, files: Sequence[Written], stages: Sequence[Stage]) -> Account:
    """The report of *deck*; *talk* None: it could not be laid out."""
    if talk is None or not talk.placed:
        notices = tuple(_notice(each, report, None) for each in report if _effect(each))
        return Account(deck=deck, notices=_sorted(notices), files=tuple(files), stages=tuple(stages))
    layouts = _layouts(talk)
    widest = layouts[0][1]
    slides = Slides(widest)
    found = [
        _notice(each, report, slides) for each in report if _effect(each) and (each.code != MEASURED or not each.span)
    ]
    found += _merged((outputs, notice) for outputs, placed in layouts for notice in smaller(placed, talk.theme))
    return Account(
        deck=deck,
        theme=talk.theme.name,
        slides=tuple((name, len(placed.slides)) for name, placed in talk.placed.items()),
        notices=_sorted(tuple(dict.fromkeys(found))),
        pictures=tuple(dict.fromkeys(shown for _, placed in layouts for shown in pictures(placed))),
        fonts=fonts(talk.placed, talk.theme),
        files=tuple(files),
        stages=tuple(stages),
    )


def _layouts(talk: Talk) -> list[tuple[tuple[str, ...], PlacedDeck]]:
    """The layouts of *talk*, each with the outputs that share it; the one with the most slides first."""
    found: list[tuple[list[str], PlacedDeck]] = []
    for name, placed in talk.placed.items():
        for names, known in found:
            if known is placed:
                names.append(name)
                break
        else:
            found.append(([name], placed))
    found.sort(key=lambda each: -len(each[1].slides))
    return [(tuple(names), placed) for names, placed in found]


def _effect(diagnostic: Diagnostic) -> str:
    """What became of what *diagnostic* is about; an author's ruling on its severity does not change that."""
    return CODES[diagnostic.code].effect


def _notice(diagnostic: Diagnostic, report: Report, slides: Slides | None) -> Notice:
    number = slides.at(diagnostic.span) if slides is not None else None
    return Notice(
        kind=CODES[diagnostic.code].effect,
        code=diagnostic.code,
        severity=diagnostic.severity,
        message=diagnostic.message,
        help=diagnostic.help,
        outputs=OF_ONE.get(diagnostic.code) or report.outputs(diagnostic),
        slide=number,
        title=slides.title(number) if slides is not None else "",
        place=place(diagnostic.span),
    )


def _merged(found: Iterable[tuple[tuple[str, ...], Notice]]) -> list[Notice]:
    """Each of the notices once, with all the outputs that it was *found* in."""
    outputs: dict[Notice, list[str]] = {}
    for names, notice in found:
        outputs.setdefault(notice, []).extend(names)
    return [msgspec.structs.replace(notice, outputs=tuple(names)) for notice, names in outputs.items()]


def _sorted(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Slide by slide, the worst of each first; what is about the whole deck comes before."""
    return tuple(sorted(notices, key=lambda each: (each.slide or 0, ORDER.index(each.kind))))
