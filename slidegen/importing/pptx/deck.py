"""A whole PowerPoint file as a deck, and that as text."""

import posixpath
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.importing.imported import Imported
from slidegen.importing.pptx.context import DeckReader, SlideReader
from slidegen.importing.pptx.footnotes import with_footnotes
from slidegen.importing.pptx.losses import outline
from slidegen.importing.pptx.meta import read_meta, read_sections
from slidegen.importing.pptx.natural import natural
from slidegen.importing.pptx.package import Package
from slidegen.importing.pptx.shapes.place import rect_of
from slidegen.importing.pptx.slides.ground import Ground
from slidegen.importing.pptx.slides.motion import Following
from slidegen.importing.pptx.slides.slide import Read, read_slide
from slidegen.importing.pptx.themes import theme_name
from slidegen.importing.pptx.written import tell_differences, written
from slidegen.model.blocks import Group, Heading, Paragraph
from slidegen.model.deck import Deck, Footnote, Meta, Slide, SlideKind, SlideSettings
from slidegen.model.walk import inline_text
from slidegen.parse.ids import Ids, slug
from slidegen.source import Source
from slidegen.theme.template.parts.xml import A, P, R, elements, number
from slidegen.units import Size

_ADVICE = {
    ".key": "in Keynote: File > Export To > PowerPoint",
    ".odp": "in LibreOffice: File > Save As, PowerPoint 2007-365",
    ".ppt": "in PowerPoint: File > Save As, PowerPoint Presentation (.pptx)",
}
"""How to make files of other kinds into some that can be read."""

_BACKUP = "Backup"
_USUAL = Size(9_144_000, 6_858_000)
_EMPTY = Read(
    title=(), blocks=(), notes=(), footnotes=(), layout="", ground=Ground(), following=Following(), hidden=False,
    inverse=False, footer=None, numbered=False, chrome=True,
)  # fmt: skip


def read(data: bytes, name: str, folder: str, report: Report) -> Imported | None:
    """The deck in the PowerPoint file *name*; None, told: it cannot be read."""
    try:
        package = Package(data)
        root = package.root(package.main)
    except WorldError as error:
        advice = error.help or _ADVICE.get(posixpath.splitext(name)[1].lower(), "")
        message = f"`{name}` cannot be imported: {error.message}"
        report.add("bad-presentation", message, Source(name, "").span(0, 0), help=advice)
        return None
    found = root.find(f"{P}sldSz")
    width, height = (number(found.get(each)) if found is not None else None for each in ("cx", "cy"))
    size = Size(width, height) if width and height and width > 0 and height > 0 else _USUAL
    meta, own = read_meta(package, size)
    theme = theme_name(package) if own else ""
    meta = replace(meta, theme=theme)
    reader = DeckReader(package, size, folder, own=own, theme=theme)
    parts = list(_slides(package))
    if not parts:
        report.add("bad-presentation", f"`{name}` has no slides", Source(name, "").span(0, 0), help="is it a template?")
        return None
    reader.slide_ids = _ids(package, parts, own=own)
    for part, slide_id in zip(parts, reader.slide_ids, strict=True):
        reader.ids.setdefault(part, slide_id)
    slides = [_slide(part, at, reader) for at, part in enumerate(parts, 1)]
    titles = [inline_text(each.title) for each in slides]
    source = outline(name, titles)
    deck = _deck(source, meta, slides, reader, read_sections(package, parts))
    made = written(deck, reader.files.contents)
    reader.losses.tell(source, report)
    tell_differences(deck, made, source, report)
    return Imported(text=made.text, files=reader.files.contents, slides=len(slides), origin="PowerPoint")


def _slides(package: Package) -> Iterator[str]:
    """The parts of slides, in the order in which they are shown."""
    links = package.links(package.main)
    for row in elements(package.root(package.main).find(f"{P}sldIdLst"), f"{P}sldId"):
        link = links.get(row.get(f"{R}id", ""))
        if link is not None and not link.external and link.kind.endswith("/slide"):
            yield link.target


def _ids(package: Package, parts: Sequence[str], *, own: bool) -> list[str]:
    """The ids that slides get from their titles, so that links can lead there."""
    ids = Ids(Report())
    found: list[str] = []
    for at, part in enumerate(parts, 1):
        root = package.find_root(part)
        title = ""
        for shape in root.iterfind(f"{P}cSld/{P}spTree/{P}sp") if root is not None else ():
            ph = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            if ph is not None and ph.get("type") in ("title", "ctrTitle"):
                place = rect_of(shape)
                if own and place is not None and place.bottom <= 0:
                    break  # the name that slidegen gives to slides that have none
                title = " ".join("".join(each.text or " " for each in shape.iter(f"{A}t", f"{A}br")).split())
                break
        found.append(ids.made(slug(title) or f"slide-{at}"))
    return found


