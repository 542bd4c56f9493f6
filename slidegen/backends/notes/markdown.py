"""Placed text as CommonMark: what a script needs of it, which is its words, lists, listings and marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from slidegen.model.text import Break, Check, Number, Paragraph, Piece, Run

_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])")
_LEFT_OUT = re.compile("\0 ?")
"""Where an icon was, which CommonMark cannot show, and the blank behind it."""

_START = re.compile(r"([#>+=-]|~~~|\d{1,9}[.)](?= |$))")


def plain(text: str) -> str:
    """*text* so that nothing in it is taken for markup inside a line."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def paragraphs_markdown(paragraphs: Sequence[Paragraph]) -> str:
    """*paragraphs* as blocks."""
    blocks: list[str] = []
    for kind, group in groupby(paragraphs, lambda each: "quote" if each.kind == "attribution" else each.kind):
        match kind:
            case "quote":
                blocks.append(
                    "\n>\n".join(f"> {_started(text)}".replace("\n", "\n> ") for text in map(inline_markdown, group))
                )
            case "code":
                blocks.append(_listing([each.text for each in group]))
            case "item":
                blocks.append("\n".join(_items(tuple(group))))
            case _:
                blocks.extend(_block(each) for each in group)
    return "\n\n".join(blocks)


def _block(paragraph: Paragraph) -> str:
    text = _started(inline_markdown(paragraph))
    match paragraph.kind:
        case "heading":
            return f"{'#' * max(3, min(paragraph.heading, 6))} {inline_markdown(paragraph)}"
        case "term" | "panel-title":
            return f"**{text}**"
        case _:
            return text


def _items(items: Sequence[Paragraph]) -> Iterator[str]:
    """List items, each below the text of the one it belongs to.

    A blank line stands before further paragraphs of an item, and between lists of different kinds.
    """
    indents: list[int] = []
    counted: list[bool] = []
    for item in items:
        level = min(item.level, len(indents))
        before = sum(indents[:level])
        lines = _started(inline_markdown(item)).split("\n")
        if item.marker is None:
            inside = " " * sum(indents[: level + 1])
            yield ""
            yield from (inside + line for line in lines)
            continue
        mark = _mark(item)
        if counted[level : level + 1] == [mark.startswith("-")]:
            yield ""
        indents[level:] = [2 if mark.startswith("-") else len(mark)]
        counted[level:] = [not mark.startswith("-")]
        yield " " * before + mark + lines[0]
        yield from (" " * (before + indents[level]) + line for line in lines[1:])


def _mark(item: Paragraph) -> str:
    match item.marker:
        case Number(value=value):
            return f"{value}. "
        case Check(checked=checked):
            return f"- [{'x' if checked else ' '}] "
        case _:
            return "- "


def _listing(lines: Sequence[str]) -> str:
    fence = "`" * max(3, *(len(run) + 1 for line in lines for run in re.findall("`+", line)), 3)
    return "\n".join([fence, *lines, fence])


def _started(text: str) -> str:
    """*text* so that its lines are not taken for a heading, a list or a quote."""
    return "\n".join(
        f"{line[: found.end() - 1]}\\{line[found.end() - 1 :]}" if (found := _START.match(line)) else line
        for line in text.split("\n")
    )


def inline_markdown(paragraph: Paragraph) -> str:
    """The words of *paragraph* with their marks; neighbours with the same link are one link."""
    out: list[str] = []
    for link, group in groupby(paragraph.pieces, lambda piece: "" if isinstance(piece, Break) else piece.link):
        text = "".join(_piece(piece) for piece in group)
        out.append(f"[{text}](<{link}>)" if link and not link.startswith("#") else text)
    return _LEFT_OUT.sub("", "".join(out)).strip()


def _piece(piece: Piece) -> str:
    if isinstance(piece, Break):
        return "\\\n"
    if piece.icon is not None:
        return "\0"
    if piece.html:
        return ""
    if piece.tex:
        return f"${piece.tex}$"
    return _marked(piece)


def _marked(run: Run) -> str:
    """A run between its marks; blanks at its ends stay outside, where CommonMark wants them."""
    core = run.text.strip()
    if not core:
        return run.text
    if run.code or run.keyboard:
        fence = "`" * (max((len(each) for each in re.findall("`+", core)), default=0) + 1)
        room = " " if core.startswith("`") or core.endswith("`") else ""
        text = f"{fence}{room}{core}{room}{fence}"
    else:
        text = plain(core)
    for wanted, mark in ((run.strike, "~~"), (run.italic, "*"), (run.bold, "**")):
        if wanted:
            text = f"{mark}{text}{mark}"
    start = len(run.text) - len(run.text.lstrip())
    return run.text[:start] + text + run.text[start + len(core) :]
