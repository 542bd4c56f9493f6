"""The steps of a slide that goes on by itself: nobody clicks, so each comes some time after the one before it.

PowerPoint writes such effects as ``afterEffect`` in the first node of the main sequence, which starts with it. The node
of what starts at one moment waits for the end of what came before; its effects' own ``delay`` is what PowerPoint shows
as such, and counts from there.
"""

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from slidegen.backends.pptx.animation.cue import Cue
from slidegen.backends.pptx.animation.timeline import moments
from slidegen.model.motion import DURATION


def paced(cues: Sequence[Cue], pace: float) -> list[Cue]:
    """*cues* in their order, all of them in step 0: those of each step *pace* seconds after the step before it."""
    done: list[Cue] = []
    end = 0.0
    turn = 0
    ordered = sorted(cues, key=lambda cue: (cue.step, cue.turn))
    for step, group in groupby(ordered, lambda cue: cue.step):
        if not step:
            done += [replace(cue, turn=0, follows=False) for cue in group]
            continue
        for moment in moments(list(group)):
            turn += 1
            gap = max(0.0, pace * step + moment[0].wait - moment[0].delay - end)
            for cue in moment:
                delay = cue.delay + gap
                done.append(replace(cue, step=0, turn=turn, follows=True, delay=delay, wait=end + delay))
            end += gap + max(cue.delay + (0 if cue.act == "appear" else DURATION) for cue in moment)
    return done
