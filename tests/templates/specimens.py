"""Templates as awkward as those that people have, each made in code. ``SPECIMENS`` has them by name.

What is to be refused is in :mod:`tests.templates.refused`.
"""

import os
from collections.abc import Callable, Mapping
from functools import cache

import pptx

from tests.templates import corporate, google
from tests.templates.archives import (
    DECK,
    TEMPLATE,
    TYPES,
    Files,
    add_part,
    drop_part,
    edited,
    relate,
    replace_in,
    unrelate,
)
from tests.templates.inside import slides_inside
from tests.templates.parts import Look, Slide, potx
from tests.templates.strict import strict
from tests.templates.twice import two_masters

MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
_HOLDER = r"<p:sp>(?:(?!</p:sp>).)*?<p:ph [^>]*?type=\"{}\".*?</p:sp>"
_GERMAN = {
    "Title Slide": "Titelfolie", "Title and Content": "Titel und Inhalt", "Section Header": "Abschnittsüberschrift",
    "Two Content": "Zwei Inhalte", "Comparison": "Vergleich", "Title Only": "Nur Titel", "Blank": "Leer",
    "Content with Caption": "Inhalt mit Überschrift", "Picture with Caption": "Bild mit Überschrift",
    "Title and Vertical Text": "Titel und vertikaler Text", "Vertical Title and Text": "Vertikaler Titel und Text",
}  # fmt: skip
_LIBRARY = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property \
fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentTypeId"><vt:lpwstr>0x0101</vt:lpwstr></property>\
</Properties>"""
_ITEM = '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement/></p:properties>'
_ITEM_PROPERTIES = (
    '<ds:datastoreItem ds:itemID="{6B1A3A5B-0C5B-4B6E-9C6B-2B1B7C0F1A11}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'
)


def office() -> bytes:
    """A 4:3 presentation that PowerPoint itself made, with its eleven layouts."""
    folder = os.path.join(os.path.dirname(pptx.__file__), "templates")
    with open(os.path.join(folder, "default.pptx"), "rb") as file:
        return file.read()


def no_footers() -> bytes:
    """No layout, and no master, has a place for footers, numbers or dates."""
    gone = [(_HOLDER.format(kind), "") for kind in ("dt", "ftr", "sldNum")]
    return edited(office(), lambda files: replace_in(files, "ppt/slide", *gone))


def german() -> bytes:
    """Layouts with German names, and without the types that would tell what they are."""
    pairs = [(f'<p:cSld name="{name}"', f'<p:cSld name="{other}"') for name, other in _GERMAN.items()]
    pairs.append((r'(<p:sldLayout [^>]*?) type="\w+"', r"\1"))
    return edited(office(), lambda files: replace_in(files, "ppt/slideLayouts/", *pairs))


def sharepoint() -> bytes:
    """From a document library: properties, and XML of its own beside the presentation."""

    def keep(files: Files) -> None:
        kind = "application/vnd.openxmlformats-officedocument."
        add_part(files, "docProps/custom.xml", _LIBRARY.encode(), f"{kind}custom-properties+xml")
        relate(files, "", "rIdCustom", "custom-properties", "docProps/custom.xml")
        files["customXml/item1.xml"] = _ITEM.encode()
        add_part(files, "customXml/itemProps1.xml", _ITEM_PROPERTIES.encode(), f"{kind}customXmlProperties+xml")
        relate(files, MAIN, "rIdItem", "customXml", "../customXml/item1.xml")
        relate(files, "customXml/item1.xml", "rId1", "customXmlProps", "itemProps1.xml")
        files[TYPES] = files[TYPES].replace(DECK, TEMPLATE)

    return edited(potx(corporate.harbour()), keep)


def sparse() -> bytes:
    """Only "Title Only" and "Blank"."""
    return potx(_only(corporate.harbour(), "titleOnly", "blank"))


def _only(look: Look, *types: str) -> Look:
    look.layouts = [layout for layout in look.layouts if layout.type in types]
    return look


def untitled() -> bytes:
    """No layout has a title."""
    look = corporate.harbour()
    for layout in look.layouts:
        layout.holders = {key: box for key, box in layout.holders.items() if "itle" not in key.partition("sub")[0]}
        layout.type = ""
    return potx(look)


def grouped() -> bytes:
    """The placeholders of one layout lie in a group."""
    wrap = (
        r"(<p:grpSpPr/>|</p:grpSpPr>)(<p:sp>.*)(</p:spTree>)",
        r'\1<p:grpSp><p:nvGrpSpPr><p:cNvPr id="900" name="All"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
        r'<a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/><a:chOff x="0" y="0"/>'
        r'<a:chExt cx="9144000" cy="6858000"/></a:xfrm></p:grpSpPr>\2</p:grpSp>\3',
    )
    return edited(office(), lambda files: replace_in(files, "ppt/slideLayouts/slideLayout2.xml", wrap))


