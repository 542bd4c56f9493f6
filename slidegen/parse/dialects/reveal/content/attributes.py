"""The comments that set attributes: ``.slide:`` those of the slide, ``.element:`` those of what stands before them."""

import re
from typing import Literal

import msgspec

from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.style.fragments import CLASSES, read_fragment
from slidegen.parse.dialects.reveal.content.canvas import Attributes, Canvas

_COMMENT = re.compile(r"-*\s*(?P<dot>\.?)(?P<what>slide|element)\b\s*:?")
_PAIR = re.compile(r"""([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:["“”]([^"“”]*)["“”]|'([^']*)'|([^\s"'=<>`]+)))?""")
_TOKEN = re.compile(r"[A-Za-z][\w-]*$")
_OWN_CLASSES = frozenset({"step", "incremental", "nonincremental", "columns", "column", "left", "right"})


class Said(msgspec.Struct, frozen=True):
    """A comment that sets attributes."""

    what: Literal["slide", "element"]
    attributes: Attributes


def read_comment(text: str) -> Said | None:
    """What a comment sets; None: it is a mere comment. ``slide`` and ``element`` without a dot are Obsidian's."""
    text = text.strip().removeprefix("<!--").removesuffix(">").rstrip("-")
    found = _COMMENT.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    attributes = read_pairs(rest)
    if (not attributes and rest.strip()) or not (found["dot"] or "=" in rest):
        return None
    return Said("slide" if found["what"] == "slide" else "element", attributes)


def read_pairs(text: str) -> Attributes:
    """``name="value"`` and bare names. The first of a name counts, classes add up."""
    found: Attributes = {}
    for pair in _PAIR.finditer(text):
        name = pair[1].lower()
        value = next((each for each in pair.groups()[1:] if each is not None), "")
        if name == "class" and name in found:
            found[name] = f"{found[name]} {value}"
        else:
            found.setdefault(name, value.strip())
    return found


class Effect(msgspec.Struct, frozen=True):
    """Attributes of an element as slidegen's, as ``{...}`` has them; ``lost`` names what has no counterpart."""

    words: tuple[str, ...]
    lost: tuple[str, ...] = ()


_ALIGNS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_UNSEEN = frozenset({"margin", "padding", "border", "box-shadow", "background", "line-height", "float", "display"})


def read_effect(attributes: Attributes) -> Effect:
    """What *attributes* of an element become."""
    words: list[str] = []
    lost: list[str] = []
    classes = attributes.get("class", "").split()
    if "fragment" in classes:
        fragment = read_fragment(classes, attributes.get("data-fragment-index", ""))
        if fragment.lost:
            lost.append(fragment.lost)
        if fragment.comes:
            words.append(".step")
        words += [f"{name}={value}" for name, value in fragment.pairs]
    for name in classes:
        if name not in CLASSES and name not in _OWN_CLASSES and _TOKEN.match(name):
            words.append(f".{name}")
    if _TOKEN.match(attributes.get("id", "")):
        words.append(f"#{attributes['id']}")
    style = css.declarations(attributes.get("style", ""))
    if (colour := css.colour(style.get("color", ""))) is not None:
        words.append(f"color={colour}")
    if (align := _ALIGNS.get(style.get("text-align", "") or attributes.get("align", ""))) is not None:
        words.append(f"align={align}")
    return Effect(tuple(words), tuple(lost))


def size_words(attributes: Attributes, canvas: Canvas) -> tuple[str, ...]:
    """The size that *attributes* give a picture, measured on *canvas*."""
    style = css.declarations(attributes.get("style", ""))
    for value in (style.get("width"), attributes.get("width"), style.get("max-width")):
        if value and (length := css.pixels(value, canvas.width)) is not None and length > 0:
            return (f"width={canvas.share(length) * 100:.4g}%",)
    for value in (style.get("height"), attributes.get("height"), style.get("max-height")):
        if value and (length := css.pixels(value, canvas.height)) is not None and length > 0:
            return (f"height={min(1.0, max(0.01, length / canvas.height)) * 100:.4g}%",)
    return ()
