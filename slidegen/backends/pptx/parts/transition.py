"""How one slide follows another, and when it does so by itself.

PowerPoint writes ``p:transition`` behind the colour map: ``spd`` is the time of old in three words, ``advTm`` how many
milliseconds later the slide goes on by itself, and an element inside names the effect. Newer effects, and times in
milliseconds (``p14:dur``), stand in the ``mc:Choice`` of an ``mc:AlternateContent`` that names the version they need;
``mc:Fallback`` has the transition for older programs. Effects of 2010 are ``p14`` elements (Cube is ``p14:prism``, Box
the same with ``isInverted``, Zoom ``p14:warp``; ``p14:flip`` must have its ``dir``), Morph is ``p159:morph``. ``dir``
is where the slides move to.
"""

from typing import assert_never

from slidegen.model.motion import Transition

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_2010 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_2015 = "http://schemas.microsoft.com/office/powerpoint/2015/09/main"

FAST, MEDIUM = 0.5, 0.75
"""Seconds up to which a transition is ``fast`` and ``med``."""


def transition_xml(transition: Transition | None, timing: float | None = None, *, rtl: bool = False) -> str:
    """The element for *transition*, of a slide that goes on by itself after *timing* seconds, None: by a click only.

    Nothing, where nothing happens.
    """
    on = f' advTm="{round(timing * 1000)}"' if timing is not None else ""
    if transition is None or transition.change == "none":
        # PowerPoint writes no effect here; LibreOffice (seen: 7.4) heeds the time only beside one. A cut is none.
        return f"<p:transition{on}><p:cut/></p:transition>" if on else ""
    speed = f' spd="{_speed(transition.seconds)}"'
    effect, older = _effects(transition, rtl=rtl)
    length = f' p14:dur="{round(transition.seconds * 1000)}"'
    needs = f'xmlns:p159="{_2015}" Requires="p159"' if transition.change == "morph" else 'Requires="p14"'
    return (
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}"><mc:Choice xmlns:p14="{_2010}" {needs}>'
        f"<p:transition{speed}{length}{on}>{effect}</p:transition></mc:Choice>"
        f"<mc:Fallback><p:transition{speed}{on}>{older}</p:transition></mc:Fallback></mc:AlternateContent>"
    )


def _speed(seconds: float) -> str:
    return "fast" if seconds <= FAST else "med" if seconds <= MEDIUM else "slow"


def _effects(transition: Transition, *, rtl: bool) -> tuple[str, str]:
    """The effect, and its nearest of PowerPoint 2007."""
    way = "r" if rtl else "l"
    fade = "<p:fade/>"
    match transition.change:
        case "none" | "fade":
            return fade, fade
        case "push":
            return (f'<p:push dir="{way}"/>',) * 2
        case "wipe":
            return (f'<p:wipe dir="{way}"/>',) * 2
        case "cover":
            return (f'<p:cover dir="{way}"/>',) * 2
        case "uncover":
            return (f'<p:pull dir="{way}"/>',) * 2
        case "zoom":
            return '<p14:warp dir="in"/>', fade
        case "flip":
            return f'<p14:flip dir="{way}"/>', fade
        case "cube":
            return f'<p14:prism dir="{way}"/>', fade
        case "box":
            return f'<p14:prism dir="{way}" isInverted="1"/>', fade
        case "morph":
            return f'<p159:morph option="{"byWord" if transition.words else "byObject"}"/>', fade
        case _:
            assert_never(transition.change)
