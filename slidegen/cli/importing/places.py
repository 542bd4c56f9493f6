"""Which decks an import reads, and where it writes."""

import os

import msgspec

from slidegen.cli.decks import find_decks, is_folder
from slidegen.cli.job import STDIN
from slidegen.errors import UsageError

PRESENTATIONS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".ppt", ".pps", ".odp", ".key")
"""Suffixes of presentations; what cannot be read of them is told."""

BESIDE = ".slidegen.md"
"""The ending of a rewritten Markdown deck that has no other place."""


class Task(msgspec.Struct, frozen=True):
    """A deck to import and the file to write; ``target`` ``-``: standard output."""

    path: str
    target: str

    @property
    def is_presentation(self) -> bool:
        return is_presentation(self.path)


def is_presentation(path: str) -> bool:
    """Whether *path* is the name of a presentation of another program, not of a text."""
    return path.lower().endswith(PRESENTATIONS)


def tasks(paths: tuple[str, ...], output: str | None, *, force: bool) -> list[Task]:
    """What to import from *paths* and where to, as ``-o`` *output* says.

    Raises :class:`~slidegen.errors.UsageError`: a path is not there, a place does not fit, or is taken.
    """
    decks = [deck for path in paths for deck in _decks(path)]
    several = len(decks) > 1
    if output is not None and output != STDIN and not is_folder(output) and several:
        raise UsageError(f"`{output}` is one file, but there are {len(decks)} decks: name a folder, as in `-o talks/`")
    if output == STDIN and several:
        raise UsageError(f"there are {len(decks)} decks: name a folder, as in `-o talks/`")
    found = [Task(deck, _target(deck, below, output)) for deck, below in decks]
    taken: dict[str, str] = {}
    for task in found:
        _check(task, taken, force=force)
    return found


def _decks(path: str) -> list[tuple[str, str]]:
    """Each deck that *path* means and the folder that it was found below, empty: it was named itself."""
    if path == STDIN:
        return [(path, "")]
    if not os.path.isdir(path):
        return [(each.path, "") for each in find_decks((path,))]
    shown = [
        os.path.join(here, name)
        for here, _, names in sorted(os.walk(path))
        for name in sorted(names)
        if is_presentation(name) and not name.startswith((".", "~$"))
    ]
    try:
        texts = [each.path for each in find_decks((path,)) if not each.path.endswith(BESIDE)]
    except UsageError:
        if not shown:
            raise
        texts = []
    return [(each, path) for each in (*shown, *texts)]


def _target(path: str, below: str, output: str | None) -> str:
    stem = "deck" if path == STDIN else os.path.splitext(os.path.basename(path))[0]
    if output is None:
        if path == STDIN:
            raise UsageError("a deck from standard input has no name: say where the new one goes with -o")
        return os.path.join(os.path.dirname(path), stem + (".md" if is_presentation(path) else BESIDE))
    if output == STDIN or not is_folder(output):
        return output
    relative = os.path.relpath(os.path.dirname(path), below) if below else "."
    return os.path.normpath(os.path.join(output, relative, f"{stem}.md"))


def _check(task: Task, taken: dict[str, str], *, force: bool) -> None:
    if task.target == STDIN:
        return
    if not task.target.lower().endswith((".md", ".markdown")):
        raise UsageError(f"`{task.target}` is no name for a deck: a talk is a Markdown file, as in `-o talk.md`")
    real = os.path.realpath(task.target)
    if task.path != STDIN and real == os.path.realpath(task.path):
        raise UsageError(f"`{task.target}` is the deck itself: choose another name with -o")
    if (other := taken.setdefault(real, task.path)) != task.path:
        raise UsageError(
            f"`{other}` and `{task.path}` would both be written to `{task.target}`: import one of them alone"
        )
    if os.path.lexists(task.target) and not force:
        raise UsageError(
            f"`{task.target}` is there already: choose another name with -o, or write over it with --force"
        )
