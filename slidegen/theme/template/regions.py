"""Regions of a template's layouts: its own placeholders, and places made up where it has none."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from slidegen.theme.template.match.places import FULL, are_beside, share
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.styles import Setter, Styles
from slidegen.theme.theme import Dot, Region, RegionRole, TextStyle
from slidegen.units import Fractions, Rect, Size

MADE_UP = 10_000
"""What sets the numbers of places that the template lacks apart from those of its own."""

ROLES: dict[str, RegionRole] = {
    "title": "title", "subtitle": "subtitle", "body": "body", "left": "body", "right": "body", "center": "body",
    "left-title": "text", "right-title": "text", "picture": "picture", "caption": "caption", "quote": "text",
    "attribution": "text", "author": "text", "date": "text", "name": "text", "role": "text", "links": "text",
    "text": "text", "figure": "figure", "step": "step",
    "footer": "footer", "number": "number",
}  # fmt: skip
"""What the regions of slidegen's layouts are for."""

_HOMES = ("", "title", "ctrTitle", "subTitle", "body", "pic", "ftr", "sldNum")
"""The types of placeholders that slides fill; others take one kind of thing only."""

_FLAT = 0.12
"""The share of a slide's height below which a place for text is one for a heading or a caption."""


def own_region(
    name: str, role: RegionRole, holder: Holder, size: Size, setter: Setter, styles: Styles, style_name: str
) -> Region:
    """A placeholder of the template as a region, in a style called *style_name* unless another is the same."""
    style = styles.add(setter.style(holder, style_name))
    return Region(
        name=name,
        role=role,
        area=fractions(holder.inner, size),
        style=style,
        anchor=holder.anchor,
        align=style.align,
        index=holder.index or 0,
        prompt=holder.prompt,
        bleed=holder.is_picture and share(holder, size) >= FULL,
        home=holder.home if holder.type in _HOMES else None,
    )


def fractions(rect: Rect, size: Size) -> Fractions:
    """*rect* in fractions of a slide."""
    return Fractions(rect.x / size.width, rect.y / size.height, rect.width / size.width, rect.height / size.height)


def made_up(region: Region, source: Rect, target: Rect, canvas: Size, size: Size, style: TextStyle) -> Region:
    """A region of the default theme where a template has none, moved as :func:`moved` does."""
    across, down = target.width / source.width, target.height / source.height
    dot = region.dot
    if dot is not None:
        tall = down * canvas.height / size.height
        dot = Dot(size=dot.size * min(tall, 1.0), lift=dot.lift * tall)
    return replace(
        region,
        area=moved(region.area, source, target, canvas, size),
        style=style,
        index=MADE_UP + region.index,
        gap=region.gap * across * canvas.width / size.width,
        dot=dot,
        home=None,
    )


def moved(area: Fractions, source: Rect, target: Rect, canvas: Size, size: Size) -> Fractions:
    """A place within *source* of the *canvas* when that is drawn out to *target* on the template's slide."""
    rect = area.on(canvas)
    across, down = target.width / source.width, target.height / source.height
    x, y = target.x + (rect.x - source.x) * across, target.y + (rect.y - source.y) * down
    return fractions(Rect(round(x), round(y), round(rect.width * across), round(rect.height * down)), size)


def named(content: Sequence[Holder], size: Size) -> dict[str, Holder]:
    """The places of a layout that slidegen has none of, by names that tell what they are for and in which order."""
    found: dict[str, Holder] = {}
    large = [each for each in content if _word(each, size) == "body"]
    columns = sorted(large, key=lambda each: each.rect.x)
    sides = {2: ("left", "right"), 3: ("left", "center", "right")}.get(len(columns), ())
    if sides and all(are_beside(one.rect, other.rect) for one, other in pairwise(columns)):
        found.update(zip(sides, columns, strict=True))
    for holder in content:
        if not any(holder is other for other in found.values()):
            found[_free(_word(holder, size), found)] = holder
    order = {id(holder): at for at, holder in enumerate(content)}
    return dict(sorted(found.items(), key=lambda each: order[id(each[1])]))


def _word(holder: Holder, size: Size) -> str:
    if holder.is_picture:
        return "picture"
    if holder.type == "subTitle":
        return "subtitle"
    flat = holder.rect.height < _FLAT * size.height or share(holder, size) < 0.03
    return "text" if holder.is_text and flat else "body"


def _free(word: str, taken: dict[str, Holder]) -> str:
    name, at = word, 2
    while name in taken:
        name, at = f"{word}-{at}", at + 1
    return name


def role_of(name: str) -> RegionRole:
    """The role of a region by its name, with or without a number."""
    return ROLES.get(name) or ROLES[name.rpartition("-")[0]]
