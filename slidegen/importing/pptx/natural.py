"""Which layout must be named: where the content picks the same by itself, none is."""

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.regions.choose import is_beside_text, substance, suitable
from slidegen.model.blocks import Block, Chart, Directive, Group, Paragraph, Picture
from slidegen.model.chart import ChartData
from slidegen.model.deck import Slide
from slidegen.world import Disk

if TYPE_CHECKING:
    from slidegen.theme.theme import Theme

_DRAWN = Chart(data=ChartData(kind="column", series=()))


def natural(slide: Slide, layout: str, *, own: bool) -> Slide:
    """*slide* with *layout* among its settings, unless it gets that anyway; its groups become plain blocks if they may."""
    if slide.kind == "title":
        return slide
    flat = _flat(slide)
    if layout == "two-columns" and is_beside_text([_stand_in(each) for each in flat.blocks]):
        return flat
    wanted = layout or ("" if not own else "content")
    if not wanted or (wanted == "blank" and slide.title is None and not own):
        return slide
    if _picked(slide) == wanted or (wanted == "content" and not own):
        return slide
    if wanted == "section" and slide.kind == "section":
        return slide
    return replace(slide, settings=replace(slide.settings, layout=wanted))


def _flat(slide: Slide) -> Slide:
    blocks: list[Block] = []
    for block in slide.blocks:
        blocks += block.blocks if isinstance(block, Group) and block.name in ("left", "right") else (block,)
    return replace(slide, blocks=tuple(blocks))


def _picked(slide: Slide) -> str:
    """The layout that the content of *slide* picks; empty: only its pictures, which are not measured, tell."""
    seen = replace(slide, blocks=tuple(_stand_in(each) for each in slide.blocks))
    blocks = substance(seen.blocks)
    if any(isinstance(each, Picture) for each in blocks) and len(blocks) > 1 and not _is_grouped(blocks):
        return ""
    return next(iter(suitable(seen, _theme())), "content")


def _is_grouped(blocks: list[Block]) -> bool:
    return any(isinstance(each, Group) for each in blocks)


def _stand_in(block: Block) -> Block:
    """A chart or callout for the directive that becomes one."""
    if isinstance(block, Directive):
        return _DRAWN if block.name == "chart" else Paragraph(inlines=())
    return block


@cache
def _theme() -> "Theme":
    from slidegen.theme.load import load_theme

    return load_theme("", Disk(""), Report(), None, (), {})
