"""Boxes with a ground or a border of their own: they are panels."""

from slidegen.model.blocks import Block, CodeBlock, DefinitionList, Heading, List, Panel, Paragraph, Picture, Quote
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.style.utilities import panel_tone
from slidegen.parse.content.html.syntax.names import WRAPPERS
from slidegen.parse.content.html.syntax.tree import Element

_TONES = {
    "note": "note",
    "info": "note",
    "information": "note",
    "callout": "note",
    "box": "note",
    "card": "note",
    "alert": "note",
    "admonition": "note",
    "tip": "tip",
    "hint": "tip",
    "success": "tip",
    "important": "important",
    "warning": "warning",
    "attention": "warning",
    "caution": "caution",
    "danger": "caution",
    "error": "caution",
}
"""The tone of a panel by the class of a box; of several, the last here counts."""

_UNSEEN = frozenset({"none", "0", "transparent", "initial", "inherit", "unset"})
_HELD = Paragraph | List | Heading | Quote | CodeBlock | DefinitionList | Picture


def in_panel(element: Element, blocks: list[Block]) -> list[Block]:
    """*blocks* on a panel, where *element* is a box that its author painted; a box around a slide's title is none."""
    tone = _tone(element)
    if not tone or not blocks or not all(isinstance(block, _HELD) for block in blocks):
        return blocks
    if any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        return blocks
    return [Panel(tone=tone, blocks=tuple(blocks), span=element.span)]


def _tone(element: Element) -> str:
    if element.name not in WRAPPERS:
        return ""
    names = element.attributes.get("class", "").lower().split()
    words = {word for name in names for word in (name, name.rpartition("-")[2])}
    found = [tone for word, tone in _TONES.items() if word in words]
    if found:
        return found[-1]
    if tone := panel_tone(names):
        return tone
    style = css.declarations(element.attributes.get("style", ""))
    ground = style.get("background-color") or style.get("background", "")
    border = style.get("border") or style.get("border-left", "")
    painted = css.colour(ground) is not None or (bool(border) and border.split()[0] not in _UNSEEN)
    return "note" if painted else ""
