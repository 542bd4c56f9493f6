"""Icons that begin a paragraph: they stand where a bullet would, in both outputs, before text that hangs."""

from slidegen.layout.text.runs import colour
from slidegen.model.inlines import Attributed, Icon, Inline, Text
from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Sign

ROOM = 1.4
"""The room of an icon with the blank behind it, in ems of its paragraph."""

_NOTHING = "\xa0"
"""Stands behind an icon that is alone: PowerPoint shows no bullets before empty paragraphs."""


def leading_sign(inlines: tuple[Inline, ...], usual: Colour | None) -> tuple[Sign | None, tuple[Inline, ...]]:
    """The icon that begins *inlines*, in its own colour or else the *usual* one, and what follows it."""
    if not inlines:
        return None, inlines
    first, wanted = inlines[0], usual or ACCENT
    if isinstance(first, Attributed) and len(first.children) == 1 and isinstance(first.children[0], Icon):
        wanted = colour(first.attributes.get("color")) or wanted
        first = first.children[0]
    if not isinstance(first, Icon) or first.asset is None:
        return None, inlines
    rest = inlines[1:]
    if rest and isinstance(blank := rest[0], Text):
        rest = (Text(blank.text.lstrip(), blank.span), *rest[1:])
    return Sign(asset=first.asset, name=first.name, colour=wanted), rest or (Text(_NOTHING),)
