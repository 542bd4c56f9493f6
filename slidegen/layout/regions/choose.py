"""Which of the theme's layouts a slide gets: the one its author names, else one that suits its content."""

import re

from slidegen.diagnostics import Report, did_you_mean
from slidegen.layout.regions.groups import unwrapped
from slidegen.model.blocks import (
    Block,
    Chart,
    CodeBlock,
    Columns,
    DefinitionList,
    Diagram,
    FormulaBlock,
    Group,
    Heading,
    List,
    Media,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
)
from slidegen.model.deck import Slide
from slidegen.model.walk import inline_text
from slidegen.theme.theme import Layout, Theme

STATEMENT = 120
"""A paragraph of at most this many characters, alone on a slide, is a statement."""

WIDE = 2.0
"""A picture this many times wider than tall goes below the text and not beside it."""

_FLAT = re.compile(
    r"^\s*(?:(?:flowchart|graph)(?:-elk)?\s+(?:LR|RL)|direction\s+(?:LR|RL)|gantt|timeline|journey|sequenceDiagram)\b"
    r"|rankdir\s*=\s*\"?(?:LR|RL)",
    re.MULTILINE,
)

_BY_GROUPS = ("content", "two-columns", "three-columns", "comparison", "image-right", "quote", "big-number")
_TEXT = (Paragraph, List, Heading, Quote, DefinitionList, FormulaBlock)


def choose(slide: Slide, theme: Theme, report: Report) -> Layout:
    """The layout of *slide*; a name that the theme lacks is told and passed over."""
    wanted = slide.settings.layout
    if wanted:
        known = theme.aliases.get(wanted.casefold(), wanted)
        if known in theme.layouts:
            return theme.layouts[known]
        span = slide.settings.spans.get("layout", slide.span)
        message = f"the theme `{theme.name}` has no layout `{wanted}`"
        nearest = did_you_mean(wanted, (*theme.layouts, *theme.aliases), "layouts")
        report.add("unknown-layout", message, span, help=nearest)
    return _first(theme, suitable(slide, theme))


def _first(theme: Theme, names: tuple[str, ...]) -> Layout:
    for name in (*names, "content"):
        if name in theme.layouts:
            return theme.layouts[name]
    return next(iter(theme.layouts.values()))


def suitable(slide: Slide, theme: Theme) -> tuple[str, ...]:
    """The names of layouts that suit the content of *slide*, best first; ``content`` suits anything."""
    blocks = substance(slide.blocks)
    if slide.kind == "title":
        return ("title",)
    if (named := _by_groups(blocks, theme)) is not None:
        return (named,)
    if slide.kind == "section" and all(isinstance(block, Paragraph | Group) for block in blocks):
        return ("section",)
    if not blocks:
        return ("statement", "section") if slide.title is not None else ("blank",)
    if len(blocks) == 1:
        return _for_one(blocks[0], slide)
    pictures = [block for block in blocks if is_picture(block)]
    if len(pictures) == 1 and all(block is pictures[0] or isinstance(block, _TEXT) for block in blocks):
        return _beside(pictures[0])
    if is_beside_text(blocks):
        return ("two-columns",)
    return ()


def is_beside_text(blocks: list[Block]) -> bool:
    """Whether *blocks* are text and one chart, which goes beside the text."""
    charts = [block for block in blocks if isinstance(block, Chart)]
    if len(charts) != 1 or len(blocks) < 2 or (charts[0].width or 0) > 0.6:
        return False
    return all(isinstance(block, (Chart, *_TEXT)) for block in blocks)


def substance(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks that take room, out of groups without a name."""
    return [block for block in unwrapped(blocks) if not isinstance(block, Rule)]


def _by_groups(blocks: list[Block], theme: Theme) -> str | None:
    """The first layout that has a region for every named group, where there are any that name a region."""
    names = {block.name for block in blocks if isinstance(block, Group)}
    names &= {region.name for layout in theme.layouts.values() for region in layout.regions}
    if not names:
        return None
    for layout in [*(name for name in _BY_GROUPS if name in theme.layouts), *theme.layouts]:
        if names <= {region.name for region in theme.layouts[layout].regions}:
            return layout
    return None


def _for_one(block: Block, slide: Slide) -> tuple[str, ...]:
    match block:
        case Picture() | Diagram() | Media() if is_picture(block):
            return ("image",)
        case Quote():
            return ("quote",)
        case Table():
            return ("table",)
        case CodeBlock():
            return ("code",)
        case Chart():
            return ("chart",)
        case Columns(columns=columns):
            return {2: ("two-columns",), 3: ("three-columns",)}.get(len(columns), ())
        case Paragraph(inlines=inlines) if slide.title is None and len(inline_text(inlines)) <= STATEMENT:
            return ("statement",)
        case _:
            return ()


def is_picture(block: Block) -> bool:
    """Whether *block* may fill a place for pictures: icons are too small for one, and sounds are not seen."""
    match block:
        case Picture():
            return not block.is_icon
        case Media(kind=kind):
            return kind != "audio"
        case _:
            return isinstance(block, Diagram)


def _beside(picture: Block) -> tuple[str, ...]:
    if isinstance(picture, Diagram):
        return () if is_wide(picture) or (picture.width or 0) > 0.6 else ("image-right",)
    if not isinstance(picture, Picture | Media):
        return ()
    asset = picture.asset
    if asset is not None and asset.height and asset.width / asset.height >= WIDE:
        return ()
    if picture.align == "center" or (picture.width is not None and picture.width > 0.6):
        return ()
    return ("image-left", "image-right") if picture.align == "start" else ("image-right",)


def is_wide(diagram: Diagram) -> bool:
    """Whether a diagram goes across, as its source says: it is drawn only once its place is known."""
    return _FLAT.search(diagram.text) is not None
