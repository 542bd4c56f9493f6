"""What a reader finds in the finished files: text, notes and alternative texts."""

import io
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PAGES = re.compile(r"ppt/(?:slides|notesSlides|charts)/[^/]+\.xml")
_VALUE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"


def pptx_text(data: bytes) -> str:
    """The paragraphs of all slides, charts and notes pages, the figures of charts, the descriptions of pictures."""
    lines: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(filter(_PAGES.fullmatch, package.namelist())):
            page = ElementTree.fromstring(package.read(name))
            lines += [shape.get("descr", "") for shape in page.iter(f"{_P}cNvPr")]
            lines += [value.text or "" for value in page.iter(_VALUE)]
            for paragraph in page.iter(f"{_A}p"):
                lines.append("".join("\n" if node.tag == f"{_A}br" else node.text or "" for node in paragraph.iter()))
    return "\n".join(lines)


def html_text(data: bytes) -> str:
    """The text of the page without scripts and styles, and the alternative texts of pictures."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    return "".join(reader.parts)


_INLINE = frozenset({"a", "b", "code", "del", "em", "i", "kbd", "mark", "s", "span", "strong", "sub", "sup", "u"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        self.parts += [f" {value} " for name, value in attrs if name in ("alt", "aria-label") and value]
        if tag not in _INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")
        if tag not in _INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
