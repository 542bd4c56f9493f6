"""Text bodies: what paragraphs and runs add to what they inherit."""

from typing import Any

import pytest

from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Break, Bullet, Number, Paragraph, Run
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, slide_part
from tests.backends.revealjs import sample as base

BULLET = Bullet(character="•", colour=ACCENT)


def body(*paragraphs: Paragraph, slot: str = "body", **more: Any) -> Xml:
    """The slide whose body holds *paragraphs*."""
    frame = sample.text(slot, *paragraphs, **more)
    data = sample.written(
        sample.deck(
            sample.slide("one", "content", sample.region_of("body", frame)),
            sample.slide("two", "content", base.title_region("Two")),
        )
    )
    return slide_part(data, 1)


def of_runs(*runs: Run | str) -> Xml:
    return body(base.paragraph(*runs, first=True))


def test_what_the_layout_says_is_not_said_again() -> None:
    xml = body(base.bullet("one", first=True), base.bullet("two"), base.bullet("nested", level=1))
    assert xml.find("//a:lstStyle/*") == []
    assert xml.find("//p:spPr/*") == []
    assert [dict(each.attrib) for each in xml.find("//a:pPr")] == [{}, {"lvl": "1"}]
    assert {tuple(each.attrib) for each in xml.find("//a:rPr")} == {("lang",)}
    assert xml.values("//a:p[2]//a:t/text()") == ["two"]


def test_plain_paragraphs_among_items_have_no_bullet() -> None:
    xml = body(base.bullet("one", first=True), base.paragraph("plain"))
    assert xml.find("//a:p[2]/a:pPr[@marL='0'][@indent='0']/a:buNone")


def test_fitted_sizes_are_the_shapes_own() -> None:
    items = [sample.replace(base.bullet(str(n)), size=18, pitch=22.5, space_before=6) for n in range(3)]
    xml = body(*items, scale=0.75)
    assert xml.values("//a:lstStyle/a:lvl1pPr/a:defRPr/@sz") == ["1800"]
    assert xml.values("//a:lstStyle/a:lvl1pPr/a:lnSpc/a:spcPts/@val") == ["2250"]
    assert xml.find("//a:bodyPr/a:normAutofit")
    assert xml.find("//a:rPr/@sz") == []
    assert xml.find("//a:p//a:lnSpc") == []


def test_text_that_is_too_tall_keeps_its_size() -> None:
    assert body(base.bullet("x", first=True), overflows=True).find("//a:bodyPr/a:noAutofit")
    assert body(base.bullet("x", first=True), overflows=True, scale=0.75).find("//a:bodyPr/a:noAutofit")
    assert body(base.bullet("x", first=True)).find("//a:bodyPr/*") == []


def test_a_style_that_the_layout_does_not_know_is_the_shapes_own() -> None:
    xml = body(base.paragraph("small", style=base.CAPTION, first=True))
    assert xml.values("//a:lstStyle/a:lvl1pPr/a:defRPr/@sz") == ["1600"]
    assert xml.values("//a:r//a:schemeClr/@val") == ["accent6"]


def test_marks_are_properties_of_runs() -> None:
    xml = of_runs(
        Run(text="b", bold=True), Run(text="i", italic=True), Run(text="s", strike=True), Run(text="u", underline=True),
        Run(text="2", script=1), Run(text="3", script=-1), Run(text="c", code=True),
    )  # fmt: skip
    attributes = [dict(each.attrib) for each in xml.find("//a:rPr")]
    assert [set(each) - {"lang"} for each in attributes] == [
        {"b"}, {"i"}, {"strike"}, {"u"}, {"baseline"}, {"baseline"}, {"noProof"},
    ]  # fmt: skip
    assert [each.get("baseline") for each in attributes[4:6]] == ["30000", "-25000"]
    assert xml.values("//a:r[7]//a:latin/@typeface") == ["JetBrains Mono"]


def test_sizes_of_runs_are_factors_of_their_paragraphs() -> None:
    xml = of_runs("as usual", Run(text="half", size=0.5))
    (size,) = xml.values("//a:r[2]/a:rPr/@sz")
    assert int(size) == base.BODY.level(0).size * 50
    assert xml.values("//a:r[1]/a:rPr/@sz") == []


def test_bold_paragraphs_can_have_light_runs() -> None:
    paragraph = sample.replace(base.paragraph(Run(text="light", bold=False), "heavy", first=True), bold=True)
    assert body(paragraph).values("//a:rPr/@b") == ["1"]


def test_colours_are_references() -> None:
    xml = of_runs(Run(text="a", colour=Colour("accent3")), Run(text="b", colour=Colour("#00ff00")))
    assert xml.values("//a:r[1]//a:schemeClr/@val") == ["accent3"]
    assert xml.values("//a:r[2]//a:srgbClr/@val") == ["00FF00"]


