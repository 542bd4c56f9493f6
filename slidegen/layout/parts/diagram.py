"""Diagrams: laid out once with the theme's fonts, then scaled as a whole to the place they get."""

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.diagrams.draw import MARGIN, Shapes, draw
from slidegen.diagrams.errors import DiagramError
from slidegen.diagrams.graph import SIZE, Graph
from slidegen.diagrams.labels import plain
from slidegen.diagrams.place import Placer
from slidegen.layout.parts.captioned import Captioned
from slidegen.layout.parts.code import CodePart
from slidegen.layout.parts.kit import Kit, caption_parts
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.picture import PicturePart
from slidegen.layout.parts.text import TextPart
from slidegen.model.assets import Asset, asset_key
from slidegen.model.blocks import CodeBlock, Diagram, Picture
from slidegen.model.frames import DiagramFrame, PictureFrame
from slidegen.model.inlines import Text
from slidegen.model.links import RUNS_CODE, scheme_of
from slidegen.pictures.svg import read_svg
from slidegen.resolve.place import place_in
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, Pt, Rect, inches, pixels, points

LARGEST: Pt = 18.0
"""Text in a diagram is set no larger than this: few boxes do not fill a slide."""

DRAWN: Pt = 12.0
"""The size of text in a drawing at its natural size, of 16 pixels."""

LEAST_TEXT: Pt = 10.0
"""Smaller text is told."""

REFUSED = "about:blank"
"""What ``merman`` puts in the place of addresses that could run code."""

LEAST = inches(1.75)
"""The least height of a diagram that shares its region, before text is set smaller for it."""


def diagram_parts(block: Diagram, kit: Kit, *, fills: bool) -> list[Part]:
    """The parts of *block*, its caption included; its source where it cannot be drawn.

    ``fills``: its place is made for a picture.
    """
    face = {bold: kit.ruler.face("body", bold) for bold in (False, True)}
    caption = next(iter(caption_parts(block.caption, "center", block.span, kit)), None)
    try:
        drawn = draw(block.language, block.text, kit.toned, lambda text, bold: face[bold].width(text), kit.world)
        if not isinstance(drawn, Shapes):
            return [_picture(block, drawn.svg, caption, kit, fills=fills)]
    except DiagramError as error:
        kit.report.add(error.code, str(error), _place(block, error), help=error.help)
        return [_source(block, kit), *([caption] if caption is not None else [])]
    if caption is None and drawn.graph.title:
        caption = next(iter(caption_parts((Text(drawn.graph.title),), "center", block.span, kit)))
    return [DiagramPart(block, _linked(drawn, block, kit), caption, kit, fills=fills)]


def _linked(drawn: Shapes, block: Diagram, kit: Kit) -> Shapes:
    """*drawn* with those links of boxes that a text may have: they lead somewhere, and run no code."""
    graph = drawn.graph
    if not any(vertex.link for vertex in graph.vertices):
        return drawn
    vertices = tuple(
        replace(vertex, link=_link(vertex.link, block, kit)) if vertex.link else vertex for vertex in graph.vertices
    )
    return replace(drawn, graph=replace(graph, vertices=vertices))


def _link(target: str, block: Diagram, kit: Kit) -> str:
    at = block.text.find(target)
    span = block.span
    if at >= 0 and block.body_span is not None:
        span = place_in(block.body_span, block.text, at, at + len(target))
    refused = target == REFUSED and at < 0
    if not refused and scheme_of(target) not in RUNS_CODE:
        return kit.links.resolve(target, span)
    told = "an address of a box" if refused else f"the address `{target[:40]}`"
    kit.report.add("unsafe-link", f"{told} is dropped: it could run code", span, help="link to a page or a file")
    return ""


def _place(block: Diagram, error: DiagramError) -> Span | None:
    """Where the mistake is in the deck."""
    if error.start < 0 or block.body_span is None:
        return block.span
    return place_in(block.body_span, block.text, error.start, min(max(error.start, error.end), len(block.text)))


def _picture(block: Diagram, drawing: bytes, caption: TextPart | None, kit: Kit, *, fills: bool) -> "DrawingPart":
    """A drawing, without what runs or reaches out. Raises DiagramError where it is no XML."""
    svg = read_svg(drawing)
    if svg is None:
        raise DiagramError("diagram-syntax", "the diagram cannot be drawn")
    asset = Asset(key=asset_key(svg.data), kind="svg", data=svg.data, width=svg.width, height=svg.height)
    shown = Picture(
        source=f"{block.language} diagram",
        alt=block.alt or f"Diagram: {block.text.strip().split(maxsplit=1)[0]}",
        width=block.width,
        asset=asset,
        attributes=block.attributes,
        span=block.span,
    )
    return DrawingPart(shown, block, caption, kit.report, fills=fills)