def bare() -> bytes:
    """As little as there can be: no table styles, no properties, no views, no notes; targets are absolute."""

    def strip(files: Files) -> None:
        for name in ("presProps", "viewProps", "tableStyles"):
            drop_part(files, f"ppt/{name}.xml")
            unrelate(files, MAIN, name)
        unrelate(files, MAIN, "printerSettings")
        replace_in(files, MAIN, (r"<p:notesSz[^>]*/>", ""), (r"<p:sldSz[^>]*/>", ""))
        for start, folder in (("ppt/slideLayouts/_rels/", "/ppt/"), ("ppt/slideMasters/_rels/", "/ppt/")):
            replace_in(files, start, (r'Target="\.\./', f'Target="{folder}'))
        replace_in(files, "ppt/_rels/", (r'Target="(?=[a-z])', 'Target="/ppt/'))

    return edited(office(), strip)


def shouting() -> bytes:
    """Names in upper case, with backslashes where they refer, relationships that are not there, ids used twice."""

    def spoil(files: Files) -> None:
        replace_in(files, "ppt/slideLayouts/_rels/", (r'Target="\.\./slideMasters/', r'Target="..\\slideMasters\\'))
        replace_in(files, MAIN, (r'(<p:sldMasterId )id="\d+"', r'\1id="2147483649"'))
        relate(files, MASTER, "rIdNull", "image", "NULL")
        relate(files, MASTER, "rIdLost", "image", "../media/lost.png")
        blip = '<a:blipFill><a:blip r:embed="rIdNull"/><a:stretch/></a:blipFill><a:effectLst/>'
        replace_in(files, MASTER, (r"<p:bg>.*?</p:bg>", f"<p:bg><p:bgPr>{blip}</p:bgPr></p:bg>"))
        files.update({_upper(name): files.pop(name) for name in [*files] if "slideLayout" in name})

    return edited(office(), spoil)


def _upper(name: str) -> str:
    return name.replace("slideLayouts/", "SLIDELAYOUTS/").replace("slideLayout1", "SLIDELAYOUT1")


def strictly() -> bytes:
    """``granite.potx`` as "Strict Open XML Presentation"."""
    return strict(specimen("granite.potx"))


def arabic() -> bytes:
    """From right to left: PowerPoint's own template, turned."""
    turn = (r'algn="l"([^>]*?) rtl="0"', r'algn="r"\1 rtl="1"')
    return edited(office(), lambda files: replace_in(files, MASTER, turn))


def of_size(width: float, height: float) -> bytes:
    """A template of odd proportions, in inches."""
    edge, top = width * 0.06, height * 0.06
    inner = width - 2 * edge
    foot = {
        'type="ftr" sz="quarter" idx="11"': (edge, height * 0.93, inner * 0.7, height * 0.04),
        'type="sldNum" sz="quarter" idx="12"': (width * 0.8, height * 0.93, width * 0.14, height * 0.04),
    }
    head = {
        'type="title"': (edge, top, inner, height * 0.12),
        'type="body" idx="1"': (edge, height * 0.22, inner, height * 0.66),
    }
    same = dict.fromkeys(foot, (0.0, 0.0, 0.0, 0.0))
    nowhere = {'type="title"': (0.0, 0.0, 0.0, 0.0)}
    look = corporate.harbour()
    look.size = (width, height)
    look.master = Slide(background=look.master.background, holders={**head, **foot})
    look.layouts = [
        Slide(name="Title Slide", type="title", holders={'type="ctrTitle"': (edge, height * 0.35, inner, height * 0.2),
              'type="subTitle" idx="1"': (edge, height * 0.58, inner, height * 0.12)}),
        Slide(name="Title and Content", type="obj", holders={**nowhere, 'idx="1"': (0.0, 0.0, 0.0, 0.0), **same}),
        Slide(name="Title Only", type="titleOnly", holders={**nowhere, **same}),
        Slide(name="Blank", type="blank", holders=same),
    ]  # fmt: skip
    return potx(look)


SPECIMENS: Mapping[str, Callable[[], bytes]] = {
    "office.pptx": office,
    "slides-inside.potx": lambda: slides_inside(office()),
    "no-footers.pptx": no_footers,
    "german.pptx": german,
    "two-masters.pptx": two_masters,
    "sharepoint.potx": sharepoint,
    "strict.potx": strictly,
    "square.potx": lambda: of_size(10, 10),
    "arabic.pptx": arabic,
    "portrait.potx": lambda: of_size(8.268, 11.693),
    "google.pptx": google.simple_light,
    "sparse.potx": sparse,
    "harbour.potx": lambda: potx(corporate.harbour()),
    "granite.potx": lambda: potx(corporate.granite()),
    "atlas.potx": lambda: potx(corporate.atlas()),
    "untitled.potx": untitled,
    "grouped.pptx": grouped,
    "bare.pptx": bare,
    "shouting.pptx": shouting,
    "show.ppsx": lambda: potx(corporate.harbour(), "slideshow"),
}
"""The makers of all specimens, by the name of the file."""


@cache
def specimen(name: str) -> bytes:
    """The bytes of a specimen."""
    return SPECIMENS[name]()
