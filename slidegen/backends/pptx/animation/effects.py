"""One cue as PowerPoint writes it: a time node with a preset's number and the behaviours that make it up."""

from typing import assert_never

from slidegen.backends.pptx.animation.cue import Act, Cue, Target
from slidegen.backends.pptx.lights import Place
from slidegen.backends.pptx.timing import Clock
from slidegen.model.motion import DURATION

LENGTH = round(DURATION * 1000)
"""Milliseconds that an effect lasts."""

DIMMED = 0.3
"""How opaque what is dimmed is, as in the style sheet of HTML."""

_PRESETS: dict[Act, tuple[int, str, int]] = {
    "appear": (1, "entr", 0),
    "fade": (10, "entr", 0),
    "rise": (42, "entr", 0),
    "zoom": (53, "entr", 16),
    "wipe": (22, "entr", 8),
    "out": (10, "exit", 0),
    "highlight": (3, "emph", 2),
    "dim-others": (9, "emph", 0),
    "dim": (9, "emph", 0),
    "undim": (9, "emph", 0),
    "move": (42, "path", 0),
}
"""Number, class and subtype of the preset that each effect is."""

_GROW = (6, "emph", 0)
"""The preset that lights what has no text: it grows."""


def effect_xml(cue: Cue, node: str, group: str, clock: Clock, *, rtl: bool = False) -> str:
    """The effect of *cue*; *node* is its ``nodeType``, *group* its ``grpId`` as an attribute or nothing."""
    grows = cue.act == "highlight" and cue.target.built in ("chart", "other")
    number, kind, subtype = _GROW if grows else _PRESETS[cue.act]
    if cue.act == "wipe" and rtl:
        subtype = 2
    own = clock.number()
    behaviours = _grow(cue.target, clock) if grows else _behaviours(cue, clock, rtl=rtl)
    return (
        f'<p:par><p:cTn id="{own}" presetID="{number}" presetClass="{kind}" presetSubtype="{subtype}" fill="hold"'
        f'{group} nodeType="{node}"><p:stCondLst><p:cond delay="{milliseconds(cue.delay)}"/></p:stCondLst>'
        f"<p:childTnLst>{behaviours}</p:childTnLst></p:cTn></p:par>"
    )


def milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _behaviours(cue: Cue, clock: Clock, *, rtl: bool) -> str:
    target = cue.target
    match cue.act:
        case "appear":
            return _visible(target, clock)
        case "fade":
            return _visible(target, clock) + _filter("in", "fade", target, clock)
        case "rise":
            moves = _slide("ppt_x", "#ppt_x", target, clock) + _slide("ppt_y", "#ppt_y+.1", target, clock)
            return _visible(target, clock) + _filter("in", "fade", target, clock) + moves
        case "zoom":
            sizes = _slide("ppt_w", 0, target, clock) + _slide("ppt_h", 0, target, clock)
            return _visible(target, clock) + sizes + _filter("in", "fade", target, clock)
        case "wipe":
            return _visible(target, clock) + _filter("in", f"wipe({'right' if rtl else 'left'})", target, clock)
        case "out":
            return _filter("out", "fade", target, clock) + _hidden(target, clock)
        case "highlight":
            return _coloured(target, clock)
        case "dim" | "dim-others":
            return _opaque(DIMMED, target, clock)
        case "undim":
            return _opaque(1, target, clock)
        case "move":
            assert cue.places is not None
            return _moved(*cue.places, target, clock)
        case _:
            assert_never(cue.act)


def _on(target: Target) -> str:
    inner = f">{target.part}</p:spTgt>" if target.part else "/>"
    return f'<p:tgtEl><p:spTgt spid="{target.shape}"{inner}</p:tgtEl>'


def _named(name: str) -> str:
    return f"<p:attrNameLst><p:attrName>{name}</p:attrName></p:attrNameLst>"


def _visible(target: Target, clock: Clock) -> str:
    return _shown("visible", 0, target, clock)


def _hidden(target: Target, clock: Clock) -> str:
    return _shown("hidden", LENGTH - 1, target, clock)


