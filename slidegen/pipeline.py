"""The stages in their order: read, parse, resolve, select, layout, check, write.

Whatever happens to a deck becomes a diagnostic in its report; nothing here raises because of a deck.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

import msgspec

from slidegen import registry
from slidegen.backends.base import Options, Sink
from slidegen.diagnostics import Report
from slidegen.errors import UsageError, WorldError
from slidegen.model.deck import Deck
from slidegen.model.frames import MediaFrame
from slidegen.model.placed import PlacedDeck
from slidegen.output import Weighed
from slidegen.source import Source, Span
from slidegen.theme.theme import Theme
from slidegen.units import Size
from slidegen.world import World

MAX_OUTPUT = 50_000_000
"""Bytes; larger files are told: most mail refuses them, and they open slowly."""

ARCHIVE = b"PK\3\4"
"""How zip files begin, and so PowerPoint files."""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What the author asked for on the command line; it wins over the front matter.

    ``outputs`` empty: as the front matter says, else all that ship; ``rules`` empty: all that ship.
    ``dialect`` is whose Markdown the deck is, empty: what it looks like. ``hints``: tell also what a careful
    colleague would; ``online``: rules may ask the network. ``allow`` and ``deny`` are codes of diagnostics: not to
    be told, and to be errors. ``rehearsals``: times take into account what was rehearsed. ``debug``: bugs raise.
    """

    outputs: tuple[str, ...] = ()
    theme: str = ""
    variables: Mapping[str, str] = {}
    audience: str = ""
    dialect: str = ""
    options: Options = Options()
    rules: tuple[str, ...] = ()
    hints: bool = False
    online: bool = False
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    rehearsals: bool = True
    debug: bool = False


class Talk(msgspec.Struct, frozen=True, kw_only=True):
    """A deck that was laid out: once, or once an output where the author wrote variants for some."""

    deck: Deck
    theme: Theme
    placed: dict[str, PlacedDeck]

    @property
    def slides(self) -> int:
        return max((len(placed.slides) for placed in self.placed.values()), default=0)


def decode(data: bytes, name: str, report: Report) -> Source | None:
    """The text of a deck file; None: it is none. Bytes that are not UTF-8 become replacement characters."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in data:
        report.add(
            "not-text",
            f"`{name}` is not a text file",
            Source(name, "").span(0, 0),
            help="a deck is Markdown: `slidegen import` makes one of a PowerPoint file"
            if data.startswith(ARCHIVE)
            else "a deck is Markdown in UTF-8; save it as UTF-8, not UTF-16",
        )
        return None
    try:
        return Source(name, data.decode())
    except UnicodeDecodeError as error:
        source = Source(name, data.decode(errors="replace"))
        at = len(data[: error.start].decode())
        report.add(
            "bad-encoding",
            f"the text is not all UTF-8: byte 0x{data[error.start]:02x} is shown as \ufffd",
            source.span(at, at + 1),
            help="save the file as UTF-8",
        )
        return source


def read_deck(source: Source, world: World, report: Report, request: Request) -> Deck | None:
    """The meaning of *source*, with all it names at hand; None: there is nothing to show."""
    deck = None
    with guard(report, Span(source, 0, 0), "reading", request):
        from slidegen.check.rulings import heed
        from slidegen.parse import parse
        from slidegen.parse.dialects import translated
        from slidegen.resolve import resolve

        source = translated(source, world, report, request.dialect)
        deck = parse(source, world, report, variables=request.variables, is_output=registry.has_backend)
        deck = msgspec.structs.replace(resolve(deck, world, report), written=deck)
        heed(deck, report, request.allow, request.deny)
    return deck if deck is not None and deck.slides else None


def place_deck(deck: Deck, world: World, report: Report, request: Request) -> Talk | None:
    """*deck* in rectangles for each output that was asked for; outputs that show the same share one layout."""
    with guard(report, Span(deck.source, 0, 0), "layout", request):
        from slidegen.layout import layout
        from slidegen.resolve import select
        from slidegen.resolve.steps import with_motions
        from slidegen.speaking import load_record, timing, with_estimates
        from slidegen.theme.load import load_theme

        name, span = (request.theme, None) if request.theme else (deck.meta.theme, deck.meta.spans.get("theme"))
        theme = load_theme(name, world, report, span, deck.meta.theme_options, deck.meta.spans)
        if theme.size is not None:
            deck = _sized(deck, theme.size, report)
        if deck.meta.code_theme:
            from slidegen.theme.code_style import with_code_style

            theme = with_code_style(theme, deck.meta.code_theme, deck.meta.spans.get("code.theme"), report)
        record = load_record(deck.source.name, world, report) if request.rehearsals else None
        laid: list[tuple[Deck, Deck, PlacedDeck]] = []
        outputs: dict[str, PlacedDeck] = {}
        for output in _outputs(deck, report, request):
            chosen = select(deck, output, request.audience, registry.backend(output).abilities.like)
            placed = next((placed for known, _, placed in laid if known is chosen or known == chosen), None)
            if placed is None:
                moving = with_motions(chosen, report)
                placed = layout(moving, theme, world, report, stranger=request.options.safe)
                placed = with_estimates(placed, timing(placed, record).times)
                laid.append((chosen, moving, placed))
            outputs[output] = placed
        talk = Talk(deck=deck, theme=theme, placed=outputs)
        with guard(report, Span(deck.source, 0, 0), "checking", request):
            _check([(moving, placed) for _, moving, placed in laid], talk, world, report, request)
        return talk
    return None


def _check(laid: list[tuple[Deck, PlacedDeck]], talk: Talk, world: World, report: Report, request: Request) -> None:
    """Tell what the rules that were asked for find in each layout of *talk*."""
    from slidegen.check import Outside, check, wanted
    from slidegen.check.rulings import tell_unused

    names = request.rules or wanted(talk.deck, advice=request.hints)
    for deck, placed in laid:
        outputs = tuple(name for name, each in talk.placed.items() if each is placed)
        outside = Outside(theme=talk.theme, world=world, outputs=outputs, online=request.online)
        check(deck, placed, report, outside, names)
    if request.hints and not request.outputs:
        tell_unused(talk.deck, report, names)


def _sized(deck: Deck, size: Size, report: Report) -> Deck:
    """*deck* with slides as large as its template's; that another shape has no effect is told."""
    shapes = [round(each.width / each.height, 2) for each in (deck.meta.size, size)]
    if "aspect" in deck.meta.spans and shapes[0] != shapes[1]:
        message = "`aspect` has no effect: slides are as large as the template's"
        report.add("template-size", message, deck.meta.spans["aspect"], help="change their size in the template")
    return msgspec.structs.replace(deck, meta=msgspec.structs.replace(deck.meta, size=size))


