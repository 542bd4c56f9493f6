"""The deck as its author meant it. It knows no theme and no output."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.blocks import Block, Heading
from slidegen.model.motion import Transition
from slidegen.source import Source, Span
from slidegen.units import Size

FitMode: TypeAlias = Literal["shrink", "squeeze", "split", "error", "off"]
SplitMode: TypeAlias = Literal["auto", "rules", "headings", "both"]
SlideKind: TypeAlias = Literal["title", "section", "content"]

WIDESCREEN = Size(12_192_000, 6_858_000)


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker. ``photo`` is a path as written; ``bio`` is plain text."""

    name: str
    role: str = ""
    affiliation: str = ""
    email: str = ""
    url: str = ""
    photo: str = ""
    bio: str = ""
    span: Span | None = None


class Pace(msgspec.Struct, frozen=True):
    """How fast somebody speaks: ``amount`` words or characters a minute, or ``times`` the usual of the language."""

    amount: float
    unit: Literal["words", "characters", "times"]


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """The front matter, typed. ``spans`` has the place of each key that was written (``code.theme`` for nested ones).

    ``theme`` is a name or path, empty: the default; ``duration`` is in seconds, None: not given; ``pace`` None: as
    usual. ``timing`` (seconds) and ``auto_advance`` are those of slides that have no timing of their own; a ``loop``
    begins again after its end. ``bibliography`` are files of references, ``citation_style`` is a CSL file or the name
    of one that ships. ``embed_fonts``: the PowerPoint file carries its fonts. ``allowed`` and ``denied`` are codes of
    diagnostics: not to be told, and to be errors.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[Author, ...] = ()
    date: str = ""
    event: str = ""
    lang: str = "en"
    description: str = ""
    keywords: tuple[str, ...] = ()
    theme: str = ""
    theme_options: tuple[tuple[str, str], ...] = ()
    size: Size = WIDESCREEN
    duration: float | None = None
    pace: Pace | None = None
    split: SplitMode = "auto"
    slide_level: int | None = None
    title_slide: bool = True
    hard_breaks: bool = False
    incremental: bool = False
    transition: Transition | None = None
    timing: float | None = None
    auto_advance: bool = False
    loop: bool = False
    footer: str = ""
    numbers: bool = True
    logo: str = ""
    fit: FitMode = "shrink"
    code_theme: str = ""
    code_line_numbers: bool = False
    math_macros: tuple[tuple[str, str], ...] = ()
    bibliography: tuple[str, ...] = ()
    citation_style: str = ""
    variables: tuple[tuple[str, str], ...] = ()
    outputs: tuple[str, ...] = ()
    embed_fonts: bool = False
    allowed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    spans: Mapping[str, Span] = {}


class SlideSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What an author set for one slide; None: not set. ``spans`` has the place of each setting.

    ``background`` is a palette role or ``#rrggbb``; ``timing`` is in seconds. With ``auto_animate_restart`` things move
    on from the slide, but not onto it. ``allowed`` are codes of diagnostics that are not to be told of it.
    The classes ``dark``, ``light`` and ``invert`` choose a tone; layout knows which of them the theme is.
    """

    layout: str = ""
    background: str = ""
    background_image: str = ""
    background_opacity: float | None = None
    classes: tuple[str, ...] = ()
    transition: Transition | None = None
    auto_animate: bool = False
    auto_animate_restart: bool = False
    timing: float | None = None
    auto_advance: bool = False
    hidden: bool = False
    uncounted: bool = False
    backup: bool = False
    footer: str | bool | None = None
    numbers: bool | None = None
    fit: FitMode | None = None
    only: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    spans: Mapping[str, Span] = {}


class StyleSheet(msgspec.Struct, frozen=True, kw_only=True):
    """CSS that an author wrote on a slide, for the outputs that are web pages."""

    text: str
    span: Span | None = None


class Slide(msgspec.Struct, frozen=True, kw_only=True):
    """One slide: a title, the blocks below it, and the speaker notes.

    ``id`` is unique in the deck (given, or made from the title); ``section`` is the index into
    ``Deck.sections`` or None before the first. A title slide made from the front matter, and
    generated ones, fill named regions by :class:`~slidegen.model.blocks.Group`.
    """

    id: str
    kind: SlideKind
    title: Heading | None
    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    settings: SlideSettings
    section: int | None
    span: Span | None
    styles: tuple[StyleSheet, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A named run of slides; ``slide`` is the id of its section slide."""

    name: str
    slide: str


class Footnote(msgspec.Struct, frozen=True, kw_only=True):
    label: str
    number: int
    blocks: tuple[Block, ...]
    span: Span | None = None


class Deck(msgspec.Struct, frozen=True, kw_only=True):
    """A whole talk. Resolving fills ``assets``: backgrounds, logo and photos, by their path as written.

    ``written`` is the deck as it was parsed, before resolving lowered its directives; None: it is that itself.
    """

    source: Source
    meta: Meta
    slides: tuple[Slide, ...]
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    assets: Mapping[str, Asset] = {}
    written: "Deck | None" = None
