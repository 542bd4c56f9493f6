"""Displayed formulas: a shape with nothing but mathematics, and a picture at its very place for other viewers.

PowerPoint writes a text box whose paragraph holds ``a14:m`` with ``m:oMathPara``. Numbers are text boxes of their own:
in an equation array (``#``) they would stand where PowerPoint's own line ends, and nowhere in other viewers.
"""

import msgspec

from slidegen.backends.images import needed_width
from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.looks import physical
from slidegen.backends.pptx.math.alternate import display_math
from slidegen.backends.pptx.math.ink import Ink
from slidegen.backends.pptx.math.nodes import Row
from slidegen.backends.pptx.math.writing import omml
from slidegen.backends.pptx.oxml import hundredths, insets, non_visual, outline, place
from slidegen.backends.pptx.shapes.boxes import shape
from slidegen.backends.pptx.shapes.picture import embed
from slidegen.backends.pptx.shapes.text import list_style, own, paragraph_looks, paragraphs_xml
from slidegen.model.frames import Crop, EquationNumber, FormulaFrame
from slidegen.model.style import Align
from slidegen.model.text import Paragraph, Run
from slidegen.units import Rect, points

_PITCH = 1.2
"""The line distance of text beside a formula, in sizes."""

_ASCENT = 0.8
"""Where in a line of exact pitch the letters stand, as a fraction from its top."""

_NUMBER_WIDTH = 0.7
"""A width that the characters of a number do not exceed on average, in sizes. Its box does not wrap."""

_SIDES = {"l": "left", "ctr": "center", "r": "right"}


class Picture(msgspec.Struct, frozen=True):
    """A formula's picture: where it stands, and ``a:blip``."""

    rect: Rect
    blip: str


def formula_shape(frame: FormulaFrame, slide: SlideContext) -> None:
    """Draw a formula and its numbers. One that is no MathML is the text that stands in for it."""
    row = slide.root.formulas.row(frame.mathml, display=True) if frame.mathml else None
    picture = _picture(frame, slide) if row is not None else None

    def draw(number: int, *, math: bool) -> str:
        if math and row is not None:
            return _mathematics(frame, row, number)
        return _picture_shape(frame, picture, number) if picture is not None else _text_shape(frame, number, slide)

    slide.add_with_math(draw, math=row is not None)
    for each in frame.numbers:
        _number(each, frame, slide)


def _mathematics(frame: FormulaFrame, row: Row, number: int) -> str:
    """``p:sp`` with nothing but the formula, in lines as tall as it takes."""
    side = physical(frame.align, rtl=False)
    level = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{side}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="{hundredths(frame.size)}">'
        f"{fill(frame.colour)}</a:defRPr></a:lvl1pPr>"
    )
    content = display_math(omml(row, Ink()), _SIDES[side])
    text = f"<p:txBody>{_body('square')}<a:lstStyle>{level}</a:lstStyle><a:p>{content}</a:p></p:txBody>"
    return shape(number, f"Formula {number}", _outline(frame.rect), text, None, frame.tex)


def _body(wrap: str, anchor: str = "ctr") -> str:
    return f'<a:bodyPr wrap="{wrap}"{insets(0, 0)} rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'


def _outline(rect: Rect) -> str:
    return f"{place(rect)}{outline()}<a:noFill/>"


def _picture(frame: FormulaFrame, slide: SlideContext) -> Picture | None:
    """The formula drawn in the frame's size and colour, on its line; None: it cannot be drawn."""
    formulas = slide.root.formulas
    drawing = formulas.drawing(frame.mathml)
    if drawing is None:
        return None
    theme, inverse = slide.root.theme, slide.inverse
    asset = drawing.picture(frame.size, frame.colour, lambda colour: theme.value(colour, inverse=inverse))
    size = frame.size * min(1.0, frame.rect.width / max(1, points(drawing.width * frame.size)))
    width, height = points(drawing.width * size), points(drawing.height * size)
    free = frame.rect.width - width
    left = frame.rect.x + {"start": 0, "center": free // 2, "end": free}[frame.align]
    rect = Rect(left, frame.rect.y + frame.baseline - points(drawing.top * size), width, height)
    pixels = formulas.pixels(asset, needed_width(rect, Crop()))
    if pixels is None:
        return None
    slide.root.media.take(asset, pixels)
    blip = embed(asset, slide.root.media, slide.relationships)
    return None if blip is None else Picture(rect, blip)


def _picture_shape(frame: FormulaFrame, picture: Picture, number: int) -> str:
    head = non_visual(number, f"Formula {number}", frame.tex)
    return (
        f'<p:pic><p:nvPicPr>{head}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f"<p:blipFill>{picture.blip}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{place(picture.rect)}{outline()}</p:spPr></p:pic>"
    )


def _text_shape(frame: FormulaFrame, number: int, slide: SlideContext) -> str:
    """The formula as a line of text, or its source."""
    run = Run(text=frame.text or frame.tex, mathml=frame.mathml, code=not frame.text)
    text = _text(run, frame, frame.align, _body("square"), slide)
    return shape(number, f"Formula {number}", _outline(frame.rect), text, None, frame.tex)


def _number(number: EquationNumber, frame: FormulaFrame, slide: SlideContext) -> None:
    """The number of one of the formula's lines, with its letters on that line."""
    rect = frame.rect
    width = min(rect.width, points(_NUMBER_WIDTH * frame.size * len(number.text)))
    top = rect.y + number.baseline - points(_ASCENT * _PITCH * frame.size)
    left = rect.x if slide.root.deck.rtl else rect.right - width
    text = _text(Run(text=number.text), frame, "end", _body("none", "t"), slide)
    place_of = _outline(Rect(left, top, width, points(_PITCH * frame.size)))
    slide.add(lambda identifier: shape(identifier, f"Equation number {identifier}", place_of, text, None))


def _text(run: Run, frame: FormulaFrame, align: Align, body: str, slide: SlideContext) -> str:
    """``p:txBody`` with one line."""
    line = Paragraph(
        kind="paragraph",
        pieces=(run,),
        size=frame.size,
        pitch=round(_PITCH * frame.size, 1),
        align=align,
        rtl=slide.root.deck.rtl and align == "end",
        colour=frame.colour,
    )
    looks = paragraph_looks((line,), slide)
    levels = own((line,), looks, slide.root.other)
    content = paragraphs_xml((line,), looks, levels, slide)
    return f"<p:txBody>{body}{list_style(levels, slide.root.other, slide)}{content}</p:txBody>"
