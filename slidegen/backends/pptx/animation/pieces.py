"""Things that PowerPoint animates as a whole only, in pieces that come one by one."""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from slidegen.backends.pptx.filling import Filling
from slidegen.model.frames import TableFrame
from slidegen.model.motion import Motion
from slidegen.model.motion_parts import table_parts
from slidegen.units import Rect


def pieces(filling: Filling) -> Iterator[Filling]:
    """The frame itself or, of a table whose rows come one by one, a table for its header and one for each row."""
    frame = filling.frame
    rows = next((motion for motion in frame.motions if motion.parts == "rows"), None)
    if not isinstance(frame, TableFrame) or rows is None:
        yield filling
        return
    whole = tuple(motion for motion in frame.motions if motion is not rows)
    parts = zip(table_parts(frame), frame.rows, strict=True)
    top = frame.rect.y
    for at, (part, group) in enumerate(groupby(parts, lambda each: each[0])):
        found = tuple(row for _, row in group)
        height = sum(row.height for row in found)
        rect = Rect(frame.rect.x, top, frame.rect.width, height)
        own = whole if part is None else (*whole, _single(rows, part))
        piece = replace(frame, rect=rect, rows=found, motions=own, caption=frame.caption if at == 0 else "")
        yield replace(filling, frame=piece, placeholder=filling.placeholder if at == 0 else None)
        top += height


def _single(motion: Motion, part: int) -> Motion:
    return replace(motion, parts="whole", step=motion.step + part, count=1)
