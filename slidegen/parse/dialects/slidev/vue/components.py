"""Components that come with Slidev: films, posts, links to slides, tables of contents, parts that take turns."""

import re

import msgspec

from slidegen.parse.content.html.syntax.tags import Tag
from slidegen.parse.dialects.slidev.links import Targets
from slidegen.parse.dialects.slidev.vue.tags import start_tag
from slidegen.parse.dialects.slidev.vue.toc import Contents

COMPONENTS = frozenset(
    ("youtube", "tweet", "bluesky", "toc", "link", "slidecurrentno", "slidestotal", "poweredbyslidev", "titles")
)
"""Their names, in small letters."""

_NUMBER = re.compile(r"(?:#|v-slot:)(\d{1,3})(?:-(\d{1,3}))?$")
_NEXT = re.compile(r"<template\s|</v-?switch", re.IGNORECASE)
_DARK = frozenset({"#dark", "v-slot:dark"})


class Made(msgspec.Struct, frozen=True):
    """What stands for a component; None: nothing does. ``lost`` tells what is missing."""

    text: str | None
    lost: str = ""


def component(tag: Tag, targets: Targets, contents: Contents) -> Made:
    """What stands for the component that *tag* opens."""
    given = {key.lstrip(":"): value.strip("'\"`") for key, value in tag.attributes.items()}
    match tag.name:
        case "youtube":
            name = given.get("id", "").replace('"', "")
            return Made(f'<iframe src="https://www.youtube.com/embed/{name}"></iframe>' if name else None)
        case "tweet" | "bluesky":
            address = f"https://twitter.com/i/status/{given.get('id', '')}" if tag.name == "tweet" else ""
            address = given.get("url") or address
            return Made(f'<a href="{address}">{address}</a>', "a post of a social network is a link here")
        case "toc":
            listed = "\n".join(contents.listed(tag))
            return Made(f"\n\n<v-click>\n\n{listed}\n\n</v-click>\n\n" if "v-click" in given else f"\n\n{listed}\n\n")
        case "link":
            target = targets.slide(given.get("to", ""))
            start = start_tag("a", {"href": target} if target else {})
            return Made(f"{start}{given.get('title') or given.get('to', '')}</a>" if tag.empty else start)
        case "slidestotal":
            return Made(str(targets.count))
        case _:
            return Made(None, f"`<{tag.written}>` is left out: slides have their numbers at the foot")


def is_dark(tag: Tag) -> bool:
    """Whether *tag* opens what is shown on a dark page only."""
    return bool(_DARK & tag.attributes.keys())


def template(tag: Tag, text: str) -> str:
    """The box that stands for one of the parts of a ``<v-switch>``, which take turns; the last one stays."""
    number = next((found for key in tag.attributes if (found := _NUMBER.match(key)) is not None), None)
    if number is None:
        return "<div>"
    first = int(number[1])
    following = _NEXT.search(text, tag.end)
    if following is None or following[0].startswith("</"):
        return f'<div v-click="{first}">' if first else "<div>"
    gone = number[2] or str(first + 1)
    return f'<div v-click="[{first}, {gone}]">' if first else f'<div v-click.hide="{gone}">'
