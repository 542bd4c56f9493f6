"""Text, attributes, styles and lengths as HTML and CSS write them. All escaping is here."""

from collections.abc import Mapping
from typing import TypeAlias

from slidegen.model.style import Colour
from slidegen.units import EMU_PER_PX, Emu, Pt, Rect

Style: TypeAlias = Mapping[str, str]
"""CSS declarations, by property."""

PX_PER_PT = 4 / 3

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "�")
_ENTITIES.update(str.maketrans(_CONTROLS))


def escape(text: str) -> str:
    """*text* for use between tags or in a quoted attribute; control characters, which HTML forbids, become �."""
    return text.translate(_ENTITIES)


def without_controls(text: str) -> str:
    """*text* with � for control characters."""
    return text.translate(_CONTROLS)


def number(value: float) -> str:
    """*value* with at most three decimals and no needless ones."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def px(value: Emu) -> str:
    """A length in EMU as CSS pixels, also of zero, which ``calc`` needs."""
    return number(value / EMU_PER_PX) + "px"


def pt(value: Pt) -> str:
    """A length in points as CSS pixels, at the slide's scale of 96 pixels an inch."""
    return number(value * PX_PER_PT) + "px"


def placed(rect: Rect, origin: Rect) -> dict[str, str]:
    """Declarations that put a box at *rect* inside a positioned element at *origin*."""
    return {
        "left": px(rect.x - origin.x),
        "top": px(rect.y - origin.y),
        "width": px(rect.width),
        "height": px(rect.height),
    }


def colour(value: Colour) -> str:
    """*value* in CSS: roles by reference, so that a theme's variables recolour everything."""
    if value.is_literal:
        alpha = "" if value.alpha >= 1 else f"{round(value.alpha * 255):02x}"
        return value.name + alpha
    reference = f"var(--{value.name})"
    if value.alpha >= 1:
        return reference
    return f"color-mix(in srgb, {reference} {number(value.alpha * 100)}%, transparent)"


def css_string(text: str) -> str:
    """*text* as a quoted CSS string that is also safe inside a ``style`` element."""
    out = []
    for character in text:
        plain = character.isalnum() or character in " -_.,•–—" or ord(character) > 0x9F
        out.append(character if plain else f"\\{ord(character):x} ")
    return '"' + "".join(out) + '"'


def declare(style: Style) -> str:
    """The text of *style*: ``left:0;top:12px``."""
    return ";".join(f"{name}:{value}" for name, value in style.items())


def attributes(values: Mapping[str, str | bool | None]) -> str:
    """Attributes with a leading blank each; None and False leave one out, True writes its name alone."""
    out = []
    for name, value in values.items():
        if value is None or value is False:
            continue
        out.append(f" {name}" if value is True else f' {name}="{escape(value)}"')
    return "".join(out)


def styled(style: Style) -> str:
    """A ``style`` attribute with a leading blank, or nothing where there are no declarations."""
    return f' style="{escape(declare(style))}"' if style else ""


def classed(*names: str) -> str:
    """A ``class`` attribute with a leading blank, or nothing; empty names are left out."""
    text = " ".join(name for name in names if name)
    return f' class="{escape(text)}"' if text else ""
