"""Pictures, films and sounds as Markdown's images."""

from slidegen.backends.md.content.attributes import braces, share
from slidegen.backends.md.content.inlines import Inlines, target
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Media, Picture
from slidegen.model.inlines import Inline
from slidegen.model.style import Align

Lines = list[str]

ALIGNS: dict[Align, str] = {"start": "left", "center": "center", "end": "right"}
QR = "QR code: "


def picture(block: Picture, inlines: Inlines, *, nested: bool) -> Lines:
    """A picture; an icon on a line of its own is its name, a QR code the address behind ``qr``."""
    attributes = block.attributes
    pairs = _geometry(block.width, block.align, block.fit, block.height)
    plain = not (block.alt or block.caption or block.link or block.fit)
    if block.is_icon and plain and not nested and attributes.classes[-1:] == ("decorative",):
        rest = _with(attributes, classes=attributes.classes[:-1], pairs=pairs + attributes.pairs)
        return [f":{block.source.replace(':', '-', 1)}:{braces(rest)}"]
    alt, link = block.alt, block.link
    if attributes.has("qr"):
        link = ""
        if alt == QR + block.source:
            alt = "qr"
            attributes = _with(attributes, classes=_without_last(attributes.classes, "qr"), pairs=attributes.pairs)
    shown = _image(block.source, alt, block.caption, pairs, attributes, inlines)
    return [f"[{shown}]({target(link)})" if link else shown]


def _without_last(classes: tuple[str, ...], name: str) -> tuple[str, ...]:
    return classes[:-1] if classes[-1:] == (name,) else classes


def film(block: Media, inlines: Inlines, *, nested: bool) -> Lines:
    """A film or a sound; the address alone of one online that has no more than that."""
    pairs = _geometry(block.width, block.align, None)
    for flag, given in (("autoplay", block.autoplay), ("loop", block.loop), ("muted", block.muted)):
        if given and not block.attributes.has(flag):
            pairs += ((flag, "true"),)
    source = block.address or block.source
    if block.kind == "online" and not (nested or block.alt or block.caption or pairs or block.attributes):
        return [f"<{source}>"]
    return [_image(source, block.alt, block.caption, pairs, block.attributes, inlines)]


def _geometry(
    width: float | None, align: Align | None, fit: str | None, height: float | None = None
) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("width", "" if width is None else share(width)),
        ("height", "" if height is None else share(height)),
        ("align", "" if align is None else ALIGNS[align]),
        ("fit", fit or ""),
    )
    return tuple(pair for pair in pairs if pair[1])


def _image(
    source: str,
    alt: str,
    caption: tuple[Inline, ...],
    pairs: tuple[tuple[str, str], ...],
    attributes: Attributes,
    inlines: Inlines,
) -> str:
    if caption:
        pairs += (("caption", caption_value(caption, inlines)),)
    whole = _with(attributes, classes=attributes.classes, pairs=pairs + attributes.pairs)
    words = inlines.plain(alt)
    if "bg" in words.split():  # no background
        words = words.replace("bg", "b&#103;")
    return f"![{words}]({target(source)}){braces(whole)}"


def caption_value(caption: tuple[Inline, ...], inlines: Inlines) -> str:
    """A caption as the value of an attribute, where one kind of quotes must do."""
    text = inlines.line(caption)
    return text.replace('"', "&quot;") if '"' in text and "'" in text else text


def _with(attributes: Attributes, *, classes: tuple[str, ...], pairs: tuple[tuple[str, str], ...]) -> Attributes:
    return Attributes(id=attributes.id, classes=classes, pairs=pairs)
