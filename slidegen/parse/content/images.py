"""Images: lifted out of text into pictures, backgrounds and films."""

import re
from collections.abc import Mapping
from typing import TypeVar

from slidegen.diagnostics import Label
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes, value_span
from slidegen.model.blocks import Block, Directive, Fit, Paragraph, Picture
from slidegen.model.inlines import Attributed, Inline, InlineImage, LineBreak, Link, Marked, Text
from slidegen.model.style import Align
from slidegen.parse.content.context import Context
from slidegen.parse.content.ignored import report_ignored
from slidegen.parse.content.inlines import fixed_inlines
from slidegen.parse.settings import set_one
from slidegen.parse.syntax.attrs import without
from slidegen.source import Span
from slidegen.yaml.nodes import Scalar
from slidegen.yaml.values import parse_number

_FILM = re.compile(r"\.(?:mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|oga|wav|flac|aac)(?:[?#].*)?$", re.IGNORECASE)
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,4})?)\s*(px|pt|in|cm|mm|em|rem|)")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16.0, "rem": 16.0}
Word = TypeVar("Word", bound=str)

SLIDE_PIXELS = 1280.0
"""The width of a slide in CSS pixels, which lengths that are not relative are taken against."""

_ALIGNS: dict[str, Align] = {
    "left": "start",
    "start": "start",
    "center": "center",
    "centre": "center",
    "right": "end",
    "end": "end",
}
_FITS: dict[str, Fit] = {"cover": "cover", "contain": "contain"}
_USED = frozenset({"width", "align", "fit", "caption"})
KEYS = _USED | {"decorative", "rounded", "shadow"}
_BG_SIDE = re.compile(r"(left|right)(?::(\d{1,3}(?:\.\d+)?%))?")
_BG_KNOWN = re.compile(r"bg|left|right|cover|contain|fit|auto|opacity")
_BG_WORD = re.compile(
    r"bg|(?:left|right)(?::\d{1,3}(?:\.\d+)?%)?|cover|contain|fit|auto|vertical|horizontal|\d+(?:\.\d+)?%"
    r"|(?:w|h|width|height|opacity|blur|brightness|contrast|grayscale|sepia|saturate|invert|hue-rotate|drop-shadow)(?::\S*)?"
)


def has_image(inlines: tuple[Inline, ...]) -> bool:
    """Whether an image stands anywhere in *inlines*."""
    return any(
        isinstance(node, InlineImage) or (isinstance(node, Marked | Attributed | Link) and has_image(node.children))
        for node in inlines
    )


def lift(context: Context, inlines: tuple[Inline, ...], attributes: Attributes, span: Span | None) -> list[Block]:
    """Paragraphs and pictures in source order, from the inlines of a paragraph that has images."""
    blocks: list[Block] = []
    text: list[Inline] = []

    def end_text() -> None:
        trimmed = _trim(text)
        if trimmed:
            blocks.append(Paragraph(inlines=tuple(trimmed), attributes=attributes, span=_cover(trimmed) or span))
        text.clear()

    alone = sum(1 for node in inlines if not _is_blank(node)) == 1
    for node in inlines:
        if isinstance(node, InlineImage):
            end_text()
            blocks += _picture(context, node, "", attributes if alone else NO_ATTRIBUTES)
        elif isinstance(node, Marked | Attributed | Link) and has_image(node.children):
            images, rest = _take_out(node)
            link = node.target if isinstance(node, Link) else ""
            if rest is not None:
                text.append(rest)
            end_text()
            for image in images:
                blocks += _picture(context, image, link, attributes if alone else NO_ATTRIBUTES)
        else:
            text.append(node)
    end_text()
    return blocks


def _take_out(node: Inline) -> tuple[list[InlineImage], Inline | None]:
    """The images in *node*, and the node without them (None if nothing is left)."""
    if isinstance(node, InlineImage):
        return [node], None
    if not isinstance(node, Marked | Attributed | Link):
        return [], node
    images: list[InlineImage] = []
    kept: list[Inline] = []
    for child in node.children:
        found, rest = _take_out(child)
        if isinstance(node, Attributed) and isinstance(child, InlineImage):
            found = [_with(image, node.attributes) for image in found]
        images += found
        if rest is not None:
            kept.append(rest)
    if not images:
        return [], node
    if all(_is_blank(child) for child in kept):
        return images, None
    children = tuple(kept)
    match node:
        case Marked():
            return images, Marked(node.mark, children, node.span)
        case Attributed():
            return images, Attributed(children, node.attributes, node.span)
        case Link():
            return images, Link(node.target, children, node.title, node.span)


def _with(image: InlineImage, attributes: Attributes) -> InlineImage:
    merged = Attributes(
        id=attributes.id,
        classes=attributes.classes,
        pairs=image.attributes.pairs + attributes.pairs,
        span=attributes.span,
    )
    return InlineImage(image.source, image.alt, merged, image.span)


def _is_blank(node: Inline) -> bool:
    return isinstance(node, LineBreak) or (isinstance(node, Text) and not node.text.strip())


