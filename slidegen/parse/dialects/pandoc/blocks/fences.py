"""Listings: pandoc's attributes, Quarto's and R Markdown's cells, which are not run, and pieces for one output."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.inlines.attributes import get, read_braces, value

_FENCE = re.compile(r"(?P<lead>[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>.*?)[ \t]*$")
_RAW = re.compile(r"\{=([a-z][\w]*)\}")
_CELL = re.compile(r"\{[ \t]*([A-Za-z][\w+#-]*)(?:[ \t,]+(.*?))?[ \t]*\}$")
_SHOWN = re.compile(r"\{\{[ \t]*([\w+#-]+)[^{}]*\}\}$")
_OPTION = re.compile(r"[ \t]*(?:#|//|%%|--)\|[ \t]*([\w.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$")
_GO_ON = re.compile(r"[ \t]*(?:#|//|%%|--)\|[ \t]*(.*?)[ \t]*$")
_CHUNK_OPTION = re.compile(r"([\w.-]+)[ \t]*=[ \t]*(\"[^\"]*\"|'[^']*'|c\([^()]*\)|\[[^\[\]]*\]|[^,{}]+)")
_LINES = re.compile(r"[\d\s,|*-]+$")
DRAWN = frozenset({"mermaid", "dot", "graphviz"})
_GRAPHICS = re.compile(r"(?:knitr::)?include_graphics\(\s*(?:path\s*=\s*)?(?:here::here\()?[\"']([^\"']+)[\"']")


class Cell(msgspec.Struct):
    """A fence: ``kind`` is what it is; ``options`` are those of a cell."""

    kind: Literal["listing", "cell", "drawn", "raw"]
    language: str
    lead: str
    mark: str
    body: list[Line]
    attributes: Attributes = NO_ATTRIBUTES
    options: dict[str, str] = msgspec.field(default_factory=dict)
    closing: Line | None = None

    def option(self, *names: str) -> str:
        """The value of the first of the options *names* that is set."""
        return next((self.options[name] for name in names if self.options.get(name)), "")

    def off(self, name: str) -> bool:
        """Whether the option *name* is switched off."""
        return self.options.get(name, "").lower() in ("false", "f", "no", "off")


def read_fence(lines: Sequence[Line]) -> Cell | None:
    """The fence over *lines*; None: its first line opens none."""
    opened = _FENCE.match(lines[0].text)
    if opened is None:
        return None
    closing = lines[-1] if len(lines) > 1 and lines[-1].kind == "fence" else None
    body = list(lines[1:-1] if closing is not None else lines[1:])
    info, lead, mark = opened["info"], opened["lead"], opened["mark"]
    if (raw := _RAW.fullmatch(info)) is not None:
        return Cell("raw", raw[1], lead, mark, body, closing=closing)
    if (shown := _SHOWN.match(info)) is not None:  # ```{{python}}: a cell shown as it is written
        return Cell("listing", shown[1], lead, mark, body, closing=closing)
    found = _CELL.match(info)
    if found is not None:
        language = found[1].lower()
        if language in DRAWN:
            options, body = _options(body)
            return Cell(
                "drawn",
                "dot" if language == "graphviz" else language,
                lead,
                mark,
                body,
                NO_ATTRIBUTES,
                options,
                closing,
            )
        options, body = _options(body)
        header = found[2] or ""
        for option in _CHUNK_OPTION.finditer(header):
            options.setdefault(option[1].replace(".", "-"), option[2].strip().strip("\"'"))
        label = header.split(",")[0].strip()
        if label and "=" not in label:
            options.setdefault("label", label)
        return Cell("cell", language, lead, mark, body, read_braces(info) or NO_ATTRIBUTES, options, closing)
    return _listing(info, lead, mark, body, closing)


def _listing(info: str, lead: str, mark: str, body: list[Line], closing: Line | None) -> Cell:
    language, brace, rest = info.partition("{")
    attributes = read_braces(brace + rest) if brace else NO_ATTRIBUTES
    language = language.strip().split(" ")[0] if language.strip() else ""
    if attributes is None:
        attributes = NO_ATTRIBUTES
    names = [name for name in attributes.classes if name not in ("numberLines", "number-lines", "cell-code")]
    if not language and names:
        language = names[0]
    if language in DRAWN:
        return Cell("drawn", "dot" if language == "graphviz" else language, lead, mark, body, closing=closing)
    return Cell("listing", language.lstrip("."), lead, mark, body, attributes, closing=closing)


def _options(body: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """The options at the head of a cell, and the lines behind them."""
    options: dict[str, str] = {}
    at = 0
    key = ""
    while at < len(body) and "|" in body[at].text[:12]:
        text = body[at].text
        if (found := _OPTION.match(text)) is not None:
            key = found[1].replace(".", "-")
            given = found[2].strip()
            options[key] = "" if given in ("|", ">", "|-", ">-") else given.strip("\"'")
        elif (more := _GO_ON.match(text)) is not None and key:
            item = more[1].removeprefix("-").strip().strip("\"'")
            options[key] = f"{options[key]} {item}".strip()
        else:
            break
        at += 1
    return options, body[at:]


def info(cell: Cell) -> str:
    """What stands behind the mark of slidegen's own fence."""
    attributes = cell.attributes
    parts = [cell.language] if cell.language else []
    steps = cell.option("code-line-numbers") or get(attributes, "code-line-numbers", "line-numbers")
    if steps and _LINES.match(steps) and (re.search(r"\d", steps)):
        parts.append("{" + "|".join(part.strip() or "all" for part in steps.split("|")) + "}")
    if title := cell.option("filename", "lst-cap") or get(attributes, "filename", "title", "lst-cap", "caption"):
        parts.append(f"title={value(title)}")
    if "numberLines" in attributes.classes or "number-lines" in attributes.classes or steps == "true":
        parts.append("linenos")
    if (start := get(attributes, "startFrom", "startfrom")).isascii() and start.isdigit() and len(start) < 7:
        parts.append(f"start={start}")
    return " ".join(parts)


def pictures(cell: Cell) -> list[str]:
    """The files that a cell shows which does nothing but show pictures; none for another one."""
    code = [line.text.strip() for line in cell.body if line.text.strip() and not line.text.lstrip().startswith("#")]
    found = [_GRAPHICS.search(text) for text in code]
    if not code or any(each is None for each in found):
        return []
    return [each[1] for each in found if each is not None]
