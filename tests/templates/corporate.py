# ruff: noqa: E501 - markup is easier to read in one piece
"""Templates that look as companies' do, each made in code: ``harbour`` light, ``granite`` dark, ``atlas`` 4:3 and old."""

from io import BytesIO
from math import cos, sin

from PIL import Image, ImageDraw, ImageFilter

from tests.templates.markup import group, picture, restart, shape, solid, text
from tests.templates.parts import Look, Slide, potx

Box = tuple[float, float, float, float]

FOOT: dict[str, Box] = {
    'type="ftr" sz="quarter" idx="11"': (2.2, 6.98, 7.2, 0.34),
    'type="sldNum" sz="quarter" idx="12"': (11.9, 6.98, 0.9, 0.34),
}
HEADED: dict[str, Box] = {'type="title"': (0.75, 0.55, 10.2, 0.95), 'type="body" idx="1"': (0.75, 1.85, 11.8, 4.75)}
NOWHERE: Box = (0, 0, 0, 0)
ALPHA = '<a:alpha val="40000"/>'
SAME_FOOT = dict.fromkeys(FOOT, NOWHERE)


def gradient(*stops: tuple[int, str], angle: float | None = 0.0, centre: str = "") -> str:
    """A gradient of colours at per cent; without an *angle* outwards from the *centre*, an ``a:fillToRect``."""
    parts = "".join(f'<a:gs pos="{at * 1000}">{solid(each)[13:-14]}</a:gs>' for at, each in stops)
    way = (
        f'<a:path path="circle">{centre}</a:path>'
        if angle is None
        else f'<a:lin ang="{round(angle * 60000)}" scaled="0"/>'
    )
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{parts}</a:gsLst>{way}</a:gradFill>'


def freeform(width: int, height: int, path: str) -> str:
    """A custom geometry from path data of M, L, C and Z, as SVG writes them."""
    steps, words = [], path.replace(",", " ").split()
    names = {"M": ("moveTo", 1), "L": ("lnTo", 1), "C": ("cubicBezTo", 3), "Z": ("close", 0)}
    while words:
        name, count = names[words.pop(0)]
        points = "".join(f'<a:pt x="{words.pop(0)}" y="{words.pop(0)}"/>' for _ in range(count))
        steps.append(f"<a:{name}>{points}</a:{name}>")
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l='0' t='0' r='r' b='b'/><a:pathLst>"
        f'<a:path w="{width}" h="{height}">{"".join(steps)}</a:path></a:pathLst></a:custGeom>'
    )


def logo(ink: str = "#0b3954", mark: str = "#ff6f3c") -> bytes:
    """A mark and two bars where a name would stand, on nothing."""
    image = Image.new("RGBA", (480, 160), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 20, 130, 140), fill=mark)
    draw.pieslice((10, 20, 130, 140), 20, 160, fill=ink)
    draw.rounded_rectangle((160, 40, 470, 84), 12, fill=ink)
    draw.rounded_rectangle((160, 104, 390, 126), 10, fill=mark)
    return encoded(image, "PNG")


