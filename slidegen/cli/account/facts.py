"""What only the placed slides tell: sizes that went down, pictures and how large they are shown, fonts."""

from collections.abc import Iterator, Mapping

from slidegen.cli.account.model import FontUse, Notice, Shown
from slidegen.cli.account.places import Slides, place
from slidegen.model.frames import CodeFrame, Crop, FormulaFrame, Frame, PictureFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph
from slidegen.theme.fonts.kinds import is_common
from slidegen.theme.theme import Theme
from slidegen.units import Pt

SCREEN = 1920
"""The width, in pixels, of the screen or projector that pictures are judged by."""

LEAST = 0.25
"""Points; smaller differences come from rounding."""


def smaller(placed: PlacedDeck, theme: Theme) -> Iterator[Notice]:
    """A notice for each region whose text, table or listing was set smaller than the theme has it."""
    slides = Slides(placed)
    for number, slide in enumerate(placed.slides, 1):
        for region in slide.regions:
            for frame in region.frames:
                sizes = _sizes(frame, theme)
                if sizes is None or sizes[0] - sizes[1] < LEAST:
                    continue
                usual, size = sizes
                share = f"{size / usual * 100:.0f} %"
                yield Notice(
                    kind="shrunk",
                    code="shrunk",
                    severity="info",
                    message=f"{_what(frame)}`{region.name}` {_points(usual)} → {_points(size)} pt ({share})",
                    slide=number,
                    title=slides.title(number),
                    place=place(frame.span or slide.span),
                )


def _sizes(frame: Frame, theme: Theme) -> tuple[Pt, Pt] | None:
    """The size that the theme has for *frame*, and the one it was set at; None: it has none that could shrink."""
    match frame:
        case TextFrame() if frame.scale < 1 and frame.role != "figure":
            style = theme.styles.get(frame.style)
            return None if style is None else (style.size, style.size * frame.scale)
        case TableFrame():
            sizes = [cell.paragraph.size for row in frame.rows for cell in row.cells if cell.paragraph.pieces]
            return (theme.styles["table"].size, max(sizes)) if sizes else None
        case CodeFrame():
            return theme.styles["code"].size, frame.size
        case _:
            return None


def _what(frame: Frame) -> str:
    return "table in " if isinstance(frame, TableFrame) else "listing in " if isinstance(frame, CodeFrame) else ""


def _points(size: Pt) -> str:
    return f"{size:.1f}".removesuffix(".0")


def pictures(placed: PlacedDeck) -> Iterator[Shown]:
    """The pictures of pixels that slides show, backgrounds included."""
    slides = Slides(placed)
    for number, slide in enumerate(placed.slides, 1):
        for frame in _pictures(slide):
            asset = frame.asset
            if asset is None or asset.kind == "svg" or not asset.width:
                continue
            kept = 1 - frame.crop.left - frame.crop.right
            pixels = frame.rect.width / placed.size.width * SCREEN
            yield Shown(
                slide=number,
                title=slides.title(number),
                source=frame.source,
                width=asset.width,
                height=asset.height,
                scale=pixels / (asset.width * kept) if kept > 0 else 1.0,
                cropped=_cropped(frame.crop),
            )


def _pictures(slide: PlacedSlide) -> Iterator[PictureFrame]:
    if slide.background is not None and slide.background.picture is not None:
        yield slide.background.picture
    for region in slide.regions:
        yield from (frame for frame in region.frames if isinstance(frame, PictureFrame))


def _cropped(crop: Crop) -> float:
    return 1 - (1 - crop.left - crop.right) * (1 - crop.top - crop.bottom)


def fonts(decks: Mapping[str, PlacedDeck], theme: Theme) -> tuple[FontUse, ...]:
    """The fonts of the slides, in the order of what they are for."""
    used: dict[str, list[str]] = {}
    families = {
        "titles": theme.fonts.heading, "text": theme.fonts.body, "code": theme.fonts.mono, "formulas": theme.fonts.math,
    }  # fmt: skip
    wanted = {"titles", "text"} | {use for placed in decks.values() for use in _uses(placed)}
    embedded = any(placed.meta.embed_fonts for placed in decks.values())
    for use, family in families.items():
        if use in wanted:
            used.setdefault(family.name, []).append(use)
    named = {family.name: family for family in families.values()}
    return tuple(
        FontUse(
            name=name,
            uses=tuple(uses),
            stand_in=named[name].stand_in,
            powerpoint=_powerpoint(name, embedded=embedded and not named[name].stand_in),
        )
        for name, uses in used.items()
    )


def _powerpoint(name: str, *, embedded: bool) -> str:
    return "carried" if embedded else "common" if is_common(name) else "installed"


def _uses(placed: PlacedDeck) -> Iterator[str]:
    for slide in placed.slides:
        for region in slide.regions:
            for frame in region.frames:
                if isinstance(frame, FormulaFrame):
                    yield "formulas"
                elif isinstance(frame, CodeFrame) or any(map(_has_code, _paragraphs(frame))):
                    yield "code"


def _paragraphs(frame: Frame) -> Iterator[Paragraph]:
    if isinstance(frame, TextFrame):
        yield from frame.paragraphs
    elif isinstance(frame, TableFrame):
        yield from (cell.paragraph for row in frame.rows for cell in row.cells)


def _has_code(paragraph: Paragraph) -> bool:
    return any(getattr(piece, "code", False) for piece in paragraph.pieces)
