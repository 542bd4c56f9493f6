"""How tables, listings, panels, charts and diagrams look: what a theme says of each."""

from collections.abc import Mapping

import msgspec

from slidegen.model.style import Colour
from slidegen.units import Pt


class TableStyle(msgspec.Struct, frozen=True, kw_only=True):
    """Rules and fills of tables; None: not drawn. Widths in points."""

    header_fill: Colour | None
    header_colour: Colour
    header_bold: bool
    header_rule: Colour
    header_rule_width: Pt
    row_rule: Colour | None
    row_rule_width: Pt
    stripe: Colour | None
    highlight: Colour
    padding_x: Pt
    padding_y: Pt


class CodeStyle(msgspec.Struct, frozen=True, kw_only=True):
    """The panel around listings and the colour of each token kind; kinds that miss are set in ``colour``.

    ``unreadable`` are the kinds whose colour does not stand out on the panel of an inverse slide: there they are
    set in ``colour``, too.
    """

    fill: Colour
    colour: Colour
    line: Colour | None
    radius: float
    padding: Pt
    highlight: Colour
    title_colour: Colour
    number_colour: Colour
    tokens: Mapping[str, Colour]
    bold: frozenset[str]
    italic: frozenset[str]
    unreadable: frozenset[str] = frozenset()

    def token(self, kind: str, *, inverse: bool) -> Colour:
        """The colour of tokens of *kind*."""
        return self.colour if inverse and kind in self.unreadable else self.tokens.get(kind, self.colour)

    @property
    def dimmed(self) -> Colour:
        """The colour of lines that stand back while others are lit: quiet, but still to be read."""
        return self.number_colour

    @property
    def title_rule(self) -> Colour:
        """The colour of the rule below a title."""
        return Colour(self.colour.name, _TITLE_RULE_ALPHA * self.colour.alpha)


TITLE_RULE: Pt = 0.75
"""How thick the rule below the title of a listing is."""

_TITLE_RULE_ALPHA = 0.14

TOKEN_KINDS: tuple[str, ...] = (
    "keyword", "name", "function", "type", "builtin", "string", "number", "operator",
    "comment", "decorator", "tag", "attribute", "inserted", "deleted", "heading", "output", "error",
)  # fmt: skip


class PanelStyle(msgspec.Struct, frozen=True, kw_only=True):
    """Callouts: a tinted box, with a bar at its start when ``bar`` > 0 (points), by tone."""

    radius: float
    bar: Pt
    padding: Pt
    fills: Mapping[str, Colour]
    colours: Mapping[str, Colour]


class ChartStyle(msgspec.Struct, frozen=True, kw_only=True):
    """Charts. ``series`` are the colours of series in their order, to be told apart also by the colour-blind.

    ``dimmed`` is the colour of what stands back behind a highlight, ``title`` that of what the chart says. ``gap`` is
    the distance between groups of bars, as a fraction of a bar's width.
    """

    series: tuple[Colour, ...]
    dimmed: Colour
    title: Colour
    axis: Colour
    grid: Colour
    label: Colour
    line_width: Pt
    marker: Pt
    gap: float


class DiagramStyle(msgspec.Struct, frozen=True, kw_only=True):
    """Diagrams: boxes, groups behind them, the lines between them."""

    fill: Colour
    line: Colour
    text: Colour
    edge: Colour
    group_fill: Colour
    group_line: Colour
    line_width: Pt
    edge_width: Pt
    radius: float
