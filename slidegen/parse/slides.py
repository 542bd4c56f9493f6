"""Slides out of cuts: title, blocks, notes, settings, kind and section."""

import re

import msgspec
from markdown_it.token import Token

from slidegen.model.attributes import NO_ATTRIBUTES
from slidegen.model.blocks import Block, Group, Heading, Paragraph, Picture
from slidegen.model.deck import Meta, Section, Slide, SlideKind
from slidegen.model.walk import inline_text
from slidegen.parse.content.blocks import build_blocks
from slidegen.parse.content.context import Context, Gathered, PendingNote
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.front.words import front_inlines
from slidegen.parse.ids import Ids, slug
from slidegen.parse.settings import set_by_attributes, slide_settings
from slidegen.parse.split import Cut, lines_of
from slidegen.source import Span

_OPENED_AGAIN = re.compile(r"(?:\s*<!--)+(?=\s*<!--)")
"""Comments that open within one another, all before the first word: one is enough, and each would be read anew."""


class Drafted(msgspec.Struct):
    """A slide before its place in the deck is known."""

    title: Heading | None
    blocks: list[Block]
    notes: tuple[Block, ...]
    gathered: Gathered
    span: Span | None
    alone: bool
    """Whether the title stands alone."""


def draft_slide(context: Context, tokens: list[Token], cut: Cut) -> Drafted:
    """Build the blocks of one slide and take its title, settings and notes out of them."""
    gathered = context.gathered = Gathered()
    context.flat_divs = 0
    blocks = build_blocks(context, Cursor(tokens, cut.start, cut.end))
    title = _take_title(context, blocks, gathered)
    lines = lines_of(tokens, cut.start, cut.end, context.texts)
    return Drafted(
        title=title,
        blocks=blocks,
        notes=build_notes(context, gathered),
        gathered=gathered,
        span=context.texts.span(*lines) if lines is not None else None,
        alone=title is not None and not blocks,
    )


def _take_title(context: Context, blocks: list[Block], gathered: Gathered) -> Heading | None:
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            del blocks[index]
            if block.attributes:
                set_by_attributes(context, gathered, block.attributes, block.span)
                block = msgspec.structs.replace(block, attributes=NO_ATTRIBUTES)
            return block if block.inlines else None
    return None


def build_notes(context: Context, gathered: Gathered) -> tuple[Block, ...]:
    """The speaker notes, with the comments among them read as Markdown."""
    notes: list[Block] = []
    queue = gathered.notes
    while queue:
        note = queue.pop(0)
        if isinstance(note, PendingNote):
            gathered.notes = []
            notes += _note_blocks(context, note)
            queue = gathered.notes + queue
        else:
            notes.append(note)
    return tuple(notes)


def _note_blocks(context: Context, note: PendingNote) -> list[Block]:
    if (opened := _OPENED_AGAIN.match(note.text)) is not None:
        note = msgspec.structs.replace(note, text=note.text[opened.end() :])
    doc = next(doc for doc in context.texts.docs if doc.source is note.span.source)
    at = note.span.source.text.find(note.text, note.span.start)
    line = note.span.source.position(max(at, note.span.start)).line - 1
    lead = len(note.text) - len(note.text.lstrip("\n"))
    tokens = context.markdown.fragment(_dedent(note.text[lead:]), doc.base + line + lead)
    return build_blocks(context, Cursor(tokens))


def _dedent(text: str) -> str:
    """*text* without the margin that its lines behind the first share."""
    first, *rest = text.split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in rest if line.strip()), default=0)
    return "\n".join([first.lstrip(), *(line[margin:] for line in rest)])


