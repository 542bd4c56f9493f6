"""Tabs, which nobody clicks on slides."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from slidegen.parse.dialects.pandoc.blocks.tree import Div, Heading, Node

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

MOST_TABS = 3
"""Tabs that stand side by side; more stand below one another."""


def _groups(body: Sequence[Node]) -> tuple[list[Node], list[tuple[Heading, list[Node]]]]:
    """What stands above the first heading of the highest level in *body*, and what belongs to each such heading."""
    level = min((node.level for node in body if isinstance(node, Heading)), default=0)
    lead: list[Node] = []
    groups: list[tuple[Heading, list[Node]]] = []
    for node in body:
        if isinstance(node, Heading) and node.level == level:
            groups.append((node, []))
        elif groups:
            groups[-1][1].append(node)
        else:
            lead.append(node)
    return lead, groups


def write_tabs(writer: "Writer", div: Div) -> None:
    """Tabs side by side, or below one another, as nobody clicks on slides."""
    lead, groups = _groups(div.body)
    if lead:
        writer.write(lead)
    if not groups:
        return
    beside = 1 < len(groups) <= MOST_TABS and not any(_wide(body) for _, body in groups)
    how = "side by side" if beside else "below one another"
    writer.words.tell(f"tabs stand {how}: all of them are seen", div.line, "panel-tabset")
    if beside:
        writer.slide.block("::: columns", div.line.number)
    for heading, body in groups:
        if beside:
            writer.slide.block("::: column", heading.line.number)
        if text := writer.words_of(heading):
            writer.slide.block(f"**{text.strip('*')}**", heading.line.number)
        writer.write(body)
        if beside:
            writer.slide.block(":::")
    if beside:
        writer.slide.block(":::")


def _wide(body: Sequence[Node]) -> bool:
    """Whether *body* has columns of its own."""
    return any(isinstance(node, Div) and (node.has("columns") or node.has("panel-tabset")) for node in body)
