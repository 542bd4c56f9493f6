"""Tables of contents: the titles of the slides as a list of links."""

from collections.abc import Sequence

from slidegen.parse.content.html.syntax.tags import Tag
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Targets

MANY = 14
"""Entries that a list on a slide may well have; of more, those of the highest levels are shown."""


def contents(slides: Sequence[Shown], targets: Targets, tag: Tag) -> list[str]:
    """The lines of the list that the component *tag* is."""
    given = {key.lstrip(":").lower(): value.strip("'\"") for key, value in tag.attributes.items()}
    lowest, highest = _number(given.get("mindepth"), 1), _number(given.get("maxdepth"), 6)
    entries = [
        (level, title, at)
        for at, shown in enumerate(slides)
        for level, title in (_titled(shown),)
        if title and lowest <= level <= highest and not shown.is_set("hideInToc")
    ]
    while len(entries) > MANY and len(levels := sorted({level for level, _, _ in entries})) > 1:
        entries = [entry for entry in entries if entry[0] < levels[-1]]
    found: list[str] = []
    depths: list[int] = []
    for level, title, at in entries:
        while depths and depths[-1] >= level:
            depths.pop()
        found.append(f"{'  ' * len(depths)}- [{title}]({targets.at(at)})")
        depths.append(level)
    return found


def _titled(shown: Shown) -> tuple[int, str]:
    level, heading = shown.page.heading
    title = shown.text("title") or shown.text("name") or heading
    given = shown.text("level")
    level = int(given) if given.isdigit() and len(given) < 3 else level or 1
    return level, " ".join(_plain(title).split())


def _plain(title: str) -> str:
    """*title* without tags and links, which no link holds."""
    import re

    text = re.sub(r"<[^<>]{0,300}>", "", title)
    text = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()]{0,300}\)", r"\1", text)
    return text.replace("[", r"\[").replace("]", r"\]")


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 3 else default
