"""Where pandoc begins a slide: at rulers, and at headings of the slide level and above."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Heading, Node, Rule
from slidegen.parse.dialects.pandoc.divs.boxes import callout_kind, statement

LOWEST = 6
_NO_SLIDE = frozenset(
    {
        "column",
        "columns",
        "fragment",
        "notes",
        "panel-tabset",
        "incremental",
        "nonincremental",
        "aside",
        "footer",
        "hidden",
    }
)


class Page(msgspec.Struct):
    """One slide. ``heading`` is the one that begins it; ``above``: it is above the slide level, so it names a section.

    ``around`` are divs whose first block that heading is: their attributes are the slide's as well.
    """

    line: Line
    heading: Heading | None = None
    above: bool = False
    body: list[Node] = msgspec.field(default_factory=list)
    around: list[Div] = msgspec.field(default_factory=list)

    @property
    def empty(self) -> bool:
        return self.heading is None and all(isinstance(node, Comment) for node in self.body)


def slide_level(nodes: Sequence[Node]) -> int:
    """The highest level of a heading that content follows, and no other heading or ruler."""
    levels = [
        node.level
        for node, following in pairwise(nodes)
        if isinstance(node, Heading) and not isinstance(following, Heading | Rule)
    ]
    return min(levels, default=LOWEST)


def pages(nodes: Sequence[Node], level: int) -> Iterator[Page]:
    """The slides. Those with nothing on them, which a ruler above a section's heading makes, are left out."""
    page: Page | None = None
    for node in _unwrapped(nodes, level):
        if isinstance(node, _Begun):
            begun = Page(node.heading.line, node.heading, node.heading.level < level, around=node.around)
        elif isinstance(node, Rule):
            begun = Page(node.line)
        else:
            if page is None:
                page = Page(node.line)
            page.body.append(node)
            continue
        if page is not None and not page.empty:
            yield page
        page = begun
    if page is not None and not page.empty:
        yield page


class _Begun(msgspec.Struct):
    heading: Heading
    around: list[Div]


def _unwrapped(nodes: Sequence[Node], level: int) -> Iterator[Node | _Begun]:
    """*nodes*, with headings that begin slides marked, and divs that hold one slide taken off."""
    for node in nodes:
        around: list[Div] = []
        inner: Node = node
        while isinstance(inner, Div) and _is_slide(inner, level):
            around.append(inner)
            inner = inner.body[0]
        if isinstance(inner, Heading) and inner.level <= level:
            yield _Begun(inner, around)
            for div in reversed(around):
                yield from _unwrapped(div.body[1:], level)
        else:
            yield node


def _is_slide(div: Div, level: int) -> bool:
    """Whether *div* begins with a heading, and has none of its level or above it behind that."""
    first = div.body[0] if div.body else None
    if _NO_SLIDE.intersection(div.attributes.classes) or callout_kind(div) is not None or statement(div):
        return False
    if isinstance(first, Div):
        return _is_slide(first, level)
    if not isinstance(first, Heading) or first.level > level:
        return False
    return all(node.level > first.level for node in div.body[1:] if isinstance(node, Heading))