def test_marked_text_has_a_coloured_ground_behind_its_fill() -> None:
    xml = of_runs(Run(text="a", highlight=True, colour=Colour("accent3"), code=True))
    assert [each.tag.rpartition("}")[2] for each in xml.find("//a:rPr/*")] == [
        "solidFill", "highlight", "latin", "ea", "cs",
    ]  # fmt: skip


def test_every_run_has_a_language() -> None:
    xml = of_runs("Hello ", Run(text="Welt", lang="de"))
    assert xml.values("//a:rPr/@lang") == ["en-US", "de-DE"]


def test_links_lead_out_and_to_slides() -> None:
    xml = of_runs(
        Run(text="out", link="https://example.org/?a=1&b=2", link_title='Say "go"'), Run(text="in", link="#two")
    )
    data = sample.written(sample.everything())
    out, inside = xml.find("//a:hlinkClick")
    assert out.get("tooltip") == 'Say "go"'
    assert inside.get("action") == "ppaction://hlinksldjump"
    slide = next(each for each in opened(data).slides if each.shapes.title.text_frame.text == "Lists & links")
    links = [
        run.hyperlink.address for shape in slide.placeholders for p in shape.text_frame.paragraphs for run in p.runs
    ]
    assert "https://example.org/?a=1&b=2" in links


def test_links_to_nowhere_stay_text() -> None:
    xml = of_runs(Run(text="lost", link="#nowhere"))
    assert xml.find("//a:hlinkClick") == []
    assert xml.values("//a:t/text()") == ["lost"]


def test_a_coloured_link_keeps_its_colour() -> None:
    assert "hlinkClr" in of_runs(Run(text="x", link="https://example.org", colour=ACCENT)).text
    assert "hlinkClr" not in of_runs(Run(text="x", link="https://example.org")).text


def test_paragraphs_from_right_to_left_are_mirrored() -> None:
    xml = body(base.paragraph("שלום", first=True, rtl=True))
    assert xml.find("//a:pPr[@rtl='1'][@algn='r']")


def test_line_ends_are_breaks() -> None:
    xml = body(base.paragraph("a", Break(), "b", first=True))
    assert [each.tag.rpartition("}")[2] for each in xml.find("//a:p/*")][-3:] == ["r", "br", "r"]


def test_empty_paragraphs_keep_their_height() -> None:
    xml = body(sample.replace(base.paragraph(first=True), size=10, pitch=12))
    assert xml.values("//a:lstStyle/a:lvl1pPr/a:lnSpc/a:spcPts/@val") == ["1200"]
    assert xml.find("//a:p/a:endParaRPr")


def shown(marks: list[str], restart: list[tuple[str, int] | None]) -> list[str]:
    """What PowerPoint shows for automatic numbers: it counts on while scheme and first number stay the same."""
    out, last, count = [], None, 0
    for mark, number in zip(marks, restart, strict=True):
        if number is None:
            last = None
            out.append(mark)
            continue
        count = count + 1 if number == last else 0
        last = number
        out.append(str(number[1] + count))
    return out


@pytest.mark.parametrize(
    "values",
    [
        [1, 2, 3],
        [3, 4, 5],
        [1, 2, None, 3, 4],
        [1, 2, None, 1, 2],
        [1, 2, 1, 2, 1],
        [5, 1, 2, 9],
        [1, 1, 1],
    ],
)
def test_numbers_are_shown_as_written(values: list[int | None]) -> None:
    paragraphs = [base.paragraph("plain") if value is None else base.numbered("item", value, value) for value in values]
    xml = body(*paragraphs)
    found: list[tuple[str, int] | None] = []
    for paragraph in xml.find("//p:txBody/a:p"):
        auto = paragraph.find(".//{http://schemas.openxmlformats.org/drawingml/2006/main}buAutoNum")
        found.append(None if auto is None else (str(auto.get("type")), int(auto.get("startAt", "1"))))
    expected = ["-" if value is None else str(value) for value in values]
    assert shown(["-"] * len(values), found) == expected


def test_nested_items_do_not_stop_a_list() -> None:
    xml = body(
        base.numbered("one", 1), base.bullet("nested", level=1), base.numbered("two", 2),
        base.numbered("deep", 1, level=1), base.numbered("three", 3), base.numbered("deep again", 1, level=1),
    )  # fmt: skip
    assert xml.values("//a:buAutoNum/@startAt") == []


def test_levels_deeper_than_powerpoint_has_are_its_last() -> None:
    deep = sample.item("deep", 12, BULLET)
    assert body(deep).values("//a:pPr/@lvl") == ["8"]


def test_numbers_use_the_same_words_for_all_items() -> None:
    first, second = (sample.item("x", 0, Number(value=n, start=7)) for n in (7, 8))
    assert body(first, second).values("//a:buAutoNum/@startAt") == ["7", "7"]
