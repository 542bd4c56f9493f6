"""The attributes of the heading that begins a slide, as settings of the slide."""

import re

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.settings import Behind
from slidegen.parse.dialects.reveal.settings import apply as apply_reveal

_USUAL = frozenset(
    {
        "smaller",
        "scrollable",
        "center",
        "nostretch",
        "unnumbered",
        "unlisted",
        "fragile",
        "allowframebreaks",
        "shrink",
        "t",
    }
    | {
        "b",
        "c",
        "plain",
        "noframenumbering",
        "incremental",
        "nonincremental",
        "slide",
        "level2",
        "title-slide",
        "section",
    }
    | {"flexbox", "vcenter", "build", "bigger", "fragment", "r-fit-text", "tabset", "columns", "columns-2"}
)
"""Classes that ask for what slidegen does anyhow, or has no counterpart for that anybody would miss."""

_OTHERS = {"inverse": "invert", "standout": "invert"}
_TAKEN = frozenset(
    {
        "background",
        "background-color",
        "background-image",
        "background-gradient",
        "background-video",
        "background-iframe",
    }
    | {"background-opacity", "background-size", "background-repeat", "background-transition", "transition", "state"}
    | {"transition-speed", "auto-animate", "auto-animate-restart", "visibility", "timing", "autoslide", "notes"}
)
_COLOURED = re.compile(r"#[0-9a-fA-F]{3,8}$")


def apply(foreign: Foreign, slide: SlideDraft, attributes: Attributes, line: Line) -> Behind | None:
    """Give *slide* what *attributes* on *line* say, and return what they put behind it."""
    found: dict[str, str] = {}
    if classes := [_OTHERS.get(name, name) for name in attributes.classes if name not in _USUAL]:
        found["class"] = " ".join(classes)
    if attributes.id:
        found["id"] = attributes.id
    for key, value in attributes.pairs:
        name = key.removeprefix("data-")
        if name in _TAKEN:
            found["data-auto-animate" if name == "auto-animate" else f"data-{name}"] = value
        elif name == "footer" and value.lower() in ("false", "no"):
            slide.set("footer", "false", line.number)
        elif name == "menu-title":
            continue
    if found.get("data-auto-animate", "").lower() == "false":
        del found["data-auto-animate"]
    if (gradient := found.get("data-background-gradient")) is not None and "gradient" not in gradient:
        found["data-background-color"] = gradient
        del found["data-background-gradient"]
    return apply_reveal(foreign, slide, found, line)
