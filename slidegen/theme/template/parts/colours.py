"""Colours of a template: its scheme of twelve, the map by which masters name them, and what is changed of one."""

import colorsys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from slidegen.model.style import Colour
from slidegen.theme.template.parts.xml import A, P, elements, percent

if TYPE_CHECKING:
    from lxml.etree import _Element

SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip

ROLE_NAMES: Mapping[str, str] = {
    "bg1": "background",
    "tx1": "text",
    "bg2": "surface",
    "tx2": "heading",
    **{f"accent{number}": f"accent{number}" for number in range(1, 6)},
    "accent6": "muted",
    "hlink": "link",
    "folHlink": "visited",
}
"""The role of the palette that each name of a colour map stands for."""

USUAL_MAP: Mapping[str, str] = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", **{slot: slot for slot in SLOTS[4:]},
}  # fmt: skip

_PRESETS = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "blue": "#0000ff", "yellow": "#ffff00",
    "gray": "#808080", "grey": "#808080", "ltGray": "#d3d3d3", "dkGray": "#a9a9a9", "orange": "#ffa500",
    "navy": "#000080", "teal": "#008080", "purple": "#800080", "maroon": "#800000", "silver": "#c0c0c0",
}  # fmt: skip
_OFFICE = {
    "dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6", "accent1": "#4472c4", "accent2": "#ed7d31",
    "accent3": "#a5a5a5", "accent4": "#ffc000", "accent5": "#5b9bd5", "accent6": "#70ad47", "hlink": "#0563c1",
    "folHlink": "#954f72",
}  # fmt: skip
_CHANGES = ("lumMod", "lumOff", "lum", "satMod", "satOff", "sat", "hueMod", "hueOff", "hue", "tint", "shade")


class Scheme(msgspec.Struct, frozen=True):
    """The colours of one theme part as a master or layout names them.

    ``slots`` has ``#rrggbb`` by slot, ``map`` the slot of each name. ``roles`` has the palette's role of each slot for
    which that role stands in the output's own scheme; other slots are written by value.
    """

    slots: Mapping[str, str]
    map: Mapping[str, str]
    roles: Mapping[str, str]

    def value(self, name: str) -> str:
        """``#rrggbb`` of a scheme colour (``tx1``, ``dk2``, ``accent3``)."""
        return self.slots[self.map.get(name, name)] if self.map.get(name, name) in self.slots else "#000000"

    def palette(self) -> dict[str, str]:
        """``#rrggbb`` by role."""
        return {role: self.value(name) for name, role in ROLE_NAMES.items()}

    def colour(self, fill: "_Element | None") -> Colour | None:
        """The colour in *fill* (``a:solidFill``, ``a:buClr`` ...): a role where it is one as it stands, else its value."""
        for element in elements(fill):
            kind = element.tag.removeprefix(A) if isinstance(element.tag, str) else ""
            if kind == "schemeClr":
                return self._named(element)
            if (value := _literal(kind, element)) is not None:
                return Colour(_changed(value, element), _alpha(element))
        return None

    def _named(self, element: "_Element") -> Colour:
        name = element.get("val", "tx1")
        slot = self.map.get(name, name)
        changed = _changed(self.value(name), element)
        role = self.roles.get(slot)
        if role is not None and not any(True for _ in elements(element, *(A + change for change in _CHANGES))):
            return Colour(role, _alpha(element))
        return Colour(changed, _alpha(element))


def scheme_slots(theme: "_Element | None") -> dict[str, str]:
    """``#rrggbb`` by slot of a theme part; Office's own where it says nothing usable."""
    slots = dict(_OFFICE)
    scheme = theme.find(f"{A}themeElements/{A}clrScheme") if theme is not None else None
    for slot in elements(scheme):
        for element in elements(slot):
            value = _literal(element.tag.removeprefix(A), element)
            name = slot.tag.removeprefix(A)
            if value is not None and name in slots:
                slots[name] = value
    return slots


def colour_map(element: "_Element | None") -> dict[str, str]:
    """The names and slots of a ``p:clrMap`` or ``a:overrideClrMapping``."""
    names = dict(USUAL_MAP)
    if element is not None:
        names.update({name: slot for name, slot in element.attrib.items() if name in names and slot in SLOTS})
    return names


def override(root: "_Element") -> "_Element | None":
    """The ``a:overrideClrMapping`` of a layout, if it has one."""
    return root.find(f"{P}clrMapOvr/{A}overrideClrMapping")


def _literal(kind: str, element: "_Element") -> str | None:
    match kind:
        case "srgbClr":
            value = element.get("val", "").lower()
            return f"#{value}" if len(value) == 6 and all(each in "0123456789abcdef" for each in value) else None
        case "sysClr":
            last = element.get("lastClr", "").lower()
            usual = "ffffff" if element.get("val", "") in ("window", "btnHighlight", "highlightText") else "000000"
            return f"#{last if len(last) == 6 else usual}"
        case "prstClr":
            return _PRESETS.get(element.get("val", ""), "#000000")
        case "scrgbClr":
            parts = [percent(element.get(name)) or 0.0 for name in "rgb"]
            return _hex([_gamma(part) for part in parts])
        case "hslClr":
            hue = int(element.get("hue", "0")) / 21_600_000
            return _hex(
                colorsys.hls_to_rgb(hue, percent(element.get("lum")) or 0.0, percent(element.get("sat")) or 0.0)
            )
        case _:
            return None


def _alpha(element: "_Element") -> float:
    alpha = element.find(f"{A}alpha")
    value = percent(alpha.get("val")) if alpha is not None else None
    return 1.0 if value is None else round(min(1.0, max(0.0, value)), 3)


def _changed(value: str, element: "_Element") -> str:
    """*value* as the children of *element* change it, one after the other."""
    for change in elements(element):
        amount = percent(change.get("val"))
        name = change.tag.removeprefix(A)
        if name in ("tint", "shade") and amount is not None:
            value = _tinted(value, amount, name)
        elif name in _CHANGES and amount is not None:
            value = _turned(value, amount, name)
    return value


def _turned(value: str, amount: float, name: str) -> str:
    """*value* with another hue, lightness or saturation (``lumMod``: times, ``lumOff``: plus, ``lum``: set)."""
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(value))
    parts = {"hue": hue, "lum": light, "sat": saturation}
    which, how = name[:3], name[3:]
    if which == "hue" and how != "Mod":
        amount /= 360 * 60_000 / 100_000  # angles are 60,000ths of a degree
    parts[which] = {"Mod": parts[which] * amount, "Off": parts[which] + amount, "": amount}[how]
    clamped = {key: part % 1 if key == "hue" else min(1.0, max(0.0, part)) for key, part in parts.items()}
    return _hex(colorsys.hls_to_rgb(clamped["hue"], clamped["lum"], clamped["sat"]))


def _tinted(value: str, amount: float, name: str) -> str:
    """*value* mixed with white (``tint``) or black (``shade``), in linear light, so that *amount* of it is left."""
    other = 1.0 if name == "tint" else 0.0
    mixed = [_linear(part) * amount + other * (1 - amount) for part in _parts(value)]
    return _hex([_gamma(part) for part in mixed])


def _parts(value: str) -> tuple[float, float, float]:
    return int(value[1:3], 16) / 255, int(value[3:5], 16) / 255, int(value[5:7], 16) / 255


def _hex(parts: "tuple[float, ...] | list[float]") -> str:
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
