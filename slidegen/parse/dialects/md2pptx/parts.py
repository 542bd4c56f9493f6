"""What stands on a slide of md2pptx, part by part: lists, tables, listings, cards; all other words are said."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.md2pptx.inline import Marks
from slidegen.parse.dialects.md2pptx.slides import card_title
from slidegen.parse.dialects.md2pptx.tables import cells, grid, is_media, is_rule, pictures, table

Kind: TypeAlias = Literal["list", "table", "media", "caption", "code", "card", "note"]
Written = list[tuple[str, int]]

_MOST_LEVELS = 8
_ITEM = re.compile(r"[ \t]*(?:[*+]|\d{1,9}[.)])[ \t]+\S")
_TASK = re.compile(r"(?P<lead>[ \t]*)-[ \t]+(?P<text>\S.*)$")
_TAGS = re.compile(r"[ \t]*@(?:due|tags|done)\(([^)]*)\)")
_DONE = re.compile(r"@done\(")
_CAPTION = re.compile(r"\[([^\]\n]+)\][ \t]*$")
_FIGURE = re.compile(r"[ \t]*<figcaption>(.*?)</figcaption>[ \t]*$", re.IGNORECASE)
_KEPT = re.compile(r"[ \t]*<(video|audio|pre|code|img|svg|iframe)\b", re.IGNORECASE)
_DROPPED = re.compile(r"[ \t]*<(style|script|head)\b", re.IGNORECASE)
_FENCE = re.compile(r"(?P<lead>[ \t]*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<language>[\w+#.-]*)[ \t]*(?P<rest>.*)$")
_DEFINITION = re.compile(r"\[\^?[^\]\n]+\]:[ \t]*\S")


class Part(msgspec.Struct):
    """One part with its lines in slidegen's Markdown, each with the line it comes from."""

    kind: Kind
    lines: Written
    title: str = ""


