"""What goes into a pack: the outputs, the fonts, the deck's own files, and a README."""

import os
from collections.abc import Iterable

import msgspec

from slidegen import pipeline, registry
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.frames import MediaFrame
from slidegen.model.placed import PlacedDeck
from slidegen.packing.linked import write_linked
from slidegen.packing.readme import readme
from slidegen.packing.sources import FOLDER, SourceFile, source_bytes, source_files
from slidegen.packing.stage import Stage
from slidegen.packing.verify import Expected
from slidegen.recording import Recording
from slidegen.theme.fonts.files import font_files, text_families
from slidegen.theme.theme import Theme
from slidegen.world import SHIPPED

OUTPUTS = ("pptx", "html", "pdf", "notes")
"""What is packed where nobody says otherwise."""


class Contents(msgspec.Struct, kw_only=True):
    """What is in a pack; ``lacks``: what is not, and why; ``hints``: what is not as at home.

    ``title``, ``deck`` (its name in the pack) and ``command`` (builds it) are for the README.
    ``linked`` are the names of files that links lead to, ``films`` those of films and sounds in the pack,
    ``families`` those of the fonts.
    """

    stem: str
    title: str
    deck: str
    command: str
    outputs: dict[str, str] = {}
    families: tuple[str, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    films: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    lacks: list[str] = []
    hints: list[str] = []


def fill(
    stage: Stage, talk: pipeline.Talk, path: str, stem: str, world: Recording, request: pipeline.Request, report: Report
) -> tuple[Contents, Expected]:
    """Put the *talk* of the deck at *path* on the *stage*; its outputs are called *stem*."""
    contents = Contents(stem=stem, title=talk.deck.meta.title or stem, deck="", command="")
    contents.outputs = _write_outputs(stage, talk, stem, world, request, report, contents.lacks)
    fonts = _write_fonts(stage, talk.theme, contents)
    expected = _expected(stage, talk, contents.outputs, fonts)
    _write_sources(stage, path, world, contents)
    contents.command = _command(contents, request)
    contents.linked = write_linked(stage, talk.deck, world, contents.hints)
    media = _media(talk.placed.values())
    contents.films = _films(media, contents.sources)
    online = dict.fromkeys(frame.address for frame in media if frame.kind == "online")
    contents.hints += [f"{address}: it plays from the network only" for address in online]
    stage.write("README.txt", readme(contents))
    return contents, expected


def _write_outputs(
    stage: Stage,
    talk: pipeline.Talk,
    stem: str,
    world: Recording,
    request: pipeline.Request,
    report: Report,
    lacks: list[str],
) -> dict[str, str]:
    """The main files of the outputs that could be written, by the outputs' names."""
    written = {}
    for output in talk.placed:
        file = stem + registry.backend(output).suffix
        before = len(report)
        pipeline.write_output(talk, output, stem, stage.sink(), world, report, request)
        if file in stage.sums:
            written[output] = file
        else:
            errors = (each for each in list(report)[before:] if each.severity == "error")
            lacks += [f"{file}: {each.message}" + f" ({each.help})" * bool(each.help) for each in errors]
    return written


def _write_fonts(stage: Stage, theme: Theme, contents: Contents) -> tuple[str, ...]:
    """The theme's fonts that may be passed on, with their licences; the names of the font files."""
    written: list[str] = []
    names = []
    for family in text_families(theme):
        if not family.faces[0].file.startswith(SHIPPED) or family.stand_in:
            contents.lacks.append(f"the font {family.name}: it does not ship with slidegen; its maker has it")
            continue
        names.append(family.name)
        with stage.sink() as sink:
            for name, data in font_files(family):
                sink.write(f"fonts/{name}", data)
                written += [f"fonts/{name}"] if name.endswith(".ttf") else []
    contents.families = tuple(names)
    return tuple(written)


def _write_sources(stage: Stage, path: str, world: Recording, contents: Contents) -> None:
    contents.sources = source_files(path, world)
    for source in contents.sources:
        try:
            stage.write(source.name, source_bytes(source, world))
        except WorldError as error:
            contents.lacks.append(f"{source.path}: {error.message}")
            continue
        if source.moved:
            contents.hints.append(f"{source.path}: it is packed as {source.name}, where the deck does not look for it")
    contents.deck = contents.sources[0].name
    contents.hints += [f"{address}: the deck in source/ gets it from the network" for address in world.addresses]


def _command(contents: Contents, request: pipeline.Request) -> str:
    """What builds the packed deck as it was built here, in a form that all shells take."""
    words = ["slidegen build", f'"{contents.deck}"']
    if os.path.dirname(contents.deck) != FOLDER:
        words.append(f"--root {FOLDER}")
    if request.theme:
        words.append(f'--theme "{_packed_theme(request.theme, contents.sources)}"')
    if request.audience:
        words.append(f'--audience "{request.audience}"')
    words += [f'--var "{name}={value}"' for name, value in request.variables.items()]
    return " ".join(words)


def _packed_theme(theme: str, sources: tuple[SourceFile, ...]) -> str:
    """Where a *theme* is that was given by its path: a template, or a folder; the others are known by their names."""
    for source in sources:
        if source.path == theme:
            return source.name
        if source.path == os.path.join(theme, "theme.toml"):
            return os.path.dirname(source.name)
    return theme


def _media(decks: Iterable[PlacedDeck]) -> tuple[MediaFrame, ...]:
    """The films and sounds of *decks*."""
    slides = (slide for deck in decks for slide in deck.slides)
    frames = (frame for slide in slides for region in slide.regions for frame in region.frames)
    return tuple(frame for frame in frames if isinstance(frame, MediaFrame))


def _films(frames: Iterable[MediaFrame], sources: tuple[SourceFile, ...]) -> tuple[str, ...]:
    """The packed names of the files that *frames* play."""
    played = {os.path.normpath(frame.source) for frame in frames if frame.asset is not None}
    return tuple(source.name for source in sources if source.path in played)


def _expected(stage: Stage, talk: pipeline.Talk, outputs: dict[str, str], fonts: tuple[str, ...]) -> Expected:
    shown = {name: sum(not slide.hidden for slide in placed.slides) for name, placed in talk.placed.items()}
    slides = {outputs[name]: shown[name] for name in ("html", "pdf") if name in outputs}
    written = [name for name in stage.sums if name.split("/")[0] not in ("fonts", FOLDER)]
    return Expected(
        packages={outputs[name]: len(talk.placed[name].slides) for name in ("pptx",) if name in outputs},
        pages={name: slides.get(name) for name in written if name.endswith(".html")},
        prints={name: slides.get(name) for name in written if name.endswith(".pdf")},
        texts=tuple(outputs[name] for name in ("notes", "md") if name in outputs),
        fonts=fonts,
    )
