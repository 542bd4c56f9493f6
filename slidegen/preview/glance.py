"""A quick look: the one slide that a save changed, shown before the whole deck is built.

A deck of hundreds of slides takes a while to build, and nearly every save changes one of them. That slide is built
alone, with the deck's front matter and its first slide, in a few milliseconds. Whether it can be is not guessed: the
slide as it was is built alone first, and only if that gives exactly what the whole deck gave is the new one believed.
The build of the whole deck that follows has the last word in any case.
"""

import re

import msgspec
from msgspec.structs import replace

from slidegen import registry
from slidegen.backends.revealjs.backend import deck_context
from slidegen.backends.revealjs.context import anchor
from slidegen.diagnostics import Report
from slidegen.model.deck import Slide
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.pipeline import Request, Talk
from slidegen.preview.build import OUTPUT, Build
from slidegen.preview.drawn import Drawn, Piece, slide_piece
from slidegen.preview.shelf import Held
from slidegen.source import Source
from slidegen.world import World

_NOTE = re.compile(r"\[\^[^\]\n]*\]")


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The text around slide ``id`` of the deck as it was, and as it is now.

    What a heading means depends on the others: the front matter and the deck's first slide stand in front (``lead``),
    or, if it is the first itself, the second behind (``tail``).
    """

    id: str
    lead: str
    before: str
    after: str
    tail: str


class Glance(msgspec.Struct, frozen=True):
    """The deck with slide ``changed`` renewed."""

    drawn: Drawn
    changed: str


def glance(before: Build, text: str, world: World, request: Request) -> Glance | None:
    """*before* with the one slide renewed that makes *text* another; None: only a whole build can tell."""
    talk, drawn = before.talk, before.drawn
    if talk is None or drawn is None or before.text is None or before.text != talk.deck.source.text:
        return None  # there is nothing yet, or it is in another dialect
    body = body_start(before.text)
    change = changed_part(before.text, text, talk.deck.slides, body)
    placed = next((each for each in talk.placed[OUTPUT].slides if change and each.id == change.id), None)
    at = next((at for at, piece in enumerate(drawn.slides) if change and piece.id == anchor(change.id)), None)
    if change is None or placed is None or at is None:
        return None
    was = alone(change, change.before, placed, talk, world, request)
    if was is None or was[0].key != drawn.slides[at].key:
        return None
    now = alone(change, change.after, placed, talk, world, request)
    if now is None:
        return None
    piece, things = now
    slides = (*drawn.slides[:at], piece, *drawn.slides[at + 1 :])
    return Glance(replace(drawn, slides=slides, things={**drawn.things, **things.things}), piece.id)


def changed_part(before: str, after: str, slides: tuple[Slide, ...], body: int) -> Change | None:
    """The one slide of the text *before* that differs in *after*; None: none does, several do, or the front matter.

    Its text goes from the end of the slide before it to the beginning of the one behind it, so that rules
    between them are there, too.
    """
    start, end = difference(before, after)
    spans = [(slide, slide.span) for slide in slides if slide.span is not None and slide.span.start >= body]
    if start < body or any(span.source.included_from is not None for _, span in spans):
        return None
    grown = len(after) - len(before)
    for at, (slide, _) in enumerate(spans):
        low = spans[at - 1][1].end if at else body
        high = spans[at + 1][1].start if at + 1 < len(spans) else len(before)
        if (low < start and end < high) or (low <= start and end <= high and len(spans) == 1):
            change = Change(
                id=slide.id,
                lead=before[: spans[0][1].end] if at else before[:body],
                before=before[low:high],
                after=after[low : high + grown],
                tail="" if at or len(spans) == 1 else before[spans[1][1].start : spans[1][1].end],
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


def alone(
    change: Change, part: str, placed: PlacedSlide, talk: Talk, world: World, request: Request
) -> tuple[Piece, Held] | None:
    """The slide that *part* is between the other texts of *change*, in the place of *placed* in *talk*, with its files.

    None: it is not one slide.
    """
    start = len(change.lead)
    deck = _laid_out(change.lead + part + change.tail, talk, world, request)
    spans = [(each, each.span) for each in deck.slides]
    found = [each for each, span in spans if span is not None and start <= span.start < start + len(part)]
    if len(found) != 1 or found[0].hidden != placed.hidden or (found[0].number is None) != (placed.number is None):
        return None
    whole = talk.placed[OUTPUT]
    slide = replace(
        found[0],
        index=placed.index,
        number=placed.number,
        section=placed.section,
        progress=placed.progress,
    )
    shelf = Held()
    single = replace(deck, slides=(slide,), total=whole.total, logo=whole.logo)
    context = deck_context(single, talk.theme, shelf, world, Report(), safe=request.options.safe)
    return None if slide.hidden else (slide_piece(slide, context), shelf)


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
    placed = layout(with_motions(deck, quiet), talk.theme, world, quiet)
    record = load_record(talk.deck.source.name, world, quiet) if request.rehearsals else None
    return with_estimates(placed, timing(placed, record).times)
