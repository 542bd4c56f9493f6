"""LaTeX within the Markdown of Beamer decks: the commands that people use there, as Markdown."""

import re

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line

_BODY = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_FORMULA = re.compile(r"`+[^`]*`+|\$\$[^$]*\$\$|\$[^$]+\$")
_COLOURED = re.compile(r"\\(?:textcolor|colorbox)(?:\[\w+\])?\{([^{}]*)\}" + _BODY)
_MARKED = re.compile(
    r"\\(textbf|textit|emph|texttt|underline|uline|alert|structure|textsc|textsuperscript|textsubscript|footnote|url"
    r"|citep|citet|cite|mbox|hbox|text|textrm|textsf|centerline|only|onslide|uncover|visible|sout|caption|framesubtitle)(?:<[^<>]*>)?"
    + _BODY
)
_LINK = re.compile(r"\\href\{([^{}]*)\}" + _BODY)
_GRAPHICS = re.compile(r"\\includegraphics(?:<[^<>]*>)?(?:\[([^\[\]]*)\])?\{([^{}]+)\}")
_DROPPED = re.compile(
    r"\{?\\centering(?![A-Za-z])|\\(?:begin|end)\{(?:center|figure|table|flushleft|flushright|small|footnotesize|scriptsize)\}"
    r"(?:\[[^\[\]]*\])?"
    r"|\\(?:(?:vspace|hspace|vskip|hskip|setlength|setcounter|addtocounter|label|usebackgroundtemplate|setbeamer\w+"
    r"|fontsize|thispagestyle|pagestyle|definecolor|usetheme|usecolortheme|usepackage|pagenumbering|bibliographystyle"
    r"|phantom|hphantom|vphantom|color|selectlanguage)\*?(?:<[^<>]*>)?(?:\[[^\[\]]*\])?(?:" + _BODY + r")*"
    r"|(?:newpage|clearpage|pagebreak|centering|raggedright|raggedleft|noindent|vfill|hfill|bigskip|medskip|smallskip"
    r"|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|par|protect|linebreak|newline|selectfont"
    r"|appendix|maketitle|tableofcontents|titlepage|frame|hline|toprule|midrule|bottomrule|bfseries|itshape|null|strut"
    r"|columnsbegin|columnsend|allowframebreaks)(?![A-Za-z])(?:\{\})?(?:\[[^\[\]]*\])?)"
)
_NAMED = {
    "LaTeX": "LaTeX", "TeX": "TeX", "ldots": "\u2026", "dots": "\u2026", "textbackslash": "\\\\", "pause": "",
    "rightarrow": "\u2192", "Rightarrow": "\u21d2", "leftarrow": "\u2190", "textless": "&lt;", "textgreater": "&gt;",
    "checkmark": "\u2713", "quad": " ", "qquad": " ", "item": "-", "euro": "\u20ac", "textquotesingle": "'",
    "textasciitilde": "~", "copyright": "\u00a9", "today": "",
}  # fmt: skip
_SPACE = re.compile(r"(?<!\\)\\ (?=\S)")
_LAST_SPACE = re.compile(r"(?<!\\)\\ +$")
"""What keeps a picture from being a figure."""

_NAME = re.compile(r"\\(" + "|".join(_NAMED) + r")(?![A-Za-z])(?:\{\})?")
_MARKS = {
    "textbf": "**", "textit": "*", "emph": "*", "alert": "**", "structure": "**", "textsuperscript": "^",
    "textsubscript": "~", "caption": "*", "framesubtitle": "*", "sout": "~~",
}  # fmt: skip
_WIDTH = re.compile(r"width[ \t]*=[ \t]*(\d*\.?\d+)[ \t]*(\\\w+|cm|in|pt|mm|em)?")
MOST_LOOPS = 4
"""Commands in commands that are looked into."""


def inline(foreign: Foreign, line: Line, text: str) -> str:
    """*text* of *line* with commands outside formulas and code as Markdown."""
    parts: list[str] = []
    at = 0
    for found in _FORMULA.finditer(text):
        parts += (_commands(text[at : found.start()]), found[0])
        at = found.end()
    return "".join((*parts, _commands(text[at:])))


def _commands(text: str) -> str:
    if "\\" not in text:
        return text
    for _ in range(MOST_LOOPS):
        before = text
        text = _GRAPHICS.sub(_graphics, text)
        text = _COLOURED.sub(
            lambda found: f'[{found[2]}]{{style="color: {found[1]}"}}' if found[1].isalpha() else found[2], text
        )
        text = _LINK.sub(lambda found: f"[{found[2]}]({found[1]})", text)
        text = _MARKED.sub(_marked, text)
        if text == before:
            break
    text = _SPACE.sub("\u00a0", _LAST_SPACE.sub("", _DROPPED.sub("", text)))
    return _NAME.sub(lambda found: _NAMED[found[1]], text)


def _marked(found: re.Match[str]) -> str:
    name, body = found[1], found[2].strip()
    if name == "texttt":
        return f"`{body}`"
    if name in ("underline", "uline"):
        return f"[{body}]{{.underline}}"
    if name == "footnote":
        return f"^[{body}]"
    if name == "url":
        return f"<{body}>"
    if name in ("cite", "citep", "citet"):
        return "[" + "; ".join(f"@{key.strip()}" for key in body.split(",")) + "]"
    mark = _MARKS.get(name, "")
    return f"{mark}{body}{mark}" if body else ""


def _graphics(found: re.Match[str]) -> str:
    width = _WIDTH.search(found[1] or "")
    return f"![]({found[2].strip()})" + (f"{{width={share(width[1], width[2] or '')}}}" if width is not None else "")


def share(number: str, unit: str) -> str:
    """A length of LaTeX as a share of the width: a slide of Beamer's is 12.8 cm wide."""
    value = float(number)
    whole = {"cm": 12.8, "mm": 128.0, "in": 5.04, "pt": 364.0, "em": 33.0}.get(unit, 1.0)
    return f"{min(100.0, max(1.0, value / whole * 100)):.3g}%"
