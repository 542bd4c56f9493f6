"""A theme as CSS: variables for its palette and fonts, a rule for each text style, layout and decoration."""

from collections.abc import Iterator

from slidegen.backends.revealjs.content.text import difference, level_style
from slidegen.backends.revealjs.markup import Style, colour, css_string, declare, number, placed, pt, px
from slidegen.model.style import ROLES, Colour
from slidegen.theme.objects import TITLE_RULE
from slidegen.theme.theme import INVERSE, Decoration, FontFamily, Fonts, Layout, TextStyle, Theme
from slidegen.units import Pt, Rect, Size

SLIDE = Rect(0, 0, 0, 0)
_AT_FOOT = {"background-position": "0 100%", "background-repeat": "no-repeat"}
CHROME = ("footer", "number")
"""The roles of regions that stand around what a slide says."""


def theme_css(theme: Theme, size: Size) -> str:
    """All rules of *theme* for slides of *size*; the theme's own CSS comes last, so that it can change any of them."""
    rules = [
        *_variables(theme, size),
        *_styles(theme),
        *_tables(theme),
        *_code(theme),
        *_charts(theme),
        *_layouts(theme, size),
        *_chrome(theme, size),
    ]
    return "\n".join(rules) + "\n" + theme.css


def rule(selector: str, style: Style) -> str:
    return f"{selector}{{{declare(style)}}}"


def _variables(theme: Theme, size: Size) -> Iterator[str]:
    """The palette under its roles' names; ``.inverse`` swaps some of them for all that stands inside."""
    yield rule(":root", {f"--theme-{role}": theme.palette[role] for role in ROLES})
    yield rule(":root,.slide", {f"--{role}": f"var(--theme-{role})" for role in ROLES})
    yield rule(".inverse", {f"--{role}": f"var(--theme-{other})" for role, other in INVERSE.items()})
    families = {f"--font-{role}": font_stack(theme.fonts, family) for role, family in _families(theme.fonts)}
    yield rule(
        ":root",
        {
            **families,
            "--width": px(size.width),
            "--height": px(size.height),
            "--aspect": number(size.width / size.height),
            "--progress": colour(theme.progress),
        },
    )
    yield rule(":root", {"color-scheme": theme.mode})
    yield rule(".inverse", {"color-scheme": "light" if theme.mode == "dark" else "dark"})
    yield rule("@page", {"size": f"{px(size.width)} {px(size.height)}", "margin": "0"})


def _families(fonts: Fonts) -> Iterator[tuple[str, FontFamily]]:
    yield "heading", fonts.heading
    yield "body", fonts.body
    yield "mono", fonts.mono
    yield "math", fonts.math


def font_stack(fonts: Fonts, family: FontFamily) -> str:
    """The family, its stand-ins, then fonts for scripts and signs that none of them has."""
    names = (family.shown, *family.fallbacks, *fonts.east_asian, *fonts.complex_script, *fonts.emoji)
    return ",".join([*(css_string(name) for name in dict.fromkeys(names)), family.generic])


def _styles(theme: Theme) -> Iterator[str]:
    for name, style in theme.styles.items():
        yield from style_rules(name, style)


def style_rules(name: str, style: TextStyle) -> Iterator[str]:
    """A text style: what all its levels share, then each level, for paragraphs and for list items."""
    plain = [level_style(style, level, item=False) for level in style.levels]
    shared = {key: value for key, value in plain[0].items() if all(each[key] == value for each in plain)}
    yield rule(f".style-{name} :is(.l0,.l1,.l2,.l3,.l4,.l5,.l6,.l7,.l8)", shared)
    for index, level in enumerate(style.levels):
        if own := difference(plain[index], shared):
            yield rule(f".style-{name} .l{index}", own)
        item = level_style(style, level, item=True)
        if own := difference(item, plain[index]):
            yield rule(f".style-{name} .l{index}.item", own)


def _tables(theme: Theme) -> Iterator[str]:
    table = theme.table
    if table.header_fill is not None:
        yield rule(".table thead th", {"background-color": colour(table.header_fill)})
    if table.header_rule_width:
        line = _line_below(table.header_rule_width, table.header_rule)
        yield rule(".table thead :is(tr:last-child th,.foot)", line)
    if table.row_rule is not None and table.row_rule_width:
        yield rule(".table :is(tbody :is(td,th),.group)", _line_below(table.row_rule_width, table.row_rule))
    if table.stripe is not None:
        # PowerPoint takes the first row only for the header, and counts the others of a header among the striped ones.
        striped = ".table :is(tbody:not(.shifted) tr:nth-child(odd),tbody.shifted tr:nth-child(even))"
        yield rule(striped, {"background-color": colour(table.stripe)})
    yield rule(".table .lit", {"background-color": colour(table.highlight)})


