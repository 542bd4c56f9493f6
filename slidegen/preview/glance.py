"""A quick look: the one slide that a save changed, shown before the whole deck is built.

A deck of hundreds of slides takes a while to build, and nearly every save changes one of them. That slide is built
alone, with the deck's front matter and its first slide, in a few milliseconds. Whether it can be is not guessed: the
slide as it was is built alone first, and only if that gives exactly what the whole deck gave is the new one believed.
The build of the whole deck that follows has the last word in any case.
"""

import re
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from slidegen import registry
from slidegen.backends.revealjs.backend import deck_context
from slidegen.backends.revealjs.context import anchor
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.parse.dialects import translated
from slidegen.pipeline import Request, Talk
from slidegen.preview.build import OUTPUT, Build
from slidegen.preview.drawn import Drawn, Piece, slide_piece
from slidegen.preview.shelf import Held, Thing
from slidegen.source import Source
from slidegen.world import World

_NOTE = re.compile(r"\[\^[^\]\n]*\]")


class Place(msgspec.Struct, frozen=True):
    """Where slide ``id`` stands in a text."""

    id: str
    start: int
    end: int


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A deck as it is shown, with what a glance needs: where its slides are in its ``text``, and how they were placed.

    ``text`` is slidegen's own Markdown: what a deck in another dialect is translated to. ``talk`` is of the last whole
    build; glances since then are in all else.
    """

    text: str
    body: int
    places: tuple[Place, ...]
    placed: Mapping[str, PlacedSlide]
    drawn: Drawn
    talk: Talk


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The text around the slide ``at`` a place of the deck as it was, and as it is now.

    What a heading means depends on the others: the front matter and the deck's first slide stand in front (``lead``),
    or, if it is the first itself, the second behind (``tail``). ``low`` is where all this begins in the deck.
    """

    at: int
    low: int
    lead: str
    before: str
    after: str
    tail: str


class Alone(msgspec.Struct, frozen=True, kw_only=True):
    """A slide that was built alone, the files that it uses, and where it stands in its text."""

    placed: PlacedSlide
    piece: Piece
    things: Mapping[str, Thing]
    start: int
    end: int


class Glance(msgspec.Struct, frozen=True):
    """The deck with slide ``changed`` (its name in the page) renewed."""

    known: Known
    changed: str


def known(build: Build) -> Known | None:
    """What a glance can start from; None: there is nothing yet."""
    talk, drawn = build.talk, build.drawn
    if talk is None or drawn is None or build.text is None:
        return None
    text = talk.deck.source.text
    body = body_start(text)
    spans = [(slide, slide.span) for slide in talk.deck.slides if slide.span is not None]
    own = [(slide, span) for slide, span in spans if span.source is talk.deck.source and span.start >= body]
    return Known(
        text=text,
        body=body,
        places=tuple(Place(slide.id, span.start, span.end) for slide, span in own),
        placed={slide.id: slide for slide in talk.placed[OUTPUT].slides},
        drawn=drawn,
        talk=talk,
    )


def glance(deck: Known, text: str, world: World, request: Request) -> Glance | None:
    """*deck* with the one slide renewed that the author changed, whose text is now *text*.

    None: only a whole build can tell.
    """
    text = translated(Source(deck.talk.deck.source.name, text), world, Report(), request.dialect).text
    change = changed_part(deck, text)
    if change is None:
        return None
    old = deck.places[change.at]
    placed = deck.placed.get(old.id)
    at = next((at for at, piece in enumerate(deck.drawn.slides) if piece.id == anchor(old.id)), None)
    if placed is None or at is None:
        return None
    was = alone(change, change.before, placed, deck.talk, world, request)
    if was is None or was.piece.key != deck.drawn.slides[at].key:
        return None
    now = alone(change, change.after, placed, deck.talk, world, request)
    if now is None or (now.placed.id != old.id and now.placed.id in deck.placed):
        return None
    slides = (*deck.drawn.slides[:at], now.piece, *deck.drawn.slides[at + 1 :])
    grown = len(text) - len(deck.text)
    moved = tuple(Place(place.id, place.start + grown, place.end + grown) for place in deck.places[change.at + 1 :])
    place = Place(now.placed.id, change.low + now.start, change.low + now.end)
    renewed = replace(
        deck,
        text=text,
        places=(*deck.places[: change.at], place, *moved),
        placed={**deck.placed, now.placed.id: now.placed},
        drawn=replace(deck.drawn, slides=slides, things={**deck.drawn.things, **now.things}),
    )
    return Glance(renewed, now.piece.id)


