"""The gallery's deck in one theme: PowerPoint, HTML and a contact sheet."""

import os
import time
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from slidegen import output, pipeline, registry
from slidegen.cli.job import Outcome, theme_roots, theme_world
from slidegen.diagnostics import Report
from slidegen.errors import UsageError, WorldError
from slidegen.model.placed import PlacedDeck
from slidegen.theme.find import is_template, shipped_folder
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Disk

FOLDER, DECK = "gallery", "gallery.md"
"""Where the deck is, beside the themes that ship."""

SAMPLES = ("title", "content", "chart")
"""The layouts whose slides tell most of a theme."""


Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """A theme, by its name or its folder's whole path, in ``mode``; empty: its own. Its files are called ``stem``."""

    theme: str
    mode: str
    stem: str


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """A variant to build into ``folder``. Without ``browser``, the path of one, there is no contact sheet."""

    variant: Variant
    folder: str
    browser: str | None


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a variant.

    ``samples`` are where slides of :data:`SAMPLES` are on the contact sheet; empty: there is none. ``refused`` is why a
    browser took no picture.
    """

    stem: str
    title: str = ""
    description: str = ""
    mode: str = ""
    outcome: Outcome
    samples: tuple[Box, ...] = ()
    refused: str = ""


def variants(names: Iterable[str], mode: str) -> list[Variant]:
    """The themes *names* in *mode*: their ``own``, ``light``, ``dark`` or ``all`` that they have.

    Raises :class:`~slidegen.errors.UsageError` where two would be written to the same files.
    """
    found: dict[str, Variant] = {}
    for name in names:
        for variant in _variants(name, mode):
            if (other := found.setdefault(variant.stem, variant)) != variant:
                raise UsageError(
                    f"`{other.theme}` and `{variant.theme}` would both be written to `{variant.stem}.pptx`"
                )
    return list(found.values())


def _variants(name: str, mode: str) -> Iterator[Variant]:
    theme = load_theme(name, theme_world(name), Report())
    stem = os.path.splitext(theme.name)[0] if is_template(name) else theme.name
    if mode in ("own", "all", theme.mode):
        yield Variant(theme=name, mode="", stem=stem)
    for other in theme.variants:
        if mode in ("all", other):
            yield Variant(theme=name, mode=other, stem=f"{stem}-{other}")


def build(work: Work) -> Made:
    """Do *work*; problems are in the outcome."""
    started = time.perf_counter()
    variant, report = work.variant, Report()
    world = Disk(shipped_folder() / FOLDER, theme_roots(variant.theme))
    request = pipeline.Request(theme=variant.theme, outputs=registry.DEFAULT_OUTPUTS)
    talk = gallery_talk(variant, world, report, request)
    files: list[tuple[str, int]] = []
    for name in talk.placed if talk is not None else ():
        assert talk is not None
        sink = output.Disk(work.folder)
        pipeline.write_output(talk, name, variant.stem, sink, world, report, request)
        files += sink.files
    samples: tuple[Box, ...] = ()
    refused = ""
    if talk is not None and work.browser is not None:
        try:
            sheet, boxes = _contact_sheet(talk.placed["html"], talk.theme, work.browser, world, report)
            with output.Disk(work.folder) as sink:
                sink.write(f"{variant.stem}.png", sheet)
            files += sink.files
            samples = boxes
        except WorldError as error:
            refused = error.message
    outcome = Outcome(
        path=variant.stem,
        report=report,
        files=tuple(files),
        slides=talk.slides if talk is not None else 0,
        seconds=time.perf_counter() - started,
    )
    if talk is None:
        return Made(stem=variant.stem, outcome=outcome)
    return Made(
        stem=variant.stem,
        title=talk.theme.title,
        description=talk.theme.description,
        mode=talk.theme.mode,
        outcome=outcome,
        samples=samples,
        refused=refused,
    )


def gallery_talk(variant: Variant, world: Disk, report: Report, request: pipeline.Request) -> pipeline.Talk | None:
    """The gallery's deck, laid out in *variant*."""
    source = pipeline.decode(world.read(DECK), DECK, report)
    deck = pipeline.read_deck(source, world, report, request) if source is not None else None
    if deck is None:
        return None
    if variant.mode:
        deck = replace(deck, meta=replace(deck.meta, theme_options=(("mode", variant.mode),)))
    return pipeline.place_deck(deck, world, report, request)


def _contact_sheet(
    placed: PlacedDeck, theme: Theme, browser: str, world: Disk, report: Report
) -> tuple[bytes, tuple[Box, ...]]:
    """A picture of all slides, and where on it the samples are."""
    from slidegen.backends.revealjs.sheet import Grid, sheet_html
    from slidegen.browser import screenshot

    grid = Grid(size=placed.size)
    page = sheet_html(placed, theme, grid, world, report)
    picture = screenshot(page, grid.page_width, grid.page_height(len(placed.slides)), browser)
    shown = {slide.layout: slide.index for slide in reversed(placed.slides)}
    return picture, tuple(grid.tile(shown[layout]) for layout in SAMPLES if layout in shown)
