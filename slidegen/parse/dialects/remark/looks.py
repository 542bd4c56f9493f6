"""What the classes of content mean, judged by their names: columns, sides, colours, sizes."""

import re

from slidegen.parse.content.html.style import css

_COLUMN = re.compile(
    r"(?:pull|split|col(?:umn)?s?|cols?|half|third|float|flex)?-?(?P<side>left|right|middle|center|one|two|three|main|side)"
    r"-?(?:col(?:umn)?|code|plot|half|third|pane|side|more|less|wide|narrow|slim|small|large|big)?[-_]?"
    r"(?:narrow|wide|code|plot|slim|\d[\d-]*)?"
)
_PLAIN_COLUMN = re.compile(
    r"(?:col(?:umn)?|cell|third|half|pure-u-\d+-\d+|c\d\d|w-\d\d|col-\d+|column-\d+|col-(?:md|sm|lg|xs)-\d+)"
)
_WIDE = re.compile(r"wide|main|more|large|big")
_NARROW = re.compile(r"narrow|less|slim|small")
_NUMBER = re.compile(r"(?<!\d)([1-9]\d)(?!\d)")
_FRACTION = re.compile(r"pure-u-(\d+)-(\d+)$")
_TWELFTHS = re.compile(r"col-(?:(?:md|sm|lg|xs)-)?(\d{1,2})$")
_SIZE = re.compile(r"(?:f|fs|font|size|text|fontsize|font-size|scale)[-_]?(\d{2,3})(?:pct|percent)?$")
SIZES = {
    "tiny": 0.6, "scriptsize": 0.65, "xsmall": 0.65, "x-small": 0.65, "smallest": 0.65, "footnotesize": 0.7,
    "font-xs": 0.7, "font-sm": 0.8, "font-lg": 1.3, "font-xl": 1.6, "small": 0.8, "smaller": 0.8,
    "small-text": 0.8, "medium": 1.0, "large": 1.3, "larger": 1.3, "big": 1.4, "Large": 1.4, "bigger": 1.5,
    "LARGE": 1.6, "xlarge": 1.6, "x-large": 1.6, "big-text": 1.6, "huge": 1.9, "Huge": 2.0, "HUGE": 2.0,
    "xxlarge": 1.9, "massive": 2.0,
}  # fmt: skip
_MARKS = {
    "bold": "**", "b": "**", "strong": "**", "italic": "*", "em": "*", "i": "*", "it": "*", "emph": "*",
    "strike": "~~", "strikethrough": "~~", "del": "~~",
}  # fmt: skip
SIDES = frozenset({"center", "left", "right"})
CALLOUTS = {
    "info": "NOTE", "note": "NOTE", "tip": "TIP", "warning": "WARNING", "alert": "WARNING", "important": "IMPORTANT",
    "caution": "CAUTION", "danger": "CAUTION",
}  # fmt: skip


def is_column(classes: tuple[str, ...]) -> bool:
    """Whether a block in *classes* stands beside others."""
    return any(_PLAIN_COLUMN.fullmatch(name) or _is_side(name) for name in classes)


def at_right(classes: tuple[str, ...]) -> bool:
    """Whether such a block stands at the right."""
    return any("right" in name for name in classes)


def _is_side(name: str) -> bool:
    name = name.replace("_", "-")
    return (
        name not in SIDES
        and name != "middle"
        and not name.endswith("pull-center")
        and len(name) < 40
        and _COLUMN.fullmatch(name) is not None
    )


def width(classes: tuple[str, ...]) -> int | None:
    """The share of the slide in percent that a column asks for by its name; None: its part of what is left."""
    for name in classes:
        if (parts := _FRACTION.match(name)) is not None and 0 < int(parts[1]) < int(parts[2]):
            return 100 * int(parts[1]) // int(parts[2])
        if (twelfths := _TWELFTHS.match(name)) is not None and 0 < int(twelfths[1]) < 12:
            return 100 * int(twelfths[1]) // 12
        if not (_is_side(name) or _PLAIN_COLUMN.fullmatch(name)):
            continue
        if (number := _NUMBER.search(name)) is not None:
            return int(number[1])
        if _WIDE.search(name):
            return 64
        if _NARROW.search(name):
            return 34
    return None


def colour(classes: tuple[str, ...]) -> str | None:
    """The colour that one of *classes* is called by."""
    found = (css.colour(name.removeprefix("text-")) for name in classes if name[:1].isalpha())
    return next((each for each in found if each is not None), None)


def size(classes: tuple[str, ...]) -> float | None:
    """The size of the text as a factor of the usual one."""
    for name in classes:
        if (factor := SIZES.get(name)) is not None and factor != 1:
            return factor
        if (percent := _SIZE.match(name)) is not None and 30 <= int(percent[1]) <= 300 and percent[1] != "100":
            return min(2.0, max(0.5, int(percent[1]) / 100))
    return None


def marks(classes: tuple[str, ...]) -> tuple[str, str]:
    """What stands before words in *classes* and behind them in slidegen's Markdown."""
    words = []
    if (shown := colour(classes)) is not None:
        words.append(f'color="{shown}"')
    factor = 0.7 if "footnote" in classes else size(classes)
    if factor is not None:
        words.append(f"size={factor:g}")
    mark = "".join(dict.fromkeys(_MARKS[name] for name in classes if name in _MARKS))
    before, behind = (f"[{mark}", f"{mark[::-1]}]{{{' '.join(words)}}}") if words else (mark, mark[::-1])
    return before, behind


def style(classes: tuple[str, ...]) -> str:
    """The CSS of a block in *classes*; empty: it looks as everything does."""
    found = []
    side = next((name for name in classes if name in SIDES), "")
    if not side and any(name.endswith(("-center", "-centered", "_center")) for name in classes):
        side = "center"
    if side:
        found.append(f"text-align: {side}")
    if (shown := colour(classes)) is not None:
        found.append(f"color: {shown}")
    factor = 0.7 if "footnote" in classes else size(classes)
    if factor is not None:
        found.append(f"font-size: {factor * 100:g}%")
    return "; ".join(found)