class Reader:
    """Reads the lines of slides into parts."""

    def __init__(self, foreign: Foreign, marks: Marks, top: int, *, dashes: bool) -> None:
        self._foreign = foreign
        self._marks = marks
        self._top = top
        self._dashes = dashes
        self._told: set[str] = set()

    def read(self, lines: Sequence[Line]) -> Iterator[Part]:
        """The parts of one slide. Cards have what follows them as parts behind them."""
        at = 0
        while at < len(lines):
            line = lines[at]
            text = line.text
            end = at + 1
            if line.kind == "fence":
                end = _run(lines, at, lambda each: each.kind == "code")
                end += end < len(lines) and lines[end].kind == "fence"
                yield self._listing(lines[at:end])
            elif line.blank:
                pass
            elif (title := card_title(text, self._top)) is not None:
                yield Part("card", [], self._marks.translated(title))
            elif text.lstrip().startswith("|"):
                end = _run(lines, at, lambda each: each.text.lstrip().startswith("|"))
                caption = _CAPTION.match(lines[end].text) if end < len(lines) else None
                yield self._table(lines[at:end], (caption[1], lines[end].number) if caption else None)
                end += caption is not None
            elif is_media(text):
                yield Part("media", [("", line.number), (self._marks.translated(text.strip()), line.number)])
            elif self._is_item(text):
                end = _run(lines, at, lambda each: self._goes_on(each), over_blanks=self._is_item)
                yield Part("list", list(self._items(lines[at:end])))
            elif (kept := _KEPT.match(text)) is not None:
                end = _html_end(lines, at, kept[1].lower())
                words = [(each.text, each.number) for each in lines[at:end]]
                kind: Kind = "media" if kept[1].lower() in ("video", "audio", "img") else "code"
                yield Part(kind, self._spans(words))
            elif (dropped := _DROPPED.match(text)) is not None:
                end = _html_end(lines, at, dropped[1].lower())
            elif (figure := _FIGURE.match(text)) is not None:
                yield Part("caption", [(self._marks.translated(figure[1]), line.number)])
            elif text.startswith(("    ", "\t")):
                end = _run(lines, at, lambda each: each.text.startswith(("    ", "\t")), over_blanks=_is_indented)
                yield Part("code", [("", line.number), *((each.text, each.number) for each in lines[at:end])])
            elif _DEFINITION.match(text):
                end = _run(lines, at, lambda each: not each.blank)
                yield Part("list", [(each.text, each.number) for each in lines[at:end]])
            else:
                end = _run(lines, at, lambda each: self._is_said(each))
                yield Part("note", [(self._marks.translated(each.text.strip()), each.number) for each in lines[at:end]])
            at = end

    def _is_item(self, text: str) -> bool:
        return _ITEM.match(text) is not None or _TASK.match(text) is not None

    def _goes_on(self, line: Line) -> bool:
        """Whether *line*, below an item with no blank line between, belongs to the list."""
        text = line.text
        return line.kind == "text" and not (
            line.blank
            or text.startswith(("#", "|"))
            or is_media(text)
            or _KEPT.match(text) is not None
            or _DEFINITION.match(text) is not None
        )

    def _is_said(self, line: Line) -> bool:
        text = line.text
        return self._goes_on(line) and not self._is_item(text) and not text.startswith(("    ", "\t"))

    def _items(self, lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
        """The lines of a list, each level as far in as CommonMark wants it: md2pptx takes any indentation."""
        yield "", lines[0].number
        margins: list[int] = []
        for line in lines:
            text = line.text.expandtabs(4)
            if self._is_item(text):
                margin = len(text) - len(text.lstrip())
                while margins and margins[-1] > margin:
                    margins.pop()
                if not margins or margins[-1] < margin:
                    margins.append(margin)
                text = f"{'    ' * min(len(margins) - 1, _MOST_LEVELS)}{text.lstrip()}"
            task = _TASK.match(text)
            if task is None or self._dashes:
                yield self._marks.translated(text), line.number
                continue
            tags = [found[1] for found in _TAGS.finditer(task["text"]) if found[1].strip()]
            words = self._marks.translated(_TAGS.sub("", task["text"]).strip())
            about = f" ({', '.join(tags)})" if tags else ""
            yield f"{task['lead']}- [{'x' if _DONE.search(task['text']) else ' '}] {words}{about}", line.number
            self._once("tasks", "tasks stand on their slide, and have none of their own at the end", line, task["text"])

    def _table(self, lines: Sequence[Line], caption: tuple[str, int] | None) -> Part:
        rows = [(line.number, cells(line.text)) for line in lines if not is_rule(line.text)]
        shown = pictures(rows)
        if shown is not None:
            named = [(number, tuple(map(self._marks.translated, row))) for number, row in shown]
            made = grid(named)
            if caption is not None:
                made += [("", caption[1]), (f"*{self._marks.translated(caption[0])}*", caption[1])]
            return Part("media", made)
        texts = [(self._marks.translated(line.text), line.number) for line in lines]
        told = None if caption is None else (self._marks.translated(caption[0]), caption[1])
        return Part("table", table(texts, told))

    def _listing(self, lines: Sequence[Line]) -> Part:
        found = _FENCE.match(lines[0].text)
        first = lines[0].number
        closed = len(lines) > 1 and lines[-1].kind == "fence"
        body = [(line.text, line.number) for line in (lines[1:-1] if closed else lines[1:])]
        if found is None:
            return Part("code", [(line.text, line.number) for line in lines])
        language, mark, last = found["language"].lower(), found["mark"], lines[-1].number
        match language:
            case "math":
                return Part("code", [("", first), ("$$", first), *body, ("$$", last), ("", last)])
            case "funnel":
                return Part("list", self._funnel(lines[0], body))
            case "run-python":
                self._foreign.lost(
                    "the code is shown, not what it draws: slidegen runs nothing of a deck",
                    self._foreign.scan.word_span(lines[0], found["language"]),
                    "draw charts as ```` ```chart ````, from the same CSV file",
                )
                language = "python"
        opening = f"{found['lead']}{mark}{language}"
        return Part("code", [("", first), (opening, first), *body, (f"{found['lead']}{mark}", last), ("", last)])

    def _funnel(self, opening: Line, body: Written) -> Written:
        """Stages with their labels, as a list in their order."""
        self._foreign.lost(
            "a funnel becomes a list of its stages",
            self._foreign.scan.word_span(opening, "funnel"),
            "a ```` ```chart ```` of `type: bar` shows how they shrink",
        )
        made: Written = [("", opening.number)]
        for text, number in body:
            label, _, stage = (part.strip() for part in text.replace("<br/>", " ").partition(","))
            if label or stage:
                made.append((f"1. **{stage}**: {label}" if stage and label else f"1. {stage or label}", number))
        return [*made, ("", opening.number)]

    def _spans(self, lines: Written) -> Written:
        return [("", lines[0][1]), *((self._marks.spans(text), number) for text, number in lines), ("", lines[-1][1])]

    def _once(self, name: str, what: str, line: Line, word: str) -> None:
        if name not in self._told:
            self._told.add(name)
            self._foreign.lost(what, self._foreign.scan.word_span(line, word), severity="info")


def _is_indented(text: str) -> bool:
    return text.startswith(("    ", "\t"))


def _run(
    lines: Sequence[Line],
    at: int,
    goes_on: Callable[[Line], bool],
    over_blanks: Callable[[str], bool] | None = None,
) -> int:
    """Behind the last of the lines from *at* on that belong together."""
    end = at + 1
    while end < len(lines):
        if goes_on(lines[end]) and (lines[end].kind == "code" or not lines[end].blank):
            end += 1
        elif over_blanks is not None and lines[end].blank:
            after = end
            while after < len(lines) and lines[after].blank:
                after += 1
            if after >= len(lines) or lines[after].kind != "text" or not over_blanks(lines[after].text):
                break
            end = after + 1
        else:
            break
    return end


def _html_end(lines: Sequence[Line], at: int, tag: str) -> int:
    """Behind the line that closes the element *tag*, else behind the first blank line."""
    end = at
    while end < len(lines):
        text = lines[end].text.lower()
        end += 1
        if f"</{tag}>" in text or (end - 1 == at and text.rstrip().endswith("/>")):
            break
        if tag not in ("pre", "style", "script") and not text.strip():
            break
    return end
