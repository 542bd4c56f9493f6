"""The properties of a slide as settings of slidegen's."""

import re

from slidegen.parse.content.html.style import css
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.remark.cutting import Page, Value
from slidegen.yaml.write import quoted

_URL = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)")
_CLASS = re.compile(r"[A-Za-z][\w-]*$")
_PART = re.compile(r"(\d{1,4}(?:\.\d+)?)(%|px)")
_PLACES = frozenset({"center", "middle", "top", "bottom", "left", "right", "inverse"})
SLIDE_WIDTH = 908
"""Pixels across one of remark's slides, of 4:3."""


def classes(page: Page) -> list[str]:
    """The names in ``class:``, each once."""
    return list(dict.fromkeys(re.split(r"[,\s]+", page.text("class").strip(" ,"))))


def apply(foreign: Foreign, slide: SlideDraft, page: Page) -> None:
    """Give *slide* what the properties of *page* say."""
    given = page.properties
    if (name := given.get("name")) is not None and re.fullmatch(r"[^\s.{}#=\"]+", name.text):
        slide.set("id", quoted(name.text), name.line)
    found = ["invert", *classes(page)] if "inverse" in classes(page) else classes(page)
    if kept := [each for each in found if each not in _PLACES and _CLASS.match(each)]:
        slide.set("class", " ".join(kept), given["class"].line)
    if (count := given.get("count")) is not None and count.text == "false":
        slide.set("uncounted", "true", count.line)
    if (ground := given.get("background-color")) is not None:
        _colour(foreign, slide, ground)
    if (picture := given.get("background-image")) is not None:
        _picture(foreign, slide, page, picture)


def _colour(foreign: Foreign, slide: SlideDraft, ground: Value) -> None:
    colour = css.colour(ground.text.rstrip(";").strip("\"'"))
    if colour is not None:
        slide.set("background", quoted(colour), ground.line)
    elif ground.text not in ("", "transparent", "none", "inherit"):
        span = foreign.scan.source.lines_span(ground.line, ground.line + 1)
        foreign.lost(f"`{ground.text}` is no colour that slidegen can read", span, severity="info")


def _picture(foreign: Foreign, slide: SlideDraft, page: Page, picture: Value) -> None:
    found = _URL.findall(picture.text)
    if "`r " in picture.text:
        found = []
    span = foreign.scan.source.lines_span(picture.line, picture.line + 1)
    if not found:
        if picture.text.strip() and "none" not in picture.text:
            foreign.lost("a background can be a colour or a picture, so this one is left out", span, severity="info")
        return
    if len(found) > 1:
        foreign.lost("a slide has one background picture: the first of these", span)
    size = _PART.search(page.text("background-size"))
    contained = "contain" in page.text("background-size")
    share = None
    if size is not None:
        share = float(size[1]) if size[2] == "%" else float(size[1]) / SLIDE_WIDTH * 100
    if share is not None and share < 30 and len(found) == 1:
        words = "a small picture behind the slide is left out: a background picture covers the slide"
        foreign.lost(words, span, "make it the `logo` of the deck")
    elif (contained or (share is not None and share < 95)) and slide.bare:
        slide.block(f"![](<{found[0]}>)" if " " in found[0] else f"![]({found[0]})", picture.line)
    else:
        slide.set("background-image", quoted(found[0]), picture.line)
