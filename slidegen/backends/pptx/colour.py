"""Colours by reference.

PowerPoint writes a theme colour as ``a:schemeClr`` with a name that the slide's colour map turns into a slot
of the colour scheme: ``bg1 tx1 bg2 tx2 accent1..6 hlink folHlink``. A dark slide in a light deck carries
``a:overrideClrMapping``, which swaps the slots, so that one reference serves both. Literal colours are ``a:srgbClr``.
"""

from collections.abc import Mapping

from slidegen.model.style import ROLES, Colour
from slidegen.theme.contrast import blend
from slidegen.theme.theme import INVERSE, Mode
from slidegen.units import Pt, points

REFERENCES: Mapping[str, str] = {
    "background": "bg1",
    "text": "tx1",
    "surface": "bg2",
    "heading": "tx2",
    "muted": "accent6",
    "link": "hlink",
    "visited": "folHlink",
    **{role: role for role in ROLES if role.startswith("accent")},
}
"""The name by which slides refer to each role of the palette."""

_SLOTS = {
    "light": {"background": "lt1", "text": "dk1", "surface": "lt2", "heading": "dk2"},
    "dark": {"background": "dk1", "text": "lt1", "surface": "dk2", "heading": "lt2"},
}


def scheme_slot(role: str, mode: Mode) -> str:
    """The slot of the colour scheme that holds *role* in a theme of *mode*."""
    return _SLOTS[mode].get(role, REFERENCES[role])


def colour_map(mode: Mode, *, inverse: bool = False) -> str:
    """The attributes of ``p:clrMap`` and ``a:overrideClrMapping``."""
    roles = {reference: role for role, reference in REFERENCES.items()}
    order = ("bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
    pairs = []
    for reference in (*order, "hlink", "folHlink"):
        role = roles[reference]
        pairs.append(f'{reference}="{scheme_slot(INVERSE.get(role, role) if inverse else role, mode)}"')
    return " ".join(pairs)


def map_override(mode: Mode, *, inverse: bool, base: bool = False) -> str:
    """``p:clrMapOvr`` of a slide or layout; *base* where what it inherits is inverse and it is not."""
    if not inverse and not base:
        return "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return f"<p:clrMapOvr><a:overrideClrMapping {colour_map(mode, inverse=inverse)}/></p:clrMapOvr>"


def colour(value: Colour, alpha: float = 1.0) -> str:
    """*value* as a colour element, see-through by its own alpha times *alpha*."""
    opacity = round(value.alpha * alpha * 100_000)
    inner = f'<a:alpha val="{opacity}"/>' if opacity < 100_000 else ""
    element, name = ("srgbClr", value.name[1:].upper()) if value.is_literal else ("schemeClr", REFERENCES[value.name])
    return f'<a:{element} val="{name}">{inner}</a:{element}>' if inner else f'<a:{element} val="{name}"/>'


def fill(value: Colour | None, alpha: float = 1.0) -> str:
    """A solid fill, or none."""
    return "<a:noFill/>" if value is None else f"<a:solidFill>{colour(value, alpha)}</a:solidFill>"


def mixed(value: Colour, ground: str, own: str = "") -> str:
    """*value* over *ground* as an opaque colour that still follows the theme. Both that and *own* are ``#rrggbb``.

    Table rules and text highlights cannot be see-through in every viewer. What shines through only has its lightness
    here: PowerPoint's own "lighter 60%" is made the same way. Where *own*, what *value* is by itself, is known, the
    mixture is as pale as it would be: lighter alone would make it glow.
    """
    if value.is_literal or value.alpha >= 1:
        return colour(value)
    lightness, _ = _lightness_and_saturation(ground)
    share = round(value.alpha * 100_000)
    change = f'<a:lumMod val="{share}"/><a:lumOff val="{round((1 - value.alpha) * lightness * 100_000)}"/>'
    if own:
        _, usual = _lightness_and_saturation(own)
        _, pale = _lightness_and_saturation(blend(own, value.alpha, ground))
        change += f'<a:satMod val="{round(pale / usual * 100_000)}"/>' if usual else ""
    return f'<a:schemeClr val="{REFERENCES[value.name]}">{change}</a:schemeClr>'


def _lightness_and_saturation(value: str) -> tuple[float, float]:
    """Both as HSL has them, 0 to 1."""
    channels = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    most, least = max(channels), min(channels)
    room = 1 - abs(most + least - 1)
    return (most + least) / 2, (most - least) / room if room else 0.0


def line(value: Colour | None, width: Pt) -> str:
    """An outline *width* points wide, or none."""
    if value is None or width <= 0:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{points(width)}">{fill(value)}</a:ln>'
