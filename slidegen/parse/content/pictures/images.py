"""Images: lifted out of text into pictures, backgrounds and films."""

import re

from slidegen.diagnostics import Label
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import Block, Fit, Paragraph, Picture
from slidegen.model.inlines import Attributed, Inline, InlineImage, LineBreak, Link, Marked, Text
from slidegen.parse.content.context import Context
from slidegen.parse.content.ignored import report_ignored
from slidegen.parse.content.inlines import coloured, fixed_inlines
from slidegen.parse.content.pictures.geometry import geometry, height
from slidegen.parse.content.pictures.media import build_media, is_media, is_qr, qr_picture
from slidegen.parse.settings import set_one
from slidegen.parse.syntax.attrs import without
from slidegen.source import Span
from slidegen.yaml.nodes import Scalar

_USED = frozenset({"width", "height", "align", "fit", "caption"})
KEYS = _USED | {"decorative", "rounded", "shadow", "share"}
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
    if is_qr(image, attributes):
        return [qr_picture(context, image, attributes)]
    if is_media(source):
        return [build_media(context, image, source, attributes)]
    if source.startswith("icon:"):
        attributes = coloured(context, attributes)
    report_ignored(context, attributes, KEYS, "a picture")
    width, align, fit = geometry(context, attributes)
    caption = attributes.get("caption")
    return [
        Picture(
            source=source,
            alt=image.alt,
            caption=fixed_inlines(context, caption, attributes.span or image.span) if caption else (),
            width=width,
            height=height(context, attributes),
            align=align,
            fit=fit,
            link=link,
            attributes=without(attributes, _USED),
            span=image.span,
        )
    ]


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
