"""The shapes of a slide, out of their groups, with what they say of themselves."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from slidegen.importing.pptx.shapes.place import Space, corner, rect_of
from slidegen.importing.pptx.text.styles import Styles
from slidegen.theme.template.parts.holders import CHROME, TITLES, kind, placeholder
from slidegen.theme.template.parts.xml import A, P, is_true
from slidegen.units import Rect

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

Sort: TypeAlias = Literal[
    "text", "picture", "media", "table", "chart", "smartart", "object", "diagram", "line", "drawing"
]

_URIS: dict[str, Sort] = {"table": "table", "chart": "chart", "diagram": "smartart", "ole": "object"}
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_DEEPEST = 50


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A shape: what it is, its place, name and alternative text. ``type`` None: it is no placeholder."""

    element: "_Element"
    sort: Sort
    rect: Rect
    number: str
    name: str
    about: str
    type: str | None = None
    index: str = "0"
    decorative: bool = False

    @property
    def is_title(self) -> bool:
        return self.type in TITLES

    @property
    def is_chrome(self) -> bool:
        return self.type in CHROME

    @property
    def label(self) -> str:
        """Its name without the number that ends it."""
        head, _, tail = self.name.rpartition(" ")
        return head if tail.isdecimal() else self.name


def found_shapes(tree: "_Element | None", reader: "SlideReader") -> list[Found]:
    """The shapes of a ``p:spTree``, in the order in which they lie on one another."""
    return list(_inside(tree, reader, Space(), 0)) if tree is not None else []


def _inside(parent: "_Element", reader: "SlideReader", space: Space, depth: int) -> Iterator[Found]:
    for element in parent.iterchildren(f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}grpSp", f"{P}cxnSp"):
        about = next(element.iterfind(f"*/{P}cNvPr"), None)
        if about is not None and is_true(about.get("hidden")):
            continue
        if element.tag == f"{P}grpSp":
            if depth > _DEEPEST:
                reader.losses.lost("groups in more than 50 groups are left out")
                continue
            if is_diagram(element):
                yield _made(element, about, "diagram", reader, space)
            else:
                yield from _inside(element, reader, space.inside(element), depth + 1)
            continue
        yield _made(element, about, _sort(element), reader, space)


def is_diagram(group: "_Element") -> bool:
    """Whether a group is boxes joined by lines."""
    return any(True for _ in group.iter(f"{A}stCxn", f"{A}endCxn")) and not any(
        True for _ in group.iter(f"{P}pic", f"{P}graphicFrame")
    )


def _sort(element: "_Element") -> Sort:
    if element.tag == f"{P}cxnSp":
        return "line"
    if element.tag == f"{P}pic":
        properties = element.find(f"{P}nvPicPr/{P}nvPr")
        played = (f"{A}videoFile", f"{A}audioFile", f"{A}quickTimeFile", f"{A}wavAudioFile")
        return (
            "media" if properties is not None and any(properties.find(tag) is not None for tag in played) else "picture"
        )
    if element.tag == f"{P}graphicFrame":
        data = element.find(f"{A}graphic/{A}graphicData")
        return _URIS.get(data.get("uri", "").rpartition("/")[2], "object") if data is not None else "object"
    body = element.find(f"{P}txBody")
    if body is not None and any((each.text or "").strip() for each in body.iter(f"{A}t")):
        return "text"
    if body is not None and any(
        each.tag.endswith(("}oMath", "}oMathPara")) for each in body.iter("{*}oMath", "{*}oMathPara")
    ):
        return "text"
    return "picture" if element.find(f"{P}spPr/{A}blipFill") is not None else "drawing"


def _made(element: "_Element", about: "_Element | None", sort: Sort, reader: "SlideReader", space: Space) -> Found:
    ph = placeholder(element)
    role = kind(ph) if ph is not None else None
    index = ph.get("idx", "0") if ph is not None else "0"
    own = rect_of(element) if sort != "diagram" else _group_rect(element)
    inherited = (
        reader.layout.rect(role, index) if role is not None and own is None and reader.layout is not None else None
    )
    rect = space.on_slide(own) if own is not None else inherited
    said = about.get("descr", "") if about is not None else ""
    return Found(
        element=element,
        sort=sort,
        rect=rect or Rect(0, 0, 0, 0),
        number=about.get("id", "") if about is not None else "",
        name=about.get("name", "") if about is not None else "",
        about=said or (about.get("title", "") if about is not None else ""),
        type=role,
        index=index,
        decorative=about is not None and any(is_true(each.get("val")) for each in about.iter(_DECORATIVE)),
    )


def _group_rect(group: "_Element") -> Rect | None:
    return corner(group.find(f"{P}grpSpPr/{A}xfrm"), "off", "ext")


def styles_of(shape: Found, reader: "SlideReader") -> Styles:
    """What the paragraphs of *shape* inherit."""
    layout = reader.layout
    chain = [shape.element]
    if shape.type is not None and layout is not None:
        chain += layout.chain(shape.type, shape.index)
    lists = [found for each in chain if (found := each.find(f"{P}txBody/{A}lstStyle")) is not None]
    if shape.type is not None and layout is not None:
        lists += layout.text_styles(shape.type)
    elif (defaults := reader.root.layouts.defaults) is not None:
        lists.append(defaults)
    return Styles(lists)
