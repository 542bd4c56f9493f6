"""remark and xaringan: properties above slides, content in classes with brackets, slides that grow by ``--``.

Read as remark's lexer and parser read it (https://github.com/gnab/remark/wiki/Markdown).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SAID, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Line, Scan

_PROPERTY = re.compile(
    r"(?P<comment><!--\s*)?(?P<name>class|name|template|layout|count|exclude|background-(?:image|color|size|position))"
    r"[ \t]*:[ \t]*(?P<value>.*?)(?:\s*-->)?[ \t]*$"
)
_KNOWN = re.compile(r"\b(?:center|middle|inverse|top|bottom|left|right)\b")
_CLASSES = re.compile(r"\s*(?:\.[A-Za-z_-][\w-]*)+\[")
_PAGE = re.compile(r"remark\.create\(|<textarea\s+id=[\"']source[\"']")

_QUOTED = re.compile(r"`[^`]*`")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None and "xaringan" in scan.source.text[slice(*scan.front)]:
        at = scan.source.text.find("xaringan", scan.front[0])
        yield Sign(SAID, "`xaringan` in the front matter", scan.source.position(at).line - 1)
    lines = scan.lines
    start = True
    for at, line in enumerate(lines):
        if line.kind in ("fence", "code"):
            start = False
            continue
        if ("remark" in line.text or "textarea" in line.text) and (page := _PAGE.search(_unquoted(line))) is not None:
            yield Sign(SAID, f"`{page[0]}`", line.number)
        if line.text == "---":
            start = True
        elif line.text == "???":
            yield Sign(LIKELY, "`???` above what is said", line.number)
        elif line.text == "--" and (at == 0 or lines[at - 1].blank):
            yield Sign(WEAK, "`--` between the steps of a slide", line.number)
        elif "[" in line.text and _CLASSES.match(line.text):
            yield Sign(LIKELY, "content in a class with brackets", line.number)
        elif start and (found := _PROPERTY.match(line.text)) is not None:
            if not _closed(lines, at):
                yield _property(found, line)
            continue
        if not line.blank and line.text != "---":
            start = False


def _unquoted(line: Line) -> str:
    """The text of *line* without what stands between backticks: a page about remark is none of its decks."""
    return _QUOTED.sub("", line.text)


def _property(found: re.Match[str], line: Line) -> Sign:
    name, value = found["name"], found["value"]
    if found["comment"]:  # slidegen's own settings, and Marp's, look alike
        return Sign(1, f"a comment `{name}:`", line.number)
    flag = value in ("true", "false")
    sure = (name == "class" and _KNOWN.search(value)) or (flag and name in ("count", "exclude"))
    likely = (name == "layout" and flag) or (name.startswith("background") and value)
    weight = SURE if sure or value.startswith("url(") else LIKELY if likely else WEAK
    return Sign(weight, f"`{name}:` at the start of a slide", line.number)


def _closed(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a rule stands right below the properties at line *at*, as below Slidev's front matter."""
    for line in lines[at : at + 20]:
        if line.text == "---":
            return True
        if line.blank or ":" not in line.text:
            return False
    return False


def translate(foreign: Foreign) -> Draft:
    from slidegen.parse.dialects.remark.deck import translate  # most decks that are looked at are not remark's

    return translate(foreign)
