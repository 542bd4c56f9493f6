"""presenterm's front matter: options, what is written over the theme, and the slide that introduces the talk."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from slidegen.parse.dialects.base import Foreign, own_theme
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.texts import words_of
from slidegen.parse.dialects.presenterm.lines import Looks, css_of
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence
from slidegen.yaml.write import quoted, scalar

INTRODUCING = ("title", "sub_title", "event", "location", "date", "author", "authors")
"""Keys of which each brings an introductory slide."""

_DARK = frozenset(
    {"dark", "terminal-dark", "gruvbox-dark", "catppuccin-frappe", "catppuccin-macchiato", "catppuccin-mocha"}
    | {"tokyonight-moon", "tokyonight-night", "tokyonight-storm"}
)
"""presenterm's dark themes: colours that decks give to words are chosen for them."""

_VARIABLE = re.compile(r"\{(title|sub_title|event|location|date|author)\}")
_COUNT = re.compile(r"\{current_slide\}[^{}\n]{0,20}\{total_slides\}|\{(?:current_slide|total_slides)\}")
_NUMBERS = ("{current_slide}", "{total_slides}")
_JOINTS = re.compile(r"^[ \t/|·-]+|[ \t/|·-]+$")


class Options(msgspec.Struct):
    """What the deck's ``options`` say.

    ``first_headings``: the first one with ``#`` is a slide's title; ``drawn`` are languages of listings that are drawn.
    """

    shorthand: bool = False
    implicit: bool = False
    first_headings: bool = False
    incremental: bool = False
    prefix: str = ""
    drawn: frozenset[str] = frozenset()


def read_front(foreign: Foreign, draft: Draft, looks: Looks) -> Options:
    """Give *draft* what the front matter says of the whole deck, and its first slide; *looks* get the palette."""
    front = foreign.front
    if front is None:
        return Options()
    theme = _at(front, "theme")
    _theme(foreign, draft, theme)
    override = _at(theme, "override")
    _palette(_at(override, "palette"), looks)
    _footer(draft, front, _at(override, "footer"))
    _introduction(draft, front)
    options = _at(front, "options")
    prefix = _at(options, "image_attributes_prefix")
    if isinstance(prefix, Scalar):
        looks.prefix = prefix.value
    found = Options(
        shorthand=_flag(options, "end_slide_shorthand"),
        implicit=_flag(options, "implicit_slide_ends"),
        first_headings=_flag(options, "h1_slide_titles"),
        incremental=_flag(options, "incremental_lists"),
        prefix=_text(options, "command_prefix"),
        drawn=frozenset(_texts(_at(options, "auto_render_languages"))),
    )
    if found.incremental:
        draft.set("incremental", "true", _line(_at(options, "incremental_lists")))
    return found


def _introduction(draft: Draft, front: Map) -> None:
    given = {key: node for key in INTRODUCING if (node := _at(front, key)) is not None and any(_texts(node))}
    if not given:
        return
    texts = {key: "\n".join(_texts(node)).strip() for key, node in given.items()}
    authors = list(dict.fromkeys((*_texts(given.get("author")), *_texts(given.get("authors")))))
    for key, name in (("title", "title"), ("sub_title", "subtitle"), ("event", "event"), ("date", "date")):
        if key in texts:
            draft.set(name, scalar(words_of(texts[key])), _line(given[key]))
    if authors:
        names = ", ".join(quoted(words_of(name)) for name in authors)
        draft.set("author", f"[{names}]", _line(given.get("author") or given["authors"]))
    headline = next(key for key in INTRODUCING if key in texts)
    slide = draft.slide(_line(given[headline]))
    slide.set("layout", "title")
    slide.add(f"# {_broken(texts[headline])}", _line(given[headline]))
    when = [key for key in ("event", "location", "date") if key in texts and key != headline]
    regions = {
        "subtitle": ("sub_title", _broken(texts["sub_title"]) if "sub_title" in texts else ""),
        "author": ("authors" if "authors" in given else "author", ", ".join(map(_broken, authors))),
        "date": (when[0] if when else "date", " · ".join(_broken(texts[key]) for key in when)),
    }
    for name, (key, text) in regions.items():
        if text and key != headline:
            line = _line(given[key])
            slide.block(f"::: {name}", line)
            slide.add(text, line)
            slide.block(":::", line)


def _broken(text: str) -> str:
    return "<br>".join(line.strip() for line in text.split("\n") if line.strip())


def _theme(foreign: Foreign, draft: Draft, theme: Node | None) -> None:
    for key in ("name", "path", "light", "dark"):
        node = _at(theme, key)
        if not isinstance(node, Scalar) or not node.value:
            continue
        if key == "name" and own_theme(node.value):
            draft.set("theme", scalar(node.value), _line(node))
        elif key == "name" and node.value in _DARK:
            draft.set("theme", "ink", _line(node))
            foreign.lost(f"the theme `{node.value}` is shown as `ink`, which is dark, too", node.span, severity="info")
        else:
            foreign.lost(
                f"the theme `{node.value}` of presenterm's is left out: `--theme` names one of slidegen's",
                node.span,
                severity="info",
            )
        return


def _palette(palette: Node | None, looks: Looks) -> None:
    looks.colours |= {key: looks.colour(text) for key, text in _pairs(_at(palette, "colors"))}
    classes = _at(palette, "classes")
    if isinstance(classes, Map):
        for entry in classes.entries:
            looks.classes[entry.key] = css_of(looks, dict(_pairs(entry.value)))


def _footer(draft: Draft, front: Map, footer: Node | None) -> None:
    style = _text(footer, "style")
    if style in ("empty", "progress_bar"):
        draft.set("numbers", "false", _line(_at(footer, "style")))
        return
    values = {key: " ".join(_texts(_at(front, key))) for key in INTRODUCING}
    parts: list[str] = []
    numbered = style != "template"
    for key in ("left", "center", "right"):
        node = _at(footer, key)
        picture = _text(node, "image")
        if picture:
            draft.set("logo", scalar(picture), _line(node))
        elif isinstance(node, Scalar):
            numbered = numbered or any(each in node.value for each in _NUMBERS)
            parts.append(_filled(node.value, values))
    if not numbered:
        draft.set("numbers", "false", _line(footer))
    if text := " · ".join(part for part in parts if part):
        draft.set("footer", quoted(text), _line(footer))


def _filled(template: str, values: Mapping[str, str]) -> str:
    """The words of a part of the footer, without the slide's number, which has its own place."""
    return _JOINTS.sub("", words_of(_VARIABLE.sub(lambda found: values.get(found[1], ""), _COUNT.sub("", template))))


def _at(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, Map):
        return None
    return next((entry.value for entry in node.entries if entry.key == key), None)


def _text(node: Node | None, key: str) -> str:
    found = _at(node, key)
    return found.value if isinstance(found, Scalar) else ""


def _flag(node: Node | None, key: str) -> bool:
    return _text(node, key).lower() in ("true", "yes", "on")


def _texts(node: Node | None) -> list[str]:
    match node:
        case Scalar():
            return [node.value] if node.value.strip() and node.value not in ("null", "~") else []
        case Sequence():
            return [text for item in node.items for text in _texts(item)]
        case Map():
            return [f"{entry.key}: {text}" for entry in node.entries for text in _texts(entry.value)]
        case None:
            return []


def _pairs(node: Node | None) -> Iterator[tuple[str, str]]:
    if isinstance(node, Map):
        for entry in node.entries:
            if isinstance(entry.value, Scalar):
                yield entry.key, entry.value.value


def _line(node: Node | None) -> int:
    return node.span.first.line - 1 if node is not None else 0
