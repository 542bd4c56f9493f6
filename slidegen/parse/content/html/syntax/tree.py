"""A tree of elements, built as browsers build theirs: end tags may be left out, be too many, or cross one another."""

from typing import TypeAlias

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.inlines import Inline
from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.context import Context
from slidegen.parse.content.html.syntax.names import BLOCKS, CLOSES, INLINE, OPAQUE, OPTIONAL_END, SCOPES, STEPS, VOID
from slidegen.parse.content.html.syntax.tags import Remark, Tag, Words, events
from slidegen.parse.content.html.told import tell_unbalanced
from slidegen.parse.settings import take_comment
from slidegen.parse.syntax.spans import Spots
from slidegen.source import Span

MAX_DEPTH = 24
"""Elements nested deeper are read as if their tags were not there."""


class Piece:
    """Text as written in HTML, with its entities."""

    __slots__ = ("span", "text")

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span


class Line:
    """Inlines that were written as Markdown, in the middle of a line of HTML."""

    __slots__ = ("inlines",)

    def __init__(self, inlines: tuple[Inline, ...]) -> None:
        self.inlines = inlines


class Element:
    """An element: what its start tag says, what it holds, and its own source where that is kept.

    ``span`` is that of the start tag, ``outer`` are the attributes of a line above it. ``blocky``: it holds something
    that ends a line of text.
    """

    __slots__ = ("attributes", "blocky", "children", "name", "outer", "raw", "span", "written")

    def __init__(self, name: str, written: str, attributes: dict[str, str], span: Span | None) -> None:
        self.name = name
        self.written = written
        self.attributes = attributes
        self.span = span
        self.children: list[Node] = []
        self.blocky = name in BLOCKS
        self.raw = ""
        self.outer = NO_ATTRIBUTES

    def get(self, *keys: str) -> str:
        """The first of the attributes *keys* that has a value."""
        return next((value for key in keys if (value := self.attributes.get(key, "").strip())), "")


Node: TypeAlias = Element | Piece | Line | Draft


