# ruff: noqa: E501 - markup is easier to read in one piece
"""PowerPoint templates written part by part, as small as PowerPoint takes them: a theme, one master, its layouts."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from slidegen.theme.template.package import Link, TemplatePackage
from tests.templates.markup import emu, next_id, solid, transform

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument."
CONTENT = {"png": "image/png", "jpeg": "image/jpeg", "emf": "image/x-emf", "svg": "image/svg+xml", "gif": "image/gif"}
FILLS = "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>" * 3
LINES = "".join(
    f"<a:ln w='{w}'><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:ln>" for w in (6350, 12700, 19050)
)
EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3


class Slide(msgspec.Struct, kw_only=True):
    """A layout, or the master: what it has beside its placeholders, whose places are by their ``p:ph`` attributes."""

    name: str = ""
    type: str = ""
    shapes: str = ""
    background: str = ""
    holders: Mapping[str, tuple[float, float, float, float]] = {}
    pictures: Sequence[tuple[str, bytes]] = ()
    attributes: str = ""
    colours: str = ""


class Look(msgspec.Struct, kw_only=True):
    """A whole template. ``size`` is in inches, ``colours`` are the twelve of the scheme in its order."""

    name: str
    master: Slide
    layouts: Sequence[Slide]
    colours: Sequence[str]
    size: tuple[float, float] = (13.333, 7.5)
    fonts: tuple[str, str] = ("Inter", "Inter")
    map: str = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'
    title: str = ""
    body: str = ""
    fills: str = FILLS
    lines: str = LINES
    effects: str = EFFECTS
    backgrounds: str = FILLS
    theme_pictures: Sequence[tuple[str, bytes]] = ()


def _holder(attributes: str, box: tuple[float, float, float, float]) -> str:
    kind = attributes.partition('type="')[2].partition('"')[0]
    field = '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>'
    inner = field if kind == "sldNum" else f"<a:p><a:r><a:rPr lang='en-GB'/><a:t>{kind or 'Content'}</a:t></a:r></a:p>"
    place = transform(*box) if box[2] else ""
    geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if place else ""
    number = next_id()
    head = f'<p:nvSpPr><p:cNvPr id="{number}" name="{kind or "Content"} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    return (
        f"<p:sp>{head}<p:nvPr><p:ph {attributes}/></p:nvPr></p:nvSpPr><p:spPr>{place}{geometry}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{inner}</p:txBody></p:sp>"
    )


def _tree(slide: Slide) -> str:
    background = f"<p:bg>{slide.background}</p:bg>" if slide.background else ""
    holders = "".join(_holder(attributes, box) for attributes, box in slide.holders.items())
    name = f" name={quoteattr(slide.name)}" if slide.name else ""
    root = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:cSld{name}>{background}<p:spTree>{root}{slide.shapes}{holders}</p:spTree></p:cSld>"


class Files:
    """The parts of a template as they are made, with their relationships and content types."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.links: dict[str, list[tuple[str, str, str]]] = {}
        self.types: dict[str, str] = {}

    def add(self, name: str, kind: str, xml: str, links: Sequence[tuple[str, str, str]] = ()) -> None:
        """A part; *links* are ids, kinds and names of parts."""
        self.parts[name] = (HEAD + xml).encode()
        self.types[name] = f"{TYPE}{kind}+xml"
        self.links[name] = list(links)

    def picture(self, owner: str, number: int, ending: str, data: bytes) -> None:
        """A picture that the part *owner* knows as ``rIdPic`` and its *number*."""
        stem = owner.rpartition("/")[2].removesuffix(".xml")
        name = f"ppt/media/{stem}-{number}.{ending}"
        self.parts[name] = data
        self.types[name] = CONTENT[ending]
        self.links[owner].append((f"rIdPic{number}", "image", name))


MAIN = "ppt/presentation.xml"


