"""The attributes of a slide of reveal.js as settings of slidegen's."""

import re
from typing import Literal

import msgspec

from slidegen.parse.content.html.style import css
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.content.canvas import Attributes
from slidegen.yaml.write import quoted

_GRADIENT = re.compile(r"(?:repeating-)?(?:linear|radial|conic)-gradient\s*\((.*)\)", re.DOTALL)
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|\b[a-zA-Z]{3,20}\b")
_URL = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)$")
_WIKI = re.compile(r"!?\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$")
_CLASS = re.compile(r"[A-Za-z][\w-]*$")
_ID = re.compile(r"[^\s.{}#=\"]+$")
TRANSITIONS = {
    "none": "none", "fade": "fade", "slide": "push", "convex": "cube", "concave": "concave", "zoom": "zoom",
    "cube": "cube", "page": "cover", "default": "push", "linear": "push",
}  # fmt: skip
MOST_VALUE = 4_000
"""Characters of a background that are read."""

_SPEEDS = {"fast": "400ms", "slow": "1200ms"}
_BEHIND: dict[str, Literal["film", "page"]] = {"data-background-video": "film", "data-background-iframe": "page"}
_UNSAFE = re.compile(r"[<>\"\s]")
_LEFT_OUT = {
    "data-background-size": "a background picture covers the slide",
    "data-background-repeat": "a background picture covers the slide",
    "data-background-transition": "a background comes with its slide",
    "data-state": "no script or style of the deck's waits for it",
    "data-prevent-swipe": "slidegen has no switch for it",
}


def apply(foreign: Foreign, slide: SlideDraft, attributes: Attributes, line: Line) -> "Behind | None":
    """Give *slide* what *attributes* say, and return what they put behind it. *line* is where they stand."""
    number = line.number
    behind = None
    for name, value in attributes.items():
        if name == "class":
            for each in value.split():
                if _CLASS.match(each):
                    slide.set("class", each, number)
        elif name == "id" and _ID.match(value):
            slide.set("id", quoted(value), number)
        elif name in (
            "data-background",
            "data-background-color",
            "data-background-image",
            "bg",
            "data-background-gradient",
        ):
            _background(foreign, slide, name, value, line)
        elif name == "data-background-opacity":
            _opacity(slide, value, number)
        elif name in _BEHIND and value and not _UNSAFE.search(value):
            what, source = _BEHIND[name], value.split(",")[0].strip()
            behind = Behind(what, source if what == "film" else value, number)
        elif name in ("data-transition", "transition"):
            _transition(foreign, slide, value, attributes.get("data-transition-speed", ""), line)
        elif name in ("data-auto-animate", "data-auto-animate-restart"):
            slide.set(name.removeprefix("data-"), "true", number)
        elif name == "data-visibility" and value in ("hidden", "uncounted"):
            slide.set(value, "true", number)
        elif name == "data-timing" and _seconds(value):
            slide.set("timing", f"{_seconds(value):g}s", number)
        elif name == "data-autoslide" and _seconds(value):
            slide.set("timing", f"{_seconds(value) / 1000:g}s auto", number)
        elif name == "data-notes" and value:
            slide.note(value, number)
        elif name in _LEFT_OUT and not (name == "data-background-size" and value in ("", "cover")):
            _lost(foreign, f"`{name}` has no effect: {_LEFT_OUT[name]}", line, name)
    return behind


def _background(foreign: Foreign, slide: SlideDraft, name: str, value: str, line: Line) -> None:
    value = value.strip()[:MOST_VALUE]
    if not value or value in ("none", "transparent"):
        return
    if (gradient := _GRADIENT.search(value)) is not None:
        colours = [found for each in _COLOUR.findall(gradient[1]) if (found := css.colour(each)) is not None]
        if colours and "background" not in slide.settings:
            slide.set("background", quoted(colours[0]), line.number)
        _lost(foreign, "a background can be a colour or a picture, so this gradient is its first colour", line, value)
        return
    if (found := css.colour(value)) is not None and name != "data-background-image":
        slide.set("background", quoted(found), line.number)
        return
    wrapped = _URL.match(value) or _WIKI.match(value)
    picture = wrapped[1] if wrapped is not None else value
    if name == "data-background-color" or not re.search(r"[./]|^data:", picture):
        _lost(foreign, f"`{value}` is no colour that slidegen can read", line, value)
        return
    slide.set("background-image", quoted(_first(picture)), line.number)


def _first(picture: str) -> str:
    """The first of several pictures; an address keeps its commas."""
    return picture if "://" in picture or picture.startswith("data:") else picture.split(",")[0].strip()


def _opacity(slide: SlideDraft, value: str, number: int) -> None:
    try:
        share = float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return
    if 0 <= share <= 1:
        slide.set("background-opacity", f"{share:g}", number)


class Behind(msgspec.Struct, frozen=True):
    """A film or a page behind a slide."""

    what: Literal["film", "page"]
    source: str
    line: int


def show_behind(foreign: Foreign, slide: SlideDraft, behind: Behind, *, alone: bool) -> None:
    """Show what is *behind* a slide on it if it is *alone* there, else tell that it is left out."""
    if not alone:
        span = foreign.scan.source.lines_span(behind.line, behind.line + 1)
        shown = f"![what it shows]({behind.source})" if behind.what == "film" else f"<{behind.source}>"
        message = f"the {behind.what} behind this slide is left out: a background can be a colour or a picture"
        foreign.lost(message, span, f"give it a slide of its own: `{shown}`")
    elif behind.what == "film":
        slide.block(f"![](<{behind.source}>){{autoplay loop muted}}", behind.line)
    else:
        slide.block(
            f'<iframe src="{behind.source}" style="width: 100%; height: 560px; border: 0"></iframe>', behind.line
        )


def _transition(foreign: Foreign, slide: SlideDraft, value: str, speed: str, line: Line) -> None:
    name = transition(value)
    if name is None:
        return
    slide.set("transition", f"{name} {_SPEEDS[speed]}" if speed in _SPEEDS and name != "none" else name, line.number)


def transition(value: str) -> str | None:
    """slidegen's name for a transition; of two, ``zoom-in fade-out``, the one by which the slide comes."""
    words = value.lower().split()
    coming = next((word for word in words if word.endswith("-in")), words[0] if words else "")
    return TRANSITIONS.get(coming.removesuffix("-in").removesuffix("-out"))


def _seconds(value: str) -> float:
    return float(value) if value.isascii() and value.isdigit() and len(value) < 8 else 0.0


def _lost(foreign: Foreign, what: str, line: Line, word: str) -> None:
    foreign.lost(what, foreign.scan.word_span(line, word), severity="info")