def _line_below(width: Pt, shade: Colour) -> dict[str, str]:
    """A line at the lower edge that takes no room. Shadows would do, but printed ones have hairlines at their sides."""
    paint = colour(shade)
    return {"background-image": f"linear-gradient({paint},{paint})", "background-size": f"100% {pt(width)}", **_AT_FOOT}


def _code(theme: Theme) -> Iterator[str]:
    code = theme.code
    frame = {"background": colour(code.fill), "color": colour(code.colour)}
    if code.line is not None:
        frame["outline"] = f"1px solid {colour(code.line)}"
        frame["outline-offset"] = "-0.5px"
    yield rule(".code", frame)
    under = _line_below(TITLE_RULE, code.title_rule)
    yield rule(".code figcaption", {"color": colour(code.title_colour), **under})
    yield rule(".code :is(.line[data-line],.rest)::before", {"color": colour(code.number_colour)})
    yield rule(".code .lighted .lit", {"background": colour(code.highlight)})
    yield rule(".code .stepped", {"--lit": colour(code.highlight), "--dimmed": colour(code.dimmed)})
    for kind in dict.fromkeys((*code.tokens, *sorted(code.bold), *sorted(code.italic))):
        style = {"color": colour(code.tokens[kind])} if kind in code.tokens else {}
        if kind in code.bold:
            style["font-weight"] = "700"
        if kind in code.italic:
            style["font-style"] = "italic"
        yield rule(f".tok-{kind}", style)
    for kind in sorted(code.unreadable):
        yield rule(f".inverse .tok-{kind}", {"color": colour(code.token(kind, inverse=True))})
    yield rule(".code .dimmed :is(.line:not(.lit),.line:not(.lit) span)", {"color": colour(code.dimmed)})


def _charts(theme: Theme) -> Iterator[str]:
    chart = theme.chart
    style = {f"--chart-{name}": colour(getattr(chart, name)) for name in ("title", "axis", "grid", "label")}
    yield rule(".chart", {**style, "--chart-line": pt(chart.line_width)})


def _layouts(theme: Theme, size: Size) -> Iterator[str]:
    for index, each in enumerate(theme.decorations):
        yield rule(f".decoration-{index + 1}", decoration_style(each, size))
    for name, layout in theme.layouts.items():
        # Also what reveal.js paints beside a slide, on screens of another shape, has the layout's class.
        ground = colour(layout.background)
        yield rule(f".reveal .layout-{name}", {"background": ground, "--ground": ground})
        yield from _layout(layout, size)


def _layout(layout: Layout, size: Size) -> Iterator[str]:
    for region in layout.regions:
        kind = "chrome" if region.role in CHROME else "region"
        yield rule(f".layout-{layout.name}>.{kind}-{region.name}", placed(region.area.on(size), SLIDE))
    for index, each in enumerate(layout.decorations):
        yield rule(f".decoration-{layout.name}-{index + 1}", decoration_style(each, size))


def decoration_style(decoration: Decoration, size: Size) -> dict[str, str]:
    """A decoration's place and paint."""
    rect = decoration.area.on(size)
    style = placed(rect, SLIDE)
    fill = colour(decoration.fill)
    if decoration.shape == "grid":
        step = px(round(decoration.step * size.width))
        line = f"{fill} 1px,transparent 1px"
        style["background"] = (
            f"linear-gradient({line}) 0 0/{step} {step},linear-gradient(90deg,{line}) 0 0/{step} {step}"
        )
    elif decoration.end is not None:
        style["background"] = f"linear-gradient({number(decoration.angle + 90)}deg,{fill},{colour(decoration.end)})"
    else:
        style["background"] = fill
    if decoration.shape == "ellipse":
        style["border-radius"] = "50%"
    elif decoration.radius:
        style["border-radius"] = px(round(decoration.radius * min(rect.width, rect.height)))
    return style


def _chrome(theme: Theme, size: Size) -> Iterator[str]:
    for region in theme.chrome:
        yield rule(f".chrome-{region.name}", placed(region.area.on(size), SLIDE))
