"""What a template does not tell: tables, listings, charts and the rest, in its colours and readable on its slides."""

from collections.abc import Iterable, Mapping
from typing import get_args

from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.theme.contrast import READABLE, blend, contrast
from slidegen.theme.raw import RawChart, RawCode, RawDiagram, RawPanel, RawStyle, RawTable, RawTheme, Role
from slidegen.theme.template.parts.bullets import USUAL
from slidegen.theme.theme import Mode, TextStyle

ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "muted")
_CALM = 1.35
"""The most that a panel may differ from the slide behind it, as a contrast."""
_SEEN = 1.4
"""The least contrast of a bar or a line."""
_GRAPHIC = 3.0
_TONES = {"note": 0, "tip": 2, "important": 3, "warning": 1, "caution": 4}


class Ground:
    """The colours of a palette on the background that most slides have.

    ``ink`` is the role that text is read in there; ``paper`` is ``#rrggbb`` of the background.
    """

    def __init__(self, palette: Mapping[str, str], paper: str, body: Colour) -> None:
        self.palette = palette
        self.paper = paper
        own = [body.name] if body.name in palette else []
        order = (*own, "text", "heading", "background", "surface")
        self.ink = next((role for role in order if contrast(palette[role], paper) >= 2 * READABLE - 2), "")
        self.ink = self.ink or max(order, key=lambda role: contrast(palette[role], paper))

    @property
    def mode(self) -> Mode:
        return "dark" if contrast(self.paper, "#ffffff") > contrast(self.paper, "#000000") else "light"

    def value(self, paint: str) -> str:
        """``#rrggbb`` of a colour as themes write it, as it looks on the slide."""
        name, _, percent = paint.partition("/")
        return blend(self.palette.get(name, name), int(percent[:-1]) / 100 if percent else 1.0, self.paper)

    def quiet(self, least: float = READABLE, under: str = "") -> str:
        """The ink, as pale as still has a contrast of *least* on *under* (the slide): for what stands back."""
        ground = under or self.paper
        for percent in range(45, 100, 5):
            if contrast(blend(self.palette[self.ink], percent / 100, ground), ground) >= least:
                return f"{self.ink}/{percent}%"
        return self.ink

    def panel(self) -> str:
        """A calm fill for listings and boxes: the palette's surface, if it is calm here, else a breath of ink."""
        surface = self.palette["surface"]
        calm = 1.02 < contrast(surface, self.paper) <= _CALM
        return "surface" if calm and contrast(self.palette[self.ink], surface) >= READABLE + 1 else f"{self.ink}/6%"

    def readable(self, wanted: Iterable[str], under: str, least: float = READABLE) -> str:
        """The first of the roles *wanted* that can be read on *under*, else the ink."""
        return next((role for role in wanted if contrast(self.palette[role], under) >= least), self.ink)

    def accents(self, least: float) -> list[str]:
        """The accents that are seen on the slide, each colour once."""
        found: dict[str, str] = {}
        for role in ACCENTS:
            if contrast(self.palette[role], self.paper) >= least:
                found.setdefault(self.palette[role], role)
        return list(found.values())


def raw_palette(palette: Mapping[str, str]) -> dict[Role, str]:
    """*palette* as themes write it."""
    return {role: palette[role] for role in get_args(Role)}


def raw_theme(ground: Ground, title: str, description: str, factor: float, styles: Mapping[str, RawStyle]) -> RawTheme:
    """A template as its own ``theme.toml`` would be: what differs from the default theme, but for places.

    *factor* is how large type is next to the default theme's.
    """
    return RawTheme(
        title=title,
        description=description,
        mode=ground.mode,
        palette=raw_palette(ground.palette),
        progress=ground.readable(ACCENTS, ground.paper, _SEEN),
        styles=dict(styles),
        table=_table(ground, factor),
        code=_code(ground, factor),
        panel=_panel(ground, factor),
        chart=_chart(ground, factor),
        diagram=_diagram(ground, factor),
    )


def _table(ground: Ground, factor: float) -> RawTable:
    accent = ground.readable(ACCENTS, ground.paper, _SEEN)
    return RawTable(
        header_colour=ground.ink,
        header_rule=ground.ink,
        row_rule=f"{ground.ink}/22%",
        highlight=f"{accent}/14%",
        padding_x=round(10 * factor, 1),
        padding_y=round(7 * factor, 1),
    )


def _code(ground: Ground, factor: float) -> RawCode:
    fill = ground.panel()
    under = ground.value(fill)
    quiet = ground.quiet(under=under)
    strong = [role for role in (*ACCENTS, "heading") if contrast(ground.palette[role], under) >= READABLE]
    key = ground.readable(ACCENTS, under, _GRAPHIC)  # keywords are bold
    text, other = ([role for role in strong if role != key] * 2 or [ground.ink] * 2)[:2]
    name = strong[0] if strong else ground.ink
    bad = next((role for role in strong if _is_red(ground.palette[role])), ground.ink)
    tokens = {
        "keyword": key, "type": name, "builtin": name, "tag": name, "string": text, "number": text, "inserted": text,
        "attribute": other, "function": ground.ink, "heading": ground.ink, "comment": quiet, "decorator": quiet,
        "output": quiet, "deleted": bad, "error": bad,
    }  # fmt: skip
    return RawCode(
        fill=fill,
        colour=ground.ink,
        padding=round(16 * factor, 1),
        highlight=f"{strong[0] if strong else ground.ink}/8%",
        title_colour=quiet,
        number_colour=quiet,
        tokens=tokens,
    )


