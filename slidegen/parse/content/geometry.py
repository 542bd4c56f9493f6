"""How large a picture or a film is to be, and where it stands: ``{width=60% align=right fit=cover}``."""

import re
from collections.abc import Mapping
from typing import TypeVar

from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Fit
from slidegen.model.style import Align
from slidegen.parse.content.context import Context
from slidegen.yaml.values import parse_number

_LENGTH = r"(\d{1,5}(?:\.\d{1,4})?)\s*(px|pt|in|cm|mm|em|rem|)"
_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16.0, "rem": 16.0}
Word = TypeVar("Word", bound=str)

SLIDE_PIXELS = 1280.0
"""The width of a slide in CSS pixels, which lengths that are not relative are taken against."""

_ALIGNS: dict[str, Align] = {
    "left": "start",
    "start": "start",
    "center": "center",
    "centre": "center",
    "right": "end",
    "end": "end",
}
_FITS: dict[str, Fit] = {"cover": "cover", "contain": "contain"}


def geometry(context: Context, attributes: Attributes) -> tuple[float | None, Align | None, Fit | None]:
    """Width (a fraction of the region's), alignment and fit; a value that is none of these is reported."""
    return (
        _length(context, attributes),
        _word(context, attributes, "align", _ALIGNS, "`left`, `center` or `right`"),
        _word(context, attributes, "fit", _FITS, "`contain` or `cover`"),
    )


def _word(context: Context, attributes: Attributes, key: str, words: Mapping[str, Word], help: str) -> Word | None:
    value = attributes.get(key)
    if not value:
        return None
    if value in words:
        return words[value]
    context.report.add("bad-value", f"`{key}` cannot be `{value}`", value_span(attributes, key), help=f"write {help}")
    return None


def _length(context: Context, attributes: Attributes) -> float | None:
    value = attributes.get("width")
    if not value:
        return None
    if value.endswith("%"):
        number = parse_number(value)
    else:
        found = re.fullmatch(_LENGTH, value)
        number = float(found[1]) * _PIXELS[found[2]] / SLIDE_PIXELS if found is not None else None
    if number is None or number <= 0:
        context.report.add(
            "bad-value",
            f"`width` cannot be `{value}`",
            value_span(attributes, "width"),
            help="write a share of the region, such as `60%`",
        )
        return None
    return min(number, 1.0)
