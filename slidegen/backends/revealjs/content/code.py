"""Listings as HTML."""

from itertools import groupby

from slidegen.backends.revealjs.content.motion import line_marks
from slidegen.backends.revealjs.markup import classed, escape, pt, px, styled
from slidegen.model.blocks import Token
from slidegen.model.frames import CodeFrame, CodeLine


def code_html(frame: CodeFrame, place: str) -> str:
    """A panel with its title bar and lines; *place* is the text of the panel's own attributes.

    Line numbers are drawn by the style sheet, so that selecting and copying the code leaves them out. Every line
    ends in a line feed inside its element, as copying needs. The rest of a line that was too long stands in the
    element of that line.
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
    names = classed(*_states(frame))
    language = classed(f"language-{frame.language}" if frame.language else "")
    starts = [at for at, line in enumerate(frame.lines) if not line.rest]
    ends = [*starts[1:], len(frame.lines)]
    lines = "".join(_line(frame.lines[at:end], frame, numbered=numbered) for at, end in zip(starts, ends, strict=True))
    listing = f"<pre{names}{styled(style)}><code{language}>{lines}</code>{line_marks(frame)}</pre>"
    return f"<figure{place}>{_title(frame)}{listing}</figure>"


def _states(frame: CodeFrame) -> tuple[str, ...]:
    """How the listing is lit: not at all, in part, or in several ways one after another, some of them all of it."""
    if frame.steps > 1:
        everywhere = (state for state in range(frame.steps) if all(state in line.lit for line in frame.lines))
        return ("stepped", *(f"all-{state}" for state in everywhere))
    return ("lighted", "dimmed") if 0 < sum(0 in line.lit for line in frame.lines) < len(frame.lines) else ()


def _title(frame: CodeFrame) -> str:
    if not frame.title:
        return ""
    bar = {
        "height": px(frame.title_height),
        "font-size": pt(frame.title_size),
        "line-height": pt(frame.title_pitch),
        "--padding": px(frame.padding),
    }
    return f"<figcaption{styled(bar)}>{escape(frame.title)}</figcaption>"


def _line(pieces: tuple[CodeLine, ...], frame: CodeFrame, *, numbered: bool) -> str:
    """A line of code; a long one in its *pieces*, which follow one another without a line feed."""
    first, *rests = (_text(piece) for piece in pieces)
    mark = f' data-line="{pieces[0].number}"' if numbered else ""
    more = "".join(f'<span class="rest">{text}</span>' for text in rests)
    names = classed("line", *_lit(pieces[0], frame), "long" if rests else "")
    return f"<span{names}{mark}>{f'<span>{first}</span>' if rests else first}{more}\n</span>"


def _lit(line: CodeLine, frame: CodeFrame) -> tuple[str, ...]:
    if frame.steps > 1:
        return tuple(f"lit-{state}" for state in sorted(line.lit))
    return ("lit",) if 0 in line.lit else ()


def _text(line: CodeLine) -> str:
    return "".join(_tokens(kind, tuple(group)) for kind, group in groupby(line.tokens, lambda token: token.kind))


def _tokens(kind: str, tokens: tuple[Token, ...]) -> str:
    text = escape("".join(token.text for token in tokens).rstrip("\n"))
    return f'<span class="tok-{escape(kind)}">{text}</span>' if kind and text.strip() else text