def sea() -> bytes:
    """A photograph, more or less: hills before a sky in the evening."""
    width, height = 1600, 900
    sky = Image.linear_gradient("L").resize((width, height))
    image = Image.merge(
        "RGB", [sky.point(lambda v, c=c: c[0] + (c[1] - c[0]) * v // 255) for c in ((20, 250), (40, 160), (90, 90))]
    )
    draw = ImageDraw.Draw(image)
    draw.ellipse((1050, 380, 1250, 580), fill=(255, 225, 160))
    for layer, shade in enumerate(((60, 70, 105), (38, 50, 80), (18, 28, 50))):
        line = [
            (x, 560 + layer * 90 + 60 * sin(x / (160 - 30 * layer) + layer) + 25 * cos(x / 47))
            for x in range(0, width + 8, 8)
        ]
        draw.polygon([(0, height), *line, (width, height)], fill=shade)
    return encoded(image.filter(ImageFilter.GaussianBlur(1.2)), "JPEG")


def texture() -> bytes:
    """A tile of a calm weave."""
    image = Image.new("RGB", (48, 48), "#1f2933")
    draw = ImageDraw.Draw(image)
    for at in range(0, 48, 8):
        draw.line((at, 0, at + 24, 47), fill="#243140", width=2)
        draw.line((at - 24, 0, at, 47), fill="#1b242d", width=1)
    return encoded(image, "PNG")


def encoded(image: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    image.save(out, kind, **({"quality": 82} if kind == "JPEG" else {}))
    return out.getvalue()


def harbour() -> Look:
    """A band with a slanted edge, a logo top right, a line above the foot, and a photograph on the title."""
    band = freeform(1000, 100, "M 0 0 L 1000 0 L 1000 40 C 700 110 300 20 0 90 Z")
    edge = freeform(100, 750, "M 0 0 L 60 0 L 100 750 L 0 750 Z")
    master = Slide(
        background='<p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>',
        holders={**HEADED, **FOOT},
        pictures=[("png", logo())],
        shapes=shape("Band", (0, 0, 13.333, 0.42), band, solid("accent1"))
        + shape("Band highlight", (0, 0, 13.333, 0.2), "rect", gradient((0, "accent1"), (100, "accent2")))
        + shape("Foot line", (0.75, 6.9, 11.8, 0), "line", "", kind="cxnSp",
                line=f'<a:ln w="12700">{solid("tx2", ALPHA)}</a:ln>')
        + picture("Logo", (11.15, 0.62, 1.5, 0.5), "rIdPic1")
        + shape("Confidential", (0.65, 6.98, 1.6, 0.34), "rect", "<a:noFill/>",
                text=text("Confidential", body=' wrap="none" anchor="ctr"', size=900,
                          fill=solid("tx2", '<a:lumMod val="60000"/><a:lumOff val="40000"/>'), more=' b="1" cap="all" spc="100"')),
    )  # fmt: skip
    title = Slide(
        name="Title Slide", type="title", attributes=' showMasterSp="0"', pictures=[("jpeg", sea()), ("png", logo("#ffffff"))],
        background='<p:bgPr><a:blipFill><a:blip r:embed="rIdPic1"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>',
        shapes=shape("Veil", (0, 0, 7.6, 7.5), freeform(760, 750, "M 0 0 L 760 0 L 560 750 L 0 750 Z"),
                     gradient((0, "accent1"), (100, "bg2"), angle=60)) + picture("Logo", (0.8, 0.7, 2.1, 0.7), "rIdPic2"),
        holders={'type="ctrTitle"': (0.8, 2.3, 5.4, 1.9), 'type="subTitle" idx="1"': (0.8, 4.4, 4.9, 1.2)},
        colours=_turned(),
    )  # fmt: skip
    section = Slide(
        name="Section Header", type="secHead", attributes=' showMasterSp="0"', colours=_turned(),
        background=f'<p:bgPr>{gradient((0, "bg2"), (100, "accent1"), angle=20)}<a:effectLst/></p:bgPr>',
        shapes=group("Waves", (6.2, 1.2, 7.133, 6.3), (0, 0, 10, 10),
                     shape("Wave 1", (0, 3, 10, 7), freeform(100, 70, "M 0 30 C 30 0 60 60 100 10 L 100 70 L 0 70 Z"), solid("bg1", '<a:alpha val="14000"/>'))
                     + group("Inner", (2, 4, 8, 6), (0, 0, 4, 3),
                             shape("Wave 2", (0, 0.5, 4, 2.5), freeform(100, 70, "M 0 40 C 30 0 60 60 100 20 L 100 70 L 0 70 Z"), solid("bg1", '<a:alpha val="14000"/>'))
                             + shape("Sun", (2.6, 0, 0.7, 0.7), "ellipse", solid("accent2")), turned=' flipH="1"')),
        holders={'type="title"': (0.8, 2.6, 7.2, 1.5), 'type="body" idx="1"': (0.8, 4.2, 6.4, 1.2), **SAME_FOOT},
    )  # fmt: skip
    return Look(
        name="Harbour", master=master, fonts=("Inter", "Inter"),
        colours=("1B1F23", "FFFFFF", "0B3954", "EEF3F6", "087E8B", "FF6F3C", "3C6E71", "BFD7EA", "C81D25", "6C757D", "087E8B", "5E548E"),
        title=solid("tx2"),
        layouts=[
            title, section,
            Slide(name="Title and Content", type="obj", holders={'type="title"': NOWHERE, 'idx="1"': NOWHERE, **SAME_FOOT}),
            Slide(name="Two Content", type="twoObj", holders={'type="title"': NOWHERE, 'sz="half" idx="1"': (0.75, 1.85, 5.7, 4.75),
                  'sz="half" idx="2"': (6.85, 1.85, 5.7, 4.75), **SAME_FOOT},
                  shapes=shape("Divider", (6.65, 1.95, 0, 4.5), "line", kind="cxnSp",
                               line=f'<a:ln w="9525">{solid("accent1")}<a:prstDash val="dash"/></a:ln>')),
            Slide(name="Title Only", type="titleOnly", holders={'type="title"': NOWHERE, **SAME_FOOT}),
            Slide(name="Blank", type="blank", holders=SAME_FOOT,
                  shapes=shape("Edge", (0, 0, 1.0, 7.5), edge, solid("accent1", '<a:lumMod val="75000"/>'))),
        ],
    )  # fmt: skip


def _turned() -> str:
    accents = " ".join(f'accent{n}="accent{n}"' for n in range(1, 7))
    return (
        f'<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {accents} hlink="hlink" folHlink="folHlink"/>'
    )


def granite() -> Look:
    """A dark master on a woven tile, with shadows, patterns, dashes, a round portrait and text on its side."""
    tile = '<a:blipFill><a:blip r:embed="rIdPic1"/><a:tile tx="0" ty="0" sx="100000" sy="100000" flip="none" algn="tl"/></a:blipFill>'
    shadow = '<a:effectLst><a:outerShdw blurRad="152400" dist="76200" dir="2700000"><a:srgbClr val="000000"><a:alpha val="60000"/></a:srgbClr></a:outerShdw></a:effectLst>'
    rounded = '<a:prstGeom prst="round2SameRect"><a:avLst><a:gd name="adj1" fmla="val 30000"/><a:gd name="adj2" fmla="val 0"/></a:avLst></a:prstGeom>'
    master = Slide(
        background=f"<p:bgPr>{tile}<a:effectLst/></p:bgPr>",
        pictures=[("png", texture()), ("png", logo("#e4e7eb", "#f7c948"))],
        holders={**{key: (1.4, *box[1:]) for key, box in HEADED.items()}, **FOOT},
        shapes=shape("Spine", (0, 0, 0.9, 7.5), "rect", '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:bgClr></a:pattFill>')
        + shape("Claim", (0.1, 1.0, 0.7, 5.2), "rect", "", text=text("Built to last", body=' vert="vert270" anchor="ctr"', size=1600, align="ctr", fill=solid("bg1"), more=' b="1"'))
        + shape("Tab", (10.75, 0, 2.2, 0.8), rounded, solid("bg2"), more=shadow, turned=' flipV="1"')
        + picture("Logo", (11.0, 0.13, 1.65, 0.55), "rIdPic2")
        + shape("Foot line", (1.4, 6.9, 11.4, 0), "line", kind="cxnSp", line=f'<a:ln w="19050" cap="rnd">{solid("accent1")}<a:prstDash val="sysDot"/></a:ln>')
        + shape("Page", (12.5, 6.5, 0.6, 0.6), "hexagon", solid("accent2"), text='<p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB" sz="1000" b="1"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody>'),
    )  # fmt: skip
    title = Slide(
        name="Titelfolie", type="title", pictures=[("jpeg", sea())],
        shapes=picture("Portrait", (8.2, 1.9, 4.2, 4.2), "rIdPic1", form="ellipse", crop='<a:srcRect l="40000" r="3750"/>',
                       more=f'<a:ln w="57150">{solid("accent1")}</a:ln>{shadow}')
        + shape("Arrow", (1.4, 5.9, 2.4, 0.5), "homePlate", solid("accent1"))
        + shape("Arrow tail", (3.5, 5.9, 1.0, 0.5), "chevron", solid("accent1", '<a:lumMod val="60000"/><a:lumOff val="40000"/>'))
        + shape("Star", (5.4, 5.7, 0.9, 0.9), "star5", solid("accent2"), turned=' rot="1200000"'),
        holders={'type="ctrTitle"': (1.4, 1.9, 6.3, 1.9), 'type="subTitle" idx="1"': (1.4, 4.0, 6.3, 1.2)},
    )  # fmt: skip
    return Look(
        name="Granit", master=master, map='bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"', fonts=("Source Serif 4", "Source Sans 3"),
        colours=("1F2933", "F5F7FA", "323F4B", "CBD2D9", "F7C948", "4098D7", "3EBD93", "EF8354", "D64545", "9AA5B1", "62B0E8", "A368FC"),
        layouts=[
            title,
            Slide(name="Titel und Inhalt", type="obj", holders={'type="title"': NOWHERE, 'idx="1"': NOWHERE, **SAME_FOOT}),
            Slide(name="Abschnitt", type="secHead", holders={'type="title"': (1.4, 2.7, 9, 1.4), 'type="body" idx="1"': (1.4, 4.2, 9, 1)},
                  shapes=shape("Sail", (9.4, 1.0, 3.5, 5.2), "rtTriangle", gradient((0, "accent1"), (100, "accent4"), angle=90), turned=' flipH="1"')
                  + shape("Ring", (10.2, 3.9, 2.0, 2.0), "donut", solid("bg1", '<a:alpha val="70000"/>'))
                  + shape("Quarter", (11.2, 1.2, 1.4, 1.4), "pie", solid("accent2"), turned=' rot="2700000"')),
            Slide(name="Nur Titel", type="titleOnly", holders={'type="title"': NOWHERE, **SAME_FOOT}),
            Slide(name="Leer", type="blank", holders=SAME_FOOT),
        ],
    )  # fmt: skip


def atlas() -> Look:
    """4:3 and of 2007: shapes painted by the theme's styles, gradients behind all, a metafile, a table, hidden things."""
    tinted = "".join(
        f'<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="{a}000"/><a:satMod val="300000"/></a:schemeClr></a:gs>'
        f'<a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="{b}000"/><a:satMod val="130000"/></a:schemeClr></a:gs></a:gsLst>{way}</a:gradFill>'
        for a, b, way in ((50, 90, '<a:lin ang="16200000" scaled="1"/>'), (80, 50, '<a:lin ang="5400000" scaled="0"/>'))
    )  # fmt: skip
    glow = '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="60000"/></a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="80000"/></a:schemeClr></a:gs></a:gsLst><a:path path="circle"><a:fillToRect l="50000" t="-40000" r="50000" b="140000"/></a:path></a:gradFill>'
    styled = '<p:style><a:lnRef idx="{0}"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef><a:fillRef idx="{0}"><a:schemeClr val="{1}"/></a:fillRef><a:effectRef idx="{0}"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>'
    shaded = '<a:effectStyle><a:effectLst><a:outerShdw blurRad="40000" dist="23000" dir="5400000"><a:srgbClr val="000000"><a:alpha val="45000"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle>'
    table = '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="Legal table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="900000" y="5900000"/><a:ext cx="3000000" cy="400000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="3000000"/></a:tblGrid><a:tr h="400000"><a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    foot: dict[str, Box] = {
        'type="ftr" sz="quarter" idx="11"': (0.5, 7.05, 6, 0.3),
        'type="sldNum" sz="quarter" idx="12"': (8.9, 7.05, 0.6, 0.3),
    }
    own = dict.fromkeys(foot, NOWHERE)
    master = Slide(
        background='<p:bgRef idx="1002"><a:schemeClr val="bg2"/></p:bgRef>', pictures=[("emf", metafile())],
        holders={'type="title"': (0.5, 0.35, 9, 1.0), 'type="body" idx="1"': (0.5, 1.75, 9, 4.9), **foot},
        shapes=shape("Head", (0, 0, 10, 1.5), "rect", "", line="", style=styled.format(3, "accent1"))
        + shape("Flag", (8.4, 1.2, 1.3, 0.6), "parallelogram", "", line="", style=styled.format(2, "accent2"), text=text("2025", size=1200, align="ctr", body=' anchor="ctr"'))
        + picture("Old logo", (8.6, 0.3, 1.0, 0.5), "rIdPic1")
        + shape("Grid helper", (0, 0, 5, 5), "rect", solid("accent2"), hidden=True)
        + shape("Notice", (0.5, 6.75, 9, 0.3), "rect", "", text=text("© Atlas Ltd · internal use", size=900, align="ctr"))
        + shape("Swoosh", (0, 6.2, 10, 1.3), "lightningBolt", solid("accent3")) + table,
    )  # fmt: skip
    return Look(
        name="Atlas", size=(10, 7.5), master=master, fonts=("Arial", "Arial"), fills=FILL + tinted, backgrounds=FILL + glow + glow,
        lines="<a:ln w='9525'><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:ln><a:ln w='25400'><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:ln><a:ln w='38100'><a:noFill/></a:ln>",
        effects=shaded * 3, title=solid("bg1"),
        colours=("000000", "FFFFFF", "1F497D", "EEECE1", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"),
        layouts=[
            Slide(name="Title Slide", type="title", holders={'type="ctrTitle"': (0.75, 2.3, 8.5, 1.6), 'type="subTitle" idx="1"': (1.5, 4.25, 7, 1.9), **own},
                  attributes=' showMasterSp="0"', background='<p:bgRef idx="1003"><a:schemeClr val="accent1"/></p:bgRef>'),
            Slide(name="Title and Content", type="obj", holders={'type="title"': NOWHERE, 'idx="1"': NOWHERE, **own}),
            Slide(name="Title Only", type="titleOnly", holders={'type="title"': NOWHERE, **own}),
            Slide(name="Blank", type="blank", holders=own),
        ],
    )  # fmt: skip


FILL = "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>"


def metafile() -> bytes:
    """The head of a Windows metafile, which is all that is looked at."""
    return b"\x01\0\0\0l\0\0\0" + bytes(32) + b" EMF" + bytes(64)


LOOKS = {"harbour": harbour, "granite": granite, "atlas": atlas}


def template(name: str, main: str = "template") -> bytes:
    """The template called *name* as a file."""
    restart()
    return potx(LOOKS[name](), main)
