"""The place of the references: ``::: references``. Citations fill it; in a deck without any it shows what is in it."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Directive
from slidegen.world import World

NAME = "references"
DIVS: tuple[str, ...] = ("references", "bibliography")
FENCES: tuple[str, ...] = ()


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """What stands in it."""
    if not directive.blocks:
        report.add(
            "empty-references",
            "there are no references to list: the deck cites nothing",
            directive.span,
            help="cite a work of the `bibliography:` by `[@key]`",
        )
    return directive.blocks
