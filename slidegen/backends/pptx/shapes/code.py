"""Listings: one shape whose text is the code, line by line, so that it can be edited and copied whole.

PowerPoint has no code block: this is ``p:sp`` with a paragraph a line at an exact pitch (``a:spcPts``), so that
rectangles behind lit lines meet them in every viewer. A line that is too long for its place has a line break in it
(``a:br``). Line numbers are a text box of their own and stay out of what is copied.
"""

from collections.abc import Iterable, Iterator, Mapping
from unicodedata import east_asian_width

import msgspec

from slidegen.backends.pptx.colour import fill, line
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.lights import Bar, places, shared
from slidegen.backends.pptx.looks import NO_BULLET, Bases, Look, character_xml, level_xml
from slidegen.backends.pptx.oxml import escape, insets, outline, place
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.backends.pptx.shapes.boxes import filled_rect, painted_shape, shape, text_insets
from slidegen.model.blocks import Token
from slidegen.model.frames import TAB, CodeFrame, CodeLine
from slidegen.theme.objects import TITLE_RULE, CodeStyle
from slidegen.units import Rect, points

_LINE_WIDTH = 0.75
_BREAK = '<a:br><a:rPr lang="en-US" noProof="1"/></a:br>'
_END = '<a:endParaRPr lang="en-US" noProof="1"/>'
_REST = "…"
"""Stands in the margin beside the rest of a line."""


def code_shape(
    frame: CodeFrame, placeholder: Placeholder | None, heading: Placeholder | None, slide: SlideContext
) -> tuple[Bar, ...]:
    """Draw a listing, its code in *placeholder* and its title in *heading* where there are such.

    Returned are the bars behind lit lines.
    """
    style = slide.root.theme.code
    panel = panel_paint(style)
    alone = is_alone(frame)
    if not alone:
        painted_shape(frame.rect, panel, "Code panel", slide)
    bars = tuple(_bar(runs, frame, slide) for runs in shared(_lit_runs(frame)))
    if frame.title:
        _title(frame, heading, slide)
    if frame.gutter or any(each.rest for each in frame.lines):
        _margin(frame, slide)
    rect = text_rect(frame)
    paint = f"{place(rect)}{panel}" if alone else f"{place(rect)}{outline()}<a:noFill/>"
    around = listing_insets(frame, style)
    bases = placeholder.inherited if placeholder is not None else slide.root.other
    text = _listing(frame, around, bases, slide)
    name = f"Code {frame.language}".strip()
    slide.add(lambda number: shape(number, f"{name} {number}", paint, text, placeholder))
    return bars


def _bar(runs: Mapping[int, tuple[int, int]], frame: CodeFrame, slide: SlideContext) -> Bar:
    """Draw a bar where it is lit first."""
    rect = _lines_rect(frame, *next(iter(runs.values())))
    shape = filled_rect(rect, slide.root.theme.code.highlight, "Lit lines", slide)
    return Bar(shape=shape, places=places(runs, points(frame.pitch) / slide.root.deck.size.height))


def is_alone(frame: CodeFrame) -> bool:
    """Whether a listing is one shape, the panel included: nothing stands beside its text or behind it."""
    return not (frame.title or frame.gutter or any(_lit_runs(frame).values()))


def panel_paint(style: CodeStyle) -> str:
    """Outline, fill and line of the panel."""
    return f"{outline('rect', style.radius)}{fill(style.fill)}{line(style.line, _LINE_WIDTH)}"


def listing_insets(frame: CodeFrame, style: CodeStyle) -> str:
    """What keeps the code away from the edges of :func:`text_rect`."""
    if is_alone(frame):
        return text_insets(frame.padding, frame.padding, frame.rect, style.radius)
    return insets(frame.padding, frame.padding, frame.gutter)


def text_rect(frame: CodeFrame) -> Rect:
    """Where the code is, on the panel and below its title."""
    rect = frame.rect
    return Rect(rect.x, rect.y + frame.title_height, rect.width, rect.height - frame.title_height)


def _lines_rect(frame: CodeFrame, first: int, last: int) -> Rect:
    """Where the lines *first* to *last*, counted from 0, stand."""
    top = frame.rect.y + frame.title_height + frame.padding
    y = top + points(first * frame.pitch)
    return Rect(frame.rect.x, y, frame.rect.width, top + points((last + 1) * frame.pitch) - y)


def _lit_runs(frame: CodeFrame) -> dict[int, list[tuple[int, int]]]:
    """First and last of each run of lit lines, by the set of lines that is lit together."""
    return {state: list(_runs(frame, state)) for state in range(frame.steps)}


def _runs(frame: CodeFrame, state: int) -> Iterator[tuple[int, int]]:
    """The runs of one set; none where it is all lines."""
    if all(state in line.lit for line in frame.lines):
        return
    start = None
    for index, each in enumerate((*frame.lines, None)):
        lit = each is not None and state in each.lit
        if lit and start is None:
            start = index
        elif not lit and start is not None:
            yield start, index - 1
            start = None


def _dims(frame: CodeFrame) -> bool:
    """Whether lines that are not lit stand back: where no later step lights them."""
    return frame.steps == 1 and any(0 in each.lit for each in frame.lines)


def _look(frame: CodeFrame, slide: SlideContext) -> Look:
    return Look(
        size=frame.size,
        pitch=frame.pitch,
        before=0,
        margin=0,
        indent=0,
        align="l",
        rtl=False,
        font="mono",
        bold=False,
        italic=False,
        caps=False,
        colour=slide.root.theme.code.colour,
        bullet=NO_BULLET,
    )


