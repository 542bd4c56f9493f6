"""What slidegen makes of a template, as values: for ``slidegen theme inspect``."""

from collections.abc import Iterable

import msgspec

from slidegen.model.style import ROLES
from slidegen.theme.contrast import READABLE, blend, contrast
from slidegen.theme.template.look import Look
from slidegen.theme.template.parts.colours import ROLE_NAMES
from slidegen.theme.template.parts.holders import CHROME, Holder
from slidegen.theme.template.parts.masters import Parts, SlideLayout
from slidegen.theme.template.plan import LAYOUTS, Plan
from slidegen.theme.theme import FontFamily, Region, Theme
from slidegen.units import EMU_PER_INCH

_KINDS = {
    "": "anything", "title": "title", "ctrTitle": "title", "subTitle": "subtitle", "body": "text", "pic": "picture",
    "tbl": "table", "chart": "chart", "dgm": "diagram", "media": "film", "clipArt": "clip art", "dt": "date",
    "ftr": "footer", "sldNum": "number", "hdr": "header", "sldImg": "slide",
}  # fmt: skip
_SLOTS = {role: name for name, role in ROLE_NAMES.items()}
_GRAPHIC = 3.0


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A placeholder: its ``idx``, what it takes, where it is in inches (x, y, width, height), and which region it is.

    ``region`` empty: it is none; ``unusable`` says why not, where slides cannot fill it at all.
    """

    idx: int
    kind: str
    name: str
    inches: tuple[float, float, float, float]
    region: str = ""
    unusable: str = ""


class LayoutUse(msgspec.Struct, frozen=True, kw_only=True):
    """A layout of the template. ``serves`` are slidegen's layouts that it is, ``base_of`` those composed on it.

    ``master`` is the number of its master, from 1, where there are several; ``own`` the name by which authors ask for a
    layout that serves as none of them.
    """

    name: str
    type: str
    master: int
    dark: bool
    serves: tuple[str, ...]
    base_of: tuple[str, ...]
    own: str
    ignored: bool
    places: tuple[Place, ...]


class Font(msgspec.Struct, frozen=True, kw_only=True):
    """A font for one ``role``. ``stand_in`` is shown in HTML where the font itself is not on this machine."""

    role: str
    family: str
    stand_in: str


class Paint(msgspec.Struct, frozen=True, kw_only=True):
    """A colour of the palette: its ``slot`` in PowerPoint and its contrast with the usual background."""

    role: str
    slot: str
    value: str
    contrast: float
    warning: str = ""


class Description(msgspec.Struct, frozen=True, kw_only=True):
    """A template and what slidegen makes of it. Sizes are inches; ``composed`` are the layouts that it lacks.

    ``main`` is the number, from 1, of the master that colours and fonts are taken from.
    """

    name: str
    title: str
    width: float
    height: float
    mode: str
    masters: tuple[str, ...]
    main: int
    fonts: tuple[Font, ...]
    palette: tuple[Paint, ...]
    layouts: tuple[LayoutUse, ...]
    composed: tuple[str, ...]


def describe(look: Look) -> Description:
    """What is known of *look*."""
    parts, theme = look.parts, look.theme
    return Description(
        name=theme.name,
        title=theme.title,
        width=_inches(parts.size.width),
        height=_inches(parts.size.height),
        mode=theme.mode,
        masters=tuple(master.name or master.part for master in parts.masters),
        main=parts.masters.index(parts.main) + 1,
        fonts=tuple(_font(role, family) for role, family in _families(theme)),
        palette=tuple(_palette(theme)),
        layouts=tuple(_layout(layout, look.plan, parts, theme) for layout in parts.layouts),
        composed=tuple(look.plan.composed),
    )


def _inches(value: int) -> float:
    return round(value / EMU_PER_INCH, 2)


def _families(theme: Theme) -> tuple[tuple[str, FontFamily], ...]:
    fonts = theme.fonts
    return ("headings", fonts.heading), ("text", fonts.body), ("code", fonts.mono), ("formulas", fonts.math)


def _font(role: str, family: FontFamily) -> Font:
    return Font(role=role, family=family.name, stand_in=family.stand_in)


def _palette(theme: Theme) -> Iterable[Paint]:
    """The palette on the background that content slides have."""
    ground = theme.layouts["content"].background
    paper = blend(theme.value(ground), ground.alpha, theme.palette["background"])
    for role in ROLES:
        value = theme.palette[role]
        ratio = contrast(value, paper)
        warning = ""
        if role in ("text", "link", "visited") and ratio < READABLE:
            warning = "hard to read on the slides' background"
        elif role.startswith("accent") and ratio < _GRAPHIC:
            warning = "pale on the slides' background"
        yield Paint(role=role, slot=_SLOTS[role], value=value, contrast=round(ratio, 1), warning=warning)


def _layout(layout: SlideLayout, plan: Plan, parts: Parts, theme: Theme) -> LayoutUse:
    serves = tuple(name for name in LAYOUTS if name in plan.served and plan.served[name].layout is layout)
    own = next((name for name, each in plan.others.items() if each is layout), "")
    base_of = tuple(name for name, each in plan.composed.items() if each is layout)
    shown = theme.layouts[(*serves, own)[0]].regions if serves or own else ()
    several = len(parts.masters) > 1
    return LayoutUse(
        name=layout.name,
        type=layout.type,
        master=parts.masters.index(layout.master) + 1 if several else 0,
        dark=layout.tone == "inverse",
        serves=serves,
        base_of=base_of,
        own=own,
        ignored=not (serves or own or base_of),
        places=tuple(_place(holder, shown) for holder in layout.holders),
    )


def _place(holder: Holder, regions: tuple[Region, ...]) -> Place:
    rect = holder.rect
    kind = _KINDS.get(holder.type, holder.type)
    region = next((each.name for each in regions if each.home == holder.home and not holder.flaw), "")
    return Place(
        idx=holder.index or 0,
        kind=kind,
        name=holder.name,
        inches=(_inches(rect.x), _inches(rect.y), _inches(rect.width), _inches(rect.height)),
        region="" if holder.type in CHROME else region,
        unusable=holder.flaw,
    )
