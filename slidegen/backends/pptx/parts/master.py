"""``ppt/slideMasters/slideMaster1.xml``: what all layouts share.

PowerPoint writes ``p:sldMaster`` with the placeholders title, body, date, footer and number, the colour map
``p:clrMap``, the list of layouts, ``p:hf`` and ``p:txStyles``: nine levels each for titles, bodies and other text.
"""

from slidegen.backends.pptx.colour import colour_map, fill
from slidegen.backends.pptx.looks import Looks, Typefaces, levels_xml, scheme_typefaces, style_looks
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, ROOT_GROUP
from slidegen.backends.pptx.parts.decorations import decoration_shapes
from slidegen.backends.pptx.parts.guides import guides_xml
from slidegen.backends.pptx.parts.layouts import background_xml, footers_xml
from slidegen.backends.pptx.parts.placeholders import CHROME, Placeholder, placeholder_shape
from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from slidegen.units import Size

MASTER_ID = 2_147_483_648
"""The least id that masters and layouts may have; they share one sequence."""


def title_looks(theme: Theme) -> Looks:
    """The levels of titles."""
    return style_looks(theme.styles["title"], theme.styles["title"].align, bulleted=False)


def body_looks(theme: Theme) -> Looks:
    """The levels of bodies."""
    return style_looks(theme.styles["body"], theme.styles["body"].align, bulleted=True)


def master_looks(theme: Theme, own: dict[str, Placeholder]) -> dict[str, Looks]:
    """What placeholders inherit from the master, by type."""
    looks = {"title": title_looks(theme), "body": body_looks(theme)}
    for kind in CHROME:
        looks[kind] = own[kind].looks if kind in own else other_looks(theme)
    return looks


def other_looks(theme: Theme) -> Looks:
    """The levels of text in shapes that are no placeholders, before the shape itself says anything."""
    return style_looks(theme.styles["body"], "start", bulleted=False)


def master_placeholders(all: tuple[Placeholder, ...]) -> dict[str, Placeholder]:
    """The master's own placeholders by type, found among those of the layouts, the usual ones first."""
    own: dict[str, Placeholder] = {}
    for placeholder in all:
        if placeholder.type in ("", "title", *CHROME):
            own.setdefault(placeholder.type or "body", placeholder)
    return own


def master_xml(theme: Theme, own: dict[str, Placeholder], layouts: int, size: Size, footer: str = "") -> str:
    """The master of a deck with that many *layouts*. New slides get the *footer* of the deck."""
    fonts = scheme_typefaces(theme.fonts)
    shapes = [decoration_shapes(theme.decorations, size, 2)]
    number = 2 + len(theme.decorations)
    for kind in ("title", "body", *CHROME):
        if kind in own:
            index = "" if kind == "title" else f' idx="{own[kind].index}"'
            levels = levels_xml(own[kind].looks, other_looks(theme), fonts) if kind in CHROME else ""
            mark = f'<p:ph type="{kind}"{index}/>'
            shapes.append(placeholder_shape(number, own[kind], levels, ph=mark, deep=kind == "body"))
            number += 1
    rows = "".join(f'<p:sldLayoutId id="{MASTER_ID + index}" r:id="rId{index}"/>' for index in range(1, layouts + 1))
    return (
        f'{DECLARATION}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{background_xml(fill(Colour("background")))}'
        f"<p:spTree>{ROOT_GROUP}{''.join(shapes)}</p:spTree></p:cSld><p:clrMap {colour_map(theme.mode)}/>"
        f"<p:sldLayoutIdLst>{rows}</p:sldLayoutIdLst>{footers_xml(footer)}{text_styles_xml(theme, fonts)}"
        f"{guides_xml((own[kind].rect for kind in ('title', 'body') if kind in own), size)}</p:sldMaster>"
    )


def text_styles_xml(theme: Theme, fonts: Typefaces) -> str:
    """``p:txStyles``: how titles, bodies and other text are set."""
    return (
        f"<p:txStyles><p:titleStyle>{levels_xml(title_looks(theme), None, fonts)}</p:titleStyle>"
        f"<p:bodyStyle>{levels_xml(body_looks(theme), None, fonts)}</p:bodyStyle>"
        f"<p:otherStyle>{levels_xml(other_looks(theme), None, fonts)}</p:otherStyle></p:txStyles>"
    )
