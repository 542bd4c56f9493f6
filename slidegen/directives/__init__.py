"""Author-level constructs: one module each, found by name, lowered to primitives.

A directive module has ``NAME``, ``DIVS`` (the fenced divs that mean it), ``FENCES`` (the code fences that do)
and ``lower``; those that ship are listed in ``MODULES``. Installed packages add their own under the entry point
group ``slidegen.directives``, which is read only once a name is unknown here: it takes longer than parsing a deck.
"""

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from slidegen.diagnostics import Report
from slidegen.directives import callout, chart, diagram, html, references
from slidegen.model.blocks import Block, Directive, Group
from slidegen.source import Span
from slidegen.world import World

GROUP = "slidegen.directives"


class DirectiveModule(Protocol):
    """What a directive module offers."""

    NAME: str
    """The name that a :class:`~slidegen.model.blocks.Directive` carries."""

    DIVS: tuple[str, ...]
    """Names of fenced divs; the one that was written is the directive's ``argument``."""

    FENCES: tuple[str, ...]
    """Languages of code fences, likewise."""

    def lower(self, directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
        """The primitives that show *directive*; nothing that its author wrote is lost."""
        ...


MODULES: tuple[DirectiveModule, ...] = (callout, chart, diagram, html, references)

BY_NAME: dict[str, DirectiveModule] = {module.NAME: module for module in MODULES}
DIVS: dict[str, str] = {name: module.NAME for module in MODULES for name in module.DIVS}
FENCES: dict[str, str] = {name: module.NAME for module in MODULES for name in module.FENCES}


def find(name: str) -> DirectiveModule | None:
    """The directive called *name*: one of slidegen's own, else one that an installed package brings."""
    return BY_NAME.get(name) or _installed(name)


def captions(directive: Directive) -> Iterable[tuple[str, str, Span]]:
    """Texts in the body of a fence that are Markdown: the key of each, the text, and where it stands.

    They are read before *directive* is lowered, which then finds them among its blocks.
    """
    return chart.captions(directive) if directive.name == chart.NAME else ()


@cache
def _installed(name: str) -> DirectiveModule | None:
    from importlib.metadata import entry_points  # 60 to 90 ms

    for entry in entry_points(group=GROUP, name=name):
        module: DirectiveModule = entry.load()
        return module
    return None


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """The primitives that show *directive*. A directive that nobody knows becomes a group of its blocks."""
    module = find(directive.name)
    if module is not None:
        return module.lower(directive, world, report)
    report.add(
        "unknown-directive",
        f"unknown block `{directive.name}`",
        directive.span,
        help="its content stays where it stands",
    )
    return (Group(name="", blocks=directive.blocks, attributes=directive.attributes, span=directive.span),)
