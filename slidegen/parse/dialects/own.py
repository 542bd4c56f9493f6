"""What tells that a deck is slidegen's own, so that nothing else is made of it."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.base import LIKELY, SAID, SURE, WEAK, Sign
from slidegen.parse.dialects.common.loose import Entry
from slidegen.parse.dialects.common.scan import Scan

_KEYS = re.compile(
    r"^(split|duration|aspect|vars|outputs|event|fit|numbers|embed-fonts|slide-level|pace|check|loop):", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"^#{1,6} .*\{[^}]*(?:layout=|\.step|auto-animate|background=|timing=)")
_SETTINGS = re.compile(r"<!--\s*(?:layout|background(?:-image)?|fit|timing|auto-animate|backup|include):")
_THEMES = re.compile(
    r"^theme:[ \t]*(plain|paper|ink|blueprint|signal|campus|terminal|aurora)[ \t]*$|^theme:[ \t]*\{name:", re.MULTILINE
)
_STEP = re.compile(r"\{[^{}]*\.step\b[^{}]*\}")
_REGION = re.compile(r" {0,3}:{3,}[ \t]*(?:left|right|only|for)\b")
_FENCES = re.compile(r"[ \t]*(?:`{3,}|~{3,})chart\b")


_FLAG = r"true|false|yes|no|on|off"
_ANYWHERE = {
    "allow": r"[a-z][a-z0-9-]*(?:[, ]+[a-z][a-z0-9-]*)*",
    "timing": r"\d[\w.: ]{0,20}",
    "layout": r"[a-z]+(?:-[a-z]+)*",
    "fit": r"shrink|squeeze|split|error|off",
    "hidden": _FLAG,
    "uncounted": _FLAG,
    "backup": _FLAG,
}
"""Settings of a slide that no other tool has as comments, with what their values look like: others are prose."""


def own_settings(found: Sequence[Entry]) -> Sequence[Entry] | None:
    """*found* in a comment of another tool's deck, if all of it are settings of slidegen's; else None."""
    if found and all(each.key in _ANYWHERE and re.fullmatch(_ANYWHERE[each.key], each.value) for each in found):
        return found
    return None


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        start, end = scan.front
        for found in _KEYS.finditer(scan.source.text, start, end):
            number = scan.source.position(found.start()).line - 1
            yield Sign(SAID if found[1] == "split" else LIKELY, f"`{found[1]}:` in the front matter", number)
        if (theme := _THEMES.search(scan.source.text, start, end)) is not None:
            number = scan.source.position(theme.start()).line - 1
            yield Sign(LIKELY, "a theme of slidegen's in the front matter", number)
    for line in scan.lines:
        if line.kind == "text" and ".step" in line.text and _STEP.search(line.text):
            yield Sign(SURE, "`{.step}`", line.number)
        elif line.kind == "text" and _REGION.match(line.text):
            yield Sign(LIKELY, "a region by its name", line.number)
        elif line.kind == "text" and line.text.startswith("#") and _ATTRIBUTES.match(line.text):
            yield Sign(LIKELY, "slide settings in a heading", line.number)
        elif line.kind == "fence" and _FENCES.match(line.text):
            yield Sign(SURE, "a chart", line.number)
        elif line.kind == "comment" and _SETTINGS.match(line.text):
            yield Sign(LIKELY, "slide settings in a comment", line.number)
        elif line.text.rstrip().lower() in ("note:", "notes:"):
            yield Sign(WEAK, "`Note:`", line.number)
