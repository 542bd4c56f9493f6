"""Fenced divs that name a region of the slide's layout."""

import re
from collections.abc import Sequence

from slidegen.diagnostics import Report, did_you_mean
from slidegen.directives import DIVS
from slidegen.layout.regions.plan import Fill, Plan
from slidegen.model.blocks import Block, Group, Pause, Variant
from slidegen.model.walk import all_blocks
from slidegen.theme.theme import Theme

_PICTURES = frozenset(("image", "picture"))
_OWN = ("columns", "notes", "incremental", "only", "for")
_ADDED = frozenset(("subtitle", "author", "date", "attribution", "caption", "name", "role", "links"))
"""What has a place of its own in slidegen's themes, and goes into the text where a template has none for it."""

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%$")


def unwrapped(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* without pauses, and out of groups that are but a div without a name."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Variant) or (isinstance(block, Group) and not block.name):
            found.extend(unwrapped(block.blocks))
        elif not isinstance(block, Pause):
            found.append(block)
    return found


def fill_groups(blocks: list[Block], plan: Plan, theme: Theme, report: Report) -> list[Block]:
    """Fill the regions that groups name; returns the other blocks, those of unknown groups in their place."""
    rest: list[Block] = []
    for block in blocks:
        if not isinstance(block, Group):
            rest.append(block)
            _tell_nested(block, plan, theme, report)
            continue
        inner = unwrapped(block.blocks)
        for child in inner:
            _tell_nested(child, plan, theme, report)
        if (place := _place(block, plan)) is not None:
            place.blocks.extend(inner)
            widen(place, block.attributes.get("width"), plan)
        else:
            _tell(block, plan, theme, report)
            rest.extend(inner)
    return rest


def _place(group: Group, plan: Plan) -> Fill | None:
    if group.name in plan.fills:
        return plan.fills[group.name]
    if group.name in _PICTURES:
        return next(iter(plan.role("picture")), None)
    return None


def widen(place: Fill, width: str, plan: Plan) -> None:
    """Give a region the *width* (``40%``) that was asked for; its one neighbour has the rest."""
    found = _PERCENT.match(width)
    others = [fill for fill in plan.fills.values() if fill is not place and _beside(fill, place)]
    if found is None or len(others) != 1:
        return
    share = min(0.9, max(0.1, float(found[1]) / 100))
    both = sorted((place, others[0]), key=lambda fill: fill.rect.x)
    plan.widths([fill.name for fill in both], [share if fill is place else 1 - share for fill in both])


def _beside(one: Fill, other: Fill) -> bool:
    """Whether two places stand side by side."""
    level = one.rect.y < other.rect.bottom and other.rect.y < one.rect.bottom
    return level and (one.rect.right <= other.rect.x or other.rect.right <= one.rect.x)


def _tell_nested(block: Block, plan: Plan, theme: Theme, report: Report) -> None:
    for inner in all_blocks((block,)):
        if isinstance(inner, Group) and inner.name:
            _tell(inner, plan, theme, report)


def _tell(group: Group, plan: Plan, theme: Theme, report: Report) -> None:
    """Report a group that fills no region; those that slidegen made up itself have their text in the body, unsaid."""
    name = group.name
    if group.span is None or (theme.template is not None and name in _ADDED and name not in plan.fills):
        return
    if name in plan.fills:
        message = f"`{name}` fills no region inside of other blocks"
        report.add("unknown-region", message, group.span, help="write it on the slide itself")
    elif any(layout.region(name) is not None for layout in theme.layouts.values()):
        message = f"the layout `{plan.layout.name}` has no region `{name}`"
        report.add("unknown-region", message, group.span, help=did_you_mean(name, tuple(plan.fills), "regions"))
    elif name == "column":
        report.add("unknown-directive", "a `column` outside of columns", group.span, help="put it into `::: columns`")
    else:
        known = (*plan.fills, *_OWN, *DIVS)
        message = f"nothing is called `{name}` here"
        report.add("unknown-directive", message, group.span, help=did_you_mean(name, known, "names"))
