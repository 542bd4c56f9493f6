"""Callouts: ``> [!NOTE]`` quotes and ``::: note`` divs, set on a tinted panel.

A heading that begins a callout is its title; ``title="..."`` is another way to give one. Without either the
tone's own name is the title.
"""

from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Block, Directive, Heading, Panel
from slidegen.model.inlines import Icon, Inline, Text
from slidegen.world import World

NAME = "callout"
TITLES: dict[str, str] = {
    "note": "Note",
    "tip": "Tip",
    "important": "Important",
    "warning": "Warning",
    "caution": "Caution",
}
ICONS: dict[str, str] = {
    "note": "info",
    "tip": "lightbulb",
    "important": "circle-alert",
    "warning": "triangle-alert",
    "caution": "octagon-alert",
}
"""The icon before the title of each tone; ``icon=rocket`` chooses another, ``icon=none`` leaves it out."""

ALIASES: dict[str, str] = {
    "info": "note",
    "abstract": "note",
    "summary": "note",
    "todo": "note",
    "hint": "tip",
    "success": "tip",
    "example": "note",
    "question": "note",
    "attention": "warning",
    "danger": "caution",
    "error": "caution",
    "failure": "caution",
    "bug": "caution",
}
"""Names that other tools give to the same five tones."""

_PREFIX = "callout-"
DIVS: tuple[str, ...] = ("callout", *TITLES, *(_PREFIX + tone for tone in TITLES))
FENCES: tuple[str, ...] = ()


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """One panel."""
    written = directive.argument.removeprefix(_PREFIX)
    if written == NAME:
        written = directive.attributes.get("tone") or "note"
    tone = ALIASES.get(written, written)
    if tone not in TITLES:
        report.add(
            "unknown-directive",
            f"unknown callout `{written}`",
            directive.span,
            help=did_you_mean(written, list(TITLES), "callouts"),
        )
        tone, fallback = "note", written.capitalize()
    else:
        fallback = TITLES[tone] if written == tone else written.capitalize()
    title, blocks = _title(directive, fallback)
    chosen = directive.attributes.get("icon")
    if chosen != "none":
        title = (*_icon(directive, chosen, tone), *title)
    return (Panel(tone=tone, title=title, blocks=blocks, attributes=_attributes(directive), span=directive.span),)


def _icon(directive: Directive, chosen: str, tone: str) -> tuple[Inline, ...]:
    """The icon before the title; behind one that may be unknown, and then is text, a blank."""
    if not chosen:
        return (Icon(ICONS[tone]),)
    return Icon(chosen, value_span(directive.attributes, "icon")), Text(" ")


def _title(directive: Directive, fallback: str) -> tuple[tuple[Inline, ...], tuple[Block, ...]]:
    blocks = directive.blocks
    if blocks and isinstance(first := blocks[0], Heading):
        return first.inlines, blocks[1:]
    given = directive.attributes.get("title") or directive.text
    return (Text(given or fallback, directive.span if given else None),), blocks


def _attributes(directive: Directive) -> Attributes:
    given = directive.attributes
    return Attributes(
        id=given.id,
        classes=given.classes,
        pairs=tuple(pair for pair in given.pairs if pair[0] not in ("icon", "title", "tone")),
        span=given.span,
    )
