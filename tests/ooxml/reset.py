"""What PowerPoint's "Reset slide" would do: placeholders go where their layout has them."""

import posixpath
from collections.abc import Iterator
from itertools import combinations

import msgspec
from lxml import etree

from slidegen.units import Rect
from tests.backends.pptx.reading import NAMESPACES, parts

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ROUNDING = 2
"""EMU by which neighbours may overlap."""


class Reset(msgspec.Struct, frozen=True):
    """A placeholder of a slide by its name, and where its layout has it."""

    name: str
    rect: Rect


def reset_slides(data: bytes) -> Iterator[tuple[str, list[Reset]]]:
    """The name of each slide's part and its placeholders, once the slide is reset.

    Left out are those that the layout does not have, which stay where they are.
    """
    members = parts(data)
    layouts = {
        name: {_key(shape): _rect(shape) for shape in _placeholders(etree.fromstring(content))}
        for name, content in members.items()
        if name.startswith("ppt/slideLayouts/slideLayout")
    }
    for name, content in members.items():
        if not name.startswith("ppt/slides/slide"):
            continue
        places = layouts[_layout(name, members)]
        shapes = list(_placeholders(etree.fromstring(content)))
        yield name, [Reset(_name(each), places[_key(each)]) for each in shapes if _key(each) in places]


def reset_problems(data: bytes) -> list[str]:
    """Placeholders of one slide that a reset puts over one another, or off the slide."""
    width, height = (
        int(value) for value in _values(parts(data)["ppt/presentation.xml"], "//p:sldSz/@cx | //p:sldSz/@cy")
    )
    problems = []
    for part, found in reset_slides(data):
        for one, other in combinations(found, 2):
            if _overlap(one.rect, other.rect):
                problems.append(f"{part}: {one.name} is over {other.name}")
        problems += [
            f"{part}: {each.name} leaves the slide"
            for each in found
            if each.rect.x < 0 or each.rect.y < 0 or each.rect.right > width or each.rect.bottom > height
        ]
    return problems


def _values(content: bytes, path: str) -> list[str]:
    found = etree.fromstring(content).xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(each) for each in found]


def _layout(slide: str, members: dict[str, bytes]) -> str:
    folder, file = posixpath.split(slide)
    rows = etree.fromstring(members[f"{folder}/_rels/{file}.rels"]).iter(_RELATIONSHIP)
    (target,) = (row.get("Target") or "" for row in rows if (row.get("Type") or "").endswith("/slideLayout"))
    return posixpath.normpath(posixpath.join(folder, target))


def _placeholders(tree: "etree._Element") -> "Iterator[etree._Element]":
    """The shapes of a slide that are placeholders; those with a fallback once."""
    for fallback in list(tree.iter(f"{{{NAMESPACES['mc']}}}Fallback")):
        fallback.getparent().remove(fallback)  # type: ignore[union-attr]
    found = tree.xpath("//p:ph/ancestor::*[self::p:sp or self::p:pic or self::p:graphicFrame]", namespaces=NAMESPACES)
    assert isinstance(found, list)
    yield from found  # type: ignore[misc]


def _mark(shape: "etree._Element") -> "etree._Element":
    return next(shape.iter(f"{{{NAMESPACES['p']}}}ph"))


def _key(shape: "etree._Element") -> str:
    """What slide and layout have in common: titles their type, others their index."""
    mark = _mark(shape)
    return "title" if mark.get("type") in ("title", "ctrTitle") else mark.get("idx", "0")


def _name(shape: "etree._Element") -> str:
    return next(shape.iter(f"{{{NAMESPACES['p']}}}cNvPr")).get("name") or ""


def _rect(shape: "etree._Element") -> Rect:
    offset = next(shape.iter(f"{{{NAMESPACES['a']}}}off"))
    extent = next(shape.iter(f"{{{NAMESPACES['a']}}}ext"))
    numbers = (offset.get("x"), offset.get("y"), extent.get("cx"), extent.get("cy"))
    return Rect(*(int(number or 0) for number in numbers))


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right - ROUNDING
        and other.x < one.right - ROUNDING
        and one.y < other.bottom - ROUNDING
        and other.y < one.bottom - ROUNDING
    )
