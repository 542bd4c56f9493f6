"""Runs of a paragraph as inline HTML."""

import re
from itertools import groupby

from slidegen.backends.revealjs.content.motion import around
from slidegen.backends.revealjs.context import Context, anchor
from slidegen.backends.revealjs.markup import attributes, classed, colour, escape, styled
from slidegen.backends.revealjs.safety import link_address, own_html, sanitise
from slidegen.model.assets import Asset
from slidegen.model.text import Break, Paragraph, Piece, Run

_FORMULA = re.compile(r'<math alttext="[^"]*">.*?</math>', re.DOTALL)
_MARK = re.compile("\ue000([0-9]+)\ue001")


def inline_html(paragraph: Paragraph, context: Context) -> str:
    """The paragraph's pieces; neighbours with the same link are one link."""
    out = []
    for (link, title), group in groupby(paragraph.pieces, _link_of):
        content = "".join(_piece(piece, paragraph, context) for piece in group)
        out.append(_link(link, title, content, paragraph, context) if link else content)
    text = "".join(out)
    if any(isinstance(piece, Run) and piece.html for piece in paragraph.pieces):
        text, formulas = _without_formulas(text)
        text = sanitise(text, context.report, paragraph.span) if context.safe else own_html(text)
        return _MARK.sub(lambda found: formulas[int(found[1])], text)
    return text


def _without_formulas(text: str) -> tuple[str, list[str]]:
    """*text* with marks in place of its formulas, which are ours: cleaning an author's HTML must not touch them."""
    formulas: list[str] = []

    def mark(found: re.Match[str]) -> str:
        formulas.append(found[0])
        return f"\ue000{len(formulas) - 1}\ue001"

    return _FORMULA.sub(mark, _MARK.sub("", text)), formulas


def _link_of(piece: Piece) -> tuple[str, str]:
    return ("", "") if isinstance(piece, Break) else (piece.link, piece.link_title)


def _link(target: str, title: str, content: str, paragraph: Paragraph, context: Context) -> str:
    if target.startswith("#"):
        return f'<a href="#/{escape(anchor(target[1:]))}"{attributes({"title": title or None})}>{content}</a>'
    address = link_address(target, context.report, paragraph.span, safe=context.safe)
    if not address:
        return content
    values = {"href": address, "title": title or None, "target": "_blank", "rel": "noopener noreferrer"}
    return f"<a{attributes(values)}>{content}</a>"


def _piece(piece: Piece, paragraph: Paragraph, context: Context) -> str:
    if isinstance(piece, Break):
        return "<br>"
    if piece.html:
        return piece.html
    if piece.icon is not None:
        return _wrapped(icon_svg(piece.icon), piece, paragraph, context)
    if piece.mathml:
        from slidegen.backends.revealjs.content.formula import math_html  # most decks have no formulas

        return _wrapped(math_html(piece.mathml, piece.tex), piece, paragraph, context)
    text = escape(piece.text).replace("\n", "<br>")
    if piece == Run(text=piece.text, link=piece.link, link_title=piece.link_title):
        return text
    return _wrapped(text, piece, paragraph, context)


def _wrapped(text: str, run: Run, paragraph: Paragraph, context: Context) -> str:
    """*text* inside the elements that *run* asks for, the innermost first."""
    if run.keyboard:
        text = f"<kbd>{text}</kbd>"
    elif run.code:
        text = f"<code>{text}</code>"
    if run.meaning:
        text = f'<abbr title="{escape(run.meaning)}">{text}</abbr>'
    if run.footnote and paragraph.kind != "footnote":
        text = f'<span class="reference" aria-describedby="{footnote_id(context.slide, run.footnote)}">{text}</span>'
    if run.script:
        text = f"<sup>{text}</sup>" if run.script > 0 else f"<sub>{text}</sub>"
    for wanted, tag in (
        (run.underline, "u"),
        (run.strike, "s"),
        (run.highlight, "mark"),
        (run.italic and not paragraph.italic, "em"),
        (run.bold and not paragraph.bold, "strong"),
    ):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    style = {}
    if run.bold is False and paragraph.bold:
        style["font-weight"] = "400"
    if run.italic is False and paragraph.italic:
        style["font-style"] = "normal"
    if run.size != 1:
        style["font-size"] = f"{run.size:g}em"
    if run.colour is not None:
        style["color"] = colour(run.colour)
    extra = f"{classed(*run.classes)}{attributes({'lang': run.lang or None})}{styled(style)}"
    text = f"<span{extra}>{text}</span>" if extra else text
    return around(text, run.motions) if run.motions else text


def icon_svg(icon: Asset, name: str = "icon", label: str = "") -> str:
    """A line drawing as part of the page, in the colour of the text around it; without a *label* it says nothing."""
    says = attributes({"role": "img", "aria-label": label}) if label else ' aria-hidden="true"'
    return icon.data.decode().replace("<svg", f'<svg class="{name}"{says}', 1)


def footnote_id(slide: str, number: int) -> str:
    """The id of a footnote's text; the same note may stand on several slides."""
    return escape(f"{anchor(slide)}-note-{number}")
