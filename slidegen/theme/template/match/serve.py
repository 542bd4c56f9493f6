"""The layouts of a template that serve as slidegen's: by type, by name, by kinds and places of their placeholders."""

from collections.abc import Mapping, Sequence

import msgspec

from slidegen.theme.template.match.names import use
from slidegen.theme.template.match.seats import Seats, seats
from slidegen.theme.template.parts.masters import Master, SlideLayout
from slidegen.units import Size

TYPES: Mapping[str, str] = {
    "title": "title",
    "secHead": "section",
    "obj": "content",
    "tx": "content",
    "twoObj": "two-columns",
    "twoColTx": "two-columns",
    "twoTxTwoObj": "comparison",
    "titleOnly": "title-only",
    "blank": "blank",
    "chart": "chart",
    "tbl": "table",
    "picTx": "image",
}
"""What layouts of each type of OOXML are for."""

_OTHERS = ("objTx", "vertTx", "vertTitleAndTx", "objOverTx", "txOverObj")
"""Types for what slidegen has no layout for."""

_NAMED = (
    "quote", "statement", "speaker", "agenda", "end", "image-full", "table", "chart", "section", "code",
    "big-number", "timeline",
)  # fmt: skip
"""Uses that kinds and places alone do not tell."""

_BY_TYPE, _BY_NAME, _OTHERWISE_NAMED, _UNUSED = 8.0, 6.0, -4.0, -1.5
"""What speaks for a layout and against it; the last counts for each place that would stay empty."""

_BETWEEN = ("title", "section", "quote", "statement", "end")

_ALIKE = {"image-left": "image", "image-right": "image", "image-full": "image"}
"""Uses whose layouts may be called as those of another."""


class Served(msgspec.Struct, frozen=True):
    """A layout of the template and the places that regions have in it."""

    layout: SlideLayout
    seats: Seats


def serve(wanted: str, layouts: Sequence[SlideLayout], main: Master, size: Size) -> Served | None:
    """The best of *layouts* for slidegen's layout *wanted*; None: none suits.

    Those of other masters than *main*, which look otherwise, serve only for what stands between the slides of a talk.
    """
    own = [layout for layout in layouts if layout.master is main]
    others = [layout for layout in layouts if layout.master is not main]
    return _best(wanted, own, size) or (_best(wanted, others, size) if wanted in _BETWEEN else None)


def _best(wanted: str, layouts: Sequence[SlideLayout], size: Size) -> Served | None:
    best: tuple[float, Served] | None = None
    for layout in layouts:
        found = seats(wanted, layout, size)
        points = _points(wanted, layout, found) if found is not None else None
        if found is not None and points is not None and (best is None or points > best[0]):
            best = (points, Served(layout, found))
    return best[1] if best is not None else None


def _points(wanted: str, layout: SlideLayout, found: Seats) -> float | None:
    """How well *layout* suits; None: not at all."""
    kind, named = TYPES.get(layout.type, ""), use(layout.name)
    by_type = kind == wanted
    by_name = named == wanted or (named != "" and named == _ALIKE.get(wanted))
    if wanted in _NAMED and not (by_type or by_name):
        return None
    if layout.type in _OTHERS and not by_name:
        return None
    if kind and not by_type and not by_name and wanted not in _ALIKE:
        return None
    points = _BY_TYPE * by_type + _BY_NAME * by_name
    if named and not by_name:
        points += _OTHERWISE_NAMED
    if wanted == "title" and not (by_type or by_name) and layout.holder("ctrTitle") is None:
        return None
    used = {id(each) for each in found.values()}
    return points + _UNUSED * sum(id(each) not in used for each in layout.content)
