"""All cues of a slide: a node of the main sequence for each step, and the list of what is built from parts."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from slidegen.backends.pptx.animation.cue import Cue, Target
from slidegen.backends.pptx.animation.effects import effect_xml, milliseconds
from slidegen.backends.pptx.timing import Clock

_AT_ONCE = '<p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>'
"""Starts what a slide begins with, together with the main sequence, whose node has the number 2."""


class Timeline:
    """Writes the cues of one slide. ``rtl``: its language runs from right to left."""

    __slots__ = ("_groups", "_rtl")

    def __init__(self, *, rtl: bool = False) -> None:
        self._rtl = rtl
        self._groups: dict[tuple[int, str], int] = {}

    def clicks(self, cues: Iterable[Cue], clock: Clock) -> list[str]:
        """A node of the main sequence for each step, in their order."""
        ordered = sorted(cues, key=lambda cue: (cue.step, cue.turn))  # stable: then in the order of drawing
        return [self._click(step, list(group), clock) for step, group in groupby(ordered, lambda cue: cue.step)]

    def _click(self, step: int, cues: Sequence[Cue], clock: Clock) -> str:
        own = clock.number()
        turns = "".join(
            self._moment(list(group), first=at == 0, by_itself=step == 0, clock=clock)
            for at, group in enumerate(moments(cues))
        )
        start = f'<p:cond delay="indefinite"/>{_AT_ONCE if step == 0 else ""}'
        return _par(own, start, turns)

    def _moment(self, cues: Sequence[Cue], *, first: bool, by_itself: bool, clock: Clock) -> str:
        """What starts at one moment: the first effect by a click or after what came before, the others with it."""
        own = clock.number()
        start = milliseconds(cues[0].wait - cues[0].delay)
        lead = "afterEffect" if by_itself or not first else "clickEffect"
        effects = "".join(
            effect_xml(cue, lead if at == 0 else "withEffect", self._group(cue), clock, rtl=self._rtl)
            for at, cue in enumerate(cues)
        )
        return _par(own, f'<p:cond delay="{start}"/>', effects)

    def _group(self, cue: Cue) -> str:
        """``grpId``: entrances, emphases and exits of one shape are built apart; other things are not built."""
        if cue.target.built == "other":
            return ""
        kind = "out" if cue.act == "out" else "lit" if cue.act in ("highlight", "dim", "undim", "move") else "in"
        key = (cue.target.shape, kind)
        if key not in self._groups:
            self._groups[key] = sum(shape == cue.target.shape for shape, _ in self._groups)
        return f' grpId="{self._groups[key]}"'

    def builds(self, cues: Iterable[Cue]) -> str:
        """``p:bldLst`` for *cues*, whose effects have been written; empty where nothing is built."""
        rows: dict[tuple[int, int], str] = {}
        parts: dict[int, set[str]] = {}
        targets: dict[int, Target] = {}
        for cue in cues:
            parts.setdefault(cue.target.shape, set()).add(cue.target.part)
            targets.setdefault(cue.target.shape, cue.target)
            if cue.target.built == "box":
                targets[cue.target.shape] = cue.target
        for (shape, _), group in self._groups.items():
            rows[shape, group] = _build(targets[shape], parts[shape], group)
        listed = "".join(rows[key] for key in sorted(rows))
        return f"<p:bldLst>{listed}</p:bldLst>" if listed else ""


def _build(target: Target, parts: set[str], group: int) -> str:
    head = f'spid="{target.shape}" grpId="{group}"'
    if target.built == "chart":
        if parts == {""}:
            return f"<p:bldGraphic {head}><p:bldAsOne/></p:bldGraphic>"
        by = "series" if any('bldStep="series"' in part for part in parts) else "category"
        ground = int(any("gridLegend" in part for part in parts))
        return f'<p:bldGraphic {head}><p:bldSub><a:bldChart bld="{by}" animBg="{ground}"/></p:bldSub></p:bldGraphic>'
    by_paragraph = ' build="p"' if any("p:txEl" in part for part in parts) else ""
    painted = ' animBg="1"' if target.built == "box" else ""
    return f"<p:bldP {head}{by_paragraph}{painted}/>"


def moments(cues: Sequence[Cue]) -> list[list[Cue]]:
    """*cues* of one step, in their order, cut before each that follows the end of others."""
    moments: list[list[Cue]] = []
    last = None
    for cue in cues:
        starts = cue.follows and cue.turn != last
        if starts or not moments:
            moments.append([])
        moments[-1].append(cue)
        last = cue.turn
    return moments


def _par(number: int, start: str, inner: str) -> str:
    return (
        f'<p:par><p:cTn id="{number}" fill="hold"><p:stCondLst>{start}</p:stCondLst>'
        f"<p:childTnLst>{inner}</p:childTnLst></p:cTn></p:par>"
    )
