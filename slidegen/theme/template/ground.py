"""What a template does not tell: tables, listings, charts and the rest, in its colours and readable on its slides."""

from collections.abc import Iterable, Mapping, Sequence
from colorsys import rgb_to_hls
from typing import get_args

from slidegen.model.style import Colour
from slidegen.theme.contrast import READABLE, blend, contrast
from slidegen.theme.raw import PanelTone, RawChart, RawCode, RawDiagram, RawPanel, RawStyle, RawTable, RawTheme, Role
from slidegen.theme.theme import Mode

ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "muted")
_GREY = 0.15
"""The saturation below which a colour is a grey."""
_LIKE = 45
"""The most that a hue may differ from another, in degrees, to pass for it."""
_CALM = 1.35
"""The most that a panel may differ from the slide behind it, as a contrast."""
_SEEN = 1.4
"""The least contrast of a bar or a line."""
GRAPHIC = 3.0
"""The least contrast of large type and of what is no text."""
CLEAR = 7.0
"""The contrast of text that is read with ease."""
_TONES: Mapping[PanelTone, float] = {"caution": 355, "warning": 35, "tip": 140, "note": 215, "important": 280}
"""The hues, in degrees, by which callouts are told apart."""


class Ground:
    """The colours of a palette on the background that most slides have.

    ``ink`` is the role that text is read in there; ``paper`` is ``#rrggbb`` of the background.
    """

    def __init__(self, palette: Mapping[str, str], paper: str, body: Colour) -> None:
        self.palette = palette
        self.paper = paper
        own = [body.name] if body.name in palette else []
        order = (*own, "text", "heading", "background", "surface")
        self.ink = next((role for role in order if contrast(palette[role], paper) >= CLEAR), "")
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
        return "surface" if calm and contrast(self.palette[self.ink], surface) >= CLEAR else f"{self.ink}/6%"

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

    def written(self, colour: Colour, least: float = READABLE) -> str:
        """*colour* as themes write it, if it has a contrast of *least* with the slide; else the ink."""
        value = colour.name if colour.is_literal else self.palette[colour.name]
        if contrast(blend(value, colour.alpha, self.paper), self.paper) < least:
            return self.ink
        return colour.name if colour.alpha >= 1 else f"{colour.name}/{round(colour.alpha * 100)}%"


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
    key = ground.readable(ACCENTS, under, GRAPHIC)  # keywords are bold
    text, other = ([role for role in strong if role != key] * 2 or [ground.ink] * 2)[:2]
    name = strong[0] if strong else ground.ink
    bad, good = (_nearest(strong, ground, _TONES[tone]) for tone in ("caution", "tip"))
    tokens = {
        "keyword": key, "type": name, "builtin": name, "tag": name, "string": text, "number": text, "inserted": good,
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


def _nearest(roles: Sequence[str], ground: Ground, hue: float) -> str:
    """The one of *roles* that is of about that *hue*; else the ink."""
    found = min(roles, key=lambda role: _distance(ground.palette[role], hue), default=ground.ink)
    return found if _distance(ground.palette[found], hue) < _LIKE else ground.ink


def _panel(ground: Ground, factor: float) -> RawPanel:
    """Callouts. Their colours head them, too, in bold type: where an accent cannot be read the ink stands in."""
    fills: dict[PanelTone, str] = {}
    colours: dict[PanelTone, str] = {}
    left = ground.accents(_SEEN)
    for tone, hue in _TONES.items():
        accent = min(left, key=lambda role: _unlike(role, hue, ground), default=ground.ink)
        left = [role for role in left if role != accent] or ground.accents(_SEEN)
        fills[tone] = f"{accent}/10%"
        colours[tone] = ground.readable([accent], ground.value(f"{accent}/10%"), GRAPHIC)
    return RawPanel(fills=fills, colours=colours, padding=round(16 * factor, 1))


def _unlike(role: str, hue: float, ground: Ground) -> float:
    """How little an accent suits a callout of that *hue*; one that could not head it in its own colour suits less."""
    value = ground.palette[role]
    return _distance(value, hue) + (_LIKE if contrast(value, ground.paper) < GRAPHIC else 0)


def _distance(value: str, hue: float) -> float:
    """How far ``#rrggbb`` is from a *hue* in degrees; greys are far from all."""
    own, _, saturation = rgb_to_hls(*(int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    apart = abs(own * 360 - hue) % 360
    return min(apart, 360 - apart) + (180 if saturation < _GREY else 0)


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
        label=ground.quiet(),
        line_width=round(2.5 * factor, 2),
        marker=round(8 * factor, 1),
    )


def _diagram(ground: Ground, factor: float) -> RawDiagram:
    return RawDiagram(
        fill=ground.panel(),
        line=ground.readable(ACCENTS, ground.paper, GRAPHIC),
        text=ground.ink,
        edge=ground.quiet(GRAPHIC),
        group_fill=f"{ground.ink}/5%",
        group_line=f"{ground.ink}/30%",
        line_width=round(1.25 * factor, 2),
        edge_width=round(1.5 * factor, 2),
    )
