"""Words stand out too little from what is behind them: WCAG 2.2 asks for a contrast of 4.5, and of 3 for large text.

Colours of a theme are chosen for its own slides, and replaced where they could not be read. This is about what the
author chose: ``[words]{color=...}``, colours of icons, of series in charts and of boxes in diagrams, a ``background``
of a slide, words over a picture, whose pixels below the words are measured. Where a PowerPoint template sets its own
texts faintly, it is told once, as a remark.

Text is large from 18 points, or 14 if bold; icons and series need as much. Up to a tenth of the picture below a text
may be like it.
"""

from collections.abc import Iterable, Iterator

from slidegen.check.outside import Outside
from slidegen.check.pixels import Pixels
from slidegen.check.standing import Eye, Words, tally
from slidegen.diagnostics import Report
from slidegen.layout.text.runs import colour as colour_named
from slidegen.model.attributes import value_span
from slidegen.model.blocks import Block
from slidegen.model.deck import Deck, Slide
from slidegen.model.inlines import Attributed, Inline
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.style import Colour
from slidegen.model.walk import all_blocks, all_inlines, block_inlines, inline_text
from slidegen.source import Span
from slidegen.theme.contrast import blend, contrast

_STEPS = 20
"""How many shades on the way to black and to white are tried in search of one that would do."""


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    eye = Eye(theme=outside.theme, size=placed.size, pixels=Pixels(outside.world))
    slides = {slide.id: slide for slide in deck.slides}
    notes = tuple(block for footnote in deck.footnotes for block in footnote.blocks)
    told: set[tuple[str, Colour]] = set()
    for shown in placed.slides:
        written = slides.get(shown.id)
        blamed = False
        for words in eye.faint(shown):
            if words.authored:
                _tell_words(words, _place(words, written, notes) or _named(words), report)
            elif shown.background is not None or words.pictured:
                if not blamed:
                    _tell_background(words, shown, written, report)
                blamed = True
            elif (words.region, words.colour) not in told:
                told.add((words.region, words.colour))
                _tell_template(words, shown, report)


def _tell_words(words: Words, span: Span | None, report: Report) -> None:
    report.add("low-contrast", _message(words), span or words.span, help=_instead(words))


def _tell_background(words: Words, shown: PlacedSlide, written: Slide | None, report: Report) -> None:
    spans = written.settings.spans if written is not None else {}
    if words.pictured:
        span, advice = words.span, "choose a layout with its text beside the picture, or a picture that is calm there"
    elif shown.background is not None and shown.background.picture is not None:
        span = spans.get("background-image")
        advice = "choose a picture that is calm below the text, or set a lower `background-opacity`"
    else:
        span, advice = spans.get("background"), "choose a lighter or a darker background"
    report.add("low-contrast", _message(words), span or words.span or shown.span, help=advice)


def _tell_template(words: Words, shown: PlacedSlide, report: Report) -> None:
    message = f"the template sets `{words.region}` faintly (layout `{shown.layout}`): {_ratio(words)}"
    advice = "that is for its makers to mend; words that matter can have a `color` of their own"
    report.add("low-contrast", message, words.span or shown.span, help=advice, severity="info")


def _message(words: Words) -> str:
    text = words.text if len(words.text) <= 40 else words.text[:39].rstrip() + "…"
    return f"`{text}` hardly stands out from what is behind it: {_ratio(words)}"


def _ratio(words: Words) -> str:
    return f"its contrast is {words.contrast:.1f}, and {words.least:g} is needed"


def _instead(words: Words) -> str:
    """A colour that would do in the place of the author's: the nearest shade of it that does."""
    theme = words.grounds[0][0].theme
    own = theme.value(words.colour, inverse=words.grounds[0][0].inverse)
    below = tally(words.grounds)
    for shade in _shades(own):
        if min(contrast(shade, each) for each in below) >= words.least:
            return f"`{shade}` would do in its place"
    return "choose another colour, or a calmer place: no shade of this one can be read on all that is behind it"


def _shades(colour: str) -> Iterator[str]:
    """Ever darker and lighter shades of *colour*, ``#rrggbb``."""
    for step in range(1, _STEPS + 1):
        yield blend("#000000", step / _STEPS, colour)
        yield blend("#ffffff", step / _STEPS, colour)


def _place(words: Words, slide: Slide | None, notes: Iterable[Block]) -> Span | None:
    """Where the author gives *words* their colour."""
    if slide is None:
        return None
    blocks = all_blocks((*((slide.title,) if slide.title is not None else ()), *slide.blocks, *notes))
    lines = (line for block in blocks for line in block_inlines(block))
    found = [each for line in lines for each in all_inlines(line) if _gives(each, words)]
    near = [each for each in found if each.span is not None and _within(each.span, words.span)]
    best = next(iter(near or found), None)
    return value_span(best.attributes, "color") if isinstance(best, Attributed) else None


def _named(words: Words) -> Span | None:
    """Where their colour stands in what the *words* are in: the source of a diagram."""
    at = words.span.text.lower().find(words.colour.name) if words.span is not None else -1
    if words.span is None or at < 0:
        return words.span
    start = words.span.start + at
    return words.span.source.span(start, start + len(words.colour.name))


def _gives(inline: Inline, words: Words) -> bool:
    if not isinstance(inline, Attributed):
        return False
    named: Colour | None = colour_named(inline.attributes.get("color"))
    return named == words.colour and words.text in " ".join(inline_text(inline.children).split())


def _within(span: Span, outer: Span | None) -> bool:
    return outer is not None and span.source is outer.source and outer.start <= span.start and span.end <= outer.end
