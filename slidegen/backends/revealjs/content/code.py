"""Listings as HTML."""

from itertools import groupby

from slidegen.backends.revealjs.markup import classed, escape, pt, px, styled
from slidegen.model.blocks import Token
from slidegen.model.frames import CodeFrame, CodeLine


def code_html(frame: CodeFrame, place: str) -> str:
    """A panel with its title bar and lines; *place* is the text of the panel's own attributes.

    Line numbers are drawn by the style sheet, so that selecting and copying the code leaves them out. Every line
    ends in a line feed inside its element, as copying needs. The rest of a line that was too long has no number.
    """
    numbered = frame.gutter > 0
    style = {
        "top": px(frame.title_height),
        "font-size": pt(frame.size),
        "line-height": pt(frame.pitch),
        "--pitch": pt(frame.pitch),
        "--padding": px(frame.padding),
        "--gutter": px(frame.gutter),
    }
    names = classed(*_steps(frame))
    language = classed(f"language-{frame.language}" if frame.language else "")
    lines = "".join(_line(line, numbered=numbered and line.number > 0) for line in frame.lines)
    listing = f"<pre{names}{styled(style)}><code{language}>{lines}</code></pre>"
    return f"<figure{place}>{_title(frame)}{listing}</figure>"


def _steps(frame: CodeFrame) -> tuple[str, ...]:
    """How the listing is lit: not at all, one part, or the first of several, which leaves the others bright."""
    if not 0 < sum(0 in line.lit for line in frame.lines) < len(frame.lines):
        return ()
    return ("lighted", "dimmed") if frame.steps == 1 else ("lighted",)


def _title(frame: CodeFrame) -> str:
    if not frame.title:
        return ""
    bar = {"height": px(frame.title_height), "font-size": pt(frame.title_size), "--padding": px(frame.padding)}
    return f"<figcaption{styled(bar)}>{escape(frame.title)}</figcaption>"


def _line(line: CodeLine, *, numbered: bool) -> str:
    mark = f' data-line="{line.number}"' if numbered else ""
    text = "".join(_tokens(kind, tuple(group)) for kind, group in groupby(line.tokens, lambda token: token.kind))
    return f"<span{classed('line', 'lit' if 0 in line.lit else '')}{mark}>{text}\n</span>"


def _tokens(kind: str, tokens: tuple[Token, ...]) -> str:
    text = escape("".join(token.text for token in tokens).rstrip("\n"))
    return f'<span class="tok-{escape(kind)}">{text}</span>' if kind and text.strip() else text
