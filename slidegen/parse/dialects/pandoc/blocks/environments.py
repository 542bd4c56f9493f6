"""LaTeX's environments and commands that stand on lines of their own, as fenced divs and Markdown."""

import re
from collections.abc import Iterable, Iterator

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.inlines.latex import share

_BEGIN = re.compile(r"\s*\\begin\{(\w+\*?)\}(?:<[^<>]*>)?(?:\[([^\[\]]*)\])?(?:\{((?:[^{}]|\{[^{}]*\})*)\})?[ \t]*$")
_END = re.compile(r"\s*\\end\{(\w+\*?)\}[ \t]*$")
_COLUMN = re.compile(r"\s*\\column(?:\[[^\[\]]*\])?\{(\d*\.?\d+)[ \t]*(\\\w+|cm|in|pt|mm)?\}[ \t]*$")
_WIDTH = re.compile(r"(\d*\.?\d+)[ \t]*(\\\w+|cm|in|pt|mm)?$")
_NOTE = re.compile(r"\s*\\note(?:<[^<>]*>)?(?:\[[^\[\]]*\])?\{(.*)$")
_PAUSE = re.compile(r"\s*\\(?:pause|onslide|uncover)(?:<[^<>]*>)?[ \t]*$")
_SECTION = re.compile(r"\s*\\(?:sub)*section\*?\{([^{}]*)\}[ \t]*$")
_VERBATIM = frozenset({"verbatim", "lstlisting", "minted", "Verbatim"})
_RAW = _VERBATIM | {"tikzpicture", "tabular", "algorithm", "algorithmic", "longtable", "forest", "circuitikz"}
"""Environments whose lines are shown as they are written."""

_PLAIN = frozenset(
    {
        "center",
        "figure",
        "flushleft",
        "flushright",
        "minipage",
        "onlyenv",
        "scriptsize",
        "footnotesize",
        "small",
        "tiny",
    }
    | {
        "quote",
        "quotation",
        "itemize",
        "enumerate",
        "wrapfigure",
        "tcolorbox",
        "spacing",
        "large",
        "frame",
        "overprint",
    }
)
_BLOCKS = {"block": "", "alertblock": "", "exampleblock": "", "theorem": "Theorem", "definition": "Definition",
           "example": "Example", "proof": "Proof", "lemma": "Lemma"}  # fmt: skip


def divs(lines: Iterable[Line]) -> Iterator[Line]:
    """*lines* with environments of columns, blocks and notes as fenced divs, which may take several lines each."""
    inside = 0
    column = False
    said = 0
    raw = ""
    for line in lines:
        if raw:
            ended = _END.match(line.text)
            if ended is not None and ended[1] == raw:
                yield from _raw_edge(line, raw, "```")
                raw = ""
            else:
                yield Line(line.number, line.text, "code")
            continue
        if line.kind != "text" or ("\\" not in line.text and not said):
            yield line
            continue
        if said:
            depth = said + line.text.count("{") - line.text.count("}")
            if depth > 0:
                said = depth
                yield line
            else:
                said = 0
                yield from _all(line, line.text.rstrip().removesuffix("}"), ":::", "")
            continue
        if (begun := _BEGIN.match(line.text)) is not None:
            name = begun[1].rstrip("*")
            if name in _RAW:
                raw = begun[1]
                yield from _raw_edge(line, raw, "```" if name in _VERBATIM else "```latex")
            elif name == "columns":
                inside += 1
                yield from _all(line, "", "::::: columns", "")
            elif name == "column":
                yield from _all(line, "", f"::: {{.column{_width(begun[3] or '')}}}", "")
            elif name in _BLOCKS:
                title = begun[3] or " ".join(filter(None, (_BLOCKS[name], f"({begun[2]})" if begun[2] else "")))
                yield from _all(line, "", *((f"**{title}**", "") if title else ()))
            elif name in _PLAIN:
                title = begun[3] if name == "frame" else None
                yield from _all(line, "", *((f"**{title}**", "") if title else ()))
            else:
                yield line
            continue
        if (ended := _END.match(line.text)) is not None:
            name = ended[1].rstrip("*")
            if name == "columns":
                yield from _all(line, "", *((":::", "") if column else ()), ":::::", "")
                column, inside = False, max(0, inside - 1)
            elif name == "column":
                yield from _all(line, "", ":::", "")
            elif name in _BLOCKS or name in _PLAIN:
                yield from _all(line, "")
            else:
                yield line
            continue
        if inside and (found := _COLUMN.match(line.text)) is not None:
            opened = f"::: {{.column{_width(found[1] + (found[2] or ''))}}}"
            yield from _all(line, "", *((":::", "") if column else ()), opened, "")
            column = True
        elif _PAUSE.match(line.text):
            yield from _all(line, "", ". . .", "")
        elif (note := _NOTE.match(line.text)) is not None:
            depth = 1 + note[1].count("{") - note[1].count("}")
            if depth <= 0:
                yield from _all(line, "", "::: notes", note[1].rstrip().removesuffix("}"), ":::", "")
            else:
                said = depth
                yield from _all(line, "", "::: notes", note[1])
        elif (section := _SECTION.match(line.text)) is not None:
            yield from _all(line, "", f"# {section[1]}", "")
        else:
            yield line


def _raw_edge(line: Line, name: str, mark: str) -> Iterator[Line]:
    """A line that opens or closes an environment which is shown as it is written."""
    fence = Line(line.number, mark, "fence")
    kept = [] if name.rstrip("*") in _VERBATIM else [Line(line.number, line.text, "code")]
    blank = Line(line.number, "", "text")
    yield from (*kept, fence, blank) if _END.match(line.text) else (blank, fence, *kept)


def _width(text: str) -> str:
    found = _WIDTH.match(text.strip())
    return f" width={share(found[1], found[2] or '')}" if found is not None and float(found[1]) > 0 else ""


def _all(line: Line, *texts: str) -> Iterator[Line]:
    for text in texts:
        yield Line(line.number, text, "text")
