"""Plain words as Markdown that is read as these words: no more escapes than it takes."""

import re
from functools import lru_cache

import msgspec

from slidegen.parse.syntax.attrs import trailing_attributes
from slidegen.parse.syntax.block_rules import NOTE_LINE
from slidegen.parse.syntax.inline_rules import VARIABLE
from slidegen.parse.texts import BOM

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_CANDIDATE = re.compile(r"[\\`*_\[\](<&~^=$!{:@\n\r\xa0]")
_EQUALS = re.compile("=+")
_ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_SHORTCODE = re.compile(r":([a-z0-9_+-]*[a-z][a-z0-9_+-]*|\+1|-1):")
_OPENING_DOLLAR = re.compile(r"(?<![\d$])\$(?![\s$])")
_CLOSING_DOLLAR = re.compile(r"(?<!\s)\$(?!\d)")

_LINE_START = re.compile(
    r"""(?P<before>
        \#{1,6}(?=[ \t]|$) | > | [-+*](?=[ \t]|$) | \*(?=\[) | ~~~ | ::: | [:~](?=[ \t])
      | (?=\?\?\?[ \t]*$) | \\begin\{ | (?=\.\ \.\ \.$) | (?=\.\.\.\u200b$) | (?=([-_*])(?:[ \t]*\2){2,}[ \t]*$)
    ) | (?P<number>\d{1,9})(?=[.)](?:[ \t]|$))""",
    re.VERBOSE,
)
_LATER_LINE = re.compile(r"=+[ \t]*$|-+[ \t]*$|[|:][|:\- ]*-[|:\- ]*$")
"""What is no text below a line of text: underlines of headings, and the second line of a table."""


class Around(msgspec.Struct, frozen=True):
    """What a piece of plain text stands among.

    ``raw`` is all that its paragraph holds, with the marks: a sign that stands there once opens nothing. ``bracketed``:
    it is inside of brackets. ``before`` is the last character before it, ``takes`` whether attributes may follow that;
    ``opens``: a bracket follows it. ``citations``: ``@key`` cites a work.
    """

    raw: str
    bracketed: bool = False
    before: str = ""
    takes: bool = False
    opens: bool = False
    citations: bool = False


def escaped(text: str, around: Around) -> str:
    """*text* with a backslash wherever a sign would mean more than itself."""
    if _CANDIDATE.search(text) is None:
        return text
    opened, closed, inside = _brackets(text)
    out: list[str] = []
    at = 0
    for found in _CANDIDATE.finditer(text):
        here = found.start()
        sign = text[here]
        out.append(text[at:here])
        if sign in "\n\r\xa0":  # the last is not told from a blank in most editors
            out.append(_numbered(sign))
        elif sign == "[":
            out.append("\\[" if here in opened else "[")
        elif sign == "]":
            out.append("\\]" if here in closed and around.bracketed else "]")
        else:
            out.append("\\" + sign if _means_more(text, here, around, inside) else sign)
        at = here + 1
    out.append(text[at:])
    return "".join(out)


def _brackets(text: str) -> tuple[set[int], set[int], set[int]]:
    """Where brackets open and close nothing, and all places between brackets that do."""
    open_at: list[int] = []
    stray: set[int] = set()
    inside: set[int] = set()
    for at, sign in enumerate(text):
        if sign == "[":
            open_at.append(at)
        elif sign == "]":
            if open_at:
                start = open_at.pop()
                if "@" in text:
                    inside.update(range(start, at))
            else:
                stray.add(at)
    return set(open_at), stray, inside


