"""How large a picture or a film is to be, and where it stands: ``{width=60% align=right fit=cover}``."""

from collections.abc import Mapping
from typing import TypeVar

from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Fit
from slidegen.model.style import Align
from slidegen.parse.content.context import Context
from slidegen.yaml.values import HEIGHT_HELP, WIDTH_HELP, parse_height, parse_width

Word = TypeVar("Word", bound=str)

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
        _width(context, attributes),
        _word(context, attributes, "align", _ALIGNS, "`left`, `center` or `right`"),
        _word(context, attributes, "fit", _FITS, "`contain` or `cover`"),
    )


def height(context: Context, attributes: Attributes) -> float | None:
    """The height that a picture may have, as a fraction of the slide's; a value that is none is reported."""
    value = attributes.get("height")
    found = parse_height(value) if value else None
    if value and found is None:
        place = value_span(attributes, "height")
        context.report.add("bad-value", f"`height` cannot be `{value}`", place, help=HEIGHT_HELP)
    return found


def _word(context: Context, attributes: Attributes, key: str, words: Mapping[str, Word], help: str) -> Word | None:
    value = attributes.get(key)
    if not value:
        return None
    if value in words:
        return words[value]
    context.report.add("bad-value", f"`{key}` cannot be `{value}`", value_span(attributes, key), help=f"write {help}")
    return None


def _width(context: Context, attributes: Attributes) -> float | None:
    value = attributes.get("width")
    width = parse_width(value) if value else None
    if value and width is None:
        context.report.add(
            "bad-value", f"`width` cannot be `{value}`", value_span(attributes, "width"), help=WIDTH_HELP
        )
    return width
