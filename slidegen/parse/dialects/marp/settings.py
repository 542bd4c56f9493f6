"""What slidegen makes of the directives that are in force on a slide."""

import re

from slidegen.model.motion import TRANSITIONS
from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.texts import footer_text, pictures_in
from slidegen.parse.dialects.marp.directives import Directives
from slidegen.yaml.write import quoted

WHITE = "#ffffff"
_URL = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)")
_COLOURS = re.compile(r"#[0-9a-fA-F]{3,8}|(?:rgb|hsl)a?\([^()]*\)|[a-z]{3,}")
_TRANSITIONS = {"slide": "push", "coverflow": "push", "in-out": "zoom", "zoom": "zoom", "explode": "zoom"}
_LEADING = re.compile(
    r"(?:lead|title|cover|front|capa|portada|chapter|section|divider|part|titre|partie|transition|trans|intro|end|closing|thanks"
    r"|last|finale)(?:[-_]?(?:page|slide|[a-z0-9]))?"
)
"""Classes of slides that begin a talk, a part of it, or end it: ``lead`` is Marp's, others are of many themes."""

_MOST_LINES = 8
_MOST_CHARACTERS = 120
_NO_PLAIN = re.compile(
    r"\s*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|>|\||```|~~~|:::|\$\$|!\[|<(?!br|/?span|small|center|sub|sup|b>|i>))"
)


def apply(directives: Directives, slide: SlideDraft, *, first: bool) -> None:
    """Give *slide* what is in force, and forget what was for it only."""
    if (entry := directives.value("class")) is not None and entry.value:
        slide.set("class", quoted(" ".join(entry.words)), entry.line)
    _leading(directives, slide, first=first)
    if (numbers := directives.numbers()) is not None and numbers != directives.numbered:
        slide.set("numbers", "true" if numbers else "false")
    if (entry := directives.value("paginate")) is not None and entry.value in ("hold", "skip"):
        slide.set("uncounted", "true", entry.line)
    _footer(directives, slide)
    _background(directives, slide)
    _transition(directives, slide)
    if (entry := directives.value("color")) is not None and entry.value:
        directives.lost(entry, "the colour of a slide's text is left out: slidegen chooses one that can be read")
    directives.once = {}


def _leading(directives: Directives, slide: SlideDraft, *, first: bool) -> None:
    """The talk's first slide, and what ``lead`` sets in the middle, are laid out as titles of the talk or a part."""
    entry = directives.once.get("class") or (directives.kept.get("class") if first else None)
    leads = entry is not None and any(_LEADING.fullmatch(word.lower()) for word in entry.words)
    lines = [text for text, _ in slide.lines if text.strip() and "{.background" not in text]
    if not (first or leads) or not is_plain(lines):
        return
    heading = next((text.lstrip() for text in lines if text.lstrip().startswith("#")), "")
    if first and (leads or heading.startswith("# ")):
        slide.set("layout", "title")
    elif leads and heading:
        slide.set("layout", "section", entry.line if entry is not None else None)


def is_plain(lines: list[str]) -> bool:
    """Whether *lines* are a heading and a few words below it."""
    return (
        0 < len(lines) <= _MOST_LINES
        and lines[0].lstrip().startswith("#")
        and not any(_NO_PLAIN.match(line) or len(line) > _MOST_CHARACTERS for line in lines)
    )


def _footer(directives: Directives, slide: SlideDraft) -> None:
    found = [directives.value("header"), directives.value("footer")]
    footer = footer_text(*found)
    if footer != directives.footer:
        slide.set("footer", quoted(footer) if footer else "false")
    for name in ("header", "footer"):
        entry = directives.once.get(name)
        if entry is not None and pictures_in(entry.value):
            directives.lost(entry, f"a picture in the {name} of one slide is left out; `logo` shows one on all of them")


def _background(directives: Directives, slide: SlideDraft) -> None:
    if (entry := directives.value("backgroundColor")) is not None and entry.value:
        if entry is directives.front.get("backgroundColor") and colour(entry.value) == WHITE:
            pass  # the usual ground of Marp's slides: a theme of slidegen's has its own
        elif (found := colour(entry.value)) is not None:
            slide.set("background", quoted(found), entry.line)
        elif entry.value not in ("transparent", "inherit", "none"):
            directives.lost(entry, f"`{entry.value}` is no colour that slidegen can read")
    entry = directives.value("backgroundImage")
    if entry is None or entry.value in ("", "none"):
        return
    if (url := _URL.fullmatch(entry.value)) is not None:
        slide.set("background-image", quoted(url[1]), entry.line)
    elif "background" not in slide.settings and (found := _first_colour(entry.value)):
        slide.set("background", quoted(found), entry.line)
        directives.lost(entry, "a background can be a colour or a picture: a gradient becomes its first colour")
    else:
        directives.lost(entry, "a background can be a colour or a picture, not a gradient of CSS")


def _first_colour(gradient: str) -> str:
    found = (colour(each[0]) for each in _COLOURS.finditer(gradient.lower()))
    return next((each for each in found if each is not None), "")


def _transition(directives: Directives, slide: SlideDraft) -> None:
    entry = directives.value("transition")
    if entry is None or not entry.value:
        return
    name, *rest = entry.value.split()
    change = name if name in TRANSITIONS else _TRANSITIONS.get(name, "fade")
    slide.set("transition", quoted(" ".join((change, *rest[:1]))), entry.line)
    if change != name:
        directives.lost(entry, f"the transition `{name}` is shown as `{change}`")
