"""Colours of a template: its scheme of twelve, the map by which masters name them, and what is changed of one."""

import colorsys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from slidegen.model.style import Colour
from slidegen.theme.template.parts.xml import A, P, elements, number, percent

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

UNTURNED = frozenset(("dk1", "lt1", "dk2", "lt2"))
"""Names that stay the same colours on slides of the other tone, on which roles are turned round."""

_OFFICE = {
    "dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6", "accent1": "#4472c4", "accent2": "#ed7d31",
    "accent3": "#a5a5a5", "accent4": "#ffc000", "accent5": "#5b9bd5", "accent6": "#70ad47", "hlink": "#0563c1",
    "folHlink": "#954f72",
}  # fmt: skip
_IN_HLS = ("lumMod", "lumOff", "lum", "satMod", "satOff", "sat", "hueMod", "hueOff", "hue")
_CHANGES = (*_IN_HLS, "tint", "shade", "comp", "inv", "gray", "gamma", "invGamma")


class Scheme(msgspec.Struct, frozen=True):
    """The colours of one theme part as a master or layout names them.

    ``slots`` has ``#rrggbb`` by slot, ``map`` the slot of each name. ``roles`` has the palette's role of each slot for
    which that role stands in the output's own scheme; other slots are written by value, and so are the names ``fixed``.
    """

    slots: Mapping[str, str]
    map: Mapping[str, str]
    roles: Mapping[str, str]
    fixed: frozenset[str] = frozenset()

    def value(self, name: str) -> str:
        """``#rrggbb`` of a scheme colour (``tx1``, ``dk2``, ``accent3``)."""
        return self.slots.get(self.map.get(name, name), "#000000")

    def palette(self) -> dict[str, str]:
        """``#rrggbb`` by role."""
        return {role: self.value(name) for name, role in ROLE_NAMES.items()}

    def shown(self, colour: Colour) -> str:
        """``#rrggbb`` of *colour*, without its alpha."""
        if colour.is_literal:
            return colour.name
        return next((self.slots[slot] for slot, role in self.roles.items() if role == colour.name), "#000000")

    def colour(self, fill: "_Element | None", instead: Colour | None = None) -> Colour | None:
        """The colour in *fill* (``a:solidFill``, ``a:buClr`` ...): a role where it is one as it stands, else its value.

        *instead* is what the styles of a theme call ``phClr``: the colour of the shape that is set in one.
        """
        found = (self.of(element, instead) for element in elements(fill))
        return next((colour for colour in found if colour is not None), None)

    def of(self, element: "_Element", instead: Colour | None = None) -> Colour | None:
        """The colour that *element* itself is; None: it is none."""
        kind = _local(element)
        if kind == "schemeClr":
            return self._named(element, instead)
        value = _literal(kind, element)
        return None if value is None else Colour(_changed(value, element), _alpha(element))

    def _named(self, element: "_Element", instead: Colour | None) -> Colour:
        name = element.get("val", "tx1")
        role = None if name in self.fixed else self.roles.get(self.map.get(name, name))
        base = Colour(role or self.value(name))
        if name == "phClr" and instead is not None:
            base = instead
        alpha = _alpha(element, base.alpha)
        if any(True for _ in elements(element, *(A + change for change in _CHANGES))):
            return Colour(_changed(self.shown(base), element), alpha)
        return Colour(base.name, alpha)


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
            return _preset(element.get("val", ""))
        case "scrgbClr":
            parts = [percent(element.get(name)) or 0.0 for name in "rgb"]
            return _hex([_gamma(part) for part in parts])
        case "hslClr":
            hue = (number(element.get("hue")) or 0) / 21_600_000
            return _hex(
                colorsys.hls_to_rgb(hue, percent(element.get("lum")) or 0.0, percent(element.get("sat")) or 0.0)
            )
        case _:
            return None


def _preset(name: str) -> str:
    """A colour by its name, which is CSS's but for abbreviations; black where it is none."""
    from PIL.ImageColor import colormap  # such names are rare

    for short, full in (("dk", "dark"), ("lt", "light"), ("med", "medium")):
        if name.startswith(short) and name[len(short) : len(short) + 1].isupper():
            name = full + name[len(short) :]
    value = colormap.get(name.lower())
    return value.lower() if isinstance(value, str) else "#000000"


def _alpha(element: "_Element", alpha: float = 1.0) -> float:
    """How much *element* covers, where what it starts from covers *alpha*."""
    for change in elements(element, f"{A}alpha", f"{A}alphaMod", f"{A}alphaOff"):
        amount = percent(change.get("val"))
        if amount is not None:
            alpha = {"alpha": amount, "alphaMod": alpha * amount, "alphaOff": alpha + amount}[_local(change)]
    return round(min(1.0, max(0.0, alpha)), 3)


def _local(element: "_Element") -> str:
    return element.tag.removeprefix(A)


def _changed(value: str, element: "_Element") -> str:
    """*value* as the children of *element* change it, one after the other."""
    for change in elements(element):
        name = _local(change)
        amount = percent(change.get("val"))
        if name in ("tint", "shade") and amount is not None:
            value = _tinted(value, amount, name)
        elif name in _IN_HLS and amount is not None:
            value = _turned(value, amount, name)
        else:
            value = _transformed(value, name)
    return value


def _transformed(value: str, name: str) -> str:
    """*value* after a change that takes no amount: its complement, inverse, grey, or another gamma."""
    parts = _parts(value)
    match name:
        case "comp":
            return _turned(value, 180 * 60_000 / 100_000, "hueOff")
        case "inv":
            return _hex([_gamma(1 - _linear(part)) for part in parts])
        case "gray":
            return _hex([0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]] * 3)
        case "gamma":
            return _hex([_gamma(part) for part in parts])
        case "invGamma":
            return _hex([_linear(part) for part in parts])
        case _:
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
