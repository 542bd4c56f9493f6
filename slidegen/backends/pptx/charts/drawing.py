"""What the elements of a chart are made of: sizes, colours, texts, places, references to the workbook."""

from functools import lru_cache

import msgspec

from slidegen.backends.pptx.charts.sheet import Column, Sheet
from slidegen.backends.pptx.charts.workbook import cell_text, number_text
from slidegen.backends.pptx.colour import fill, mixed
from slidegen.backends.pptx.oxml import escape, hundredths
from slidegen.model.chart import ChartData, LineDash, PlacedText, SeriesLook
from slidegen.model.frames import ChartFrame
from slidegen.model.style import Align, Colour
from slidegen.theme.objects import ChartStyle
from slidegen.units import Emu, Pt, Rect, points

_TYPEFACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
_BODY = '<a:bodyPr rot="{}" vert="horz" wrap="{}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
_ALMOST_LEVEL = 1
"""In 60,000ths of a degree: LibreOffice breaks and overlaps only texts that are level to the dot."""

NO_LINE = "<a:ln><a:noFill/></a:ln>"
BACKGROUND = Colour("background")

_ALIGN: dict[Align, str] = {"start": "l", "center": "ctr", "end": "r"}


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A chart on its way to DrawingML: where everything stands, how it looks, and the cells of its data.

    ``ground`` is the colour (``#rrggbb``) of what the chart stands on.
    """

    frame: ChartFrame
    style: ChartStyle
    ground: str
    sheet: Sheet
    lang: str

    @property
    def data(self) -> ChartData:
        return self.frame.data

    def ink(self, colour: Colour) -> str:
        """The fill of texts, lines and markers in *colour*: never see-through, as LibreOffice's are not."""
        return f"<a:solidFill>{mixed(colour, self.ground)}</a:solidFill>"

    def look(self, index: int) -> SeriesLook:
        """How the series *index* is drawn."""
        return self.frame.looks[index] if index < len(self.frame.looks) else SeriesLook()


def manual_layout(rect: Rect, frame: Rect, *, target: str = "", sized: bool = True) -> str:
    """``c:layout``: the place of an element as fractions of the chart's."""
    inner = f'<c:layoutTarget val="{target}"/>' if target else ""
    across, down = max(frame.width, 1), max(frame.height, 1)
    size = f'<c:w val="{rect.width / across:.6f}"/><c:h val="{rect.height / down:.6f}"/>' if sized else ""
    return (
        f'<c:layout><c:manualLayout>{inner}<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{(rect.x - frame.x) / across:.6f}"/><c:y val="{(rect.y - frame.y) / down:.6f}"/>'
        f"{size}</c:manualLayout></c:layout>"
    )


def moved(dx: Emu, dy: Emu, frame: Rect) -> str:
    """``c:layout`` of a label that stands *dx* to the right of, and *dy* below, its usual place."""
    if not dx and not dy:
        return ""
    x, y = dx / max(frame.width, 1), dy / max(frame.height, 1)
    return f'<c:layout><c:manualLayout><c:x val="{x:.6f}"/><c:y val="{y:.6f}"/></c:manualLayout></c:layout>'


def title_xml(text: PlacedText | None, drawing: Drawing, size: Pt, colour: Colour, *, bold: bool = False) -> str:
    """``c:title`` of the chart or of an axis; empty where there is none."""
    if text is None:
        return ""
    align = _ALIGN[text.align]
    written = rich_text("\n".join(text.lines), size, drawing.ink(colour), drawing.lang, bold=bold, align=align)
    place = manual_layout(text.rect, drawing.frame.rect, sized=False)
    return f'<c:title>{written}{place}<c:overlay val="0"/></c:title>'


@lru_cache(maxsize=256)
def text_properties(size: Pt, ink: str, *, bold: bool = False, wrap: bool = True, level: bool = True) -> str:
    """``c:txPr``: how ticks, labels or a legend are set, in the fill *ink*; *level* texts are never turned."""
    return (
        f"<c:txPr>{_BODY.format(0 if level else _ALMOST_LEVEL, 'square' if wrap else 'none')}<a:lstStyle/>"
        f'<a:p><a:pPr>{_defaults(size, ink, bold=bold)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def rich_text(text: str, size: Pt, ink: str, lang: str, *, bold: bool = False, align: str = "ctr") -> str:
    """``c:tx`` with *text*, one paragraph a line."""
    character = f'lang="{escape(lang)}" sz="{hundredths(size)}" b="{int(bold)}"'
    run = f"<a:rPr {character}>{ink}{_TYPEFACES}</a:rPr>"
    properties = f'<a:pPr algn="{align}">{_defaults(size, ink, bold=bold)}</a:pPr>'
    lines = "".join(f"<a:p>{properties}<a:r>{run}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in text.split("\n"))
    return f"<c:tx><c:rich>{_BODY.format(0, 'none')}<a:lstStyle/>{lines}</c:rich></c:tx>"


def _defaults(size: Pt, ink: str, *, bold: bool) -> str:
    return f'<a:defRPr sz="{hundredths(size)}" b="{int(bold)}">{ink}{_TYPEFACES}</a:defRPr>'


def stroke(colour: Colour, width: Pt) -> str:
    """``a:ln`` of a drawn line."""
    return painted_stroke(fill(colour), width)


def painted_stroke(paint: str, width: Pt, *, cap: str = "flat", dash: LineDash = "solid") -> str:
    """``a:ln`` of a line in the fill *paint*."""
    dashes = f'<a:prstDash val="{dash}"/>' if dash != "solid" else ""
    return f'<a:ln w="{points(width)}" cap="{cap}">{paint}{dashes}<a:round/></a:ln>'


def number_format(code: str) -> str:
    """``c:numFmt`` that is not the workbook's."""
    return f'<c:numFmt formatCode="{escape(code)}" sourceLinked="0"/>'


def name_source(column: Column) -> str:
    """``c:tx`` of a series: the name of *column*."""
    point = f'<c:pt idx="0"><c:v>{cell_text(column.name)}</c:v></c:pt>'
    cache = f'<c:strCache><c:ptCount val="1"/>{point}</c:strCache>'
    return f"<c:tx><c:strRef><c:f>{column.name_reference}</c:f>{cache}</c:strRef></c:tx>"


def texts(column: Column) -> str:
    """``c:strRef`` to the texts of *column*."""
    cells = "".join(
        f'<c:pt idx="{index}"><c:v>{cell_text(str(value))}</c:v></c:pt>' for index, value in enumerate(column.cells)
    )
    cache = f'<c:strCache><c:ptCount val="{len(column.cells)}"/>{cells}</c:strCache>'
    return f"<c:strRef><c:f>{column.reference}</c:f>{cache}</c:strRef>"


def figures(column: Column) -> str:
    """``c:numRef`` to the figures of *column*; missing ones are left out."""
    cells = "".join(
        f'<c:pt idx="{index}"><c:v>{number_text(value)}</c:v></c:pt>'
        for index, value in enumerate(column.cells)
        if value is not None and not isinstance(value, str)
    )
    head = f'<c:formatCode>{escape(column.format)}</c:formatCode><c:ptCount val="{len(column.cells)}"/>'
    return f"<c:numRef><c:f>{column.reference}</c:f><c:numCache>{head}{cells}</c:numCache></c:numRef>"