def _shown(how: str, delay: int, target: Target, clock: Clock) -> str:
    start = f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'
    return (
        f'<p:set><p:cBhvr><p:cTn id="{clock.number()}" dur="1" fill="hold">{start}</p:cTn>{_on(target)}'
        f'{_named("style.visibility")}</p:cBhvr><p:to><p:strVal val="{how}"/></p:to></p:set>'
    )


def _filter(direction: str, name: str, target: Target, clock: Clock) -> str:
    return (
        f'<p:animEffect transition="{direction}" filter="{name}"><p:cBhvr><p:cTn id="{clock.number()}" dur="{LENGTH}"/>'
        f"{_on(target)}</p:cBhvr></p:animEffect>"
    )


def _slide(name: str, start: str | int, target: Target, clock: Clock) -> str:
    """The property *name* runs from *start* to its own value."""
    first = f'<p:fltVal val="{start}"/>' if isinstance(start, int) else f'<p:strVal val="{start}"/>'
    points = (
        f'<p:tav tm="0"><p:val>{first}</p:val></p:tav>'
        f'<p:tav tm="100000"><p:val><p:strVal val="#{name}"/></p:val></p:tav>'
    )
    return (
        f'<p:anim calcmode="lin" valueType="num"><p:cBhvr><p:cTn id="{clock.number()}" dur="{LENGTH}" fill="hold"/>'
        f"{_on(target)}{_named(name)}</p:cBhvr><p:tavLst>{points}</p:tavLst></p:anim>"
    )


def _coloured(target: Target, clock: Clock) -> str:
    """Text takes the accent's colour."""
    time = f'<p:cTn id="{clock.number()}" dur="{LENGTH}" fill="hold"/>'
    return (
        f'<p:animClr clrSpc="rgb" dir="cw"><p:cBhvr override="childStyle">{time}{_on(target)}{_named("style.color")}'
        '</p:cBhvr><p:to><a:schemeClr val="accent1"/></p:to></p:animClr>'
    )


def _grow(target: Target, clock: Clock) -> str:
    return (
        f'<p:animScale><p:cBhvr><p:cTn id="{clock.number()}" dur="{LENGTH}" fill="hold"/>{_on(target)}</p:cBhvr>'
        '<p:by x="105000" y="105000"/></p:animScale>'
    )


def _moved(start: Place, end: Place, target: Target, clock: Clock) -> str:
    """Down or up along a line, in fractions of the slide, and taller or flatter."""
    path = f"M 0 {start.shift:.5f} L 0 {end.shift:.5f}"
    names = "<p:attrNameLst><p:attrName>ppt_x</p:attrName><p:attrName>ppt_y</p:attrName></p:attrNameLst>"
    moves = (
        f'<p:animMotion origin="layout" path="{path}" pathEditMode="relative" rAng="0" ptsTypes="AA"><p:cBhvr>'
        f'<p:cTn id="{clock.number()}" dur="{LENGTH}" fill="hold"/>{_on(target)}{names}</p:cBhvr></p:animMotion>'
    )
    if start.stretch == end.stretch:
        return moves
    sizes = "".join(
        f'<p:{name} x="100000" y="{round(place.stretch * 100_000)}"/>' for name, place in (("from", start), ("to", end))
    )
    return (
        f'{moves}<p:animScale><p:cBhvr><p:cTn id="{clock.number()}" dur="{LENGTH}" fill="hold"/>{_on(target)}</p:cBhvr>'
        f"{sizes}</p:animScale>"
    )


def _opaque(share: float, target: Target, clock: Clock) -> str:
    lasting = 'dur="indefinite"'
    return (
        f'<p:set><p:cBhvr rctx="PPT"><p:cTn id="{clock.number()}" {lasting}/>{_on(target)}{_named("style.opacity")}'
        f'</p:cBhvr><p:to><p:strVal val="{share:g}"/></p:to></p:set>'
        f'<p:animEffect filter="image" prLst="opacity: {share:g}"><p:cBhvr rctx="IE"><p:cTn id="{clock.number()}" '
        f"{lasting}/>{_on(target)}</p:cBhvr></p:animEffect>"
    )
