"""Which layout must be named: where the content picks the same by itself, none is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.importing.pptx.themes import shipped_theme
from slidegen.layout.regions.choose import is_beside_text, suitable
from slidegen.model.blocks import Block, Chart, Diagram, Directive, Group, Panel, Picture
from slidegen.model.chart import ChartData
from slidegen.model.deck import Slide
from slidegen.pictures.read import AssetError, read_picture

if TYPE_CHECKING:
    from slidegen.theme.theme import Theme

_DRAWN = Chart(data=ChartData(kind="column", series=()))


def natural(slide: Slide, layout: str, files: Mapping[str, bytes], *, own: bool) -> Slide:
    """*slide* with *layout* among its settings, unless it gets that anyway; its groups are plain blocks if they may.

    *files* are the pictures that it shows.
    """
    if slide.kind == "title":
        return slide
    flat = _flat(slide)
    if layout == "two-columns" and is_beside_text([_stand_in(each, files) for each in flat.blocks]):
        return flat
    wanted = layout or ("" if not own else "content")
    if not wanted or (wanted == "blank" and slide.title is None and not own):
        return slide
    if wanted == "section" and slide.kind == "section" and not slide.blocks:
        return slide  # a heading alone is one
    if (wanted != "section" and _picked(slide, files) == wanted) or (wanted == "content" and not own):
        return slide
    return replace(slide, settings=replace(slide.settings, layout=wanted))


def _flat(slide: Slide) -> Slide:
    blocks: list[Block] = []
    for block in slide.blocks:
        blocks += block.blocks if isinstance(block, Group) and block.name in ("left", "right") else (block,)
    return replace(slide, blocks=tuple(blocks))


def _picked(slide: Slide, files: Mapping[str, bytes]) -> str:
    """The layout that the content of *slide* picks."""
    seen = replace(slide, blocks=tuple(_stand_in(each, files) for each in slide.blocks))
    return next(iter(suitable(seen, _theme())), "content")


def _stand_in(block: Block, files: Mapping[str, bytes]) -> Block:
    """A chart, a diagram or a callout for the directive that becomes one, a picture that is measured for itself."""
    match block:
        case Directive(name="chart"):
            return _DRAWN
        case Directive(name="diagram"):
            return Diagram(language=block.argument, text=block.text)
        case Directive():
            return Panel(tone="note")
        case Picture() if block.source in files:
            try:
                return replace(block, asset=read_picture(block.source, files[block.source])[0])
            except AssetError:
                return block
        case _:
            return block


def _theme() -> "Theme":
    return shipped_theme("")
