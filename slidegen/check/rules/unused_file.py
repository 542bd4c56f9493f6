"""Pictures, films or figures lie in the deck's folder and nothing names them: left over, or missing on a slide.

A file is used if its name stands in any text of the folder: Markdown, HTML, CSS, TOML, SVG and so on. What slidegen
writes is left out, as are hidden folders and those of tools. Nothing is told where several decks share the folder, nor
where it seems to be a collection that the deck is only one thing in.
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from slidegen.check.links import OUTPUTS
from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span
from slidegen.world import World

PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"))
FILMS = frozenset((".mp4", ".mov", ".webm", ".ogv", ".m4a", ".mp3", ".wav", ".ogg", ".flac", ".vtt"))
FIGURES = frozenset((".csv", ".tsv", ".bib"))
MEDIA = PICTURES | FILMS | FIGURES
TEXTS = frozenset((".md", ".markdown", ".qmd", ".html", ".css", ".toml", ".yaml", ".yml", ".json", ".svg", ".csl"))
TOOLS = frozenset(("node_modules", "__pycache__", "venv", "build", "dist", "out", "output", "target"))
MADE = ("_files", "_png", "-fonts")
"""What the names of folders end with that slidegen writes beside a deck."""

DEPTH = 3
MOST_FILES = 400
"""More are no deck's folder, but a folder with a deck in it."""

MOST_UNUSED = 20
SHOWN = 6
_TEXT_BYTES = 300_000


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    own = posixpath.basename(deck.source.name.replace("\\", "/"))
    world = outside.world
    if own not in world.names(""):  # it came from standard input
        return
    files = [file for file in _files("", world) if not _is_made(file, own)]
    if len(files) > MOST_FILES:
        return
    texts = {file: _text(file, world) for file in files if posixpath.splitext(file)[1].lower() in TEXTS}
    if any(_is_deck(text) for file, text in texts.items() if file.endswith((".md", ".markdown")) and file != own):
        return
    media = [file for file in files if posixpath.splitext(file)[1].lower() in MEDIA]
    unused = [file for file in media if not any(_names(file, text) for other, text in texts.items() if other != file)]
    if not unused or len(unused) > MOST_UNUSED:
        return
    listed = ", ".join(f"`{file}`" for file in unused[:SHOWN])
    more = f" and {len(unused) - SHOWN} more" if len(unused) > SHOWN else ""
    verb = "is" if len(unused) == 1 else "are"
    report.add(
        "unused-file",
        f"{listed}{more} {verb} in the deck's folder, and not used",
        Span(deck.source, 0, 0),
        help="show what is missing on a slide, and take away what is left over",
    )


def _files(folder: str, world: World, depth: int = 0) -> Iterator[str]:
    """The files in *folder* and below it; at most one more than :data:`MOST_FILES` in each."""
    for name in world.names(folder)[: MOST_FILES + 1]:
        path = posixpath.join(folder, name)
        if name.startswith(".") or name in TOOLS or name.endswith(MADE):
            continue
        if posixpath.splitext(name)[1].lower() in MEDIA | TEXTS:
            yield path
        elif depth < DEPTH and "." not in name:
            yield from _files(path, world, depth + 1)


def _text(file: str, world: World) -> str:
    try:
        return world.read(file)[:_TEXT_BYTES].decode("utf-8", "replace")
    except WorldError:
        return ""


def _is_deck(text: str) -> bool:
    """Whether a Markdown file looks like a deck of its own: it has front matter."""
    return text.startswith(("---\n", "---\r\n"))


def _is_made(file: str, deck: str) -> bool:
    """Whether slidegen wrote *file* for *deck*."""
    stem, suffix = posixpath.splitext(file)
    return stem == posixpath.splitext(deck)[0] and suffix in OUTPUTS and file != deck


def _names(file: str, text: str) -> bool:
    name = posixpath.basename(file)
    return name in text or quote(name) in text
