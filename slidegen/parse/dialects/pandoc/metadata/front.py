"""What a deck's metadata say: pandoc's title block and YAML, with the options of Quarto's and R Markdown's formats."""

import re
from collections.abc import Iterator

import msgspec

from slidegen.model.motion import TRANSITIONS
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.aspect import aspect
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.pandoc.inlines.plain import unbarred, unmarked
from slidegen.parse.dialects.pandoc.metadata.macros import set_macros
from slidegen.parse.dialects.pandoc.metadata.people import People, read_people
from slidegen.parse.dialects.reveal.settings import transition
from slidegen.source import Span
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence
from slidegen.yaml.write import item, quoted, scalar

FORMATS = re.compile(
    r"(?:[\w-]+::)?(?:[\w-]*revealjs(?:_presentation)?|pptx|beamer|powerpoint_presentation|beamer_presentation"
    r"|ioslides_presentation|slidy_presentation|slidy|s5|dzslides|slideous|rsr|[\w-]*_presentation(?:_?\w*)?"
    r"|[\w-]+-(?:revealjs|beamer|pptx))$"
)
_AT_TWO = re.compile(r"revealjs|ioslides")
_FORMAT_KEYS = ("format", "output", "to")
_COMPUTED = re.compile(r"\s*(?:today|now|last-modified|`r\b.*|!r\b.*|`\{r\}.*)\s*$", re.IGNORECASE)
_TEXTS = {"lang": "lang", "description": "description", "abstract": "description", "csl": "csl"}
_LOOKS = frozenset({"theme", "css", "colortheme", "fonttheme", "innertheme", "outertheme", "referencedoc"})


class Options(msgspec.Struct):
    """How the deck is read. ``level`` None: pandoc's rule; ``variables`` are texts that shortcodes ask for."""

    level: int | None = None
    incremental: bool = False
    echo: bool | None = None
    title: str = ""
    title_line: int = 0
    subtitle: str = ""
    date: str = ""
    people: People = msgspec.field(default_factory=People)
    notes: str = ""
    toc: bool = False
    toc_title: str = ""
    slide: dict[str, str] = msgspec.field(default_factory=dict)
    variables: dict[str, str] = msgspec.field(default_factory=dict)
    bibliography: bool = False


class _Given(msgspec.Struct):
    node: Node
    line: int
    span: Span


def plain(key: str) -> str:
    """*key* in the one of its spellings that is compared: ``slide-number``, ``slideNumber`` and ``slide_number``."""
    return key.replace("-", "").replace("_", "").lower()


def read_front(foreign: Foreign, draft: Draft) -> Options:
    """The options, and the keys of the front matter that *draft* gets."""
    options = Options()
    given: dict[str, _Given] = {}
    name = ""
    if foreign.front is not None:
        name = _gather(foreign.front, given)
        options.variables = dict(_variables(foreign.front, ""))
    if _AT_TWO.search(name) or (not name and foreign.scan.source.name.lower().endswith(".qmd")):
        options.level = 2
    for key, one in given.items():
        _take(foreign, draft, options, key, one)
    _shape(draft, given)
    return options


def _gather(front: Map, given: dict[str, _Given]) -> str:
    """Note the keys of *front*, and over them those of the first format that shows slides, whose name is returned."""
    name = ""
    for entry in front.entries:
        if plain(entry.key) not in _FORMAT_KEYS:
            given[plain(entry.key)] = _given(entry.key_span, entry.value)
    for entry in front.entries:
        if plain(entry.key) not in _FORMAT_KEYS or name:
            continue
        if isinstance(entry.value, Scalar) and FORMATS.match(entry.value.value):
            name = entry.value.value
        elif isinstance(entry.value, Sequence):
            names = [each.value for each in entry.value.items if isinstance(each, Scalar)]
            name = next((each for each in names if FORMATS.match(each)), "")
        elif isinstance(entry.value, Map):
            chosen = next((each for each in entry.value.entries if FORMATS.match(each.key)), None)
            if chosen is not None:
                name = chosen.key
                if isinstance(chosen.value, Map):
                    _nested(chosen.value, given)
    for entry in front.entries:  # options that stand at the top level
        if isinstance(entry.value, Map) and FORMATS.match(entry.key):
            name = name or entry.key
            _nested(entry.value, given)
    return name


def _nested(options: Map, given: dict[str, _Given]) -> None:
    for inner in options.entries:
        if plain(inner.key) == "revealoptions" and isinstance(inner.value, Map):
            _nested(inner.value, given)
        else:
            given[plain(inner.key)] = _given(inner.key_span, inner.value)


def _given(span: Span, node: Node) -> _Given:
    return _Given(node, span.first.line - 1, span)


