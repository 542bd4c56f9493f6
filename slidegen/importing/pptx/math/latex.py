"""OMML (ECMA-376 part 1, 22.1) as LaTeX: fractions, scripts, roots, large signs, fences, matrices, accents."""

import re
import unicodedata
from typing import TYPE_CHECKING

from slidegen.importing.pptx.math.signs import ACCENTS, BRACES, COMMANDS, FUNCTIONS, LARGE, PLAIN

if TYPE_CHECKING:
    from lxml.etree import _Element

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FENCES = {"(": "(", ")": ")", "[": "[", "]": "]", "{": "\\{", "}": "\\}", "|": "|", "": "."}
_MATRICES = {"()": "pmatrix", "[]": "bmatrix", "{}": "Bmatrix", "||": "vmatrix", "‖‖": "Vmatrix"}
_WORD = re.compile(r"[A-Za-z]{2,}")


def latex(formula: "_Element") -> str:
    """The formula in an ``a14:m``, ``m:oMathPara`` or ``m:oMath``, in one line."""
    lines = [_row(each) for each in formula.iter(f"{M}oMath")] or [_row(formula)]
    kept = [line for line in (re.sub(r" {2,}", " ", each).strip() for each in lines) if line]
    return " \\\\ ".join(kept)


def _row(parent: "_Element | None") -> str:
    return "".join(_node(each) for each in parent.iterchildren("*")) if parent is not None else ""


def _node(node: "_Element") -> str:
    name = node.tag.removeprefix(M)
    match name:
        case "r":
            return _run(node)
        case "f":
            over, under = _part(node, "num"), _part(node, "den")
            kind = _value(node, "fPr", "type")
            if kind == "noBar":
                return f"{{{over} \\atop {under}}}"
            return f"{{{over}}}/{{{under}}}" if kind == "lin" else f"\\frac{{{over}}}{{{under}}}"
        case "sSup" | "sSub" | "sSubSup":
            low = f"_{{{_part(node, 'sub')}}}" if name != "sSup" else ""
            high = f"^{{{_part(node, 'sup')}}}" if name != "sSub" else ""
            return f"{_base(_part(node, 'e'))}{low}{high}"
        case "sPre":
            return f"{{}}_{{{_part(node, 'sub')}}}^{{{_part(node, 'sup')}}}{_part(node, 'e')}"
        case "rad":
            degree = _part(node, "deg").strip()
            return f"\\sqrt{f'[{degree}]' if degree else ''}{{{_part(node, 'e')}}}"
        case "nary":
            return _nary(node)
        case "d":
            return _fenced(node)
        case "func":
            return f"{_part(node, 'fName').strip()} {_part(node, 'e')}"
        case "limLow" | "limUpp":
            return _limit(node, below=name == "limLow")
        case "acc":
            sign = _value(node, "accPr", "chr") or "\u0302"
            return f"\\{ACCENTS.get(sign, 'hat')}{{{_part(node, 'e')}}}"
        case "bar":
            below = (_value(node, "barPr", "pos") or "bot") == "bot"
            return f"\\{'underline' if below else 'overline'}{{{_part(node, 'e')}}}"
        case "groupChr":
            return f"\\{BRACES.get(_value(node, 'groupChrPr', 'chr') or '⏟', 'underbrace')}{{{_part(node, 'e')}}}"
        case "m":
            return _matrix(node, "matrix")
        case "eqArr":
            lines = " \\\\ ".join(_row(each) for each in node.iterchildren(f"{M}e"))
            return f"\\begin{{aligned}} {lines} \\end{{aligned}}"
        case "borderBox":
            return f"\\boxed{{{_part(node, 'e')}}}"
        case "phant":
            hidden = _value(node, "phantPr", "show") in ("0", "off", "false")
            return f"\\phantom{{{_part(node, 'e')}}}" if hidden else _part(node, "e")
        case _ if name.endswith("Pr"):
            return ""
        case _:
            return _row(node)  # boxes, and what is not known: its content


def _part(node: "_Element", name: str) -> str:
    return _row(node.find(M + name)).strip()


def _base(text: str) -> str:
    return text if len(text) == 1 or re.fullmatch(r"\\[A-Za-z]+ ?|\\\w+\{[^{}]*\}", text) else f"{{{text}}}"


def _value(node: "_Element", properties: str, name: str) -> str:
    found = node.find(f"{M}{properties}/{M}{name}")
    return found.get(f"{M}val", "") if found is not None else ""


