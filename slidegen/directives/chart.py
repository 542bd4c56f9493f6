"""Charts: a ```` ```chart ```` fence of YAML. Shown as its source until charts are drawn."""

from slidegen.diagnostics import Report
from slidegen.directives.standin import source_listing
from slidegen.model.blocks import Block, Directive
from slidegen.world import World

NAME = "chart"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ("chart",)


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """A listing of the chart's source."""
    return (source_listing(directive, report, "chart", "yaml"),)
