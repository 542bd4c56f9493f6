"""Raw HTML in a fence: ```` ```html embed ```` goes to the outputs that are HTML; the others set its text."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Directive, RawBlock
from slidegen.world import World

NAME = "html"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ()


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """One raw block."""
    return (RawBlock(format="html", text=directive.text, attributes=directive.attributes, span=directive.span),)