def number_slides(context: Context, meta: Meta, drafts: list[Drafted]) -> tuple[tuple[Slide, ...], tuple[Section, ...]]:
    """Give every slide its kind, id and section; put the title slide of the front matter first."""
    ids = Ids(context.report)
    for draft in drafts:
        if "id" in draft.gathered.settings:
            ids.reserve(draft.gathered.settings["id"], draft.gathered.spans["id"])
    titled = own_title(meta, drafts)
    slides: list[Slide] = []
    sections: list[Section] = []
    if meta.title and meta.title_slide and not titled:
        before = drafts.pop(0) if drafts and drafts[0].title is None and not drafts[0].blocks else None
        slides.append(_title_slide(context, meta, ids, before))
    for number, draft in enumerate(drafts):
        kind: SlideKind = "title" if titled and not number else _kind(draft)
        slide_id = _id(ids, draft, len(slides) + 1)
        if kind == "section" and draft.title is not None:
            sections.append(Section(name=inline_text(draft.title.inlines), slide=slide_id))
        blocks = tuple(draft.blocks)
        if kind == "title" and not blocks:
            blocks = _title_blocks(context, meta)
        slides.append(
            Slide(
                id=slide_id,
                kind=kind,
                title=draft.title,
                blocks=blocks,
                notes=draft.notes,
                settings=slide_settings(draft.gathered),
                section=len(sections) - 1 if sections else None,
                span=draft.span,
                styles=tuple(draft.gathered.styles),
            )
        )
    return tuple(slides), tuple(sections)


def _kind(draft: Drafted) -> SlideKind:
    layout = draft.gathered.settings.get("layout", "")
    if layout == "title":
        return "title"
    if layout == "section" or (not layout and draft.alone and draft.title is not None and draft.title.level == 1):
        return "section"
    return "content"


def _id(ids: Ids, draft: Drafted, number: int) -> str:
    given = draft.gathered.settings.get("id")
    if given:
        return ids.given(given, draft.gathered.spans["id"])
    made = slug(inline_text(draft.title.inlines)) if draft.title is not None else ""
    return ids.made(made or f"slide-{number}")


def own_title(meta: Meta, drafts: list[Drafted]) -> bool:
    """Whether the first slide is the talk's title slide, so that none is made from the front matter.

    It is one if it says so, or if it begins with ``#`` and looks the part: it repeats the title of the front
    matter, or it has no more than a few short texts and the other slides show that ``#`` begins neither a
    section nor, where the front matter has a title of its own, every slide.
    """
    if not drafts or drafts[0].title is None:
        return False
    first = drafts[0]
    layout = first.gathered.settings.get("layout", "")
    if layout or first.title is None:
        return bool(layout == "title")
    if first.title.level != 1:
        return False
    title = slug(inline_text(first.title.inlines))
    if meta.title and title == slug(meta.title):
        return True
    plain = all(isinstance(block, Paragraph | Heading | Picture) for block in first.blocks) and len(first.blocks) <= 5
    others = [draft for draft in drafts[1:] if draft.title is not None and draft.title.level == 1]
    if meta.title:
        return plain and not others and not first.alone
    return plain and not (first.alone and any(draft.alone for draft in others))


def _title_slide(context: Context, meta: Meta, ids: Ids, before: Drafted | None) -> Slide:
    """The title slide out of the front matter; *before* are notes and settings written before the first slide."""
    span = meta.spans.get("title")
    gathered = before.gathered if before is not None else Gathered()
    given = gathered.settings.get("id")
    slide_id = ids.given(given, gathered.spans["id"]) if given else ids.made(slug(meta.title) or "title")
    return Slide(
        id=slide_id,
        kind="title",
        title=Heading(level=1, inlines=front_inlines(context, meta.title, span), span=span),
        blocks=_title_blocks(context, meta),
        notes=before.notes if before is not None else (),
        settings=slide_settings(gathered),
        section=None,
        span=span,
        styles=tuple(gathered.styles),
    )


def _title_blocks(context: Context, meta: Meta) -> tuple[Block, ...]:
    """The regions of a title slide, from the front matter."""
    authors = ", ".join(author.name for author in meta.authors if author.name)
    dates = " · ".join(part for part in (meta.event, meta.date) if part)
    parts = (("subtitle", meta.subtitle, "subtitle"), ("author", authors, "author"), ("date", dates, "date"))
    return tuple(
        _region(context, name, text, meta.spans.get(key) or meta.spans.get("event"))
        for name, text, key in parts
        if text
    )


def _region(context: Context, name: str, text: str, span: Span | None) -> Group:
    return Group(name=name, blocks=(Paragraph(inlines=front_inlines(context, text, span), span=span),), span=span)
