"""A shape as blocks, whatever it is."""

import re
from typing import TYPE_CHECKING, assert_never

import msgspec
from msgspec.structs import replace

from slidegen.importing.pptx.shapes.charts import chart
from slidegen.importing.pptx.shapes.flowcharts import flowchart
from slidegen.importing.pptx.shapes.found import Found, styles_of
from slidegen.importing.pptx.shapes.pictures import Playing, alt_text, media, picture
from slidegen.importing.pptx.shapes.smartart import smartart
from slidegen.importing.pptx.shapes.tables import table
from slidegen.importing.pptx.slides.motion import Steps
from slidegen.importing.pptx.text.body import Line, blocks, lines
from slidegen.importing.pptx.text.runs import clean, is_mono
from slidegen.importing.pptx.text.styles import typeface
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, CodeBlock, Group, Media, Paragraph, Picture
from slidegen.theme.template.parts.xml import A, P

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

STEP = Attributes(classes=("step",))
_CODE = re.compile(r"Code(?: (\S+))?$")


class Show(msgspec.Struct, frozen=True):
    """What moves on a slide: what comes when, and how films play."""

    steps: Steps
    playing: Playing


def content(shape: Found, reader: "SlideReader", show: Show) -> tuple[Block, ...]:
    """What *shape* shows; what cannot be had is told."""
    made = _content(shape, reader, show)
    step = show.steps.shapes.get(shape.number)
    if step is None or not made or any(number == shape.number for number, _ in show.steps.paragraphs):
        return made
    if len(made) == 1:
        return (_stepped(made[0]),)
    return (Group(name="", blocks=made, attributes=STEP),)


def _stepped(block: Block) -> Block:
    given = block.attributes
    return replace(block, attributes=replace(given, classes=(*given.classes, "step")))


def _content(shape: Found, reader: "SlideReader", show: Show) -> tuple[Block, ...]:
    match shape.sort:
        case "text":
            return text_blocks(shape, reader, show.steps)
        case "picture":
            return _some(picture(shape, reader))
        case "media":
            return _some(_played(media(shape, reader, show.playing), shape, reader))
        case "table":
            return _some(table(shape, reader))
        case "chart":
            return _some(chart(shape, reader))
        case "smartart":
            return smartart(shape, reader)
        case "diagram":
            return _diagram(shape, reader)
        case "object":
            return _object(shape, reader)
        case "line" | "drawing":
            return ()
        case _:
            assert_never(shape.sort)


def _some(block: Block | None) -> tuple[Block, ...]:
    return () if block is None else (block,)


def _played(block: Block | None, shape: Found, reader: "SlideReader") -> Block | None:
    """*block*, a film with the picture that stands for it before it plays."""
    if not isinstance(block, Media) or reader.own or block.kind != "video":
        return block
    still = picture(shape, reader)
    if not isinstance(still, Picture):
        return block
    given = block.attributes
    return replace(block, attributes=replace(given, pairs=(*given.pairs, ("poster", still.source))))


def text_lines(shape: Found, reader: "SlideReader", steps: Steps | None = None) -> list[Line]:
    """The paragraphs of *shape*, with the steps that they come with."""
    found = lines(shape.element.find(f"{P}txBody"), styles_of(shape, reader), reader)
    if steps is None or not steps.paragraphs:
        return found
    return [replace(line, step=steps.paragraphs.get((shape.number, int(line.id)), 0)) for line in found]


def text_blocks(shape: Found, reader: "SlideReader", steps: Steps | None = None) -> tuple[Block, ...]:
    """The text of *shape*; one in a typewriter's letters alone is a listing."""
    own = _CODE.match(shape.label.removeprefix("!!")) if reader.own else None
    if own is not None or (not reader.own and _is_code(shape, reader)):
        return (CodeBlock(text=code_text(shape.element), language=(own[1] or "") if own is not None else ""),)
    return blocks(text_lines(shape, reader, steps), indented=reader.own)


def code_text(element: "_Element") -> str:
    """The lines of a listing. A break in a line is where it was too long."""
    rows = [
        "".join(each.text or "" for each in paragraph.iter(f"{A}t"))
        for paragraph in element.iterfind(f"{P}txBody/{A}p")
    ]
    return "\n".join(re.sub(r"[\x00-\x08\x0b-\x1f]", "", row).rstrip() for row in rows).rstrip()


def _is_code(shape: Found, reader: "SlideReader") -> bool:
    runs = [each for each in shape.element.iter(f"{A}r") if (each.findtext(f"{A}t") or "").strip()]
    if len(list(shape.element.iterfind(f"{P}txBody/{A}p"))) < 2 or shape.is_title:
        return False
    usual = styles_of(shape, reader).level(0).typeface
    faces = [typeface(found) if (found := each.find(f"{A}rPr")) is not None else "" for each in runs]
    return bool(runs) and all(is_mono(face or usual) for face in faces)


def _diagram(shape: Found, reader: "SlideReader") -> tuple[Block, ...]:
    made = flowchart(list(shape.element.iter(f"{P}sp", f"{P}cxnSp")), alt_text(shape))
    if made is not None:
        if not reader.own:
            reader.losses.approximated("boxes that lines join become a Mermaid diagram", shape=shape.name)
        return (made,)
    from slidegen.importing.pptx.shapes.found import found_shapes

    parts = (text_blocks(each, reader) for each in found_shapes(shape.element, reader) if each.sort == "text")
    return tuple(block for part in parts for block in part)


def _object(shape: Found, reader: "SlideReader") -> tuple[Block, ...]:
    """An object of another program by the picture that the file has of it."""
    still = next(shape.element.iter(f"{P}pic"), None)
    reader.losses.lost(
        "an object of another program" + ("; its picture is kept" if still is not None else ""), shape=shape.name
    )
    if still is None:
        said = clean(" ".join(each.text or "" for each in shape.element.iter(f"{A}t"))).strip()
        from slidegen.model.inlines import Text

        return (Paragraph(inlines=(Text(said),)),) if said else ()
    return _some(picture(replace(shape, element=still), reader))
