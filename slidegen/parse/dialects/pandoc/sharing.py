"""What the slides of a deck share."""

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks.fences import Cell
from slidegen.parse.dialects.pandoc.inlines.words import Words
from slidegen.parse.dialects.pandoc.metadata.front import Options


class Deck:
    """What the slides of a deck share: how they are read, its labels and examples, and what is told once."""

    def __init__(self, foreign: Foreign, options: Options, words: Words, examples: dict[int, int]) -> None:
        self.foreign = foreign
        self.options = options
        self.words = words
        self.examples = examples
        self._cells = 0

    def not_run(self, line: Line, cell: Cell, *, shown: bool) -> None:
        """Tell that a cell is not run: the first as a warning, others as worth knowing."""
        self._cells += 1
        instead = "its code is shown instead of what it makes" if shown else "what it makes is missing"
        self.foreign.lost(
            f"this `{cell.language}` cell is not run, so {instead}",
            self.foreign.scan.line_span(line),
            "save what it draws as a picture, and show that",
            severity="info" if self._cells > 1 else None,
        )