def files(look: Look, main: str = "template") -> Files:
    """The parts of *look*; *main* is what its presentation part is, a ``template`` or a ``presentation``."""
    made, master, theme = Files(), "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
    made.links[""] = [("rId1", "officeDocument", MAIN)]
    made.add(
        MAIN,
        f"presentationml.{main}.main",
        _presentation(look),
        [("rId1", "slideMaster", master), ("rId2", "theme", theme)],
    )
    made.add(theme, "theme", _theme(look))
    layouts = [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, len(look.layouts) + 1)]
    links = [(f"rId{number}", "slideLayout", name) for number, name in enumerate(layouts, 1)]
    made.add(master, "presentationml.slideMaster", _master(look), [*links, ("rIdTheme", "theme", theme)])
    for name, layout in zip(layouts, look.layouts, strict=True):
        made.add(name, "presentationml.slideLayout", _layout(layout), [("rIdMaster", "slideMaster", master)])
    pictures = {theme: look.theme_pictures, master: look.master.pictures}
    pictures |= {name: layout.pictures for name, layout in zip(layouts, look.layouts, strict=True)}
    for owner, own in pictures.items():
        for number, (ending, data) in enumerate(own, 1):
            made.picture(owner, number, ending, data)
    return made


def package(look: Look) -> TemplatePackage:
    """The template as it is once it is read."""
    made = files(look)
    links = {
        owner: tuple(Link(id=id_, kind=f"{KIND}/{kind}", target=target) for id_, kind, target in own)
        for owner, own in made.links.items()
    }
    return TemplatePackage(parts=made.parts, relationships=links, types=made.types, main=MAIN)


def potx(look: Look, main: str = "template") -> bytes:
    """The template as a file."""
    made = files(look, main)
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in made.types.items())
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        members = {"[Content_Types].xml": f"{HEAD}<Types {space}>{relations}{rows}</Types>".encode()}
        for owner, links in made.links.items():
            folder, _, name = owner.rpartition("/")
            members[f"{folder}/_rels/{name}.rels".removeprefix("/")] = _rels(links)
        for name, data in (members | made.parts).items():
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return out.getvalue()


def _rels(links: Sequence[tuple[str, str, str]]) -> bytes:
    rows = "".join(f'<Relationship Id="{own}" Type="{KIND}/{kind}" Target="/{to}"/>' for own, kind, to in links)
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return f"{HEAD}<Relationships {space}>{rows}</Relationships>".encode()


def _layout(layout: Slide) -> str:
    kind = f' type="{layout.type}"' if layout.type else ' userDrawn="1"'
    colours = layout.colours or "<a:masterClrMapping/>"
    head = f"<p:sldLayout {SPACES}{kind} preserve='1'{layout.attributes}>"
    return f"{head}{_tree(layout)}<p:clrMapOvr>{colours}</p:clrMapOvr></p:sldLayout>"


def _presentation(look: Look) -> str:
    width, height = (emu(side) // 12 * 12 for side in look.size)
    return (
        f'<p:presentation {SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:lvl1pPr algn="l"><a:defRPr sz="1800">{solid("tx1")}<a:latin typeface="+mn-lt"/></a:defRPr>'
        "</a:lvl1pPr></p:defaultTextStyle></p:presentation>"
    )


def _theme(look: Look) -> str:
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in zip(slots, look.colours, strict=True)
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}Font>'
        for kind, font in zip(("major", "minor"), look.fonts, strict=True)
    )
    return (
        f"<a:theme {SPACES.rpartition(' ')[0]} name={quoteattr(look.name)}><a:themeElements>"
        f'<a:clrScheme name="Own">{colours}</a:clrScheme><a:fontScheme name="Own">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Own"><a:fillStyleLst>{look.fills}</a:fillStyleLst><a:lnStyleLst>{look.lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{look.effects}</a:effectStyleLst><a:bgFillStyleLst>{look.backgrounds}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _master(look: Look) -> str:
    accents = " ".join(f'accent{n}="accent{n}"' for n in range(1, 7))
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(look.layouts)))
    levels = "".join(
        f'<a:lvl{n}pPr marL="{228600 + 457200 * (n - 1)}" indent="-228600"><a:spcBef><a:spcPts val="{1000 if n == 1 else 500}"/>'
        f'</a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="{size}">{look.body or solid("tx1")}'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{n}pPr>'
        for n, size in enumerate((2400, 2000, 1800, 1600, 1600), 1)
    )
    title = f'<a:lvl1pPr><a:defRPr sz="3600" b="1">{look.title or solid("tx1")}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    other = f'<a:lvl1pPr><a:defRPr sz="1200">{solid("tx1")}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    return (
        f'<p:sldMaster {SPACES}>{_tree(look.master)}<p:clrMap {look.map} {accents} hlink="hlink" folHlink="folHlink"/>'
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )
