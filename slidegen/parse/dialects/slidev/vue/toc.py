"""Tables of contents: the titles of the slides as a list of links."""

import re
from collections.abc import Sequence

from slidegen.parse.content.html.syntax.tags import Tag
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Targets

MANY = 14
"""Entries that a list on a slide may well have; of more, those of the highest levels are shown."""

MOST = 40

_TAG = re.compile(r"<[^<>]{0,300}>")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,300}\)")


class Contents:
    """The titles of a deck's slides, each with its level."""

    def __init__(self, slides: Sequence[Shown], targets: Targets) -> None:
        self._slides = slides
        self._targets = targets
        self._titles: list[tuple[int, str, int]] | None = None
        self._found: dict[tuple[int, int], list[tuple[int, str, int]]] = {}

    def listed(self, tag: Tag) -> list[str]:
        """The lines of the list that the component *tag* is."""
        given = {key.lstrip(":").lower(): value.strip("'\"") for key, value in tag.attributes.items()}
        found: list[str] = []
        depths: list[int] = []
        for level, title, at in self._entries(_number(given.get("mindepth"), 1), _number(given.get("maxdepth"), 6)):
            while depths and depths[-1] >= level:
                depths.pop()
            found.append(f"{'  ' * len(depths)}- [{title}]({self._targets.at(at)})")
            depths.append(level)
        return found

    def _entries(self, lowest: int, highest: int) -> list[tuple[int, str, int]]:
        """Level, title and number of the slides whose titles have one of the levels; of many, the most important."""
        if (lowest, highest) not in self._found:
            if self._titles is None:
                self._titles = [(*_titled(shown), at) for at, shown in enumerate(self._slides) if _is_listed(shown)]
            entries = [entry for entry in self._titles if entry[1] and lowest <= entry[0] <= highest]
            while len(entries) > MANY and len(levels := sorted({level for level, _, _ in entries})) > 1:
                entries = [entry for entry in entries if entry[0] < levels[-1]]
            self._found[lowest, highest] = entries[:MOST]
        return self._found[lowest, highest]


def _is_listed(shown: Shown) -> bool:
    return not shown.is_set("hideInToc")


def _titled(shown: Shown) -> tuple[int, str]:
    level, heading = shown.page.heading
    own = shown.page.front
    title = next((own[key].value for key in ("title", "name") if key in own and own[key].value), heading)
    title = title or shown.text("title")
    given = shown.text("level")
    level = int(given) if given.isascii() and given.isdigit() and len(given) < 3 else level or 1
    return level, " ".join(_plain(title).split())


def _plain(title: str) -> str:
    """*title* without tags and links, which no link holds."""
    return _LINK.sub(r"\1", _TAG.sub("", title)).replace("[", r"\[").replace("]", r"\]")


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 3 else default
