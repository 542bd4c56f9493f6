"""Marks within lines: macros, formulas in brackets, code that R would run."""

import re

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.code import code_spans, is_within
from slidegen.parse.dialects.common.links import destination_end
from slidegen.parse.dialects.common.plain import as_words
from slidegen.parse.dialects.common.scan import Line

_MACRO = re.compile(r"!\[:(?P<name>[\w-]+)(?P<arguments>[^\]\n]{0,500})\](?=\()")
_LENGTH = re.compile(r"(?<![\w.])(\d{1,4}(?:\.\d+)?)(%|px)?(?![\w.])")
_ROUND = re.compile(r"\\\\\(([^\n]{1,500}?)\\\\\)")
_SQUARE = re.compile(r"\\\\\[([^\n]{1,500}?)\\\\\]")
_CODED = re.compile(
    r"(?<!`)`(?:(?P<dollars>\${1,2})(?P<dollared>[^`$]+)(?P=dollars)|\\{1,2}(?:\((?P<round>[^`]+?)\\{1,2}\)|\[(?P<square>[^`]+?)\\{1,2}\]))`(?!`)"
)
_RUN = re.compile(r"`r[ ]+(?P<code>[^`\n]+)`")
_ICON = re.compile(r"(?:fontawesome|icons?|fa|emo|emoji)(?:::)?\w*(?:::)?\w*\(")
_INCLUDE = re.compile(r"(?:knitr::)?include_graphics\(\s*[\"']([^\"']+)[\"']")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,})$")
_OWN = re.compile(r"[ \t]*(?::{3,}|(?:\. \. \.)[ \t]*$)")
_FILMS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}


def line_words(foreign: Foreign, line: Line, text: str, *, knitr: bool) -> str:
    """*text*, of *line* outside of code, as slidegen has it."""
    if _RULE.match(text):
        return "***"
    if _OWN.match(text):
        return f"\\{text.lstrip()}"
    if "![:" in text:
        text = _macros(foreign, line, text)
    if "`" in text and ("$" in text or "\\" in text):
        text = _CODED.sub(_formula, text)
    if "\\\\" in text:
        text = _ROUND.sub(lambda found: f"${found[1].strip()}$", text)
        text = _SQUARE.sub(lambda found: f"$${found[1].strip()}$$", text)
    if knitr and "`r " in text:
        text = _RUN.sub(lambda found: _run(foreign, line, found), text)
    return as_words(text)


def _formula(found: re.Match[str]) -> str:
    """A formula that its author keeps from Markdown by backticks."""
    if found["dollars"]:
        return f"{found['dollars']}{found['dollared'].strip()}{found['dollars']}"
    return f"${found['round'].strip()}$" if found["round"] else f"$${found['square'].strip()}$$"


def _run(foreign: Foreign, line: Line, found: re.Match[str]) -> str:
    code = found["code"].strip()
    span = foreign.scan.word_span(line, found[0])
    if (picture := _INCLUDE.match(code)) is not None:
        return f"![]({picture[1]})"
    if _ICON.match(code):
        foreign.lost("an icon that R would draw is left out", span, severity="info")
        return ""
    foreign.lost("code in a line is not run, so it is shown as it is written", span, severity="info")
    return f"`{code}`"


def _macros(foreign: Foreign, line: Line, text: str) -> str:
    code = code_spans(text)
    parts: list[str] = []
    at = 0
    for found in _MACRO.finditer(text):
        end = destination_end(text, found.end())
        if is_within(code, found.start()) or end is None or found.start() < at:
            continue
        parts += (text[at : found.start()], _macro(foreign, line, found, text[found.end() + 1 : end - 1].strip()))
        at = end
    return "".join((*parts, text[at:]))


def _macro(foreign: Foreign, line: Line, found: re.Match[str], target: str) -> str:
    name, arguments = found["name"].lower(), found["arguments"].strip()
    if name in _FILMS and re.fullmatch(r"[\w-]{3,40}", target):
        return f"[{arguments or name}]({_FILMS[name]}{target})"
    length = _LENGTH.search(arguments)
    words = ""
    if length is not None and float(length[1]) > 0:
        number = float(length[1])
        words = f"{{width={min(number, 100):g}%}}" if length[2] != "px" else f"{{width={number:g}px}}"
    elif not target or not re.search(r"[./]", target):
        span = foreign.scan.word_span(line, found[0])
        foreign.lost(f"the macro `{name}` is the deck's own, so its words are shown", span)
        return f"{arguments} {target}".strip()
    return f"![]({target}){words}"
