"""Boxes that set what is in them side by side: by flex, grid, and the class names that decks give their columns."""

import re
from collections.abc import Iterator
from math import ceil

from msgspec.structs import replace

from slidegen.model.blocks import Block, List
from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.html.elements.floats import BOXES, is_part
from slidegen.parse.content.html.elements.rows import MOST, Row, is_blank, names_of, shares, width_in_row
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.syntax.tree import Element, Node

_NUMBERS = {"two": 2, "three": 3, "four": 4, "double": 2, "triple": 3}
_CONTAINER = re.compile(
    r"(?:columns|cols)(?:-container)?|(?:columns|cols)-?(?P<count>[2-6])|grid-cols-(?P<grid>[2-6])|grid-?(?P<plain>[2-6])"
    r"|(?P<word>two|three|four|double|triple)-?(?:columns?|cols?)|(?P<digit>[2-6])-?(?:columns?|cols?)"
    r"|multi-?col(?:umn)?s?|(?:column|grid|flex|cols?)-(?:container|wrapper|layout|row)|columns-wrapper"
    r"|row(?:-fluid)?|grid|flex(?:-row|box)?|split|side-by-side|sidebyside|r-hstack|hstack|horizontal|columnsbox"
)
_WEAK = frozenset({"container", "wrapper", "content", "layout"})
"""Class names that mean columns only where what is inside says so, too."""

_TRACKS = re.compile(r"grid-cols-\[([^\]]{1,80})\]")


def container(element: Element) -> Row | None:
    """The row that the children of *element* make; None: they stand below one another."""
    count, tracks, flows = _kind(element)
    if not count:
        return None
    cells = list(_cells(element))
    if len(cells) == 1:
        cells = _parted(cells[0], count if count > 0 else 2) if count > 0 or flows else cells
    if len(cells) < 2:
        return None
    if tracks and len(tracks) > 1:
        whole = sum(tracks)
        parts = [track / whole for track in tracks]
        even = max(parts) - min(parts) < 0.01
        widths = [None if even else parts[at % len(parts)] for at in range(len(cells))]
        return Row(cells, widths, element.span, min(len(tracks), MOST))
    widths = shares([width_in_row(cell[0]) if isinstance(cell[0], Element) else None for cell in cells])
    columns = count if count > 0 else ceil(len(cells) / ceil(len(cells) / MOST))
    return Row(cells, widths, element.span, min(columns, len(cells), MOST))


def _kind(element: Element) -> tuple[int, list[float], bool]:
    """How many columns *element* asks for (-1: as many as it has children; 0: none), their widths, and whether text
    flows on from one to the next."""
    style = css.declarations(element.attributes.get("style", ""))
    display = style.get("display", "")
    if display in ("flex", "inline-flex"):
        return (0 if "column" in style.get("flex-direction", style.get("flex-flow", "")) else -1), [], False
    if display in ("grid", "inline-grid"):
        given = style.get("grid-template-columns", style.get("grid-template", "").rpartition("/")[2])
        tracks = css.tracks(given)
        return (len(tracks) if len(tracks) > 1 else -1 if given and not tracks else 0), tracks, False
    flowing = style.get("column-count") or style.get("columns", "").partition(" ")[0]
    if flowing.isascii() and flowing.isdigit() and 1 < int(flowing) <= MOST:
        return int(flowing), [], True
    names = names_of(element)
    if {"flex-col", "flex-column"} & names or element.name not in BOXES:
        return 0, [], False
    for name in names:
        if (found := _TRACKS.fullmatch(name)) is not None:
            tracks = css.tracks(found[1].replace("_", " "))
            return len(tracks), tracks, False
    for name in sorted(names, reverse=True):  # "grid-cols-3" before "grid"
        if (found := _CONTAINER.fullmatch(name)) is not None:
            given = found["count"] or found["grid"] or found["plain"] or found["digit"] or ""
            number = int(given) if given else _NUMBERS.get(found["word"] or "", 0)
            return number or -1, [], bool(number) or name.startswith(("columns", "cols", "multi"))
    if _WEAK & names and sum(is_part(child) for child in element.children if isinstance(child, Element)) > 1:
        return -1, [], False
    return 0, [], False


def _cells(element: Element) -> Iterator[list[Node]]:
    """The children of *element* that are boxes, and what stands between them."""
    loose: list[Node] = []
    for child in element.children:
        if (
            isinstance(child, Element)
            and (child.blocky or child.name == "img")
            and child.name not in ("style", "script")
        ):
            if any(not is_blank(node) for node in loose):
                yield loose
            loose = []
            yield [child]
        else:
            loose.append(child)
    if any(not is_blank(node) for node in loose):
        yield loose


def _parted(cell: list[Node], count: int) -> list[list[Node]]:
    """One cell as *count* columns that its text flows through: items of its only list, else its blocks."""
    drafts = [node for node in cell if isinstance(node, Draft)]
    if len(cell) == 1 and isinstance(only := cell[0], Element) and only.name in ("ul", "ol"):
        items = [child for child in only.children if isinstance(child, Element)]
        return [[_like(only, part, first)] for first, part in _shared(items, count)]
    blocks = [block for draft in drafts for block in draft.blocks]
    if len(drafts) != sum(not is_blank(node) for node in cell):
        return [cell]
    if len(blocks) == 1 and isinstance(only_list := blocks[0], List):
        return [
            [_draft([replace(only_list, items=tuple(part), start=only_list.start + first)])]
            for first, part in _shared(list(only_list.items), count)
        ]
    return [[_draft(part)] for _, part in _shared(blocks, count)]


def _shared(things: list, count: int) -> list[tuple[int, list]]:  # type: ignore[type-arg]
    size = max(1, ceil(len(things) / count))
    return [(first, things[first : first + size]) for first in range(0, len(things), size)]


def _like(element: Element, children: list[Element], first: int) -> Element:
    attributes = dict(element.attributes)
    if element.name == "ol":
        start = attributes.get("start", "")
        attributes["start"] = str((int(start) if re.fullmatch(r"\d{1,6}", start) else 1) + first)
    made = Element(element.name, element.written, attributes, element.span)
    made.children += children
    return made


def _draft(blocks: list[Block]) -> Draft:
    draft = Draft()
    draft.blocks += blocks
    return draft
