"""Boxes side by side: by flex, grid, floats, widths, and by the class names that decks give their columns."""

import re
from collections.abc import Iterator
from math import ceil
from typing import TypeAlias

from slidegen.model.blocks import Block, Column, Columns, List
from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.context import Context
from slidegen.parse.content.html import css, flow
from slidegen.parse.content.html.media import width_of
from slidegen.parse.content.html.tree import Element, Node, Piece
from slidegen.source import Span

MOST = 6
"""Columns in a row; more go on in a row below."""

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
_LEFT = re.compile(
    r"left|(?:left|col(?:umn)?-?left|leftcol)(?:-?(?:col(?:umn)?|side|half|panel))?|pull-left|split-left|float-left"
)
_RIGHT = re.compile(
    r"right|(?:right|col(?:umn)?-?right|rightcol)(?:-?(?:col(?:umn)?|side|half|panel))?|pull-right|split-right|float-right"
)
_MIDDLE = frozenset({"middle", "center", "middle-column", "center-column"})
_COLUMN = re.compile(r"column|col(?:-(?:xs|sm|md|lg|xl))?(?:-(?P<twelfths>\d{1,2}))?|col\d?|column\d")
_FRACTION = re.compile(r"(?:w|basis)-(?:(\d{1,2})/(\d{1,2})|\[(\d{1,2}(?:\.\d+)?)%\])")
_BOXES = frozenset(
    ("div", "section", "article", "aside", "figure", "p", "main", "ul", "ol", "img", "video", "table", "pre")
)


class Row:
    """What stands side by side: the nodes of each column, and its width as a share or None."""

    __slots__ = ("cells", "count", "span", "widths")

    def __init__(self, cells: list[list[Node]], widths: list[float | None], span: Span | None, count: int = 0) -> None:
        self.cells = cells
        self.widths = widths
        self.span = span
        self.count = count or min(len(cells), MOST)


Placed: TypeAlias = Node | Row


def build_row(context: Context, row: Row) -> list[Block]:
    """The columns of *row*; with more cells than columns, several rows of them."""
    made: list[Block] = []
    for first in range(0, len(row.cells), row.count):
        widths = row.widths[first : first + row.count]
        cells = [tuple(flow.blocks_of(context, cell)) for cell in row.cells[first : first + row.count]]
        filled = [(blocks, width) for blocks, width in zip(cells, widths, strict=True) if blocks or width]
        if sum(bool(blocks) for blocks, _ in filled) <= 1 and not any(width for _, width in filled):
            made += [block for blocks, _ in filled for block in blocks]
            continue
        columns = tuple(
            Column(blocks=blocks, width=width, span=blocks[0].span if blocks else None) for blocks, width in filled
        )
        made.append(Columns(columns=columns, span=row.span))
    return made


def _blank(node: Node) -> bool:
    return (isinstance(node, Piece) and not node.text.strip()) or (isinstance(node, Draft) and not node.blocks)


def floated(children: list[Node]) -> list[Placed]:
    """*children*, with those that stand side by side as rows."""
    if not any(isinstance(child, Element) and _is_part(child) for child in children):
        return list(children)
    found: list[Placed] = []
    at = 0
    while at < len(children):
        child = children[at]
        if not (isinstance(child, Element) and _is_part(child)):
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
            widths = _shares([_width(part) for part in run])
            found.append(Row([[_unsized(part)] for part in run], widths, run[0].span))
        elif any(not _blank(node) for node in rest):
            width = _width(run[0])
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
        if isinstance(child, Element) and (_is_part(child) or (run and _MIDDLE & _names(child))):
            run.append(child)
            end = at + 1
        elif not _blank(child):
            break
        at += 1
    return run, end


def _names(element: Element) -> set[str]:
    return {*element.attributes.get("class", "").lower().split(), element.attributes.get("id", "").lower()}


