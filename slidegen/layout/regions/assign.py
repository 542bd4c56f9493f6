"""Which blocks go to which region of a slide's layout."""

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.parts.build import fractions
from slidegen.layout.regions.choose import is_beside_text, is_picture
from slidegen.layout.regions.groups import fill_groups, unwrapped, widen
from slidegen.layout.regions.plan import Fill, Plan
from slidegen.layout.regions.special import SPECIAL, by_headings
from slidegen.model.blocks import Block, Chart, Columns, Diagram, Heading, Media, Paragraph, Picture
from slidegen.model.deck import Slide
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Rect, Size

COLUMN_REGIONS = ("left", "center", "right")
CHART_SHARE = 0.56
"""The part of the slide that a chart beside text has."""


def assign(slide: Slide, layout: Layout, theme: Theme, size: Size, report: Report) -> list[Fill]:
    """The filled regions of *slide*, title first, then in the layout's order. No block is left out."""
    plan = Plan(layout, theme, size)
    if slide.title is not None:
        titles = plan.role("title")
        (titles[0] if titles else plan.home()).title = slide.title
    rest = fill_groups(unwrapped(slide.blocks), plan, theme, report)
    if (special := SPECIAL.get(layout.name)) is not None:
        rest = special(rest, plan, report)
    rest = _columns(rest, plan, report)
    rest = _pictures(rest, plan)
    rest = _chart(rest, plan)
    _distribute(rest, plan, report)
    _give_room(plan)
    filled = [fill for fill in plan.fills.values() if not fill.is_empty]
    return sorted(filled, key=lambda fill: fill.region.role != "title")


def _columns(blocks: list[Block], plan: Plan, report: Report) -> list[Block]:
    """Put the first ``columns`` into the layout's column regions; returns the other blocks."""
    names = [name for name in COLUMN_REGIONS if name in plan.fills and plan.fills[name].region.role == "body"]
    at = next((at for at, block in enumerate(blocks) if isinstance(block, Columns)), None)
    if at is None or len(names) < 2 or any(plan.fills[name].blocks for name in names):
        return blocks
    block = blocks[at]
    assert isinstance(block, Columns)
    for index, column in enumerate(block.columns):
        plan.fills[names[min(index, len(names) - 1)]].blocks.extend(unwrapped(column.blocks))
    if len(block.columns) > len(names):
        message = f"{len(block.columns)} columns, but the layout `{plan.layout.name}` has {len(names)}"
        report.add("region-crowded", message, block.columns[len(names)].span or block.span)
    elif len(block.columns) == len(names) and any(column.width for column in block.columns):
        plan.widths(names, fractions(block.columns))
    return blocks[:at] + blocks[at + 1 :]


def _pictures(blocks: list[Block], plan: Plan) -> list[Block]:
    """Put pictures into the regions for pictures, in turn; returns the other blocks."""
    places = [fill for fill in plan.role("picture") if not fill.blocks]
    rest: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture | Diagram | Media) and is_picture(block) and places:
            place = places.pop(0)
            captions = [fill for fill in plan.role("caption") if not fill.blocks]
            place.blocks.append(_without_caption(block, captions))
            widen(place, block.attributes.get("share"), plan)
        else:
            rest.append(block)
    return rest


def _chart(blocks: list[Block], plan: Plan) -> list[Block]:
    """Put a chart beside its text, at the side where it is written and a little wider; returns the other blocks."""
    bodies = plan.role("body")
    if len(bodies) != 2 or any(fill.blocks for fill in bodies) or not is_beside_text(blocks):
        return blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Chart))
    text, chart = bodies if at else reversed(bodies)
    text.blocks.extend(block for block in blocks if not isinstance(block, Chart))
    chart.blocks.append(replace(blocks[at], width=None))
    plan.widths(
        [fill.name for fill in bodies], [1 - CHART_SHARE, CHART_SHARE] if at else [CHART_SHARE, 1 - CHART_SHARE]
    )
    return []


def _without_caption(picture: Picture | Diagram | Media, captions: list[Fill]) -> Picture | Diagram | Media:
    """*picture*, its caption moved to the layout's own place for one."""
    if not captions or not picture.caption:
        return picture
    captions[0].blocks.append(Paragraph(inlines=picture.caption, span=picture.span))
    return replace(picture, caption=())


def _give_room(plan: Plan) -> None:
    """Give the place of a picture that is not there to what stands beside it: a speaker without a photo."""
    for empty in (fill for fill in plan.role("picture") if fill.is_empty):
        hole = empty.rect
        for fill in plan.fills.values():
            rect = fill.rect
            if fill.region.role == "title" or rect.bottom <= hole.y or rect.y >= hole.bottom:
                continue
            if rect.x >= hole.right:
                fill.rect = Rect(hole.x, rect.y, rect.right - hole.x, rect.height)
            elif rect.right <= hole.x:
                fill.rect = Rect(rect.x, rect.y, hole.right - rect.x, rect.height)


def _distribute(blocks: list[Block], plan: Plan, report: Report) -> None:
    """Put *blocks* into the body, or over the bodies of a layout with several that are still empty."""
    if not blocks:
        return
    bodies = [fill for fill in plan.role("body") if not fill.blocks]
    if len(bodies) < 2 or len(bodies) < len(plan.role("body")):
        home = plan.home()
        home.blocks.extend(blocks)
        return
    chunks = by_headings(blocks) if isinstance(blocks[0], Heading) else _even(blocks, len(bodies))
    for at, chunk in enumerate(chunks):
        bodies[min(at, len(bodies) - 1)].blocks.extend(chunk)
    if len(chunks) > len(bodies):
        message = f"{len(chunks)} headings, but the layout `{plan.layout.name}` has {len(bodies)} places"
        report.add("region-crowded", message, chunks[len(bodies)][0].span)


def _even(blocks: list[Block], count: int) -> list[list[Block]]:
    """*blocks* in their order over *count* places, as evenly as may be."""
    size, more = divmod(len(blocks), count)
    chunks: list[list[Block]] = []
    at = 0
    for index in range(count):
        end = at + size + (index < more)
        chunks.append(blocks[at:end])
        at = end
    return [chunk for chunk in chunks if chunk]
