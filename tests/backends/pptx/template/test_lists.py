"""Layouts that are listed under ids and names that no other has."""

from lxml import etree

from slidegen.backends.pptx.looks import scheme_typefaces
from slidegen.backends.pptx.template.lists import LayoutIds, LayoutNames, add_text_styles, masters
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.theme.template.package import read_package
from tests.backends.pptx.sample import THEME
from tests.templates.archives import edited, replace_in
from tests.templates.specimens import MAIN, MASTER, office, specimen

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def ids(parts: TemplateParts) -> list[int]:
    trees = [parts.tree(part) for part in (parts.main, *masters(parts))]
    tags = (f"{P}sldMasterId", f"{P}sldLayoutId")
    return [int(each.get("id", "0")) for tree in trees for each in tree.iter(*tags)]


def test_a_further_layout_has_the_next_id() -> None:
    parts = TemplateParts(read_package(specimen("two-masters.pptx")))
    before = ids(parts)
    second = masters(parts)[1]
    LayoutIds(parts, masters(parts)).add(second, "ppt/slideLayouts/slideLayout77.xml")
    after = ids(parts)
    assert after == [*before, max(before) + 1]
    assert 'Target="../slideLayouts/slideLayout77.xml"' in parts.links(second).xml()


def test_ids_that_are_there_twice_are_given_anew() -> None:
    parts = TemplateParts(read_package(specimen("shouting.pptx")))
    assert len(set(ids(parts))) < len(ids(parts))
    LayoutIds(parts, masters(parts))
    assert len(set(ids(parts))) == len(ids(parts))
    assert min(ids(parts)) == 2_147_483_648


def test_a_master_without_a_list_gets_one_in_its_place() -> None:
    gone = (r"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>", "")
    parts = TemplateParts(read_package(edited(office(), lambda files: replace_in(files, MASTER, gone))))
    LayoutIds(parts, masters(parts)).add(MASTER, "ppt/slideLayouts/slideLayout77.xml")
    tags = [etree.QName(each).localname for each in parts.tree(MASTER)]
    assert tags.index("clrMap") + 1 == tags.index("sldLayoutIdLst") == tags.index("txStyles") - 1


def test_masters_are_in_the_order_in_which_they_are_listed() -> None:
    def turn(files: dict[str, bytes]) -> None:
        pair = (r"(<p:sldMasterIdLst>)(<p:sldMasterId [^>]*>)(<p:sldMasterId [^>]*>)", r"\1\3\2")
        replace_in(files, MAIN, pair)

    parts = TemplateParts(read_package(edited(specimen("two-masters.pptx"), turn)))
    assert masters(parts) == ["ppt/slideMasters/slideMaster2.xml", "ppt/slideMasters/slideMaster1.xml"]


def test_names_are_counted_where_there_is_one_already() -> None:
    names = LayoutNames(TemplateParts(read_package(office())))
    assert [names.take(each) for each in ("New", "Comparison", "New", "New")] == [
        "New",
        "Comparison 2",
        "New 2",
        "New 3",
    ]


def test_a_master_without_text_styles_gets_the_themes() -> None:
    gone = (r"<p:txStyles>.*?</p:txStyles>", "")
    parts = TemplateParts(read_package(edited(office(), lambda files: replace_in(files, MASTER, gone))))
    master = parts.change(MASTER)
    add_text_styles(master, THEME, scheme_typefaces(THEME.fonts))
    styles = master.find(f"{P}txStyles")
    assert styles is not None
    assert [etree.QName(each).localname for each in styles] == ["titleStyle", "bodyStyle", "otherStyle"]
