"""``ppt/notesSlides/notesSlideN.xml``: what the speaker reads.

PowerPoint writes ``p:notes`` with two placeholders of the notes master: the slide's picture and the text.
"""

from msgspec.structs import replace

from slidegen.backends.pptx.context import DeckContext, LayoutPart, SlideContext
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, ROOT_GROUP, non_visual
from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.parts.placeholders import slide_number
from slidegen.backends.pptx.shapes.text import list_style, own, paragraph_looks, paragraphs_xml
from slidegen.model.placed import PlacedSlide
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph, Run


def notes_xml(slide: PlacedSlide, number: int, layout: LayoutPart, root: DeckContext) -> tuple[str, Relationships]:
    """The notes page of slide *number* (from 1), with its relationships."""
    page = SlideContext(root, slide, layout)
    page.folder = "../slides/"
    page.ground = Colour("background")
    page.inverse = root.theme.mode == "dark"
    page.relationships.add("notesMaster", "../notesMasters/notesMaster1.xml")
    page.relationships.add("slide", f"../slides/slide{number}.xml")
    notes = _marked(slide)
    looks = paragraph_looks(notes, page)
    levels = own(notes, looks, root.notes)
    text = f"{list_style(levels, root.notes, page)}{paragraphs_xml(notes, looks, levels, page)}"
    locks = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{ROOT_GROUP}"
        f"<p:sp><p:nvSpPr>{non_visual(2, 'Slide 2')}<p:cNvSpPr>{locks}</p:cNvSpPr>"
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f'<p:sp><p:nvSpPr>{non_visual(3, "Notes 3")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/>{text}</p:txBody></p:sp>"
        f'<p:sp><p:nvSpPr>{non_visual(4, "Slide number 4")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        f"<a:lstStyle/><a:p>{slide_number(root.lang, str(number))}</a:p></p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ), page.relationships


def _marked(slide: PlacedSlide) -> tuple[Paragraph, ...]:
    """The notes; where they are for steps, each part starts with the number of its step."""
    found, before = [], 0
    for paragraph, step in zip(slide.notes, slide.note_steps or (0,) * len(slide.notes), strict=True):
        if step != before:
            mark = Run(text=f"[step {step}] ", bold=True)
            paragraph = replace(paragraph, pieces=(mark, *paragraph.pieces))
        found.append(paragraph)
        before = step
    return tuple(found)
