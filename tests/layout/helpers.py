"""A small theme and short ways to write decks, so that these tests speak of layout alone."""

from collections.abc import Iterable

from slidegen.diagnostics import Report
from slidegen.layout import layout
from slidegen.layout.parts.kit import Kit
from slidegen.layout.placing import TOLERANCE
from slidegen.layout.text.flow import Setting
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.runs import Links
from slidegen.model.assets import Asset
from slidegen.model.blocks import Block, Heading, List, ListItem, Paragraph, Picture
from slidegen.model.deck import Deck, Footnote, Meta, Section, Slide, SlideKind, SlideSettings
from slidegen.model.frames import Frame, TextFrame
from slidegen.model.inlines import Inline, Text
from slidegen.model.placed import PlacedDeck, PlacedRegion, PlacedSlide
from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.source import Source, Span
from slidegen.theme.objects import CodeStyle, PanelStyle, TableStyle
from slidegen.theme.theme import FontFace, FontFamily, Fonts, Layout, Level, Region, RegionRole, TextStyle, Theme, Tone
from slidegen.units import Fractions, Rect, inches
from slidegen.world import Memory
from tests.styles import CHART, DIAGRAM, MATH

SOURCE = Source("deck.md", "line one\nline two\nline three\n")
SPAN = SOURCE.span(0, 8)
TEXT = Colour("text")


def family(folder: str, name: str) -> FontFamily:
    faces = tuple(
        FontFace(file=f"fonts/{folder}/{folder}_{weight}{slant}.ttf", bold=weight == "700Bold", italic=bool(slant))
        for weight in ("400Regular", "700Bold")
        for slant in ("", "_Italic")
    )
    return FontFamily(name=name, faces=faces, fallbacks=("Arial",), generic="sans-serif")


def style(name: str, size: float, *, font: FontRole = "body", bold: bool = False, balance: bool = False) -> TextStyle:
    levels = tuple(
        Level(
            size=round(size * factor, 1),
            pitch=round(size * factor * 1.25, 2),
            space_before=round(size * 0.4, 1),
            margin=inches(0.35 * (at + 1)),
            hang=inches(0.3),
            bullet="•",
            colour=TEXT,
            bullet_colour=Colour("accent1"),
        )
        for at, factor in enumerate((1.0, 0.9, 0.8))
    )
    return TextStyle(
        name=name,
        font=font,
        bold=bold,
        italic=False,
        caps=False,
        align="start",
        minimum=12.0,
        balance=balance,
        levels=levels,
    )


STYLES = {
    made.name: made
    for made in (
        style("title", 36, font="heading", bold=True, balance=True),
        style("body", 24),
        style("caption", 14),
        style("table", 18),
        style("code", 16, font="mono"),
        style("footnote", 12),
        style("footer", 12),
        style("number", 12),
        style("notes", 12),
        style("figure", 80, font="heading", bold=True),
        style("quote", 32),
        style("column-title", 20, font="heading", bold=True),
        style("statement", 44, font="heading", bold=True),
    )
}


def region(
    name: str,
    role: RegionRole,
    area: tuple[float, float, float, float],
    style: str = "body",
    *,
    anchor: Anchor = "top",
    align: Align = "start",
    repeat: int = 1,
    bleed: bool = False,
) -> Region:
    return Region(
        name=name,
        role=role,
        area=Fractions(*area),
        style=STYLES[style],
        anchor=anchor,
        align=align,
        index=1,
        repeat=repeat,
        gap=0.02,
        bleed=bleed,
    )


TITLE = region("title", "title", (0.05, 0.06, 0.9, 0.16), "title", anchor="bottom")
BODY = region("body", "body", (0.05, 0.25, 0.9, 0.65))


def arrangement(name: str, *regions: Region, tone: Tone = "base", chrome: bool = True) -> Layout:
    return Layout(
        name=name,
        title=name.title(),
        tone=tone,
        background=Colour("background"),
        regions=regions,
        decorations=(),
        chrome=chrome,
        master_decorations=True,
    )


