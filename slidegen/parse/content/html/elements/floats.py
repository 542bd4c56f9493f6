"""Boxes that stand side by side of themselves: they float, or are called columns."""

import re
from typing import TypeAlias

from slidegen.parse.content.html.elements.rows import COLUMN, Row, is_blank, names_of, shares, width_in_row
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.syntax.tree import Element, Node

_LEFT = re.compile(
    r"left|(?:left|col(?:umn)?-?left|leftcol)(?:-?(?:col(?:umn)?|side|half|panel))?|pull-left|split-left|float-left"
)
_RIGHT = re.compile(
    r"right|(?:right|col(?:umn)?-?right|rightcol)(?:-?(?:col(?:umn)?|side|half|panel))?|pull-right|split-right|float-right"
)
_MIDDLE = frozenset({"middle", "center", "middle-column", "center-column"})
BOXES = frozenset(
    ("div", "section", "article", "aside", "figure", "p", "main", "ul", "ol", "img", "video", "table", "pre")
)

Placed: TypeAlias = Node | Row


def floated(children: list[Node]) -> list[Placed]:
    """*children*, with those that stand side by side as rows."""
    if not any(isinstance(child, Element) and is_part(child) for child in children):
        return list(children)
    found: list[Placed] = []
    at = 0
    while at < len(children):
        child = children[at]
        if not (isinstance(child, Element) and is_part(child)):
            found.append(child)
            at += 1
            continue
        run, at = _run(children, at)
        side = _floats(run[0])
        rest: list[Node] = []
        if len(run) == 1 and side:
            while at < len(children) and not _ends_float(children[at]):
                rest.append(children[at])
                at += 1
        if len(run) > 1:
            widths = shares([width_in_row(part) for part in run])
            found.append(Row([[_unsized(part)] for part in run], widths, run[0].span))
        elif any(not is_blank(node) for node in rest):
            width = width_in_row(run[0])
            beside: list[Node] = [_unsized(run[0])]
            cells = [beside, rest] if side == "left" else [rest, beside]
            found.append(Row(cells, [width, None] if side == "left" else [None, width], run[0].span))
        else:
            found += [*run, *rest]
    return found


def _unsized(element: Element) -> Element:
    """A picture that is a column: it is as wide as that, and stands where that does."""
    if element.name not in ("img", "video"):
        return element
    made = Element(element.name, element.written, dict(element.attributes), element.span)
    made.children = element.children
    for key in ("width", "height", "style", "align"):
        made.attributes.pop(key, None)
    return made


def _run(children: list[Node], at: int) -> tuple[list[Element], int]:
    """The parts of a row that begins at *at*, and where what follows it begins."""
    run: list[Element] = []
    end = at
    while at < len(children):
        child = children[at]
        if isinstance(child, Element) and (is_part(child) or (run and _MIDDLE & names_of(child))):
            run.append(child)
            end = at + 1
        elif not is_blank(child):
            break
        at += 1
    return run, end


def is_part(element: Element) -> bool:
    """Whether an element is a column by itself: it floats, or its name or its width says so."""
    if element.name not in BOXES or not element.attributes:
        return False
    if _floats(element):
        return True
    style = css.declarations(element.attributes.get("style", ""))
    if style.get("display") in ("inline-block", "table-cell") and "width" in style:
        return True
    if element.name in ("img", "video", "ul", "ol", "table", "pre", "p"):
        return False
    return any(_LEFT.fullmatch(name) or _RIGHT.fullmatch(name) or COLUMN.fullmatch(name) for name in names_of(element))


def _floats(element: Element) -> str:
    """The side to which *element* floats, or nothing."""
    style = css.declarations(element.attributes.get("style", ""))
    side = style.get("float") or (element.get("align").lower() if element.name in ("img", "table") else "")
    if not side and element.name != "img":
        names = names_of(element)
        side = next((each for each in ("left", "right") if {f"float-{each}", f"pull-{each}"} & names), "")
    return side if side in ("left", "right") else ""


def _ends_float(node: Node) -> bool:
    if not isinstance(node, Element):
        return False
    style = css.declarations(node.attributes.get("style", ""))
    clears = "clear" in style or "clear" in node.attributes or bool({"clear", "clearfix"} & names_of(node))
    return clears or (is_part(node) and bool(_floats(node)))
