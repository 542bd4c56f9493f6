"""The script of a talk: Markdown that any editor shows, with a heading for each slide and its notes below."""

from collections.abc import Iterator
from itertools import groupby

from slidegen.backends.notes.markdown import paragraphs_markdown, plain
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedDeck, PlacedSlide


def script(deck: PlacedDeck) -> str:
    """All slides of *deck*."""
    blocks = [f"# {plain(deck.meta.title)}"] if deck.meta.title else []
    blocks += [plain(line) for line in [_about(deck.meta)] if line]
    for slide in deck.slides:
        blocks.append(f"## {plain(heading(slide))}")
        blocks += _spoken(slide)
    return "\n\n".join(blocks) + "\n"


def heading(slide: PlacedSlide) -> str:
    """The slide's number, if it has one, and what it is called."""
    number = f"{slide.number}. " if slide.number is not None else ""
    return number + (slide.title or slide.name or "(no title)")


def _about(meta: Meta) -> str:
    return " · ".join(filter(None, (", ".join(author.name for author in meta.authors), meta.event, meta.date)))


def _spoken(slide: PlacedSlide) -> Iterator[str]:
    """The notes, with a mark where the next step is shown."""
    steps = slide.note_steps or (0,) * len(slide.notes)
    for step, pairs in groupby(zip(steps, slide.notes, strict=True), lambda pair: pair[0]):
        if step:
            yield f"**[step {step}]**"
        yield paragraphs_markdown([paragraph for _, paragraph in pairs])
