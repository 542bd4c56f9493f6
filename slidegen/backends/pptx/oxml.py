"""XML as text: escaping, namespaces and the few elements that all shapes share.

PowerPoint writes each part as one UTF-8 document with the namespaces ``a`` (DrawingML), ``r``
(relationships) and ``p`` (PresentationML) on its root. ECMA-376 part 1: ``p:cNvPr`` (non-visual properties),
``a:xfrm`` (place), ``a:prstGeom`` (outline), ``p:nvGrpSpPr`` (the root group of a shape tree).
"""

import re

from slidegen.units import Emu, Pt, Rect, Size

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

ROOT_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

_SPECIAL = re.compile('[&<>"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape(text: str) -> str:
    """*text* for content and attributes; characters that XML forbids or that only steer terminals are left out."""
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], ""), text)


def attribute(text: str) -> str:
    """*text* for an attribute, where line ends are blanks."""
    return escape(" ".join(text.split()))


def hundredths(value: Pt) -> int:
    """Points in the hundredths that sizes and spacings are given in."""
    return round(value * 100)


def place(rect: Rect, element: str = "a:xfrm") -> str:
    """Position and size."""
    size = f'<a:ext cx="{max(rect.width, 0)}" cy="{max(rect.height, 0)}"/>'
    return f'<{element}><a:off x="{rect.x}" y="{rect.y}"/>{size}</{element}>'


def outline(shape: str = "rect", radius: float = 0.0) -> str:
    """A preset geometry; *radius* is the fraction of the shorter side by which a rectangle's corners are rounded."""
    if shape == "rect" and radius > 0:
        guide = f'<a:gd name="adj" fmla="val {round(min(radius, 0.5) * 100_000)}"/>'
        return f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'
    return f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>'


def custom_outline(size: Size, steps: str, *, filled: bool = True) -> str:
    """A geometry drawn by *steps* (``a:moveTo``, ``a:lnTo``, ...) in a rectangle of *size*."""
    fill = "" if filled else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{size.width}" h="{size.height}"{fill}>{steps}</a:path></a:pathLst></a:custGeom>'
    )


def step_to(element: str, x: Emu, y: Emu) -> str:
    """A step of an outline: ``moveTo`` or ``lnTo`` a point."""
    return f'<a:{element}><a:pt x="{x}" y="{y}"/></a:{element}>'


def non_visual(number: int, name: str, description: str = "", inner: str = "") -> str:
    """``p:cNvPr``: a shape's id, its name in the selection pane and its alternative text."""
    about = f' descr="{attribute(description)}"' if description else ""
    head = f'<p:cNvPr id="{number}" name="{attribute(name)}"{about}'
    return f"{head}>{inner}</p:cNvPr>" if inner else f"{head}/>"


def insets(x: Emu, y: Emu, more: Emu = 0) -> str:
    """Attributes of ``a:bodyPr`` that keep text *x* and *y* away from the shape's edges, *more* at the left."""
    return f' lIns="{x + more}" tIns="{y}" rIns="{x}" bIns="{y}"'