def _is_red(value: str) -> bool:
    red, green, blue = int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
    return red > 2 * max(green, blue)


def _panel(ground: Ground, factor: float) -> RawPanel:
    """Callouts. Their colours head them, too, in bold type: where an accent cannot be read the ink stands in."""
    seen = ground.accents(_SEEN) or [ground.ink]
    fills, colours = {}, {}
    for tone, at in _TONES.items():
        accent = seen[at % len(seen)]
        fills[tone] = f"{accent}/10%"
        colours[tone] = ground.readable([accent] if accent in ACCENTS else [], ground.value(f"{accent}/10%"), _GRAPHIC)
    return RawPanel(fills=fills, colours=colours, padding=round(16 * factor, 1))  # type: ignore[arg-type]


def _chart(ground: Ground, factor: float) -> RawChart:
    """Charts: the accents that are seen, those that stand out first come as the template has them."""
    seen = ground.accents(_SEEN)
    rest = [f"{ground.ink}/{percent}%" for percent in (85, 60, 40, 72, 50, 30, 92)]
    return RawChart(
        series=[*seen, *rest][: max(7, len(seen) + 1)],
        dimmed=f"{ground.ink}/28%",
        title=ground.readable(("heading",), ground.paper),
        axis=f"{ground.ink}/45%",
        grid=f"{ground.ink}/15%",
        label=ground.quiet(2 * READABLE - 3),
        line_width=round(2.5 * factor, 2),
        marker=round(8 * factor, 1),
    )


def _diagram(ground: Ground, factor: float) -> RawDiagram:
    return RawDiagram(
        fill=ground.panel(),
        line=ground.readable(ACCENTS, ground.paper, _GRAPHIC),
        text=ground.ink,
        edge=ground.quiet(_GRAPHIC),
        group_fill=f"{ground.ink}/5%",
        group_line=f"{ground.ink}/30%",
        line_width=round(1.25 * factor, 2),
        edge_width=round(1.5 * factor, 2),
    )


_SMALL = ("footnote", "footer", "number")
"""Styles that stay as they are next to larger body text; the others grow and shrink with it."""


def derived_styles(
    plain: Mapping[str, RawStyle], title: TextStyle, body: TextStyle, ground: Ground, factor: float
) -> dict[str, RawStyle]:
    """The default theme's styles as the template would have them: its type, colours and bullets, sizes by *factor*.

    Quiet text stays quiet; what is set as headings takes after *title*, the rest after *body*.
    """
    usual = plain["body"].size
    wanted = body.size / (usual[0] * factor) if isinstance(usual, list) else 1.0
    text = factor * min(1.25, max(0.85, wanted))
    found = {}
    for name, style in plain.items():
        if name == "notes":
            found[name] = style
        elif style.font == "heading" or name == "quote":
            found[name] = replace(_scaled(style, factor), **_as_heading(name, style, title, ground))
        else:
            scaled = _scaled(style, factor if name in _SMALL else text, largest=max(body.size, 12 * factor))
            found[name] = replace(scaled, **_as_text(name, style, body, ground))
    return found


def _scaled(style: RawStyle, factor: float, largest: float = 400.0) -> RawStyle:
    """*style* with sizes and spaces times *factor*, none *larger* than that."""
    changes: dict[str, object] = {}
    if isinstance(style.size, list):
        changes["size"] = [round(min(size * factor, largest), 1) for size in style.size]
    if isinstance(style.space, list):
        changes["space"] = [round(space * factor, 1) for space in style.space]
    if isinstance(style.minimum, int | float):
        changes["minimum"] = max(6.0, round(style.minimum * factor, 1))
    return replace(style, **changes)


def _as_heading(name: str, style: RawStyle, title: TextStyle, ground: Ground) -> dict[str, object]:
    if style.font != "heading":
        return {"colour": [_on(ground, title.levels[0].colour)], "font": title.font}
    colour = _on(ground, title.levels[0].colour)
    if name == "figure":
        colour = ground.readable(("accent1", "accent2", "accent3"), ground.paper, _GRAPHIC)
    return {
        "colour": [colour],
        "font": title.font,
        "bold": title.bold or name in ("column-title", "figure"),
        "italic": title.italic,
        "caps": title.caps and name in ("deck-title", "section-title"),
    }


def _as_text(name: str, style: RawStyle, body: TextStyle, ground: Ground) -> dict[str, object]:
    levels = [level for level in body.levels if level.bullet] or list(body.levels)
    quiet = isinstance(style.colour, list) and style.colour[0].startswith("text/")
    bullets = [_on(ground, level.bullet_colour) for level in levels[:5]]
    if name == "step":  # the dots of timelines
        bullets = [ground.readable(ACCENTS, ground.paper, _GRAPHIC)]
    return {
        "colour": [ground.quiet() if quiet else _on(ground, body.levels[0].colour)],
        "bullet": [level.bullet or USUAL for level in levels[:5]],
        "bullet_colour": bullets,
    }


def _on(ground: Ground, colour: Colour) -> str:
    """*colour* as themes write it, if it can be read on the slide; else the ink."""
    value = colour.name if colour.is_literal else ground.palette[colour.name]
    if contrast(blend(value, colour.alpha, ground.paper), ground.paper) < READABLE - 1.5:
        return ground.ink
    return colour.name if colour.alpha >= 1 else f"{colour.name}/{round(colour.alpha * 100)}%"
