"""Text that a master or layout shows by itself: text boxes and words in shapes."""

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.theme.backdrop import Paragraph, Piece, Words
from slidegen.theme.template.backdrop.places import DEGREE, Place
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import A, elements, is_true, number, percent

if TYPE_CHECKING:
    from lxml.etree import _Element

INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
USUAL_SIZE = 18.0

_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "end"}
_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_TURNS = {"vert": 90.0, "vert270": 270.0, "eaVert": 90.0}
Field: TypeAlias = Literal["", "number", "date"]

_MONO = ("mono", "consol", "courier", "menlo", "code")


def words_of(
    body: "_Element | None",
    place: Place,
    room: tuple[float, float, float, float],
    reference: "_Element | None",
    scene: Scene,
) -> Words | None:
    """The text of a shape at *place*, of which *room* (left, top, right, bottom, in fractions of it) is for text.

    *reference* is the font that the shape's style names. None: there is no text.
    """
    if body is None or not any((text.text or "").strip() for text in body.iter(f"{A}t")):
        return None
    properties = body.find(f"{A}bodyPr")
    setting = _Setting(body, reference, scene)
    paragraphs = tuple(setting.paragraph(each, first=at == 0) for at, each in enumerate(elements(body, f"{A}p")))
    inner = _inner(place, room, properties)
    said = {str(key): str(text) for key, text in properties.items()} if properties is not None else {}
    if (number(said.get("numCol")) or 1) > 1:
        scene.changed("in one column")
    if is_true(said.get("anchorCtr")) and any(paragraph.align == "start" for paragraph in paragraphs):
        scene.changed("from the left, where PowerPoint centres its text as a whole")
    turn = _TURNS.get(said.get("vert", ""), 0.0)
    if said.get("vert", "horz") not in ("horz", *_TURNS):
        scene.changed("with its text in lines, where PowerPoint stacks its letters")
    if turn:  # the box of turned text is as wide as the shape is high
        (x, y), width, height = inner.centre, inner.height, inner.width
        inner = msgspec.structs.replace(inner, x=x - width / 2, y=y - height / 2, width=width, height=height)
    rotation = place.rotation + turn + (number(said.get("rot")) or 0) / DEGREE
    return Words(
        area=inner.on(scene.size),
        paragraphs=paragraphs,
        anchor=_ANCHORS.get(said.get("anchor", ""), "top"),
        rotation=(rotation + (180 if place.flip_y else 0)) % 360,
        wrap=said.get("wrap") != "none",
    )


def _inner(place: Place, room: tuple[float, float, float, float], properties: "_Element | None") -> Place:
    """What its insets leave of a shape's room, neither turned nor mirrored; turned about the shape's own middle."""
    insets = []
    for name, usual in INSETS:
        written = number(properties.get(name)) if properties is not None else None
        insets.append(usual if written is None else written)
    left, right = place.width * room[0] + insets[0], place.width * room[2] - insets[2]
    top, bottom = place.height * room[1] + insets[1], place.height * room[3] - insets[3]
    if right < left:
        left = right = (left + right) / 2
    if bottom < top:
        top = bottom = (top + bottom) / 2
    return Place(x=place.x + left, y=place.y + top, width=right - left, height=bottom - top)