def _run(run: "_Element") -> str:
    text = "".join(each.text or "" for each in run.iterchildren(f"{M}t"))
    settings = run.find(f"{M}rPr")
    if settings is not None and settings.find(f"{M}nor") is not None:
        return f"\\text{{{_escaped(text)}}}" if text.strip() else "\\ " * bool(text)
    style = next((each.get(f"{M}val", "") for each in settings.iter(f"{M}sty")), "") if settings is not None else ""
    if text.strip() in FUNCTIONS and style == "p":
        return f"\\{text.strip()} "
    if text == "&" and settings is None:
        return "&"  # where lines are aligned
    if style == "p" and _WORD.fullmatch(text):
        return f"\\mathrm{{{text}}}"
    written = _signs(text)
    return f"\\mathbf{{{written.strip()}}}" if style in ("b", "bi") and written.strip() else written


def _signs(text: str) -> str:
    return "".join(map(_sign, unicodedata.normalize("NFC", text)))


def _sign(character: str) -> str:
    if (command := COMMANDS.get(character) or LARGE.get(character)) is not None:
        return f"\\{command} "
    if character in PLAIN:
        return PLAIN[character]
    plain = unicodedata.normalize("NFKC", character)  # slanted and bold letters of mathematics
    if plain != character and len(plain) == 1 and 0x1D400 <= ord(character) <= 0x1D7FF:
        name = unicodedata.name(character, "")
        letter = _sign(plain)
        style = (
            "mathbb"
            if "DOUBLE-STRUCK" in name
            else "mathcal"
            if "SCRIPT" in name
            else "mathbf"
            if "BOLD" in name
            else ""
        )
        return f"\\{style}{{{letter.strip()}}}" if style else letter
    return character


def _escaped(text: str) -> str:
    return "".join(f"\\{each}" if each in "{}%#$&_" else "" if each == "\\" else each for each in text)


def _nary(node: "_Element") -> str:
    sign = LARGE.get(_value(node, "naryPr", "chr") or "∫", "int")
    low, high = _part(node, "sub"), _part(node, "sup")
    usual = "undOvr" if "int" not in sign else "subSup"
    limits = (_value(node, "naryPr", "limLoc") or usual) if low or high else usual
    stacked = "" if limits == usual else "\\limits" if limits == "undOvr" else "\\nolimits"
    below, above = f"_{{{low}}}" * bool(low), f"^{{{high}}}" * bool(high)
    return f"\\{sign}{stacked}{below}{above} {_part(node, 'e')}"


def _fenced(node: "_Element") -> str:
    settings = node.find(f"{M}dPr")
    opening = _fence(settings, "begChr", "(")
    closing = _fence(settings, "endChr", ")")
    parts = list(node.iterchildren(f"{M}e"))
    only = list(parts[0].iterchildren("*")) if len(parts) == 1 else []
    if len(only) == 1 and only[0].tag == f"{M}m" and opening + closing in _MATRICES:
        return _matrix(only[0], _MATRICES[opening + closing])
    if len(only) == 1 and only[0].tag == f"{M}eqArr" and opening == "{" and not closing:
        lines = " \\\\ ".join(_row(each) for each in only[0].iterchildren(f"{M}e"))
        return f"\\begin{{cases}} {lines} \\end{{cases}}"
    separator = _signs(_fence(settings, "sepChr", "|"))
    middle = separator.join(_row(each).strip() for each in parts)
    return f"\\left{_delimiter(opening)} {middle} \\right{_delimiter(closing)}"


def _fence(settings: "_Element | None", name: str, usual: str) -> str:
    found = settings.find(M + name) if settings is not None else None
    return usual if found is None else found.get(f"{M}val", "")


def _delimiter(character: str) -> str:
    return _FENCES.get(character) or _sign(character).strip() or "."


def _limit(node: "_Element", *, below: bool) -> str:
    base, limit = _part(node, "e"), _part(node, "lim")
    sign = "_" if below else "^"
    if base.startswith(("\\lim", "\\max", "\\min", "\\sup", "\\inf", "\\underbrace", "\\overbrace")):
        return f"{base}{sign}{{{limit}}} "
    return f"\\{'under' if below else 'over'}set{{{limit}}}{{{base}}}"


def _matrix(node: "_Element", name: str) -> str:
    rows = (" & ".join(_row(cell).strip() for cell in row.iterchildren(f"{M}e")) for row in node.iterchildren(f"{M}mr"))
    body = " \\\\ ".join(rows)
    return f"\\begin{{{name}}} {body} \\end{{{name}}}"
