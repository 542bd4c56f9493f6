"""Panels, columns, raw HTML and rules as parts."""

import html
import re
from collections.abc import Iterator

from slidegen.layout.parts.part import Part
from slidegen.layout.parts.stack import Stack
from slidegen.layout.parts.text import TextPart
from slidegen.model.blocks import RawBlock
from slidegen.model.frames import Box, BoxFrame, Frame, HtmlFrame
from slidegen.model.inlines import Inline, Link, Text
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, Rect, inches, points

RULE_WIDTH = points(1)
LEAST_EMBED = inches(2)

_HIDDEN = re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_BLOCK_END = re.compile(r"</(?:p|div|li|tr|h[1-6]|table|ul|ol|dt|dd|figcaption)\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!?][^>]*>")
_ADDRESS = r"""(?i)\s(?:data-)?src\s*=\s*["']?((?:https?:)?//[^\s"'>]+)"""
_TITLE = r"""(?i)\stitle\s*=\s*["']([^"'>]+)["']"""
_EMBED = re.compile(r"<(?:iframe|video|canvas|svg|object|embed|img|audio)\b", re.IGNORECASE)


class BoxPart:
    """A stack on a painted panel."""

    __slots__ = ("box", "inset_x", "inset_y", "span", "stack")

    def __init__(self, stack: Stack, box: Box, inset_x: Emu, inset_y: Emu, span: Span | None) -> None:
        self.stack = stack
        self.box = box
        self.inset_x = inset_x
        self.inset_y = inset_y
        self.span = span

    @property
    def what(self) -> str:
        return "panel"

    def _above(self, scale: float) -> Emu:
        """The room above and below the text, which goes down with it; that beside it keeps texts of boxes in line."""
        return round(self.inset_y * scale)

    def least(self, width: Emu, scale: float) -> Emu:
        return self.stack.least(width - 2 * self.inset_x, scale) + 2 * self._above(scale)

    def most(self, width: Emu, scale: float) -> Emu:
        return self.stack.most(width - 2 * self.inset_x, scale) + 2 * self._above(scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        inner = rect.inset(self.inset_x, self._above(scale))
        return (BoxFrame(rect=rect, box=self.box, span=self.span), *self.stack.frames(inner, scale))


class ColumnsPart:
    """Stacks side by side. ``fractions`` are of the width that the gaps leave, and add up to 1."""

    __slots__ = ("fractions", "gap", "span", "stacks")

    def __init__(self, stacks: list[Stack], fractions: list[float], gap: Emu, span: Span | None) -> None:
        self.stacks = stacks
        self.fractions = fractions
        self.gap = gap
        self.span = span

    @property
    def what(self) -> str:
        return "columns"

    def rects(self, rect: Rect) -> list[Rect]:
        """The rectangle of each column."""
        return side_by_side(rect, self.fractions, self.gap)

    def widths(self, width: Emu) -> list[Emu]:
        """The width of each column in a place *width* wide."""
        return [rect.width for rect in self.rects(Rect(0, 0, width, 0))]

    def _tallest(self, width: Emu, scale: float, *, most: bool) -> Emu:
        rooms = zip(self.stacks, self.widths(width), strict=True)
        return max((stack.most(room, scale) if most else stack.least(room, scale) for stack, room in rooms), default=0)

    def least(self, width: Emu, scale: float) -> Emu:
        return self._tallest(width, scale, most=False)

    def most(self, width: Emu, scale: float) -> Emu:
        return self._tallest(width, scale, most=True)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        return tuple(
            frame
            for stack, room in zip(self.stacks, self.rects(rect), strict=True)
            for frame in stack.frames(room, scale)
        )


class RulePart:
    """A thin line across."""

    __slots__ = ("colour", "span")

    def __init__(self, colour: Colour, span: Span | None) -> None:
        self.colour = colour
        self.span = span

    @property
    def what(self) -> str:
        return "rule"

    def least(self, width: Emu, scale: float) -> Emu:
        return RULE_WIDTH

    def most(self, width: Emu, scale: float) -> Emu:
        return RULE_WIDTH

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        return (BoxFrame(rect=rect, box=Box(fill=self.colour), span=self.span),)


class HtmlPart:
    """Raw HTML: as tall as its text, or what is left where it embeds something that grows."""

    __slots__ = ("block", "text")

    def __init__(self, block: RawBlock, text: TextPart) -> None:
        self.block = block
        self.text = text

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "HTML"

    def least(self, width: Emu, scale: float) -> Emu:
        needed = self.text.least(width, scale)
        return max(needed, LEAST_EMBED) if self._grows else needed

    def most(self, width: Emu, scale: float) -> Emu:
        return max(self.least(width, scale), width * 9 // 16) if self._grows else self.least(width, scale)

    @property
    def _grows(self) -> bool:
        return bool(_EMBED.search(self.block.text))

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        fallback = self.text.frame(rect, scale)
        return (HtmlFrame(rect=rect, span=self.block.span, html=self.block.text, fallback=fallback),)


def side_by_side(rect: Rect, fractions: list[float], gap: Emu) -> list[Rect]:
    """*rect* cut into columns of *fractions*, *gap* apart."""
    room = max(len(fractions) * EMU_PER_PT, rect.width - gap * (len(fractions) - 1))
    found: list[Rect] = []
    running = 0.0
    for at, fraction in enumerate(fractions):
        left = rect.x + round(room * running) + gap * at
        running += fraction
        found.append(Rect(left, rect.y, rect.x + round(room * running) + gap * at - left, rect.height))
    return found


def html_text(source: str) -> list[str]:
    """The text of a piece of HTML, a paragraph a line."""
    text = _TAG.sub("", _BLOCK_END.sub("\n", _HIDDEN.sub("", source)))
    lines = [" ".join(html.unescape(line).split()) for line in text.split("\n")]
    return [line for line in lines if line]


def embedded(block: RawBlock) -> tuple[Inline, ...]:
    """A link to what a piece of HTML without text shows from elsewhere; nothing, where it names no address."""
    found = re.search(_ADDRESS, block.text)
    if found is None:
        return ()
    address = html.unescape(found[1])
    title = re.search(_TITLE, block.text)
    return (Link(address, (Text(html.unescape(title[1]) if title is not None else address),), "", block.span),)


def inner_parts(part: Part, width: Emu) -> Iterator[tuple[Part, Emu]]:
    """*part*, set *width* wide, or what it holds if it holds others: each with its own width."""
    if isinstance(part, Stack):
        for inner, indent, _ in part.entries:
            yield from inner_parts(inner, width - indent)
    elif isinstance(part, BoxPart):
        yield from inner_parts(part.stack, width - 2 * part.inset_x)
    elif isinstance(part, ColumnsPart):
        for stack, room in zip(part.stacks, part.widths(width), strict=True):
            yield from inner_parts(stack, room)
    else:
        yield part, width
