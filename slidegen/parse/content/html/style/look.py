"""How an element's text looks and moves, from its name, its attributes and its style."""

from collections.abc import Mapping

import msgspec

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.inlines import Mark
from slidegen.model.style import Align
from slidegen.parse.content.context import Context
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.style.clicks import read_click
from slidegen.parse.content.html.style.fragments import CLASSES as FRAGMENTS
from slidegen.parse.content.html.style.fragments import read_fragment
from slidegen.parse.content.html.style.utilities import text_colour
from slidegen.parse.content.html.syntax.names import INLINE
from slidegen.parse.content.html.told import tell
from slidegen.source import Span

MARKS: dict[str, Mark] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "address": "emphasis",
    "u": "underline",
    "ins": "underline",
    "kbd": "keyboard",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "mark": "highlight",
    "sub": "subscript",
    "sup": "superscript",
}
_ALIGNS: dict[str, Align] = {
    "left": "start",
    "start": "start",
    "justify": "start",
    "center": "center",
    "middle": "center",
    "right": "end",
    "end": "end",
}
_FONT_SIZES = {"1": 0.65, "2": 0.8, "4": 1.15, "5": 1.5, "6": 2.0, "7": 3.0}
_CLASSES: dict[str, Mark] = {
    "underline": "underline",
    "line-through": "strike",
    "font-bold": "strong",
    "italic": "emphasis",
}
"""What the utility classes of Tailwind and UnoCSS mean, which Slidev has."""

_ALIGN_CLASSES: dict[str, Align] = {
    "text-center": "center",
    "center": "center",
    "centered": "center",
    "align-center": "center",
    "text-right": "end",
    "align-right": "end",
    "r-stack": "center",
}
_SIZE_CLASSES = {
    "text-xs": 0.75,
    "text-sm": 0.875,
    "text-lg": 1.125,
    "text-xl": 1.25,
    "text-2xl": 1.5,
    "text-3xl": 1.9,
    "text-4xl": 2.25,
    "text-5xl": 3.0,
    "text-6xl": 3.75,
    "text-7xl": 4.0,
    "text-8xl": 4.0,
    "text-9xl": 4.0,
    "small": 0.8,
    "smaller": 0.85,
    "tiny": 0.65,
    "footnotesize": 0.75,
    "large": 1.2,
}
_LEFT_OUT = {
    "transform": "turned, moved and scaled boxes stand as they are",
    "position": "boxes that are placed freely stand in the text where they are written",
    "font-family": "text has the fonts of the theme",
    "background-image": "a box has no picture behind it",
    "opacity": "text and pictures are as solid as the theme has them",
    "filter": "pictures have no filters",
    "animation": "nothing moves by CSS",
}
"""Properties whose loss is seen, and what there is instead. Distances between things are the layout's."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What an element does to the text in it."""

    marks: tuple[Mark, ...] = ()
    colour: str = ""
    size: float = 1.0
    align: Align | None = None
    classes: tuple[str, ...] = ()
    step: Attributes = NO_ATTRIBUTES
    hidden: bool = False

    @property
    def attributes(self) -> Attributes:
        """What is said about words: colour, size and the author's own classes."""
        pairs: tuple[tuple[str, str], ...] = (("color", self.colour),) if self.colour else ()
        if self.size != 1:
            pairs += (("size", f"{self.size:g}"),)
        return Attributes(classes=self.classes, pairs=pairs)


