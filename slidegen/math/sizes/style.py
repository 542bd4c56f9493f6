"""The style that a piece of a formula is set in: displayed or in a line, and how deep in scripts."""

import msgspec

from slidegen.math.tree import Node


class Style(msgspec.Struct, frozen=True):
    """``depth`` counts the sizes below the formula's own; ``display`` is for formulas on lines of their own."""

    display: bool = False
    depth: int = 0

    def of(self, node: Node) -> "Style":
        """The style as the attributes of *node* change it."""
        display, level = node.get("displaystyle"), node.get("scriptlevel")
        if display is None and level is None:
            return self
        shown = self.display if display is None else display == "true"
        return Style(shown, self.depth if level is None else int(level))

    def in_fraction(self) -> "Style":
        """Above and below a bar."""
        return Style(False, self.depth if self.display else self.depth + 1)

    def in_script(self) -> "Style":
        return Style(False, self.depth + 1)
