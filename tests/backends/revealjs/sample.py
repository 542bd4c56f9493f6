"""A theme and a deck made by hand: every kind of frame, every kind of paragraph."""

import struct
import zlib
from hashlib import sha256

from slidegen.model.assets import Asset
from slidegen.model.blocks import Token
from slidegen.model.deck import WIDESCREEN, Author, Meta
from slidegen.model.frames import (
    Box,
    BoxFrame,
    CodeFrame,
    CodeLine,
    Crop,
    Frame,
    HtmlFrame,
    PictureFrame,
    TableCell,
    TableFrame,
    TableRow,
    TextFrame,
)
from slidegen.model.motion import Transition
from slidegen.model.placed import Background, PlacedDeck, PlacedRegion, PlacedSlide
from slidegen.model.style import ACCENT, HEADING, MUTED, TEXT, Colour, FontRole
from slidegen.model.text import Break, Bullet, Check, Number, Paragraph, ParagraphKind, Run
from slidegen.theme.objects import CodeStyle, PanelStyle, TableStyle
from slidegen.theme.theme import Decoration, FontFace, FontFamily, Fonts, Layout, Level, Region, TextStyle, Theme
from slidegen.units import Fractions, Rect, inches, points
from tests.styles import CHART, DIAGRAM, MATH


def family(name: str, folder: str, generic: str) -> FontFamily:
    faces = tuple(
        FontFace(file=f"fonts/{folder}/{folder}_{style}.ttf", bold="700" in style, italic="Italic" in style)
        for style in ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")
    )
    return FontFamily(name=name, faces=faces, fallbacks=("Arial",), generic=generic)


def text_style(
    name: str, size: float, *, font: FontRole = "body", bold: bool = False, colour: Colour = TEXT
) -> TextStyle:
    levels = tuple(
        Level(
            size=size - 2 * depth,
            pitch=(size - 2 * depth) * 1.25,
            space_before=8.0 if depth == 0 else 4.0,
            margin=points(20 * (depth + 1)),
            hang=points(20),
            bullet="•–"[depth % 2],
            colour=colour,
            bullet_colour=ACCENT,
        )
        for depth in range(3)
    )
    return TextStyle(
        name=name,
        font=font,
        bold=bold,
        italic=False,
        caps=False,
        align="start",
        minimum=12,
        balance=False,
        levels=levels,
    )


TITLE = text_style("title", 36, font="heading", bold=True, colour=HEADING)
BODY = text_style("body", 24)
CAPTION = text_style("caption", 16, colour=MUTED)
TABLE = text_style("table", 16)
CODE = text_style("code", 16, font="mono")
SMALL = text_style("small", 12, colour=MUTED)
STYLES = {
    "title": TITLE, "body": BODY, "caption": CAPTION, "table": TABLE, "code": CODE, "footnote": CAPTION,
    "footer": SMALL, "number": SMALL, "notes": BODY,
}  # fmt: skip


def region(name: str, role: str, x: float, y: float, width: float, height: float, style: TextStyle) -> Region:
    return Region(
        name=name,
        role=role,  # type: ignore[arg-type]
        area=Fractions(x, y, width, height),
        style=style,
        anchor="bottom" if role == "title" else "top",
        align="end" if role == "number" else "start",
        index=0,
    )


CHROME = (
    region("footer", "footer", 0.05, 0.93, 0.6, 0.04, SMALL),
    region("number", "number", 0.85, 0.93, 0.1, 0.04, SMALL),
)
CONTENT = Layout(
    name="content",
    title="Content",
    tone="base",
    background=Colour("background"),
    regions=(
        region("title", "title", 0.05, 0.06, 0.9, 0.12, TITLE),
        region("body", "body", 0.05, 0.21, 0.9, 0.68, BODY),
    ),
    decorations=(Decoration(shape="rect", area=Fractions(0.05, 0.19, 0.06, 0.006), fill=ACCENT),),
    chrome=True,
    master_decorations=True,
)
SECTION = Layout(
    name="section",
    title="Section",
    tone="inverse",
    background=Colour("background"),
    regions=(region("title", "title", 0.08, 0.3, 0.84, 0.3, TITLE),),
    decorations=(
        Decoration(
            shape="ellipse",
            area=Fractions(0.7, 0.5, 0.4, 0.7),
            fill=Colour("accent1", 0.5),
            end=Colour("accent2"),
            angle=45,
        ),
    ),
    chrome=False,
    master_decorations=False,
)

