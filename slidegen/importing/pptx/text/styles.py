"""What paragraphs and runs look like, each property from the innermost place that says anything of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from slidegen.theme.template.parts.bullets import as_unicode
from slidegen.theme.template.parts.xml import A, is_true, number
from slidegen.units import Emu

if TYPE_CHECKING:
    from lxml.etree import _Element

Marker: TypeAlias = Literal["", "bullet", "number", "sign", "open", "done"]
"""What stands before a paragraph: nothing, a bullet, a number, a picture, a task's box."""

_LEVELS = 9
_BOXES: dict[str, Marker] = {"☐": "open", "□": "open", "❑": "open", "◻": "open", "☑": "done", "☒": "done", "✓": "done"}


class LevelStyle(msgspec.Struct, frozen=True):
    """What a level gives to its paragraphs."""

    marker: Marker
    start: int
    margin: Emu
    align: str
    bold: bool
    italic: bool
    typeface: str
    colour: str
    size: int


class Styles:
    """The list styles of a shape's text, innermost first."""

    def __init__(self, chain: Sequence["_Element"]) -> None:
        self._chain = chain
        self._levels: dict[int, LevelStyle] = {}

    def level(self, at: int) -> LevelStyle:
        if at not in self._levels:
            self._levels[at] = self._read(list(self._places(at)))
        return self._levels[at]

    def paragraph(self, properties: "_Element | None") -> tuple[int, LevelStyle]:
        """The level of a paragraph with these ``a:pPr``, and how it looks."""
        if properties is None:
            return 0, self.level(0)
        at = min(max(number(properties.get("lvl")) or 0, 0), _LEVELS - 1)
        if len(properties) == 0 and not set(properties.attrib) - {"lvl"}:
            return at, self.level(at)
        return at, self._read([properties, *self._places(at)])

    def _places(self, at: int) -> Iterator["_Element"]:
        for tag in (f"{A}lvl{at + 1}pPr", f"{A}defPPr"):
            yield from (found for each in self._chain if (found := each.find(tag)) is not None)

    def _read(self, places: list["_Element"]) -> LevelStyle:
        runs = [found for each in places if (found := each.find(f"{A}defRPr")) is not None]
        usual: tuple[Marker, int] = ("", 1)
        marker, start = next((read for each in places if (read := _marker(each)) is not None), usual)
        return LevelStyle(
            marker=marker,
            start=start,
            margin=next((value for each in places if (value := number(each.get("marL"))) is not None), 0),
            align=_first(places, "algn"),
            bold=is_true(_first(runs, "b")),
            italic=is_true(_first(runs, "i")),
            typeface=next((face for each in runs if (face := typeface(each))), ""),
            colour=next((shade for each in runs if (shade := colour(each))), ""),
            size=number(_first(runs, "sz")) or 0,
        )


def _first(places: Sequence["_Element"], name: str) -> str:
    return next((value for each in places if (value := each.get(name)) is not None), "")


def _marker(place: "_Element") -> tuple[Marker, int] | None:
    for kind in place.iterchildren("*"):
        match kind.tag.removeprefix(A):
            case "buNone":
                return "", 1
            case "buBlip":
                return "sign", 1
            case "buAutoNum":
                return "number", number(kind.get("startAt")) or 1
            case "buChar":
                font = place.find(f"{A}buFont")
                face = font.get("typeface", "") if font is not None else ""
                character = as_unicode(kind.get("char", ""), face)
                return _BOXES.get(character, "bullet") if "ingdings" in face else "bullet", 1
    return None


def typeface(run: "_Element") -> str:
    """The Latin typeface that run properties name; empty: none."""
    latin = run.find(f"{A}latin")
    return latin.get("typeface", "") if latin is not None else ""


def colour(run: "_Element") -> str:
    """The colour that run properties name: a slot of the scheme (``accent1``) or ``#rrggbb``; empty: none."""
    fill = run.find(f"{A}solidFill")
    return fill_colour(fill) if fill is not None else ""


def fill_colour(fill: "_Element") -> str:
    """The colour of an ``a:solidFill``, likewise."""
    for kind in fill.iterchildren("*"):
        match kind.tag.removeprefix(A):
            case "srgbClr":
                value = kind.get("val", "").lower()
                return f"#{value}" if len(value) == 6 and all(each in "0123456789abcdef" for each in value) else ""
            case "schemeClr":
                return kind.get("val", "")
            case "sysClr":
                return f"#{kind.get('lastClr', '000000').lower()}"
            case "prstClr":
                return {"red": "#ff0000", "green": "#008000", "blue": "#0000ff"}.get(kind.get("val", ""), "")
    return ""
