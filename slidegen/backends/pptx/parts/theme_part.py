"""``ppt/theme/theme1.xml``: colour scheme, font scheme and the format scheme that every theme must have.

PowerPoint writes ``a:clrScheme`` with twelve slots, ``a:fontScheme`` with a major and a minor font (``a:latin``,
``a:ea``, ``a:cs``) and ``a:fmtScheme`` with three fills, lines, effects and background fills each. Colour schemes
beside the one in use, here those of the theme's other modes, are ``a:extraClrScheme``, each with its ``a:clrMap``.
"""

from collections.abc import Mapping

from slidegen.backends.pptx.colour import colour_map, scheme_slot
from slidegen.backends.pptx.oxml import DECLARATION, A, escape
from slidegen.model.style import ROLES
from slidegen.theme.theme import FontFamily, Mode, Theme

_SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml(theme: Theme, suffix: str = "") -> str:
    """The theme part; *suffix* tells the notes master's copy from the slides' own."""
    name = escape(theme.title or theme.name)
    others = "".join(
        f"<a:extraClrScheme>{_colours(f'{name} {mode}', palette, mode)}"
        f"<a:clrMap {colour_map(mode)}/></a:extraClrScheme>"
        for mode, palette in theme.variants.items()
    )
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="{name}{suffix}"><a:themeElements>'
        f"{_colours(name, theme.palette, theme.mode)}"
        f'<a:fontScheme name="{name}"><a:majorFont>{_typefaces(theme.fonts.heading, theme)}</a:majorFont>'
        f"<a:minorFont>{_typefaces(theme.fonts.body, theme)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        f"</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst>{others}</a:extraClrSchemeLst></a:theme>"
    )


def _colours(name: str, palette: Mapping[str, str], mode: Mode) -> str:
    """``a:clrScheme`` with the colours of a *palette* of *mode*."""
    colours = {scheme_slot(role, mode): palette[role] for role in ROLES}
    slots = "".join(f'<a:{slot}><a:srgbClr val="{colours[slot][1:].upper()}"/></a:{slot}>' for slot in _SLOTS)
    return f'<a:clrScheme name="{name}">{slots}</a:clrScheme>'


def _typefaces(family: FontFamily, theme: Theme) -> str:
    east_asian = escape(next(iter(theme.fonts.east_asian), ""))
    complex_script = escape(next(iter(theme.fonts.complex_script), ""))
    latin = f'<a:latin typeface="{escape(family.name)}"/>'
    return f'{latin}<a:ea typeface="{east_asian}"/><a:cs typeface="{complex_script}"/>'
