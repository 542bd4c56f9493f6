"""What stands above an md2pptx deck: ``key: value`` lines up to the first that is none. Case does not count."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from slidegen.model.motion import TRANSITIONS
from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.common.texts import words_of
from slidegen.yaml.write import quoted, scalar

_ENTRY = re.compile(r"([A-Za-z][\w.-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")
_STYLE = re.compile(r"style\.(fgcolor|bgcolor|emphasis|fontsize)\.([\w-]+)")
_TRANSITIONS = {"push": "push", "reveal": "uncover", "split": "wipe", "cut": "none"}
USED = frozenset(
    {"template", "master", "numbers", "leftfootertext", "middlefootertext", "rightfootertext", "topheadinglevel"}
    | {"toctitle", "dashesarebullets", "contentsplit", "contentsplitdirn", "contentsplitdirection", "cardlayout"}
    | {"hidden", "transition", "backgroundimage", "indentspaces"}
)
"""Keys that slidegen has something for."""

_OWN = frozenset({"topheadinglevel", "contentsplit", "contentsplitdirn", "contentsplitdirection", "cardlayout"})
_LOOKS = re.compile(
    r"(?:page|presentation|section)(?:sub)?title(?:size|align)|basetext(?:size|decrement)|compacttables|monofont"
    r"|table(?:headingsize|margin)|addtable\w+|card(?!layout)\w+|code(?:fore|back)ground|codecolumns|funnel\w+"
)
"""Keys of looks, which slidegen takes from its theme."""

_PLACES = re.compile(
    r"toc(?!title)\w+|section(?:arrows\w*|footers|sexpand)|tasks\w+|\w+layout|deletefirstslide|footnotes\w+"
    r"|glossary\w+|abstracttitle|prefersection|numbers\w+|livefooters|footerfontsize|hidemetadata|textlanguage|mathxsl"
    r"|onpresentation\w+|exporttopdf|slide(?:width|height)|tempdir|marginbase|spantitlepages|fpratio|maxblocks"
)
"""Keys of what slidegen does by itself, or not at all."""


class Value(msgspec.Struct, frozen=True):
    """What a key was given, on which line, from 0, and the key as it is written."""

    text: str
    line: int
    key: str = ""


class Head(msgspec.Struct):
    """The keys above a deck, in lower case. ``body`` is the first line that is none of them."""

    values: dict[str, Value]
    body: int

    def text(self, key: str, default: str = "") -> str:
        found = self.values.get(key)
        return found.text if found is not None and found.text else default

    def flag(self, key: str) -> bool:
        return is_yes(self.text(key))


def is_yes(text: str) -> bool:
    return text.lower() in ("yes", "true", "y", "1")


def read_head(scan: Scan) -> Head:
    """The keys above the deck; those between two rules are read as well."""
    lines = [line.text for line in scan.lines]
    values: dict[str, Value] = {}
    if scan.front is not None:
        start = scan.source.position(scan.front[0]).line - 1
        for number in range(start, scan.body):
            if (found := _ENTRY.match(scan.text(number))) is not None:
                values[found[1].lower()] = Value(found[2], number, found[1])
        return Head(values, scan.body)
    for number, text in enumerate(lines):
        found = _ENTRY.match(text)
        if found is None:
            return Head(values, number)
        values[found[1].lower()] = Value(found[2], number, found[1])
    return Head(values, len(lines))


def is_key(key: str) -> bool:
    """Whether *key* is one of md2pptx's, in any case."""
    lowered = key.lower()
    return lowered in USED or is_own(lowered) or is_left_out(lowered)


def is_own(key: str) -> bool:
    """Whether *key*, in lower case, is one that no other tool has."""
    return _LOOKS.fullmatch(key) is not None or _STYLE.fullmatch(key) is not None or key in _OWN


def is_left_out(key: str) -> bool:
    """Whether slidegen has nothing for *key*, in lower case."""
    return _LOOKS.fullmatch(key) is not None or (_PLACES.fullmatch(key) is not None and key not in USED)


def apply_head(foreign: Foreign, draft: Draft, head: Head) -> None:
    """Give *draft* what holds for the whole deck, and tell what is left to the theme."""
    numbers = head.values.get("numbers")
    draft.set("numbers", "true" if head.flag("numbers") else "false", numbers.line if numbers else 0)
    parts = [key for key in ("leftfootertext", "middlefootertext", "rightfootertext") if head.text(key)]
    if text := " · ".join(filter(None, (words_of(head.text(key)) for key in parts))):
        draft.set("footer", quoted(text), head.values[parts[0]].line)
    template = next((head.values[key] for key in ("template", "master") if head.text(key)), None)
    if template is not None:
        _template(foreign, draft, template)
    if head.text("transition") and "transition" in head.values:
        draft.set("transition", transition(head.text("transition")), head.values["transition"].line)
    left_out = [value.line for key, value in head.values.items() if is_left_out(key)]
    if left_out:
        span = foreign.scan.source.lines_span(min(left_out), min(left_out) + 1)
        count = f" ({len(left_out)} keys)" if len(left_out) > 1 else ""
        foreign.lost(f"sizes, fonts and places are left to the theme{count}", span, severity="info")


def _template(foreign: Foreign, draft: Draft, value: Value) -> None:
    folder, _, name = value.text.rpartition("/")
    if not value.text.startswith(("/", "~")) and name in foreign.world.names(folder or "."):
        draft.set("theme", scalar(value.text), value.line)
        return
    at = foreign.scan.source.text.find(value.text, foreign.scan.source.line_starts[value.line])
    foreign.lost(
        f"the template `{value.text}` is not there, so the default theme is used",
        foreign.scan.source.span(at, at + len(value.text)),
        "put it beside the deck, or name a theme: `--theme`",
        severity="info",
    )


def transition(written: str) -> str:
    """The name of slidegen's transition that comes nearest to *written*."""
    name = written.split()[0].lower()
    return name if name in TRANSITIONS else _TRANSITIONS.get(name, "fade")


def class_styles(values: Mapping[str, Value]) -> dict[str, str]:
    """The classes of spans that the head describes, as CSS."""
    styles: dict[str, list[str]] = {}
    for key, value in values.items():
        found = _STYLE.fullmatch(key)
        if found is not None and not set('"<>;') & set(value.text):
            styles.setdefault(found[2], []).extend(_css(found[1], value.text))
    return {name: "; ".join(css) for name, css in styles.items() if css}


def _css(what: str, value: str) -> Iterator[str]:
    match what:
        case "fgcolor" | "bgcolor":
            name = "color" if what == "fgcolor" else "background-color"
            found = next((each for each in (f"#{value}", value) if colour(each) is not None), None)
            if found is not None:
                yield f"{name}: {found}"
        case "emphasis":
            words = value.lower()
            yield from (["font-weight: bold"] if "bold" in words else [])
            yield from (["font-style: italic"] if "italic" in words else [])
            yield from (["text-decoration: underline"] if "underline" in words else [])
        case _:
            yield f"font-size: {value}"