LEFT, RIGHT = (0.05, 0.25, 0.44, 0.65), (0.51, 0.25, 0.44, 0.65)
LAYOUTS = (
    arrangement(
        "title",
        region("title", "title", (0.1, 0.3, 0.8, 0.2), "title", anchor="bottom"),
        region("subtitle", "subtitle", (0.1, 0.52, 0.8, 0.1)),
        region("author", "text", (0.1, 0.7, 0.8, 0.08)),
        region("date", "text", (0.1, 0.8, 0.8, 0.08)),
        chrome=False,
    ),
    arrangement(
        "section",
        region("title", "title", (0.1, 0.3, 0.8, 0.3), "title"),
        region("body", "text", (0.1, 0.62, 0.8, 0.2)),
        tone="inverse",
        chrome=False,
    ),
    arrangement("content", TITLE, BODY),
    arrangement("table", TITLE, BODY),
    arrangement("code", TITLE, BODY),
    arrangement("agenda", TITLE, BODY),
    arrangement("two-columns", TITLE, region("left", "body", LEFT), region("right", "body", RIGHT)),
    arrangement(
        "three-columns",
        TITLE,
        region("left", "body", (0.05, 0.25, 0.28, 0.65)),
        region("center", "body", (0.36, 0.25, 0.28, 0.65)),
        region("right", "body", (0.67, 0.25, 0.28, 0.65)),
    ),
    arrangement(
        "comparison",
        TITLE,
        region("left-title", "text", (0.05, 0.25, 0.44, 0.1)),
        region("left", "body", (0.05, 0.36, 0.44, 0.54)),
        region("right-title", "text", (0.51, 0.25, 0.44, 0.1)),
        region("right", "body", (0.51, 0.36, 0.44, 0.54)),
    ),
    arrangement("image", TITLE, region("picture", "picture", (0.05, 0.25, 0.9, 0.65))),
    arrangement("image-right", TITLE, region("body", "body", LEFT), region("picture", "picture", RIGHT)),
    arrangement("image-left", TITLE, region("picture", "picture", LEFT), region("body", "body", RIGHT)),
    arrangement("image-full", region("picture", "picture", (0, 0, 1, 1), bleed=True), chrome=False),
    arrangement(
        "quote",
        region("quote", "text", (0.1, 0.2, 0.8, 0.5), "quote", anchor="middle"),
        region("attribution", "text", (0.1, 0.72, 0.8, 0.1)),
    ),
    arrangement(
        "statement", region("body", "body", (0.1, 0.3, 0.8, 0.4), "statement", anchor="middle", align="center")
    ),
    arrangement(
        "big-number",
        TITLE,
        region("figure", "figure", (0.05, 0.3, 0.9, 0.25), "figure", repeat=4),
        region("caption", "caption", (0.05, 0.56, 0.9, 0.2), "caption", repeat=4),
    ),
    arrangement("timeline", TITLE, region("step", "step", (0.05, 0.4, 0.9, 0.4), repeat=5)),
    arrangement("blank"),
)
FOOTNOTES = region("footnotes", "footnotes", (0.05, 0.84, 0.9, 0.08), "footnote", anchor="bottom")

THEME = Theme(
    name="sample",
    title="Sample",
    description="",
    mode="light",
    palette={
        "background": "#ffffff",
        "surface": "#f2f2f2",
        "text": "#222222",
        "heading": "#111133",
        "accent1": "#0055aa",
        "accent2": "#aa5500",
        "accent3": "#00aa55",
        "accent4": "#aa0055",
        "accent5": "#5500aa",
        "muted": "#666666",
        "link": "#0055aa",
        "visited": "#5500aa",
    },
    fonts=Fonts(
        heading=family("Inter", "Inter"),
        body=family("Inter", "Inter"),
        mono=family("JetBrainsMono", "JetBrains Mono"),
        math=MATH,
        east_asian=("Noto Sans CJK SC",),
        complex_script=("Noto Sans Arabic",),
        emoji=("Noto Color Emoji",),
    ),
    styles=STYLES,
    scale=(1.0, 0.92, 0.84, 0.76, 0.7, 0.62, 0.55, 0.5),
    gap=inches(0.2),
    table=TableStyle(
        header_fill=None,
        header_colour=Colour("heading"),
        header_bold=True,
        header_rule=Colour("heading"),
        header_rule_width=1.5,
        row_rule=Colour("muted"),
        row_rule_width=0.5,
        stripe=None,
        highlight=Colour("accent1"),
        padding_x=6,
        padding_y=4,
    ),
    code=CodeStyle(
        fill=Colour("surface"),
        colour=TEXT,
        line=None,
        radius=0.02,
        padding=12,
        highlight=Colour("accent1"),
        title_colour=Colour("muted"),
        number_colour=Colour("muted"),
        tokens={},
        bold=frozenset(),
        italic=frozenset(),
    ),
    panel=PanelStyle(
        radius=0.02,
        bar=4,
        padding=12,
        fills={"note": Colour("surface")},
        colours={"note": Colour("accent1")},
    ),
    chart=CHART,
    diagram=DIAGRAM,
    layouts={made.name: made for made in LAYOUTS},
    chrome=(FOOTNOTES,),
    decorations=(),
    progress=Colour("accent1"),
    css="",
)

