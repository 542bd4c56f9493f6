"""The one constructor between a theme as written and a theme as used.

What a style leaves out is as in ``body``; what a layout leaves out, but for its regions, is as in ``content``; what a
region of a layout leaves out is as in the region of its name in ``regions``.
"""

from collections.abc import Mapping

from msgspec import UNSET
from msgspec.structs import replace

from slidegen.diagnostics import did_you_mean
from slidegen.model.style import ROLES, Colour
from slidegen.theme.contrast import READABLE, blend, contrast
from slidegen.theme.fonts.choose import Chosen, theme_fonts
from slidegen.theme.layouts import Layouts, decorations
from slidegen.theme.objects import TOKEN_KINDS, ChartStyle, CodeStyle, DiagramStyle, PanelStyle, TableStyle
from slidegen.theme.raw import RawTheme
from slidegen.theme.styles import BASE, text_style
from slidegen.theme.theme import Mode, Theme
from slidegen.theme.values import Written, colour, given, optional
from slidegen.units import points
from slidegen.world import World


def build_theme(
    name: str, raw: RawTheme, css: str, written: Written, world: World, chosen: Mapping[str, Chosen]
) -> Theme:
    """The theme that *raw* describes, with the fonts that the deck has *chosen*.

    *raw* is whole: it has been laid over the default theme.
    """
    palette = given(raw.palette)
    styles = {key: text_style(key, style, given(raw.styles)[BASE]) for key, style in given(raw.styles).items()}
    builder = Layouts(raw, styles, written)
    theme = Theme(
        name=name,
        title=given(raw.title),
        description=given(raw.description),
        mode=given(raw.mode),
        palette={role: palette[role] for role in ROLES},  # type: ignore[index]
        fonts=theme_fonts(raw, written, world, chosen),
        styles=styles,
        scale=tuple(given(raw.scale)),
        gap=points(given(raw.gap)),
        table=_table(raw),
        code=_code(raw, written),
        panel=_panel(raw),
        chart=_chart(raw),
        diagram=_diagram(raw),
        layouts={key: builder.layout(key, layout) for key, layout in given(raw.layouts).items()},
        chrome=builder.regions(("chrome",), given(raw.chrome)),
        decorations=decorations(("decorations",), given(raw.decorations), written),
        progress=colour(given(raw.progress)),
        css=css,
        variants=_variants(raw),
    )
    return replace(theme, code=replace(theme.code, unreadable=_unreadable_tokens(theme)))


def _variants(raw: RawTheme) -> dict[Mode, dict[str, str]]:
    """The palettes of the modes that the theme is not in."""
    modes = {} if raw.modes is UNSET else raw.modes
    palettes = {
        mode: {**given(raw.palette), **({} if changed.palette is UNSET else changed.palette)}
        for mode, changed in modes.items()
        if mode != raw.mode
    }
    return {mode: {role: palette[role] for role in ROLES} for mode, palette in palettes.items()}  # type: ignore[index]


def _unreadable_tokens(theme: Theme) -> frozenset[str]:
    """The kinds of tokens whose colour does not stand out on the code panel of an inverse slide."""

    def seen(paint: Colour, under: str) -> str:
        return blend(theme.value(paint, inverse=True), paint.alpha, under)

    panel = seen(theme.code.fill, theme.value(Colour("background"), inverse=True))
    lit = seen(theme.code.highlight, panel)
    return frozenset(
        kind
        for kind, paint in theme.code.tokens.items()
        if min(contrast(seen(paint, panel), panel), contrast(seen(paint, lit), lit)) < READABLE
    )


def _table(raw: RawTheme) -> TableStyle:
    table = given(raw.table)
    return TableStyle(
        header_fill=optional(given(table.header_fill)),
        header_colour=colour(given(table.header_colour)),
        header_bold=given(table.header_bold),
        header_rule=colour(given(table.header_rule)),
        header_rule_width=given(table.header_rule_width),
        row_rule=optional(given(table.row_rule)),
        row_rule_width=given(table.row_rule_width),
        stripe=optional(given(table.stripe)),
        highlight=colour(given(table.highlight)),
        padding_x=given(table.padding_x),
        padding_y=given(table.padding_y),
    )


def _code(raw: RawTheme, written: Written) -> CodeStyle:
    code = given(raw.code)
    for kind in (*given(code.tokens), *given(code.bold), *given(code.italic)):
        if kind not in TOKEN_KINDS:
            written.bad(
                ("code", "tokens", kind), f"no kind of token `{kind}`", did_you_mean(kind, TOKEN_KINDS, "kinds")
            )
    return CodeStyle(
        fill=colour(given(code.fill)),
        colour=colour(given(code.colour)),
        line=optional(given(code.line)),
        radius=given(code.radius),
        padding=given(code.padding),
        highlight=colour(given(code.highlight)),
        title_colour=colour(given(code.title_colour)),
        number_colour=colour(given(code.number_colour)),
        tokens={kind: colour(value) for kind, value in given(code.tokens).items() if kind in TOKEN_KINDS},
        bold=frozenset(given(code.bold)).intersection(TOKEN_KINDS),
        italic=frozenset(given(code.italic)).intersection(TOKEN_KINDS),
    )


def _panel(raw: RawTheme) -> PanelStyle:
    panel = given(raw.panel)
    return PanelStyle(
        radius=given(panel.radius),
        bar=given(panel.bar),
        padding=given(panel.padding),
        fills={tone: colour(value) for tone, value in given(panel.fills).items()},
        colours={tone: colour(value) for tone, value in given(panel.colours).items()},
    )


def _chart(raw: RawTheme) -> ChartStyle:
    chart = given(raw.chart)
    return ChartStyle(
        series=tuple(colour(each) for each in given(chart.series)),
        dimmed=colour(given(chart.dimmed)),
        title=colour(given(chart.title)),
        axis=colour(given(chart.axis)),
        grid=colour(given(chart.grid)),
        label=colour(given(chart.label)),
        line_width=given(chart.line_width),
        marker=given(chart.marker),
        gap=given(chart.gap),
    )


def _diagram(raw: RawTheme) -> DiagramStyle:
    diagram = given(raw.diagram)
    return DiagramStyle(
        fill=colour(given(diagram.fill)),
        line=colour(given(diagram.line)),
        text=colour(given(diagram.text)),
        edge=colour(given(diagram.edge)),
        group_fill=colour(given(diagram.group_fill)),
        group_line=colour(given(diagram.group_line)),
        line_width=given(diagram.line_width),
        edge_width=given(diagram.edge_width),
        radius=given(diagram.radius),
    )
