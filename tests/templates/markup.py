# ruff: noqa: E501 - markup is easier to read in one piece
"""Shapes as PresentationML writes them; lengths are in inches."""

from xml.sax.saxutils import quoteattr

EMU = 914_400

_last = [100]


def restart() -> None:
    """Number shapes from the start again, so that a template is the same bytes each time it is made."""
    _last[0] = 100


def next_id() -> int:
    """A number that no other shape has."""
    _last[0] += 1
    return _last[0]


def emu(inches: float) -> int:
    return round(inches * EMU)


def transform(x: float, y: float, width: float, height: float, more: str = "") -> str:
    """``a:xfrm`` of a box in inches."""
    return f'<a:xfrm{more}><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'


def shape(
    name: str,
    box: tuple[float, float, float, float],
    form: str = "rect",
    fill: str = "",
    *,
    line: str = "<a:ln><a:noFill/></a:ln>",
    more: str = "",
    style: str = "",
    text: str = "",
    turned: str = "",
    kind: str = "sp",
    hidden: bool = False,
) -> str:
    """A shape: *form* is a preset's name or a whole geometry, *more* follows its line, *turned* are its transform's
    attributes."""
    geometry = form if form.startswith("<") else f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
    own = f"<p:cNv{'CxnSp' if kind == 'cxnSp' else 'Sp'}Pr/>"
    shown = ' hidden="1"' if hidden else ""
    head = f'<p:nv{kind[0].upper()}{kind[1:]}Pr><p:cNvPr id="{next_id()}" name={quoteattr(name)}{shown}/>{own}<p:nvPr/>'
    head += f"</p:nv{kind[0].upper()}{kind[1:]}Pr>"
    look = f"<p:spPr>{transform(*box, turned)}{geometry}{fill}{line}{more}</p:spPr>{style}"
    return f"<p:{kind}>{head}{look}{text}</p:{kind}>"


def picture(
    name: str, box: tuple[float, float, float, float], relationship: str, *, form: str = "rect", crop: str = "",
    inside: str = "", more: str = "", turned: str = "",
) -> str:  # fmt: skip
    """A picture; *crop* is an ``a:srcRect``, *inside* what its blip holds."""
    geometry = form if form.startswith("<") else f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
    head = f'<p:nvPicPr><p:cNvPr id="{next_id()}" name={quoteattr(name)} descr=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    blip = f'<p:blipFill><a:blip r:embed="{relationship}">{inside}</a:blip>{crop}<a:stretch><a:fillRect/></a:stretch>'
    return f"<p:pic>{head}{blip}</p:blipFill><p:spPr>{transform(*box, turned)}{geometry}{more}</p:spPr></p:pic>"


def group(
    name: str, box: tuple[float, float, float, float], inner: tuple[float, float, float, float], shapes: str,
    *, turned: str = "", fill: str = "",
) -> str:  # fmt: skip
    """A group that shows the rectangle *inner* of its shapes' coordinates in *box*."""
    x, y, width, height = (emu(value) for value in inner)
    place = transform(*box, turned).replace(
        "</a:xfrm>", f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm>'
    )
    head = f'<p:nvGrpSpPr><p:cNvPr id="{next_id()}" name={quoteattr(name)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    return f"<p:grpSp>{head}<p:grpSpPr>{place}{fill}</p:grpSpPr>{shapes}</p:grpSp>"


def solid(colour: str, changes: str = "") -> str:
    """A fill in a scheme's colour, or in a value."""
    kind = "srgbClr" if len(colour) == 6 and colour == colour.upper() else "schemeClr"
    return f'<a:solidFill><a:{kind} val="{colour}">{changes}</a:{kind}></a:solidFill>'


def text(*paragraphs: str, body: str = "", size: int = 1200, fill: str = "", align: str = "l", more: str = "") -> str:
    """The text of a shape, all paragraphs set alike; *body* are attributes of ``a:bodyPr``, *more* of ``a:rPr``."""
    runs = "".join(
        f'<a:p><a:pPr algn="{align}"/><a:r><a:rPr lang="en-GB" sz="{size}"{more}>{fill}</a:rPr><a:t>{each}</a:t></a:r></a:p>'
        for each in paragraphs
    )
    return f"<p:txBody><a:bodyPr{body}/><a:lstStyle/>{runs}</p:txBody>"
