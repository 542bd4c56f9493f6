"""List levels of a template's text: each property from the innermost place that says anything of it.

What a slide's placeholder inherits is looked for in its layout's ``a:lstStyle``, in its master's, in the master's
``p:txStyles`` and in the presentation's ``p:defaultTextStyle``, in this order. Sources: ECMA-376 part 1, 19.3 and 21.1.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from slidegen.model.style import Align, Colour
from slidegen.theme.template.parts.bullets import as_unicode
from slidegen.theme.template.parts.colours import Scheme
from slidegen.theme.template.parts.xml import A, elements, is_true, number, percent
from slidegen.units import Emu, Pt

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_ALIGNS: dict[str, Align] = {"l": "start", "just": "start", "dist": "start", "ctr": "center", "r": "end"}
_USUAL_SIZE = 18.0

T = TypeVar("T")


class LevelText(msgspec.Struct, frozen=True, kw_only=True):
    """One level as it is inherited.

    Lines are ``line`` times as far apart as the font says, or, if that is 0, ``pitch`` points. Spaces before and after
    a paragraph are points, or shares of its line where below 0 (-0.2: a fifth). ``bullet`` empty: none.
    """

    size: Pt
    bold: bool
    italic: bool
    caps: bool
    typeface: str
    colour: Colour | None
    align: Align
    margin: Emu
    indent: Emu
    line: float
    pitch: Pt
    before: Pt
    after: Pt
    bullet: str
    bullet_colour: Colour | None


def levels(chain: Sequence["_Element"], scheme: Scheme) -> tuple[LevelText, ...]:
    """The nine levels that the list styles of *chain*, innermost first, make together."""
    return tuple(_level(number, chain, scheme) for number in range(LEVELS))


def _level(at: int, chain: Sequence["_Element"], scheme: Scheme) -> LevelText:
    own = [found for each in chain if (found := each.find(f"{A}lvl{at + 1}pPr")) is not None]
    paragraphs = own + [found for each in chain if (found := each.find(f"{A}defPPr")) is not None]
    runs = [found for each in paragraphs if (found := each.find(f"{A}defRPr")) is not None]
    line, pitch = _first(paragraphs, _LINES, (1.0, 0.0))
    return LevelText(
        size=_first(runs, lambda run: _hundredths(run.get("sz")), _USUAL_SIZE),
        bold=is_true(_attribute(runs, "b")),
        italic=is_true(_attribute(runs, "i")),
        caps=_attribute(runs, "cap") == "all",
        typeface=_first(runs, _typeface, ""),
        colour=_first(runs, lambda run: scheme.colour(run.find(f"{A}solidFill")), None),
        align=_align(paragraphs),
        margin=max(0, _first(paragraphs, lambda each: number(each.get("marL")), 0)),
        indent=_first(paragraphs, lambda each: number(each.get("indent")), 0),
        line=line,
        pitch=pitch,
        before=_space(_first(paragraphs, _BEFORE, (0.0, 0.0))),
        after=_space(_first(paragraphs, _AFTER, (0.0, 0.0))),
        bullet=_first(paragraphs, _bullet, ""),
        bullet_colour=_first(paragraphs, lambda each: _bullet_colour(each, scheme), None),
    )


def _first(places: Sequence["_Element"], read: Callable[["_Element"], T | None], usual: T) -> T:
    """What the first of *places* that says anything says."""
    return next((found for each in places if (found := read(each)) is not None), usual)


def _attribute(places: Sequence["_Element"], name: str) -> str | None:
    return next((value for each in places if (value := each.get(name)) is not None), None)


def _align(places: Sequence["_Element"]) -> Align:
    """The side by the way text runs: sides are those of the page, wherever its lines start."""
    rtl = is_true(_attribute(places, "rtl"))
    side = _attribute(places, "algn") or "l"
    return _ALIGNS.get({"l": "r", "r": "l"}.get(side, side) if rtl else side, "start")


def _hundredths(text: str | None) -> float | None:
    value = number(text)
    return value / 100 if value is not None and value > 0 else None


def _typeface(run: "_Element") -> str | None:
    latin = run.find(f"{A}latin")
    return (latin.get("typeface") or None) if latin is not None else None


def _spacing(tag: str) -> Callable[["_Element"], tuple[float, Pt] | None]:
    """Reads a distance: a factor and 0, or 0 and points."""

    def read(place: "_Element") -> tuple[float, Pt] | None:
        for kind in elements(place.find(A + tag)):
            if kind.tag == f"{A}spcPct":
                factor = percent(kind.get("val"))
                return (factor, 0.0) if factor is not None else None
            if kind.tag == f"{A}spcPts":
                value = number(kind.get("val"))
                return (0.0, value / 100) if value is not None else None
        return None

    return read


_LINES, _BEFORE, _AFTER = _spacing("lnSpc"), _spacing("spcBef"), _spacing("spcAft")


def _space(distance: tuple[float, Pt]) -> float:
    factor, points = distance
    return -factor if factor else points


def _bullet(place: "_Element") -> str | None:
    for kind in elements(place):
        match kind.tag.removeprefix(A):
            case "buNone":
                return ""
            case "buChar":
                font = place.find(f"{A}buFont")
                return as_unicode(kind.get("char", ""), font.get("typeface", "") if font is not None else "")
            case "buAutoNum" | "buBlip":
                return "•"
    return None


def _bullet_colour(place: "_Element", scheme: Scheme) -> Colour | None:
    return scheme.colour(place.find(f"{A}buClr"))


def list_styles(*places: "_Element | None") -> Iterator["_Element"]:
    """Those of *places* that are there."""
    yield from (place for place in places if place is not None)
