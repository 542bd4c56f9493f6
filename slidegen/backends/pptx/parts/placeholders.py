"""Placeholders: the regions of a theme's layouts as PowerPoint knows them.

PowerPoint pairs a placeholder of a slide with that of its layout by ``p:ph`` ``idx`` (titles by ``type``), and takes
from there whatever the slide leaves out: place, text levels, insets, anchor. ``type`` tells what it takes: ``title``,
``ctrTitle``, ``subTitle``, ``body`` (text only), ``pic``, ``dt``, ``ftr``, ``sldNum``; none takes anything.
"""

import msgspec

from slidegen.backends.pptx.looks import NO_BULLET, Looks, foreign, style_looks
from slidegen.backends.pptx.oxml import escape, insets, non_visual, place
from slidegen.model.style import Anchor
from slidegen.theme.theme import Layout, Region, TextStyle, Theme
from slidegen.units import Rect, Size

ANCHORS: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
SLOT_STRIDE = 1000
"""What sets the indices of a repeated region's slots apart, far above the indices that themes use."""

_TYPES = {
    "title": "title",
    "subtitle": "body",
    "body": "",
    "text": "body",
    "picture": "pic",
    "figure": "body",
    "caption": "body",
    "step": "body",
    "footnotes": "body",
    "footer": "ftr",
    "number": "sldNum",
}
_PROMPTS = {
    "title": "Title",
    "subtitle": "Subtitle",
    "body": "Text",
    "text": "Text",
    "picture": "Picture",
    "figure": "42",
    "caption": "Caption",
    "step": "Step",
    "footnotes": "Footnotes",
    "footer": "Footer",
    "number": "‹#›",
}
DATE = 10
"""The index that PowerPoint itself gives to dates."""

CHROME = ("dt", "ftr", "sldNum")
"""The types at the foot of slides."""
_LAYOUT_PROMPTS = {
    ("big-number", "caption"): "What the figure tells",
    ("table", "body"): "Table",
    ("chart", "body"): "Chart",
}
"""Prompts of regions whose layout tells what they are for."""

LEVEL_PROMPTS = ("Text", "Second level", "Third level", "Fourth level", "Fifth level")


NO_INSETS = insets(0, 0)


class Placeholder(msgspec.Struct, frozen=True, kw_only=True):
    """One placeholder of a layout.

    ``slot`` is the name by which frames ask for it, ``index`` None for titles. One that ``fits`` shrinks what is typed
    into it; others are as high as their text. ``paint`` and ``insets`` are XML: outline, fill and line, and attributes
    that keep text away from the edges. A ``native`` one is a template's own: ``rect`` is what its insets leave.
    One that is ``moved`` is elsewhere than on the layout that a variant is made of.
    """

    slot: str
    role: str
    type: str
    index: int | None
    rect: Rect
    looks: Looks
    anchor: Anchor
    prompt: str
    fits: bool = True
    paint: str = ""
    insets: str = NO_INSETS
    native: bool = False
    moved: bool = False

    @property
    def inherited(self) -> Looks:
        """The levels that its text on slides starts from."""
        return foreign(self.looks) if self.native else self.looks

    @property
    def ph(self) -> str:
        """``p:ph``, as slide and layout both write it."""
        kind = f' type="{self.type}"' if self.type else ""
        number = f' idx="{self.index}"' if self.index is not None else ""
        return f"<p:ph{kind}{number}/>"

    @property
    def lists(self) -> bool:
        """Whether its prompt shows the levels of lists."""
        return self.prompt == LEVEL_PROMPTS[0] and self.looks[0].bullet != NO_BULLET

    @property
    def label(self) -> str:
        """The start of the shape's name in the selection pane."""
        return self.slot.removeprefix("foot-").replace("-", " ").capitalize()


def placeholders(layout: Layout, theme: Theme, size: Size) -> tuple[Placeholder, ...]:
    """All placeholders of *layout*: its regions in their order, then the chrome that it shows.

    Themes have no place for a date at the foot. PowerPoint's own command for footers wants one, and gets that of the
    deck's logo. Footnotes have a place on variants only: it is over the bodies of most layouts.
    """
    found = [each for region in layout.regions for each in region_placeholders(region, layout.name, size)]
    if layout.chrome:
        taken = {each.slot for each in found}
        for region in theme.chrome:
            if region.role == "footnotes":
                continue
            made = [_date(region, size)] if region.role == "logo" else region_placeholders(region, "", size)
            found += [each for each in made if each.slot not in taken]
    return tuple(found)


