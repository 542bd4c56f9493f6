"""Lines that were broken for their looks."""

from collections.abc import Iterable

from slidegen.model.blocks import Block
from slidegen.model.inlines import Inline, LineBreak, Text
from slidegen.model.walk import change_inlines, map_inlines


def on_one_line(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """*line* with a blank for each forced line end."""
    return change_inlines(line, _blank)


def without_breaks(block: Block) -> Block:
    """*block* likewise."""
    return map_inlines(block, _blank)


def _blank(inline: Inline) -> Iterable[Inline]:
    return (Text(" "),) if isinstance(inline, LineBreak) else (inline,)