def changed_part(deck: Known, text: str) -> Change | None:
    """The one slide of *deck* that differs in *text*; None: none does, several do, or the front matter.

    Its text goes from the end of the slide before it to the beginning of the one behind it, so that rules
    between them are there, too.
    """
    before, places = deck.text, deck.places
    start, end = difference(before, text)
    if start < deck.body:
        return None
    grown = len(text) - len(before)
    for at in range(len(places)):
        low = places[at - 1].end if at else deck.body
        high = places[at + 1].start if at + 1 < len(places) else len(before)
        if (low < start and end < high) or (low <= start and end <= high and len(places) == 1):
            change = Change(
                at=at,
                low=low,
                lead=before[: places[0].end] if at else before[: deck.body],
                before=before[low:high],
                after=text[low : high + grown],
                tail="" if at or len(places) == 1 else before[places[1].start : places[1].end],
            )
            return change if _bounds(change.before) == _bounds(change.after) else None
    return None


def _bounds(text: str) -> tuple[bool, list[str]]:
    """What a slide shares with others: whether it begins with a heading, and the footnotes that it names."""
    return text.lstrip("-*_ \n").startswith("#"), _NOTE.findall(text)


def changed_slide(before: Build, after: Build) -> str | None:
    """The slide of *after* in which its text begins to differ from that of *before*; None: it does not, or in none."""
    if before.text is None or after.text is None or before.text == after.text or after.talk is None:
        return None
    start, _ = difference(after.text, before.text)
    found = None
    for slide in after.talk.placed[OUTPUT].slides:
        span = slide.span.written if slide.span is not None else None
        if span is None or slide.hidden or span.source.included_from is not None:
            continue
        if found is None or span.start <= start:
            found = slide.id
        else:
            break
    return anchor(found) if found is not None else None


def difference(before: str, after: str) -> tuple[int, int]:
    """Where two texts differ: from the first character that does to behind the last one, as places in *before*."""
    low = _alike(before, after)
    most = min(len(before), len(after)) - low
    tail = _alike(before[len(before) - most :][::-1], after[len(after) - most :][::-1]) if most else 0
    return low, len(before) - tail


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin alike with: halving, since comparing slices is fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def body_start(text: str) -> int:
    """Where the slides of *text* begin: behind its front matter."""
    from slidegen.parse.front.meta import read_front_matter

    source = Source("", text)
    _, line = read_front_matter(source, Report())
    return source.line_starts[line] if line < len(source.line_starts) else len(text)


def alone(change: Change, part: str, placed: PlacedSlide, talk: Talk, world: World, request: Request) -> Alone | None:
    """The slide that *part* is between the other texts of *change*, in the place of *placed* in *talk*.

    None: it is not one slide, or is not counted and shown as that one is.
    """
    start = len(change.lead)
    deck = _laid_out(change.lead + part + change.tail, talk, world, request)
    spans = [(each, each.span) for each in deck.slides if each.span is not None]
    found = [(each, span) for each, span in spans if span is not None and start <= span.start < start + len(part)]
    if len(found) != 1:
        return None
    slide, span = found[0]
    if slide.hidden or placed.hidden or (slide.number is None) != (placed.number is None):
        return None
    whole = talk.placed[OUTPUT]
    if _begins_section(deck, slide.id) != _begins_section(whole, placed.id):
        return None
    slide = replace(slide, index=placed.index, number=placed.number, section=placed.section, progress=placed.progress)
    shelf = Held()
    single = replace(deck, slides=(slide,), total=whole.total, logo=whole.logo)
    context = deck_context(single, talk.theme, shelf, world, Report(), safe=request.options.safe)
    piece = slide_piece(slide, context)
    return Alone(placed=slide, piece=piece, things=shelf.things, start=span.start - start, end=span.end - start)


def _begins_section(deck: PlacedDeck, slide: str) -> bool:
    return any(section.slide == slide for section in deck.sections)


def _laid_out(text: str, talk: Talk, world: World, request: Request) -> PlacedDeck:
    """*text* in the theme of *talk*. Nobody is told of its problems: the whole build tells them."""
    from slidegen.layout import layout
    from slidegen.parse import parse
    from slidegen.resolve import resolve, select
    from slidegen.resolve.steps import with_motions
    from slidegen.speaking import load_record, timing, with_estimates

    quiet = Report()
    source = Source(talk.deck.source.name, text)
    deck = parse(source, world, quiet, variables=request.variables, is_output=registry.has_backend)
    deck = resolve(deck, world, quiet)
    deck = replace(deck, meta=replace(deck.meta, size=talk.deck.meta.size))
    deck = select(deck, OUTPUT, request.audience, registry.backend(OUTPUT).abilities.like)
    placed = layout(with_motions(deck, quiet), talk.theme, world, quiet, stranger=request.options.safe)
    record = load_record(talk.deck.source.name, world, quiet) if request.rehearsals else None
    return with_estimates(placed, timing(placed, record).times)
