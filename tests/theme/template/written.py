"""Masters and layouts written as XML, for tests of how they are read."""

from typing import TYPE_CHECKING

from slidegen.theme.template.parts.masters import Master, SlideLayout
from slidegen.theme.template.parts.xml import parse
from tests.templates.parts import SPACES

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = (
    "<a:themeElements><a:clrScheme name='x'>"
    "<a:dk1><a:sysClr val='windowText' lastClr='101010'/></a:dk1><a:lt1><a:srgbClr val='FFFFFF'/></a:lt1>"
    "<a:dk2><a:srgbClr val='203040'/></a:dk2><a:lt2><a:srgbClr val='EEEEEE'/></a:lt2>"
    "<a:accent1><a:srgbClr val='0060C0'/></a:accent1><a:accent2><a:srgbClr val='C04000'/></a:accent2>"
    "<a:accent3><a:srgbClr val='208040'/></a:accent3><a:accent4><a:srgbClr val='8040A0'/></a:accent4>"
    "<a:accent5><a:srgbClr val='C02060'/></a:accent5><a:accent6><a:srgbClr val='808080'/></a:accent6>"
    "<a:hlink><a:srgbClr val='0050D0'/></a:hlink><a:folHlink><a:srgbClr val='604080'/></a:folHlink>"
    "</a:clrScheme><a:fontScheme name='x'><a:majorFont><a:latin typeface='Source Serif 4'/><a:ea typeface='Yu Mincho'/>"
    "<a:cs typeface=''/></a:majorFont><a:minorFont><a:latin typeface='Inter'/><a:ea typeface=''/><a:cs typeface=''/>"
    "</a:minorFont></a:fontScheme></a:themeElements>"
)
MAP = (
    "<p:clrMap bg1='lt1' tx1='dk1' bg2='lt2' tx2='dk2' accent1='accent1' accent2='accent2' accent3='accent3' "
    "accent4='accent4' accent5='accent5' accent6='accent6' hlink='hlink' folHlink='folHlink'/>"
)
TURNED = (
    "<a:overrideClrMapping bg1='dk1' tx1='lt1' bg2='dk2' tx2='lt2' accent1='accent1' accent2='accent2' "
    "accent3='accent3' accent4='accent4' accent5='accent5' accent6='accent6' hlink='hlink' folHlink='folHlink'/>"
)


def element(xml: str) -> "_Element":
    """The root of *xml*, in which the prefixes of PresentationML are known."""
    head, sign, rest = xml.partition("/>" if xml.partition(">")[0].endswith("/") else ">")
    return parse(f"{head} {SPACES}{sign}{rest}".encode(), "test")


def holder(ph: str, *, place: str = "", body: str = "", levels: str = "", name: str = "Text") -> str:
    """A placeholder with these ``p:ph`` attributes; *place* is ``x y width height`` in EMU."""
    x, y, width, height = place.split() if place else [""] * 4
    transform = f"<a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm>" if place else ""
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='2' name='{name}'/><p:cNvSpPr/><p:nvPr><p:ph {ph}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{transform}</p:spPr><p:txBody><a:bodyPr {body}/><a:lstStyle>{levels}</a:lstStyle>"
        "<a:p><a:r><a:t>Prompt</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def level(number: int, attributes: str = "", children: str = "", run: str = "", fill: str = "") -> str:
    """``a:lvlNpPr`` with its run properties."""
    return (
        f"<a:lvl{number}pPr {attributes}>{children}<a:defRPr {run}>{fill}</a:defRPr></a:lvl{number}pPr>"
        if run or fill
        else f"<a:lvl{number}pPr {attributes}>{children}</a:lvl{number}pPr>"
    )


def fill(name: str, changes: str = "") -> str:
    """A fill in a scheme colour."""
    return f"<a:solidFill><a:schemeClr val='{name}'>{changes}</a:schemeClr></a:solidFill>"


def master(shapes: str = "", styles: str = "", *, theme: str = THEME, defaults: str = "", map: str = MAP) -> Master:
    """A master with these placeholders and text styles."""
    root = element(
        f"<p:sldMaster><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld>{map}"
        f"<p:txStyles>{styles}</p:txStyles></p:sldMaster>"
    )
    text = element(f"<p:defaultTextStyle>{defaults}</p:defaultTextStyle>") if defaults else None
    return Master("master", root, element(f"<a:theme name='Test'>{theme}</a:theme>"), text)


def layout(
    *shapes: str, on: Master | None = None, main: Master | None = None, name: str = "", type: str = "", map: str = ""
) -> SlideLayout:
    """A layout with these placeholders on a master."""
    under = on or master()
    root = element(
        f"<p:sldLayout type='{type}'><p:cSld name='{name}'><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{''.join(shapes)}"
        f"</p:spTree></p:cSld><p:clrMapOvr>{map or '<a:masterClrMapping/>'}</p:clrMapOvr></p:sldLayout>"
    )
    return SlideLayout(f"layout {name}", root, under, main or under)
