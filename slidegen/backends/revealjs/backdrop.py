"""What a template draws behind slides, as SVG: each drawing is on the page once, and slides refer to it.

Texts stand on each slide, since they may hold its number. None of it is read aloud: it says nothing of the talk.
"""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from slidegen.backends.revealjs.markup import attributes, colour, escape, number, placed, pt, styled
from slidegen.backends.revealjs.paints import Paints
from slidegen.backends.revealjs.pictures import Pictures
from slidegen.diagnostics import Report
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedSlide
from slidegen.theme.backdrop import Art, Backdrop, Drawing, Paragraph, Photo, Piece, Words
from slidegen.theme.theme import Region
from slidegen.units import Fractions, Rect, Size, to_pixels

SMALLER = 2 / 3
"""How large raised and lowered text is next to other text."""

_SLIDE = Rect(0, 0, 0, 0)
_SIDES = {"start": "left", "center": "center", "end": "right"}
_ACROSS = {"start": "flex-start", "center": "center", "end": "flex-end"}
_DOWN = {"top": "flex-start", "middle": "center", "bottom": "flex-end"}


class Backdrops:
    """The drawings of a page, in the order in which slides first need them."""

    def __init__(self, size: Size, pictures: Pictures, meta: Meta, report: Report) -> None:
        self._size = size
        self._meta = meta
        self._paints = Paints(pictures, report)
        self._ids: dict[tuple[tuple[Drawing, ...], bool], str] = {}
        self._drawn: list[str] = []

    def html(self, backdrop: Backdrop, slide: PlacedSlide) -> str:
        """What stands behind the content of *slide*; its own background hides the template's."""
        ground = (backdrop.ground,) if backdrop.ground is not None and slide.background is None else ()
        return self._arts(ground, slide) + self._arts(backdrop.common, slide) + self._arts(backdrop.own, slide)

    def panel(self, backdrop: Backdrop, region: Region, rect: Rect | None, slide: PlacedSlide) -> str:
        """What the template paints around the text of *region*, which this slide has at *rect*; None: where it is."""
        drawn = backdrop.panel(region.home.type, region.home.index) if region.home is not None else ()
        if not drawn:
            return ""
        usual = region.area.on(self._size)
        if rect is not None and rect != usual:
            drawn = tuple(self._moved(drawing, usual, rect) for drawing in drawn)
        return f'<svg class="backdrop" aria-hidden="true"><use href="#{self._sprite(drawn, slide.inverse)}"/></svg>'

    def _moved(self, drawing: Drawing, usual: Rect, rect: Rect) -> Drawing:
        """*drawing* around a text at *rect* instead of at *usual*."""
        area, (width, height) = drawing.area, (self._size.width, self._size.height)
        moved = Fractions(
            area.x + (rect.x - usual.x) / width,
            area.y + (rect.y - usual.y) / height,
            area.width + (rect.width - usual.width) / width,
            area.height + (rect.height - usual.height) / height,
        )
        return replace(drawing, area=moved)

    def sprites(self) -> str:
        """The drawings that slides refer to; nothing where there are none."""
        if not self._drawn:
            return ""
        inner = "".join(self._paints.pictures()) + "".join(self._drawn)
        return f'<svg class="sprites" aria-hidden="true" width="0" height="0"><defs>{inner}</defs></svg>\n'

    def _arts(self, arts: tuple[Art, ...], slide: PlacedSlide) -> str:
        out = []
        for is_drawn, group in groupby(arts, lambda art: isinstance(art, Drawing)):
            if is_drawn:
                key = tuple(art for art in group if isinstance(art, Drawing))
                out.append(f'<svg class="backdrop"><use href="#{self._sprite(key, slide.inverse)}"/></svg>')
            else:
                out += [self._words(art, slide) for art in group if isinstance(art, Words)]
        return "".join(out)

    def _sprite(self, drawings: tuple[Drawing, ...], inverse: bool) -> str:
        """The id of *drawings* in that tone: what they are painted with takes its colours from where it stands."""
        key = (drawings, inverse)
        if key not in self._ids:
            name = self._ids[key] = f"backdrop-{len(self._ids) + 1}"
            values = attributes({"id": name, "class": "inverse" if inverse else "base"})
            self._drawn.append(f"<g{values}>{''.join(self._drawing(each) for each in drawings)}</g>")
        return self._ids[key]

    def _drawing(self, drawing: Drawing) -> str:
        rect = drawing.area.on(self._size)
        width, height = to_pixels(rect.width), to_pixels(rect.height)
        turn = [f"translate({number(to_pixels(rect.x))} {number(to_pixels(rect.y))})"]
        if drawing.rotation:
            turn.append(f"rotate({number(drawing.rotation)} {number(width / 2)} {number(height / 2)})")
        across, down = _scale(width, drawing.width, drawing.flip_x), _scale(height, drawing.height, drawing.flip_y)
        if drawing.flip_x or drawing.flip_y:
            turn.append(f"translate({number(width * drawing.flip_x)} {number(height * drawing.flip_y)})")
        if (across, down) != (1.0, 1.0):
            turn.append(f"scale({number(across)} {number(down)})")
        defined, shape = self._shape(drawing)
        inner = f'{defined}<g transform="{" ".join(turn)}">{shape}</g>'
        if drawing.shadow is None:
            return inner
        defined, reference = self._paints.shadow(drawing.shadow, drawing, rect)
        return f'{defined}<g filter="{reference}">{inner}</g>'

    def _shape(self, drawing: Drawing) -> tuple[str, str]:
        """Definitions that a shape needs, and the shape in its own box."""
        out, defined = "", ""
        style: dict[str, str] = {}
        if isinstance(drawing.fill, Photo) and drawing.fill.tile is None:
            clip, out = self._paints.picture(drawing.fill, drawing)
            defined += clip
        elif drawing.fill is not None:
            definition, style["fill"] = self._paints.paint(drawing.fill, drawing)
            defined += definition
        if drawing.line is not None:
            definition, stroke = self._paints.paint(drawing.line.paint, drawing)
            defined += definition
            style |= {"stroke": stroke, "stroke-width": number(drawing.line.width)}
            style |= {"stroke-linejoin": drawing.line.join, "stroke-linecap": drawing.line.cap}
            if drawing.line.dashes:
                style["stroke-dasharray"] = " ".join(number(length) for length in drawing.line.dashes)
        if not style:
            return defined, out
        style.setdefault("fill", "none")
        return defined, f'{out}<path d="{escape(drawing.path)}" fill-rule="evenodd"{styled(style)}/>'

    def _words(self, words: Words, slide: PlacedSlide) -> str:
        style = placed(words.area.on(self._size), _SLIDE)
        if words.rotation:
            style["transform"] = f"rotate({number(words.rotation)}deg)"
        style["justify-content"] = _DOWN[words.anchor]
        if not words.wrap:
            style["white-space"] = "pre"
        inner = "".join(self._paragraph(each, words, slide) for each in words.paragraphs)
        return f'<div class="words"{styled(style)}>{inner}</div>'

    def _paragraph(self, paragraph: Paragraph, words: Words, slide: PlacedSlide) -> str:
        style = {"text-align": _SIDES[paragraph.align], "font-size": pt(paragraph.size)}
        if not words.wrap:
            style["align-self"] = _ACROSS[paragraph.align]
        if paragraph.pitch:
            style["line-height"] = pt(paragraph.pitch)
        elif paragraph.leading != 1:
            style["line-height"] = number(1.2 * paragraph.leading)
        if paragraph.before:
            style["margin-top"] = pt(paragraph.before)
        inner = "".join(f"<span{styled(dict(_set(piece)))}>{escape(self._text(piece, slide))}</span>"
                        for piece in paragraph.pieces)  # fmt: skip
        return f"<p{styled(style)}>{inner or '<br>'}</p>"

    def _text(self, piece: Piece, slide: PlacedSlide) -> str:
        match piece.field:
            case "number":
                return str(slide.number) if slide.number is not None else ""
            case "date":
                return self._meta.date
            case _:
                return piece.text


def _set(piece: Piece) -> Iterator[tuple[str, str]]:
    yield "font-family", f"var(--font-{piece.font})"
    yield "font-size", pt(piece.size * SMALLER if piece.raised else piece.size)
    yield "color", colour(piece.colour)
    if piece.bold:
        yield "font-weight", "700"
    if piece.italic:
        yield "font-style", "italic"
    lines = [name for name, wanted in (("underline", piece.underlined), ("line-through", piece.struck)) if wanted]
    if lines:
        yield "text-decoration", " ".join(lines)
    if piece.raised:
        yield "vertical-align", pt(piece.raised * piece.size)
        yield "line-height", "0"
    if piece.spacing:
        yield "letter-spacing", pt(piece.spacing)


def _scale(shown: float, drawn: float, flip: bool) -> float:
    """How a length that is *drawn* in a shape's box is stretched to be as long as *shown*."""
    factor = shown / drawn if drawn else 1.0
    factor = 1.0 if abs(factor - 1) < 0.002 else factor  # places are whole EMU
    return -factor if flip else factor
