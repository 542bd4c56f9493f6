"""Ways to look into a PowerPoint file."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from tests.ooxml.fallbacks import with_fallbacks

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "p159": "http://schemas.microsoft.com/office/powerpoint/2015/09/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def opened(data: bytes) -> Deck:
    """The file in python-pptx, formulas as the text and pictures that stand in for them."""
    return Presentation(BytesIO(with_fallbacks(data)))


def parts(data: bytes) -> dict[str, bytes]:
    """The package's members by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Xml:
    """A part of a package, asked by XPath."""

    def __init__(self, data: bytes, name: str) -> None:
        self.text = parts(data)[name].decode()
        self.root = etree.fromstring(self.text.encode())

    def find(self, path: str) -> "list[etree._Element]":
        found = self.root.xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return found  # type: ignore[return-value]

    def values(self, path: str) -> list[str]:
        """The attributes or texts that *path* finds."""
        return [str(each) for each in self.find(path)]


def slide_part(data: bytes, number: int) -> Xml:
    return Xml(data, f"ppt/slides/slide{number}.xml")


def slide_text(slide: Slide) -> list[str]:
    """The words of a slide's shapes in their order, then those of its notes."""
    words: list[str] = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            words += shape.text_frame.text.split()  # type: ignore[attr-defined]
        elif shape.has_table:
            for row in shape.table.rows:  # type: ignore[attr-defined]
                for cell in row.cells:
                    words += cell.text_frame.text.split()
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        words += slide.notes_slide.notes_text_frame.text.split()
    return words
