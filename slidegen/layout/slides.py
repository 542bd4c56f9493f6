"""The deck: order, numbers, sections and chrome around the slides."""

from collections.abc import Mapping

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.names import named
from slidegen.layout.parts.kit import Kit
from slidegen.layout.slide import Desk, place_slide
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.runs import Links
from slidegen.layout.text.scripts import language_direction
from slidegen.model.deck import Deck, Section, Slide
from slidegen.model.frames import PictureFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.theme.theme import Theme
from slidegen.units import Rect
from slidegen.world import World

BACKUP = "Backup"
"""The section of backup slides that were written inside other sections."""


def layout(deck: Deck, theme: Theme, world: World, report: Report, *, stranger: bool = False) -> PlacedDeck:
    """*deck* as *theme* sets it: rectangles, sizes, line pitches. Problems go to *report*.

    *stranger*: the deck is one's whom nobody here trusts; its links lead to harmless places only.
    """
    kit = Kit(
        theme=theme,
        ruler=Ruler(theme.fonts, world, report),
        links=Links({slide.id for slide in deck.slides}, deck.meta.lang, report, stranger=stranger),
        report=report,
        world=world,
        height=deck.meta.size.height,
        code_line_numbers=deck.meta.code_line_numbers,
    )
    desk = Desk(deck=deck, kit=kit, footnotes={note.number: note for note in deck.footnotes})
    ordered, sections = order(deck.slides, deck.sections)
    slides: list[PlacedSlide] = []
    used = set(kit.links.ids)
    written: list[Slide] = []
    for slide in ordered:
        for at, placed in enumerate(place_slide(slide, desk)):
            slides.append(replace(placed, id=_fresh(slide.id, at + 1, used)) if at else placed)
            written.append(slide)
    if any(slide.auto_animate for slide in slides):
        from slidegen.layout.pairs import paired  # few decks have any

        slides = paired(slides, written, report)
    numbers = numbered(written)
    total = max((number for number in numbers if number is not None), default=0)
    done = tuple(
        _with_chrome(replace(placed, index=at), slide, numbers[at], total, deck, theme)
        for at, (placed, slide) in enumerate(zip(slides, written, strict=True))
    )
    return PlacedDeck(
        meta=deck.meta,
        size=deck.meta.size,
        slides=tuple(named(done)),
        sections=sections,
        total=total,
        logo=_logo(deck, theme),
        rtl=language_direction(deck.meta.lang) == "rtl",
        ids={slide.id: slide.index for slide in done},
    )


def order(slides: tuple[Slide, ...], sections: tuple[Section, ...]) -> tuple[list[Slide], tuple[Section, ...]]:
    """*slides* with those for backup behind the others, and the sections in the order that this makes.

    A section that is all backup moves as it is; backup slides of other sections get one of their own.
    """
    front = [slide for slide in slides if not slide.settings.backup]
    back = [slide for slide in slides if slide.settings.backup]
    if not back:
        return front, sections
    if not sections:
        return front + back, sections
    kept = {slide.section for slide in front}
    strays = [slide for slide in back if slide.section is None or slide.section in kept]
    whole = [slide for slide in back if slide.section is not None and slide.section not in kept]
    moved = {slide.section for slide in whole}
    names = [at for at in range(len(sections)) if at not in moved]
    renumbered: dict[int, int] = {at: new for new, at in enumerate(names)}
    found = [sections[at] for at in names]
    if strays:
        found.append(Section(name=BACKUP, slide=strays[0].id))
        strays = [replace(slide, section=len(found) - 1) for slide in strays]
    for at in sorted(at for at in moved if at is not None):
        renumbered[at] = len(found)
        found.append(sections[at])
    front = [_in(slide, renumbered) for slide in front]
    return [*front, *strays, *(_in(slide, renumbered) for slide in whole)], tuple(found)


def _in(slide: Slide, renumbered: Mapping[int, int]) -> Slide:
    if slide.section is None or renumbered[slide.section] == slide.section:
        return slide
    return replace(slide, section=renumbered[slide.section])


def numbered(slides: list[Slide]) -> list[int | None]:
    """Each slide's number; hidden, uncounted and backup slides have none and do not count."""
    numbers: list[int | None] = []
    last = 0
    for slide in slides:
        settings = slide.settings
        if settings.hidden or settings.uncounted or settings.backup:
            numbers.append(None)
        else:
            last += 1
            numbers.append(last)
    return numbers


def _fresh(id: str, part: int, used: set[str]) -> str:
    """An id for a further part of a split slide: ``results-2``, unless another slide has it."""
    name = f"{id}-{part}"
    while name in used:
        name += "-more"
    used.add(name)
    return name


def _logo(deck: Deck, theme: Theme) -> PictureFrame | None:
    """The logo, as large as the theme's region for it allows, at the side where the region aligns."""
    asset = deck.assets.get(deck.meta.logo)
    region = next((each for each in theme.chrome if each.role == "logo"), None)
    if asset is None or region is None:
        return None
    room = region.area.on(deck.meta.size)
    width = min(room.width, round(room.height * asset.width / max(1, asset.height)))
    height = min(room.height, round(width * asset.height / max(1, asset.width)))
    spare = {"start": 0, "center": (room.width - width) // 2, "end": room.width - width}[region.align]
    rect = Rect(room.x + spare, room.y + (room.height - height) // 2, width, height)
    return PictureFrame(
        rect=rect,
        slot=region.name,
        span=deck.meta.spans.get("logo"),
        asset=asset,
        source=deck.meta.logo,
        alt="",
        decorative=True,
    )


def _with_chrome(
    placed: PlacedSlide, slide: Slide, number: int | None, total: int, deck: Deck, theme: Theme
) -> PlacedSlide:
    settings, meta = slide.settings, deck.meta
    layout = theme.layouts[placed.layout]
    chrome = layout.chrome
    footed, counted = (theme.template is None or layout.region(name) is not None for name in ("footer", "number"))
    footer = settings.footer if isinstance(settings.footer, str) else "" if settings.footer is False else meta.footer
    numbers = meta.numbers if settings.numbers is None else settings.numbers
    return replace(
        placed,
        number=number,
        footer=footer if chrome and footed else "",
        show_number=chrome and counted and numbers and number is not None,
        progress=number / total if chrome and number is not None else None,
    )
