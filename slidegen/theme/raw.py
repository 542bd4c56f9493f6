"""A theme as written: the tables of a ``theme.toml``, each key optional.

Themes inherit: :func:`merge` lays what one theme writes over what another has, table by table and key by key. Lengths
are points on a slide of :data:`CANVAS`; slides of another size stretch them.
"""

from typing import Annotated, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from slidegen.model.style import Align, Anchor, FontRole
from slidegen.theme.theme import Mode, RegionRole, Tone

CANVAS = (960, 540)
"""Width and height of the slide that areas are written for, in points."""

NONE = "none"
"""What is written where an optional colour or an inherited region is not wanted."""

HEX_PATTERN = r"^#[0-9a-fA-F]{6}$"
COLOUR_PATTERN = (
    r"^(background|surface|text|heading|accent[1-5]|muted|link|visited|#[0-9a-fA-F]{6})(/(100|[1-9]?[0-9])%)?$"
)
OPTIONAL_PATTERN = f"{COLOUR_PATTERN}|^{NONE}$"

Hex: TypeAlias = Annotated[str, Meta(pattern=HEX_PATTERN)]
ColourText: TypeAlias = Annotated[str, Meta(pattern=COLOUR_PATTERN)]
OptionalColour: TypeAlias = Annotated[str, Meta(pattern=OPTIONAL_PATTERN)]
Length: TypeAlias = Annotated[float, Meta(ge=0, le=2000)]
TypeSize: TypeAlias = Annotated[float, Meta(ge=6, le=400)]
Fraction: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Area: TypeAlias = Annotated[list[Annotated[float, Meta(ge=-2000, le=2000)]], Meta(min_length=4, max_length=4)]
Role: TypeAlias = Literal[
    "background", "surface", "text", "heading", "accent1", "accent2", "accent3", "accent4", "accent5",
    "muted", "link", "visited",
]  # fmt: skip
PanelTone: TypeAlias = Literal["note", "tip", "important", "warning", "caution"]


class Raw(msgspec.Struct, forbid_unknown_fields=True, rename="kebab", frozen=True, kw_only=True):
    """Base of the tables."""


class RawFamily(Raw, frozen=True, kw_only=True):
    family: str | UnsetType = UNSET
    fallbacks: list[str] | UnsetType = UNSET
    generic: str | UnsetType = UNSET


class RawFonts(Raw, frozen=True, kw_only=True):
    heading: RawFamily | UnsetType = UNSET
    body: RawFamily | UnsetType = UNSET
    mono: RawFamily | UnsetType = UNSET
    math: RawFamily | UnsetType = UNSET
    east_asian: list[str] | UnsetType = UNSET
    complex_script: list[str] | UnsetType = UNSET
    emoji: list[str] | UnsetType = UNSET


class RawStyle(Raw, frozen=True, kw_only=True):
    """Lists have one value a level, the last one also for deeper levels. See :data:`PER_LEVEL`."""

    font: FontRole | UnsetType = UNSET
    bold: bool | UnsetType = UNSET
    italic: bool | UnsetType = UNSET
    caps: bool | UnsetType = UNSET
    align: Align | UnsetType = UNSET
    balance: bool | UnsetType = UNSET
    minimum: TypeSize | UnsetType = UNSET
    size: Annotated[list[TypeSize], Meta(min_length=1)] | UnsetType = UNSET
    line: Annotated[float, Meta(ge=0.8, le=3)] | UnsetType = UNSET
    space: Annotated[list[Length], Meta(min_length=1)] | UnsetType = UNSET
    indent: Annotated[float, Meta(ge=0, le=5)] | UnsetType = UNSET
    bullet: Annotated[list[str], Meta(min_length=1)] | UnsetType = UNSET
    colour: Annotated[list[ColourText], Meta(min_length=1)] | UnsetType = UNSET
    bullet_colour: Annotated[list[ColourText], Meta(min_length=1)] | UnsetType = UNSET


PER_LEVEL = ("size", "space", "bullet", "colour", "bullet-colour")
"""Keys of styles that take one value as well as a list. The types here know lists only: of a union of a text with a
pattern and a list of such, msgspec 0.22 frees the pattern twice."""


class RawDot(Raw, frozen=True, kw_only=True):
    size: Length
    lift: Length = 0.0


class RawRegion(Raw, frozen=True, kw_only=True):
    area: str | Area | UnsetType = UNSET
    role: RegionRole | UnsetType = UNSET
    style: str | UnsetType = UNSET
    index: Annotated[int, Meta(ge=0, le=999)] | UnsetType = UNSET
    anchor: Anchor | UnsetType = UNSET
    align: Align | UnsetType = UNSET
    repeat: Annotated[int, Meta(ge=1, le=12)] | UnsetType = UNSET
    gap: Length | UnsetType = UNSET
    bleed: bool | UnsetType = UNSET
    prompt: str | UnsetType = UNSET
    dot: RawDot | UnsetType = UNSET


class RawDecoration(Raw, frozen=True, kw_only=True):
    area: Area | UnsetType = UNSET
    fill: ColourText | UnsetType = UNSET
    shape: Literal["rect", "ellipse", "grid"] = "rect"
    radius: Annotated[float, Meta(ge=0, le=0.5)] = 0.0
    step: Length = 0.0
    end: OptionalColour = NONE
    angle: float = 0.0


class RawLayout(Raw, frozen=True, kw_only=True):
    title: str | UnsetType = UNSET
    tone: Tone | UnsetType = UNSET
    background: ColourText | UnsetType = UNSET
    chrome: bool | UnsetType = UNSET
    master_decorations: bool | UnsetType = UNSET
    decorations: list[RawDecoration] | UnsetType = UNSET
    regions: dict[str, RawRegion] | UnsetType = UNSET