def _is_prose(style: TextStyle) -> bool:
    """Whether a style is made for sentences, so that what is typed gets no bullets."""
    return style.balance or style.name == "text"


def _date(region: Region, size: Size) -> Placeholder:
    """The place of a date in that of the logo, which is a picture and no place to fill."""
    return Placeholder(
        slot="foot-date",
        role="date",
        type="dt",
        index=DATE,
        rect=region.area.on(size),
        looks=style_looks(region.style, region.align, bulleted=False),
        anchor=region.anchor,
        prompt="Date",
    )


def slot_rects(region: Region, size: Size) -> list[Rect]:
    """Where the slots of *region* are, side by side."""
    area = region.area.on(size)
    if region.repeat == 1:
        return [area]
    gap = round(region.gap * size.width)
    width = (area.width - gap * (region.repeat - 1)) // region.repeat
    return [Rect(area.x + number * (width + gap), area.y, width, area.height) for number in range(region.repeat)]


def region_placeholders(region: Region, layout: str, size: Size) -> list[Placeholder]:
    """The placeholder of *region* on the theme's *layout*, or those of all its slots."""
    kind = _TYPES[region.role]
    if layout == "title":
        kind = {"title": "ctrTitle", "subtitle": "subTitle"}.get(region.role, kind)
    looks = style_looks(region.style, region.align, bulleted=region.role == "body" and not _is_prose(region.style))
    slots = []
    for number, rect in enumerate(slot_rects(region, size)):
        slots.append(
            Placeholder(
                slot=region.name if region.repeat == 1 else f"{region.name}-{number + 1}",
                role=region.role,
                type=kind,
                index=None if region.role == "title" else region.index + SLOT_STRIDE * number,
                rect=rect,
                looks=looks,
                anchor=region.anchor,
                prompt=region.prompt or _LAYOUT_PROMPTS.get((layout, region.name)) or _PROMPTS[region.role],
            )
        )
    return slots


def placeholder_shape(number: int, placeholder: Placeholder, levels: str, *, ph: str = "", deep: bool = False) -> str:
    """The placeholder's shape on a layout or master. *levels* is its ``a:lstStyle``; *deep* prompts for five levels."""
    custom = placeholder.type not in ("title", *CHROME)
    mark = ph or placeholder.ph.replace("/>", ' hasCustomPrompt="1"/>' if custom else "/>")
    fit = "<a:normAutofit/>" if placeholder.fits else "<a:noAutofit/>"
    if placeholder.type in CHROME:
        fit = ""
    wrap = f'<a:bodyPr{placeholder.insets} anchor="{ANCHORS[placeholder.anchor]}">{fit}</a:bodyPr>'
    return (
        f'<p:sp><p:nvSpPr>{non_visual(number, placeholder.label)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>{place(placeholder.rect)}{placeholder.paint}</p:spPr>"
        f"<p:txBody>{wrap}<a:lstStyle>{levels}</a:lstStyle>{_prompt(placeholder, deep=deep)}</p:txBody></p:sp>"
    )


def _prompt(placeholder: Placeholder, *, deep: bool) -> str:
    if placeholder.type == "sldNum":
        return f"<a:p>{slide_number()}</a:p>"
    if placeholder.type == "dt":
        field = '<a:fld id="{5BCAD085-E8A6-4845-BD4E-CB4CCA059FC4}" type="datetime1">'
        return f'<a:p>{field}<a:rPr lang="en-US"/><a:t>{escape(placeholder.prompt)}</a:t></a:fld></a:p>'
    if deep:
        return "".join(
            f'<a:p><a:pPr lvl="{number}"/><a:r><a:rPr lang="en-US"/><a:t>{text}</a:t></a:r></a:p>'
            for number, text in enumerate(LEVEL_PROMPTS)
        )
    return f'<a:p><a:r><a:rPr lang="en-US"/><a:t>{escape(placeholder.prompt)}</a:t></a:r></a:p>'


def slide_number(lang: str = "en-US", shown: str = "‹#›", own: str = "") -> str:
    """The field that PowerPoint keeps at the slide's number; *own* is what it adds to what it inherits."""
    field = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
    return f'{field}<a:rPr lang="{lang}">{own}</a:rPr><a:t>{shown}</a:t></a:fld>'
