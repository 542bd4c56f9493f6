"""``ppt/slideLayouts/slideLayoutN.xml``: a theme's layouts, one part each.

PowerPoint writes ``p:sldLayout`` with a ``type`` for the arrangements it ships with, so that it can match layouts
when a deck changes its template, and ``userDrawn="1"`` without a type for all others.
"""

from collections.abc import Sequence

from slidegen.backends.pptx.colour import fill, map_override
from slidegen.backends.pptx.looks import Looks, levels_xml, scheme_typefaces
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, ROOT_GROUP, escape
from slidegen.backends.pptx.parts.decorations import decoration_shapes
from slidegen.backends.pptx.parts.placeholders import CHROME, Placeholder, placeholder_shape
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Size

_OWN = ' userDrawn="1"'
_STANDARD = {
    "title": ("title", {"title", "subtitle"}),
    "section": ("secHead", {"title"}),
    "content": ("obj", {"title", "body"}),
    "two-columns": ("twoObj", {"title", "body"}),
    "comparison": ("twoTxTwoObj", {"title", "body"}),
    "image": ("picTx", {"title", "picture", "caption"}),
    "blank": ("blank", set[str]()),
}
"""PowerPoint's own arrangements and the roles that a layout must have to be one."""


def layout_xml(
    layout: Layout,
    name: str,
    placeholders: Sequence[Placeholder],
    theme: Theme,
    size: Size,
    masters: dict[str, Looks],
    last: str = "",
    footer: str = "",
) -> str:
    """One layout, called *name*, which is the theme's own title or that of a variant.

    *masters* are the text levels that titles, bodies and others inherit, by the type of placeholder; *last* is a
    shape on top of all others. New slides get the *footer* of the deck, and a number, but no date.
    """
    shapes = [decoration_shapes(layout.decorations, size, 2)]
    number = 2 + len(layout.decorations)
    for placeholder in placeholders:
        base = masters[master_type(placeholder.type)]
        levels = levels_xml(placeholder.looks, base, scheme_typefaces(theme.fonts))
        shapes.append(placeholder_shape(number, placeholder, levels, deep=placeholder.lists))
        number += 1
    shapes.append(last)
    background = "" if layout.background.name == "background" else background_xml(fill(layout.background))
    kind = _kind(layout) if name == layout.title else _OWN
    hidden = "" if layout.master_decorations else ' showMasterSp="0"'
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES}{hidden}{kind} preserve="1">'
        f'<p:cSld name="{escape(name)}">{background}<p:spTree>{ROOT_GROUP}{"".join(shapes)}</p:spTree></p:cSld>'
        f"{map_override(theme.mode, inverse=layout.tone == 'inverse')}"
        f"{footers_xml(footer) if layout.chrome else ''}</p:sldLayout>"
    )


def footers_xml(footer: str) -> str:
    """``p:hf``: which of dates, footers and numbers new slides have."""
    without = "" if footer else ' ftr="0"'
    return f'<p:hf hdr="0"{without} dt="0"/>'


def background_xml(paint: str) -> str:
    """``p:bg`` filled with *paint*."""
    return f"<p:bg><p:bgPr>{paint}<a:effectLst/></p:bgPr></p:bg>"


def master_type(kind: str) -> str:
    """The type of the master's placeholder from which one of *kind* inherits."""
    if kind in ("title", "ctrTitle"):
        return "title"
    return kind if kind in CHROME else "body"


def _kind(layout: Layout) -> str:
    roles = {region.role for region in layout.regions}
    if layout.name in _STANDARD:
        kind, needed = _STANDARD[layout.name]
        if needed <= roles and (needed or not roles):
            return f' type="{kind}"'
    return ' type="titleOnly"' if roles == {"title"} else _OWN
