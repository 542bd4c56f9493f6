"""A template's main part with a deck in it."""

from lxml import etree

from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.template.presentation import fill_presentation
from slidegen.model.deck import Section
from tests.backends.pptx.sample import deck, slide

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
LORA = '<p:embeddedFont><p:font typeface="Lora"/><p:regular r:id="rId9"/></p:embeddedFont>'
FONTS = f"<p:embeddedFontLst>{LORA}</p:embeddedFontLst>"


def filled(inner: str, attributes: str = "", *, notes: str = "", fonts: str = "") -> "etree._Element":
    root = etree.fromstring(f"<p:presentation {NAMESPACES}{attributes}>{inner}</p:presentation>")
    made = deck(slide("a", "content"), slide("b", "content", section=0), sections=(Section(name="Part", slide="b"),))
    fill_presentation(root, Relationships(), made, notes, fonts)
    return root


def names(root: "etree._Element") -> list[str]:
    return [etree.QName(each).localname for each in root]


def test_everything_is_where_the_schema_wants_it() -> None:
    root = filled("<p:sldMasterIdLst/><p:defaultTextStyle/>", notes="notesMasters/notesMaster1.xml", fonts=FONTS)
    assert names(root) == [
        "sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "embeddedFontLst", "defaultTextStyle",
        "extLst",
    ]  # fmt: skip


def test_what_the_template_says_stays() -> None:
    inner = '<p:sldMasterIdLst/><p:notesMasterIdLst/><p:sldSz cx="1" cy="2"/><p:notesSz cx="3" cy="4"/>'
    root = filled(f'{inner}<p:extLst><p:ext uri="own"/></p:extLst>', ' firstSlideNum="0"', notes="x.xml")
    assert names(root) == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "extLst"]
    assert root.get("firstSlideNum") is None
    assert root[3].get("cx") == "1"
    assert len(root[1]) == 0
    assert [each.get("uri") for each in root[5]] == ["{521415D9-36F7-43E2-AB2F-B90AF26B5E84}", "own"]


def test_a_family_is_carried_once() -> None:
    named = '<p:embeddedFont><p:font typeface="{}"/></p:embeddedFont>'
    other = named.format("Own") + named.format("LORA")
    root = filled(f"<p:sldMasterIdLst/><p:embeddedFontLst>{other}</p:embeddedFontLst>", fonts=FONTS)
    fonts = [each.get("typeface") for each in root.iter("{*}font")]
    assert fonts == ["Own", "Lora"]
    assert root.get("embedTrueTypeFonts") == "1"
