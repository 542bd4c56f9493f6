"""What is behind a slide: a colour of its own, or a picture."""

from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.shapes.pictures import blip_source
from slidegen.importing.pptx.text.runs import ROLES
from slidegen.importing.pptx.text.styles import fill_colour
from slidegen.theme.template.parts.xml import A, P, percent

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

_ROLES = ROLES | {"tx1": "text", "dk1": "text"}


class Ground(msgspec.Struct, frozen=True):
    """``colour`` is a role or ``#rrggbb``, ``picture`` a path; empty: none. ``opacity`` None: it is not pale."""

    colour: str = ""
    picture: str = ""
    opacity: float | None = None


def ground(reader: "SlideReader", shapes: list[Found]) -> Ground:
    """What the slide of *reader*, which has these *shapes*, is on."""
    properties = reader.tree.find(f"{P}cSld/{P}bg/{P}bgPr")
    if properties is None:
        return Ground()
    opacity = _opacity(shapes) if reader.own else None
    for kind in properties.iterchildren("*"):
        match kind.tag.removeprefix(A):
            case "solidFill":
                return Ground(colour=role_of(kind))
            case "blipFill":
                blip = kind.find(f"{A}blip")
                found = blip_source(blip, reader, (0.0,) * 4, "background") if blip is not None else None
                return Ground(picture=found or "", opacity=opacity)
            case "gradFill" | "pattFill":
                first = next((each for each in kind.iter(f"{A}gs", f"{A}fgClr")), None)
                reader.losses.approximated("a background of several colours becomes one of the first of them")
                return Ground(colour=role_of(first) if first is not None else "")
    return Ground()


def role_of(fill: "_Element") -> str:
    """The colour of a fill as decks name it: a role of the palette, ``#rrggbb``; empty: none of these."""
    written = fill_colour(fill)
    return written if written.startswith("#") else _ROLES.get(written, "")


def _opacity(shapes: list[Found]) -> float | None:
    """How much of a background picture a veil of slidegen's lets through."""
    veil = next((each for each in shapes if each.label == "Veil"), None)
    alpha = next(veil.element.iter(f"{A}alpha"), None) if veil is not None else None
    share = percent(alpha.get("val")) if alpha is not None else None
    return round(1 - share, 2) if share is not None else None
