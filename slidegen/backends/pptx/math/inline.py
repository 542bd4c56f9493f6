"""Formulas within text: mathematics in a shape that can show it, text that stands in for it elsewhere."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from slidegen.backends.pptx.context import Setting, SlideContext
from slidegen.backends.pptx.looks import character_xml, highlight_xml
from slidegen.backends.pptx.math.alternate import inline_math
from slidegen.backends.pptx.math.ink import Ink
from slidegen.backends.pptx.math.plain import Piece, plain
from slidegen.backends.pptx.math.writing import omml
from slidegen.model.text import Run


def formula_runs(run: Run, setting: Setting, slide: SlideContext, write: Callable[[Run], str], *, math: bool) -> str:
    """The formula that *run* shows, where *math* as such; *write* writes a run of plain text.

    One that is a link stays text: PowerPoint's formulas cannot be clicked.
    """
    row = slide.root.formulas.row(run.mathml, display=False)
    if row is None:
        return write(replace(run, mathml=""))
    if math and not run.link:
        return inline_math(omml(row, _ink(run, setting, slide)))
    return "".join(write(each) for each in _stand_ins(run, plain(row)))


def _ink(run: Run, setting: Setting, slide: SlideContext) -> Ink:
    """How characters look in this place: weight, slant, capitals and font are the formula's own."""
    own = {"bold": False, "italic": False, "font": "body"}
    look = replace(setting.look, **own, caps=False, colour=run.colour or setting.look.colour)
    attributes, paint = character_xml(look, replace(setting.base, **own), slide.root.typefaces)
    attributes += ' u="sng"' if run.underline else ""
    attributes += ' strike="sngStrike"' if run.strike else ""
    behind = highlight_xml(slide.root.theme, slide.ground, key=False, inverse=slide.inverse) if run.highlight else ""
    return Ink(attributes, paint, behind)


def _stand_ins(run: Run, pieces: Sequence[Piece]) -> Iterator[Run]:
    """Runs of plain text. Like a formula they are neither bold nor slanted because the text around them is."""
    plain_run = replace(run, mathml="")
    for piece in pieces:
        yield replace(
            plain_run,
            text=piece.text,
            bold=piece.bold,
            italic=piece.italic,
            script=run.script or piece.script,
            colour=piece.colour or run.colour,
        )
