"""Pictures, films, drawings and frames in HTML."""

from collections.abc import Mapping
from html import unescape

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Media, Paragraph, Picture, RawBlock
from slidegen.model.inlines import InlineImage, Link, Text
from slidegen.parse.content.context import Context
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.syntax.tree import Element
from slidegen.parse.content.html.told import tell
from slidegen.parse.content.inlines import safe_target
from slidegen.parse.content.pictures.media import build_media
from slidegen.parse.content.pictures.online import online
from slidegen.source import Span

_FLAGS = ("autoplay", "loop", "muted")
_SVG = 'xmlns="http://www.w3.org/2000/svg"'


def image(context: Context, given: Mapping[str, str], span: Span | None) -> InlineImage:
    """``<img src alt width style title>``."""
    source = unescape(given.get("src") or given.get("data-src", "")).strip()
    if not source and (written := given.get(":src", "")):
        tell(context, ":src", f"`{written}` is a variable of another tool: the picture has no file", span)
    source = safe_target(context, source, span)
    pairs = _size(given)
    if side := _side(given):
        pairs.append(("align", side))
    classes = ("decorative",) if given.get("alt") == "" and "alt" in given else ()
    title = unescape(given.get("title", "")).strip()
    alt = unescape(given.get("alt", "")).strip() or title
    attributes = Attributes(classes=classes, pairs=tuple(pairs), span=span)
    return InlineImage(source, alt, attributes, span)


def width_of(given: Mapping[str, str]) -> float | None:
    """The width that attributes or style give, as a share of the room's; None: none."""
    style = css.declarations(given.get("style", ""))
    for value in (style.get("width"), given.get("width"), style.get("max-width")):
        if value and (share := css.share(value)) is not None:
            return share
    return None


def _size(given: Mapping[str, str]) -> list[tuple[str, str]]:
    """The width, else the height, as attributes of a picture: it keeps its shape."""
    if (width := width_of(given)) is not None:
        return [("width", f"{max(width, 0.01) * 100:.4g}%")]
    style = css.declarations(given.get("style", ""))
    for value in (style.get("height"), given.get("height"), style.get("max-height")):
        if value and (length := css.pixels(value, css.SLIDE_HEIGHT)) is not None and length > 0:
            return [("height", f"{min(1.0, max(0.01, length / css.SLIDE_HEIGHT)) * 100:.4g}%")]
    if style.get("object-fit") == "cover":
        return [("fit", "cover")]
    return []


def _side(given: Mapping[str, str]) -> str:
    style = css.declarations(given.get("style", ""))
    side = style.get("float") or given.get("align", "").lower()
    if side in ("left", "right", "center"):
        return side
    if style.get("margin-left") == "auto" and style.get("margin-right") != "auto":
        return "right"
    return ""


def film(context: Context, element: Element) -> list[Block]:
    """``<video>`` and ``<audio>``, with their address or their first source's."""
    holders = [element, *(child for child in element.children if isinstance(child, Element) and child.name == "source")]
    source = next((address for holder in holders if (address := holder.get("src", "data-src"))), "")
    source = safe_target(context, unescape(source), element.span)
    if not source:
        what = "film" if element.name == "video" else "sound"
        tell(context, f"<{element.name}", f"this {what} has no address, so it is left out", element.span)
        return []
    pairs = [(key, "true") for key in _FLAGS if key in element.attributes or f"data-{key}" in element.attributes]
    pairs += [pair for pair in _size(element.attributes) if pair[0] == "width"]
    if poster := element.get("poster"):
        pairs.append(("poster", unescape(poster)))
    alt = unescape(element.get("title", "aria-label", "alt"))
    shown = InlineImage(source, alt, span=element.span)
    media = build_media(context, shown, context.locate(source, element.span), Attributes(pairs=tuple(pairs)))
    return [media if media.kind != "video" or element.name == "video" else _as_sound(media)]


def _as_sound(media: Media) -> Media:
    return msgspec.structs.replace(media, kind="audio")


def frame(context: Context, element: Element) -> list[Block]:
    """``<iframe>``: a film of a site that is known; else as it is written, for the web page."""
    source = unescape(element.get("src", "data-src"))
    if source.startswith("//"):
        source = f"https:{source}"
    if online(source) is not None:
        pairs = tuple(pair for pair in _size(element.attributes) if pair[0] == "width")
        title = unescape(element.get("title"))
        return [build_media(context, InlineImage(source, title, span=element.span), source, Attributes(pairs=pairs))]
    return [RawBlock(format="html", text=element.raw, span=element.span)]


def drawing(context: Context, element: Element) -> list[Block]:
    """``<svg>``: a picture of its own markup, which is cleaned as a file's is."""
    from binascii import b2a_base64  # few decks draw

    markup = element.raw
    if "xmlns=" not in markup[: markup.find(">") + 1]:
        markup = f"{markup[:4]} {_SVG}{markup[4:]}"
    source = f"data:image/svg+xml;base64,{b2a_base64(markup.encode(), newline=False).decode()}"
    width = width_of(element.attributes)
    alt = unescape(element.get("aria-label", "title")) or _title(markup)
    return [
        Picture(
            source=source,
            alt=alt,
            width=max(width, 0.01) if width is not None else None,
            attributes=Attributes(classes=() if alt else ("decorative",)),
            span=element.span,
        )
    ]


def _title(markup: str) -> str:
    start = markup.find("<title")
    start = markup.find(">", start) if start >= 0 else -1
    end = markup.find("</title", start) if start >= 0 else -1
    return " ".join(unescape(markup[start + 1 : end]).split()) if end > start >= 0 else ""


def embedded(context: Context, element: Element) -> list[Block]:
    """``<object>`` and ``<embed>``: a link to what they would show, for only browsers can."""
    source = unescape(element.get("data", "src"))
    target = safe_target(context, source, element.span)
    if not target:
        return []
    message = f"what `<{element.name}>` shows is a link here"
    tell(context, f"<{element.name}", message, element.span, help="show a picture of it: `![what it shows](file.png)`")
    return [Paragraph(inlines=(Link(target, (Text(target, element.span),), "", element.span),), span=element.span)]