THEME = Theme(
    name="sample",
    title="Sample",
    description="A theme made by hand.",
    mode="light",
    palette={
        "background": "#fbfaf7", "surface": "#eef1f5", "text": "#1d2330", "heading": "#14213d", "accent1": "#1f6feb",
        "accent2": "#e8590c", "accent3": "#2b8a3e", "accent4": "#9c36b5", "accent5": "#c92a2a", "muted": "#596273",
        "link": "#1759c4", "visited": "#6b3fa0",
    },
    fonts=Fonts(
        heading=family("Inter", "Inter", "sans-serif"),
        body=family("Source Sans 3", "SourceSans3", "sans-serif"),
        mono=family("JetBrains Mono", "JetBrainsMono", "monospace"),
        math=MATH,
        east_asian=("Noto Sans CJK SC",),
        complex_script=("Noto Sans Arabic",),
        emoji=("Noto Color Emoji",),
    ),
    styles=STYLES,
    scale=(1.0, 0.9, 0.8),
    gap=points(12),
    table=TableStyle(
        header_fill=None, header_colour=HEADING, header_bold=True, header_rule=HEADING, header_rule_width=1.5,
        row_rule=Colour("muted", 0.4), row_rule_width=0.75, stripe=None, highlight=Colour("accent1", 0.15),
        padding_x=8, padding_y=6,
    ),
    code=CodeStyle(
        fill=Colour("surface"), colour=TEXT, line=None, radius=0.03, padding=14, highlight=Colour("accent1", 0.12),
        title_colour=MUTED, number_colour=MUTED, tokens={"keyword": Colour("accent4"), "string": Colour("accent3")},
        bold=frozenset({"keyword"}), italic=frozenset({"comment"}),
    ),
    panel=PanelStyle(radius=0.05, bar=4, padding=12, fills={"note": Colour("accent1", 0.1)}, colours={"note": ACCENT}),
    chart=CHART,
    diagram=DIAGRAM,
    layouts={"content": CONTENT, "section": SECTION},
    chrome=CHROME,
    decorations=(Decoration(shape="grid", area=Fractions(0.8, 0, 0.2, 0.2), fill=Colour("muted", 0.2), step=0.02),),
    progress=ACCENT,
    css=".slide{--mine:1}",
)  # fmt: skip

BODY_RECT = Fractions(0.05, 0.21, 0.9, 0.68).on(WIDESCREEN)
TITLE_RECT = Fractions(0.05, 0.06, 0.9, 0.12).on(WIDESCREEN)


def paragraph(
    *pieces: Run | Break | str,
    kind: ParagraphKind = "paragraph",
    style: TextStyle = BODY,
    level: int = 0,
    marker: Bullet | Number | Check | None = None,
    first: bool = False,
    heading: int = 0,
    rtl: bool = False,
    scale: float = 1.0,
) -> Paragraph:
    known = style.level(level)
    item = kind == "item"
    return Paragraph(
        kind=kind,
        pieces=tuple(Run(text=piece) if isinstance(piece, str) else piece for piece in pieces),
        size=known.size * scale,
        pitch=known.pitch * scale,
        space_before=0 if first else known.space_before * scale,
        level=level,
        marker=marker,
        margin=known.margin if item else 0,
        hang=known.hang if item and marker is not None else 0,
        align=style.align,
        rtl=rtl,
        font=style.font,
        bold=style.bold,
        italic=style.italic,
        colour=known.colour,
        heading=heading,
    )


def bullet(*pieces: Run | str, level: int = 0, first: bool = False) -> Paragraph:
    return paragraph(
        *pieces, kind="item", level=level, first=first, marker=Bullet(character="•–"[level % 2], colour=ACCENT)
    )


def numbered(text: str, value: int, start: int = 1, level: int = 0) -> Paragraph:
    return paragraph(text, kind="item", level=level, marker=Number(value=value, start=start))


def text_frame(*paragraphs: Paragraph, rect: Rect = BODY_RECT, slot: str = "body") -> TextFrame:
    return TextFrame(rect=rect, slot=slot, paragraphs=paragraphs, style="body")


