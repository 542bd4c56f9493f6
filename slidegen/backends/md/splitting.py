"""How the slides of a deck are told apart in its text: by headings, or by rules between them."""

from collections.abc import Sequence

import msgspec

from slidegen.model.blocks import Heading
from slidegen.model.deck import Meta, Slide
from slidegen.parse.split import Top, slide_level


class Splitting(msgspec.Struct, frozen=True):
    """``rules``: a rule stands between all slides. ``level``: headings up to it begin slides, 0: none does."""

    rules: bool
    level: int


def splitting(meta: Meta, slides: Sequence[Slide]) -> Splitting:
    """How *slides*, those that are written, are told apart: as the front matter says, else by headings if these do."""
    level = slide_level(meta, _tops(slides))
    match meta.split:
        case "rules":
            return Splitting(rules=True, level=0)
        case "headings":
            return Splitting(rules=False, level=level)
        case "both":
            return Splitting(rules=False, level=level)
        case _:
            found = Splitting(rules=False, level=level)
            return found if _headings_do(slides, level) else Splitting(rules=True, level=0)


def begins_by_heading(slide: Slide, level: int) -> bool:
    """Whether the slide's title separates it from the slide before."""
    return slide.title is not None and slide.title.level <= level


def _headings_do(slides: Sequence[Slide], level: int) -> bool:
    """Whether headings up to *level* begin all slides (but the first, perhaps), and no heading stands in one."""
    return all(
        (begins_by_heading(slide, level) or (not number and slide.title is None and has_content(slide)))
        and not any(isinstance(block, Heading) and block.level <= level for block in slide.blocks)
        for number, slide in enumerate(slides)
    )


def has_content(slide: Slide) -> bool:
    """Whether more is written for the slide than settings."""
    return bool(slide.blocks or slide.notes)


def _tops(slides: Sequence[Slide]) -> list[Top]:
    """What stands at the top level of the text that *slides* become."""
    kinds: list[tuple[str, int]] = []
    for slide in slides:
        if slide.title is not None:
            kinds.append(("heading", slide.title.level))
        kinds += [("heading", block.level) if isinstance(block, Heading) else ("content", 0) for block in slide.blocks]
        if slide.notes:
            kinds.append(("note", 0))
    return [Top(index, kind, level) for index, (kind, level) in enumerate(kinds)]
