"""Inlines in the making: text that grows, and the constructs that are open around it."""

from markdown_it.token import Token

from slidegen.model.inlines import Inline, LineBreak, Text
from slidegen.parse.content.context import Context
from slidegen.parse.syntax.spans import Spots
from slidegen.source import Span

MAX_DEPTH = 24
"""Marks nested deeper than this are dropped, their text stays."""


class Frame:
    """An open construct: its opening token (or raw tag) and what it holds so far."""

    __slots__ = ("children", "html", "token")

    def __init__(self, token: Token | None, html: str = "") -> None:
        self.token = token
        self.html = html
        self.children: list[Inline] = []


class InlineBuilder:
    """Takes inline tokens one by one."""

    def __init__(self, context: Context, spots: Spots) -> None:
        self.context = context
        self.spots = spots
        self.frames = [Frame(None)]
        self.text: list[str] = []
        self.text_from = self.text_to = 0
        self.dropped = False

    def span(self, token: Token) -> Span:
        assert token.map is not None
        return self.spots.span(token.map[0], token.map[1])

    def add(self, node: Inline) -> None:
        self.flush()
        self.frames[-1].children.append(node)

    def say(self, text: str, token: Token) -> None:
        """Take characters of plain text; neighbours become one node."""
        assert token.map is not None
        if self.dropped and text.startswith(" ") and (not self.text or self.text[-1].endswith(" ")):
            text = text[1:]
        self.dropped = False
        if not self.text:
            self.text_from = token.map[0]
            if self.frames[-1].children and isinstance(self.frames[-1].children[-1], LineBreak):
                text = text.lstrip(" ")
        self.text.append(text)
        self.text_to = token.map[1]

    def drop(self) -> None:
        """Note that something was left out here, so that the blanks around it become one."""
        self.dropped = True
        if self.text and self.text[-1].isspace() and len(self.text) == 1 and not self.frames[-1].children:
            self.text.clear()

    def flush(self) -> None:
        if self.text:
            text = "".join(self.text)
            self.text.clear()
            if text:
                self.frames[-1].children.append(Text(text, self.spots.span(self.text_from, self.text_to)))

    def open(self, token: Token, html: str = "") -> None:
        self.flush()
        self.frames.append(Frame(token, html))

    def close(self) -> Frame:
        """The innermost frame that is not an HTML tag left open; such tags end here."""
        self.flush()
        while self.frames[-1].html:
            self.end_html()
        return self.frames.pop()

    def end_html(self) -> None:
        """End the innermost frame, an element whose end tag is missing."""
        from slidegen.parse.content.html.line import end_open  # few decks have any

        end_open(self)

    def finish(self) -> tuple[Inline, ...]:
        """All inlines, with what is still open left as text."""
        if self.dropped and self.text:
            self.text[-1] = self.text[-1].rstrip(" ")
        self.flush()
        while len(self.frames) > 1:
            if self.frames[-1].html:
                self.end_html()
            else:
                frame = self.frames.pop()
                self.frames[-1].children += frame.children
        return tuple(self.frames[0].children)

    def wrap(self, children: list[Inline], make: Inline) -> None:
        """Add *make*, or its children alone where marks are nested too deeply."""
        if len(self.frames) > MAX_DEPTH:
            self.frames[-1].children += children
        else:
            self.frames[-1].children.append(make)