def title_region(text: str, level: int = 2) -> PlacedRegion:
    frame = TextFrame(
        rect=TITLE_RECT,
        slot="title",
        paragraphs=(paragraph(text, kind="heading", style=TITLE, first=True, heading=level),),
        style="title",
        anchor="bottom",
        role="title",
    )
    return PlacedRegion(name="title", role="title", rect=TITLE_RECT, frames=(frame,))


def slide(identifier: str, title: str, *frames: Frame, index: int = 0, **rest: object) -> PlacedSlide:
    body = PlacedRegion(name="body", role="body", rect=BODY_RECT, frames=frames)
    values = {
        "number": index + 1,
        "layout": "content",
        "footer": "A talk",
        "show_number": True,
        "progress": 0.5,
        "name": title,
        **rest,
    }
    return PlacedSlide(id=identifier, index=index, title=title, regions=(title_region(title), body), **values)  # type: ignore[arg-type]


def deck(*slides: PlacedSlide, **meta: object) -> PlacedDeck:
    words = {"title": "A sample talk", "authors": (Author(name="Ada Example"),), "description": "All there is.", **meta}
    return PlacedDeck(
        meta=Meta(**words),  # type: ignore[arg-type]
        size=WIDESCREEN,
        slides=slides,
        sections=(),
        total=len(slides),
        ids={each.id: each.index for each in slides},
    )


