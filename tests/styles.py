"""Styles and fonts for themes that tests make by hand."""

from slidegen.model.style import Colour
from slidegen.theme.objects import ChartStyle, DiagramStyle
from slidegen.theme.theme import FontFace, FontFamily

MATH = FontFamily(
    name="Noto Sans Math",
    faces=(FontFace(file="fonts/NotoSansMath/NotoSansMath_400Regular.ttf", bold=False, italic=False),),
    fallbacks=("Cambria Math",),
    generic="math",
)
CHART = ChartStyle(
    series=tuple(Colour(name) for name in ("accent1", "accent2", "accent3", "accent4", "accent5", "muted")),
    dimmed=Colour("muted", 0.4),
    title=Colour("heading"),
    axis=Colour("muted", 0.6),
    grid=Colour("muted", 0.2),
    label=Colour("text", 0.75),
    line_width=2.5,
    marker=7,
    gap=0.6,
)
DIAGRAM = DiagramStyle(
    fill=Colour("surface"),
    line=Colour("accent1"),
    text=Colour("text"),
    edge=Colour("muted"),
    group_fill=Colour("muted", 0.08),
    group_line=Colour("muted", 0.5),
    line_width=1.25,
    edge_width=1.5,
    radius=0.12,
)
