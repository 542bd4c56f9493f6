"""Front matter that is slidegen's alone: it holds in a deck of any dialect."""

from slidegen.parse.dialects.base import own_theme
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.loose import entries
from slidegen.parse.dialects.common.scan import Scan

KEYS = frozenset(
    {"aspect", "bibliography", "check", "code", "csl", "duration", "embed-fonts", "event", "fit", "logo", "loop"}
    | {"numbers", "outputs", "pace", "subtitle", "timing", "vars"}
)
"""Keys that other tools do not have, or have in the same meaning. What a dialect has set itself counts."""


def pass_keys(scan: Scan, draft: Draft) -> None:
    """Give *draft* the keys of the front matter that are slidegen's own, with what stands below them."""
    if scan.front is None:
        return
    start, end = scan.front
    first = scan.source.position(start).line - 1
    lines = list(enumerate(scan.source.text[start:end].split("\n")[:-1], first))
    found = list(entries(lines))
    ends = [*(entry.line for entry in found[1:]), first + len(lines)][: len(found)]
    for entry, stop in zip(found, ends, strict=True):
        if entry.key == "fit":
            draft.front.pop("fit", None)  # how decks of other tools are fitted, unless they say otherwise
        passes = entry.key in KEYS or (entry.key == "theme" and own_theme(entry.value))
        if passes and entry.key not in draft.front:
            draft.keep(range(entry.line, stop))
