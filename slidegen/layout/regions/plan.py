"""The regions of one slide as they fill up."""

import msgspec

from slidegen.layout.parts.other import side_by_side
from slidegen.model.blocks import Block, Heading
from slidegen.theme.theme import Layout, Region, Theme
from slidegen.units import Fractions, Rect, Size


class Fill(msgspec.Struct, kw_only=True):
    """A region with what goes into it. ``slot`` is empty for a place that the layout does not have."""

    region: Region
    name: str
    slot: str
    rect: Rect
    blocks: list[Block]
    title: Heading | None = None

    @property
    def is_empty(self) -> bool:
        return self.title is None and not self.blocks


class Plan:
    """The places of a layout by name, in the layout's order. Repeated regions have places once they are spread."""

    __slots__ = ("_size", "_theme", "fills", "layout")

    def __init__(self, layout: Layout, theme: Theme, size: Size) -> None:
        self.layout = layout
        self._theme = theme
        self._size = size
        self.fills: dict[str, Fill] = {}
        for region in layout.regions:
            if region.repeat == 1:
                self._open(region, region.name, region.area.on(size))

    def _open(self, region: Region, name: str, rect: Rect, *, slot: bool = True) -> Fill:
        fill = Fill(region=region, name=name, slot=name if slot else "", rect=rect, blocks=[])
        self.fills[name] = fill
        return fill

    def role(self, *roles: str) -> list[Fill]:
        """The places with one of *roles*, in the layout's order."""
        return [fill for fill in self.fills.values() if fill.region.role in roles]

    def spread(self, role: str, count: int) -> list[Fill]:
        """*count* places (or as many as there may be) of the layout's repeated region with *role*, side by side.

        A layout with regions of that role that are not repeated has these.
        """
        regions = [region for region in self.layout.regions if region.role == role]
        if not regions:
            return []
        region = regions[0]
        if region.repeat == 1:
            return [self.fills[each.name] for each in regions[:count]]
        count = min(count, region.repeat)
        rects = side_by_side(region.area.on(self._size), [1 / count] * count, round(region.gap * self._size.width))
        return [self._open(region, f"{region.name}-{at + 1}", rect) for at, rect in enumerate(rects)]

    def home(self) -> Fill:
        """Where whatever has no place of its own goes: the body, a text, or the last of captions, steps and pictures.

        A layout with none of these gets a place made up, where ``content`` has its body.
        """
        for roles in (("body",), ("text", "subtitle")):
            if found := self.role(*roles):
                return found[0]
        return (self.role("caption", "step", "picture") or [self._made_up()])[-1]

    def _made_up(self) -> Fill:
        content = self._theme.layouts.get("content")
        region = next((region for region in content.regions if region.role == "body"), None) if content else None
        if region is None:
            style = self._theme.styles["body"]
            area = Fractions(0.08, 0.2, 0.84, 0.68)
            region = Region(
                name="body", role="body", area=area, style=style, anchor="top", align=style.align, index=0
            )  # fmt: skip
        return self._open(region, "body", region.area.on(self._size), slot=False)

    def widths(self, names: list[str], shares: list[float]) -> None:
        """Give the places *names*, which stand side by side, these shares of their common width."""
        rects = [self.fills[name].rect for name in names]
        whole = Rect(rects[0].x, rects[0].y, rects[-1].right - rects[0].x, rects[0].height)
        gap = rects[1].x - rects[0].right
        for name, rect in zip(names, side_by_side(whole, shares, gap), strict=True):
            self.fills[name].rect = rect
