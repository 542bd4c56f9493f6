"""What the tests of this backend share."""

import re
from html import unescape
from html.parser import HTMLParser

from slidegen.backends.base import Options
from slidegen.backends.revealjs import BACKEND
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.pictures import Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Inside
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import Memory
from tests.backends.revealjs.sample import THEME, everything


def context_for(deck: PlacedDeck | None = None, *, safe: bool = False) -> Context:
    """A context on the first slide of *deck*."""
    deck = deck or everything()
    made = Context(deck, THEME, Pictures(picture_needs(deck, THEME), Inside(), Memory()), Report(), safe=safe)
    made.slide = deck.slides[0].id
    return made


class Files:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, name: str, data: bytes) -> None:
        assert name not in self.files, f"{name} was written twice"
        self.files[name] = data


def written(
    deck: PlacedDeck,
    options: Options | None = None,
    report: Report | None = None,
    theme: Theme = THEME,
    stem: str = "deck",
) -> dict[str, bytes]:
    """The files that the backend writes for *deck*."""
    files = Files()
    BACKEND.write(deck, theme, stem, files, Memory(), options or Options(), report if report is not None else Report())
    return files.files


def page(deck: PlacedDeck, options: Options | None = None, report: Report | None = None) -> str:
    """The page of *deck*."""
    return written(deck, options, report)["deck.html"].decode()


def text_of(html: str) -> str:
    """The words of a page, inline elements joined to what they touch."""
    body = re.sub(r"<(style|script)\b.*?</\1>", " ", html, flags=re.DOTALL)
    body = re.sub(r"</?(?:span|strong|em|code|a|sup|sub|mark|s|u|cite)\b[^>]*>", "", body)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


class Outline(HTMLParser):
    """Checks that elements are closed in order, and takes down the text outside of styles and scripts."""

    VOID = frozenset(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
    )

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of <{tag}> is given twice: {names}"
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack, f"</{tag}> closes nothing"
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.stack):
            self.words += data.split()


def outline(html: str) -> Outline:
    """*html*, parsed; every element is closed."""
    parser = Outline()
    parser.feed(html)
    parser.close()
    assert parser.stack == []
    return parser
