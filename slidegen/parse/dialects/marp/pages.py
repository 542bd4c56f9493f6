"""Where Marp begins a slide: at each rule, and at the headings that ``headingDivider`` names."""

from collections.abc import Iterator

from slidegen.parse.dialects.common.blocks import Blocks
from slidegen.parse.dialects.common.scan import Scan


def pages(scan: Scan, blocks: Blocks, dividers: frozenset[int]) -> Iterator[range]:
    """The line numbers of each slide, without the rules. *dividers* are heading levels that begin one."""
    end = len(scan.source.line_starts)
    hidden = {number for start, stop in blocks.comments.items() for number in range(start, stop)}
    start = scan.body
    seen = False
    for number in range(scan.body, end):
        if number in blocks.rules:
            yield range(start, number)
            start, seen = number + 1, False
            continue
        if seen and blocks.headings.get(number) in dividers:
            yield range(start, number)
            start = number
        seen = seen or (number not in hidden and bool(scan.text(number).strip()))
    yield range(start, end)