def write_output(
    talk: Talk,
    output: str,
    stem: str,
    sink: AbstractContextManager[Sink],
    world: World,
    report: Report,
    request: Request,
) -> None:
    """One output of *talk*; its main file is *stem* and the backend's suffix. All its files appear, or none."""
    span = Span(talk.deck.source, 0, 0)
    with report.of(output), guard(report, span, f"writing {output}", request), sink as files:
        weighed = Weighed(files)
        placed = talk.placed[output]
        backend = registry.backend(output)
        if backend.abilities.written:
            placed = msgspec.structs.replace(placed, written=_written(talk.deck, output, request))
        backend.write(placed, talk.theme, stem, weighed, world, request.options, report)
        if weighed.size > MAX_OUTPUT:
            _tell_weight(placed, output, weighed.size, report)


def _written(deck: Deck, output: str, request: Request) -> Deck:
    """*deck* as its author wrote it, less what is not for *output*."""
    from slidegen.resolve import select

    return select(deck.written or deck, output, request.audience, registry.backend(output).abilities.like)


def _tell_weight(placed: PlacedDeck, output: str, size: int, report: Report) -> None:
    """Tell that an output is large, and which film or sound weighs most."""
    frames = (frame for slide in placed.slides for region in slide.regions for frame in region.frames)
    films = [frame for frame in frames if isinstance(frame, MediaFrame) and frame.asset is not None]
    heaviest = max(films, key=lambda film: len(film.asset.data) if film.asset is not None else 0, default=None)
    advice = "make its pictures smaller"
    if heaviest is not None and heaviest.asset is not None:
        share = len(heaviest.asset.data) / 1e6
        advice = f"`{heaviest.source}` alone has {share:.0f} MB; cut it, compress it, or link to it"
    span = heaviest.span if heaviest is not None else None
    report.add("large-output", f"the {output} output has {size / 1e6:.0f} MB", span, help=advice)


def _outputs(deck: Deck, report: Report, request: Request) -> Iterable[str]:
    if request.outputs:
        return request.outputs
    known = []
    for name in dict.fromkeys(deck.meta.outputs):
        if registry.has_backend(name):
            known.append(name)
        else:
            report.add(
                "unknown-format",
                f"there is no output format `{name}`",
                deck.meta.spans.get("outputs"),
                help=f"the formats are: {', '.join(registry.backend_names())}",
            )
    return known or registry.DEFAULT_OUTPUTS


@contextmanager
def guard(report: Report, span: Span, doing: str, request: Request) -> Iterator[None]:
    """Turn what the outside refuses, and our own bugs, into diagnostics."""
    try:
        yield
    except UsageError:
        raise
    except WorldError as error:
        report.add(error.code, error.message, span, help=error.help)
    except Exception as error:
        if request.debug:
            raise
        report.add(
            "internal",
            f"{doing} failed: {type(error).__name__}: {error}{_where(error)}",
            span,
            help="this is a bug of slidegen: please report it with the deck; --debug shows more",
        )


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("slidegen."):
            place = f" (in {module}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return place
