"""The front matter, its keys in one order, without what is so anyway."""

from collections.abc import Iterator, Sequence

from slidegen.model.deck import WIDESCREEN, Author, Meta, Pace
from slidegen.model.motion import TRANSITIONS, Transition
from slidegen.parse.pacing import PACES
from slidegen.units import Size
from slidegen.yaml.values import parse_aspect
from slidegen.yaml.write import key, listed, scalar

Lines = list[str]
Pairs = Sequence[tuple[str, str]]

_AUTHOR_KEYS = ("role", "affiliation", "email", "url", "photo", "bio")
_SHAPES = ("4:3", "16:10")
_FINEST = (10, 100, 1_000, 2_000, 5_000, 10_000, 90_000)
"""How fine a shape of slides is told: the first of these that gives it back."""


def front_matter(meta: Meta) -> str:
    """The front matter with its rules; nothing where all is as usual."""
    lines = list(_lines(meta))
    return "\n".join(["---", *lines, "---"]) + "\n" if lines else ""


def _lines(meta: Meta) -> Iterator[str]:
    yield from _text("title", meta.title)
    yield from _text("subtitle", meta.subtitle)
    yield from _authors(meta.authors)
    yield from _text("date", meta.date)
    yield from _text("event", meta.event)
    yield from _text("lang", meta.lang if meta.lang != "en" else "")
    yield from _text("description", meta.description)
    yield from _list("keywords", meta.keywords)
    yield from _theme(meta)
    if meta.size != WIDESCREEN:
        yield f"aspect: {aspect(meta.size)}"
    if meta.duration is not None:
        yield f"duration: {seconds(meta.duration)}"
    if meta.pace is not None:
        yield f"pace: {pace(meta.pace)}"
    if meta.split != "auto":
        yield f"split: {meta.split}"
    if meta.slide_level is not None:
        yield f"slide-level: {meta.slide_level}"
    if not meta.title_slide:
        yield "title-slide: false"
    if meta.hard_breaks:
        yield "hard-breaks: true"
    if meta.incremental:
        yield "incremental: true"
    if meta.transition is not None:
        yield f"transition: {transition(meta.transition)}"
    if meta.timing is not None:
        yield f"timing: {timing(meta.timing, auto=meta.auto_advance)}"
    if meta.loop:
        yield "loop: true"
    yield from _text("footer", meta.footer)
    if not meta.numbers:
        yield "numbers: false"
    yield from _text("logo", meta.logo)
    if meta.fit != "shrink":
        yield f"fit: {meta.fit}"
    if meta.code_theme or meta.code_line_numbers:
        yield "code:"
        yield from (f"  {line}" for line in _text("theme", meta.code_theme))
        yield from ("  linenos: true",) * meta.code_line_numbers
    if meta.math_macros:
        yield "math:"
        yield "  macros:"
        yield from _pairs(meta.math_macros, "    ")
    yield from _list("bibliography", meta.bibliography)
    yield from _text("csl", meta.citation_style)
    if meta.variables:
        yield "vars:"
        yield from _pairs(meta.variables, "  ")
    yield from _list("outputs", meta.outputs)
    if meta.allowed or meta.denied:
        yield "check:"
        yield from (f"  {line}" for line in _list("allow", meta.allowed))
        yield from (f"  {line}" for line in _list("deny", meta.denied))
    if meta.embed_fonts:
        yield "embed-fonts: true"


def _text(name: str, text: str) -> Iterator[str]:
    if text:
        yield f"{name}: {scalar(text)}"


def _list(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    if len(texts) == 1 and "," not in texts[0]:
        yield from _text(name, texts[0])
    elif texts:
        yield f"{name}: {listed(texts)}"


def _pairs(pairs: Pairs, margin: str) -> Iterator[str]:
    return (f"{margin}{key(name)}: {scalar(value)}" for name, value in pairs)


def _authors(authors: tuple[Author, ...]) -> Iterator[str]:
    plain = all(author == Author(name=author.name, span=author.span) and author.name for author in authors)
    if plain and len(authors) == 1:
        yield f"author: {scalar(authors[0].name)}"
    elif plain and authors:
        yield f"author: {listed(tuple(author.name for author in authors))}"
    elif len(authors) == 1:
        yield "author:"
        yield from (f"  {line}" for line in _author(authors[0]))
    elif authors:
        yield "author:"
        for author in authors:
            first, *rest = _author(author)
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)


def _author(author: Author) -> Lines:
    values = [(name, getattr(author, name)) for name in _AUTHOR_KEYS]
    return [f"name: {scalar(author.name)}", *(f"{name}: {scalar(value)}" for name, value in values if value)]


def _theme(meta: Meta) -> Iterator[str]:
    if not meta.theme_options:
        yield from _text("theme", meta.theme)
        return
    yield "theme:"
    yield from (f"  {line}" for line in _text("name", meta.theme))
    map_open = ""
    for name, value in meta.theme_options:
        outer, dot, inner = name.partition(".")
        if not dot:
            yield f"  {key(name)}: {scalar(value)}"
            continue
        if outer != map_open:
            yield f"  {key(outer)}:"
            map_open = outer
        yield f"    {key(inner)}: {scalar(value)}"


def aspect(size: Size) -> str:
    """The shape of slides: ``4:3``, or the smallest numbers whose ratio it is."""
    for shape in _SHAPES:
        if parse_aspect(shape) == size:
            return shape
    from fractions import Fraction

    shape = ""
    for finest in _FINEST:
        ratio = Fraction(size.width, size.height).limit_denominator(finest)
        shape = f"{ratio.numerator}:{ratio.denominator}"
        if parse_aspect(shape) == size:
            break
    return shape


def seconds(duration: float) -> str:
    """A duration as ``1h 30m``, ``90s``."""
    hours, rest = divmod(duration, 3600)
    minutes, left = divmod(rest, 60)
    if not hours and minutes == 1 and left:
        minutes, left = 0.0, left + 60
    parts = ((hours, "h"), (minutes, "m"), (left, "s"))
    return " ".join(f"{number:.10g}{unit}" for number, unit in parts if number) or "0s"


def pace(given: Pace) -> str:
    """How fast the speaker speaks, by its name or in words or characters a minute."""
    name = next((name for name, each in PACES.items() if each == given), "")
    return name or f"{given.amount:.10g} {'cpm' if given.unit == 'characters' else 'wpm'}"


def timing(duration: float, *, auto: bool) -> str:
    """How long a slide is shown, and whether it goes on by itself."""
    return seconds(duration) + " auto" * auto


def transition(change: Transition) -> str:
    """``fade 300ms``."""
    name = next((name for name, each in TRANSITIONS.items() if each == change.change), "none")
    if change.duration is None:
        return name
    if change.duration < 1:
        return f"{name} {change.duration * 1000:.10g}ms"
    return f"{name} {change.duration:.10g}s"
