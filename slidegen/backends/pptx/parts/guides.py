"""Guides: lines that PowerPoint snaps to and no show has, at the margins of the theme's usual layout.

PowerPoint writes ``p15:sldGuideLst`` as an extension of the master, with positions in eighths of a point. Their colour
is the program's own.
"""

from collections.abc import Iterable

from slidegen.units import EMU_PER_PT, Emu, Rect, Size

_URI = "{27BBF7A9-308A-43DC-89C8-2F10F3537804}"
_P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
_COLOUR = '<p15:clr><a:srgbClr val="F26B43"/></p15:clr>'


def guides_xml(rects: Iterable[Rect], size: Size) -> str:
    """``p:extLst`` with guides at the outer sides of *rects* and at all their upper and lower edges."""
    found = list(rects)
    if not found:
        return ""
    across = {min(rect.x for rect in found), max(rect.right for rect in found)}
    down = {edge for rect in found for edge in (rect.y, rect.bottom)}
    lines = [_guide(1 + at, each, "") for at, each in enumerate(sorted(across & _inside(across, size.width)))]
    lines += [
        _guide(1 + len(lines) + at, each, ' orient="horz"')
        for at, each in enumerate(sorted(down & _inside(down, size.height)))
    ]
    listed = f'<p15:sldGuideLst xmlns:p15="{_P15}">{"".join(lines)}</p15:sldGuideLst>'
    return f'<p:extLst><p:ext uri="{_URI}">{listed}</p:ext></p:extLst>'


def _inside(edges: set[Emu], length: Emu) -> set[Emu]:
    return {edge for edge in edges if 0 < edge < length}


def _guide(number: int, at: Emu, orient: str) -> str:
    return f'<p15:guide id="{number}"{orient} pos="{round(at * 8 / EMU_PER_PT)}" userDrawn="1">{_COLOUR}</p15:guide>'
