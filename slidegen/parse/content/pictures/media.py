"""Films, sounds, QR codes, and what stands alone on a line: icons, and addresses of films."""

import re

from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Block, Media, Picture
from slidegen.model.inlines import Attributed, Icon, Inline, InlineImage, Link, Text
from slidegen.model.links import scheme_of
from slidegen.model.walk import inline_text
from slidegen.parse.content.context import Context
from slidegen.parse.content.ignored import report_ignored
from slidegen.parse.content.inlines import coloured, fixed_inlines
from slidegen.parse.content.pictures.geometry import geometry
from slidegen.parse.content.pictures.online import Online, online
from slidegen.parse.syntax.attrs import merged, without
from slidegen.source import Span
from slidegen.yaml.values import parse_duration

_FILMS = frozenset(("mp4", "m4v", "webm", "mov", "ogv"))
_SOUNDS = frozenset(("mp3", "m4a", "ogg", "oga", "wav", "flac", "aac"))
"""Endings of files."""

_FLAGS = ("autoplay", "loop", "muted")
_USED = frozenset({"width", "align", "caption", *_FLAGS, "controls"})
KEYS = _USED | {"start", "end", "poster"}
"""Where the last three stand is told again once the film is read, so that they stay."""

_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")
_LINKED = frozenset({"http", "https", "mailto", "tel"})
_SECONDS = r"\d{1,6}(?:\.\d{1,3})?"
QR = "qr"


def is_media(source: str) -> bool:
    """Whether *source* is the name of a film or a sound, or the address of one on a site that plays it."""
    return _ending(source) in _FILMS | _SOUNDS or online(source) is not None


def _ending(source: str) -> str:
    """The ending of a file's name, without what follows it in an address."""
    return source.partition("?")[0].partition("#")[0].rpartition(".")[2].lower()


def build_media(context: Context, image: InlineImage, source: str, attributes: Attributes) -> Media:
    """``![what it shows](demo.mp4){poster=x.png autoplay loop muted start=3 end=10}``."""
    site = online(source)
    report_ignored(context, attributes, KEYS, "a film")
    return _media(context, source, image.alt, attributes, image.span, site)


def _media(
    context: Context, source: str, alt: str, attributes: Attributes, span: Span | None, site: Online | None
) -> Media:
    width, align, _ = geometry(context, attributes)
    caption = attributes.get("caption")
    start, end = (_moment(context.report, attributes, key) for key in ("start", "end"))
    if start is not None and end is not None and end <= start:
        message, where = "`end` is not behind `start`", value_span(attributes, "end")
        context.report.add("media-time", message, where, help="it is left out")
        end = None
    if site is not None and start is None:
        start = site.start
    autoplay, loop, muted = (_flag(context.report, attributes, key) for key in _FLAGS)
    return Media(
        kind="online" if site is not None else "audio" if _ending(source) in _SOUNDS else "video",
        source=source,
        alt=alt,
        caption=fixed_inlines(context, caption, attributes.span or span) if caption else (),
        address=source if site is not None else "",
        player=site.player if site is not None else "",
        autoplay=autoplay,
        loop=loop,
        muted=muted,
        start=start or 0.0,
        end=end,
        width=width,
        align=align,
        attributes=_located(context, without(attributes, _USED), span),
        span=span,
    )


def _located(context: Context, attributes: Attributes, span: Span | None) -> Attributes:
    """*attributes* with the path of the poster relative to the deck's folder."""
    poster = attributes.get("poster")
    if not poster or (path := context.locate(poster, span)) == poster:
        return attributes
    return merged(attributes, Attributes(pairs=(("poster", path),), span=attributes.span))


def _flag(report: Report, attributes: Attributes, key: str) -> bool:
    value = attributes.get(key).lower()
    if value and value not in _YES + _NO:
        report.add(
            "bad-value", f"`{key}` cannot be `{value}`", value_span(attributes, key), help=f"write `{key}` alone"
        )
    return value in _YES or attributes.has(key)


def _moment(report: Report, attributes: Attributes, key: str) -> float | None:
    """Seconds from the beginning of a film, as ``12.5``, ``90s`` or ``1:30``."""
    value = attributes.get(key)
    if not value:
        return None
    moment = float(value) if re.fullmatch(_SECONDS, value) else parse_duration(value)
    if moment is None:
        advice = "write seconds, such as `12.5`, or minutes and seconds, `1:30`"
        report.add("bad-value", f"`{key}` cannot be `{value}`", value_span(attributes, key), help=advice)
    return moment


def is_qr(image: InlineImage, attributes: Attributes) -> bool:
    """``![qr](https://example.org)``, or a picture of class ``qr``."""
    return bool(image.source) and (image.alt.strip().lower() == QR or attributes.has(QR))


def qr_picture(context: Context, image: InlineImage, attributes: Attributes) -> Picture:
    """The QR code of an address, which is a link to it, too; resolving draws it."""
    report_ignored(context, attributes, frozenset({"width", "align", "caption"}), "a QR code")
    width, align, _ = geometry(context, attributes)
    caption = attributes.get("caption")
    classes = tuple(dict.fromkeys((*attributes.classes, QR)))
    kept = without(attributes, frozenset({"width", "align", "caption"}))
    alt = image.alt if image.alt.strip().lower() not in ("", QR) else f"QR code: {image.source}"
    return Picture(
        source=image.source,
        alt=alt,
        caption=fixed_inlines(context, caption, attributes.span or image.span) if caption else (),
        width=width,
        align=align,
        link=image.source if scheme_of(image.source) in _LINKED else "",
        attributes=Attributes(id=kept.id, classes=classes, pairs=kept.pairs, span=attributes.span),
        span=image.span,
    )


def lone(context: Context, inlines: tuple[Inline, ...], attributes: Attributes, span: Span) -> Block | None:
    """The picture or film that an icon or a film's address means which is all that a paragraph holds."""
    if len(inlines) != 1:
        return None
    node = inlines[0]
    if isinstance(node, Attributed) and len(node.children) == 1:
        attributes = merged(node.attributes, attributes)
        node = node.children[0]
    match node:
        case Icon(name=name):
            return _icon(context, name, attributes, node.span or span)
        case Text(text=text) if (site := online(text.strip())) is not None:
            address, alt = text.strip(), ""
        case Link(target=target, children=children) if (site := online(target)) is not None:
            address, alt = target, inline_text(children).strip()
        case _:
            return None
    report_ignored(context, attributes, KEYS, "a film")
    return _media(context, address, "" if alt == address else alt, attributes, node.span or span, site)


def _icon(context: Context, name: str, attributes: Attributes, span: Span) -> Picture:
    report_ignored(context, attributes, frozenset({"width", "align", "color"}), "an icon")
    attributes = coloured(context, attributes)
    width, align, _ = geometry(context, attributes)
    kept = without(attributes, frozenset({"width", "align"}))
    marked = Attributes(id=kept.id, classes=(*kept.classes, "decorative"), pairs=kept.pairs, span=kept.span)
    return Picture(source=f"icon:{name}", width=width, align=align, attributes=marked, span=span)
