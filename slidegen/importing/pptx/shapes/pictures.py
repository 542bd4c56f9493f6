"""Pictures, films and sounds."""

import re
from typing import TYPE_CHECKING

from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.text.runs import target_of
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Media, Picture
from slidegen.theme.template.parts.xml import A, P, R, percent

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_GUESSED = re.compile(
    r"\s*(?:Description automatically generated(?: with \w+ confidence)?|Automatisch generierte Beschreibung)\.?\s*$|"
    r"^(?:Preencoded|image|picture|bild|graphic)?[\w-]*\.(?:png|jpe?g|gif|svg|emf|wmf)$",
    re.IGNORECASE,
)
_LEAST = 0.005
"""A share of a picture that is not worth cutting off."""

_WEB = re.compile(r"https?://", re.IGNORECASE)


def alt_text(shape: Found) -> str:
    """The alternative text, without what programs write there by themselves."""
    return "" if shape.decorative else " ".join(_GUESSED.sub("", shape.about).split())


def picture(shape: Found, reader: "SlideReader") -> Picture | None:
    """The picture that *shape* shows; None, told: it cannot be had."""
    fill = shape.element.find(f"{P}blipFill")
    if fill is None:
        fill = shape.element.find(f"{P}spPr/{A}blipFill")
    blip = fill.find(f"{A}blip") if fill is not None else None
    if fill is None or blip is None:
        return None
    alt = alt_text(shape)
    cut = _cut(fill)
    source = blip_source(blip, reader, cut, alt, shape.label)
    if source is None:
        reader.losses.lost("a picture is not in the file", shape=shape.name)
        return None
    click = next(shape.element.iterfind(f"*/{P}cNvPr/{A}hlinkClick"), None)
    link = target_of(click, reader) if click is not None else ""
    full = reader.layout is not None and reader.layout.name == "image-full"
    # Where slidegen cut a picture, it was to fill its place.
    return Picture(source=source, alt=alt, link=link, fit="cover" if reader.own and any(cut) and not full else None)


def blip_source(
    blip: "_Element", reader: "SlideReader", cut: tuple[float, float, float, float], *hints: str
) -> str | None:
    """The path or address of the picture of an ``a:blip``, the drawing before the pixels that stand in for it."""
    drawing = next(blip.iter(SVG), None)
    ids = [each.get(f"{R}embed", "") for each in ((drawing, blip) if drawing is not None else (blip,))]
    files = reader.root.files
    for number in ids:
        link = reader.links.get(number)
        if link is None or link.external:
            continue
        if any(cut) and not reader.own:
            made = files.cropped(link.target, cut, *hints)
            if made is not None:
                return made
            if number != ids[-1]:
                continue  # pixels can be cut
            reader.losses.approximated("a picture is not cropped as it was")
        return files.take(link.target, *hints)
    outside = reader.links.get(blip.get(f"{R}link", ""))
    return outside.target if outside is not None and outside.external and _WEB.match(outside.target) else None


def _cut(fill: "_Element") -> tuple[float, float, float, float]:
    source = fill.find(f"{A}srcRect")
    if source is None:
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, bottom = (max(0.0, percent(source.get(side)) or 0.0) for side in "ltrb")
    if max(left, top, right, bottom) < _LEAST or left + right >= 1 or top + bottom >= 1:
        return 0.0, 0.0, 0.0, 0.0
    return left, top, right, bottom


def media(shape: Found, reader: "SlideReader", playing: "Playing") -> Block | None:
    """The film or sound that *shape* plays; None, told: it cannot be had."""
    properties = shape.element.find(f"{P}nvPicPr/{P}nvPr")
    if properties is None:
        return None
    file = next((each for each in properties.iterchildren(f"{A}videoFile", f"{A}audioFile", f"{A}quickTimeFile")), None)
    inner = next(properties.iter(f"{P14}media"), None)
    number = inner.get(f"{R}embed", "") if inner is not None else ""
    link = reader.links.get(number) or (reader.links.get(file.get(f"{R}link", "")) if file is not None else None)
    if link is None:
        reader.losses.lost("a film or sound is not in the file", shape=shape.name)
        return None
    sound = file is not None and file.tag == f"{A}audioFile"
    alt = alt_text(shape)
    if link.external:
        return _outside(shape, link.target, alt, reader)
    source = reader.root.files.take(link.target, alt, shape.label, "sound" if sound else "film")
    if source is None:
        return None
    trim = next(inner.iter(f"{P14}trim"), None) if inner is not None else None
    start = _seconds(trim.get("st")) if trim is not None else 0.0
    if trim is not None and _seconds(trim.get("end")):
        reader.losses.approximated("a film plays to its end", "write `end=` behind it", shape=shape.name)
    autoplay, loop, muted = playing.get(shape.number, (False, False, False))
    return Media(
        kind="audio" if sound else "video",
        source=source,
        alt=alt,
        start=start,
        autoplay=autoplay,
        loop=loop,
        muted=muted,
        attributes=Attributes(pairs=(("start", f"{start:g}"),)) if start else Attributes(),
    )


Playing = dict[str, tuple[bool, bool, bool]]
"""Of films, by the number of their shapes: whether they start by themselves, begin again, and are muted."""


def _seconds(text: str | None) -> float:
    try:
        return max(0.0, float(text or 0) / 1000)
    except ValueError:
        return 0.0


def _outside(shape: Found, address: str, alt: str, reader: "SlideReader") -> Block | None:
    if _WEB.match(address):
        return Media(kind="video", source=address, alt=alt, address=address)
    reader.losses.lost(
        f"a film is not in the file, but at `{address[:80]}`",
        "copy it beside the deck and name it there",
        shape=shape.name,
    )
    return picture(shape, reader)
