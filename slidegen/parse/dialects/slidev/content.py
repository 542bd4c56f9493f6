"""What stands on one slide, by its slots: listings, text, and what keeps one slide from running into the next."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.slidev.clicks import clicked
from slidegen.parse.dialects.slidev.listings import Listings
from slidegen.parse.dialects.slidev.pages import known
from slidegen.parse.dialects.slidev.vue.assembly import Written
from slidegen.parse.dialects.slidev.vue.markup import Markup

_SLOT = re.compile(r"::[ \t]*([\w.:-]+?)[ \t]*::[ \t]*$")
_TEMPLATE = re.compile(r"<template[ \t]+(?:#|v-slot:)(?!dark|light|default|\d)([A-Za-z][\w-]*)[^<>]*>[ \t]*$")
_COMARK = re.compile(r"::(?:[a-z][a-z0-9-]*(?:\{[^{}]*\})?)?[ \t]*$")
"""The line above or below what a component of Comark's holds."""

_RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}$")
_OWN = re.compile(r"(?P<lead>\s*)(?P<mark>notes?:[ \t]*$|\?\?\?[ \t]*$|:{3}|\. \. \.[ \t]*$)", re.IGNORECASE)
"""Lines that mean something in slidegen and nothing in Slidev."""

_FORMULA = re.compile(r"(?P<lead>[\s>]*)\$\$(?P<rest>[ \t]*\{[^{}$]*\}(?:[ \t]*\{[^{}$]*\})?[ \t]*)?$")
_HTML = re.compile(r" {0,3}</?[A-Za-z]")
_KEPT = re.compile(r"<(/?)(pre|textarea|style|script)\b", re.IGNORECASE)
_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})")


def slots(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """The parts of a slide by the slots of its layout, in their order; the first is ``default``."""
    found: list[tuple[str, list[Line]]] = [("default", [])]
    inside = False
    for line in lines:
        slot = _SLOT.match(line.text) if line.kind == "text" else None
        if line.kind == "text" and slot is None and not inside and (slot := _TEMPLATE.match(line.text)) is not None:
            inside = True
        if line.kind == "text" and slot is None and _COMARK.match(line.text):
            line = Line(line.number, "", "text")
        if slot is not None:
            found.append((slot[1].lower(), []))
        elif inside and line.text.rstrip() == "</template>":
            inside = False
            found.append(("default", []))
        else:
            found[-1][1].append(line)
    return found


def translated(lines: Sequence[Line], listings: Listings, markup: Markup) -> Written:
    """*lines* of one slot as slidegen's own."""
    found: Written = []
    for kind, part in _parts(lines):
        if kind == "text":
            made = markup.translated(part)
            found += made
            if _ends_in_html(made):  # in which a fence is but text
                found.append(("", part[-1].number))
        elif kind == "listing":
            found += listings.listing(part)
        else:
            found += listings.imported(part[0]) or []
    return closed(clicked(found))


def _ends_in_html(lines: Written) -> bool:
    """Whether HTML goes on behind the last of *lines*."""
    for text, _ in reversed(lines):
        if not text.strip():
            return False
        if _HTML.match(text) is not None:
            return True
    return False


def _parts(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """*lines* as listings, files to show, and text."""
    text: list[Line] = []
    listing: list[Line] = []
    for line in lines:
        if listing:
            listing.append(line)
            if line.kind == "fence":
                yield "listing", listing
                listing = []
            continue
        is_import = line.kind == "text" and line.text.lstrip().startswith("<<<")
        if line.kind != "fence" and not is_import:
            text.append(line)
            continue
        if text:
            yield "text", text
            text = []
        if is_import:
            yield "import", [line]
        else:
            listing = [line]
    if text:
        yield "text", text
    if listing:
        yield "listing", listing


def closed(lines: Written) -> Written:
    """*lines* in which nothing has another meaning than in Slidev, and all that reaches over lines is closed."""
    found: Written = []
    numbered = known([(number, text) for number, (text, _) in enumerate(lines)], comments=False)
    dollars = [line.number for line in numbered if line.kind == "text" and _FORMULA.match(line.text)]
    stray = dollars.pop() if len(dollars) % 2 else -1
    kept: list[str] = []
    formula = False
    fence = ""
    for line in numbered:
        text, number = line.text, lines[line.number][1]
        if line.kind == "fence":
            opened = _FENCE.match(text) if not fence else None
            fence = opened[1] if opened is not None else ""
        elif line.kind == "text":
            if line.number == stray:
                text = text.replace("$$", r"\$\$")
            elif (mark := _FORMULA.match(text)) is not None:
                text = f"{mark['lead']}$$"
                formula = not formula
            elif not formula:
                text = _plain(text)
            elif line.blank:
                continue  # which would end it
            for tag in _KEPT.finditer(text):
                if not tag[1]:
                    kept.append(tag[2])
                elif kept:
                    kept.pop()
        found.append((text, number))
    if fence:
        found.append((fence, found[-1][1]))
    found += [(f"</{name}>", found[-1][1]) for name in reversed(kept)]
    return found


def _plain(text: str) -> str:
    """A line of text that says the same in slidegen's own Markdown."""
    if _RULE.match(text):
        return "***"
    own = _OWN.match(text)
    if own is None:
        return text
    if own["mark"][0] in ":?.":
        return f"{own['lead']}\\{text[own.end('lead') :]}"
    return text.replace(":", r"\:", 1)