def _listing(frame: CodeFrame, around: str, bases: Bases, slide: SlideContext) -> str:
    look = _look(frame, slide)
    runs = _TokenRuns(look, slide)
    dims = _dims(frame)
    lines = "".join(_line(pieces, runs, dim=dims and 0 not in pieces[0].lit) for pieces in _whole_lines(frame.lines))
    return (
        f"<p:txBody>{_body(around)}"
        f"<a:lstStyle>{level_xml(0, look, bases[0], slide.root.typefaces)}</a:lstStyle>{lines}</p:txBody>"
    )


def _body(around: str, anchor: str = "t", wrap: str = "none") -> str:
    return f'<a:bodyPr wrap="{wrap}"{around} rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'


def _whole_lines(lines: Iterable[CodeLine]) -> Iterator[list[CodeLine]]:
    """Each line with its rest."""
    pieces: list[CodeLine] = []
    for each in lines:
        if pieces and not each.rest:
            yield pieces
            pieces = []
        pieces.append(each)
    if pieces:
        yield pieces


def _line(pieces: list[CodeLine], runs: "_TokenRuns", *, dim: bool) -> str:
    texts = ["".join(runs.run(token, dim=dim) for token in _untabbed(piece.tokens)) for piece in pieces]
    return f"<a:p>{_BREAK.join(texts) or _END}</a:p>"


def _untabbed(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """*tokens* with blanks up to the next stop for tabs.

    PowerPoint has ``a:tabLst`` and ``defTabSz``; LibreOffice (seen: 7.4) heeds neither, in no paragraph, level or
    master, and sets tabs an inch apart. Code that lines up everywhere is worth more than tabs that can be copied.
    """
    column = 0
    for token in tokens:
        text = ""
        for character in token.text:
            piece = " " * (TAB - column % TAB) if character == "\t" else character
            text += piece
            column += 2 if east_asian_width(piece[0]) in "WF" else len(piece)
        yield Token(token.kind, text)


class _TokenRuns:
    """Writes tokens as runs; run properties are made once a kind."""

    __slots__ = ("_properties", "look", "slide", "style")

    def __init__(self, look: Look, slide: SlideContext) -> None:
        self.look = look
        self.slide = slide
        self.style: CodeStyle = slide.root.theme.code
        self._properties: dict[tuple[str, bool], str] = {}

    def run(self, token: Token, *, dim: bool) -> str:
        text = escape(token.text.rstrip("\n"))
        if not text:
            return ""
        key = (token.kind, dim)
        if key not in self._properties:
            self._properties[key] = self._make(token.kind, dim=dim)
        return f"<a:r>{self._properties[key]}<a:t>{text}</a:t></a:r>"

    def _make(self, kind: str, *, dim: bool) -> str:
        look = msgspec.structs.replace(
            self.look,
            colour=self.style.dimmed if dim else self.style.token(kind, inverse=self.slide.inverse),
            bold=kind in self.style.bold,
            italic=kind in self.style.italic,
        )
        attributes, children = character_xml(look, self.look, self.slide.root.typefaces)
        head = f'<a:rPr lang="en-US"{attributes} noProof="1"'
        return f"{head}>{children}</a:rPr>" if children else f"{head}/>"


def _plain_box(
    rect: Rect, look: Look, runs: list[str], body: str, name: str, placeholder: Placeholder | None, slide: SlideContext
) -> None:
    """Text beside the code in one look, with one of *runs* a line; an empty one makes an empty line."""
    base = placeholder.inherited[0] if placeholder is not None else slide.root.other[0]
    level = level_xml(0, look, base, slide.root.typefaces)
    lines = "".join(f"<a:p>{run or _END}</a:p>" for run in runs)
    text = f"<p:txBody>{body}<a:lstStyle>{level}</a:lstStyle>{lines}</p:txBody>"
    paint = f"{place(rect)}{outline()}<a:noFill/>"
    slide.add(lambda number: shape(number, f"{name} {number}", paint, text, placeholder))


def _plain_run(text: str) -> str:
    """A run in the look of its box."""
    return f'<a:r><a:rPr lang="en-US" noProof="1"/><a:t>{escape(text)}</a:t></a:r>' if text else ""


def _title(frame: CodeFrame, heading: Placeholder | None, slide: SlideContext) -> None:
    style = slide.root.theme.code
    look = msgspec.structs.replace(
        _look(frame, slide), size=frame.title_size, pitch=frame.title_pitch, colour=style.title_colour
    )
    rect = Rect(frame.rect.x, frame.rect.y, frame.rect.width, frame.title_height)
    width = points(TITLE_RULE)
    filled_rect(Rect(rect.x, rect.bottom - width, rect.width, width), style.title_rule, "Title rule", slide)
    body = _body(insets(frame.padding, 0), "ctr", "square")
    _plain_box(rect, look, [_BREAK.join(map(_plain_run, frame.title.split("\n")))], body, "Code title", heading, slide)


def _margin(frame: CodeFrame, slide: SlideContext) -> None:
    """Line numbers and marks beside rests: a character before the code, half of it where there are no numbers."""
    look = msgspec.structs.replace(_look(frame, slide), align="r", colour=slide.root.theme.code.number_colour)
    below = text_rect(frame)
    gap = frame.advance if frame.gutter else frame.advance // 2
    rect = Rect(below.x, below.y, frame.padding + frame.gutter - gap, below.height)
    body = _body(insets(0, frame.padding), wrap="square")
    runs = [_plain_run(_REST if line.rest else str(line.number) if frame.gutter else "") for line in frame.lines]
    _plain_box(rect, look, runs, body, "Line numbers", None, slide)
