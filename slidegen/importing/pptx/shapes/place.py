"""Where shapes are, on the slide and not in their groups."""

from typing import TYPE_CHECKING

import msgspec

from slidegen.theme.template.parts.xml import A, P, number
from slidegen.units import Rect

if TYPE_CHECKING:
    from lxml.etree import _Element


class Space(msgspec.Struct, frozen=True):
    """How lengths inside of a group become lengths on the slide."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def on_slide(self, rect: Rect) -> Rect:
        return Rect(
            round(self.x + rect.x * self.across), round(self.y + rect.y * self.down),
            round(rect.width * self.across), round(rect.height * self.down),
        )  # fmt: skip

    def inside(self, group: "_Element") -> "Space":
        """The space inside of a ``p:grpSp`` that lies in this one."""
        transform = group.find(f"{P}grpSpPr/{A}xfrm")
        outer, inner = corner(transform, "off", "ext"), corner(transform, "chOff", "chExt")
        if outer is None or inner is None or not inner.width or not inner.height:
            return self
        across, down = outer.width / inner.width, outer.height / inner.height
        return Space(
            self.x + (outer.x - inner.x * across) * self.across, self.y + (outer.y - inner.y * down) * self.down,
            self.across * across, self.down * down,
        )  # fmt: skip


def rect_of(shape: "_Element") -> Rect | None:
    """The place that a shape has of its own; None: it takes its layout's."""
    transform = next(
        (found for tag in (f"{P}spPr/{A}xfrm", f"{P}xfrm") if (found := shape.find(tag)) is not None), None
    )
    return corner(transform, "off", "ext")


def corner(transform: "_Element | None", offset: str, extent: str) -> Rect | None:
    """The rectangle of two children of an ``a:xfrm``; None: one of them is not there."""
    if transform is None:
        return None
    off, ext = transform.find(A + offset), transform.find(A + extent)
    if off is None or ext is None:
        return None
    values = (number(off.get("x")), number(off.get("y")), number(ext.get("cx")), number(ext.get("cy")))
    x, y, width, height = (value or 0 for value in values)
    return Rect(x, y, max(0, width), max(0, height))
