"""Where a layout of a template seats the regions of one of slidegen's, as its placeholders' kinds and places tell."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from slidegen.theme.template.match.names import plain
from slidegen.theme.template.match.places import FULL, LARGE, are_beside, bodies, columns, pictures, share, texts
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.masters import SlideLayout
from slidegen.units import Size

Seats: TypeAlias = dict[str, Holder]
"""Placeholders by the name of the region that each is, in the layout's order."""

_WIDE = 0.45
"""The share of the slide's width from which on a picture is one to stand alone."""

_AUTHOR = re.compile(r"author|autor|speaker|presenter|referent|vortragend|name|intervenant|ponente|relatore|auteur")
_DATE = re.compile(r"\bdate|datum|fecha|data\b|place|\bort\b|lieu")


def seats(use: str, layout: SlideLayout, size: Size) -> Seats | None:
    """The regions of slidegen's layout *use* that *layout* has places for; None: it lacks one that must be there."""
    seat = _SEATS.get(use)
    return seat(layout, size) if seat is not None else None


def _headed(layout: SlideLayout) -> Seats | None:
    return {"title": layout.title} if layout.title is not None else None


def _title(layout: SlideLayout, size: Size) -> Seats | None:
    found = _headed(layout)
    if found is None or pictures(layout) or (layout.type != "title" and any(not each.type for each in layout.content)):
        return None
    rest = [each for each in layout.content if each.is_body]
    subtitle = next((each for each in rest if each.type == "subTitle"), None)
    words = {id(each): plain(f"{each.name} {each.prompt}") for each in rest}
    for name, pattern in (("date", _DATE), ("author", _AUTHOR)):
        match = next((each for each in rest if each is not subtitle and pattern.search(words[id(each)])), None)
        if match is not None:
            found[name] = match
            rest.remove(match)
    if subtitle is None:
        subtitle = max(rest, key=lambda each: share(each, size), default=None)
    return found if subtitle is None else {"title": found.pop("title"), "subtitle": subtitle, **found}


def _section(layout: SlideLayout, size: Size) -> Seats | None:
    found = _headed(layout)
    if found is None or len(bodies(layout, size)) > 1 or pictures(layout):
        return None
    rest = [each for each in layout.content if each.is_body]
    return {**found, "subtitle": max(rest, key=lambda each: share(each, size))} if rest else found


def _end(layout: SlideLayout, size: Size) -> Seats | None:
    found = _section(layout, size)
    if found is not None and "subtitle" in found:
        found["body"] = found.pop("subtitle")
    return found


def _content(layout: SlideLayout, size: Size) -> Seats | None:
    found, places = _headed(layout), bodies(layout, size)
    if found is None or len(places) != 1 or pictures(layout):
        return None
    return {**found, "body": places[0]}


def _code(layout: SlideLayout, size: Size) -> Seats | None:
    """A place for content that is no panel itself: listings bring theirs."""
    found = _content(layout, size)
    return found if found is not None and not found["body"].painted else None


def _two_columns(layout: SlideLayout, size: Size) -> Seats | None:
    found, places = _headed(layout), bodies(layout, size)
    if found is None or len(places) != 2 or not are_beside(places[0].rect, places[1].rect):
        return None
    return {**found, "left": places[0], "right": places[1]}


def _three_columns(layout: SlideLayout, size: Size) -> Seats | None:
    found, places = _headed(layout), bodies(layout, size)
    if found is None or len(places) != 3:
        return None
    if not (are_beside(places[0].rect, places[1].rect) and are_beside(places[1].rect, places[2].rect)):
        return None
    return {**found, "left": places[0], "center": places[1], "right": places[2]}


def _comparison(layout: SlideLayout, size: Size) -> Seats | None:
    """Two columns, each with a flat place for text above it."""
    found = _headed(layout)
    rest = [each for each in layout.content if each.is_body]
    if found is None or len(rest) != 4:
        return None
    low = sorted(sorted(rest, key=lambda each: -each.rect.height)[:2], key=lambda each: each.rect.x)
    high = sorted((each for each in rest if each not in low), key=lambda each: each.rect.x)
    if not are_beside(low[0].rect, low[1].rect):
        return None
    if any(above.rect.y >= below.rect.y for above, below in zip(high, low, strict=True)):
        return None
    return {**found, "left-title": high[0], "left": low[0], "right-title": high[1], "right": low[1]}


def _image(layout: SlideLayout, size: Size) -> Seats | None:
    """A picture below the title, a caption at most beside or below it."""
    found, places = _headed(layout), pictures(layout)
    if found is None or len(places) != 1 or bodies(layout, size):
        return None
    picture = places[0]
    if picture.rect.width < _WIDE * size.width or picture.rect.y < found["title"].inner.y:
        return None
    captions = [each for each in texts(layout, size) if each.is_text]
    return {**found, "picture": picture, **({"caption": captions[0]} if captions else {})}


