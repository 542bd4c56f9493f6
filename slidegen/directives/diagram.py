"""Diagrams: ```` ```mermaid ```` and ```` ```dot ```` fences. Shown as their source until they are drawn."""

from slidegen.diagnostics import Report
from slidegen.directives.standin import source_listing
from slidegen.model.blocks import Block, Directive
from slidegen.world import World

NAME = "diagram"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ("mermaid", "dot", "graphviz")
_LANGUAGES: dict[str, str] = {"dot": "dot", "graphviz": "dot"}


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """A listing of the diagram's source."""
    return (source_listing(directive, report, "diagram", _LANGUAGES.get(directive.argument, "")),)
