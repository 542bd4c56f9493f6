"""What tells a deck of reveal.js."""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Sign
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.scan import Line, Scan

_FRONT = re.compile(
    r"^[ \t]*(separator|verticalSeparator|notesSeparator|revealOptions|highlightTheme|preprocessor|separator_vertical"
    r"|separator_notes|highlight_theme|preprocess_script|(?<![ \t])revealjs|slideOptions|enableMenu"
    r"|enableChalkboard|enableTitleFooter|enableOverview|reveal_hugo|logoImg|customTheme)[ \t]*:",
    re.MULTILINE,
)
_LIKELY = frozenset({"revealjs", "separator", "customTheme", "preprocessor"})
_THEME = re.compile(
    r"""^theme[ \t]*:[ \t]*["']?(black|white|league|beige|sky|night|serif|simple|solarized|blood|moon|dracula"""
    r"""|(?:black|white)-contrast|css/[\w./-]+\.css)["']?[ \t]*$""",
    re.MULTILINE,
)
_OPTION = re.compile(r"^(slideNumber|controls|progress|transition|parallaxBackgroundImage)[ \t]*:", re.MULTILINE)
_COMMENT = re.compile(r"<!--\s*\.(slide|element)\b")
_OBSIDIAN = re.compile(r"\s*(?:<grid\s+drag=|<split\s+(?:even|left|right|gap|no-margin)|<!--\s*slide\s+\w+=|<%\?)")
_HUGO = re.compile(
    r"\s*(?:\{\{<\s*slide\b|\{\{%\s*/?(?:fragment|section)\b|outputs\s*[=:]\s*\[\s*[\"']Reveal"
    r"|\[(?:params\.)?reveal_hugo\])"
)
_LINES = re.compile(r"\s*(?:`{3,}|~{3,})[ \t]*[\w+#-]*[ \t]*\[\s*(?:\d*\s*:)?[\d\s,|-]*\]")
_NOTE = re.compile(r"notes?:(?=(.*))", re.IGNORECASE)
_ELEMENT = re.compile(
    r"<(?:div class=\"slides\"|aside class=\"notes\"|section\b[^<>]*\bdata-markdown"
    r"|textarea\b[^<>]*\bdata-(?:template|markdown))"
)
_CLASS = re.compile(r"class=\"[^\"]*\b(fragment|r-stack|r-fit-text|r-stretch|r-hstack)\b")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]*\S|<!--\s*\.slide|!\[")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        yield from _front(scan)
    for line in scan.lines:
        if line.kind == "fence":
            if "[" in line.text and _LINES.match(line.text):
                yield Sign(LIKELY, "lines to light in `[]` behind a fence", line.number)
        elif line.kind == "text" and line.text.lstrip()[:1] in ("{", "o", "[") and (hugo := _HUGO.match(line.text)):
            yield Sign(SURE, f"`{hugo[0].strip()}`", line.number)
        elif line.kind == "comment" or "<" in line.text:
            yield from _markup(line)
    yield from _between(scan.lines)


def _front(scan: Scan) -> Iterator[Sign]:
    assert scan.front is not None
    for pattern in (_FRONT, _THEME, _OPTION):
        for found in pattern.finditer(scan.source.text, *scan.front):
            number = scan.source.position(found.start(1)).line - 1
            if pattern is _FRONT:
                weight = LIKELY if found[1] in _LIKELY else SURE
                yield Sign(weight, f"`{found[1]}:` in the front matter", number)
            elif pattern is _THEME:
                yield Sign(WEAK, f"the theme `{found[1]}`", number)
            else:
                yield Sign(WEAK // 2, f"`{found[1]}:` in the front matter", number)


def _markup(line: Line) -> Iterator[Sign]:
    if line.kind in ("code", "fence"):
        return
    text = code_free(line.text)
    if (comment := _COMMENT.search(text)) is not None:
        yield Sign(SURE, f"a comment `.{comment[1]}`", line.number)
    elif (mark := _OBSIDIAN.match(text)) is not None:
        yield Sign(SURE, f"`{mark[0].strip()}`", line.number)
    elif (element := _ELEMENT.search(text)) is not None:
        yield Sign(LIKELY if "aside" in element[0] else SURE, f"`{element[0]}`", line.number)
    elif (name := _CLASS.search(text)) is not None:
        yield Sign(WEAK, f"the class `{name[1]}`", line.number)


def _between(lines: tuple[Line, ...]) -> Iterator[Sign]:
    """What stands between slides and at their ends."""
    rules = sum(line.kind == "text" and line.text == "---" for line in lines)
    down = 0
    for at, line in enumerate(lines):
        if line.kind != "text":
            continue
        text = line.text
        if text == "----":
            yield Sign(WEAK, "`----` between slides", line.number)
        elif text == "--" and rules and (at == 0 or lines[at - 1].blank):
            following = next((each.text for each in lines[at + 1 : at + 6] if not each.blank), "")
            down += _HEADING.match(following) is not None
            yield Sign(WEAK, "`--` between slides", line.number)
            if down == 2:
                yield Sign(LIKELY, "slides with headings behind `--`", line.number)
        elif text[:1] in "nN" and (note := _NOTE.match(text)) is not None and (at == 0 or lines[at - 1].blank):
            weight = LIKELY if note[1].strip() and rules > 1 and _ends_slide(lines, at) else WEAK
            yield Sign(weight, "what is said on the line of `Note:`" if weight == LIKELY else "`Note:`", line.number)


MOST_LINES = 60
"""Notes that are longer are text."""


def _ends_slide(lines: tuple[Line, ...], at: int) -> bool:
    """Whether no heading and no listing stands between line *at* and the end of its slide."""
    for line in lines[at + 1 : at + MOST_LINES]:
        if line.kind == "text" and line.text in ("---", "----", "--"):
            return True
        if line.kind != "text" or line.text.startswith("#"):
            return False
    return at + MOST_LINES >= len(lines)
