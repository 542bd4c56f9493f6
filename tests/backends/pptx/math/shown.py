"""OMML without what every run says alike, to read and compare."""

import re

from slidegen.backends.pptx.math.ink import Ink
from slidegen.backends.pptx.math.mathml.reading import read
from slidegen.backends.pptx.math.plain import plain
from slidegen.backends.pptx.math.writing import omml

_RUN = re.compile(r"<a:rPr.*?</a:rPr>|<m:ctrlPr>.*?</m:ctrlPr>|m:(?=val=)")


def bare(mathml: str, *, display: bool = True) -> str:
    """*mathml* as OMML: ``<sSup><e>x</e><sup>2</sup></sSup>``, with styles of runs in front of them."""
    text = _RUN.sub("", omml(read(mathml, display=display), Ink()))
    text = re.sub(r"<(/?)m:", r"<\1", text)
    text = re.sub(r"<(\w+)Pr></\1Pr>", "", text)
    text = re.sub(r"<r>(?:<rPr>(.*?)</rPr>)?<t[^>]*>(.*?)</t></r>", _run, text)
    return text.replace("\u200b", "ZERO")


def _run(found: re.Match[str]) -> str:
    style = re.sub(r'<sty val="(\w+)"/>|<(\w+)/>', lambda each: each[1] or each[2], found[1] or "")
    return f"{style}:{found[2]}" if style else found[2]


def spoken(mathml: str, *, display: bool = False) -> str:
    """The stand-in of *mathml*, scripts in braces behind ``^`` and ``_``, blanks that do not break as blanks."""
    signs = {1: "^", -1: "_", 0: ""}
    pieces: list[str] = []
    script = 0
    for piece in plain(read(mathml, display=display)):
        if piece.script != script:
            pieces += ["}" if script else "", f"{signs[piece.script]}{{" if piece.script else ""]
            script = piece.script
        pieces.append(piece.text)
    return ("".join(pieces) + ("}" if script else "")).replace("\u00a0", " ")
