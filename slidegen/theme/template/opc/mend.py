"""What parts lose with a template's slides, so that nothing in them leads nowhere.

PowerPoint offers to repair files whose XML names relationships that are not there. Templates come with such names, and
their masters link to slides that decks do not have. LibreOffice writes shapes that share an id.
"""

import re
from typing import TYPE_CHECKING

from slidegen.theme.template.parts.xml import P, R, number, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = re.compile(
    rb"""xmlns:([\w.-]+)\s*=\s*["']http://schemas\.openxmlformats\.org/officeDocument/2006/relationships["']"""
)
_MOODS = (b"showPr", b"MasterView", b"notesView", b"handoutView")
"""Words of parts that know which slides were shown, and that the template was left in another view than of slides."""

_SHAPE = re.compile(rb"""<p:cNvPr\s[^>]*?\bid=["'](\d+)""")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_A_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_OF_SLIDES = (f"{P}sldIdLst", f"{P}custShowLst", f"{P}modifyVerifier", f"{P}smartTags")
"""Slides, what is made of them, and what asks for a password before they are changed."""

_SHOWS = (f"{P}sldRg", f"{P}custShow")


def mended(data: bytes, part: str, known: frozenset[str]) -> bytes:
    """The XML of *part* without what refers to relationships that are not *known*, by their ids.

    Raises :class:`slidegen.errors.WorldError` (``template``) where it is no XML.
    """
    root = parse(data, part)
    if not (_missing(data, known) or _doubles(data) or any(word in data for word in _MOODS)):
        return data
    for element in list(root.iter("{*}*")):
        lost = [key for key, value in element.attrib.items() if _is_reference(key) and value and value not in known]
        if not lost:
            continue
        if element.tag == _A_BLIP or element is root:
            for key in lost:
                del element.attrib[key]
        else:
            _remove(element)
    _number_anew(root)
    root.attrib.pop("lastView", "")
    for show in root.iter(f"{P}showPr"):
        for each in [each for each in show if each.tag in _SHOWS]:
            show.remove(each)
    return written(root)


def without_slides(data: bytes, part: str) -> bytes:
    """The presentation *part* without the lists of its slides, and free to be changed."""
    root = parse(data, part)
    for element in [each for each in root if each.tag in _OF_SLIDES]:
        root.remove(element)
    for listed in root.findall(f"{P}extLst"):
        for each in listed.findall(f"{P}ext[@uri='{_SECTIONS}']"):
            listed.remove(each)
        if not len(listed):
            root.remove(listed)
    return written(root)


def written(root: "_Element") -> bytes:
    """*root* as the content of a part."""
    from lxml import etree  # only decks with a template load it

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _missing(data: bytes, known: frozenset[str]) -> bool:
    for prefix in {found[1] for found in _SPACE.finditer(data)}:
        used = re.findall(rb"""\s%s:\w+\s*=\s*["']([^"']+)["']""" % re.escape(prefix), data)
        if any(each.decode("utf-8", "replace") not in known for each in used):
            return True
    return False


def _doubles(data: bytes) -> bool:
    """Whether shapes share an id, or have none."""
    numbers = _SHAPE.findall(data)
    return len(set(numbers)) != data.count(b"<p:cNvPr")


def _number_anew(root: "_Element") -> None:
    """Give shapes ids of their own where others before have theirs; a shape's fallback has the same id as the shape."""
    taken: set[str] = set()
    doubles = []
    for shape in root.iter(f"{P}cNvPr"):
        if not any(each.tag == _FALLBACK for each in shape.iterancestors()):
            own = shape.get("id", "")
            if own in taken or not own.isdecimal():
                doubles.append(shape)
            taken.add(own)
    last = max((number(each) or 0 for each in taken), default=0)
    for at, shape in enumerate(doubles, last + 1):
        shape.set("id", str(at))


def _is_reference(key: object) -> bool:
    return isinstance(key, str) and key.startswith(R)


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