def _means_more(text: str, at: int, around: Around, inside: set[int]) -> bool:
    """Whether the sign at *at* would be read as markup; brackets are settled elsewhere."""
    sign = text[at]
    before = text[at - 1] if at else around.before
    after = text[at + 1 : at + 2]
    last = at + 1 == len(text)
    raw = around.raw
    alone = not before.strip() and not after.strip() and (after != "" or not around.opens)
    match sign:
        case "\\":
            return last or after in _PUNCTUATION
        case "`":
            return _count(raw, "`") > 1
        case "*":
            return _count(raw, "*") > 1 and not alone
        case "_":
            return _count(raw, "_") > 1 and not alone and not (before.isalnum() and after.isalnum())
        case "~":
            return _count(raw, "~") > 1 and not alone
        case "^":
            return after == "[" or before == "[" or (last and around.opens) or (_count(raw, "^") > 1 and not alone)
        case "=":
            return _is_mark(text, at, raw) and not alone
        case "$":
            return _is_dollar(text, at, before, raw)
        case "<":
            return after.isalpha() or after in ("/", "!", "?") or (before in ("", "<") and text.strip() == "<<")
        case "&":
            return _ENTITY.match(text, at) is not None
        case "!":
            return (last and around.opens) or (before == "[" and at == 1 and not around.before)
        case "(":
            return before == "]"
        case "{":
            return before == "]" or (at == 0 and around.takes) or VARIABLE.match(text, at) is not None
        case ":":
            return before == "]" or _is_shortcode(text, at, before)
        case "@":
            free = not (before.isalnum() or before in (*"._-/@",)) or not before
            return (around.citations and free) or (at in inside)
        case _:
            return False


@lru_cache(maxsize=32)
def _count(text: str, sign: str) -> int:
    """How often *sign* is in *text*; asked for each sign of a text, which may be long."""
    return text.count(sign)


@lru_cache(maxsize=4)
def _last_closing_dollar(text: str) -> int:
    """Where the last dollar stands that could close a formula, -1: there is none."""
    return max((found.start() for found in _CLOSING_DOLLAR.finditer(text)), default=-1)


def _is_mark(text: str, at: int, raw: str) -> bool:
    """Whether the equals sign at *at* begins a run of two, where there is another such run."""
    if at and text[at - 1] == "=":
        return False
    found = _EQUALS.match(text, at)
    run = len(found[0]) if found is not None else 0
    blanks = not text[at - 1 : at].strip() and not text[at + run : at + run + 1].strip()
    return run == 2 and _count(raw, "==") > 1 and not blanks


def _is_dollar(text: str, at: int, before: str, raw: str) -> bool:
    """Whether the dollar at *at* opens a formula that another one may close."""
    if text.startswith("$$", at) or before == "$":
        return _count(raw, "$") > 2
    if before.isdigit() or _OPENING_DOLLAR.match(text, at) is None:
        return False
    return _count(raw, "$") > _count(text, "$") or _last_closing_dollar(text) > at


def _is_shortcode(text: str, at: int, before: str) -> bool:
    found = None if before.isalnum() else _SHORTCODE.match(text, at)
    if found is None:
        return False
    from slidegen.parse.syntax.emoji import EMOJI

    return found[1].startswith("icon-") or found[1] in EMOJI


def started(text: str) -> str:
    """The rendered *text* of a paragraph so that none of its lines begins another block, and its edges stay."""
    first, *rest = text.split("\n")
    return "\n".join([_started(first), *(_later(line) for line in rest)])


def _later(line: str) -> str:
    return "\\" + line if _LATER_LINE.match(line) and not line.startswith("\\") else _started(line)


def _started(line: str) -> str:
    line = edged(line)
    if line.startswith(BOM):
        return f"&#{ord(BOM)};{line[1:]}"
    if NOTE_LINE.fullmatch(line):
        return line.replace(":", "\\:") if ":" in line else "\\" + line
    found = _LINE_START.match(line)
    if found is None:
        return line
    at = found.end("number") if found["number"] else 0
    return f"{line[:at]}\\{line[at:]}"


def edged(line: str) -> str:
    """*line* with the blanks at its edges by number, since Markdown drops them."""
    core = line.strip()
    if core == line:
        return line
    if not core:
        return "".join(map(_numbered, line))
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    return "".join(map(_numbered, line[:start])) + core + "".join(map(_numbered, line[end:]))


def _numbered(blank: str) -> str:
    return "&nbsp;" if blank == "\xa0" else f"&#{ord(blank)};"


def without_trailing_braces(text: str) -> str:
    """*text* so that braces at its end are not taken for attributes."""
    found = trailing_attributes(text)
    return text if found is None else f"{text[: found[2]]}\\{text[found[2] :]}"