def _slide(part: str, at: int, reader: DeckReader) -> Read:
    reader.losses.slide = at
    try:
        return read_slide(SlideReader(reader, part, reader.layouts.of(part, own=reader.own)))
    except WorldError as error:
        reader.losses.lost(f"the slide cannot be read: {error.message}")
        return _EMPTY


def _deck(source: Source, meta: Meta, slides: Sequence[Read], reader: DeckReader, sections: dict[int, str]) -> Deck:
    """The deck of *slides*; *sections* are names by the number, from 0, of their first slide."""
    meta = _common(meta, slides)
    footnotes: list[Footnote] = []
    made: list[Slide] = []
    backup = next((at for at, name in sections.items() if reader.own and name == _BACKUP), len(slides))
    heads = {at for at, each in enumerate(slides) if each.layout == "section" and each.title}
    for at, each in enumerate(slides):
        name = sections.get(at)
        if name is not None and at and at not in heads and at != backup:
            reader.losses.slide = at + 1
            reader.losses.lost(
                f"the section “{name}” has no slide of its own",
                "write `# Title` on a slide of its own to begin a section",
            )
        read, notes = with_footnotes(each, len(footnotes))
        footnotes += notes
        slide = _made(read, at, meta, reader, head=at in heads)
        if at >= backup:
            slide = replace(slide, settings=replace(slide.settings, backup=True, numbers=None))
        made.append(slide)
    morphs = {
        at
        for at, each in enumerate(slides)
        if each.following.transition and each.following.transition.change == "morph"
    }
    moved = morphs | {at - 1 for at in morphs if at}
    made = [
        replace(slide, settings=replace(slide.settings, auto_animate=True)) if at in moved else slide
        for at, slide in enumerate(made)
    ]
    deck = Deck(source=source, meta=meta, slides=tuple(made), footnotes=tuple(footnotes))
    return _titled(deck)


def _titled(deck: Deck) -> Deck:
    """*deck*, whose title slide comes from the front matter where that makes the very same."""
    first = deck.slides[0]
    if first.kind != "title" or first.title is None:
        return replace(deck, meta=replace(deck.meta, title_slide=False)) if deck.meta.title else deck
    meta = deck.meta
    said = {
        block.name: inline_text(block.blocks[0].inlines)
        for block in first.blocks
        if isinstance(block, Group) and len(block.blocks) == 1 and isinstance(block.blocks[0], Paragraph)
    }
    meta = replace(meta, title=inline_text(first.title.inlines))  # what people see, not what the file says
    if not meta.subtitle and len(first.blocks) <= 3:
        meta = replace(meta, subtitle=said.get("subtitle", ""))
    if not meta.date and "date" in said:
        meta = replace(meta, date=said["date"].removeprefix(meta.event).removeprefix(" · "))
    return replace(deck, meta=meta)


def _common(meta: Meta, slides: Sequence[Read]) -> Meta:
    """*meta* with what most slides say of themselves."""
    with_chrome = [each for each in slides if each.chrome]
    footers = Counter(each.footer for each in with_chrome if each.footer)
    footer, count = footers.most_common(1)[0] if footers else ("", 0)
    numbered = sum(each.numbered for each in with_chrome)
    changes = Counter(each.following.transition for each in slides)
    change, times = changes.most_common(1)[0]
    return replace(
        meta,
        footer=footer if 2 * count >= len(with_chrome) else "",
        numbers=2 * numbered >= len(with_chrome) or not with_chrome,
        transition=change if change is not None and change.change != "morph" and 2 * times > len(slides) else None,
    )


def _made(read: Read, at: int, meta: Meta, reader: DeckReader, *, head: bool) -> Slide:
    kind: SlideKind = "content"
    if read.layout == "title" and read.title:
        kind = "title"
    elif head and read.title:
        kind = "section"
    level = 2 if kind == "content" else 1
    title = Heading(level=level, inlines=read.title) if read.title else None
    settings = _settings(read, meta, own=reader.own)
    slide = Slide(
        id=reader.slide_ids[at],
        kind=kind, title=title, blocks=read.blocks, notes=read.notes, settings=settings, section=None, span=None,
    )  # fmt: skip
    if kind == "title" and at:
        return replace(slide, settings=replace(settings, layout="title"))
    return natural(slide, read.layout, reader.files.contents, own=reader.own)


def _settings(read: Read, meta: Meta, *, own: bool) -> SlideSettings:
    footer: str | bool | None = None
    if read.chrome and (read.footer or "") != meta.footer:
        footer = read.footer if read.footer else (False if own else None)
    change = read.following.transition
    morph = change is not None and change.change == "morph"
    return SlideSettings(
        background=read.ground.colour,
        background_image=read.ground.picture,
        background_opacity=read.ground.opacity,
        classes=("invert",) if read.inverse else (),
        hidden=read.hidden,
        footer=footer,
        numbers=read.numbered if own and read.chrome and read.numbered != meta.numbers else None,
        transition=change if not morph and change != meta.transition else None,
        timing=read.following.timing,
        auto_advance=read.following.timing is not None,
    )
