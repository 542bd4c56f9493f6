"""``{#id .class key=value}`` as pandoc reads it, and what slidegen has for it."""

import re

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.parse.content.html.style import css
from slidegen.parse.dialects.reveal.content.attributes import read_effect, read_pairs, size_words
from slidegen.parse.dialects.reveal.content.canvas import Canvas
from slidegen.parse.syntax.attrs import read_attributes

WIDTH, HEIGHT = 1050.0, 700.0
"""Quarto's slide, in pixels."""

_LONGEST = 4_000
_SPACED = re.compile(r"[ \t]*=[ \t]*(?=[\"'\w])")
_ALIGNS = {"left": "left", "center": "center", "centre": "center", "right": "right"}
_WORD = re.compile(r"[A-Za-z][\w-]*$")
UNSEEN = frozenset(
    {"nostretch", "r-stretch", "stretch", "lightbox", "external", "absolute", "unnumbered", "unlisted", "img-fluid"}
    | {"quarto-figure", "no-external", "fragment", "uri", "cover", "r-fit-text", "numberLines"}
)
"""Classes that have no counterpart, or are the usual way of slidegen's."""


def read_braces(text: str) -> Attributes | None:
    """The attributes that *text* is, from brace to brace; None: it is something else. ``{}`` has none."""
    if not text.startswith("{") or not text.rstrip().endswith("}") or len(text) > _LONGEST:
        return None
    if not text.strip("{} \t"):
        return NO_ATTRIBUTES
    for each in (text, _SPACED.sub("=", text)):
        read = read_attributes(each, 0, _Any())
        if read is not None and read[1] == len(each.rstrip()):
            return read[0]
    return None


class _Any(frozenset[str]):
    """Takes any bare word: other tools pass over those that they do not know."""

    def __contains__(self, word: object) -> bool:
        return True


def read_tag(text: str) -> Attributes:
    """The attributes of a tag of HTML."""
    pairs = read_pairs(text)
    classes = tuple(pairs.pop("class", "").split())
    identifier = pairs.pop("id", "")
    return Attributes(id=identifier, classes=classes, pairs=tuple(pairs.items()))


def get(attributes: Attributes, *keys: str) -> str:
    """The value of the first of *keys* that *attributes* have, with or without ``data-``."""
    for key in keys:
        if value := attributes.get(key) or attributes.get(f"data-{key}"):
            return value
    return ""


def _as_tag(attributes: Attributes, *, classes: bool = True) -> dict[str, str]:
    found = {key: value for key, value in attributes.pairs if key in ("style", "align")}
    found["class"] = " ".join(attributes.classes) if classes else ""
    found["data-fragment-index"] = get(attributes, "fragment-index")
    return found


def step_words(attributes: Attributes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How an element moves, as words within slidegen's braces, and effects that have no counterpart."""
    if "fragment" not in attributes.classes:
        return (), ()
    effect = read_effect({**_as_tag(attributes), "style": ""})
    kept = tuple(word for word in effect.words if word == ".step" or "=" in word)
    return kept, effect.lost


def span_words(attributes: Attributes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The attributes of words in a line as slidegen's, and what is lost."""
    effect = read_effect(_as_tag(attributes))
    style = css.declarations(attributes.get("style"))
    words = [word for word in effect.words if word.removeprefix(".") not in UNSEEN]
    if any(key in style for key in ("background", "background-color")):
        words.append(".mark")
    if style.get("font-weight", "") in ("bold", "bolder", "600", "700", "800", "900"):
        words.append(".strong")
    if "underline" in style.get("text-decoration", ""):
        words.append(".underline")
    if (size := _size(style.get("font-size", ""))) is not None:
        words.append(f"size={size:g}")
    if attributes.id and _WORD.match(attributes.id):
        words.append(f"#{attributes.id}")
    return tuple(dict.fromkeys(words)), effect.lost


def _size(value: str) -> float | None:
    found = re.fullmatch(r"(\d{1,4}(?:\.\d+)?)(%|em|rem|pt|px)", value.strip())
    if found is None:
        return None
    number = float(found[1])
    factor = {"%": number / 100, "em": number, "rem": number, "pt": number / 30, "px": number / 40}[found[2]]
    return round(min(3.0, max(0.4, factor)), 2) if factor else None


def picture_words(attributes: Attributes, room: float = 1.0) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The attributes of a picture as slidegen's, without its caption, and what is lost.

    *room* is the share of the slide's width that it stands in: pixels are those of the whole slide.
    """
    words, lost = step_words(attributes)
    found = list(words)
    sizes = {key: get(attributes, key) for key in ("width", "height")} | {"style": attributes.get("style")}
    if "%" in sizes["width"] or "%" in css.declarations(sizes["style"]).get("width", ""):
        room = 1.0  # a share of where it stands
    found += size_words({key: value for key, value in sizes.items() if value}, Canvas(WIDTH, HEIGHT, room))
    align = _ALIGNS.get(get(attributes, "fig-align", "align"))
    if align is None and css.declarations(attributes.get("style")).get("float") in ("left", "right"):
        align = css.declarations(attributes.get("style"))["float"]
    if align is not None:
        found.append(f"align={align}")
    found += [f".{name}" for name in attributes.classes if name in ("rounded", "shadow")]
    if attributes.id and re.fullmatch(r"[^\s.{}#=\"]+", attributes.id):
        found.append(f"#{attributes.id}")
    return tuple(found), lost


def braced(words: tuple[str, ...] | list[str]) -> str:
    """*words* between braces; nothing for none."""
    return "{" + " ".join(words) + "}" if words else ""


def value(text: str) -> str:
    """*text* as the value of a key in braces: between quotes, of which it has none of that kind."""
    text = " ".join(text.split())
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', "\u201d") + '"'
