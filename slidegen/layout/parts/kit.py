"""What all parts of a slide are made with."""

import msgspec

from slidegen.diagnostics import Report
from slidegen.layout.parts.text import TextPart
from slidegen.layout.text.flow import Setting, draft
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.runs import Links
from slidegen.model.inlines import Inline
from slidegen.model.style import Align, Colour
from slidegen.source import Span
from slidegen.theme.theme import TextStyle, Theme
from slidegen.units import Emu, Pt, inches
from slidegen.world import World

SQUEEZED: tuple[Pt, Pt] = (8.0, 7.0)
"""The size of the smallest text, and of the smallest listing: that of small print on paper."""


class Kit(msgspec.Struct, frozen=True, kw_only=True):
    """What everything on a slide is made with."""

    theme: Theme
    ruler: Ruler
    links: Links
    report: Report
    world: World
    height: Emu = inches(7.5)
    """Of the slide."""

    code_line_numbers: bool = False
    inverse: bool = False
    """Whether the slide is set in the theme's inverse tone."""

    squeezes: bool = False
    """Whether text may get smaller than its style allows."""

    @property
    def toned(self) -> Theme:
        """The theme for drawings, whose colours are values: the slide's tone is that of its palette."""
        theme = self.theme
        if not self.inverse:
            return theme
        palette = {role: theme.value(Colour(role), inverse=True) for role in theme.palette}
        return msgspec.structs.replace(theme, palette=palette, mode="light" if theme.mode == "dark" else "dark")

    def setting(self, style: TextStyle, align: Align) -> Setting:
        """How a region sets its text."""
        return Setting(style=self.sized(style), align=align, links=self.links, ruler=self.ruler)

    def sized(self, style: TextStyle) -> TextStyle:
        """*style* with the least size that its text may have here."""
        if not self.squeezes:
            return style
        least = SQUEEZED[style.font == "mono"]
        return msgspec.structs.replace(style, minimum=min(style.minimum, least))


def caption_parts(inlines: tuple[Inline, ...], align: Align, span: Span | None, kit: Kit) -> list[TextPart]:
    """The caption of a table, a picture or a chart, if it has one."""
    if not inlines:
        return []
    style = kit.theme.styles["caption"]
    return [TextPart([draft(inlines, kit.setting(style, align), kind="caption", span=span)], style.name, "caption")]