class RawTable(Raw, frozen=True, kw_only=True):
    header_fill: OptionalColour | UnsetType = UNSET
    header_colour: ColourText | UnsetType = UNSET
    header_bold: bool | UnsetType = UNSET
    header_rule: ColourText | UnsetType = UNSET
    header_rule_width: Length | UnsetType = UNSET
    row_rule: OptionalColour | UnsetType = UNSET
    row_rule_width: Length | UnsetType = UNSET
    stripe: OptionalColour | UnsetType = UNSET
    highlight: ColourText | UnsetType = UNSET
    padding_x: Length | UnsetType = UNSET
    padding_y: Length | UnsetType = UNSET


class RawCode(Raw, frozen=True, kw_only=True):
    fill: ColourText | UnsetType = UNSET
    colour: ColourText | UnsetType = UNSET
    line: OptionalColour | UnsetType = UNSET
    radius: Fraction | UnsetType = UNSET
    padding: Length | UnsetType = UNSET
    highlight: ColourText | UnsetType = UNSET
    title_colour: ColourText | UnsetType = UNSET
    number_colour: ColourText | UnsetType = UNSET
    tokens: dict[str, ColourText] | UnsetType = UNSET
    bold: list[str] | UnsetType = UNSET
    italic: list[str] | UnsetType = UNSET


class RawPanel(Raw, frozen=True, kw_only=True):
    radius: Fraction | UnsetType = UNSET
    bar: Length | UnsetType = UNSET
    padding: Length | UnsetType = UNSET
    fills: dict[PanelTone, ColourText] | UnsetType = UNSET
    colours: dict[PanelTone, ColourText] | UnsetType = UNSET


class RawChart(Raw, frozen=True, kw_only=True):
    series: Annotated[list[ColourText], Meta(min_length=6)] | UnsetType = UNSET
    dimmed: ColourText | UnsetType = UNSET
    title: ColourText | UnsetType = UNSET
    axis: ColourText | UnsetType = UNSET
    grid: ColourText | UnsetType = UNSET
    label: ColourText | UnsetType = UNSET
    line_width: Length | UnsetType = UNSET
    marker: Length | UnsetType = UNSET
    gap: Annotated[float, Meta(ge=0, le=5)] | UnsetType = UNSET


class RawDiagram(Raw, frozen=True, kw_only=True):
    fill: ColourText | UnsetType = UNSET
    line: ColourText | UnsetType = UNSET
    text: ColourText | UnsetType = UNSET
    edge: ColourText | UnsetType = UNSET
    group_fill: ColourText | UnsetType = UNSET
    group_line: ColourText | UnsetType = UNSET
    line_width: Length | UnsetType = UNSET
    edge_width: Length | UnsetType = UNSET
    radius: Fraction | UnsetType = UNSET


class RawMode(Raw, frozen=True, kw_only=True):
    """What the deck's ``theme: {mode: ...}`` changes."""

    palette: dict[Role, Hex] | UnsetType = UNSET


class RawSeats(Raw, frozen=True, kw_only=True):
    """A layout of a PowerPoint template by its ``name``, and the ``idx`` of the placeholder that each region is."""

    name: str = ""
    regions: dict[str, int | list[int]] = {}


class RawTemplate(Raw, frozen=True, kw_only=True):
    """What a PowerPoint template does not tell of itself: what its layouts serve for, and which are not used."""

    master: str | int | UnsetType = UNSET
    layouts: dict[str, str | RawSeats] | UnsetType = UNSET
    ignore: list[str] | UnsetType = UNSET


class RawTheme(Raw, frozen=True, kw_only=True):
    """The whole file. ``template`` is for the file beside a PowerPoint template."""

    inherit: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    mode: Mode | UnsetType = UNSET
    scale: Annotated[list[Annotated[float, Meta(ge=0.3, le=1)]], Meta(min_length=1)] | UnsetType = UNSET
    gap: Length | UnsetType = UNSET
    progress: ColourText | UnsetType = UNSET
    palette: dict[Role, Hex] | UnsetType = UNSET
    modes: dict[Mode, RawMode] | UnsetType = UNSET
    fonts: RawFonts | UnsetType = UNSET
    styles: dict[str, RawStyle] | UnsetType = UNSET
    areas: dict[str, Area] | UnsetType = UNSET
    regions: dict[str, RawRegion] | UnsetType = UNSET
    layouts: dict[str, RawLayout] | UnsetType = UNSET
    chrome: dict[str, RawRegion] | UnsetType = UNSET
    decorations: list[RawDecoration] | UnsetType = UNSET
    table: RawTable | UnsetType = UNSET
    code: RawCode | UnsetType = UNSET
    panel: RawPanel | UnsetType = UNSET
    chart: RawChart | UnsetType = UNSET
    diagram: RawDiagram | UnsetType = UNSET
    template: RawTemplate | UnsetType = UNSET


T = TypeVar("T", bound=Raw)


def merge(base: T, own: T) -> T:
    """*own* laid over *base*: tables key by key, everything else as a whole."""
    fields = own.__struct_fields__
    return type(own)(**{name: _merged(getattr(base, name), getattr(own, name)) for name in fields})


def _merged(base: object, own: object) -> object:
    if own is UNSET or base is UNSET:
        return base if own is UNSET else own
    if isinstance(own, dict) and isinstance(base, dict):
        return {**base, **{key: _merged(base[key], value) if key in base else value for key, value in own.items()}}
    if isinstance(own, Raw) and isinstance(base, Raw):
        return merge(base, own)
    return own
