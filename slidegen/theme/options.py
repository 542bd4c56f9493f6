"""What a deck may change of its theme: ``theme: {name: plain, mode: dark, accent: "#b3261e"}``."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import UNSET
from msgspec.structs import replace

from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.style import ROLES
from slidegen.source import Span
from slidegen.theme.fonts.choose import ROLES as FONT_ROLES
from slidegen.theme.fonts.choose import Chosen
from slidegen.theme.raw import RawMode, RawTheme, Role
from slidegen.yaml.values import parse_colour

_FONTS = {"fonts": ("heading", "body"), **{f"fonts.{role}": (role,) for role in FONT_ROLES}}
"""The roles for which each option names a family."""

OPTIONS = ("accent", *_FONTS, "mode", *(f"palette.{role}" for role in ROLES))

Options: TypeAlias = tuple[tuple[str, str], ...]

Places: TypeAlias = Mapping[str, Span]
"""Where the front matter gives options, by their names below ``theme`` (``theme.palette.text``)."""

NOWHERE: Places = {}


def place_of(option: str, places: Places, default: Span | None) -> Span | None:
    """Where *option*, or the map that it is in, is given."""
    return places.get(f"theme.{option}") or places.get(f"theme.{option.partition('.')[0]}") or default


def chosen_fonts(options: Options, span: Span | None, places: Places) -> dict[str, Chosen]:
    """The families that *options* name, by role."""
    return {
        role: Chosen(value.strip(), place_of(name, places, span))
        for name, value in options
        if value.strip()
        for role in _FONTS.get(name, ())
    }


def with_options(
    raw: RawTheme, options: Options, report: Report, theme_span: Span | None, places: Places = NOWHERE
) -> RawTheme:
    """*raw* as the deck wants it, but for fonts. What is not known or not usable is reported and has no effect."""
    for name, value in sorted(options, key=lambda option: option[0] != "mode"):  # a mode brings a palette of its own
        span = place_of(name, places, theme_span)
        if name in _FONTS:
            if not value.strip():
                report.add("theme-value", f"`{name}` names no font", span, help="write a family, as `Inter`, or a file")
        elif name == "mode":
            raw = _mode(raw, value, report, span)
        elif name == "accent":
            raw = _accent(raw, value, report, span)
        elif name in OPTIONS:
            raw = _palette(raw, name.removeprefix("palette."), value, report, span)
        else:
            report.add(
                "theme-key",
                f"themes have no option `{name}`",
                span,
                help=did_you_mean(name, ("name", *OPTIONS), "options"),
            )
    return raw


def _mode(raw: RawTheme, value: str, report: Report, span: Span | None) -> RawTheme:
    modes = raw.modes if raw.modes is not UNSET else {}
    if value == raw.mode:
        return raw
    found = next(((name, mode) for name, mode in modes.items() if name == value), None)
    if found is None:
        known = {str(raw.mode), *modes}
        report.add("theme-value", f"the theme has no mode `{value}`", span, help=did_you_mean(value, known, "modes"))
        return raw
    name, mode = found
    palette = {} if mode.palette is UNSET else mode.palette
    own = _palette_of(raw)
    others = {other: each for other, each in modes.items() if other != value}
    return replace(
        raw,
        mode=name,
        palette={**own, **palette},
        modes={**others, raw.mode: RawMode(palette=own)},
    )


def _accent(raw: RawTheme, value: str, report: Report, span: Span | None) -> RawTheme:
    """A role changes places with ``accent1``, so that charts keep five colours."""
    palette = _palette_of(raw)
    if (colour := _literal(value)) is not None:
        return replace(raw, palette={**palette, "accent1": colour, "link": colour})
    for role in palette:
        if role == value:
            wanted, former = palette[role], palette["accent1"]
            return replace(raw, palette={**palette, role: former, "accent1": wanted, "link": wanted})
    report.add("theme-value", f"`{value}` is no accent", span, help="write a role, as `accent2`, or `#rrggbb`")
    return raw


def _palette(raw: RawTheme, name: str, value: str, report: Report, span: Span | None) -> RawTheme:
    palette = _palette_of(raw)
    for role in palette:
        if role == name and (colour := _literal(value)) is not None:
            return replace(raw, palette={**palette, role: colour})
    report.add("theme-value", f"`{value}` is no colour for `{name}`", span, help="write `#rrggbb`")
    return raw


def _literal(value: str) -> str | None:
    """*value*, ``#rrggbb`` or ``#rgb``, in its long form; None for anything else."""
    colour = parse_colour(value)
    return colour if colour is not None and colour.startswith("#") else None


def _palette_of(raw: RawTheme) -> dict[Role, str]:
    assert raw.palette is not UNSET, "the default theme has a palette"
    return raw.palette
