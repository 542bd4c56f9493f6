"""When each character of a slide comes and goes, read back from what the outputs say of it."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from tests.backends.pptx.reading import NAMESPACES

Stay: TypeAlias = tuple[int, int | None]
"""The step with which something comes, 0: it is there from the start, and the one with which it goes, None: never."""

Seen: TypeAlias = Counter[tuple[Stay, str]]
"""How many of a character stay so long."""

_ENTRANCES = frozenset(("fade", "appear", "rise", "zoom", "wipe"))
_UNREAD = frozenset(("aside", "style", "math", "title", "desc"))
_UNREAD_CLASSES = frozenset(("chrome", "chart", "formula", "math", "unseen", "marker", "meter", "ground"))
_FURNITURE = frozenset(("sldNum", "ftr", "dt"))


def on_page(section: "etree._Element") -> Seen:
    """A slide of HTML; without charts, formulas and what stands on all slides."""
    seen: Seen = Counter()
    _read(section, (0, None), seen)
    return seen


def _read(element: "etree._Element", stay: Stay, seen: Seen) -> None:
    classes = set((element.get("class") or "").split())
    if element.tag in _UNREAD or classes & _UNREAD_CLASSES:
        return
    if "fragment" in classes and classes & _ENTRANCES:
        stay = max(stay[0], int(element.get("data-fragment-index") or "") + 1), stay[1]
    elif "fragment" in classes and "out" in classes:
        stay = stay[0], _sooner(stay[1], int(element.get("data-fragment-index") or "") + 1)
    _count(element.text, stay, seen)
    for child in element:
        if isinstance(child.tag, str):
            _read(child, stay, seen)
        _count(child.tail, stay, seen)


def on_slide(slide: "etree._Element") -> Seen:
    """A slide of PowerPoint; without charts, formulas and what stands on all slides."""
    seen: Seen = Counter()
    moves = list(_moves(slide))
    for shape in _find(slide, "//p:spTree//*[self::p:sp or self::p:graphicFrame]"):
        if _is_unread(shape):
            continue
        numbers = _values(shape, "ancestor-or-self::*/*[1]/p:cNvPr/@id")  # groups move with all that is in them
        own = [(step, kind, node) for step, kind, node in moves if node.get("spid") in numbers]
        at = 0
        for row, paragraph in enumerate(_find(shape, "p:txBody/a:p | a:graphic//a:tc//a:p")):
            for text in _texts(paragraph):
                for character in text:
                    _count(character, _stay(row, at, own), seen)
                    at += 1
            at += 1
    return seen


def _is_unread(shape: "etree._Element") -> bool:
    name = _values(shape, "*[1]/p:cNvPr/@name")[0]
    if _find(shape, "ancestor::mc:Fallback") or "line numbers" in name.lower().replace("-", " "):
        return True
    if any(int(place) < 0 for place in _values(shape, "p:spPr/a:xfrm/a:off/@y")):
        return True  # the title of a slide that shows none
    return bool(_FURNITURE & set(_values(shape, "p:nvSpPr/p:nvPr/p:ph/@type")))


def _texts(paragraph: "etree._Element") -> Iterator[str]:
    """The texts of a paragraph; blanks stand for what is one character to PowerPoint and none to read."""
    for node in paragraph:
        name = etree.QName(node).localname
        if name in ("r", "fld"):
            yield "".join(_values(node, "a:t/text()"))
        elif name == "m":
            yield " " * sum(map(len, _values(node, ".//m:t/text()")))
        elif name == "br":
            yield " "


def _moves(slide: "etree._Element") -> "Iterator[tuple[int, str, etree._Element]]":
    """Step, class and target of each effect that shows or hides something."""
    first = 1
    for node in _find(slide, "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn"):
        waits = len(_find(node, "p:stCondLst/p:cond")) == 1
        step, first = (first, first + 1) if waits else (0, first)
        for effect in _find(node, ".//p:cTn[@presetClass='entr' or @presetClass='exit']"):
            yield step, str(effect.get("presetClass")), _find(effect, ".//p:spTgt")[0]


def _stay(row: int, at: int, moves: "list[tuple[int, str, etree._Element]]") -> Stay:
    """A thing comes with its first entrance, a part of it once both have come."""
    comes: dict[bytes, int] = {}
    goes = None
    for step, kind, target in moves:
        if not _covers(target, row, at):
            continue
        if kind == "entr":
            comes.setdefault(etree.tostring(target, method="c14n"), step)
        else:
            goes = _sooner(goes, step)
    return max(comes.values(), default=0), goes


def _covers(target: "etree._Element", row: int, at: int) -> bool:
    if _find(target, "p:bg"):
        return False
    for part in _find(target, "p:txEl/*"):
        first, last = int(str(part.get("st"))), int(str(part.get("end")))
        return first <= row <= last if part.tag.endswith("pRg") else first <= at < last
    return True


def _sooner(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)


def _count(text: str | None, stay: Stay, seen: Seen) -> None:
    seen.update((stay, character) for character in text or "" if not character.isspace())


def _find(node: "etree._Element", path: str) -> "list[etree._Element]":
    found = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def _values(node: "etree._Element", path: str) -> list[str]:
    return [str(each) for each in _find(node, path)]