def _trim(nodes: list[Inline]) -> list[Inline]:
    """*nodes* without blanks and breaks at both ends."""
    first, last = 0, len(nodes)
    while first < last and _is_blank(nodes[first]):
        first += 1
    while last > first and _is_blank(nodes[last - 1]):
        last -= 1
    kept = nodes[first:last]
    if kept and isinstance(kept[0], Text) and kept[0].text[0] == " ":
        kept[0] = Text(kept[0].text.lstrip(), kept[0].span)
    if kept and isinstance(kept[-1], Text) and kept[-1].text[-1] == " ":
        kept[-1] = Text(kept[-1].text.rstrip(), kept[-1].span)
    return kept


def _cover(nodes: list[Inline]) -> Span | None:
    first, last = nodes[0].span, nodes[-1].span
    if first is None or last is None or first.source is not last.source:
        return None
    return Span(first.source, first.start, max(first.end, last.end))


def _picture(context: Context, image: InlineImage, link: str, outer: Attributes) -> list[Block]:
    attributes = _with(image, outer).attributes if outer else image.attributes
    if outer and image.attributes:
        attributes = Attributes(
            id=image.attributes.id or outer.id,
            classes=image.attributes.classes + outer.classes,
            pairs=outer.pairs + image.attributes.pairs,
            span=image.attributes.span or outer.span,
        )
    source = context.locate(image.source, image.span)
    words = image.alt.split()
    if "bg" in words:
        return _marp_background(context, image, source, words)
    if attributes.has("background"):
        set_background(context, source, attributes, image.span)
        return []
    if _FILM.search(source):
        return [Directive(name="media", argument=source, text=image.alt, attributes=attributes, span=image.span)]
    report_ignored(context, attributes, KEYS, "a picture")
    width, align, fit = _geometry(context, attributes)
    caption = attributes.get("caption")
    return [
        Picture(
            source=source,
            alt=image.alt,
            caption=fixed_inlines(context, caption, attributes.span or image.span) if caption else (),
            width=width,
            align=align,
            fit=fit,
            link=link,
            attributes=without(attributes, _USED),
            span=image.span,
        )
    ]


def _geometry(context: Context, attributes: Attributes) -> tuple[float | None, Align | None, Fit | None]:
    return (
        _length(context, attributes),
        _word(context, attributes, "align", _ALIGNS, "`left`, `center` or `right`"),
        _word(context, attributes, "fit", _FITS, "`contain` or `cover`"),
    )


def _word(context: Context, attributes: Attributes, key: str, words: Mapping[str, Word], help: str) -> Word | None:
    value = attributes.get(key)
    if not value:
        return None
    if value in words:
        return words[value]
    context.report.add("bad-value", f"`{key}` cannot be `{value}`", value_span(attributes, key), help=f"write {help}")
    return None


def _length(context: Context, attributes: Attributes) -> float | None:
    value = attributes.get("width")
    if not value:
        return None
    if value.endswith("%"):
        number = parse_number(value)
    else:
        found = _LENGTH.fullmatch(value)
        number = float(found[1]) * _PIXELS[found[2]] / SLIDE_PIXELS if found is not None else None
    if number is None or number <= 0:
        context.report.add(
            "bad-value",
            f"`width` cannot be `{value}`",
            value_span(attributes, "width"),
            help="write a share of the region, such as `60%`",
        )
        return None
    return min(number, 1.0)


def set_background(context: Context, source: str, attributes: Attributes, span: Span | None) -> None:
    """Make the picture the slide's background."""
    gathered = context.gathered
    where = attributes.span or span
    first = gathered.spans.get("background-image")
    if gathered.settings.get("background_image") and first is not None:
        context.report.add(
            "duplicate-key",
            "the slide has a background already; the last one counts",
            span,
            related=(Label(first, "first here"),),
        )
    gathered.settings["background_image"] = source
    if span is not None:
        gathered.spans["background-image"] = span
    opacity = attributes.get("opacity")
    if opacity and where is not None:
        set_one(context, gathered, "background-opacity", Scalar(opacity, where))


def _marp_background(context: Context, image: InlineImage, source: str, words: list[str]) -> list[Block]:
    """``![bg](a.jpg)``: a background; with ``left`` or ``right``: a picture on that side of the text."""
    side = next((found for word in words if (found := _BG_SIDE.fullmatch(word)) is not None), None)
    opacity = next((word.partition(":")[2] or ".5" for word in words if word.startswith("opacity")), "")
    alt = " ".join(word for word in words if not _BG_WORD.fullmatch(word))
    for word in words:
        if _BG_WORD.fullmatch(word) and not _BG_KNOWN.match(word):
            context.report.add(
                "attribute-ignored",
                f"`{word}` has no effect on a background",
                image.span,
                help="`left`, `right`, `cover`, `contain` and `opacity` have",
            )
    pairs = (("opacity", opacity),) if opacity else ()
    if side is None:
        set_background(context, source, Attributes(pairs=pairs), image.span)
        return []
    gathered = context.gathered
    gathered.settings.setdefault("layout", f"image-{side[1]}")
    if image.span is not None:
        gathered.spans.setdefault("layout", image.span)
    fit: Fit = "contain" if {"contain", "fit"} & set(words) else "cover"
    share = (("share", side[2]),) if side[2] else ()
    return [Picture(source=source, alt=alt, fit=fit, attributes=Attributes(pairs=share), span=image.span)]
