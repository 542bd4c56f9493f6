"""Names by which PowerPoint's Morph knows that shapes of two slides are one thing.

Morph pairs shapes whose names are equal and begin with ``!!``, whatever they show, if they are of one type; all others
it pairs by its own judgement or lets dissolve. A frame that becomes several shapes names each after what it is of it.
"""

import re

from slidegen.diagnostics import Report
from slidegen.model.frames import ChartFrame
from slidegen.model.placed import PlacedDeck

_NAME = re.compile(r'(<p:cNvPr id="(\d+)" name=")([^"]*)"')
_NUMBER = re.compile(r"(?<=\S) \d+$")
_PARTS = re.compile(
    r"Code panel|Code title|Title rule|Line numbers|Lit lines|Bar|(?:Node|Group|Label|Cross|Connector) .+"
)
"""Names of shapes that are a part of a frame; any other is the thing itself."""


def named(shapes: list[str], pair: str) -> list[str]:
    """*shapes*, all that a frame became, named so that those of its twin of the name *pair* are called the same."""
    given: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        opening, number, old = found.groups()
        if number not in given:  # what stands in for a shape in older programs has its number, and its name
            given[number] = _free(_name(pair, old), given)
        return f'{opening}{given[number]}"'

    return [_NAME.sub(name, shape) for shape in shapes]


def _name(pair: str, old: str) -> str:
    part = _NUMBER.sub("", old)
    return f"!!{pair}" + (f"-{'-'.join(part.lower().split())}" if _PARTS.fullmatch(part) else "")


def _free(name: str, given: dict[str, str]) -> str:
    taken = set(given.values())
    free, at = name, 1
    while free in taken:
        at += 1
        free = f"{name}~{at}"
    return free


def report_charts(deck: PlacedDeck, report: Report) -> None:
    """Tell, once, of a chart that is to move from slide to slide."""
    for slide in deck.slides:
        for region in slide.regions:
            for frame in region.frames:
                if isinstance(frame, ChartFrame) and frame.pair:
                    report.add(
                        "approximated",
                        "PowerPoint's Morph dissolves charts: their bars and lines move in HTML only",
                        frame.span,
                        help="to build a chart up in both outputs, write `{steps=series}` or `{steps=points}`",
                    )
                    return
