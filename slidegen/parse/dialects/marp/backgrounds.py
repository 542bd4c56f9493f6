"""Where Marp's ``bg`` pictures go: behind the slide, on one side of it, or side by side."""

from collections.abc import Sequence

from slidegen.parse.dialects.common.draft import Piece, SlideDraft
from slidegen.parse.dialects.marp.pictures import MOST_IN_ROW, Ground


def place_backgrounds(slide: SlideDraft, grounds: Sequence[Ground]) -> None:
    """Give *slide*, which has all else, its backgrounds."""
    if not grounds:
        return
    side = next((ground.side for ground in reversed(grounds) if ground.side is not None), None)
    if side is not None and len(grounds) == 1:
        _split(slide, grounds[0], *side)
    elif side is not None:
        _split_many(slide, grounds, *side)
    elif len(grounds) > 1:
        _row(slide, grounds)
    elif grounds[0].opacity:
        _behind(slide, grounds[0])
    elif grounds[0].whole:
        slide.block(_picture(grounds[0]), grounds[0].line.number)
    else:
        if slide.bare:
            slide.set("layout", "blank", grounds[0].line.number)
        _behind(slide, grounds[0])


def _behind(slide: SlideDraft, ground: Ground) -> None:
    opacity = f"{{.background opacity={ground.opacity}}}" if ground.opacity else "{.background}"
    slide.block(f"![{ground.alt}]{ground.target}{opacity}", ground.line.number)


def _split(slide: SlideDraft, ground: Ground, side: str, share: str) -> None:
    """One picture beside the text."""
    slide.set("layout", f"image-{side}", ground.line.number)
    fit = f"{'contain' if ground.whole else 'cover'}{f' share={share}' if share else ''}"
    slide.block(_picture(ground, fit=fit), ground.line.number)


def _split_many(slide: SlideDraft, grounds: Sequence[Ground], side: str, share: str) -> None:
    """Several pictures beside the text: a column of them, below the title."""
    at = _behind_title(slide)
    body: list[Piece] = slide.lines[at:]
    del slide.lines[at:]
    pictures = [_picture(ground, sized=False) for ground in grounds]
    if not any(text.strip() for text, _ in body):
        _row(slide, grounds)
        return
    line = grounds[0].line.number

    def column(width: str) -> None:
        slide.block(f"::: column {{width={width}}}" if width else "::: column", line)

    slide.block("::: columns", line)
    for which in ("left", "right"):
        if which == side:
            column(share or "50%")
            for picture, ground in zip(pictures, grounds, strict=True):
                slide.block(picture, ground.line.number)
        else:
            column("")
            slide.lines += body
        slide.block(":::", line)
    slide.block(":::", line)


def _row(slide: SlideDraft, grounds: Sequence[Ground]) -> None:
    """Pictures side by side, which Marp shows behind the text: below the text they hide nothing."""
    line = grounds[0].line.number
    if any("vertical" in ground.words for ground in grounds) or len(grounds) > MOST_IN_ROW:
        for ground in grounds:
            slide.block(_picture(ground, sized=False), ground.line.number)
        return
    slide.block("::: columns", line)
    for ground in grounds:
        slide.block("::: column", ground.line.number)
        slide.block(_picture(ground, sized=False), ground.line.number)
        slide.block(":::", ground.line.number)
    slide.block(":::", line)


def _picture(ground: Ground, *, sized: bool = True, fit: str = "") -> str:
    """A background as a picture. It decorates, unless it has a text."""
    sizes = f"{ground.sizes} align=center" if sized and not fit and ground.sizes else ""
    words = " ".join(filter(None, (f"fit={fit}" if fit else "", sizes, "" if ground.alt else ".decorative")))
    return f"![{ground.alt}]{ground.target}{f'{{{words}}}' if words else ''}"


def _behind_title(slide: SlideDraft) -> int:
    """How many of the lines of *slide* are its title, which stands above columns."""
    for at, (text, _) in enumerate(slide.lines):
        if text.strip():
            return at + 1 if text.lstrip().startswith("#") else 0
    return 0
