"""The settings of a deck and of its slides, as far as slidegen has them."""

import re

from slidegen.model.motion import TRANSITIONS
from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.aspect import aspect
from slidegen.parse.dialects.common.draft import Draft, SlideDraft
from slidegen.parse.dialects.common.loose import Entry, entries
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Files
from slidegen.yaml.write import quoted, scalar

_TEXTS = {"title": "title", "info": "description", "author": "author", "date": "date"}
_CHANGES = {
    "fade": "fade", "fade-out": "fade", "slide-left": "push", "slide-right": "push", "slide-up": "push",
    "slide-down": "push", "view-transition": "fade", "none": "none",
}  # fmt: skip
_MARKS = re.compile(r"^[ \t]*#{1,6}[ \t]+|\*\*|__", re.MULTILINE)
_RATIO = re.compile(r"(\d{1,4}(?:\.\d+)?)\s*[/:x|]\s*(\d{1,4}(?:\.\d+)?)$")
_URL = re.compile(r"(?:linear-gradient\([^()]*(?:\([^()]*\)[^()]*)*\)\s*,\s*)?url\(\s*[\"']?(.*?)[\"']?\s*\)")
_DARK = frozenset({"text-white", "dark", "invert", "bg-black", "text-light"})
_DIMMED = frozenset({"cover", "intro", "section"})
"""Layouts that darken the picture behind them."""


def read_head(foreign: Foreign, draft: Draft, first: Shown) -> None:
    """Give *draft* the settings of the deck, which those of its *first* slide are."""
    front = first.page.front
    for key, name in _TEXTS.items():
        if key in front and (value := " ".join(_MARKS.sub("", front[key].value).split())):
            draft.set(name, scalar(value), front[key].line)
    if "keywords" in front and (words := _listed(front["keywords"])):
        draft.set("keywords", f"[{', '.join(map(scalar, words))}]", front["keywords"].line)
    if "numbers" not in draft.front:
        draft.set("numbers", "false")
    if "aspectRatio" in front:
        _aspect(foreign, draft, first)
    if "transition" in front and (change := _transition(foreign, first)):
        draft.set("transition", change, front["transition"].line)
    if "duration" in front and re.fullmatch(r"\d{1,3}\s?(?:min|m|h)", front["duration"].value):
        draft.set("duration", front["duration"].value.replace("min", "m").replace(" ", ""), front["duration"].line)
    if first.text("theme"):
        foreign.lost(
            "Slidev's theme is left out: slides get their look from a theme of slidegen's",
            first.page.value_span("theme"),
            severity="info",
        )


def defaults(first: Shown) -> dict[str, Entry]:
    """The settings that all slides have which do not say otherwise."""
    given = first.page.front.get("defaults")
    if given is None:
        return {}
    return {
        entry.key: Entry(entry.key, entry.value, given.line, entry.listed)
        for entry in entries(list(enumerate(given.value.split("\n"))))
    }


def apply(
    foreign: Foreign, slide: SlideDraft, shown: Shown, layout: str, files: Files, *, first: bool, dark: bool
) -> None:
    """Give *slide* what its own settings say, but for what its layout makes of them. *dark*: the deck is."""
    if not first and "transition" in shown.page.front and (change := _transition(foreign, shown)):
        slide.set("transition", change, shown.line("transition"))
    classes = shown.text("class").split()
    dark = dark or any(each in _DARK for each in classes)
    if shown.text("background"):
        dark = _background(foreign, slide, shown, layout, files) or dark
    if dark:
        slide.set("class", "dark")
    if shown.text("routeAlias") and re.fullmatch(r"[A-Za-z][\w-]*", shown.text("routeAlias")):
        slide.set("id", shown.text("routeAlias"))


def _listed(entry: Entry) -> list[str]:
    parts = entry.value.split() if entry.listed else entry.value.split(",")
    return [part.strip() for part in parts if part.strip()]


def _aspect(foreign: Foreign, draft: Draft, first: Shown) -> None:
    entry = first.page.front["aspectRatio"]
    found = _RATIO.match(entry.value)
    if found is None:
        span = first.page.value_span("aspectRatio")
        foreign.lost(f"the shape `{entry.value}` is left out: slides are 16:9", span, "write `16/9` or `4/3`")
        return
    shape = aspect(*(round(100 * float(part)) for part in found.groups()))
    if shape is not None:
        draft.set("aspect", quoted(shape), entry.line)


def _transition(foreign: Foreign, shown: Shown) -> str:
    entry = shown.page.front["transition"]
    name = entry.value.partition("|")[0].split("\n")[0].strip()
    change = _CHANGES.get(name) or (name if name in TRANSITIONS else "")
    if not change and name:
        foreign.lost(
            f"there is no transition `{name}`", shown.page.value_span("transition"), "write `fade` or `push`",
            severity="info",
        )  # fmt: skip
    return change


def _background(foreign: Foreign, slide: SlideDraft, shown: Shown, layout: str, files: Files) -> bool:
    """Set what is behind the slide; whether text on it is to be light."""
    value, place = shown.text("background"), shown.line("background")
    if (plain := colour(value)) is not None:
        slide.set("background", quoted(plain), place)
        return False
    found = _URL.fullmatch(value)
    if found is None and ("(" in value or value.startswith("var")):
        foreign.lost(
            f"the background `{value}` is left out", shown.page.span, "write a colour or a picture", severity="info"
        )
        return False
    slide.set("background-image", quoted(files.path(found[1] if found is not None else value, shown.folder)), place)
    if layout in _DIMMED:
        slide.set("background-opacity", "0.5", place)
        return True
    return False
