"""Steps as reveal.js fragments: elements with the class ``fragment`` and the step, from 0, that shows them.

What that looks like is said by ``static/motion.css``, under the name of the effect; ``custom`` keeps reveal.js's own
rules away. An element has one step, so further ones are elements around it.
"""

import re
from collections.abc import Callable

from slidegen.backends.revealjs.markup import attributes, classed, number, px, styled
from slidegen.model.frames import CodeFrame, Frame, TableFrame
from slidegen.model.motion import CHANGING, MORPHING, Motion, Motions
from slidegen.model.motion_parts import table_parts
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.units import Rect

_TAG = re.compile(r"<(\w+)((?: [\w-]+=\"[^\"]*\")*?) (data-(?:series|point|line))=\"([^\"]*)\"([^<>]*)>")
_CLASS = re.compile(r' class="([^"]*)"')


def identity(frame: Frame) -> str:
    """The attributes by which a frame is known: to links, and to its twin on a neighbouring slide."""
    return attributes({"id": frame.id or None, "data-id": frame.pair or None})


def follows(slide: PlacedSlide) -> dict[str, str | bool | None]:
    """The attributes that say how a slide takes the place of the one before it, and when the next takes its own."""
    change = slide.transition.change if slide.transition is not None else "none"
    seconds = slide.transition.seconds if slide.transition is not None else 0
    usual = MORPHING if change == "morph" else CHANGING
    return {
        "data-enter": change if change != "none" else None,
        "data-seconds": number(seconds) if change != "none" and seconds != usual else None,
        "data-auto-animate": slide.auto_animate,
        "data-autoslide": str(max(1, round(slide.pace * 1000))) if slide.pace is not None else None,
        "data-timing": number(slide.timing) if slide.timing is not None else None,
        "data-estimate": number(slide.estimate) if slide.timing is None and slide.estimate else None,
    }


def whole(motions: Motions) -> Motions:
    """Those of *motions* that move all of a thing."""
    return tuple(motion for motion in motions if motion.parts == "whole")


def in_parts(motions: Motions) -> Motion | None:
    """The one of *motions* that moves a thing part by part, or None."""
    return next((motion for motion in motions if motion.parts != "whole"), None)


def names(motion: Motion) -> tuple[str, ...]:
    """The classes of what moves so."""
    return "fragment", "custom", motion.effect


def timed(motion: Motion) -> dict[str, str]:
    """The declarations of what does not begin with its step."""
    return {"--begin": f"{number(motion.begin)}s"} if motion.begin else {}


def index(motion: Motion, part: int = 0) -> dict[str, str]:
    """The attribute that tells the step, for the *part* of that number."""
    return {"data-fragment-index": str(motion.step - 1 + part)}


def around(content: str, motions: Motions, tag: str = "span") -> str:
    """*content* inside an element for each of *motions*."""
    for motion in motions:
        content = f"<{tag}{classed(*names(motion))}{attributes(index(motion))}{styled(timed(motion))}>{content}</{tag}>"
    return content


def moving(content: str, motions: Motions, rect: Rect, origin: Rect) -> str:
    """A frame's element, in one as large as its region for each of *motions*, which are about the frame's middle."""
    for motion in motions:
        middle = px(rect.x + rect.width // 2 - origin.x), px(rect.y + rect.height // 2 - origin.y)
        style = {"transform-origin": " ".join(middle), **timed(motion)}
        content = f"<div{classed('moving', *names(motion))}{attributes(index(motion))}{styled(style)}>{content}</div>"
    return content


def row_marks(table: TableFrame) -> tuple[str, ...]:
    """The attributes of each row, none for those that stand from the start."""
    motion = in_parts(table.motions)
    parts = table_parts(table)
    if motion is None:
        return ("",) * len(parts)
    return tuple("" if part is None else part_mark(motion, part) for part in parts)


def part_mark(motion: Motion, part: int) -> str:
    """The attributes of what belongs to the *part* of that number."""
    return classed(*names(motion)) + attributes(index(motion, part))


def by_parts(svg: str, motion: Motion, part: Callable[[str, str], int | None]) -> str:
    """*svg* with a step for each of its elements that *part* gives a number, by the name and value of its attribute."""

    def stepped(found: re.Match[str]) -> str:
        tag, before, name, value, after = found.groups()
        at = part(name, value)
        if at is None:
            return found[0]
        own = " ".join(names(motion))
        given = f'{before} {name}="{value}"{after}'
        if _CLASS.search(given):
            given = _CLASS.sub(lambda known: f' class="{known[1]} {own}"', given, count=1)
        else:
            given = f' class="{own}"{given}'
        return f"<{tag}{attributes(index(motion, at))}{given}>"

    return _TAG.sub(stepped, svg)


def line_marks(frame: CodeFrame) -> str:
    """The marks by which a listing's style sheet knows how far its lit lines have come."""
    motion = in_parts(frame.motions)
    if motion is None:
        return ""
    return "".join(
        f"<i{classed('fragment', 'custom', f's{state}')}{attributes(index(motion, state - 1))}></i>"
        for state in range(1, motion.count + 1)
    )


def code_rules(deck: PlacedDeck, media: str = "screen") -> str:
    """The rules for lit lines, for as many sets as any listing of *deck* has; on paper all lines are as bright.

    *media*: the CSS media that they are for.
    """
    frames = (frame for slide in deck.slides for region in slide.regions for frame in region.frames)
    most = max((frame.steps for frame in frames if isinstance(frame, CodeFrame) and in_parts(frame.motions)), default=0)
    return f"@media {media}{{{''.join(map(_state_rules, range(most)))}}}" if most else ""


def _state_rules(state: int) -> str:
    reached = f":has(.s{state}.visible)" if state else ""
    now = f".ready .stepped{reached}:not(:has(.s{state + 1}.visible))"
    lit = f"{now}:not(.all-{state}) .lit-{state}{{background:var(--lit)}}"
    dim = f".line:not(.lit-{state})"
    return f"{lit}{now}:not(.all-{state}) :is({dim},{dim} span){{color:var(--dimmed)}}"
