"""Text styles of a template: what its placeholders' levels say, in the theme's own terms."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from slidegen.errors import WorldError
from slidegen.metrics import face_metrics
from slidegen.model.style import Colour, FontRole
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.levels import LevelText
from slidegen.theme.theme import Fonts, Level, TextStyle
from slidegen.units import Pt
from slidegen.world import World

LINE = 1.2
"""The distance of lines, in ems, below which no font's own goes: LibreOffice's is that of all fonts."""

_SMALLEST_TITLE = 0.62
_TEXT = Colour("text")


class Setter:
    """Turns levels into text styles, set in a theme's *fonts*. No text is read that is set below *smallest*."""

    def __init__(self, fonts: Fonts, world: World, smallest: Pt) -> None:
        self._fonts = fonts
        self._world = world
        self._smallest = smallest
        self._lines: dict[tuple[FontRole, bool], float] = {}

    def style(self, holder: Holder, name: str) -> TextStyle:
        """How text is set in *holder*."""
        first = holder.levels[0]
        role = self.role(first.typeface, "heading" if holder.is_title else "body")
        ratio = _SMALLEST_TITLE * first.size if holder.is_title else 0.0
        return TextStyle(
            name=name,
            font=role,
            bold=first.bold,
            italic=first.italic,
            caps=first.caps,
            align=first.align,
            minimum=round(min(first.size, max(self._smallest, ratio)), 1),
            balance=holder.is_title,
            levels=tuple(self._level(each, role) for each in holder.levels),
        )

    def role(self, typeface: str, usual: FontRole) -> FontRole:
        """The role of a font as a template names it: the theme's two by ``+mj-lt`` and ``+mn-lt``, others by name."""
        if typeface.startswith("+"):
            return "heading" if typeface.startswith("+mj") else "body"
        roles: tuple[FontRole, ...] = ("heading", "body", "mono")
        named = (role for role in (usual, *roles) if self._fonts.role(role).name.casefold() == typeface.casefold())
        return next(named, usual)

    def _level(self, level: LevelText, role: FontRole) -> Level:
        natural = self._line(role, level.bold)
        pitch = level.pitch or level.line * natural * level.size
        spaces = [-space * natural * level.size if space < 0 else space for space in (level.before, level.after)]
        colour = level.colour or _TEXT
        return Level(
            size=level.size,
            pitch=round(pitch, 2),
            space_before=round(sum(spaces), 2),
            margin=level.margin,
            hang=min(level.margin, max(0, -level.indent)),
            bullet=level.bullet,
            colour=colour,
            bullet_colour=level.bullet_colour or colour,
        )

    def _line(self, role: FontRole, bold: bool) -> float:
        """The distance of lines, in ems, that the font of *role* asks for."""
        if (role, bold) not in self._lines:
            self._lines[role, bold] = max(LINE, self._natural(role, bold))
        return self._lines[role, bold]

    def _natural(self, role: FontRole, bold: bool) -> float:
        """The font's own distance; 0 for a font that is not here, since what stands in for it has another."""
        family = self._fonts.role(role)
        if family.stand_in:
            return 0.0
        face = family.face(bold=bold, italic=False)
        try:
            metrics = face_metrics(self._world, face.file, face.number, bold=bold)
        except (OSError, WorldError):
            return 0.0
        return (metrics.ascent + metrics.descent) / metrics.units_per_em


class Styles:
    """The styles of a theme as they come together; places that are set alike share one."""

    def __init__(self, known: Sequence[TextStyle]) -> None:
        self.known = {style.name: style for style in known}
        self._same = {replace(style, name=""): style for style in reversed(known)}

    def add(self, style: TextStyle) -> TextStyle:
        """*style*, or one that is the same but for its name; its name is made fit for CSS, and made its own."""
        nameless = replace(style, name="")
        if nameless not in self._same:
            base = re.sub(r"[^a-z0-9-]+", "-", style.name.lower()).strip("-") or "text"
            name, at = base, 2
            while name in self.known:
                name, at = f"{base}-{at}", at + 1
            self.known[name] = self._same[nameless] = replace(style, name=name)
        return self._same[nameless]
