"""An author's own HTML with every element closed, so that a slip in it cannot swallow the slides that follow."""

from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
CLOSED_BY_PARENTS = frozenset(
    ("p", "li", "dt", "dd", "option", "optgroup", "rt", "rp", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup")
)
"""Elements whose end tag may be left out; a needless one could make an empty element."""


def balanced(html: str) -> str:
    """*html* as written, less end tags that close nothing, with the end tags that miss."""
    parser = _Balancer()
    parser.feed(html)
    parser.close()
    parser.shut(0)
    return "".join(parser.out)


class _Balancer(HTMLParser):
    """Copies what it reads and keeps the stack of open elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.open: list[str] = []

    def shut(self, depth: int) -> None:
        """Close elements until *depth* are open."""
        while len(self.open) > depth:
            tag = self.open.pop()
            if tag not in CLOSED_BY_PARENTS:
                self.out.append(f"</{tag}>")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.out.append(self.get_starttag_text() or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.out.append(self.get_starttag_text() or "")  # only drawings and formulas end an element so

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.shut(len(self.open) - self.open[::-1].index(tag))
            self.out.append(f"</{self.open.pop()}>")

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.out.append(f"<!--{data}-->")
