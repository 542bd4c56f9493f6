"""Text styles: what is written once a style, or once a level, becomes one value a level."""

from typing import TypeVar

from slidegen.theme.raw import RawStyle, merge
from slidegen.theme.theme import Level, TextStyle
from slidegen.theme.values import colour, given
from slidegen.units import points

BASE = "body"
"""The style that tells the others what they leave out."""

LEVELS = 5

T = TypeVar("T")


def text_style(name: str, raw: RawStyle, base: RawStyle) -> TextStyle:
    """The style *name*; what it leaves out is as in *base*."""
    full = merge(base, raw)
    return TextStyle(
        name=name,
        font=given(full.font),
        bold=given(full.bold),
        italic=given(full.italic),
        caps=given(full.caps),
        align=given(full.align),
        minimum=given(full.minimum),
        balance=given(full.balance),
        levels=_levels(full),
    )


def _levels(raw: RawStyle) -> tuple[Level, ...]:
    """Each level's text starts right of the outer one's by ``indent`` ems of its own size."""
    sizes, spaces, bullets = _each(given(raw.size)), _each(given(raw.space)), _each(given(raw.bullet))
    colours, bullet_colours = _each(given(raw.colour)), _each(given(raw.bullet_colour))
    line, indent = given(raw.line), given(raw.indent)
    levels = []
    margin = 0
    for at in range(LEVELS):
        hang = points(round(sizes[at] * indent, 1))
        margin += hang
        levels.append(
            Level(
                size=sizes[at],
                pitch=round(sizes[at] * line, 1),
                space_before=spaces[at],
                margin=margin,
                hang=hang,
                bullet=bullets[at],
                colour=colour(colours[at]),
                bullet_colour=colour(bullet_colours[at]),
            )
        )
    return tuple(levels)


def _each(values: list[T]) -> list[T]:
    """One value a level; the last one written counts for those below it."""
    return [values[min(at, len(values) - 1)] for at in range(LEVELS)]
