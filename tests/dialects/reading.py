"""Reads decks of other tools as slidegen does."""

from pathlib import Path

from slidegen.diagnostics import Report
from slidegen.diagnostics.text import render_text
from slidegen.model.deck import Deck
from slidegen.model.dump import dump_deck
from slidegen.model.walk import inline_text
from slidegen.parse import parse
from slidegen.parse.dialects import translated
from slidegen.source import Source
from slidegen.world import Disk, Memory, World

FOLDER = Path(__file__).parent


def read(text: str, dialect: str = "", world: World | None = None, name: str = "deck.md") -> tuple[Deck, Report]:
    """The deck that *text* is in *dialect* (empty: in the one that it looks like), and what is said about it."""
    report = Report()
    world = world or Memory()
    return parse(translated(Source(name, text), world, report, dialect), world, report), report


def dump(text: str, dialect: str = "", world: World | None = None) -> str:
    """The dump of the deck that *text* is, without its first line."""
    deck, _ = read(text, dialect, world)
    return dump_deck(deck).partition("\n")[2]


def slide_titles(dialect: str, text: str, world: World | None = None) -> list[str]:
    """The titles of the slides that *text* in *dialect* has, empty for those without."""
    deck, _ = read(text, dialect, world)
    return ["" if slide.title is None else inline_text(slide.title.inlines) for slide in deck.slides]


def told(text: str, dialect: str = "", world: World | None = None) -> list[str]:
    """What is said about *text*: place, code and message of each diagnostic."""
    _, report = read(text, dialect, world)
    return [f"{each.span and each.span.first.line}: {each.code}: {each.message}" for each in report]


def account(path: Path) -> str:
    """What the deck at *path* is read as, and all that is said about it."""
    deck, report = read(path.read_text(encoding="utf-8"), "", Disk(path.parent), path.name)
    return f"{dump_deck(deck)}\n{render_text(report)}"


def decks(dialect: str) -> list[Path]:
    """The decks of the tests that are written in *dialect*."""
    return sorted((FOLDER / dialect).glob("*.*md"))
