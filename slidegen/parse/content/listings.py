"""Code fences: listings, files shown as listings, and the fences that are directives."""

import re

from markdown_it.token import Token

from slidegen.directives import FENCES
from slidegen.errors import WorldError
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes, value_span
from slidegen.model.blocks import Block, CodeBlock, Directive, FormulaBlock, RawBlock
from slidegen.parse.content.captions import with_captions
from slidegen.parse.content.context import Context
from slidegen.parse.content.ignored import report_ignored
from slidegen.parse.syntax.attrs import merged, placed, read_attributes, read_bare, without
from slidegen.source import Span
from slidegen.world import file_help

_STEPS = re.compile(r"\{([\d\s,\-|*]*(?:all[\d\s,\-|*]*)*)\}")
_BRACKET = re.compile(r"\[([^\]\n]+)\]")
"""``[1,3|5]`` are lines, as in reveal.js; ``[app.py]`` is a title, as in Slidev."""

_LINES = re.compile(r"[\d\s,|-]+")
_RAW = re.compile(r"\s*\{=(\w+)\}\s*")
_LANGUAGE = re.compile(r"\{(?!all\})([A-Za-z][\w+#-]*)\}|([^\s{}[]+)")
"""``python``, or ``{python}`` as in Quarto."""

_USED = frozenset({"title", "linenos", "start", "startFrom", "lines", "file", "region", "filename"})
_STEP_KEYS = frozenset({"code-line-numbers", "data-line-numbers"})
MAX_LINE = 1_000_000


def build_fence(context: Context, token: Token, outer: Attributes) -> Block:
    """The block of a fence token; *outer* are attributes from a line above it."""
    assert token.map is not None
    first, last = token.map
    span = context.texts.span(first, last)
    body = token.content.removesuffix("\n")
    lines = token.content.count("\n") + (not token.content.endswith("\n") and bool(token.content))
    if last - first < lines + 2:
        _report_unclosed(context, token, first)
    body_span = context.texts.span(first + 1, first + 1 + lines) if lines else None
    raw = _RAW.fullmatch(token.info)
    if raw is not None:
        return RawBlock(format=raw[1], text=body, attributes=outer, span=span)
    info_span = context.texts.span(first, first + 1)
    language, steps, attributes = _read_info(context, token.info, info_span)
    attributes = merged(outer, placed(attributes, info_span))
    if language in FENCES:
        directive = Directive(
            name=FENCES[language], argument=language, text=body, attributes=attributes, span=span, body_span=body_span
        )
        return with_captions(context, directive)
    if language == "html" and attributes.get("embed") == "true":
        rest = without(attributes, frozenset({"embed"}))
        return Directive(name="html", argument="html", text=body, attributes=rest, span=span, body_span=body_span)
    if language in ("math", "latex-math"):
        return FormulaBlock(tex=body, attributes=attributes, span=span)
    report_ignored(context, attributes, _USED | _STEP_KEYS, "a listing")
    start = _start(context, attributes)
    if attributes.get("file"):
        body, start = _from_file(context, attributes, body, start)
    _report_beyond(context, token.info, info_span, body.count("\n") + 1)
    return CodeBlock(
        text=body,
        language=language,
        title=context.substitute(attributes.get("title") or attributes.get("filename"), attributes.span),
        line_numbers=_numbered(attributes),
        start=start,
        steps=steps,
        attributes=without(attributes, _USED, frozenset({"numberLines"})),
        span=span,
    )


def _report_beyond(context: Context, info: str, span: Span, count: int) -> None:
    """Tell of the lines to light that a listing of *count* lines does not have."""
    groups = list(_STEPS.finditer(info))
    groups += [found for found in _BRACKET.finditer(info) if _LINES.fullmatch(found[1])]
    start = span.source.text.find(info.strip(), span.start, span.end)
    lead = len(info) - len(info.lstrip())
    for group in groups:
        for number in re.finditer(r"\d+", group[1]):
            if int(number[0]) <= count:
                continue
            at = start - lead + group.start(1) + number.start()
            context.report.add(
                "no-such-line",
                f"the listing has no line {number[0]}: it has {count}",
                span.source.span(at, at + len(number[0])) if start >= 0 else span,
                help="lines count from 1 at the first line shown",
            )


def _report_unclosed(context: Context, token: Token, line: int) -> None:
    at = context.texts.span(line, line + 1)
    context.report.add(
        "unclosed-fence",
        "this code fence is not closed",
        at,
        help=f"close it with a line of {len(token.markup)} {'backticks' if token.markup[0] == '`' else 'tildes'}",
    )


