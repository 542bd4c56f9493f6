"""Speaker notes: the text of a slide's notes page."""

import re

from slidegen.importing.pptx.context import DeckReader, SlideReader
from slidegen.importing.pptx.shapes.found import found_shapes
from slidegen.importing.pptx.text.body import blocks, lines
from slidegen.importing.pptx.text.styles import Styles
from slidegen.model.blocks import Block, List, Paragraph
from slidegen.model.inlines import Inline, Marked, Text
from slidegen.model.walk import inline_text
from slidegen.theme.template.parts.xml import A, P

_STEP = re.compile(r"\[step \d{1,3}\]\s*")


def notes(root: DeckReader, slide: str) -> tuple[Block, ...]:
    """What the speaker reads beside the part *slide*."""
    part = root.package.linked(slide, "notesSlide")
    tree = root.package.find_root(part)
    if part is None or tree is None:
        return ()
    page = SlideReader(root, part, None)
    body = next(
        (
            each
            for each in found_shapes(tree.find(f"{P}cSld/{P}spTree"), page)
            if each.type == "body" and each.sort == "text"
        ),
        None,
    )
    if body is None:
        return ()
    own = body.element.find(f"{P}txBody/{A}lstStyle")
    read = lines(body.element.find(f"{P}txBody"), Styles([own] if own is not None else []), page)
    return tuple(_marked(block) for block in blocks(read))


def _marked(block: Block) -> Block:
    """*block* with a mark of a step as the author wrote it: slidegen writes it bold."""
    if isinstance(block, Paragraph):
        return Paragraph(inlines=_plain(block.inlines))
    if isinstance(block, List) and block.items and block.items[0].blocks:
        return block
    return block


def _plain(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if line and isinstance(first := line[0], Marked) and first.mark == "strong":
        text = inline_text(first.children)
        if _STEP.fullmatch(text):
            rest = line[1:]
            if rest and isinstance(after := rest[0], Text):
                rest = (Text(after.text.lstrip()), *rest[1:])
            return (Text(f"{text.strip()} "), *rest)
    return line
