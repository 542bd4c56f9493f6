"""Pictures.

PowerPoint writes ``p:pic``: the picture in ``p:blipFill`` (``a:blip``, cropped by ``a:srcRect`` in thousandths of a
percent), its alternative text in ``descr``. An SVG is the extension ``asvg:svgBlip`` of a PNG that stands in for it.
"""

from slidegen.backends.images import report_broken
from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.media import Media
from slidegen.backends.pptx.oxml import insets, non_visual, outline, place
from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.backends.pptx.shapes.boxes import shape
from slidegen.backends.pptx.shapes.text import hyperlink, list_style, own, paragraph_looks, paragraphs_xml
from slidegen.diagnostics import Report
from slidegen.model.assets import Asset
from slidegen.model.frames import Crop, PictureFrame
from slidegen.model.style import MUTED, TEXT
from slidegen.model.text import Paragraph, Run
from slidegen.units import EMU_PER_PT

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SHADOW = (
    '<a:effectLst><a:outerShdw blurRad="190500" dist="63500" dir="5400000" algn="t" rotWithShape="0">'
    '<a:srgbClr val="000000"><a:alpha val="30000"/></a:srgbClr></a:outerShdw></a:effectLst>'
)


def picture_shape(frame: PictureFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw a picture, in *placeholder* where it fills one, or a stand-in for one that cannot be shown."""
    blip = blip_fill(frame, slide, "p:blipFill")
    if blip is None:
        _stand_in(frame, slide)
        return
    inner = hyperlink(frame.link, "", slide) if frame.link else ""
    if frame.decorative:
        inner += DECORATIVE
    alt = "" if frame.decorative else frame.alt
    mark, locks = "<p:nvPr/>", '<a:picLocks noChangeAspect="1"/>'
    if placeholder is not None:
        mark, locks = f"<p:nvPr>{placeholder.ph}</p:nvPr>", '<a:picLocks noGrp="1" noChangeAspect="1"/>'
    effect = _SHADOW if frame.shadow else ""

    def draw(number: int) -> str:
        head = non_visual(number, f"Picture {number}", alt, inner)
        shown = f"{place(frame.rect)}{outline('rect', frame.rounded)}{effect}"
        about = f"<p:nvPicPr>{head}<p:cNvPicPr>{locks}</p:cNvPicPr>{mark}</p:nvPicPr>"
        return f"<p:pic>{about}{blip}<p:spPr>{shown}</p:spPr></p:pic>"

    slide.add(draw)


def blip_fill(frame: PictureFrame, slide: SlideContext, element: str) -> str | None:
    """The picture as a fill; None: there is none, which the report knows."""
    if frame.asset is None:
        return None
    media, asset = slide.root.media, frame.asset
    if frame.tint is not None:
        asset = media.tinted(asset, slide.value(frame.tint))
    embedded = embed(asset, media, slide.relationships)
    if embedded is None:
        report_broken(frame, slide.root.report)
        return None
    spun = ' rotWithShape="1"' if element == "a:blipFill" else ""
    return f"<{element}{spun}>{embedded}{_crop(frame.crop)}<a:stretch><a:fillRect/></a:stretch></{element}>"


def logo_shape(frame: PictureFrame, number: int, media: Media, links: Relationships, report: Report) -> str:
    """The deck's logo on a layout; nothing, with a diagnostic, where it cannot be decoded."""
    embedded = embed(frame.asset, media, links) if frame.asset is not None else None
    if embedded is None:
        report_broken(frame, report)
        return ""
    return (
        f"<p:pic><p:nvPicPr>{non_visual(number, 'Logo', inner=DECORATIVE)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f"<p:blipFill>{embedded}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{place(frame.rect)}{outline('rect', 0)}</p:spPr></p:pic>"
    )


def embed(asset: Asset, media: Media, links: Relationships) -> str | None:
    """``a:blip`` for *asset*, related by *links*; None: it cannot be decoded."""
    name = media.picture(asset)
    if name is None:
        return None
    number = links.add("image", f"../{name.removeprefix('ppt/')}")
    drawing = media.drawing(asset)
    if drawing is None:
        return f'<a:blip r:embed="{number}"/>'
    vector = links.add("image", f"../{drawing.removeprefix('ppt/')}")
    return (
        f'<a:blip r:embed="{number}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{vector}"/></a:ext></a:extLst></a:blip>'
    )


def _crop(crop: Crop) -> str:
    sides = (("l", crop.left), ("t", crop.top), ("r", crop.right), ("b", crop.bottom))
    cut = "".join(f' {side}="{round(part * 100_000)}"' for side, part in sides if round(part * 100_000))
    return f"<a:srcRect{cut}/>" if cut else ""


def _stand_in(frame: PictureFrame, slide: SlideContext) -> None:
    """A dashed box that names the picture that is missing."""
    style = slide.root.theme.styles["caption"].levels[0]
    height = frame.rect.height / EMU_PER_PT
    scale = min(1.0, max(0.3, height / (4 * style.pitch)))
    paragraphs = tuple(
        Paragraph(
            kind="caption",
            pieces=(Run(text=text, code=code),),
            size=round(style.size * scale, 1),
            pitch=round(style.pitch * scale, 1),
            align="center",
            colour=TEXT,
        )
        for text, code in ((frame.source, True), (frame.alt, False))
        if text
    )
    looks = paragraph_looks(paragraphs, slide)
    levels = own(paragraphs, looks, slide.root.other)
    body = f'<a:bodyPr wrap="square"{insets(91_440, 45_720)} anchor="ctr"><a:normAutofit/></a:bodyPr>'
    content = paragraphs_xml(paragraphs, looks, levels, slide) or "<a:p/>"
    text = f"<p:txBody>{body}{list_style(levels, slide.root.other, slide)}{content}</p:txBody>"
    edge = f'<a:ln w="19050">{fill(MUTED)}<a:prstDash val="dash"/></a:ln>'
    paint = f"{place(frame.rect)}{outline('rect', frame.rounded)}<a:noFill/>{edge}"
    slide.add(lambda number: shape(number, f"Missing picture {number}", paint, text, None, frame.alt))
