"""What comes later, how slides follow, films: of files that others made."""

import re
from typing import Any

import pytest
from pptx.util import Inches

from tests.importing.files import again, imported, told
from tests.importing.foreign import CONTENT, TITLE_ONLY, box, one, pixels, whole
from tests.templates.archives import KIND, Files, add_part, edited, relate, replace_in

SLIDE = "ppt/slides/slide2.xml"
EFFECT = (
    '<p:par><p:cTn fill="hold"><p:childTnLst><p:par><p:cTn presetID="10" presetClass="{sort}" fill="hold" '
    'nodeType="clickEffect"><p:childTnLst><p:set><p:cBhvr><p:cTn dur="1"/><p:tgtEl><p:spTgt spid="{shape}">{lines}'
    "</p:spTgt></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
)
LINES = '<p:txEl><p:pRg st="{0}" end="{0}"/></p:txEl>'


def moving(data: bytes, *effects: str) -> bytes:
    """*data*, on whose second slide *effects* happen, a click each."""
    timing = (
        '<p:timing><p:tnLst><p:par><p:cTn nodeType="tmRoot"><p:childTnLst><p:seq><p:cTn nodeType="mainSeq">'
        f"<p:childTnLst>{''.join(effects)}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
    )
    return edited(data, lambda files: replace_in(files, SLIDE, ("</p:sld>", f"{timing}</p:sld>")))


def listed(made: Any) -> None:
    made.placeholders[1].text_frame.text = "a\nb\nc"


def number(data: bytes, name: str) -> str:
    """The number of the shape on the second slide whose text has *name*."""
    from tests.templates.archives import unzipped

    text = unzipped(data)[SLIDE].decode()
    found = re.findall(r'<p:cNvPr id="(\d+)"(?:(?!<p:cNvPr id).)*?' + name, text, re.DOTALL)
    return str(found[-1])


def test_paragraphs_that_come_one_by_one_are_incremental() -> None:
    data = whole(listed, CONTENT)
    shape = number(data, "<a:t>a<")
    moved = moving(data, *(EFFECT.format(sort="entr", shape=shape, lines=LINES.format(at)) for at in range(3)))
    assert "::: incremental\n- a\n- b\n- c\n:::" in imported(moved)[0].text


def test_some_paragraphs_that_come_are_steps() -> None:
    data = whole(listed, CONTENT)
    moved = moving(data, EFFECT.format(sort="entr", shape=number(data, "<a:t>a<"), lines=LINES.format(1)))
    assert "- a\n- b {.step}\n- c" in imported(moved)[0].text


def test_a_shape_that_comes_is_a_step() -> None:
    data = whole(lambda made: box(made, "later", 1, 2))
    moved = moving(data, EFFECT.format(sort="entr", shape=number(data, "later"), lines=""))
    assert "later {.step}" in imported(moved)[0].text


def test_what_goes_or_is_emphasised_is_told() -> None:
    data = whole(lambda made: box(made, "gone", 1, 2))
    moved = moving(data, EFFECT.format(sort="exit", shape=number(data, "gone"), lines=""))
    found, report = imported(moved)
    assert "gone" in found.text
    assert told(report) == ["slide 2: motion of what is there already (emphasis, exits, paths) is left out"]


@pytest.mark.parametrize(
    ("xml", "setting"),
    [
        ("<p:transition><p:push dir='l'/></p:transition>", "{transition=push}"),
        ("<p:transition spd='slow' advTm='5000'><p:fade/></p:transition>", '{transition=fade timing="5s auto"}'),
        ("<p:transition advTm='2500'/>", '{timing="2.5s auto"}'),
        ("<p:transition><p:newsflash/></p:transition>", "{transition=fade}"),
    ],
)
def test_transitions_and_times_are_kept(xml: str, setting: str) -> None:
    data = edited(whole(lambda made: None), lambda files: replace_in(files, SLIDE, ("</p:sld>", f"{xml}</p:sld>")))
    assert f"## T {setting}\n" in imported(data)[0].text


def test_films_and_their_posters_come_along() -> None:
    from io import BytesIO

    def fill(made: Any) -> None:
        film = BytesIO(b"\0\0\0\x18ftypmp42" + bytes(64))
        made.shapes.add_movie(film, Inches(1), Inches(2), Inches(4), Inches(3), poster_frame_image=pixels())

    found, _ = imported(whole(fill))
    assert sorted(name.rpartition(".")[2] for name in found.files) == ["mp4", "png"]
    assert re.search(r"!\[\]\(talk_files/[\w-]+\.mp4\)\{poster=talk_files/[\w-]+\.png\}", found.text)


def test_a_film_on_another_disk_is_told_and_its_picture_kept() -> None:
    def fill(made: Any) -> None:
        picture = made.shapes.add_picture(pixels(), Inches(1), Inches(2))
        from lxml import etree

        properties = picture._element.nvPicPr.find("{http://schemas.openxmlformats.org/presentationml/2006/main}nvPr")
        film = etree.SubElement(properties, "{http://schemas.openxmlformats.org/drawingml/2006/main}videoFile")
        film.set(f"{{{KIND}}}link", "rIdFilm")

    def away(files: Files) -> None:
        relate(files, SLIDE, "rIdFilm", "video", "file:///C:/films/a.mp4", external=True)

    found, report = imported(edited(whole(fill), away))
    assert "![](talk_files/" in found.text
    assert "but at `file:///C:/films/a.mp4`" in told(report)[0]


def test_smartart_is_a_list_of_its_texts() -> None:
    points = "".join(
        f'<dgm:pt modelId="{each}"{kind}><dgm:t><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        for each, kind, text in ((1, ' type="doc"', ""), (2, "", "Plan"), (3, "", "Do"), (4, "", "Look first"))
    )
    joints = "".join(
        f'<dgm:cxn modelId="9{order}{start}" srcId="{start}" destId="{end}" srcOrd="{order}"/>'
        for start, end, order in ((1, 3, 1), (1, 2, 0), (2, 4, 0))
    )
    drawing = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f"<dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{joints}</dgm:cxnLst></dgm:dataModel>"
    )
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="Diagram 1"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="2000000"/><a:ext cx="5000000" cy="3000000"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds xmlns:dgm='
        '"http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIdData"/></a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )

    def draw(files: Files) -> None:
        kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
        add_part(files, "ppt/diagrams/data1.xml", drawing.encode(), kind)
        relate(files, SLIDE, "rIdData", "diagramData", "../diagrams/data1.xml")
        replace_in(files, SLIDE, ("</p:spTree>", f"{frame}</p:spTree>"))

    found, report = imported(edited(whole(lambda made: None), draw))
    assert "- Plan\n  - Look first\n- Do\n" in found.text
    assert told(report) == ["slide 2: a SmartArt drawing becomes a list of its texts (“Diagram 1”)"]


def test_steps_of_slidegen_come_back() -> None:
    text = "## T\n\n::: incremental\n- a\n- b\n:::\n"
    assert again(text) == text


def test_empty_slides_stay() -> None:
    assert imported(whole(lambda made: None, 6, ""))[0].slides == 2
    assert one(lambda made: None, TITLE_ONLY) == ""