WORDS = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog", "and", "runs", "into", "deep", "woods"]


def words(count: int) -> str:
    """*count* words, always the same."""
    return " ".join(WORDS[at % len(WORDS)] for at in range(count))


def paragraph(text: str = "Some words.", span: Span | None = SPAN) -> Paragraph:
    return Paragraph(inlines=(Text(text),), span=span)


def inlines(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def item(*blocks: Block | str) -> ListItem:
    return ListItem(blocks=tuple(paragraph(block) if isinstance(block, str) else block for block in blocks), span=SPAN)


def bullets(*items: ListItem | str, ordered: bool = False, start: int = 1) -> List:
    made = tuple(item(entry) if isinstance(entry, str) else entry for entry in items)
    return List(ordered=ordered, items=made, start=start, span=SPAN)


def asset(width: int = 800, height: int = 600) -> Asset:
    return Asset(key=f"{width}x{height}", kind="png", data=b"", width=width, height=height)


def picture(wide: int = 800, high: int = 600, /, **more: object) -> Picture:
    return Picture(source="a.png", alt="A picture", asset=asset(wide, high), span=SPAN, **more)  # type: ignore[arg-type]


def slide(
    *blocks: Block,
    title: str | None = "A title",
    kind: SlideKind = "content",
    id: str = "a-title",
    settings: SlideSettings | None = None,
    notes: tuple[Block, ...] = (),
    section: int | None = None,
) -> Slide:
    return Slide(
        id=id,
        kind=kind,
        title=Heading(level=2, inlines=(Text(title),), span=SPAN) if title is not None else None,
        blocks=blocks,
        notes=notes,
        settings=settings or SlideSettings(),
        section=section,
        span=SPAN,
    )


def deck(
    *slides: Slide,
    meta: Meta | None = None,
    footnotes: tuple[Footnote, ...] = (),
    sections: tuple[Section, ...] = (),
    assets: dict[str, Asset] | None = None,
) -> Deck:
    return Deck(
        source=SOURCE,
        meta=meta or Meta(),
        slides=slides,
        footnotes=footnotes,
        sections=sections,
        assets=assets or {},
    )


def placed(made: Deck, report: Report | None = None, theme: Theme = THEME) -> PlacedDeck:
    return layout(made, theme, Memory(), report if report is not None else Report())


def one(*blocks: Block, report: Report | None = None, meta: Meta | None = None, **more: object) -> PlacedSlide:
    """The one slide that *blocks* make."""
    made = placed(deck(slide(*blocks, **more), meta=meta), report)  # type: ignore[arg-type]
    (only,) = made.slides
    return only


def regions(slide: PlacedSlide) -> dict[str, PlacedRegion]:
    return {region.name: region for region in slide.regions}


def texts(frame: Frame) -> list[str]:
    assert isinstance(frame, TextFrame)
    return [paragraph.text for paragraph in frame.paragraphs]


def codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report]


def kit(report: Report | None = None, ids: Iterable[str] = ()) -> Kit:
    report = report if report is not None else Report()
    return Kit(
        theme=THEME,
        ruler=Ruler(THEME.fonts, Memory(), report),
        links=Links(set(ids), "en", report),
        report=report,
        world=Memory(),
    )


def setting(name: str = "body") -> Setting:
    return kit().setting(STYLES[name], "start")


def within(inner: Rect, outer: Rect) -> bool:
    across = outer.x <= inner.x and inner.right <= outer.right + 2
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom + TOLERANCE