def read_look(context: Context, name: str, given: Mapping[str, str], span: Span | None) -> Look:
    """The look of an element *name* with the attributes *given*, whose start tag is at *span*."""
    classes = given.get("class", "").split()
    style = css.declarations(given.get("style", ""))
    marks = [MARKS[name]] if name in MARKS else []
    for mark in (*_style_marks(style), *(_CLASSES[each] for each in classes if each in _CLASSES)):
        if mark not in marks:
            marks.append(mark)
    ground = style.get("background-color") or style.get("background", "")
    if ground and css.colour(ground) is not None:
        if name in INLINE and "highlight" not in marks:
            marks.append("highlight")
        message = "a background has the colour of the theme's marked words and panels, not its own"
        tell(context, "style background", message, span)
    for key, instead in _LEFT_OUT.items():
        if key in style and style[key] not in ("none", "0", "1", "static", "relative", "inherit"):
            tell(context, f"style {key}", f"`{key}` has no effect: {instead}", span)
    step = read_click(name, given, span) or _step(context, given, classes, span)
    used = {"fragment", "fragments", *step.classes, *(FRAGMENTS if "fragment" in classes else ())}
    return Look(
        marks=tuple(marks),
        colour=_colour(context, name, given, style, span) or text_colour(classes),
        size=_size(name, given, style, classes),
        align=_align(name, given, style, classes),
        classes=tuple(each for each in classes if each not in used and ("{" not in each)) if name == "span" else (),
        step=step,
        hidden="hidden" in given or style.get("display") == "none" or style.get("visibility") == "hidden",
    )


def _style_marks(style: Mapping[str, str]) -> list[Mark]:
    marks: list[Mark] = []
    weight = style.get("font-weight", "")
    if weight in ("bold", "bolder") or (weight.isascii() and weight.isdigit() and int(weight) >= 600):
        marks.append("strong")
    if style.get("font-style", "") in ("italic", "oblique"):
        marks.append("emphasis")
    decoration = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if "underline" in decoration:
        marks.append("underline")
    if "line-through" in decoration:
        marks.append("strike")
    if style.get("vertical-align") in ("super", "sub"):
        marks.append("superscript" if style["vertical-align"] == "super" else "subscript")
    return marks


def _colour(context: Context, name: str, given: Mapping[str, str], style: Mapping[str, str], span: Span | None) -> str:
    value = style.get("color") or (given.get("color", "") if name in ("font", "span") else "")
    if not value or value in ("inherit", "currentcolor", "initial", "unset"):
        return ""
    colour = css.colour(value)
    if colour is None:
        tell(context, f"color {value}", f"`{value}` is no colour that slidegen knows", span, help="write `#rrggbb`")
    return colour or ""


def _size(name: str, given: Mapping[str, str], style: Mapping[str, str], classes: list[str]) -> float:
    if "font-size" in style:
        return css.text_size(style["font-size"]) or 1.0
    if name == "font":
        return _FONT_SIZES.get(given.get("size", ""), 1.0)
    if name in ("small", "big"):
        return 0.8 if name == "small" else 1.25
    return next((_SIZE_CLASSES[each] for each in classes if each in _SIZE_CLASSES), 1.0)


def _align(name: str, given: Mapping[str, str], style: Mapping[str, str], classes: list[str]) -> Align | None:
    if name == "center":
        return "center"
    value = style.get("text-align") or given.get("align", "").lower()
    if value in _ALIGNS:
        return _ALIGNS[value]
    if (
        style.get("margin", "").split()[1:2] == ["auto"]
        or style.get("margin-left") == style.get("margin-right") == "auto"
    ):
        return "center"
    if style.get("align-items") == "center" and "column" in style.get("flex-direction", ""):
        return "center"
    return next((_ALIGN_CLASSES[each] for each in classes if each in _ALIGN_CLASSES), None)


def _step(context: Context, given: Mapping[str, str], classes: list[str], span: Span | None) -> Attributes:
    """The attributes of a step, for reveal.js's ``class="fragment"``."""
    if "fragment" not in classes:
        return NO_ATTRIBUTES
    fragment = read_fragment(classes, given.get("data-fragment-index", ""))
    if lost := fragment.lost:
        tell(context, f"fragment {lost}", f"the fragment effect `{lost}` is left out: what it is on stays", span)
        return NO_ATTRIBUTES
    return Attributes(classes=("step",) if fragment.comes else (), pairs=fragment.pairs, span=span)