def png(width: int, height: int, colour: tuple[int, int, int]) -> Asset:
    """A PNG of one colour."""
    rows = b"".join(b"\0" + bytes(colour) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return Asset(key=sha256(data).hexdigest(), kind="png", data=data, width=width, height=height)


ORANGE = png(40, 30, (232, 89, 12))
BLUE = png(16, 9, (31, 111, 235))


def below(rect: Rect, top: float, height: float, left: float = 0, width: float = 0) -> Rect:
    """A part of *rect*, in inches from its top left corner."""
    return Rect(rect.x + inches(left), rect.y + inches(top), inches(width) or rect.width, inches(height))


def table_frame() -> TableFrame:
    rows = [("Name", "Cost"), ("One & only", "1.50"), ("Two", "12.25")]
    height = points(16 * 1.25 + 12)
    return TableFrame(
        rect=Rect(BODY_RECT.x, BODY_RECT.y, inches(6), 3 * height),
        rows=tuple(
            TableRow(
                height=height,
                header=index == 0,
                cells=tuple(
                    TableCell(
                        paragraph=paragraph(text, style=TABLE, first=True),
                        header=index == 0 or column == 0,
                        highlight=text == "12.25",
                    )
                    for column, text in enumerate(row)
                ),
            )
            for index, row in enumerate(rows)
        ),
        widths=(inches(4), inches(2)),
        padding_x=points(8),
        padding_y=points(6),
        caption="What it costs",
    )


def code_frame() -> CodeFrame:
    lines = (
        CodeLine(number=10, tokens=(Token("keyword", "def"), Token("", " f(x):")), lit=frozenset({0})),
        CodeLine(number=11, tokens=()),
        CodeLine(number=12, tokens=(Token("", "    "), Token("keyword", "return"), Token("string", ' "<x>"'))),
    )
    return CodeFrame(
        rect=below(BODY_RECT, 0, 2.2, width=7),
        lines=lines,
        language="python",
        size=16,
        pitch=22,
        padding=points(14),
        gutter=points(34),
        title="app.py",
        title_height=points(28),
        title_size=12,
        title_pitch=15,
        advance=points(9.6),
        steps=1,
    )


def everything() -> PlacedDeck:
    """A deck that shows all there is."""
    figure = PictureFrame(
        rect=below(BODY_RECT, 0, 3, width=4), asset=ORANGE, source="o.png", alt="An orange", rounded=0.05
    )
    caption = TextFrame(
        rect=below(BODY_RECT, 3.1, 0.4, width=4),
        paragraphs=(paragraph("What oranges look like", kind="caption", style=CAPTION, first=True),),
        style="caption",
        role="caption",
    )
    cropped = PictureFrame(
        rect=below(BODY_RECT, 0, 3, 5, 3),
        asset=BLUE,
        source="b.png",
        alt="",
        decorative=True,
        crop=Crop(0.1, 0, 0.3, 0),
    )
    again = PictureFrame(
        rect=below(BODY_RECT, 3.2, 1, 5, 2), asset=BLUE, source="b.png", alt="Blue", link="https://example.org/"
    )
    lost = PictureFrame(rect=below(BODY_RECT, 3.2, 1.2, 8, 3), asset=None, source="lost.png", alt="Something lost")
    panel = TextFrame(
        rect=below(BODY_RECT, 2.6, 1.4, width=6),
        paragraphs=(
            paragraph("Note", kind="panel-title", style=CAPTION, first=True),
            paragraph("Mind the gap.", style=CAPTION),
        ),
        style="caption",
        box=Box(fill=Colour("accent1", 0.1), line=ACCENT, bar=points(4), radius=0.05),
        inset_x=points(14),
        inset_y=points(10),
        role="panel",
    )
    words = text_frame(
        bullet("First, ", Run(text="strong", bold=True), " and ", Run(text="quiet", italic=True), first=True),
        bullet("Nested ", Run(text="code()", code=True), level=1),
        bullet("H", Run(text="2", script=-1), "O and x", Run(text="2", script=1), level=1),
        bullet(
            Run(text="a link", link="https://example.org/?a=1&b=2", link_title="Go"),
            " and ",
            Run(text="a jump", link="#end"),
        ),
        numbered("Third of them", 3, 3),
        numbered("Fourth of them", 4, 3),
        paragraph("Done", kind="item", marker=Check(checked=True)),
        paragraph("To do", kind="item", marker=Check(checked=False)),
    )
    quote = text_frame(
        paragraph(
            "Simplicity is prerequisite for ", Run(text="reliability", highlight=True), ".", kind="quote", first=True
        ),
        paragraph("E. W. Dijkstra", kind="attribution"),
        paragraph("Term", kind="term"),
        paragraph("Its meaning", kind="definition"),
        paragraph("שלום עולם", rtl=True),
        paragraph("A heading within", kind="heading", heading=3),
        paragraph(
            "Bonjour", Break(), Run(text="le monde", lang="fr", colour=Colour("accent2", 0.8), classes=("shout",))
        ),
    )
    raw = HtmlFrame(
        rect=below(BODY_RECT, 0, 1),
        html="<details open><summary>More</summary><p>Raw <kbd>HTML</kbd></p></details>",
        fallback=text_frame(paragraph("More")),
    )
    notes = (
        paragraph("Say ", Run(text="hello", bold=True), " & wave.", style=BODY),
        bullet("a point"),
    )
    return deck(
        slide("start", "Lists & links", words, index=0, notes=notes),
        slide("pictures", "Pictures", figure, caption, cropped, again, lost, index=1),
        slide("table", "A table and a panel", table_frame(), panel, index=2),
        slide(
            "code",
            "Code",
            code_frame(),
            BoxFrame(rect=below(BODY_RECT, 2.6, 1, width=1), box=Box(fill=ACCENT, shape="ellipse")),
            index=3,
        ),
        slide("words", "Quotes and terms", quote, index=4, transition=Transition("fade")),
        PlacedSlide(
            id="inverse",
            index=5,
            number=6,
            layout="section",
            title="An inverse section",
            name="An inverse section",
            regions=(
                PlacedRegion(
                    name="title",
                    role="title",
                    rect=SECTION.regions[0].area.on(WIDESCREEN),
                    frames=(
                        TextFrame(
                            rect=SECTION.regions[0].area.on(WIDESCREEN),
                            slot="title",
                            paragraphs=(
                                paragraph("An inverse section", kind="heading", style=TITLE, first=True, heading=1),
                            ),
                            style="title",
                            anchor="bottom",
                            role="title",
                        ),
                    ),
                ),
            ),
            inverse=True,
        ),
        slide("raw", "Raw HTML", raw, index=6),
        slide(
            "2024",
            "A photo behind",
            text_frame(paragraph("Readable?", first=True)),
            index=7,
            background=Background(
                picture=PictureFrame(
                    rect=Rect(0, 0, WIDESCREEN.width, WIDESCREEN.height), asset=BLUE, source="b.png", alt=""
                ),
                opacity=0.6,
                scrim=Colour("background", 0.5),
            ),
        ),
        slide("end", "The end", text_frame(paragraph("Back to ", Run(text="2024", link="#2024"), first=True)), index=8),
        slide("secret", "Secret", text_frame(paragraph("unspoken", first=True)), index=9, hidden=True, number=None),
        duration=1800.0,
    )
