"""Layouts of a template as slides fill them, and copies of them that have what a deck needs beside.

A slide of a template's layout is as PowerPoint itself would make it: its placeholders say which of the layout's they
are, and what they do not say they take from there. What a layout has no place for gets one on a copy, which is listed
beside it, as a designer would add one.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.backends.pptx.context import LayoutPart
from slidegen.backends.pptx.dots import layout_dots
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.backends.pptx.looks import Look, bullet_xml, physical, style_looks
from slidegen.backends.pptx.own_design import for_code
from slidegen.backends.pptx.parts.placeholders import Placeholder, region_placeholders
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.model.text import Bullet
from slidegen.theme.template.parts.colours import colour_map, override
from slidegen.theme.template.parts.holders import CHROME, TITLES
from slidegen.theme.template.parts.xml import A, P, is_true
from slidegen.theme.theme import Layout, Region, TextStyle, Theme
from slidegen.units import Size

if TYPE_CHECKING:
    from lxml.etree import _Element

_SWAPPED = {"bg1": "tx1", "tx1": "bg1", "bg2": "tx2", "tx2": "bg2"}


def template_layouts(theme: Theme, parts: TemplateParts, size: Size) -> Layouts:
    """The layouts of a *theme* made from a template. Those with places of slidegen's own are copies."""
    found = {name: _part(layout, theme, parts, size) for name, layout in theme.layouts.items()}
    return Layouts(theme, found, max((_number(part) for part in parts.names if _number(part)), default=0))


def _part(layout: Layout, theme: Theme, parts: TemplateParts, size: Size) -> LayoutPart:
    placeholders = [each for region in layout.regions for each in _placeholders(region, layout, theme, parts, size)]
    native = all(each.native for each in placeholders) and not layout.decorations
    shown = layout if native else replace(layout, title=layout.name.replace("-", " ").capitalize())
    return LayoutPart(
        shown,
        shown.title,
        _number(layout.part) if native else 0,
        tuple(placeholders),
        _colours(layout, parts),
        dots=layout_dots(layout, size),
        has_logo=False,
    )


def _placeholders(region: Region, layout: Layout, theme: Theme, parts: TemplateParts, size: Size) -> list[Placeholder]:
    if region.home is None:
        return [for_code(each, layout, theme) for each in region_placeholders(region, "", size)]
    (made,) = region_placeholders(region, "", size)
    return [
        replace(
            made,
            type=region.home.type,
            index=region.home.index,
            looks=_looks(region.style, rtl=_runs_left(region.home.type, layout.part, parts)),
            native=True,
        )
    ]


def _looks(style: TextStyle, *, rtl: bool) -> tuple[Look, ...]:
    """What the levels of a template's placeholder say: they have bullets where the template gives them some."""
    side = physical(style.align, rtl=rtl)
    plain = (replace(each, align=side, rtl=rtl) for each in style_looks(style, style.align, bulleted=False))
    return tuple(
        replace(
            look,
            margin=level.margin,
            indent=-level.hang,
            bullet=bullet_xml(Bullet(character=level.bullet, colour=level.bullet_colour)),
        )
        if (level := style.level(number)).bullet
        else replace(look, margin=level.margin, indent=-level.hang)
        for number, look in enumerate(plain)
    )


def _runs_left(kind: str, part: str, parts: TemplateParts) -> bool:
    """Whether text in a layout's placeholder of that *kind* runs from right to left where nothing else is said."""
    name = "titleStyle" if kind in TITLES else "otherStyle" if kind in CHROME else "bodyStyle"
    for master in parts.targets(part, "slideMaster"):
        level = parts.tree(master).find(f"{P}txStyles/{P}{name}/{A}lvl1pPr")
        return level is not None and is_true(level.get("rtl"))
    return False


def _number(part: str) -> int:
    """The number of a layout's part; 0: it is none."""
    found = re.fullmatch(r"ppt/slideLayouts/slideLayout(\d+)\.xml", part)
    return int(found[1]) if found else 0


def _colours(layout: Layout, parts: TemplateParts) -> Callable[[bool], str]:
    """Writes the colour map of slides on *layout*: its own, or with lights and darks exchanged."""

    def write(inverse: bool) -> str:
        own = override(parts.tree(layout.part))
        if inverse == (layout.tone == "inverse"):
            return _map(colour_map(own)) if own is not None else "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
        names = colour_map(own if own is not None else _master_map(layout.part, parts))
        return _map({name: names[_SWAPPED.get(name, name)] for name in names})

    return write


def _master_map(part: str, parts: TemplateParts) -> "_Element | None":
    for master in parts.targets(part, "slideMaster"):
        return parts.tree(master).find(f"{P}clrMap")
    return None


def _map(names: Mapping[str, str]) -> str:
    written = " ".join(f'{name}="{slot}"' for name, slot in names.items())
    return f"<p:clrMapOvr><a:overrideClrMapping {written}/></p:clrMapOvr>"
