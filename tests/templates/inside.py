"""A template that someone saved with their slides, and all that comes with slides."""

from io import BytesIO

import pptx
from pptx.util import Inches

from tests.templates import corporate
from tests.templates.archives import DECK, TEMPLATE, TYPES, Files, add_part, edited, relate, replace_in

MAIN = "ppt/presentation.xml"


def slides_inside(template: bytes) -> bytes:
    """The *template* as a .potx with slides and notes, a section, a show, comments, and a password for changes."""
    deck = pptx.Presentation(BytesIO(template))
    for number in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Left over {number}"
        slide.notes_slide.notes_text_frame.text = "Old notes"
    deck.slides[0].shapes.add_picture(BytesIO(corporate.logo()), Inches(1), Inches(2))
    deck.slides[1].shapes.add_table(2, 2, Inches(1), Inches(2), Inches(3), Inches(1))
    deck.slide_layouts[0].shapes[0].click_action.target_slide = deck.slides[0]
    out = BytesIO()
    deck.save(out)

    def leave_behind(files: Files) -> None:
        ids = "".join(f'<p14:sldId id="{256 + number}"/>' for number in range(3))
        sections = (
            '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
            'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" '
            f'id="{{0B8F5D0A-6D3E-4E0B-8D6A-3A3D4C0E8B11}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
            "</p14:sectionLst></p:ext>"
        )
        show = (
            '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rIdShow"/></p:sldLst></p:custShow>'
            "</p:custShowLst>"
        )
        protected = (
            '<p:modifyVerifier cryptProviderType="rsaAES" cryptAlgorithmClass="hash" cryptAlgorithmType="typeAny" '
            'cryptAlgorithmSid="14" spinCount="100000" saltData="c2FsdA==" hashData="aGFzaA=="/>'
        )
        comments = (
            '<p:cmAuthorLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cmAuthor id="1" '
            'name="Somebody" initials="S" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>'
        )
        replace_in(
            files, MAIN, ("<p:defaultTextStyle>", f"{show}<p:defaultTextStyle>"),
            ("<p:presentation ", '<p:presentation firstSlideNum="0" '),
            ("</p:defaultTextStyle>.*?</p:presentation>",
             f"</p:defaultTextStyle>{protected}<p:extLst>{sections}</p:extLst></p:presentation>"),
        )  # fmt: skip
        relate(files, MAIN, "rIdShow", "slide", "slides/slide1.xml")
        kind = "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml"
        add_part(files, "ppt/commentAuthors.xml", comments.encode(), kind)
        relate(files, MAIN, "rIdAuthors", "commentAuthors", "commentAuthors.xml")
        files[TYPES] = files[TYPES].replace(DECK, TEMPLATE)

    return edited(out.getvalue(), leave_behind)
