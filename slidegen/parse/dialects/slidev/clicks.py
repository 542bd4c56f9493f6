"""``<v-clicks>`` around a list: its items come one by one, as deep as it says."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.content.html.syntax.tags import read_tag
from slidegen.parse.dialects.common.scan import Line, kinds
from slidegen.parse.dialects.slidev.vue.assembly import Written

_OPEN = re.compile(r"[ \t]*<v-clicks\b[^<>]*>[ \t]*$", re.IGNORECASE)
_CLOSE = re.compile(r"[ \t]*</v-clicks>[ \t]*$", re.IGNORECASE)
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")


def clicked(lines: Written) -> Written:
    """*lines* with the lists between ``<v-clicks>`` marked as steps; what else stands there is left to its tags."""
    found: Written = []
    at = 0
    while at < len(lines):
        if _OPEN.match(lines[at][0]) is None:
            found.append(lines[at])
            at += 1
            continue
        end = at + 1
        while end < len(lines) and not (_CLOSE.match(lines[end][0]) or _OPEN.match(lines[end][0])):
            end += 1
        inner = lines[at + 1 : end]
        if end < len(lines) and _CLOSE.match(lines[end][0]) and _is_list([text for text, _ in inner]):
            found.append(("", lines[at][1]))
            texts = _stepped(list(kinds(enumerate(text for text, _ in inner))), lines[at][0])
            found += [(text, number) for text, (_, number) in zip(texts, inner, strict=True)]
            found.append(("", lines[end][1]))
            at = end + 1
        else:
            found += lines[at:end]
            at = end
            if end < len(lines) and _CLOSE.match(lines[end][0]):
                found.append(lines[end])
                at += 1
    return found


def _is_list(texts: Sequence[str]) -> bool:
    """Whether *texts* are a list of Markdown and nothing else."""
    written = [text for text in texts if text.strip()]
    return bool(written) and all(
        _ITEM.match(text) is not None or text[:1] in (" ", "\t") for text in written if not text.startswith("```")
    )


def _stepped(lines: Sequence[Line], opening: str) -> Iterator[str]:
    """The texts of *lines*, whose items say that they come as steps."""
    tag = read_tag(opening.lstrip())
    given = {key.lstrip(":"): value.strip("'\"+") for key, value in tag.attributes.items()} if tag is not None else {}
    deepest, every = _number(given.get("depth"), 1), _number(given.get("every"), 1)
    first = _number(given.get("at"), 0) if tag is not None and "+" not in tag.attributes.get("at", "") else 0
    texts = [line.text for line in lines]
    margins: list[int] = []
    count = 0
    mark = ""
    pending = -1
    for at, line in enumerate(lines):
        item = _ITEM.match(line.text) if line.kind == "text" else None
        if pending >= 0 and (item is not None or line.blank or line.kind != "text"):
            texts[pending] = f"{texts[pending].rstrip()} {mark}"
            pending = -1
        if item is not None:
            margin = len(item[1].expandtabs(4))
            while margins and margins[-1] >= margin:
                margins.pop()
            margins.append(margin)
            if len(margins) <= deepest:
                mark = _mark(count, every, first)
                pending = at
                count += 1
        elif pending >= 0:
            pending = at
    if pending >= 0:
        texts[pending] = f"{texts[pending].rstrip()} {mark}"
    yield from texts


def _mark(count: int, every: int, first: int) -> str:
    if first:
        return f"{{.step={first + count // every}}}"
    return "{.step}" if count % every == 0 else "{.step start=with}"


def _number(text: str | None, default: int) -> int:
    return max(1, int(text)) if text is not None and text.isascii() and text.isdigit() and len(text) < 3 else default