class TreeBuilder:
    """Takes tags, texts and Markdown blocks in their order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.root = Element("", "", {}, None)
        self.open = [self.root]
        self.deeper = 0
        self.opaque = 0
        self.kept: list[str] = []
        self.outer = NO_ATTRIBUTES

    def html(self, text: str, spots: Spots) -> None:
        """Take a piece of HTML, whose characters stand where *spots* says."""
        for event in events(text):
            span = spots.span(event.start, event.end)
            if self.opaque:
                self.keep(text[event.start : event.end], event if isinstance(event, Tag) else None)
            elif isinstance(event, Tag):
                self.tag(event, span, text[event.start : event.end])
            elif isinstance(event, Words):
                lead = len(event.text) - len(event.text.lstrip())
                tail = len(event.text) - len(event.text.rstrip())
                if lead < len(event.text):
                    span = spots.span(event.start + lead, event.end - tail)
                self.add(Piece(event.text, span))
            else:
                self.remark(event, spots, span)

    def remark(self, event: Remark, spots: Spots, span: Span) -> None:
        take_comment(self.context, event.text, spots.part(event.start + 4), span)

    def tag(self, tag: Tag, span: Span, text: str) -> None:
        """Take one tag, whose source is *text*."""
        if tag.closing:
            self.close(tag.name, span)
        else:
            self.start(tag, span, text)

    def start(self, tag: Tag, span: Span, text: str) -> None:
        name = tag.name
        if name in CLOSES:
            self._close_before(CLOSES[name])
        elif name in BLOCKS and self.open[-1].name == "p" and not tag.empty:
            self.open.pop()
        element = Element(name, tag.written, tag.attributes, span)
        element.outer, self.outer = self.outer, NO_ATTRIBUTES
        element.blocky |= bool(element.outer)
        holds = name not in VOID and not (tag.empty and _may_be_empty(name))
        if holds and name not in OPAQUE and self.context.html_depth + len(self.open) > MAX_DEPTH:
            self.context.report.add(
                "too-deep", "elements are nested too deeply", self._first_too_deep(span), help="take some levels out"
            )
            self.deeper += 1
            return
        self.add(element)
        if name in OPAQUE:
            self.kept = [text]
            self.open.append(element)
            self.opaque = 1
            if not holds:
                self.keep("", Tag(name, name, {}, True, False, 0, 0))
        elif holds:
            self.open.append(element)

    def _first_too_deep(self, span: Span) -> Span:
        """*span*, but the same one for all that is too deep in this tree: it is told once."""
        if self.deeper == 0 and "too-deep" not in self.context.told:
            self.context.told["too-deep"] = span
        return self.context.told.get("too-deep") or span

    def close(self, name: str, span: Span) -> None:
        """End the innermost open element *name*, and what is left open in it; an end tag of none is told."""
        if self.deeper:
            self.deeper -= 1
            return
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].name == name:
                self._end(at)
                return
            if self.open[at].name in SCOPES and name not in SCOPES:
                break
        if name == "br":
            self.add(Element("br", name, {}, span))
        elif name not in VOID and name != "p":
            tell_unbalanced(self.context, f"this `</{name}>` closes nothing", span, "remove it", lost=False)

    def _end(self, at: int) -> None:
        """Close the open elements from number *at* on; those inside that need an end tag and have none are told."""
        for element in self.open[at + 1 :]:
            self.tell_open(element)
        del self.open[at:]

    def _close_before(self, names: frozenset[str]) -> None:
        """End the open elements that a start tag of one of their own kind ends."""
        at = len(self.open) - 1
        last = 0
        while at > 0:
            name = self.open[at].name
            if name in names:
                last = at
            elif name in SCOPES:
                break
            at -= 1
        if last:
            self._end(last)

    def keep(self, text: str, tag: Tag | None) -> None:
        """Take *text* as part of the open element that is kept as it is written."""
        element = self.open[-1]
        self.kept.append(text)
        if tag is None or tag.name != element.name:
            return
        if tag.closing:
            self.opaque -= 1
        elif not tag.empty:
            self.opaque += 1
        if not self.opaque:
            element.raw = "".join(self.kept)
            self.open.pop()

    def add(self, node: Node) -> None:
        """Take *node* as the last child of the innermost open element."""
        self.open[-1].children.append(node)
        if isinstance(node, Draft) or (isinstance(node, Element) and node.blocky):
            for element in reversed(self.open):
                if element.blocky:
                    break
                element.blocky = True

    def draft(self) -> Draft:
        """Where Markdown blocks go that stand here."""
        last = self.open[-1].children[-1] if self.open[-1].children else None
        if isinstance(last, Draft):
            return last
        draft = Draft()
        self.add(draft)
        return draft

    def waiting(self) -> Attributes:
        """The attributes of a line right above, which are for the element that begins next."""
        last = self.open[-1].children[-1] if self.open[-1].children else None
        return last.take_waiting() if isinstance(last, Draft) else NO_ATTRIBUTES

    def finish(self) -> Element:
        """The root of the whole tree, with all elements ended."""
        if self.opaque:
            self.open[-1].raw = "".join(self.kept)
        for element in self.open[1:]:
            self.tell_open(element)
        del self.open[1:]
        return self.root

    def tell_open(self, element: Element) -> None:
        """Tell an element that lacks its end tag, unless that may be left out."""
        if element.name in OPTIONAL_END or element.span is None:
            return
        name = element.written
        tell_unbalanced(
            self.context, f"this `<{name}>` is not closed", element.span, f"close it with `</{name}>`", lost=True
        )


def _may_be_empty(name: str) -> bool:
    """Whether ``<name/>`` ends the element at once. Browsers do so for drawings; of components authors mean it, too."""
    return name in OPAQUE or name not in BLOCKS | INLINE or name in STEPS