class _Setting:
    """How the text of one shape is set: where each of its properties is looked for, in turn."""

    def __init__(self, body: "_Element", reference: "_Element | None", scene: Scene) -> None:
        self._scene = scene
        self._reference = reference
        fit = body.find(f"{A}bodyPr/{A}normAutofit")
        scale = percent(fit.get("fontScale")) if fit is not None else None
        self._scale = 1.0 if scale is None else scale
        self._lists = [each for each in (body.find(f"{A}lstStyle"), scene.defaults) if each is not None]

    def paragraph(self, element: "_Element", *, first: bool) -> Paragraph:
        """A paragraph; the first of a text keeps no distance from what is before it."""
        own = element.find(f"{A}pPr")
        level = (number(own.get("lvl")) or 0) if own is not None else 0
        styles = [style for each in self._lists if (style := each.find(f"{A}lvl{level + 1}pPr")) is not None]
        layers = [own, *styles] if own is not None else styles
        defaults = [run for style in styles if (run := style.find(f"{A}defRPr")) is not None]
        pieces = [piece for run in elements(element) if (piece := self._piece(run, defaults)) is not None]
        if own is not None and (own.find(f"{A}buAutoNum") is not None or own.find(f"{A}buBlip") is not None):
            self._scene.changed("without the numbers or pictures before its lines")
        bullet = own.find(f"{A}buChar") if own is not None else None
        if bullet is not None and pieces:
            pieces.insert(0, msgspec.structs.replace(pieces[0], text=bullet.get("char", "•") + " ", field=""))
        size = pieces[0].size if pieces else self._size(list(elements(element, f"{A}endParaRPr")) + defaults)
        spacing = next((each for layer in layers for each in elements(layer, f"{A}lnSpc")), None)
        leading, pitch = _distance(spacing, 1.0, 0.0)
        part, before = _distance(next((each for layer in layers for each in elements(layer, f"{A}spcBef")), None), 0, 0)
        aligned = next((layer.get("algn") for layer in layers if layer.get("algn")), None)
        return Paragraph(
            pieces=tuple(pieces),
            size=size,
            align=_ALIGNS.get(aligned or "", "start"),
            pitch=pitch,
            leading=leading,
            before=0.0 if first else before + part * size,
        )

    def _piece(self, run: "_Element", defaults: "list[_Element]") -> Piece | None:
        kind = run.tag.removeprefix(A)
        if kind not in ("r", "br", "fld"):
            return None
        own = run.find(f"{A}rPr")
        layers = [own, *defaults] if own is not None else defaults
        text = "\n" if kind == "br" else run.findtext(f"{A}t") or ""
        if next((layer.get("cap") for layer in layers if layer.get("cap")), "none") == "all":
            text = text.upper()
        field: Field = _field(run.get("type", "")) if kind == "fld" else ""
        if field == "date":
            self._scene.changed("with the deck's date, where PowerPoint has the day on which it is shown")
        linked = own is not None and own.find(f"{A}hlinkClick") is not None
        return Piece(
            text=text,
            font=self._font(layers),
            size=self._size(layers),
            colour=Colour("link") if linked else self._colour(layers),
            bold=_said(layers, "b"),
            italic=_said(layers, "i"),
            underlined=linked or next((layer.get("u") for layer in layers if layer.get("u")), "none") != "none",
            struck=next((layer.get("strike") for layer in layers if layer.get("strike")), "noStrike") != "noStrike",
            raised=next((percent(layer.get("baseline")) or 0.0 for layer in layers if layer.get("baseline")), 0.0),
            spacing=next((number(layer.get("spc")) or 0 for layer in layers if layer.get("spc")), 0) / 100,
            field=field,
        )

    def _size(self, layers: "list[_Element]") -> float:
        sizes = (number(layer.get("sz")) for layer in layers)
        found = next((size for size in sizes if size), None)
        return (found / 100 if found else USUAL_SIZE) * self._scale

    def _colour(self, layers: "list[_Element]") -> Colour:
        """The colour that the text itself says, or that the shape's style says, or that is usual."""
        for layer in layers[:1]:
            if (colour := self._fill(layer)) is not None:
                return colour
        if self._reference is not None and (colour := self._scene.scheme.colour(self._reference)) is not None:
            return colour
        found = (self._fill(layer) for layer in layers)
        return next((colour for colour in found if colour is not None), Colour("text"))

    def _fill(self, layer: "_Element") -> Colour | None:
        solid, gradient = layer.find(f"{A}solidFill"), layer.find(f"{A}gradFill/{A}gsLst/{A}gs")
        if gradient is not None:
            self._scene.changed("in one colour of the gradient of its text")
        return self._scene.scheme.colour(solid if solid is not None else gradient)

    def _font(self, layers: "list[_Element]") -> FontRole:
        latin = (layer.find(f"{A}latin") for layer in layers)
        family = next((each.get("typeface", "") for each in latin if each is not None), "")
        if not family:
            major = self._reference is not None and self._reference.get("idx") == "major"
            return "heading" if major else "body"
        if family == "+mj-lt" or family == self._scene.font("major") != self._scene.font("minor"):
            return "heading"
        if any(part in family.lower() for part in _MONO):
            return "mono"
        if family not in ("+mn-lt", self._scene.font("minor"), self._scene.font("major")):
            self._scene.changed(f"in the theme's own font, where PowerPoint sets it in {family}")
        return "body"


def _field(kind: str) -> Field:
    if kind == "slidenum":
        return "number"
    return "date" if kind.startswith("datetime") else ""


def _said(layers: "list[_Element]", name: str) -> bool:
    return is_true(next((layer.get(name) for layer in layers if layer.get(name)), None))


def _distance(spacing: "_Element | None", part: float, exact: float) -> tuple[float, float]:
    """A distance of lines or paragraphs: as a part of what is usual, and in points; one of both is what counts."""
    for each in elements(spacing):
        if each.tag == f"{A}spcPts":
            return (0.0 if part == 0 else part), (number(each.get("val")) or 0) / 100
        if each.tag == f"{A}spcPct":
            value = percent(each.get("val"))
            return (part if value is None else value), exact
    return part, exact
