"""Text bodies: paragraphs, bullets, runs and links.

PowerPoint writes ``p:txBody`` with ``a:bodyPr``, ``a:lstStyle`` and paragraphs ``a:p`` of runs ``a:r`` and breaks
``a:br``. Children of ``a:rPr`` must come in this order: fill, highlight, typefaces, link. Paragraphs and runs say only
what their level, placeholder, layout and master do not say already.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import Setting, SlideContext, language_tag
from slidegen.backends.pptx.looks import (
    LEVELS,
    NO_BULLET,
    UNKNOWN,
    Bases,
    Look,
    bullet_xml,
    character_xml,
    highlight_xml,
    levels_xml,
    paragraph_xml,
    physical,
)
from slidegen.backends.pptx.oxml import attribute, escape
from slidegen.model.text import Break, Number, Paragraph, Piece, Run, Sign

_SUPER, _SUB = 30_000, -25_000

_OWN_LINK_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""The mark of a link that keeps its run's colour."""


def paragraph_looks(paragraphs: Iterable[Paragraph], slide: SlideContext) -> list[Look]:
    """The look of each paragraph. Automatic numbers start where PowerPoint's own counting would go wrong.

    Icons in the place of bullets are parts that *slide* relates to.
    """
    counters: dict[int, tuple[str, int, int]] = {}
    looks = []
    for paragraph in paragraphs:
        marker, level = paragraph.marker, paragraph.level
        for deeper in [key for key in counters if key > level or (key == level and not isinstance(marker, Number))]:
            del counters[deeper]
        scheme, start = "arabicPeriod", 1
        if isinstance(marker, Number):
            scheme, start = _count(marker, counters.get(level))
            counters[level] = (scheme, start, marker.value + 1)
        bullet = _sign(marker, slide) if isinstance(marker, Sign) else bullet_xml(marker, scheme, start)
        looks.append(_look(paragraph, bullet))
    return looks


def _sign(marker: Sign, slide: SlideContext) -> str:
    """A picture bullet: the icon as pixels, for viewers differ in whether they draw an SVG there."""
    name = slide.root.media.bullet(marker.asset, slide.value(marker.colour))
    if name is None:
        return NO_BULLET
    number = slide.relationships.add("image", f"../{name.removeprefix('ppt/')}")
    return f'<a:buSzPct val="125000"/><a:buBlip><a:blip r:embed="{number}"/></a:buBlip>'


def _count(marker: Number, running: tuple[str, int, int] | None) -> tuple[str, int]:
    """The numbering scheme and first number that make PowerPoint show *marker* after the *running* list."""
    if running is None:
        return "arabicPeriod", marker.value
    scheme, start, following = running
    if following == marker.value:
        return scheme, start
    if start != marker.value:
        return scheme, marker.value
    return "arabicParenR" if scheme == "arabicPeriod" else "arabicPeriod", marker.value  # else it would count on


def _look(paragraph: Paragraph, bullet: str) -> Look:
    return Look(
        size=paragraph.size,
        pitch=paragraph.pitch,
        before=paragraph.space_before,
        margin=paragraph.margin,
        indent=-paragraph.hang,
        align=physical(paragraph.align, rtl=paragraph.rtl),
        rtl=paragraph.rtl,
        font=paragraph.font,
        bold=paragraph.bold,
        italic=paragraph.italic,
        caps=paragraph.caps,
        colour=paragraph.colour,
        bullet=bullet,
    )


def fitted(paragraphs: Sequence[Paragraph], looks: Sequence[Look], bases: Bases) -> Bases:
    """*bases* with the sizes and distances that most paragraphs of each level were fitted to."""
    return _common(paragraphs, looks, bases, whole=False)


def own(paragraphs: Sequence[Paragraph], looks: Sequence[Look], bases: Bases) -> Bases:
    """The levels of a shape that is no placeholder: whatever most of its paragraphs have."""
    return _common(paragraphs, looks, bases, whole=True)


def _common(paragraphs: Sequence[Paragraph], looks: Sequence[Look], bases: Bases, *, whole: bool) -> Bases:
    found = list(bases)
    for level in {min(paragraph.level, LEVELS - 1) for paragraph in paragraphs}:
        here = [pair for pair in zip(paragraphs, looks, strict=True) if min(pair[0].level, LEVELS - 1) == level]
        items = [look for paragraph, look in here if paragraph.marker is not None]
        usual = Counter(items or [look for _, look in here]).most_common(1)[0][0]
        base = found[level]
        following = [look.before for paragraph, look in here if paragraph is not paragraphs[0]]
        inherited = usual if base is None or base.before == UNKNOWN else base
        before = Counter(following).most_common(1)[0][0] if following else inherited.before
        if whole or base is None:
            counted = "startAt" in usual.bullet
            bullet = (base.bullet if base is not None else NO_BULLET) if counted else usual.bullet
            found[level] = msgspec.structs.replace(usual, before=before, bullet=bullet)
        elif usual.size != base.size or usual.pitch != base.pitch:
            margin, indent = (usual.margin, usual.indent) if items else (base.margin, base.indent)
            found[level] = msgspec.structs.replace(
                base,
                size=usual.size,
                pitch=usual.pitch,
                before=before,
                after=usual.after,
                margin=margin,
                indent=indent,
            )
    return tuple(found)


def list_style(looks: Bases, bases: Bases, slide: SlideContext) -> str:
    """``a:lstStyle``: how the shape's levels differ from what they inherit."""
    levels = levels_xml(looks, bases, slide.root.typefaces)
    return f"<a:lstStyle>{levels}</a:lstStyle>" if levels else "<a:lstStyle/>"


