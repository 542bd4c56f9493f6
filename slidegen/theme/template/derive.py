"""Text styles that a template does not tell, after those that it does."""

from collections.abc import Mapping

from msgspec.structs import replace

from slidegen.theme.raw import RawStyle
from slidegen.theme.template.ground import ACCENTS, GRAPHIC, Ground
from slidegen.theme.template.parts.bullets import USUAL
from slidegen.theme.theme import TextStyle

_DISPLAYED = ("deck-title", "section-title", "statement")
"""Styles of what a slide says alone: larger than titles by :data:`_DISPLAY`."""

_DISPLAY = 1.15

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
            least = _DISPLAY * title.size if name in _DISPLAYED else 0.0
            found[name] = replace(_scaled(style, factor, least), **_as_heading(name, style, title, ground))
        else:
            scaled = _scaled(style, factor if name in _SMALL else text, most=max(body.size, 12 * factor))
            found[name] = replace(scaled, **_as_text(name, style, body, ground))
    return found


def _scaled(style: RawStyle, factor: float, least: float = 0.0, most: float = 400.0) -> RawStyle:
    """*style* with sizes and spaces times *factor*; no size below *least*, none above *most*."""
    changes: dict[str, object] = {}
    if isinstance(style.size, list):
        changes["size"] = [round(min(max(size * factor, least), most), 1) for size in style.size]
    if isinstance(style.space, list):
        changes["space"] = [round(space * factor, 1) for space in style.space]
    if isinstance(style.minimum, int | float):
        changes["minimum"] = max(6.0, round(style.minimum * factor, 1))
    return replace(style, **changes)


def _as_heading(name: str, style: RawStyle, title: TextStyle, ground: Ground) -> dict[str, object]:
    if style.font != "heading":
        return {"colour": [ground.written(title.levels[0].colour, GRAPHIC)], "font": title.font}
    colour = ground.written(title.levels[0].colour, GRAPHIC)
    if name == "figure":
        colour = ground.readable(("accent1", "accent2", "accent3"), ground.paper, GRAPHIC)
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
    bullets = [ground.written(level.bullet_colour, GRAPHIC) for level in levels[:5]]
    if name == "step":  # the dots of timelines
        bullets = [ground.readable(ACCENTS, ground.paper, GRAPHIC)]
    return {
        "colour": [ground.quiet() if quiet else ground.written(body.levels[0].colour)],
        "bullet": [level.bullet or USUAL for level in levels[:5]],
        "bullet_colour": bullets,
    }
