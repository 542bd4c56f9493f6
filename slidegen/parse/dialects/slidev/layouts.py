"""Slidev's layouts with their slots, as slidegen's layouts with their regions."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.slidev.cover import BLOCK, HEADING, TAG, cover, parted
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Files
from slidegen.parse.dialects.slidev.pictures import background, figure
from slidegen.parse.dialects.slidev.vue.assembly import Written

Slots = Sequence[tuple[str, Written]]

_COLUMN = re.compile(
    r"left|right|cent(?:er|re)|middle|mid|first|second|third|fourth|col(?:umn)?-?\d|[lrc]\d?|left-?\w*|right-?\w*"
)
_HEADS = frozenset({"title", "header", "heading", "top", "head"})
_BESIDE = re.compile(r"(?:image|iframe|img|picture)-(left|right)|(?:.*-)?image-(left|right)")
_TITLE = frozenset({"cover", "intro", "title", "title-slide", "cover-1", "cover-2", "cover-3", "hero", "presenter"})
_SECTION = frozenset({"section", "new-section", "chapter", "part", "divider", "section-header", "section-title"})
_END = frozenset({"end", "thanks", "thank-you", "outro", "closing"})
_BIG = frozenset({"statement", "fact"})
_HEADED = re.compile(r"<h[1-6]\b|^=+[ \t]*$|!\[|<img\b")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")


def arrange(slide: SlideDraft, shown: Shown, slots: Slots, layout: str, files: Files) -> None:
    """Give *slide* what is in *slots*, arranged as *layout* does."""
    centred = "text-center" in shown.text("class").split()
    default = [line for name, lines in slots if name in ("default", "content", "body", "main") for line in lines]
    heads = [line for name, lines in slots if name in _HEADS for line in _headed(lines)]
    columns = [lines for name, lines in slots if _COLUMN.fullmatch(name)]
    used = {"default", "content", "body", "main", *_HEADS}
    others = [
        line for name, lines in slots if name not in used and not _COLUMN.fullmatch(name) for line in [*lines, ("", 0)]
    ]
    if columns:
        _columns(slide, heads, default, columns, others)
        return
    lines = [*heads, ("", _line(slide, heads)), *default, *others] if heads or others else default
    lines = _titled(shown, lines, layout)
    if layout == "end" and not any(text.strip() for text, _ in lines):
        lines = [("# END", shown.page.first)]
        slide.set("class", "dark")
    beside = _BESIDE.fullmatch(layout)
    if layout in ("image", "image-contain") or (beside is not None and "iframe" not in layout):
        background(slide, shown, layout, beside, files)
    elif layout.startswith(("figure", "image", "img", "picture")):
        lines = [*lines, *figure(shown, files)]
    if "iframe" in layout and (url := shown.text("url")):
        frame = [(f'<iframe src="{url}"></iframe>', shown.line("url"))]
        if beside is not None and any(text.strip() for text, _ in lines):
            title, rest = parted(lines)
            _columns(slide, title, [], [frame, rest] if beside[1] == "left" else [rest, frame], [])
            return
        lines = [*lines, ("", frame[0][1]), *frame]
    if layout == "quote":
        lines = _quote(lines, shown)
    elif layout == "fact" and (fact := _fact(lines)):
        slide.set("layout", "big-number", shown.line("layout"))
        lines = fact
    elif layout in _TITLE:
        lines = cover(slide, [*lines, *_signed(shown)], shown.line("layout"))
    elif name := _named(layout, lines):
        slide.set("layout", name, shown.line("layout"))
    elif centred:
        lines = _centred(lines)
    if "layout" not in slide.settings and _is_untitled(lines):
        slide.set("layout", "blank")
    _add(slide, lines)


def _signed(shown: Shown) -> Written:
    """Who and when, which a theme writes on its cover."""
    given = [(shown.text(key), shown.line(key)) for key in ("coverAuthor", "coverDate") if key in shown.page.front]
    return [line for text, number in given if text for line in (("", number), (text, number))]


def _centred(lines: Written) -> Written:
    """*lines* with their text in the middle, but for the title."""
    title, rest = parted(lines)
    if not any(text.strip() for text, _ in rest):
        return lines
    start, end = rest[0][1], rest[-1][1]
    box = [("", start), ('<div class="text-center">', start), ("", start), *rest, ("", end), ("</div>", end)]
    return [*title, *box]


def _is_untitled(lines: Written) -> bool:
    """Whether there are several things and no title: what is one thing has a layout of its own."""
    texts = [text for text, _ in lines]
    if any(HEADING.match(text) or _HEADED.search(text) for text in texts):
        return False
    first, last = (
        next((at for at in order if texts[at].strip()), -1)
        for order in (range(len(texts)), range(len(texts) - 1, -1, -1))
    )
    several = any(not text.strip() for text in texts[max(first, 0) : last])
    return several and not texts[first].startswith(("```", ">", "!["))


def _named(layout: str, lines: Written) -> str:
    """slidegen's layout for one of Slidev's, if it suits what the slide has; empty: its content decides."""
    if layout in _SECTION and _is_short(lines, 4):
        return "section"
    if layout in _END and _is_short(lines, 6):
        return "end"
    if layout == "image" and _is_short(lines, 1):
        return "statement"
    if layout in _BIG and _is_short(lines, 4):
        return "statement"
    if layout == "center" and _is_short(lines, 3):
        return "statement"
    return ""


def _is_short(lines: Written, most: int) -> bool:
    """Whether there are few lines, and words alone."""
    text = "\n".join(text for text, _ in lines)
    written = [line for line in TAG.sub("", text).split("\n") if line.strip()]
    items = sum(_ITEM.match(line) is not None for line in written)
    length = sum(map(len, written[1:]))
    return len(written) <= most and length <= 60 * most and items <= most - 2 and BLOCK.search(text) is None


def _titled(shown: Shown, lines: Written, layout: str) -> Written:
    """*lines* with the title and other words that stand among the settings, where the slide shows no other."""
    if any(HEADING.match(text) for text, _ in lines) or any("<h1" in text or "<h2" in text for text, _ in lines):
        return lines
    known = layout in ("", "default", "center", "none", "full", "two-cols", "image-right", "image-left", "image")
    key = next((key for key in ("heading", "title") if shown.text(key)), "")
    if not key or (known and any(text.strip() for text, _ in lines)):
        return lines
    made = [(f"# {' '.join(shown.text(key).split())}", shown.line(key)), ("", shown.line(key))]
    return [*made, *lines]


def _headed(lines: Written) -> Written:
    """The slot of a title: a heading, if its text is none."""
    first = next((at for at, (text, _) in enumerate(lines) if text.strip()), -1)
    if first < 0 or lines[first][0].lstrip().startswith(("#", "<", "!", "-", "*", "|", "`")):
        return lines
    return [*lines[:first], (f"# {lines[first][0].strip()}", lines[first][1]), *lines[first + 1 :]]


def _columns(slide: SlideDraft, heads: Written, default: Written, columns: Sequence[Written], others: Written) -> None:
    """Text side by side. The heading at the left is the title of the slide, unless the others have one, too."""
    title, rest = parted(default)
    if len(columns) == 1 and not heads:
        same = title and (right := parted(columns[0])[0]) and _level(right) == _level(title)
        sides = [default if same else rest, columns[0]]
        header: Written = [] if same else title
        if same:
            slide.set("layout", "blank")
    elif len(columns) == 1:
        header, sides = heads, [default, columns[0]]
    else:
        header, sides = [*heads, *default], list(columns)
    sides = [side for side in sides if any(text.strip() for text, _ in side)]
    _, loose = parted(header)
    plain = not any(text.strip() for text, _ in (*loose, *others)) and "layout" not in slide.settings
    _add(slide, header)
    if len(sides) == 2 and plain:
        slide.set("layout", "two-columns")
        _div(slide, "left", sides[0])
        _div(slide, "right", sides[1])
    elif len(sides) < 2:
        for side in sides:
            _add(slide, side)
    else:
        slide.block(":::: columns")
        for side in sides:
            _div(slide, "column", side)
        slide.block("::::")
    _add(slide, others)


def _div(slide: SlideDraft, name: str, lines: Written) -> None:
    slide.block(f"::: {name}", lines[0][1] if lines else None)
    _add(slide, lines)
    slide.block(":::")


def _level(title: Written) -> int:
    found = HEADING.match(title[-1][0])
    return len(found[1]) if found is not None else 0


def _quote(lines: Written, shown: Shown) -> Written:
    """A quotation: the heading or the first text, if there is no quote yet; what follows is whose it is."""
    if "author" in shown.page.front and (author := shown.text("author")):
        lines = [*lines, ("", shown.line("author")), (author, shown.line("author"))]
    if any(text.lstrip().startswith(">") for text, _ in lines):
        return lines
    written = [(text, number) for text, number in lines if text.strip()]
    if not written or len(written) > 6 or any(BLOCK.match(text) or _ITEM.match(text) for text, _ in written):
        return lines
    made: Written = []
    for at, (text, number) in enumerate(written):
        heading = HEADING.match(text)
        words = heading[2] if heading is not None else text.strip()
        if at and at == len(written) - 1:
            made += [(">", number), (f"> — {words.lstrip('—–- ')}", number)]
        else:
            made.append((f"> {words}", number))
    return made


def _fact(lines: Written) -> Written:
    """A figure with what it is about; empty: the slide has more than that."""
    title, rest = parted(lines)
    words = [text for text, _ in rest if text.strip()]
    if not title or not _is_short(rest, 3) or any(HEADING.match(text) or _ITEM.match(text) for text in words):
        return []
    text, number = title[-1]
    found = HEADING.match(text)
    assert found is not None
    return [(f"**{found[2].strip().strip('*')}** {'<br>'.join(word.strip() for word in words)}".rstrip(), number)]


def _add(slide: SlideDraft, lines: Written) -> None:
    for text, number in lines:
        if text.strip():
            slide.add(text, number)
        else:
            slide.add("", None)


def _line(slide: SlideDraft, lines: Written) -> int:
    return lines[-1][1] if lines else 0
