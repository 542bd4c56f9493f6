"""One slide of the file: title, blocks, settings, notes."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from slidegen.importing.pptx.context import SlideReader
from slidegen.importing.pptx.shapes.content import Show, content, text_lines
from slidegen.importing.pptx.shapes.flowcharts import flowchart
from slidegen.importing.pptx.shapes.found import Found, found_shapes
from slidegen.importing.pptx.slides.arrange import Made, arranged, picture_beside_text
from slidegen.importing.pptx.slides.ground import Ground, ground, role_of
from slidegen.importing.pptx.slides.motion import Following, following, playing, steps
from slidegen.importing.pptx.slides.notes import notes
from slidegen.importing.pptx.slides.spaces import on_one_line
from slidegen.model.blocks import Block, Group, Paragraph, Picture, Quote
from slidegen.model.inlines import Inline, Marked, Text
from slidegen.model.walk import inline_text
from slidegen.theme.template.parts.xml import A, P

_WHOLE = 0.95
"""A picture that covers this share of a slide in both directions is its background."""

_OF_TITLES = ("ctrTitle", "subTitle")
"""Placeholders that title slides alone have."""

_SMALL = 0.45
"""A picture among other things that is narrower than this share of the slide gets its width."""


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """A slide as read. ``layout`` is which of slidegen's it has, empty: none; ``footer`` None: it shows none."""

    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    footnotes: tuple[tuple[Inline, ...], ...]
    layout: str
    ground: Ground
    following: Following
    hidden: bool
    inverse: bool
    footer: str | None
    numbered: bool
    chrome: bool


def read_slide(reader: SlideReader) -> Read:
    """The slide of *reader*."""
    root = reader.tree
    shapes = found_shapes(root.find(f"{P}cSld/{P}spTree"), reader)
    show = Show(steps(root), playing(root))
    _tell_extras(reader, show)
    titles = [each for each in shapes if each.is_title and each.sort == "text"]
    title = _title(titles[:1], reader)
    body = [each for each in shapes if each not in titles[:1] and not each.is_chrome and each.type not in ("sldImg",)]
    layout = reader.layout.name if reader.layout is not None else ""
    if layout in ("", "content") and reader.losses.slide == 1 and any(each.type in _OF_TITLES for each in shapes):
        layout = "title"
    behind = ground(reader, shapes)
    footnotes: tuple[tuple[Inline, ...], ...] = ()
    if reader.own:
        from slidegen.importing.pptx.slides.own import OwnSlide

        own = OwnSlide(reader, layout, show, reader.root.size.width)
        made = own.blocks([each for each in body if not _is_away(each, reader)])
        footnotes = tuple(own.footnotes)
    else:
        body, behind = _without_ground(body, behind, reader, show)
        made, layout = _foreign(body, layout, reader, show, titled=bool(title))
    return Read(
        title=title,
        blocks=made,
        notes=notes(reader.root, reader.part),
        footnotes=footnotes,
        layout=layout,
        ground=_turned(behind, reader) if _is_inverse(reader) else behind,
        following=following(root),
        hidden=root.get("show") in ("0", "false"),
        inverse=_is_inverse(reader),
        footer=_footer(shapes),
        numbered=any(each.type == "sldNum" for each in shapes),
        chrome=layout not in ("title", "section", "end", "image-full"),
    )


def _title(titles: Sequence[Found], reader: SlideReader) -> tuple[Inline, ...]:
    """The title in one line, without what is bold or coloured as a whole: that is how the design sets titles."""
    for shape in titles:
        if reader.own and _is_away(shape, reader):
            return ()
        found = [line.content for line in text_lines(shape, reader)]
        line: tuple[Inline, ...] = ()
        for each in found:
            line = (*line, *((Text(" "),) if line else ()), *on_one_line(each))
        return _unmarked(line)
    return ()