def _read_info(context: Context, info: str, span: Span) -> tuple[str, tuple[frozenset[int], ...], Attributes]:
    """Language, line steps and attributes of a fence's info string."""
    info = info.strip()
    language, at = "", 0
    steps: tuple[frozenset[int], ...] = ()
    attributes = NO_ATTRIBUTES
    found = _LANGUAGE.match(info)
    if found is not None and "=" not in found[0]:
        language, at = found[1] or found[2], found.end()
    while at < len(info):
        if info[at].isspace():
            at += 1
        elif (given := _STEPS.match(info, at)) is not None:
            steps, at = _read_steps(given[1]), given.end()
        elif (bracket := _BRACKET.match(info, at)) is not None:
            at = bracket.end()
            if _LINES.fullmatch(bracket[1]):
                steps = _read_steps(bracket[1])
            else:
                attributes = merged(attributes, Attributes(pairs=(("title", bracket[1]),)))
        elif (read := read_attributes(info, at)) is not None:
            attributes, at = merged(attributes, read[0]), read[1]
        else:
            bare, after = read_bare(info, at, None)
            if after == at:
                context.report.add(
                    "attribute-ignored",
                    f"`{info[at:].split()[0]}` behind a code fence is not understood",
                    span,
                    help='write ```` ```python {1,3|5-7} title="app.py" linenos start=10 ````',
                )
                at += len(info[at:].split()[0])
            else:
                attributes, at = merged(attributes, bare), after
    if not language and attributes.classes:
        names = [name for name in attributes.classes if name != "numberLines"]
        if names:
            language = names[0]
            attributes = without(attributes, frozenset(), frozenset({language}))
    for key in sorted(_STEP_KEYS):
        if attributes.get(key) and not steps:
            steps = _read_steps(attributes.get(key))
    return language.lower(), steps, attributes


def _read_steps(text: str) -> tuple[frozenset[int], ...]:
    """``1,3|5-7|all`` as sets of line numbers."""
    if not text.strip():
        return ()
    return tuple(_line_set(part) for part in text.split("|"))


def _line_set(text: str) -> frozenset[int]:
    lines: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if first.isdigit() and len(first) < 7:
            stop = int(last) if last.strip().isdigit() and len(last) < 7 else int(first) + (MAX_LINE if dash else 0)
            lines.update(range(int(first), min(stop, int(first) + 9_999) + 1))
    return frozenset(lines)


def _numbered(attributes: Attributes) -> bool | None:
    if attributes.has("numberLines"):
        return True
    value = attributes.get("linenos")
    return None if not value else value not in ("false", "no", "off")


def _start(context: Context, attributes: Attributes) -> int:
    for key in ("start", "startFrom"):
        value = attributes.get(key)
        if value:
            if value.isascii() and value.isdigit() and len(value) < 8:
                return int(value)
            context.report.add(
                "bad-value",
                f"`{key}` cannot be `{value}`",
                value_span(attributes, key),
                help="write the number of the first line",
            )
    return 1


def _from_file(context: Context, attributes: Attributes, body: str, start: int) -> tuple[str, int]:
    """The text of ``file=``, cut to ``lines=`` or ``region=``, with the number of its first line."""
    name, _, region = attributes.get("file").partition("#")
    path = context.locate(name, attributes.span)
    place = value_span(attributes, "file")
    if "://" in path:
        context.report.add(
            "network",
            f"`{path}` is on the network",
            value_span(attributes, "file"),
            help="download the file and name the copy",
        )
        return body, start
    try:
        text = context.world.read(path).decode("utf-8-sig", errors="replace")
    except WorldError as error:
        context.report.add(error.code, error.message, place, help=file_help(context.world, error, path))
        return body, start
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    first, last = 1, len(lines)
    if region := attributes.get("region") or region:
        first, last = _region(context, attributes, region, lines)
    elif attributes.get("lines"):
        found = re.fullmatch(r"(\d{1,7})(?:-(\d{0,7}))?", attributes.get("lines"))
        if found is None or not 1 <= int(found[1]) <= len(lines):
            context.report.add(
                "bad-value",
                f"`lines` cannot be `{attributes.get('lines')}`: `{path}` has {len(lines)} lines",
                value_span(attributes, "lines"),
                help="write `lines=10-30`",
            )
        else:
            first = int(found[1])
            last = first if found[2] is None else int(found[2] or len(lines))
    chosen = lines[first - 1 : last]
    given = attributes.get("start") or attributes.get("startFrom")
    return "\n".join(_dedent(chosen)), start if given else first


def _region(context: Context, attributes: Attributes, name: str, lines: list[str]) -> tuple[int, int]:
    """The lines between ``region name`` and ``endregion`` marks, without them and blank lines beside them."""
    opened = re.compile(rf"#?\s*\bregion:?\s+{re.escape(name)}\s*(?:\W*)$")
    first = next((number for number, line in enumerate(lines, 1) if opened.search(line)), 0)
    if not first:
        context.report.add(
            "bad-value",
            f"`{attributes.get('file').partition('#')[0]}` has no region `{name}`",
            value_span(attributes, "region" if attributes.get("region") else "file"),
            help=f"mark it in the file by comments `region {name}` and `endregion`",
        )
        return 1, len(lines)
    closed = re.compile(r"\bend\s?region\b")
    last = next(
        (number for number in range(first + 1, len(lines) + 1) if closed.search(lines[number - 1])), len(lines) + 1
    )
    inside = [number for number in range(first + 1, last) if lines[number - 1].strip()]
    return (inside[0], inside[-1]) if inside else (first + 1, last - 1)


def _dedent(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]