def _image_beside(layout: SlideLayout, size: Size, *, left: bool) -> Seats | None:
    """A picture and a place for content side by side, below the title."""
    found, places, rest = _headed(layout), pictures(layout), bodies(layout, size)
    if found is None or len(places) != 1 or len(rest) != 1:
        return None
    picture, body = places[0], rest[0]
    one, other = (picture, body) if left else (body, picture)
    title = found["title"].rect
    over = title.x < picture.rect.right - title.width // 10 and picture.rect.x < title.right - title.width // 10
    if not are_beside(one.rect, other.rect) or not over or title.y > picture.rect.y:
        return None
    return {**found, "picture": picture, "body": body} if left else {**found, "body": body, "picture": picture}


def _image_full(layout: SlideLayout, size: Size) -> Seats | None:
    """A picture that fills most of the slide, with a title on or beside it."""
    places = [each for each in pictures(layout) if share(each, size) >= FULL]
    if len(places) != 1 or layout.title is None:
        return None
    found: Seats = {"picture": places[0], "title": layout.title}
    captions = [each for each in texts(layout, size) if each.is_text]
    return {**found, **({"caption": captions[0]} if captions else {})}


def _quote(layout: SlideLayout, size: Size) -> Seats | None:
    rest = sorted((each for each in layout.content if each.is_body), key=lambda each: -share(each, size))
    if not rest:
        return None
    found = _headed(layout) or {}
    return {**found, "quote": rest[0], **({"attribution": rest[1]} if len(rest) > 1 else {})}


def _statement(layout: SlideLayout, size: Size) -> Seats | None:
    rest = [each for each in layout.content if each.is_body]
    if len(rest) != 1 or share(rest[0], size) < LARGE:
        return None
    return {**(_headed(layout) or {}), "body": rest[0]}


def _speaker(layout: SlideLayout, size: Size) -> Seats | None:
    """A photo and a text; smaller ones above it are name and role, below it links."""
    found, places = _headed(layout), pictures(layout)
    rest = sorted((each for each in layout.content if each.is_body), key=lambda each: each.rect.y)
    if found is None or len(places) != 1 or not rest:
        return None
    body = max(rest, key=lambda each: share(each, size))
    at = rest.index(body)
    above, below = zip(("name", "role"), rest[:at], strict=False), zip(("links",), rest[at + 1 :], strict=False)
    return {**found, "picture": places[0], **dict(above), "body": body, **dict(below)}


def _big_number(layout: SlideLayout, size: Size) -> Seats | None:
    """Columns of two texts each: a figure, and below it what it tells."""
    rest = [each for each in layout.content if each.is_body]
    stacks = columns(rest)
    if layout.title is None or len(rest) < 2 or any(len(column) != 2 for column in stacks):
        return None
    found = {"title": layout.title}
    for row, name in enumerate(("figure", "caption")):
        for at, column in enumerate(stacks, 1):
            found[f"{name}-{at}" if len(stacks) > 1 else name] = column[row]
    return found


def _timeline(layout: SlideLayout, size: Size) -> Seats | None:
    """Three texts or more side by side."""
    rest = [each for each in layout.content if each.is_body]
    stacks = columns(rest)
    if layout.title is None or len(stacks) < 3 or any(len(column) != 1 for column in stacks):
        return None
    return {"title": layout.title, **{f"step-{at}": column[0] for at, column in enumerate(stacks, 1)}}


def _blank(layout: SlideLayout, size: Size) -> Seats | None:
    """No title, and no more than one place for anything."""
    if layout.title is not None or len(layout.content) > 1 or any(not each.is_body for each in layout.content):
        return None
    return {}


def _title_only(layout: SlideLayout, size: Size) -> Seats | None:
    return None if layout.content else _headed(layout)


_SEATS: Mapping[str, Callable[[SlideLayout, Size], Seats | None]] = {
    "title": _title,
    "section": _section,
    "content": _content,
    "two-columns": _two_columns,
    "three-columns": _three_columns,
    "comparison": _comparison,
    "image": _image,
    "image-left": lambda layout, size: _image_beside(layout, size, left=True),
    "image-right": lambda layout, size: _image_beside(layout, size, left=False),
    "image-full": _image_full,
    "quote": _quote,
    "statement": _statement,
    "code": _code,
    "table": _content,
    "chart": _content,
    "speaker": _speaker,
    "big-number": _big_number,
    "timeline": _timeline,
    "agenda": _content,
    "end": _end,
    "blank": _blank,
    "title-only": _title_only,
}
