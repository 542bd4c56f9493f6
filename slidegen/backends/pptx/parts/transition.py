"""How one slide follows another.

PowerPoint writes ``p:transition`` behind the colour map, with one element that names the effect. Names that decks use
and PowerPoint lacks get their nearest.
"""

_EFFECTS = {
    "fade": "<p:fade/>",
    "push": '<p:push dir="l"/>',
    "slide": '<p:push dir="l"/>',
    "wipe": '<p:wipe dir="l"/>',
    "cover": '<p:cover dir="l"/>',
    "uncover": '<p:pull dir="l"/>',
    "zoom": "<p:zoom/>",
    "convex": '<p:push dir="l"/>',
    "concave": '<p:push dir="l"/>',
    "flip": '<p:push dir="l"/>',
    "cube": '<p:push dir="l"/>',
}


def transition_xml(name: str) -> str:
    """The transition called *name*; an unknown one fades, none is empty."""
    if name in ("", "none"):
        return ""
    return f'<p:transition spd="med">{_EFFECTS.get(name, _EFFECTS["fade"])}</p:transition>'
