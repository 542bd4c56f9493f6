"""``ppt/notesMasters/notesMaster1.xml``: how notes pages are printed.

PowerPoint writes ``p:notesMaster`` with the slide's picture (``sldImg``), the notes (``body``) and a page number on a
portrait page. Pages are light in every theme, because they are printed.
"""

from slidegen.backends.pptx.colour import colour_map
from slidegen.backends.pptx.looks import Looks, levels_xml, scheme_typefaces, style_looks
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, ROOT_GROUP, non_visual, place
from slidegen.backends.pptx.parts.placeholders import slide_number
from slidegen.theme.theme import Theme
from slidegen.units import Rect, Size

PAGE = Size(6_858_000, 9_144_000)
_NOTES = Rect(685_800, 4_400_550, 5_486_400, 3_829_050)
_NUMBER = Rect(3_884_613, 8_685_213, 2_287_587, 458_787)


def notes_looks(theme: Theme) -> Looks:
    """The levels of notes."""
    return style_looks(theme.styles["notes"], "start", bulleted=False)


def picture_rect(size: Size) -> Rect:
    """Where a notes page shows its slide, which is of *size*."""
    width = _NOTES.width
    height = round(width * size.height / size.width)
    if height > 3_200_000:
        width, height = round(3_200_000 * size.width / size.height), 3_200_000
    return Rect((PAGE.width - width) // 2, 914_400, width, height)


def notes_master_xml(theme: Theme, size: Size) -> str:
    """The notes master for slides of *size*."""
    page_number = (
        f'<p:sp><p:nvSpPr>{non_visual(4, "Slide number")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr>{place(_NUMBER)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle>'
        f'<a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p>{slide_number()}</a:p></p:txBody>'
        "</p:sp>"
    )
    notes = (
        f'<p:sp><p:nvSpPr>{non_visual(3, "Notes")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{place(_NOTES)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    picture = (
        f'<p:sp><p:nvSpPr>{non_visual(2, "Slide")}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{place(picture_rect(size))}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill>'
        '<a:schemeClr val="accent6"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    paper = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    levels = levels_xml(notes_looks(theme), None, scheme_typefaces(theme.fonts))
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld>{paper}"
        f"<p:spTree>{ROOT_GROUP}{picture}{notes}{page_number}</p:spTree></p:cSld><p:clrMap {colour_map('light')}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
