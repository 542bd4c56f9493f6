"""Films and sounds: ``![what it shows](demo.mp4)``. A link to the file until they are embedded."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Directive, Paragraph
from slidegen.model.inlines import Code, Inline, Link, Text
from slidegen.world import World

NAME = "media"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ()


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """A paragraph that links to the file."""
    source, span = directive.argument, directive.span
    report.add("not-yet-drawn", f"`{source}` is a film or a sound, shown as a link to the file", span)
    label: Inline = Text(directive.text, span) if directive.text else Code(source, span)
    return (Paragraph(inlines=(Link(source, (label,), span=span),), attributes=directive.attributes, span=span),)
