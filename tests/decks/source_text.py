"""What a deck's source says, read without slidegen's parser: words, and how often code shows a mark.

It knows just enough Markdown for our own decks; whatever it does not know stays in, and makes a test fail.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"^(`{3,})(.*?)\n(.*?)^\1[ ]*$\n?", re.DOTALL | re.MULTILINE)
_INCLUDE = re.compile(r"^<!-- include: (\S+) -->$", re.MULTILINE)
_SILENT_COMMENT = re.compile(r"<!--\s*(?://.*?|[\w-]+: .*?)-->", re.DOTALL)
_SLIDE = r"^## [^\n]*\{{[^}}]*{}[^}}]*\}}\n.*?(?=^## )"
_NOT_IN = {
    "html": re.compile(_SLIDE.format(r"\.hidden"), re.DOTALL | re.MULTILINE),
    "pptx": re.compile(_SLIDE.format("only=html"), re.DOTALL | re.MULTILINE),
}
_ONLY = re.compile(r"^::: only (\w+)\n(.*?)^:::$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`\n]+`")
_WORD = re.compile(r"[^\W_]{2,}")
_CHART_TEXT = re.compile(r"^(?:title|source|caption|alt|[xy]-title): (.*)$", re.MULTILINE)
_LABEL = re.compile(r"[\[({]+([^\[\](){}]+)[\])}]+|-[-.] (\w+) [-.]+>|label=(\w+)")
_UNREAD_DIAGRAM = re.compile(r"sequenceDiagram|classDiagram|gantt")  # a picture; its words are in no text

_TAGS = re.compile(r"</?\w+>|<!--|-->")  # raw HTML, and what is left of comments that are notes
_SYNTAX = (
    re.compile(r"^:::.*$", re.MULTILINE),  # divs
    re.compile(r"(?<=\])\([^)\n]*\)"),  # addresses
    re.compile(r"\{[^{}\n]*\}"),  # attributes
    re.compile(r"\[\^\w+\]:?"),  # footnote labels
    re.compile(r"^\W*\[!\w+\]", re.MULTILINE),  # callout tones
    re.compile(r":[a-z-]+:"),  # names of emoji and icons
    re.compile(r"\$\$.*?\$\$|\\begin\{(\w+)\}.*?\\end\{\1\}|\$[^$\n]+\$", re.DOTALL),  # formulas
    re.compile(r"\\eqref\{[^}]*\}"),
    re.compile(r"\[@[^\]]*\]|@\w+"),  # citations
    re.compile(r"^\*\[.*$", re.MULTILINE),  # what abbreviations mean
    re.compile(r"!\[qr\]"),
    re.compile(r"!\[bg [^\]]*\]"),  # Marp's background words
    re.compile(r"^(?:Note:|\?\?\?)$", re.MULTILINE),
    _TAGS,
)


def read(deck: Path) -> str:
    """The deck's text with its includes in place."""
    return _INCLUDE.sub(lambda found: (deck.parent / found[1]).read_text("utf-8"), deck.read_text("utf-8"))


def words(text: str, output: str) -> set[str]:
    """Every word of *text* that *output* owes its reader."""
    body, variables = _without_front_matter(text)
    shown = "\n".join(_shown(body, variables, output))
    return set(_WORD.findall(shown))


def title_words(text: str) -> set[str]:
    """The words of title and subtitle in the front matter."""
    found = re.findall(r"^(?:title|subtitle): (.*)$", text[: _body_start(text)], re.MULTILINE)
    return set(_WORD.findall(" ".join(found)))


def count_in_code(text: str, mark: str) -> int:
    """How often fences and code spans of *text* show *mark*."""
    text = text[_body_start(text) :]
    code = [found.group(3) for found in _FENCE.finditer(text)]
    code += [found.group() for found in _CODE.finditer(_FENCE.sub("", text))]
    return sum(piece.count(mark) for piece in code)


def _body_start(text: str) -> int:
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def _without_front_matter(text: str) -> tuple[str, dict[str, str]]:
    front = text[: _body_start(text)]
    block = re.search(r"^vars:\n((?:  .*\n)+)", front, re.MULTILINE)
    pairs = re.findall(r"^  (\w+): (.*)$", block[1], re.MULTILINE) if block else []
    return text[len(front) :], dict(pairs)


def _shown(body: str, variables: dict[str, str], output: str) -> Iterator[str]:
    body = _NOT_IN[output].sub("", body)
    at = 0
    for fence in _FENCE.finditer(body):
        yield _prose(body[at : fence.start()], variables, output)
        title = re.search(r'title="([^"]*)"', fence[2])
        yield title[1] if title else ""
        yield _drawn(fence[2].split(" ")[0], fence[3])
        at = fence.end()
    yield _prose(body[at:], variables, output)


def _drawn(language: str, text: str) -> str:
    """What a fence shows: its text, or the words that are drawn of it."""
    if language == "chart":
        _, _, figures = text.partition("---\n")
        return " ".join([*_CHART_TEXT.findall(text), *figures.split("\n")[1:]])
    if language in ("mermaid", "dot"):
        found = [] if _UNREAD_DIAGRAM.match(text) else _LABEL.findall(text.replace("style=", ""))
        return " ".join(word for words in found for word in words)
    return text


def _prose(text: str, variables: dict[str, str], output: str) -> str:
    text = _SILENT_COMMENT.sub("", text)
    text = _ONLY.sub(lambda found: found[2] if found[1] == output else "", text)
    captions = " ".join(re.findall(r'caption="([^"]*)"', text))
    codes = " ".join(_CODE.findall(text))
    text = _CODE.sub(" ", text)
    text = re.sub(r"\{\{ (\w+) \}\}", lambda found: variables[found[1]], text)
    for pattern in _SYNTAX:
        text = pattern.sub(" " if pattern is _TAGS else "", text)
    return f"{text} {codes} {captions}"
