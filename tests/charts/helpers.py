"""Decks with one chart, read and resolved from memory."""

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.blocks import Block, Chart
from slidegen.model.chart import ChartData
from slidegen.parse import parse
from slidegen.resolve.resolve import resolve
from slidegen.source import Source
from slidegen.world import Memory


def lowered(text: str, files: dict[str, bytes] | None = None) -> tuple[Block, list[Diagnostic]]:
    """The last block of the deck *text*, and what is said about it."""
    report, world = Report(), Memory(files or {})
    deck = resolve(parse(Source("deck.md", text), world, report), world, report)
    return deck.slides[-1].blocks[-1], list(report)


def fence(body: str) -> str:
    return f"# T\n\n```chart\n{body}\n```\n"


def chart(body: str, files: dict[str, bytes] | None = None, expect: tuple[str, ...] = ()) -> ChartData:
    """The chart of a fence, about which exactly *expect* is said."""
    block, told = lowered(fence(body), files)
    assert tuple(one.code for one in told) == expect, [one.message for one in told]
    assert isinstance(block, Chart)
    return block.data


def place(diagnostic: Diagnostic) -> tuple[str, str]:
    """Where a diagnostic points, and the text there."""
    assert diagnostic.span is not None
    return str(diagnostic.span), diagnostic.span.text
