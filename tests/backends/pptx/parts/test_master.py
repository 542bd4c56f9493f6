"""Templates of all themes as designers look at them: master, layouts, theme."""

from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from slidegen.backends.pptx.export import template_bytes
from slidegen.diagnostics import Report
from slidegen.model.deck import WIDESCREEN
from slidegen.model.style import ROLES
from slidegen.theme.theme import Theme
from slidegen.units import EMU_PER_PT, Size
from slidegen.world import Memory
from tests.backends.pptx.reading import Xml, parts
from tests.ooxml.sdk import sdk_problems
from tests.rendering.office import to_pdf
from tests.theme.shipped import NAMES, each, in_each_mode, whole

TYPES = {"title", "body", "dt", "ftr", "sldNum"}


@cache
def template(name: str, size: Size = WIDESCREEN) -> bytes:
    return template_bytes(whole(name), size, Memory(), Report())


def as_deck(data: bytes) -> bytes:
    """The template *data* as a presentation, which is all that python-pptx opens."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as read, ZipFile(out, "w") as written:
        for name in read.namelist():
            part = read.read(name)
            written.writestr(name, part.replace(b"template.main+xml", b"presentation.main+xml"))
    return out.getvalue()


def opened(name: str) -> Deck:
    return Presentation(BytesIO(as_deck(template(name))))


def master(name: str) -> Xml:
    return Xml(template(name), "ppt/slideMasters/slideMaster1.xml")


def layouts(name: str) -> list[Xml]:
    data = template(name)
    return [Xml(data, part) for part in parts(data) if part.startswith("ppt/slideLayouts/slideLayout")]


@each
def test_colleagues_can_add_slides_of_all_layouts(name: str) -> None:
    deck = opened(name)
    for layout in deck.slide_layouts:
        slide = deck.slides.add_slide(layout)
        for shape in slide.placeholders:
            if shape.placeholder_format.type is not None and shape.has_text_frame:
                shape.text_frame.text = "words"
    deck.save(BytesIO())
    assert len(deck.slides) == 21


@each
def test_the_master_has_five_placeholders_and_five_levels(name: str) -> None:
    found = master(name)
    assert set(found.values("//p:sp//p:ph/@type")) == TYPES
    body = "//p:sp[.//p:ph[@type='body']]//a:p"
    assert found.values(f"{body}/a:pPr/@lvl") == ["0", "1", "2", "3", "4"]
    assert len(set(found.values("//p:bodyStyle/*/a:defRPr/@sz")[:5])) > 1
    assert found.values("//p:hf/@hdr") == found.values("//p:hf/@dt") == found.values("//p:hf/@ftr") == ["0"]


@each
def test_all_placeholders_have_a_prompt(name: str) -> None:
    for layout in (master(name), *layouts(name)):
        for shape in layout.find("//p:sp[.//p:ph]"):
            words = "".join(str(text) for text in shape.itertext()).strip()
            assert words, (layout.values("//p:cSld/@name"), layout.values("//p:cNvPr/@name"))


@each
def test_no_placeholder_of_a_layout_is_over_another(name: str) -> None:
    for layout in opened(name).slide_layouts:
        found = list(layout.placeholders)
        for at, one in enumerate(found):
            for other in found[:at]:
                apart = (
                    one.left + one.width <= other.left + 1
                    or other.left + other.width <= one.left + 1
                    or one.top + one.height <= other.top + 1
                    or other.top + other.height <= one.top + 1
                )
                assert apart, (layout.name, one.name, other.name)


@each
def test_what_slides_are_about_has_the_same_index_everywhere(name: str) -> None:
    """Then PowerPoint keeps titles and contents when a slide gets another layout."""
    titles = {layout.title: key for key, layout in whole(name).layouts.items()}
    for found in layouts(name):
        (title,) = found.values("//p:cSld/@name")
        indexes = found.values("//p:sp//p:ph/@idx")
        assert len(indexes) == len(set(indexes))
        if titles[title] not in ("image", "image-full", "big-number", "timeline"):
            assert "1" in indexes, title
        assert len(found.find("//p:ph[@type='title' or @type='ctrTitle']")) <= 1


@each
def test_guides_are_at_the_margins_of_title_and_body(name: str) -> None:
    regions = {region.name: region.area.on(WIDESCREEN) for region in whole(name).layouts["content"].regions}
    title, body = regions["title"], regions["body"]
    marks = master(name).find("//*[local-name()='guide']")
    across = [int(mark.get("pos") or 0) * EMU_PER_PT / 8 for mark in marks if mark.get("orient") is None]
    down = [int(mark.get("pos") or 0) * EMU_PER_PT / 8 for mark in marks if mark.get("orient") == "horz"]
    near = EMU_PER_PT / 8
    assert across == pytest.approx([min(title.x, body.x), max(title.right, body.right)], abs=near)
    edges = {edge for rect in (title, body) for edge in (rect.y, rect.bottom) if 0 < edge < WIDESCREEN.height}
    assert down == pytest.approx(sorted(edges), abs=near)


@in_each_mode
def test_the_theme_has_the_palette_of_each_mode(theme: Theme) -> None:
    found = Xml(template_bytes(theme, WIDESCREEN, Memory(), Report()), "ppt/theme/theme1.xml")
    own = found.values("//a:themeElements/a:clrScheme//a:srgbClr/@val")
    assert sorted(own) == sorted(theme.palette[role][1:].upper() for role in ROLES)
    others = found.find("//a:extraClrScheme")
    assert len(others) == len(theme.variants)
    for scheme, palette in zip(others, theme.variants.values(), strict=True):
        values = scheme.xpath(
            ".//a:srgbClr/@val", namespaces={"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
        )
        assert sorted(map(str, values)) == sorted(palette[role][1:].upper() for role in ROLES)  # type: ignore[arg-type]


@each
def test_fonts_are_those_of_the_theme_in_all_scripts(name: str) -> None:
    found, fonts = Xml(template(name), "ppt/theme/theme1.xml"), whole(name).fonts
    for path, family in (("a:majorFont", fonts.heading), ("a:minorFont", fonts.body)):
        assert found.values(f"//{path}/a:latin/@typeface") == [family.name]
        assert found.values(f"//{path}/a:ea/@typeface") == [fonts.east_asian[0]]
        assert found.values(f"//{path}/a:cs/@typeface") == [fonts.complex_script[0]]


@each
def test_the_layout_for_code_is_a_panel_for_code(name: str) -> None:
    (code,) = (each for each in layouts(name) if each.values("//p:cSld/@name") == ["Code"])
    body = "//p:sp[.//p:ph[@idx='1']]"
    assert code.values(f"{body}//a:lvl1pPr/a:defRPr/a:latin/@typeface") == [whole(name).fonts.mono.name]
    assert code.find(f"{body}/p:spPr/a:solidFill")
    assert code.values(f"{body}//a:t/text()") == ["Code"]


@pytest.mark.render
def test_powerpoints_own_schema_finds_nothing_wrong_and_libreoffice_opens_them(tmp_path: Path) -> None:
    files = []
    for name in NAMES:
        for suffix, size in (("", WIDESCREEN), ("-narrow", Size(9_144_000, 6_858_000))):
            files.append(tmp_path / f"{name}{suffix}.potx")
            files[-1].write_bytes(template(name, size))
    assert sdk_problems(files) == {str(file): [] for file in files}
    (tmp_path / "pdf").mkdir()
    assert all(pdf.is_file() for pdf in to_pdf(files, tmp_path / "pdf"))


@each
def test_lines_of_templates_follow_the_size_that_somebody_sets(name: str) -> None:
    for part in (master(name), *layouts(name)):
        assert part.find("//a:lnSpc/a:spcPts") == []
    shares = [int(share) for share in master(name).values("//p:txStyles//a:lnSpc/a:spcPct/@val")]
    assert all(75_000 <= share <= 130_000 for share in shares)
    assert len(shares) == 27


@each
def test_prompts_show_bullets_only_where_lists_are_meant(name: str) -> None:
    """Sentences, tables and charts are asked for by one line, lists by five."""
    lines = {
        shape: len(found.find("//p:sp[.//p:ph[@idx='1']]//a:p"))
        for found in layouts(name)
        for shape in found.values("//p:cSld/@name")
    }
    titles = {key: layout.title for key, layout in whole(name).layouts.items()}
    assert [lines[titles[key]] for key in ("content", "two-columns", "agenda")] == [5, 5, 5]
    assert [lines[titles[key]] for key in ("statement", "table", "chart", "code")] == [1, 1, 1, 1]