def _is_part(element: Element) -> bool:
    """Whether an element is a column by itself: it floats, or its name or its width says so."""
    if element.name not in _BOXES or not element.attributes:
        return False
    if _floats(element):
        return True
    style = css.declarations(element.attributes.get("style", ""))
    if style.get("display") in ("inline-block", "table-cell") and "width" in style:
        return True
    if element.name in ("img", "video", "ul", "ol", "table", "pre", "p"):
        return False
    return any(_LEFT.fullmatch(name) or _RIGHT.fullmatch(name) or _COLUMN.fullmatch(name) for name in _names(element))


def _floats(element: Element) -> str:
    """The side to which *element* floats, or nothing."""
    style = css.declarations(element.attributes.get("style", ""))
    side = style.get("float") or (element.get("align").lower() if element.name in ("img", "table") else "")
    if not side and element.name != "img":
        names = _names(element)
        side = next((each for each in ("left", "right") if {f"float-{each}", f"pull-{each}"} & names), "")
    return side if side in ("left", "right") else ""


def _ends_float(node: Node) -> bool:
    if not isinstance(node, Element):
        return False
    style = css.declarations(node.attributes.get("style", ""))
    clears = "clear" in style or "clear" in node.attributes or bool({"clear", "clearfix"} & _names(node))
    return clears or (_is_part(node) and bool(_floats(node)))


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
        shares = [track / whole for track in tracks]
        even = max(shares) - min(shares) < 0.01
        widths = [None if even else shares[at % len(shares)] for at in range(len(cells))]
        return Row(cells, widths, element.span, min(len(tracks), MOST))
    widths = _shares([_width(cell[0]) if isinstance(cell[0], Element) else None for cell in cells])
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
    names = _names(element)
    if {"flex-col", "flex-column"} & names or element.name not in _BOXES:
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
    if _WEAK & names and sum(_is_part(child) for child in element.children if isinstance(child, Element)) > 1:
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
            if any(not _blank(node) for node in loose):
                yield loose
            loose = []
            yield [child]
        else:
            loose.append(child)
    if any(not _blank(node) for node in loose):
        yield loose


def _parted(cell: list[Node], count: int) -> list[list[Node]]:
    """One cell as *count* columns that its text flows through: items of its only list, else its blocks."""
    drafts = [node for node in cell if isinstance(node, Draft)]
    if len(cell) == 1 and isinstance(only := cell[0], Element) and only.name in ("ul", "ol"):
        items = [child for child in only.children if isinstance(child, Element)]
        return [[_like(only, part, first)] for first, part in _shared(items, count)]
    blocks = [block for draft in drafts for block in draft.blocks]
    if len(drafts) != sum(not _blank(node) for node in cell):
        return [cell]
    if len(blocks) == 1 and isinstance(only_list := blocks[0], List):
        from msgspec.structs import replace

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


def _width(element: Element) -> float | None:
    """The width of a column, as a share of its row."""
    style = css.declarations(element.attributes.get("style", ""))
    for value in (style.get("flex-basis"), style.get("flex", "").split(" ")[-1]):
        if value and not value.replace(".", "").isdigit() and (share := css.share(value)) is not None:
            return share
    if (width := width_of(element.attributes)) is not None:
        return width if width < 1 else None
    for name in _names(element):
        if (fraction := _FRACTION.fullmatch(name)) is not None:
            share = float(fraction[3]) / 100 if fraction[3] else int(fraction[1]) / max(1, int(fraction[2]))
            return share if 0 < share < 1 else None
        found = _COLUMN.fullmatch(name)
        if found is not None and found["twelfths"] and 0 < int(found["twelfths"]) < 12:
            return int(found["twelfths"]) / 12
    return None


def _shares(widths: list[float | None]) -> list[float | None]:
    """*widths*, or None for all where they are alike; shares that leave nothing to the others are made smaller."""
    given = [width for width in widths if width]
    if len(given) == len(widths) and max(given) - min(given) < 0.01:
        return [None] * len(widths)
    total = sum(given)
    if total > 1 or len(given) == len(widths):
        room = 1.0 if len(given) == len(widths) else 0.9
        return [width / total * room if width else None for width in widths]
    return widths