def _source(block: Diagram, kit: Kit) -> CodePart:
    code = CodeBlock(text=block.text, title=block.language, attributes=block.attributes, span=block.span)
    style = kit.sized(kit.theme.styles["code"])
    return CodePart(code, style, kit.theme.code, kit.ruler.face(style.font).width("0"), numbered=False)


class DrawingPart(PicturePart):
    """A diagram that was drawn as a picture: its text is no larger than that of shapes, and told where it is small."""

    __slots__ = ("diagram", "report")

    def __init__(
        self, picture: Picture, diagram: Diagram, caption: TextPart | None, report: Report, *, fills: bool
    ) -> None:
        super().__init__(picture, "center", caption, fills=fills)
        self.diagram = diagram
        self.report = report

    @property
    def what(self) -> str:
        return "diagram"

    def _width(self, width: Emu) -> Emu:
        asset = self.block.asset
        assert asset is not None
        return min(super()._width(width), pixels(asset.width * LARGEST / DRAWN))

    def frame(self, room: Rect, scale: float) -> PictureFrame:
        made = super().frame(room, scale)
        asset = self.block.asset
        assert asset is not None
        _tell_small(round(DRAWN * made.rect.width / pixels(asset.width), 1), self.diagram, self.report)
        return made


class DiagramPart(Captioned):
    """A diagram of shapes with its caption below it; it stands in the middle of a place that it ``fills``."""

    __slots__ = ("block", "drawn", "fills", "kit")

    def __init__(self, block: Diagram, drawn: Shapes, caption: TextPart | None, kit: Kit, *, fills: bool) -> None:
        super().__init__(caption)
        self.block = block
        self.drawn = drawn
        self.kit = kit
        self.fills = fills

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "diagram"

    def _width(self, width: Emu) -> Emu:
        return width if self.block.width is None else round(width * min(1.0, self.block.width))

    def _scale(self, width: Emu, height: Emu | None = None) -> float:
        """How many times its natural size it is shown in a place of *width* and *height*."""
        fitting = min(LARGEST / SIZE, self._width(width) / EMU_PER_PT / self.drawn.width)
        return fitting if height is None else min(fitting, height / EMU_PER_PT / self.drawn.height)

    def least_height(self, width: Emu) -> Emu:
        return min(LEAST, self.most_height(width))

    def most_height(self, width: Emu) -> Emu:
        return points(self._scale(width) * self.drawn.height)

    def frame(self, room: Rect, scale: float) -> DiagramFrame:
        shown = self._scale(room.width, room.height)
        width, height = points(self.drawn.width * shown), points(self.drawn.height * shown)
        top = room.y + (room.height - height) // 2 if self.fills else room.y
        place = Rect(room.x + (room.width - width) // 2, top, width, height)
        placer = Placer(
            graph=self.drawn.graph,
            laid=self.drawn.laid,
            theme=self.kit.theme,
            width=lambda text, bold: self.kit.ruler.face("body", bold).width(text),
            scale=shown,
            x=place.x + points(MARGIN * shown),
            y=place.y + points(MARGIN * shown),
        )
        _tell_small(placer.size, self.block, self.kit.report)
        return DiagramFrame(
            rect=place,
            id=self.block.attributes.id,
            span=self.block.span,
            alt=self.block.alt or words(self.drawn.graph),
            nodes=placer.nodes(),
            edges=placer.edges(),
        )


def words(graph: Graph) -> str:
    """What a diagram without alternative text is: its groups and boxes by their texts."""
    texts = [plain(group.label) for group in graph.clusters] + [plain(vertex.label) for vertex in graph.vertices]
    return "Diagram: " + ", ".join(dict.fromkeys(filter(None, texts)))


def _tell_small(size: Pt, block: Diagram, report: Report) -> None:
    if size < LEAST_TEXT:
        report.add(
            "small-diagram",
            f"the text of the diagram is {size:g} pt, smaller than {LEAST_TEXT:g} pt",
            block.span,
            help="give it a slide of its own, turn it (`LR` or `TD`), shorten its texts, or draw a part of it",
        )
