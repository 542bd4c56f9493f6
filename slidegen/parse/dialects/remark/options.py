"""How a deck is shown: xaringan's front matter, and what ``remark.create`` is given."""

import re

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.aspect import aspect
from slidegen.parse.dialects.common.draft import Draft
from slidegen.yaml.nodes import Map, Node, Scalar
from slidegen.yaml.write import quoted

_SETTING = re.compile(
    r"[\"']?\b(ratio|highlightLines|highlightSpans|slideNumberFormat|sourceUrl)[\"']?\s*:\s*([\"']?)(.*?)\2\s*[,}\n]"
)
_CREATE = re.compile(r"remark\.create\(")
MOST_SCRIPT = 20_000


class Options(msgspec.Struct):
    """``knitr``: R Markdown, with chunks of code. ``stars``: ``*`` before code lights a line; None: it does not say.

    ``title``: a slide is made of the front matter. ``file``: where the Markdown is. ``page``: it stands in HTML.
    """

    knitr: bool = False
    stars: bool | None = None
    spans: bool = False
    title: bool = False
    file: str = ""
    page: bool = False


def read_front(foreign: Foreign, draft: Draft, options: Options) -> None:
    """Take the options of xaringan's format."""
    front = foreign.front
    output = _get(front, "output")
    name = output.value if isinstance(output, Scalar) else ""
    reader: Node | None = None
    if isinstance(output, Map):
        for entry in output.entries:
            if "moon_reader" in entry.key or "xaringan" in entry.key:
                name, reader = entry.key, entry.value
                break
    if "moon_reader" in name or "xaringan" in name:
        options.knitr = True
        seal = _get(reader, "seal")
        options.title = not (isinstance(seal, Scalar) and seal.value.lower() in ("false", "no", "off"))
        options.stars = False
    nature = _get(reader, "nature")
    for key in ("ratio", "highlightLines", "highlightSpans", "slideNumberFormat"):
        node = _get(nature, key)
        if isinstance(node, Scalar):
            _take(draft, options, key, node.value, node.span.first.line - 1)


def read_script(draft: Draft, options: Options, script: str, line: int) -> None:
    """Take what a page's *script*, which begins at *line*, gives ``remark.create``."""
    created = _CREATE.search(script)
    if created is None:
        return
    for found in _SETTING.finditer(script, created.end(), created.end() + MOST_SCRIPT):
        _take(draft, options, found[1], found[3].strip(), line)


def _take(draft: Draft, options: Options, key: str, value: str, line: int) -> None:
    on = value.lower() in ("true", "yes")
    if key == "ratio" and (sides := re.fullmatch(r"(\d{1,5}):(\d{1,5})", value)) is not None:
        if (shape := aspect(int(sides[1]), int(sides[2]))) is not None:
            draft.set("aspect", quoted(shape), line)
    elif key == "highlightLines":
        options.stars = on
    elif key == "highlightSpans":
        options.spans = on
    elif key == "slideNumberFormat" and not value.strip():
        draft.set("numbers", "false", line)
    elif key == "sourceUrl":
        options.file = value


def _get(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, Map):
        return None
    return next((entry.value for entry in node.entries if entry.key == key), None)
