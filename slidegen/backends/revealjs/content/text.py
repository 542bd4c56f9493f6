"""Paragraphs as semantic HTML: headings, lists, quotes, definitions, from a flat run of them.

A list item keeps its own paragraph element inside ``li``, so that nesting has no effect on where its
text stands: every paragraph says itself how far it is indented.
"""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from slidegen.backends.revealjs.content.inlines import footnote_id, icon_svg, inline_html
from slidegen.backends.revealjs.content.motion import around, index, timed
from slidegen.backends.revealjs.content.motion import names as motion_names
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import Style, attributes, classed, colour, css_string, declare, pt, px
from slidegen.model.text import Bullet, Check, Number, Paragraph, ParagraphKind, Run, Sign
from slidegen.theme.theme import Level, TextStyle


def paragraph_style(paragraph: Paragraph) -> dict[str, str]:
    """Everything about the paragraph's looks as CSS."""
    marked = paragraph.marker is not None
    return {
        "font-family": f"var(--font-{paragraph.font})",
        "font-weight": "700" if paragraph.bold else "400",
        "font-style": "italic" if paragraph.italic else "normal",
        "text-transform": "uppercase" if paragraph.caps else "none",
        "font-size": pt(paragraph.size),
        "line-height": pt(paragraph.pitch),
        "text-align": paragraph.align,
        "color": colour(paragraph.colour),
        "margin-top": pt(paragraph.space_before),
        "padding-inline-start": px(paragraph.margin),
        "text-indent": "0px" if marked else px(-paragraph.hang),
        **_marker_style(paragraph),
    }


def _marker_style(paragraph: Paragraph) -> dict[str, str]:
    match paragraph.marker:
        case None:
            return {}
        case Bullet(character=character, colour=shade):
            look = {"--bullet": css_string(character), "--marker": colour(shade)}
        case Sign(colour=shade):
            look = {"--marker": colour(shade)}
        case Number() | Check():
            look = {}
    return {**look, "--marker-start": px(paragraph.margin - paragraph.hang)}


def level_style(style: TextStyle, level: Level, *, item: bool) -> dict[str, str]:
    """What a theme's text style says of one level, in the words of :func:`paragraph_style`."""
    return paragraph_style(
        Paragraph(
            kind="item" if item else "paragraph",
            pieces=(),
            size=level.size,
            pitch=level.pitch,
            space_before=level.space_before,
            marker=Bullet(character=level.bullet, colour=level.bullet_colour) if item else None,
            margin=level.margin if item else level.margin - level.hang,
            hang=level.hang if item else 0,
            align=style.align,
            font=style.font,
            bold=style.bold,
            italic=style.italic,
            caps=style.caps,
            colour=level.colour,
        )
    )


def look(paragraph: Paragraph, style: str, context: Context, *names: str) -> str:
    """``class`` and ``style`` of a paragraph's element: its level in the theme's *style*, and what differs from it.

    Nothing without a style: speaker notes are set by the speaker view.
    """
    if not style:
        return ""
    key = (
        style, names, paragraph.level, paragraph.marker if isinstance(paragraph.marker, Bullet) else
        paragraph.marker.colour if isinstance(paragraph.marker, Sign) else paragraph.marker is not None,
        paragraph.margin, paragraph.hang, paragraph.size, paragraph.pitch,
        paragraph.space_before, paragraph.align, paragraph.font, paragraph.bold, paragraph.italic,
        paragraph.caps, paragraph.colour, paragraph.motions[:1],
    )  # fmt: skip
    if key not in context.looks:
        known = context.styles[style]
        item = paragraph.marker is not None
        level = min(paragraph.level, len(known.levels) - 1)
        rule = level_style(known, known.levels[level], item=item)
        own = difference(paragraph_style(paragraph), rule)
        moves: dict[str, str] = {}
        if paragraph.motions:
            first = paragraph.motions[0]
            names, moves = (*names, *motion_names(first)), index(first)
            own.update(timed(first))
        text = classed(f"l{level}", "item" if item else "", *names)
        context.looks[key] = text + attributes({**moves, "style": declare(own) or None})
    return context.looks[key]


def difference(style: Style, rule: Style) -> dict[str, str]:
    """The declarations of *style* that *rule* does not make already."""
    return {name: value for name, value in style.items() if rule.get(name) != value}


def flow(paragraphs: Sequence[Paragraph], style: str, context: Context) -> str:
    """The paragraphs of a frame, as blocks. Above the first there is no space, as in PowerPoint."""
    if paragraphs and paragraphs[0].space_before:
        paragraphs = (msgspec.structs.replace(paragraphs[0], space_before=0), *paragraphs[1:])
    return "".join(
        _group(kind, tuple(group), style, context) for kind, group in groupby(paragraphs, lambda each: _kind(each.kind))
    )


def _kind(kind: ParagraphKind) -> ParagraphKind:
    """The kind whose element takes in a paragraph of *kind*."""
    match kind:
        case "attribution":
            return "quote"
        case "definition":
            return "term"
        case other:
            return other


