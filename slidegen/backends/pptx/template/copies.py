"""Copies of a template's layouts with places of slidegen's own: ``p:sldLayout`` parts beside the template's.

What the layout draws stays, and so do the placeholders that slides fill where they are; others give way. A copy has no
``type``, by which PowerPoint would take it for the arrangement that it was.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from slidegen.backends.pptx.context import LayoutPart
from slidegen.backends.pptx.dots import dot_shapes
from slidegen.backends.pptx.looks import Typefaces, levels_xml
from slidegen.backends.pptx.oxml import NAMESPACES
from slidegen.backends.pptx.parts.decorations import decoration_shapes
from slidegen.backends.pptx.parts.placeholders import ANCHORS, CHROME, Placeholder, placeholder_shape
from slidegen.theme.template.parts.holders import kind, placeholder
from slidegen.theme.template.parts.xml import A, P, elements, number
from slidegen.units import Rect, Size

if TYPE_CHECKING:
    from lxml.etree import _Element

_CREATION = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"
"""The extension that tells PowerPoint which layout this is: a copy is another."""

_INSETS = ("lIns", "tIns", "rIns", "bIns")


def layout_copy(source: "_Element", part: LayoutPart, name: str, typefaces: Typefaces, size: Size) -> "_Element":
    """The layout *part*, for slides of *size*, made of a copy of the XML *source*, called *name*."""
    from copy import deepcopy

    root = deepcopy(source)
    for attribute in ("type", "matchingName"):
        root.attrib.pop(attribute, "")
    root.set("preserve", "1")
    root.set("userDrawn", "1")
    common = root.find(f"{P}cSld")
    tree = common.find(f"{P}spTree") if common is not None else None
    assert common is not None and tree is not None, "the layout has been read"
    common.set("name", name)
    for listed in [*root.iter(f"{P}extLst")]:
        for each in listed.findall(f"{P}ext[@uri='{_CREATION}']"):
            listed.remove(each)
        if not len(listed) and (above := listed.getparent()) is not None:
            above.remove(listed)
    every = (*part.placeholders.values(), *part.spares)
    _settle(tree, {(each.type, each.index): each for each in every if each.native})
    free = 1 + max((number(each.get("id")) or 0 for each in tree.iter(f"{P}cNvPr")), default=1)
    rules, ours = part.layout.decorations, [each for each in every if not each.native]
    drawn = decoration_shapes(rules, size, free)
    drawn += _shapes(ours, free + len(rules), typefaces) + dot_shapes(part.dots, free + len(rules) + len(ours))
    _append(tree, drawn)
    return root


def _settle(tree: "_Element", kept: dict[tuple[str, int | None], Placeholder]) -> None:
    """Keep placeholders that are *kept*, moved if need be, and those at the foot; take the others away."""
    left = dict(kept)
    for shape in list(elements(tree)):
        ph = placeholder(shape)
        if ph is None:
            continue
        own = left.pop((kind(ph), number(ph.get("idx"))), None)
        if own is not None:
            _move(shape, own)
        elif kind(ph) not in CHROME:
            tree.remove(shape)


def _move(shape: "_Element", to: Placeholder) -> None:
    """Put a placeholder's text where *to* has it, unless its own place is there."""
    if not to.moved:
        return
    properties, body = shape.find(f"{P}spPr"), shape.find(f"{P}txBody/{A}bodyPr")
    if properties is not None:
        _place(properties, to.rect)
    if body is not None:
        for name in _INSETS:
            body.set(name, "0")
        body.set("anchor", ANCHORS[to.anchor])


def _place(properties: "_Element", rect: Rect) -> None:
    from lxml import etree  # only decks with a template load it

    for old in properties.findall(f"{A}xfrm"):
        properties.remove(old)
    transform = etree.Element(f"{A}xfrm")
    etree.SubElement(transform, f"{A}off", x=str(rect.x), y=str(rect.y))
    etree.SubElement(transform, f"{A}ext", cx=str(rect.width), cy=str(rect.height))
    properties.insert(0, transform)


def _shapes(placeholders: Iterable[Placeholder], first: int, typefaces: Typefaces) -> str:
    return "".join(
        placeholder_shape(at, each, levels_xml(each.looks, None, typefaces), deep=each.role == "body")
        for at, each in enumerate(placeholders, first)
    )


def _append(tree: "_Element", shapes: str) -> None:
    """Add *shapes* on top of a tree, before its extensions."""
    from lxml import etree  # only decks with a template load it

    end = tree.find(f"{P}extLst")
    for shape in etree.fromstring(f"<p:spTree {NAMESPACES}>{shapes}</p:spTree>"):
        if end is None:
            tree.append(shape)
        else:
            end.addprevious(shape)