def _unmarked(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """*line* without the weight that all of it has."""
    marked = [each for each in line if not (isinstance(each, Text) and not each.text.strip())]
    if not marked or not all(isinstance(each, Marked) and each.mark in ("strong", "underline") for each in marked):
        return line
    return _unmarked(tuple(part for each in line for part in (each.children if isinstance(each, Marked) else (each,))))


def _is_away(shape: Found, reader: SlideReader) -> bool:
    """Whether *shape* stands outside of the slide, where nobody sees it."""
    rect, size = shape.rect, reader.root.size
    return bool(rect.height) and (rect.bottom <= 0 or rect.right <= 0 or rect.x >= size.width or rect.y >= size.height)


def _footer(shapes: Sequence[Found]) -> str | None:
    found = next((each for each in shapes if each.type == "ftr"), None)
    if found is None:
        return None
    return " ".join("".join(each.text or "" for each in found.element.iter(f"{A}t")).split()) or None


def _is_inverse(reader: SlideReader) -> bool:
    """Whether a slide of slidegen's has the tone that its layout has not."""
    if not reader.own or reader.layout is None:
        return False
    turned = [
        each.find(f"{P}clrMapOvr/{A}overrideClrMapping") is not None for each in (reader.tree, reader.layout.root)
    ]
    return turned[0] and not turned[1]


def _turned(behind: Ground, reader: SlideReader) -> Ground:
    """*behind* without the layout's own colour, which slides of slidegen's repeat that are of the other tone."""
    layout = reader.layout.root.find(f"{P}cSld/{P}bg/{P}bgPr") if reader.layout is not None else None
    fill = layout.find(f"{A}solidFill") if layout is not None else None
    usual = role_of(fill) if fill is not None else "background"
    return replace(behind, colour="") if behind.colour == usual else behind


def _tell_extras(reader: SlideReader, show: Show) -> None:
    """What belongs to a slide and is left behind."""
    comments = [each for each in reader.links.values() if each.kind.rpartition("/")[2] in ("comments", "comment")]
    if comments:
        reader.losses.lost("comments of reviewers are left out", "they stay in the PowerPoint file")
    if show.steps.others:
        reader.losses.approximated("motion of what is there already (emphasis, exits, paths) is left out")


def _without_ground(body: list[Found], behind: Ground, reader: SlideReader, show: Show) -> tuple[list[Found], Ground]:
    """*body* without the hindmost picture, where that covers the slide below something else."""
    if len(body) < 2 or body[0].sort != "picture" or behind.picture:
        return body, behind
    rect, size = body[0].rect, reader.root.size
    if rect.width < _WHOLE * size.width or rect.height < _WHOLE * size.height:
        return body, behind
    found = content(body[0], reader, show)
    if not found or not isinstance(picture := found[0], Picture):
        return body, behind
    return body[1:], replace(behind, picture=picture.source)


def _foreign(
    body: Sequence[Found], layout: str, reader: SlideReader, show: Show, *, titled: bool
) -> tuple[tuple[Block, ...], str]:
    """The blocks of a slide of another's, in reading order, and the layout that serves them."""
    joined = _joined(body)
    inside = {each.number for each in joined} if joined else set()
    made: list[Made] = [
        (shape, found)
        for shape in body
        if shape.number not in inside and shape.sort != "line" and (found := content(shape, reader, show))
    ]
    if joined and (diagram := flowchart([each.element for each in joined], "")) is not None:
        reader.losses.approximated("boxes that lines join become a Mermaid diagram")
        made.append((joined[0], (diagram,)))
    if layout == "title":
        return _fields(made), layout
    if layout == "section":
        return tuple(block for _, found in made for block in found), layout
    if (beside := picture_beside_text(made)) and len(made) <= 3:
        texts = [block for _, found in made for block in found if not isinstance(block, Picture)]
        pictures = [block for _, found in made for block in found if isinstance(block, Picture)]
        return (*texts, *pictures), beside
    return _quotes(arranged(_sized(made, reader))), "quote" if layout == "quote" else ""


def _joined(body: Sequence[Found]) -> list[Found]:
    """The boxes that lines on the slide itself join, and these lines."""
    lines = [each for each in body if each.sort == "line"]
    ends = {tip.get("id", "") for line in lines for tip in line.element.iter(f"{A}stCxn", f"{A}endCxn")}
    boxes = [each for each in body if each.sort == "text" and each.number in ends and each.type is None]
    return [*boxes, *lines] if len(boxes) > 1 else []


def _fields(made: Sequence[Made]) -> tuple[Block, ...]:
    """What stands on a title slide: the subtitle, and other lines as they are."""
    out: list[Block] = []
    for shape, found in made:
        if shape.type == "subTitle" and not any(isinstance(each, Group) for each in out):
            out.append(Group(name="subtitle", blocks=found))
        else:
            out += found
    return tuple(out)


def _sized(made: Sequence[Made], reader: SlideReader) -> list[Made]:
    """*made*, where small pictures among other things keep their size."""
    if len(made) < 2:
        return list(made)
    out: list[Made] = []
    for shape, found in made:
        share = shape.rect.width / reader.root.size.width
        if len(found) == 1 and isinstance(picture := found[0], Picture) and shape.type is None and 0 < share < _SMALL:
            alone = not any(
                other is not shape and other.rect.y < shape.rect.bottom and shape.rect.y < other.rect.bottom
                for other, _ in made
            )
            found = (replace(picture, width=max(0.05, round(share / 0.88, 2))),) if alone else found
        out.append((shape, found))
    return out


def _quotes(found: tuple[Block, ...]) -> tuple[Block, ...]:
    """*found*; two paragraphs alone, one in quotation marks and one behind a dash, are a quote."""
    if len(found) == 2 and all(isinstance(each, Paragraph) for each in found):
        said, by = (each.inlines for each in found if isinstance(each, Paragraph))
        first, last = inline_text(said), inline_text(by)
        if first[:1] in '“"„«' and first[-1:] in '”"“»' and last[:1] in "—–-" and by and isinstance(by[0], Text):
            who = (Text(by[0].text.lstrip("—–- ")), *by[1:])
            return (Quote(blocks=(Paragraph(inlines=said),), attribution=who),)
    return found
