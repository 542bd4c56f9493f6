"""From the paths on a command line to the decks they mean and the places where output goes."""

import os
from collections.abc import Iterator

import msgspec

from slidegen import registry
from slidegen.cli.job import STDIN
from slidegen.errors import UsageError

DECK = "deck.md"
SUFFIXES = (".md", ".markdown")
WRITTEN = (".notes.md", ".normal.md", ".report.md")
"""Endings of what slidegen itself writes beside a deck."""


class Place(msgspec.Struct, frozen=True):
    """Where a deck's output goes: ``folder``, and the main file's name without its suffix.

    ``file`` is the whole name where the author gave one, suffix included.
    """

    folder: str
    stem: str
    file: str = ""


class Found(msgspec.Struct, frozen=True):
    """A deck and the folder of the command line that it was found below (empty: it was named itself)."""

    path: str
    below: str = ""


def find_decks(paths: tuple[str, ...]) -> list[Found]:
    """The decks that *paths* mean, each once.

    A folder means the ``deck.md`` files below it; if there are none, the Markdown files in it.
    Raises :class:`~slidegen.errors.UsageError` for a path that is not there and a folder without decks.
    """
    found: dict[str, Found] = {}
    for path in paths:
        for deck in [Found(path)] if path == STDIN else _find(path):
            found.setdefault(os.path.realpath(deck.path) if deck.path != STDIN else STDIN, deck)
    return list(found.values())


def _find(path: str) -> list[Found]:
    if os.path.isdir(path):
        decks = [Found(deck, path) for deck in _below(path)]
        if not decks:
            raise UsageError(f"there is no deck in `{path}`: neither a deck.md below it nor a Markdown file in it")
        return decks
    if not os.path.lexists(path):
        raise UsageError(f"`{path}` is not there{_hint(path)}")
    return [Found(path)]


def _below(folder: str) -> list[str]:
    decks = []
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "node_modules")))
        if DECK in files:
            decks.append(os.path.join(here, DECK))
    return decks or [os.path.join(folder, name) for name in sorted(_names(folder)) if _may_be_deck(name)]


def _names(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if entry.is_file())
    except OSError as error:
        raise UsageError(f"`{folder}` cannot be read: {error.strerror or error}") from None


def _may_be_deck(name: str) -> bool:
    small = name.lower()
    return small.endswith(SUFFIXES) and not small.endswith(WRITTEN) and not small.startswith((".", "_", "readme."))


def _hint(path: str) -> str:
    from slidegen.diagnostics import nearest

    folder, name = os.path.split(path)
    try:
        known = nearest(name, os.listdir(folder or "."))
    except OSError:
        known = None
    return f"; did you mean `{os.path.join(folder, known)}`?" if known else ""


def places(decks: list[Found], output: str | None, outputs: tuple[str, ...]) -> list[Place]:
    """Where the output of each of *decks* goes: beside the deck, or where ``-o`` *output* says.

    Raises :class:`~slidegen.errors.UsageError` where *output* does not fit or two decks would write the same file.
    """
    if output is None:
        for deck in decks:
            if deck.path == STDIN:
                raise UsageError("a deck from standard input has no name: say where its output goes with -o")
        return [Place(os.path.dirname(deck.path), _stem(deck.path)) for deck in decks]
    if is_folder(output):
        chosen = [_inside(output, deck) for deck in decks]
        taken: dict[tuple[str, str], str] = {}
        for place, deck in zip(chosen, decks, strict=True):
            other = taken.setdefault((place.folder, place.stem), deck.path)
            if other != deck.path:
                raise UsageError(f"`{other}` and `{deck.path}` would both be written to `{place.folder}/{place.stem}`")
        return chosen
    if len(decks) > 1:
        raise UsageError(f"`{output}` is one file, but there are {len(decks)} decks: name a folder, as in `-o out/`")
    if len(outputs) != 1:
        raise UsageError(f"`{output}` is one file, but {len(outputs)} formats are built: choose one with -t")
    folder, file = os.path.split(output)
    return [Place(folder, os.path.splitext(file)[0], file)]


def outputs_for(output: str | None, outputs: tuple[str, ...]) -> tuple[str, ...]:
    """The formats to build: those asked for, else the one that the suffix of a file after ``-o`` tells."""
    if output is None or is_folder(output):
        return outputs
    suffix = os.path.splitext(output)[1].lower()
    if len(outputs) == 1 and registry.backend(outputs[0]).suffix.endswith(suffix):
        return outputs
    told = next((name for name in registry.backend_names() if registry.backend(name).suffix == suffix), None)
    if outputs:
        if told is not None and told not in outputs:
            raise UsageError(f"`{output}` is the name of a {told} file, but -t says {', '.join(outputs)}")
        return outputs
    if told is not None:
        return (told,)
    raise UsageError(f"which format is `{output}`? Choose one with -t: {', '.join(registry.backend_names())}")


def is_folder(output: str) -> bool:
    """Whether *output* means a folder: it is one, ends with a slash, or is new and has no suffix."""
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return not os.path.lexists(output) and not os.path.splitext(output)[1]


def _inside(output: str, deck: Found) -> Place:
    relative = os.path.relpath(os.path.dirname(deck.path), deck.below) if deck.below else "."
    return Place(os.path.normpath(os.path.join(output, relative)), _stem(deck.path))


def _stem(path: str) -> str:
    return "deck" if path == STDIN else os.path.splitext(os.path.basename(path))[0]
