"""Placeholders of layouts, with what they inherit from their master."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from slidegen.model.style import Anchor
from slidegen.theme.template.parts.colours import Scheme
from slidegen.theme.template.parts.levels import LevelText, levels, list_styles
from slidegen.theme.template.parts.xml import A, P, elements, is_true, number
from slidegen.theme.theme import Home
from slidegen.units import Emu, Rect

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.theme.template.parts.masters import Master

INSETS: tuple[Emu, Emu, Emu, Emu] = (91_440, 45_720, 91_440, 45_720)
"""Left, top, right, bottom: what text keeps from its shape's edges where nothing is said."""

CHROME = ("dt", "ftr", "sldNum", "hdr")
TITLES = ("title", "ctrTitle")
MASTER_TYPES = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum", "hdr": "hdr"}
_FILLS = tuple(A + name for name in ("solidFill", "gradFill", "blipFill", "pattFill"))
_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom", "just": "top", "dist": "top"}


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """A placeholder: ``type`` and ``index`` of its ``p:ph``, its shape's ``name``, its place and how text is set there.

    ``rect`` is the shape, ``inner`` what its insets leave. ``flaw`` says why slides cannot use it: its text is turned,
    it has no place, it lies in a group, another has its number. Empty: they can. ``painted``: it has a fill.
    """

    type: str
    index: int | None
    name: str
    prompt: str
    rect: Rect
    inner: Rect
    anchor: Anchor
    levels: tuple[LevelText, ...]
    flaw: str = ""
    painted: bool = False

    @property
    def home(self) -> Home:
        return Home(self.type, self.index)

    @property
    def is_title(self) -> bool:
        return self.type in TITLES

    @property
    def is_text(self) -> bool:
        """Whether it takes text alone."""
        return self.type in ("body", "subTitle")

    @property
    def is_body(self) -> bool:
        """Whether it takes text, among other things or alone."""
        return self.type == "" or self.is_text

    @property
    def is_picture(self) -> bool:
        return self.type == "pic"


def shapes(tree: "_Element | None", *, grouped: bool = False) -> Iterator[tuple["_Element", bool]]:
    """The shapes of a tree, and whether each lies in a group."""
    for element in elements(tree, f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}grpSp"):
        if element.tag == f"{P}grpSp":
            yield from shapes(element, grouped=True)
        else:
            yield element, grouped


def placeholder(shape: "_Element") -> "_Element | None":
    """The ``p:ph`` of a shape."""
    return next(shape.iterfind(f"*/{P}nvPr/{P}ph"), None)


def kind(ph: "_Element") -> str:
    """The type of a ``p:ph``; empty for one that takes anything."""
    written = ph.get("type", "obj")
    return "" if written == "obj" else written


def holders(root: "_Element", master: "Master", scheme: Scheme) -> tuple[Holder, ...]:
    """The placeholders of a layout's part, in their order, coloured by its *scheme*."""
    found: list[Holder] = []
    for shape, grouped in shapes(root.find(f"{P}cSld/{P}spTree")):
        ph = placeholder(shape)
        if ph is None:
            continue
        holder = _holder(shape, ph, master, scheme)
        if grouped:
            holder = replace(holder, flaw="it lies in a group")
        elif any(_are_one(holder, other) for other in found):
            holder = replace(holder, flaw="another placeholder has its number")
        found.append(holder)
    return tuple(found)


def _are_one(one: Holder, other: Holder) -> bool:
    """Whether slides cannot tell two placeholders apart: by number, titles by being one."""
    if one.is_title or other.is_title:
        return one.is_title and other.is_title
    return one.index == other.index and one.type == other.type


def _holder(shape: "_Element", ph: "_Element", master: "Master", scheme: Scheme) -> Holder:
    sort = kind(ph)
    parent = master.placeholder(MASTER_TYPES.get(sort, "body"))
    rect = _rect(shape) or (_rect(parent) if parent is not None else None)
    own, inherited = _body_properties(shape), _body_properties(parent)
    left, top, right, bottom = (_inset(name, own, inherited, usual) for name, usual in zip("ltrb", INSETS, strict=True))
    place = rect or Rect(0, 0, 0, 0)
    inner = Rect(place.x + left, place.y + top, max(0, place.width - left - right), max(0, place.height - top - bottom))
    chain = list_styles(_list_style(shape), _list_style(parent), *master.text_styles(sort))
    turned = any(_said(name, own, inherited) not in (None, "0", "horz") for name in ("vert", "rot"))
    flaw = "it has no place" if not (inner.width and inner.height) else ""
    return Holder(
        type=sort,
        index=number(ph.get("idx")),
        name=next((each.get("name", "") for each in shape.iterfind(f"*/{P}cNvPr")), ""),
        prompt=_words(shape),
        rect=place,
        inner=inner,
        anchor=_ANCHORS.get(_said("anchor", own, inherited) or "t", "top"),
        levels=levels(tuple(chain), scheme),
        painted=any(True for _ in elements(shape.find(f"{P}spPr"), *_FILLS)),
        flaw="its text is turned" if turned or _is_turned(shape) else flaw,
    )


def _rect(shape: "_Element") -> Rect | None:
    transform = shape.find(f"{P}spPr/{A}xfrm")
    if transform is None:
        transform = shape.find(f"{P}xfrm")
    offset, extent = (transform.find(A + tag) for tag in ("off", "ext")) if transform is not None else (None, None)
    if offset is None or extent is None:
        return None
    values = [number(offset.get("x")), number(offset.get("y")), number(extent.get("cx")), number(extent.get("cy"))]
    x, y, width, height = (value if value is not None else 0 for value in values)
    return Rect(x, y, width, height)


def _is_turned(shape: "_Element") -> bool:
    transform = shape.find(f"{P}spPr/{A}xfrm")
    return transform is not None and (transform.get("rot", "0") != "0" or is_true(transform.get("flipV")))


def _body_properties(shape: "_Element | None") -> "_Element | None":
    return shape.find(f"{P}txBody/{A}bodyPr") if shape is not None else None


def _list_style(shape: "_Element | None") -> "_Element | None":
    return shape.find(f"{P}txBody/{A}lstStyle") if shape is not None else None


def _said(name: str, *places: "_Element | None") -> str | None:
    return next((value for place in places if place is not None and (value := place.get(name)) is not None), None)


def _inset(side: str, own: "_Element | None", inherited: "_Element | None", usual: Emu) -> Emu:
    value = number(_said(f"{side}Ins", own, inherited))
    return usual if value is None else value


def _words(shape: "_Element") -> str:
    paragraph = shape.find(f"{P}txBody/{A}p")
    return "" if paragraph is None else "".join(text.text or "" for text in paragraph.iter(f"{A}t")).strip()
