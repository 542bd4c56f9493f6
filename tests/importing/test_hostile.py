"""Files that are damaged, or made to do harm: each ends in a diagnostic or in slides, and soon."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.importing.pptx import read_presentation
from tests.importing.files import imported, refused, saved, told
from tests.importing.foreign import TITLE_ONLY, box, category_chart, talk, whole
from tests.templates.archives import Files, edited, relate, replace_in, unzipped, zipped

TALK = saved(talk())
SHORT = whole(lambda made: category_chart(made, spring=(1.5, 2)))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODF = b"application/vnd.oasis.opendocument.presentation"
SLIDE = "ppt/slides/slide2.xml"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty"),
        (b"no zip at all", "no PowerPoint file"),
        (b"%PDF-1.7", "but a PDF"),
        (COMPOUND + "PowerPoint Document".encode("utf-16-le"), "before 2007; save it in PowerPoint as .pptx"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"PK\3\4 cut off", "damaged"),
        (zipped({"a.txt": b"x"}), "another zip archive"),
        (zipped({"mimetype": ODF}), "an OpenDocument file; save it as .pptx"),
    ],
)  # fmt: skip
def test_what_is_no_presentation_is_refused_in_words(data: bytes, message: str) -> None:
    assert message in refused(data)


def test_a_presentation_without_slides_is_told() -> None:
    from pptx import Presentation

    assert "has no slides" in refused(saved(Presentation()))


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    def blow(files: Files) -> None:
        files[SLIDE] = files[SLIDE].replace(b"</p:sld>", b" " * (64 << 20) + b"</p:sld>")

    found, report = imported(edited(TALK, blow))
    assert found.slides == 8
    assert [each for each in told(report) if "slide 2: the slide cannot be read" in each]


def test_entities_and_document_types_are_refused() -> None:
    def declare(files: Files) -> None:
        body = files[SLIDE].replace(b"First point", b"&a;")
        head = b'<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        files[SLIDE] = re.sub(rb"(<\?xml.*?\?>)", rb"\1" + head, body, count=1, flags=re.DOTALL)

    found, report = imported(edited(TALK, declare))
    assert "root:" not in found.text
    assert [each for each in told(report) if "document type" in each]


@pytest.mark.parametrize("part", [name for name in unzipped(SHORT) if "slideLayouts" not in name])
def test_any_part_may_be_missing_or_broken(part: str) -> None:
    files = unzipped(SHORT)
    for change in (b"", b"<a/>", files[part][: len(files[part]) // 2]):
        ends_well(zipped(files | {part: change}))
    del files[part]
    ends_well(zipped(files))


def ends_well(data: bytes) -> None:
    report = Report()
    found = read_presentation(data, "talk.pptx", "talk_files", report)
    assert found is not None or [each.code for each in report] == ["bad-presentation"]


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.floats(0, 1), st.binary(min_size=1, max_size=8))
def test_changed_and_cut_bytes_end_well(at: float, junk: bytes) -> None:
    place = int(at * len(TALK))
    ends_well(TALK[:place] + junk + TALK[place + len(junk) :])
    ends_well(TALK[:place])


@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_changed_attributes_and_tags_end_well(data: st.DataObject) -> None:
    """The XML stays XML, but says what no program writes."""
    files = unzipped(TALK)
    part = data.draw(st.sampled_from([name for name in files if name.endswith((".xml", ".rels"))]))
    text = files[part].decode()
    places = [found.span(1) for found in re.finditer(r'="([^"]*)"', text)]
    if not places:
        return
    start, end = data.draw(st.sampled_from(places))
    value = data.draw(
        st.sampled_from(["", "-1", "99999999999999999999", "x", "1e400", "NaN", "../../..", "rId1", "true"])
    )
    files[part] = (text[:start] + value + text[end:]).encode()
    ends_well(zipped(files))


def test_slides_that_lead_in_circles_end() -> None:
    def turn(files: Files) -> None:
        relate(files, SLIDE, "rIdSelf", "slide", "slide2.xml")
        replace_in(
            files, "ppt/slideLayouts/_rels/slideLayout2.xml.rels", (r"\.\./slideMasters/slideMaster1", "slideLayout2")
        )

    ends_well(edited(TALK, turn))


def test_groups_in_groups_end() -> None:
    deep = 400
    head = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

    def nest(files: Files) -> None:
        files[SLIDE] = files[SLIDE].replace(
            b"</p:spTree>", (head * deep + "</p:grpSp>" * deep).encode() + b"</p:spTree>"
        )

    ends_well(edited(TALK, nest))


def test_thousands_of_shapes_take_time_in_proportion() -> None:
    row = (
        '<p:sp><p:nvSpPr><p:cNvPr id="{0}" name="Box {0}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        '<a:off x="{1}" y="{2}"/><a:ext cx="100" cy="100"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>w{0}'
        "</a:t></a:r></a:p></p:txBody></p:sp>"
    )

    def fill(files: Files) -> None:
        many = "".join(row.format(at, at % 50 * 37, at // 50 * 41) for at in range(1000, 5000))
        files[SLIDE] = files[SLIDE].replace(b"</p:spTree>", many.encode() + b"</p:spTree>")

    found, _ = imported(edited(TALK, fill))
    assert all(f"w{at}" in found.text for at in (1000, 3000, 4999))


def test_names_of_parts_lead_nowhere_else() -> None:
    def climb(files: Files) -> None:
        replace_in(
            files, "ppt/slides/_rels/slide6.xml.rels", (r'Target="\.\./media/[^"]*"', 'Target="../../../../etc/passwd"')
        )

    found, report = imported(edited(TALK, climb))
    assert found.files == {}
    assert [each for each in told(report) if "a picture is not in the file" in each]


def test_what_is_written_stays_in_its_folder() -> None:
    def fill(made: object) -> None:
        from tests.importing.foreign import pixels

        picture = made.shapes.add_picture(pixels(), 0, 0)  # type: ignore[attr-defined]
        picture._element.nvPicPr.cNvPr.set("descr", "../../../etc/passwd")
        picture._element.nvPicPr.cNvPr.set("name", "/root/x")

    found, _ = imported(whole(fill))
    assert list(found.files) == ["talk_files/etcpasswd.png"]


def test_links_that_run_programs_are_left_out() -> None:
    def fill(made: object) -> None:
        run = box(made, "", 1, 2).text_frame.paragraphs[0].add_run()
        run.text, run.hyperlink.address = "press", "javascript:alert(1)"

    assert "javascript" not in imported(whole(fill, TITLE_ONLY))[0].text


def test_macros_are_left_behind() -> None:
    def program(files: Files) -> None:
        files["ppt/vbaProject.bin"] = b"programs"
        relate(
            files,
            "ppt/presentation.xml",
            "rIdP",
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "vbaProject.bin",
        )

    assert imported(edited(TALK, program))[0].slides == 8


def test_a_workbook_that_is_a_bomb_leaves_the_chart() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (32 << 20))

    def swap(files: Files) -> None:
        for name in files:
            if name.endswith(".xlsx"):
                files[name] = bomb.getvalue()

    data = edited(whole(lambda made: category_chart(made, spring=(1.5, 2))), swap)
    assert "East,1.5" in imported(data)[0].text


def test_a_table_without_end_is_cut_and_told() -> None:
    def grow(files: Files) -> None:
        name = next(each for each in files if b"<a:tbl>" in files[each])
        wide = b"<a:tr h='1'>" + b"<a:tc/>" * 3000 + b"</a:tr>" + b"<a:tr h='1'/>" * 3000
        files[name] = files[name].replace(b"</a:tbl>", wide + b"</a:tbl>")

    found, report = imported(edited(TALK, grow))
    assert "cell 1 1" in found.text
    assert [each for each in told(report) if "a table of more than 20000 cells is cut off" in each]


def test_a_slide_may_be_shown_twice() -> None:
    def repeat(files: Files) -> None:
        name = "ppt/presentation.xml"
        files[name] = re.sub(rb'<p:sldId id="(\d+)"', rb'<p:sldId id="9\1"', files[name])
        files[name] = re.sub(rb"(<p:sldIdLst>)(.*?)(</p:sldIdLst>)", rb"\1\2\2\3", files[name], flags=re.DOTALL)

    found, report = imported(edited(TALK, repeat))
    assert found.slides == 16
    assert not [each for each in told(report) if "not quite the same" in each]