def _group(kind: ParagraphKind, group: tuple[Paragraph, ...], style: str, context: Context) -> str:
    match kind:
        case "item":
            return _lists(group, style, context)
        case "quote" if group[0].kind == "quote":
            return f"<blockquote>{''.join(_quoted(each, style, context) for each in group)}</blockquote>"
        case "term":
            return f"<dl>{''.join(_defined(each, style, context) for each in group)}</dl>"
        case "footnote":
            return "".join(_footnote(each, style, context) for each in group)
        case _:
            return "".join(_block(each, style, context) for each in group)


def direction(paragraph: Paragraph, context: Context) -> str | None:
    """The paragraph's direction where it is not the page's."""
    if paragraph.rtl == context.deck.rtl:
        return None
    return "rtl" if paragraph.rtl else "ltr"


def _open(tag: str, paragraph: Paragraph, style: str, context: Context, *names: str, role: str | None = None) -> str:
    values = {"id": paragraph.id or None, "dir": direction(paragraph, context), "role": role}
    return f"<{tag}{look(paragraph, style, context, *names)}{attributes(values)}>"


def _element(tag: str, paragraph: Paragraph, style: str, context: Context, *names: str) -> str:
    marker, sign = paragraph.marker, ""
    if isinstance(marker, Sign):
        names, sign = (*names, "signed"), icon_svg(marker.asset, "sign" if style else "icon")
    made = f"{_open(tag, paragraph, style, context, *names)}{sign}{inline_html(paragraph, context)}</{tag}>"
    return around(made, paragraph.motions[1:], "div")


def _block(paragraph: Paragraph, style: str, context: Context) -> str:
    if paragraph.kind == "attribution":
        return _attribution("p", paragraph, style, context)
    tag = f"h{min(paragraph.heading, 6)}" if paragraph.heading else "p"
    return _element(tag, paragraph, style, context, "panel-title" if paragraph.kind == "panel-title" else "")


def _quoted(paragraph: Paragraph, style: str, context: Context) -> str:
    if paragraph.kind == "quote":
        return _element("p", paragraph, style, context)
    return _attribution("footer", paragraph, style, context)


def _attribution(tag: str, paragraph: Paragraph, style: str, context: Context) -> str:
    content = inline_html(paragraph, context)
    return around(
        f"{_open(tag, paragraph, style, context)}<cite>{content}</cite></{tag}>", paragraph.motions[1:], "div"
    )


def _defined(paragraph: Paragraph, style: str, context: Context) -> str:
    return _element("dt" if paragraph.kind == "term" else "dd", paragraph, style, context)


def _footnote(paragraph: Paragraph, style: str, context: Context) -> str:
    """A footnote; the id of its first paragraph is what references to it describe themselves by."""
    number = next((each.footnote for each in paragraph.pieces if isinstance(each, Run) and each.footnote), 0)
    note = f' id="{footnote_id(context.slide, number)}"' if number and not paragraph.id else ""
    opening = _open("p", paragraph, style, context, role="note").removesuffix(">")
    return around(f"{opening}{note}>{inline_html(paragraph, context)}</p>", paragraph.motions[1:], "div")


def _lists(items: Sequence[Paragraph], style: str, context: Context) -> str:
    """Nested lists from flat items; further paragraphs of an item stand in its ``li``."""
    out: list[str] = []
    opened: list[tuple[int, str, int]] = []  # level, tag and last number of each list whose item is still open

    def close() -> None:
        out.append(f"</li></{opened.pop()[1]}>")

    for item in items:
        if item.marker is None and opened:
            while len(opened) > 1 and opened[-1][0] > item.level:
                close()
            out.append(_element("p", item, style, context))
            continue
        tag = "ol" if isinstance(item.marker, Number) else "ul"
        value = item.marker.value if isinstance(item.marker, Number) else 0
        while opened and (opened[-1][0] > item.level or (opened[-1][0] == item.level and opened[-1][1] != tag)):
            close()
        if opened and opened[-1][0] == item.level:
            follows = value in (0, opened[-1][2] + 1)
            out.append("</li><li>" if follows else f'</li><li value="{value}">')
            opened[-1] = (item.level, tag, value)
        else:
            start = f' start="{value}"' if value not in (0, 1) else ""
            out.append(f"<{tag}{attributes({'role': 'list', 'dir': direction(item, context)})}{start}><li>")
            opened.append((item.level, tag, value))
        out.append(_item(item, style, context))
    while opened:
        close()
    return "".join(out)


def _item(item: Paragraph, style: str, context: Context) -> str:
    if not isinstance(item.marker, Check):
        return _element("p", item, style, context, "numbered" if isinstance(item.marker, Number) else "")
    box = f'<input type="checkbox" disabled{" checked" if item.marker.checked else ""}>'
    made = f"{_open('label', item, style, context, 'task')}{box}{inline_html(item, context)}</label>"
    return around(made, item.motions[1:], "div")


def notes_html(paragraphs: Sequence[Paragraph], steps: Sequence[int], context: Context) -> str:
    """Speaker notes: the same elements, for the speaker view to set. Where they are for *steps*, a part for each."""
    if not steps:
        return flow(paragraphs, "", context)
    parts = groupby(zip(steps, paragraphs, strict=True), lambda pair: pair[0])
    return "".join(
        f'<div data-step="{step}">{flow([paragraph for _, paragraph in pairs], "", context)}</div>'
        for step, pairs in parts
    )
