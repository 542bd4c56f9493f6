"""Diagrams: ```` ```mermaid ```` and ```` ```dot ```` fences, drawn by layout, which knows fonts and colours."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Diagram, Directive
from slidegen.model.inlines import Text
from slidegen.world import World

NAME = "diagram"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ("mermaid", "dot", "graphviz")


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """One diagram."""
    given = directive.attributes
    caption = given.get("caption")
    return (
        Diagram(
            language="mermaid" if directive.argument == "mermaid" else "dot",
            text=directive.text,
            alt=given.get("alt"),
            caption=(Text(caption, given.span),) if caption else (),
            attributes=given,
            span=directive.span,
            body_span=directive.body_span,
        ),
    )