def has_formula(paragraph: Paragraph) -> bool:
    return any(isinstance(piece, Run) and piece.mathml for piece in paragraph.pieces)


def paragraphs_xml(
    paragraphs: Sequence[Paragraph], looks: Sequence[Look], bases: Bases, slide: SlideContext, *, math: bool = False
) -> str:
    """All *paragraphs*, whose looks are *looks*, in a shape whose levels are *bases*.

    Formulas are text unless the shape is one that may hold *math*.
    """
    return "".join(
        paragraph_xml_in(paragraph, look, bases[min(paragraph.level, LEVELS - 1)] or look, slide, math=math)
        for paragraph, look in zip(paragraphs, looks, strict=True)
    )


def paragraph_xml_in(paragraph: Paragraph, look: Look, base: Look, slide: SlideContext, *, math: bool = False) -> str:
    """One paragraph where its level looks like *base*."""
    level = min(paragraph.level, LEVELS - 1)
    setting = _setting(look, base, level, slide)
    runs = "".join(_piece(piece, setting, slide, math=math) for piece in paragraph.pieces)
    if not runs:
        sizes, _ = character_xml(look, base, slide.root.typefaces)
        runs = f'<a:endParaRPr lang="{slide.root.lang}"{sizes}/>'
    return f"<a:p>{setting.properties}{runs}</a:p>"


def _setting(look: Look, base: Look, level: int, slide: SlideContext) -> Setting:
    key = (look, base, level)
    if (setting := slide.root.settings.get(key)) is None:
        attributes, children = paragraph_xml(look, base)
        if level:
            attributes = f'{attributes} lvl="{level}"'
        properties = ""
        if children:
            properties = f"<a:pPr{attributes}>{children}</a:pPr>"
        elif attributes:
            properties = f"<a:pPr{attributes}/>"
        setting = slide.root.settings[key] = Setting(look, base, properties)
    return setting


def _piece(piece: Piece, setting: Setting, slide: SlideContext, *, math: bool = False) -> str:
    if isinstance(piece, Break):
        return f"<a:br>{_run_properties(Run(text=''), setting, slide)}</a:br>"
    if piece.mathml:
        from slidegen.backends.pptx.math.inline import formula_runs  # most decks have no formulas

        return formula_runs(piece, setting, slide, lambda run: _piece(run, setting, slide), math=math)
    text = escape(piece.text.replace("\n", " "))
    if not text or piece.icon is not None:
        return ""
    return f"<a:r>{_run_properties(piece, setting, slide)}<a:t>{text}</a:t></a:r>"


def _run_properties(run: Run, setting: Setting, slide: SlideContext) -> str:
    key = (
        run.bold, run.italic, run.strike, run.underline, run.code, run.script, run.highlight, run.keyboard, run.colour,
        run.size, run.lang, slide.inverse, slide.ground if run.highlight or run.keyboard else None,
    )  # fmt: skip
    properties = setting.runs.get(key)
    if properties is None:
        properties = setting.runs[key] = _properties(run, setting, slide)
    if run.link and (link := hyperlink(run.link, run.link_title, slide, keep_colour=run.colour is not None)):
        if properties.endswith("/>") and properties.count("<") == 1:
            return f"{properties[:-2]}>{link}</a:rPr>"
        return f"{properties.removesuffix('</a:rPr>')}{link}</a:rPr>"
    return properties


def _properties(run: Run, setting: Setting, slide: SlideContext) -> str:
    """``a:rPr`` of a run without its link."""
    base, theme = setting.base, slide.root.theme
    look = msgspec.structs.replace(
        setting.look,
        size=round(setting.look.size * run.size, 1),
        bold=setting.look.bold if run.bold is None else run.bold,
        italic=setting.look.italic if run.italic is None else run.italic,
        colour=run.colour or setting.look.colour,
        font="mono" if run.code else setting.look.font,
    )
    lang = language_tag(run.lang) if run.lang else slide.root.lang
    attributes, children = character_xml(look, base, slide.root.typefaces)
    attributes = f' lang="{escape(lang)}"{attributes}'
    if run.underline:
        attributes += ' u="sng"'
    if run.strike:
        attributes += ' strike="sngStrike"'
    if run.script:
        attributes += f' baseline="{_SUPER if run.script > 0 else _SUB}"'
    if run.code:
        attributes += ' noProof="1"'
    if run.highlight or run.keyboard:
        paint = "" if look.colour == base.colour else fill(look.colour)
        fonts = "" if look.font == base.font else slide.root.typefaces[look.font]
        children = f"{paint}{highlight_xml(theme, slide.ground, key=run.keyboard, inverse=slide.inverse)}{fonts}"
    return f"<a:rPr{attributes}>{children}</a:rPr>" if children else f"<a:rPr{attributes}/>"


def hyperlink(target: str, title: str, slide: SlideContext, *, keep_colour: bool = False) -> str:
    """``a:hlinkClick`` to an address or to a slide; empty where there is nowhere to go."""
    number, action = slide.link(target)
    if not number:
        return ""
    does = f' action="{action}"' if action else ""
    tip = f' tooltip="{attribute(title)}"' if title else ""
    head = f'<a:hlinkClick r:id="{number}"{does}{tip}'
    return f"{head}>{_OWN_LINK_COLOUR}</a:hlinkClick>" if keep_colour else f"{head}/>"
