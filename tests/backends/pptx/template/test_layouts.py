"""A template's layouts as slides fill them, and copies with what they lack."""

from functools import cache

from lxml import etree

from slidegen.backends.pptx.context import LayoutPart
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.backends.pptx.looks import UNKNOWN, scheme_typefaces
from slidegen.backends.pptx.template.copies import layout_copy
from slidegen.backends.pptx.template.layouts import template_layouts
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.diagnostics import Report
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.units import Rect, Size
from slidegen.world import Memory
from tests.backends.pptx.sample import replace
from tests.templates.specimens import specimen

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
PLAIN = Size(9_144_000, 6_858_000)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@cache
def theme(name: str) -> Theme:
    return load_theme(name, Memory({name: specimen(name)}), Report())


def parts(name: str) -> TemplateParts:
    package = theme(name).template
    assert package is not None
    return TemplateParts(package)


def layouts(name: str) -> Layouts:
    size = theme(name).size
    assert size is not None
    return template_layouts(theme(name), parts(name), size)


def copy(name: str, part: LayoutPart) -> "etree._Element":
    found = parts(name)
    return layout_copy(found.tree(part.layout.part), part, "A copy", scheme_typefaces(theme(name).fonts), PLAIN)


def marks(root: "etree._Element") -> list[tuple[str | None, str | None]]:
    return [(ph.get("type"), ph.get("idx")) for ph in root.iter(f"{P}ph")]


def test_a_served_layout_is_the_templates_own_part() -> None:
    content = layouts("harbour.potx").parts["content"]
    assert (content.number, content.name, content.has_logo) == (3, "Title and Content", False)
    assert [(each.slot, each.ph) for each in content.placeholders.values()] == [
        ("title", '<p:ph type="title"/>'),
        ("body", '<p:ph idx="1"/>'),
        ("footer", '<p:ph type="ftr" idx="11"/>'),
        ("number", '<p:ph type="sldNum" idx="12"/>'),
    ]


def test_distances_of_lines_and_paragraphs_are_never_taken_to_be_the_templates() -> None:
    body = layouts("harbour.potx").parts["content"].placeholders["body"]
    inherited, own = body.inherited[0], body.looks[0]
    assert (inherited.pitch, inherited.before, inherited.after) == (UNKNOWN, UNKNOWN, UNKNOWN)
    assert (inherited.size, inherited.bullet, inherited.margin) == (own.size, own.bullet, own.margin)
    assert "buChar" in own.bullet


def test_a_composed_layout_has_no_number_until_a_slide_has_it() -> None:
    found = layouts("sparse.potx").parts["big-number"]
    assert (found.number, found.name) == (0, "Big number")
    assert {each.native for each in found.placeholders.values()} == {True, False}


def test_slides_of_the_other_tone_exchange_lights_and_darks() -> None:
    found = layouts("harbour.potx").parts
    assert found["content"].colours(False) == "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    assert 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' in found["content"].colours(True)
    assert found["title"].layout.tone == "inverse"
    assert 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' in found["title"].colours(True)
    assert 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"' in found["title"].colours(False)
    assert 'bg1="lt1" tx1="dk1"' in layouts("granite.potx").parts["content"].colours(True), "its master is dark"


def test_a_copy_keeps_what_is_drawn_and_filled_and_gives_up_the_rest() -> None:
    content = layouts("office.pptx").parts["content"]
    kept = {slot: each for slot, each in content.placeholders.items() if slot != "body"}
    part = LayoutPart(content.layout, "", 99, tuple(kept.values()), content.colours)
    root = copy("office.pptx", part)
    assert (root.get("type"), root.get("userDrawn"), root.get("preserve")) == (None, "1", "1")
    common = root.find(f"{P}cSld")
    assert common is not None and common.get("name") == "A copy"
    assert [kind for kind, _ in marks(root)] == ["title", "dt", "ftr", "sldNum"]
    assert b"BB962C8B" not in etree.tostring(root), "it is another layout than the one it was copied of"


def test_places_of_slidegens_own_come_after_the_templates() -> None:
    found = layouts("sparse.potx").parts["big-number"]
    root = copy("sparse.potx", found)
    (first, *_), (*_, last) = marks(root), marks(root)
    assert first == ("title", None)
    assert last[1] is not None and int(last[1]) > 10_000
    ids = [each.get("id") for each in root.iter(f"{P}cNvPr")]
    assert len(ids) == len(set(ids))


def test_a_place_that_is_moved_keeps_its_look() -> None:
    content = layouts("office.pptx").parts["content"]
    rect = Rect(100_000, 200_000, 300_000, 400_000)
    body = replace(content.placeholders["body"], rect=rect, moved=True)
    part = LayoutPart(content.layout, "", 99, (content.placeholders["title"], body), content.colours)
    shapes = list(copy("office.pptx", part).iter(f"{P}sp"))
    (moved,) = [each for each in shapes if each.find(f".//{P}ph[@idx='1']") is not None]
    assert [dict(each.attrib) for each in moved.iterfind(f"{P}spPr/{A}xfrm/*")] == [
        {"x": "100000", "y": "200000"},
        {"cx": "300000", "cy": "400000"},
    ]
    (title,) = [each for each in shapes if each.find(f".//{P}ph[@type='title']") is not None]
    assert title.find(f"{P}spPr/{A}xfrm") is None, "the title stays where the master has it"


def test_on_a_template_that_runs_right_to_left_sides_are_those_of_the_page() -> None:
    body = layouts("arabic.pptx").parts["content"].placeholders["body"].looks[0]
    region = theme("arabic.pptx").layouts["content"].region("body")
    assert region is not None and region.align == "start", "lines start where the script does"
    assert (body.align, body.rtl) == ("r", True)
