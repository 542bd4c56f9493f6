"""Commands that are rewritten: each function reads what stands behind its command, and returns where to go on.

``start`` is where the command begins, ``at`` where it ends, ``end`` how far its group goes.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from slidegen.math.colours import hexadecimal

if TYPE_CHECKING:
    from slidegen.math.rewriting.latex import Latex

_LITERAL = re.compile(r"\s*\{([^{}\\$]*)\}")
_MODEL = re.compile(r"\s*\[\s*(\w+)\s*\]")
_ROW_SKIP = re.compile(r"\s*\[\s*-?[\d.]+\s*(?:ex|em|pt|mm|cm|in|mu)\s*\]")
_MU = re.compile(r"\s*\{?\s*-?[\d.]+\s*mu\b")
_DEFINED = re.compile(r"\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*(?:\[\s*([0-9])\s*\])?")


def _row(latex: "Latex", start: int, at: int, end: int) -> int:
    """``\\\\[1ex]``: rows have their own distance."""
    if latex.depth <= 0:
        latex.lines = latex.lines or "gathered"
    latex.out.copy("\\\\", start)
    skip = _ROW_SKIP.match(latex.tex, at, end)
    return at if skip is None else skip.end()


def _kern(latex: "Latex", start: int, at: int, end: int) -> int:
    if _MU.match(latex.tex, at, end):
        return latex.put("\\mkern", start, at)
    return latex.same(start, at)


def _fence(latex: "Latex", start: int, at: int, end: int) -> int:
    """``\\left<``."""
    latex.same(start, at)
    for sign, name in (("<", "\\langle "), (">", "\\rangle ")):
        if latex.tex.startswith(sign, at):
            return latex.put(name, at, at + 1)
    return at


def _substack(latex: "Latex", start: int, at: int, end: int) -> int:
    group = latex.group(at, end)
    if group is None:
        return latex.same(start, at)
    latex.out.put("{\\begin{subarray}{c}", start)
    latex.depth += 1
    latex.run(group[0], group[1])
    latex.depth -= 1
    latex.out.put("\\end{subarray}}", group[1])
    return group[2]


def _tag(latex: "Latex", start: int, at: int, end: int) -> int:
    group = latex.group(at, end)
    if group is None:
        return latex.same(start, at)
    latex.needs_number |= latex.numbered <= 0
    latex.tags.append(latex.tex[group[0] : group[1]].replace("$", "").strip())
    return latex.put(f"{latex.tex[start:at]}{{T{len(latex.tags) - 1}}}", start, group[2])


def _nonumber(latex: "Latex", start: int, at: int, end: int) -> int:
    return latex.same(start, at) if latex.numbered > 0 else at


def _label(latex: "Latex", start: int, at: int, end: int) -> int:
    latex.needs_number |= latex.numbered <= 0
    return _reference(latex, "\\label", "L", start, at, end)


def _ref(latex: "Latex", start: int, at: int, end: int) -> int:
    return _reference(latex, "\\eqref", "R", start, at, end)


def _eqref(latex: "Latex", start: int, at: int, end: int) -> int:
    return _reference(latex, "\\eqref", "E", start, at, end)


def _reference(latex: "Latex", command: str, kind: str, start: int, at: int, end: int) -> int:
    name = _LITERAL.match(latex.tex, at, end)
    if name is None:
        return latex.same(start, at)
    latex.labels.append(name[1].strip())
    return latex.put(f"{command}{{{kind}{len(latex.labels) - 1}}}", start, name.end())


def _colour(latex: "Latex", start: int, at: int, end: int) -> int:
    found = _named_colour(latex, at, end)
    if found is None:
        return latex.same(start, at)
    value, behind = found
    return latex.put(f"\\color[HTML]{{{value}}}", start, behind)


def _text_colour(latex: "Latex", start: int, at: int, end: int) -> int:
    found = _named_colour(latex, at, end)
    if found is None or (group := latex.group(found[1], end)) is None:
        return latex.same(start, at)
    latex.out.put(f"{{\\color[HTML]{{{found[0]}}}", start)
    latex.run(group[0], group[1])
    latex.out.put("}", group[1])
    return group[2]


def _named_colour(latex: "Latex", at: int, end: int) -> tuple[str, int] | None:
    """The six digits of a palette role or of a colour in hexadecimal, and what comes behind it."""
    model = _MODEL.match(latex.tex, at, end)
    name = _LITERAL.match(latex.tex, model.end() if model else at, end)
    value = hexadecimal(name[1].strip()) if name is not None else None
    return (value, name.end()) if name is not None and value is not None else None


def _operator(latex: "Latex", start: int, at: int, end: int) -> int:
    """``\\DeclareMathOperator*{\\argmax}{arg\\,max}``."""
    star = "*" if latex.tex[start:at].endswith("*") else ""
    name = latex.group(at, end)
    body = latex.group(name[2], end) if name is not None else None
    if name is None or body is None:
        return latex.same(start, at)
    latex.out.put("\\def", start)
    latex.out.copy(latex.tex[name[0] : name[1]], name[0])
    latex.out.put(f"{{\\operatorname{star}{{", body[0])
    latex.run(body[0], body[1])
    latex.out.put("}}", body[1])
    return body[2]


def _define(latex: "Latex", start: int, at: int, end: int) -> int:
    """``\\newcommand{\\norm}[1]{...}``, also for names that math-core has already and LaTeX has not."""
    name = _DEFINED.match(latex.tex, at, end)
    body = latex.group(name.end(), end) if name is not None else None
    if name is None or body is None:
        return latex.same(start, at)
    parameters = "".join(f"#{number}" for number in range(1, int(name[2] or 0) + 1))
    latex.out.put(f"\\def{name[1]}{parameters}{{", start)
    latex.run(body[0], body[1])
    latex.out.put("}", body[1])
    return body[2]


HANDLERS: Final[dict[str, Callable[["Latex", int, int, int], int]]] = {
    "\\substack": _substack,
    "\\\\": _row,
    "\\kern": _kern,
    "\\hskip": _kern,
    "\\hspace": _kern,
    "\\left": _fence,
    "\\right": _fence,
    "\\middle": _fence,
    "\\tag": _tag,
    "\\tag*": _tag,
    "\\label": _label,
    "\\ref": _ref,
    "\\eqref": _eqref,
    "\\nonumber": _nonumber,
    "\\notag": _nonumber,
    "\\color": _colour,
    "\\textcolor": _text_colour,
    "\\DeclareMathOperator": _operator,
    "\\DeclareMathOperator*": _operator,
    "\\newcommand": _define,
    "\\renewcommand": _define,
    "\\newcommand*": _define,
    "\\providecommand": _define,
}