def _variables(node: Node, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, node.value
    elif isinstance(node, Map):
        for entry in node.entries:
            yield from _variables(entry.value, f"{path}.{entry.key}" if path else entry.key)
    else:
        for number, each in enumerate(node.items[:50], 1):
            yield from _variables(each, f"{path}.{number}")


def variables(node: Node | None) -> dict[str, str]:
    """The texts of a file of variables, by path."""
    return dict(_variables(node, "")) if node is not None else {}


def _yes(text: str) -> bool:
    return text.strip().lower() in ("true", "yes", "on", "1")


def _take(foreign: Foreign, draft: Draft, options: Options, key: str, one: _Given) -> None:
    node, line = one.node, one.line
    text = " ".join(unbarred(node.value)) if isinstance(node, Scalar) else ""
    if key == "title" and text:
        options.title, options.title_line = text, line
        draft.set("title", scalar(unmarked(text)), line)
    elif key == "subtitle" and text:
        options.subtitle = text
        draft.set("subtitle", scalar(unmarked(text)), line)
    elif key in ("date", "presentationdate") and text:
        _date(foreign, draft, options, text, one)
    elif key in ("author", "authors", "institute", "institution", "affiliation", "affiliations"):
        read_people(options.people, key, node)
        if key.startswith("author"):
            options.people.line = line
    elif key in _TEXTS and text:
        draft.set(_TEXTS[key], scalar(text), line)
    elif key == "bibliography":
        if names := _texts(node):
            draft.set("bibliography", f"[{', '.join(map(item, names))}]" if len(names) > 1 else scalar(names[0]), line)
            options.bibliography = True
    elif key == "keywords" and (names := _texts(node)):
        draft.set("keywords", f"[{', '.join(map(item, names))}]", line)
    elif key == "footer" and text:
        if text.lower() not in ("false", "none"):
            draft.set("footer", quoted(unmarked(text)), line)
    elif key == "logo" and text:
        draft.set("logo", quoted(text), line)
    elif key in ("slidenumber", "slidenumbers", "showslidenumber") and text:
        if key != "showslidenumber":
            draft.set("numbers", "false" if text.lower() in ("false", "no", "off", "none") else "true", line)
    elif key == "incremental" and text:
        options.incremental = _yes(text)
        if options.incremental:
            draft.set("incremental", "true", line)
    elif key == "slidelevel" and text.isascii() and text.isdigit() and len(text) == 1:
        options.level = int(text)
    elif key == "transition" and text and (name := transition(text)) is not None and name in TRANSITIONS:
        draft.set("transition", name, line)
    elif key == "loop" and _yes(text):
        draft.set("loop", "true", line)
    elif key == "autoslide" and text.isascii() and text.isdigit() and 0 < int(text[:9]) < 10_000_000:
        draft.set("timing", f"{int(text) / 1000:g}s auto", line)
    elif key == "toc" and _yes(text):
        options.toc = True
    elif key == "toctitle" and text:
        options.toc_title = text
    elif key == "notes" and text:
        options.notes = text
    elif key in ("execute", "knitr"):
        options.echo = _echo(node, options.echo)
    elif key == "echo" and text:
        options.echo = _yes(text)
    elif key == "titleslideattributes" and isinstance(node, Map):
        options.slide = {
            entry.key.removeprefix("data-"): entry.value.value
            for entry in node.entries
            if isinstance(entry.value, Scalar)
        }
    elif key in ("headerincludes", "includebeforebody", "mathmacros"):
        set_macros(draft, [each for _, text in _variables(node, "") for each in text.split("\n")])
    elif key in _LOOKS and key != "referencedoc" and text != "default":
        foreign.lost(
            f"`{key}` has no effect: slides get their look from a theme of slidegen's", one.span, severity="info"
        )
    elif key == "nocite":
        foreign.lost("works that no slide cites are not listed", one.span, severity="info")


def _date(foreign: Foreign, draft: Draft, options: Options, text: str, one: _Given) -> None:
    if _COMPUTED.match(text):
        foreign.lost(
            "the date is left out: a deck is the same on whatever day it is built",
            one.span,
            "write the day",
            severity="info",
        )
        return
    options.date = text
    draft.set("date", quoted(unmarked(text)), one.line)


def _texts(node: Node) -> list[str]:
    items = node.items if isinstance(node, Sequence) else (node,)
    return [each.value for each in items if isinstance(each, Scalar) and each.value]


def _echo(node: Node, before: bool | None) -> bool | None:
    for key, text in _variables(node, ""):
        if plain(key).rpartition(".")[2] == "echo":
            return _yes(text) or text == "fenced"
    return before


def _shape(draft: Draft, given: dict[str, _Given]) -> None:
    size = [_number(given.get(key)) for key in ("width", "height")]
    found = None
    if size[0] and size[1]:
        found = aspect(size[0], size[1])
    else:
        named = given.get("aspectratio")
        text = named.node.value if named is not None and isinstance(named.node, Scalar) else ""
        found = {"169": "16:9", "1610": "16:10", "43": "4:3"}.get(text)
    if found is not None:
        draft.set("aspect", quoted(found))


def _number(one: _Given | None) -> int | None:
    text = one.node.value if one is not None and isinstance(one.node, Scalar) else ""
    return int(text) if re.fullmatch(r"[1-9]\d{1,4}", text) else None
