"""``p:timing``: what happens on a slide, and when. A slide has one, for all that it plays.

PowerPoint writes a tree of time nodes (``p:cTn``, numbered through the slide): the root holds the main sequence of
clicks (``mainSeq``), a sequence that answers clicks on each film itself (``interactiveSeq``: play or pause), and for
each film the node that plays it (``p:video``, ``p:audio``).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from slidegen.backends.pptx.animation.stage import Stage

_MAIN = 2
"""The number of the main sequence's node, which nodes that start by themselves wait for."""


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """A film or a sound in the shape with the id ``shape``."""

    shape: int
    kind: Literal["video", "audio"]
    autoplay: bool = False
    loop: bool = False
    muted: bool = False


class Clock:
    """The numbers of a slide's time nodes; the root is 1, the main sequence 2."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last = _MAIN

    def number(self) -> int:
        self._last += 1
        return self._last


def timing_xml(
    played: Sequence[Played], stage: "Stage | None" = None, *, pace: float | None = None, rtl: bool = False
) -> str:
    """The element for all films *played* on a slide and for what its steps do; nothing where nothing happens.

    What plays by itself comes before the first step. Steps wait for clicks, or, with a *pace*, come by themselves, one
    after each so many seconds.
    """
    clock = Clock()
    steps, builds = [_by_itself(each, clock) for each in played if each.autoplay], ""
    if stage is not None:
        from slidegen.backends.pptx.animation.timeline import Timeline

        cues, timeline = stage.cues(), Timeline(rtl=rtl)
        if pace is not None:
            from slidegen.backends.pptx.animation.pace import paced

            cues = paced(cues, pace)
        steps += timeline.clicks(cues, clock)
        builds = timeline.builds(cues)
    if not played and not steps:
        return ""
    main = _main_sequence("".join(steps)) if steps else ""
    nodes = "".join(_on_click(each, clock) + _node(each, clock) for each in played)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f"{main}{nodes}</p:childTnLst></p:cTn></p:par></p:tnLst>{builds}</p:timing>"
    )


def _main_sequence(steps: str) -> str:
    def turn(name: str, event: str) -> str:
        return f'<p:{name}><p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:{name}>'

    return (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{_MAIN}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{steps}</p:childTnLst></p:cTn>{turn('prevCondLst', 'onPrev')}{turn('nextCondLst', 'onNext')}</p:seq>"
    )


def _by_itself(played: Played, clock: Clock) -> str:
    """The step that starts a film as soon as the slide is shown."""
    start = '<p:cond delay="indefinite"/><p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>'
    call = _call(played, "playFrom(0.0)", 'presetID="1"', "afterEffect", clock)
    return _par(start, _par('<p:cond delay="0"/>', call, clock), clock)


def _on_click(played: Played, clock: Clock) -> str:
    """The sequence that plays a film, or halts it, by a click on it."""
    number = clock.number()
    call = _call(played, "togglePause", 'presetID="2"', "clickEffect", clock)
    zero = '<p:cond delay="0"/>'
    inner = _par(zero, _par(zero, call, clock), clock)
    click = f'<p:cond evt="onClick" delay="0">{_target(played)}</p:cond>'
    return (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{number}" restart="whenNotActive" fill="hold"'
        f' evtFilter="cancelBubble" nodeType="interactiveSeq"><p:stCondLst>{click}</p:stCondLst>'
        '<p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync>'
        f"<p:childTnLst>{inner}</p:childTnLst></p:cTn><p:nextCondLst>{click}</p:nextCondLst></p:seq>"
    )


def _node(played: Played, clock: Clock) -> str:
    """The node that plays a film, again and again if it is to."""
    repeat = ' repeatCount="indefinite"' if played.loop else ""
    mute = ' mute="1"' if played.muted else ""
    time = f'<p:cTn id="{clock.number()}"{repeat} fill="hold" display="0">'
    waits = '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>'
    media = f'<p:cMediaNode vol="80000"{mute}>{time}{waits}{_target(played)}</p:cMediaNode>'
    return f"<p:{played.kind}>{media}</p:{played.kind}>"


def _par(conditions: str, inner: str, clock: Clock) -> str:
    return (
        f'<p:par><p:cTn id="{clock.number()}" fill="hold"><p:stCondLst>{conditions}</p:stCondLst>'
        f"<p:childTnLst>{inner}</p:childTnLst></p:cTn></p:par>"
    )


def _call(played: Played, command: str, preset: str, node: str, clock: Clock) -> str:
    """The effect that sends *command* to a film."""
    return (
        f'<p:par><p:cTn id="{clock.number()}" {preset} presetClass="mediacall" presetSubtype="0" fill="hold"'
        f' nodeType="{node}"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>'
        f'<p:cmd type="call" cmd="{command}"><p:cBhvr><p:cTn id="{clock.number()}" dur="1" fill="hold"/>'
        f"{_target(played)}</p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par>"
    )


def _target(played: Played) -> str:
    return f'<p:tgtEl><p:spTgt spid="{played.shape}"/></p:tgtEl>'
